#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// The two ways of writing characters that files have: UTF-8, and NumPy's UTF-32.
namespace canns {

/// Appends one character.
void appendUtf8(std::string& text, std::uint32_t character);

/// The characters of a text; bytes that are no UTF-8 become U+FFFD.
std::u32string decodeUtf8(std::string_view text);

} // namespace canns

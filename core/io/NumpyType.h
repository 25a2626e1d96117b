#pragma once

#include "core/base/Error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace canns {

/// Element type of a NumPy array, from its `descr` ("<f8", "|u1", "<U12", "|O").
struct NumpyType {
    char kind = 'f';       ///< b bool, i signed, u unsigned, f float, S bytes, U text (UTF-32), O object.
    std::size_t bytes = 8; ///< Of one element; 0 for objects.
    bool swapped = false;  ///< Big-endian.

    bool isNumber() const noexcept { return kind == 'b' || kind == 'i' || kind == 'u' || kind == 'f'; }
    bool isWhole() const noexcept { return kind == 'b' || kind == 'i' || kind == 'u'; }
    bool isText() const noexcept { return kind == 'S' || kind == 'U'; }
    bool operator==(const NumpyType&) const = default;
};

/// Reads a `descr`. Throws BadInput naming `where` for a type that no recording needs (complex numbers,
/// dates, records) or that does not exist.
NumpyType parseNumpyType(std::string_view descr, const std::string& where);

/// Converts `out.size()` elements that lie at `from` to T (double, float or std::int64_t).
/// Throws BadInput naming `where` for text and objects, and for whole numbers asked of broken ones.
template <typename T>
void convertNumpy(const NumpyType& type, std::span<const std::byte> from, std::span<T> out,
                  const std::string& where);

extern template void convertNumpy(const NumpyType&, std::span<const std::byte>, std::span<double>,
                                  const std::string&);
extern template void convertNumpy(const NumpyType&, std::span<const std::byte>, std::span<float>,
                                  const std::string&);
extern template void convertNumpy(const NumpyType&, std::span<const std::byte>, std::span<std::int64_t>,
                                  const std::string&);

/// One element of a text type as UTF-8, without the zeros that pad it.
std::string numpyText(const NumpyType& type, std::span<const std::byte> element, const std::string& where);

} // namespace canns

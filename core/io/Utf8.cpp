#include "core/io/Utf8.h"

#include <array>
#include <cstddef>

namespace canns {

void appendUtf8(std::string& text, std::uint32_t character) {
    const auto put = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (character < 0x80) {
        put(character);
        return;
    }
    if (character < 0x800) {
        put(0xc0 | character >> 6);
    } else {
        if (character < 0x10000) {
            put(0xe0 | character >> 12);
        } else {
            put(0xf0 | character >> 18);
            put(0x80 | (character >> 12 & 0x3f));
        }
        put(0x80 | (character >> 6 & 0x3f));
    }
    put(0x80 | (character & 0x3f));
}

std::u32string decodeUtf8(std::string_view text) {
    constexpr char32_t replacement = 0xfffd;
    constexpr std::array<std::uint32_t, 4> smallest{0, 0x80, 0x800, 0x10000};
    std::u32string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i++]);
        const std::size_t more = first < 0x80 ? 0 : first >= 0xf0 && first < 0xf8 ? 3 : first >= 0xe0 ? 2 : 1;
        if ((first >= 0x80 && first < 0xc0) || first >= 0xf8 || more > text.size() - i) {
            result.push_back(replacement);
            continue;
        }
        std::uint32_t character = more == 0 ? first : first & (0x3fU >> more);
        bool isWhole = true;
        for (std::size_t k = 0; k < more; ++k) {
            const auto byte = static_cast<unsigned char>(text[i + k]);
            isWhole &= (byte & 0xc0) == 0x80;
            character = character << 6 | (byte & 0x3f);
        }
        if (!isWhole || character < smallest[more] || character > 0x10ffff ||
            (character >= 0xd800 && character < 0xe000)) {
            result.push_back(replacement);
            continue;
        }
        result.push_back(character);
        i += more;
    }
    return result;
}

} // namespace canns

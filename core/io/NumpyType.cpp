#include "core/io/NumpyType.h"

#include "core/io/Utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>
#include <utility>

namespace canns {

namespace {

/// IEEE 754 half precision, which C++20 does not know.
double halfToDouble(std::uint16_t half) {
    const int exponent = half >> 10 & 0x1f;
    const int mantissa = half & 0x3ff;
    double value = 0.0;
    if (exponent == 0x1f)
        value = mantissa != 0 ? std::numeric_limits<double>::quiet_NaN()
                              : std::numeric_limits<double>::infinity();
    else if (exponent == 0)
        value = std::ldexp(mantissa, -24);
    else
        value = std::ldexp(mantissa + 1024, exponent - 25);
    return (half & 0x8000) != 0 ? -value : value;
}

template <typename Element>
Element elementAt(const std::byte* at, bool swapped) {
    std::array<std::byte, sizeof(Element)> bytes;
    std::memcpy(bytes.data(), at, sizeof(Element));
    if (swapped)
        std::ranges::reverse(bytes);
    return std::bit_cast<Element>(bytes);
}

template <typename T, typename Element>
T convertOne(Element value, const std::string& where) {
    if constexpr (std::is_integral_v<T>) {
        if constexpr (std::is_floating_point_v<Element>) {
            // 2^63 is the first double that does not fit.
            if (!(std::abs(value) < static_cast<Element>(9.2e18)) || value != std::floor(value))
                throw BadInput(fmt::format("The value {} is not a whole number.", value), where);
        } else if (!std::in_range<T>(value)) {
            throw BadInput(fmt::format("The value {} is too large.", value), where);
        }
    }
    return static_cast<T>(value);
}

template <typename Element, typename T>
void convertAll(const NumpyType& type, std::span<const std::byte> from, std::span<T> out,
                const std::string& where) {
    if constexpr (std::is_same_v<Element, T>) {
        if (!type.swapped) {
            if (!out.empty())
                std::memcpy(out.data(), from.data(), out.size_bytes());
            return;
        }
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = convertOne<T>(elementAt<Element>(from.data() + i * sizeof(Element), type.swapped), where);
}

template <typename T>
void convertHalves(const NumpyType& type, std::span<const std::byte> from, std::span<T> out,
                   const std::string& where) {
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] =
            convertOne<T>(halfToDouble(elementAt<std::uint16_t>(from.data() + 2 * i, type.swapped)), where);
}

} // namespace

NumpyType parseNumpyType(std::string_view descr, const std::string& where) {
    const auto refuse = [&]() -> BadInput {
        return BadInput(fmt::format("The element type `{}` cannot be read.", descr.substr(0, 40)), where,
                        "Wanted are real numbers, text, or objects: save it as float64, for instance.");
    };
    std::string_view rest = descr;
    bool swapped = false;
    if (!rest.empty() && std::string_view("<>=|").find(rest.front()) != std::string_view::npos) {
        swapped = rest.front() == '>';
        rest.remove_prefix(1);
    }
    if (rest.empty())
        throw refuse();
    const char letter = rest.front();
    rest.remove_prefix(1);
    if (letter == 'O' && (rest.empty() || rest == "8" || rest == "4"))
        return {.kind = 'O', .bytes = 0, .swapped = false};
    if (letter == '?' && rest.empty())
        return {.kind = 'b', .bytes = 1, .swapped = false};
    std::size_t size = 0;
    const auto [end, code] = std::from_chars(rest.data(), rest.data() + rest.size(), size);
    if (code != std::errc() || end != rest.data() + rest.size() || size > 1'000'000)
        throw refuse();
    const auto isOneOf = [&](std::initializer_list<std::size_t> sizes) {
        return std::ranges::find(sizes, size) != sizes.end();
    };
    switch (letter) {
    case 'b':
        if (!isOneOf({1}))
            throw refuse();
        break;
    case 'i':
    case 'u':
        if (!isOneOf({1, 2, 4, 8}))
            throw refuse();
        break;
    case 'f':
        if (!isOneOf({2, 4, 8}))
            throw refuse();
        break;
    case 'U':
        size *= 4;
        break;
    case 'S':
        break;
    default:
        throw refuse();
    }
    return {.kind = letter, .bytes = size, .swapped = swapped && size > 1 && letter != 'S'};
}

template <typename T>
void convertNumpy(const NumpyType& type, std::span<const std::byte> from, std::span<T> out,
                  const std::string& where) {
    if (!type.isNumber())
        throw BadInput(
            fmt::format("It holds {}, but numbers are wanted.", type.isText() ? "text" : "Python objects"),
            where);
    require(from.size() >= type.bytes * out.size(), "convertNumpy: there are enough bytes");
    switch (type.kind) {
    case 'f':
        if (type.bytes == 8)
            return convertAll<double>(type, from, out, where);
        if (type.bytes == 4)
            return convertAll<float>(type, from, out, where);
        return convertHalves(type, from, out, where);
    case 'i':
        switch (type.bytes) {
        case 1:
            return convertAll<std::int8_t>(type, from, out, where);
        case 2:
            return convertAll<std::int16_t>(type, from, out, where);
        case 4:
            return convertAll<std::int32_t>(type, from, out, where);
        default:
            return convertAll<std::int64_t>(type, from, out, where);
        }
    default:
        switch (type.bytes) {
        case 1:
            return convertAll<std::uint8_t>(type, from, out, where);
        case 2:
            return convertAll<std::uint16_t>(type, from, out, where);
        case 4:
            return convertAll<std::uint32_t>(type, from, out, where);
        default:
            return convertAll<std::uint64_t>(type, from, out, where);
        }
    }
}

template void convertNumpy(const NumpyType&, std::span<const std::byte>, std::span<double>,
                           const std::string&);
template void convertNumpy(const NumpyType&, std::span<const std::byte>, std::span<float>,
                           const std::string&);
template void convertNumpy(const NumpyType&, std::span<const std::byte>, std::span<std::int64_t>,
                           const std::string&);

std::string numpyText(const NumpyType& type, std::span<const std::byte> element, const std::string& where) {
    require(type.isText() && element.size() == type.bytes, "numpyText: one element of a text type");
    std::string text;
    if (type.kind == 'S') {
        text.assign(reinterpret_cast<const char*>(element.data()), element.size());
    } else {
        for (std::size_t at = 0; at < element.size(); at += 4) {
            const auto code = elementAt<std::uint32_t>(element.data() + at, type.swapped);
            if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
                throw BadInput(fmt::format("The text holds {:#x}, which is no character.", code), where);
            appendUtf8(text, code);
        }
    }
    while (!text.empty() && text.back() == '\0')
        text.pop_back();
    return text;
}

} // namespace canns

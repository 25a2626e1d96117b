#pragma once

#include <bit>
#include <cstdint>

/// Exponentials that are branch-free, so that a loop over them vectorises, and have the same bytes on every
/// machine. Numbers ≥ 0 are compared by their bits, since compilers keep a branch for a comparison that might
/// trap. x is reduced to e^−x = 2^n e^r with |r| ≤ ln 2 / 2; e^r is a Taylor polynomial.
namespace canns {

/// e^−x for x ≥ 0, to 1e−13 relative; 0 from x = 708 on.
inline double expOfMinus(double x) {
    constexpr double largest = 708.0;
    constexpr auto limit = std::bit_cast<std::int64_t>(largest);
    constexpr double log2OfE = 1.4426950408889634;
    // ln 2 in two parts: n times the first is exact.
    constexpr double ln2High = 0.693147180369123816490;
    constexpr double ln2Low = 1.90821492927058770002e-10;
    // Adding 1.5 · 2^52 leaves the nearest whole number in the low bits.
    constexpr double toWhole = 6755399441055744.0;
    const auto bits = std::bit_cast<std::int64_t>(x);
    const auto clamped = std::bit_cast<double>(bits < limit ? bits : limit);
    const double shifted = toWhole - clamped * log2OfE;
    const double n = shifted - toWhole;
    const double r = (-clamped - n * ln2High) - n * ln2Low;
    double p = 1.0 / 39916800.0;
    p = p * r + 1.0 / 3628800.0;
    p = p * r + 1.0 / 362880.0;
    p = p * r + 1.0 / 40320.0;
    p = p * r + 1.0 / 5040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    p = p * r + 1.0;
    p = p * r + 1.0;
    const std::uint64_t power =
        std::bit_cast<std::uint64_t>(p) + (std::bit_cast<std::uint64_t>(shifted) << 52);
    const std::uint64_t inRange = bits < limit ? ~std::uint64_t{0} : 0;
    return std::bit_cast<double>(power & inRange);
}

/// The same in single precision, to 2e−7 relative; 0 from x = 87 on.
inline float expOfMinus(float x) {
    constexpr float largest = 87.0F;
    constexpr auto limit = std::bit_cast<std::int32_t>(largest);
    constexpr float log2OfE = 1.44269504F;
    constexpr float ln2High = 0.693359375F;
    constexpr float ln2Low = -2.12194440e-4F;
    // Adding 1.5 · 2^23 leaves the nearest whole number in the low bits.
    constexpr float toWhole = 12582912.0F;
    const auto bits = std::bit_cast<std::int32_t>(x);
    const auto clamped = std::bit_cast<float>(bits < limit ? bits : limit);
    const float shifted = toWhole - clamped * log2OfE;
    const float n = shifted - toWhole;
    const float r = (-clamped - n * ln2High) - n * ln2Low;
    float p = 1.0F / 5040.0F;
    p = p * r + 1.0F / 720.0F;
    p = p * r + 1.0F / 120.0F;
    p = p * r + 1.0F / 24.0F;
    p = p * r + 1.0F / 6.0F;
    p = p * r + 0.5F;
    p = p * r + 1.0F;
    p = p * r + 1.0F;
    const std::uint32_t power =
        std::bit_cast<std::uint32_t>(p) + (std::bit_cast<std::uint32_t>(shifted) << 23);
    const std::uint32_t inRange = bits < limit ? ~std::uint32_t{0} : 0;
    return std::bit_cast<float>(power & inRange);
}

} // namespace canns

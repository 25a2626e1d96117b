#pragma once

#include <bit>
#include <cstdint>

namespace canns {

/// e^−x for x ≥ 0, to 1e−13 relative; 0 from x = 708 on. Branch-free, so that a loop over it vectorises, and
/// the same bytes on every machine.
///
/// x is reduced to e^−x = 2^n e^r with |r| ≤ ln 2 / 2; e^r is its Taylor polynomial of degree 11.
inline double expOfMinus(double x) {
    constexpr double largest = 708.0;
    constexpr double log2OfE = 1.4426950408889634;
    // ln 2 in two parts: n times the first is exact.
    constexpr double ln2High = 0.693147180369123816490;
    constexpr double ln2Low = 1.90821492927058770002e-10;
    // Adding 1.5 · 2^52 leaves the nearest whole number in the low bits.
    constexpr double toWhole = 6755399441055744.0;
    const double clamped = x < largest ? x : largest;
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
    const double power = std::bit_cast<double>(std::bit_cast<std::uint64_t>(p) +
                                               (std::bit_cast<std::uint64_t>(shifted) << 52));
    const double inRange = x < largest ? 1.0 : 0.0;
    return power * inRange;
}

} // namespace canns

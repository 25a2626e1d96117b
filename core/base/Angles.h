#pragma once

#include <cmath>
#include <complex>
#include <numbers>
#include <span>

namespace canns {

inline constexpr double twoPi = 2.0 * std::numbers::pi;

/// The same angle in [0, 2π).
inline double wrapTwoPi(double radians) noexcept {
    double wrapped = std::fmod(radians, twoPi);
    if (wrapped < 0.0)
        wrapped += twoPi;
    return wrapped < twoPi ? wrapped : 0.0; // a tiny negative angle rounds up to 2π
}

/// The same angle in [−π, π].
inline double wrapPi(double radians) noexcept { return std::remainder(radians, twoPi); }

/// Σ e^{iθ} / n: its argument is the circular mean, its modulus the resultant length R. NaN are left out;
/// 0 when nothing is left.
inline std::complex<double> circularMoment(std::span<const double> radians) noexcept {
    std::complex<double> sum = 0.0;
    std::size_t count = 0;
    for (const double angle : radians)
        if (!std::isnan(angle)) {
            sum += std::polar(1.0, angle);
            ++count;
        }
    return count == 0 ? 0.0 : sum / static_cast<double>(count);
}

} // namespace canns

#pragma once

#include <cmath>
#include <numbers>
#include <span>

/// The few formulae that every attractor network uses.
namespace canns {

inline constexpr double pi = std::numbers::pi;

/// The representative of `difference` in (−range/2, range/2].
inline double wrapToHalf(double difference, double range) {
    double d = std::fmod(difference, range);
    if (d < 0)
        d += range;
    return d > range / 2 ? d - range : d;
}

inline double wrapAngle(double difference) { return wrapToHalf(difference, 2 * pi); }

/// The angle in [0, 2π).
inline double positiveAngle(double angle) {
    const double d = std::fmod(angle, 2 * pi);
    return d < 0 ? d + 2 * pi : d;
}

/// Adds or takes 2π at most once: right for |difference| ≤ 3π only. Kept for comparison with other programs.
inline double wrapOnce(double difference) {
    if (difference > pi)
        difference -= 2 * pi;
    if (difference < -pi)
        difference += 2 * pi;
    return difference;
}

/// J exp(−d²/2a²) / (√(2π) a), given d².
inline double gaussianOfSquare(double squaredDistance, double width, double strength) {
    return strength * std::exp(-0.5 * squaredDistance / (width * width)) / (std::sqrt(2 * pi) * width);
}

/// The angle of Σ weight·e^{i·angle}: the population vector.
template <typename W>
double populationVector(std::span<const double> angles, const W& weights) {
    double cosine = 0.0;
    double sine = 0.0;
    for (std::size_t i = 0; i < angles.size(); ++i) {
        const auto w = static_cast<double>(weights[static_cast<std::ptrdiff_t>(i)]);
        cosine += w * std::cos(angles[i]);
        sine += w * std::sin(angles[i]);
    }
    return std::atan2(sine, cosine);
}

} // namespace canns

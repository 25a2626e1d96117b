#include "core/models/Theory.h"

#include "core/models/RingMath.h"

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

/// The self-consistency of a Gaussian bump is u = drive·u²/(1 + inhibition·u²) + I.
struct MeanField {
    double drive = 0.0;
    double inhibition = 0.0;
};

double density(const CannSettings& s) {
    const std::size_t intervals = s.endsCoincide ? s.length - 1 : s.length;
    return static_cast<double>(intervals) / (s.rangeEnd - s.rangeBegin);
}

MeanField meanField(const CannSettings& s) {
    const double rho = density(s);
    const double a = s.kernelWidth;
    if (s.dimensions == 1)
        return {rho * s.coupling / std::sqrt(2.0), s.inhibition * rho * std::sqrt(2 * pi) * a};
    // Two Gaussians of width a convolve to πa² exp(−d²/4a²); the prefactor of the kernel stays 1/(√(2π)a).
    return {rho * rho * s.coupling * a * std::sqrt(pi / 2), s.inhibition * rho * rho * 2 * pi * a * a};
}

/// How fast a bump moves towards a stimulus at distance s.
double driftTowards(const CannSettings& settings, double s) {
    const MeanField field = meanField(settings);
    const double a = settings.kernelWidth;
    const double overlap = std::exp(-s * s / (8 * a * a));
    // The amplitude under the stimulus, by fixed-point iteration from above, which converges to the upper
    // (stable) branch.
    double u = settings.stimulusAmplitude + field.drive / std::max(field.inhibition, 1e-12);
    for (int i = 0; i < 500; ++i)
        u = field.drive * u * u / (1 + field.inhibition * u * u) + settings.stimulusAmplitude * overlap;
    return settings.stimulusAmplitude / (settings.timeConstant * u) * s * overlap;
}

} // namespace

double criticalInhibition(const CannSettings& settings) {
    const double rho = density(settings);
    const double j = settings.coupling;
    if (settings.dimensions == 1)
        return rho * j * j / (8 * std::sqrt(2 * pi) * settings.kernelWidth);
    return rho * rho * j * j / 16;
}

std::optional<double> bumpAmplitude(const CannSettings& settings) {
    const MeanField field = meanField(settings);
    const double discriminant = field.drive * field.drive - 4 * field.inhibition;
    if (discriminant < 0 || field.inhibition <= 0)
        return std::nullopt;
    return (field.drive + std::sqrt(discriminant)) / (2 * field.inhibition);
}

double bumpHalfWidth(const CannSettings& settings) {
    return 2 * settings.kernelWidth * std::sqrt(std::log(2.0));
}

double travellingThreshold(const CannSettings& settings) {
    return settings.timeConstant / settings.adaptationTimeConstant;
}

double travellingSpeed(const CannSettings& settings) {
    const double g = settings.adaptation * settings.adaptationTimeConstant / settings.timeConstant;
    return g > 1 ? 2 * settings.kernelWidth / settings.adaptationTimeConstant * std::sqrt(g - std::sqrt(g))
                 : 0.0;
}

std::optional<double> trackingLag(const CannSettings& settings, double speed) {
    // The restoring drift grows up to about s = 2a and falls behind it.
    double low = 0.0;
    double high = 2 * settings.kernelWidth;
    if (driftTowards(settings, high) < std::abs(speed))
        return std::nullopt;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (driftTowards(settings, middle) < std::abs(speed) ? low : high) = middle;
    }
    return std::copysign((low + high) / 2, speed);
}

std::vector<TheoryValue> cannTheory(const CannSettings& settings) {
    std::vector<TheoryValue> values{
        {"criticalInhibition", "Critical inhibition k_c", "", criticalInhibition(settings)},
        {"bumpHalfWidth", "Half width of the bump at half height", "rad", bumpHalfWidth(settings)}};
    if (const auto amplitude = bumpAmplitude(settings))
        values.push_back({"bumpAmplitude", "Peak of u without input", "", *amplitude});
    if (settings.adaptationTimeConstant <= 0 && settings.stimulusAmplitude > 0) {
        // The lag is in proportion to the speed while that is low.
        const double slow = 1e-3 * driftTowards(settings, 2 * settings.kernelWidth);
        if (const auto lag = trackingLag(settings, slow))
            values.push_back({"trackingLag", "Lag behind a slow stimulus, over its speed", "", *lag / slow});
    }
    if (settings.adaptationTimeConstant > 0) {
        values.push_back({"travellingThreshold", "Adaptation above which the bump travels", "",
                          travellingThreshold(settings)});
        values.push_back({"travellingSpeed", "Speed of the free bump (lowest order)", "rad per unit of time",
                          travellingSpeed(settings)});
    }
    return values;
}

} // namespace canns

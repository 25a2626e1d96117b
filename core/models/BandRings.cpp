#include "core/models/BandRings.h"

#include "core/models/RingMath.h"

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

constexpr double width = 2 * pi / 9;
constexpr double inhibition = 5e-4;
constexpr double timeConstant = 1.0;
constexpr double shifterTimeConstant = 0.1;
constexpr double toShifters = 0.2;
constexpr double balancedGain = 0.2;
constexpr double shift = 0.76 * pi / 9;
/// Makes bumps move at the phase velocity: without it they are 3.2 to 4.2 % fast at 0.06 … 0.15 rad/s and
/// time steps of 5 … 50 ms (measured).
constexpr double calibration = 0.9634;

/// Coupling that is 1.1 times the least with which a bump stands.
double coupling(double density) {
    return 1.1 * std::sqrt(8 * std::sqrt(2 * pi) * inhibition * width / density);
}

} // namespace

template <typename S>
BandRings<S>::BandRings(const Settings& settings, BandStates<S> states)
    : settings_(settings), states_(states), fft_(1, settings.neurons) {
    const auto n = static_cast<Eigen::Index>(settings.neurons);
    const double spacing = 2 * pi / static_cast<double>(settings.neurons);
    cosines_.resize(n);
    sines_.resize(n);
    for (std::size_t i = 0; i < settings.neurons; ++i) {
        angles_.push_back(-pi + static_cast<double>(i) * spacing);
        cosines_[static_cast<Eigen::Index>(i)] = static_cast<S>(std::cos(angles_[i]));
        sines_[static_cast<Eigen::Index>(i)] = static_cast<S>(std::sin(angles_[i]));
    }
    for (std::size_t ring = 0; ring < 3; ++ring) {
        const double angle = settings.orientation + static_cast<double>(ring) * pi / 3 - pi / 2;
        waveVectors_[ring] = {2 * pi / settings.spacing * std::cos(angle),
                              2 * pi / settings.spacing * std::sin(angle)};
    }
    recurrent_ = spectrumOf(0.0, coupling(1 / spacing));
    fromLeft_ = spectrumOf(shift, 1.0);
    fromRight_ = spectrumOf(-shift, 1.0);
    sum_.resize(recurrent_.size());
    start({0.0, 0.0, 0.0});
}

template <typename S>
typename BandRings<S>::Spectrum BandRings<S>::spectrumOf(double peak, double strength) const {
    RealFft<double> fft(1, angles_.size());
    const double spacing = 2 * pi / static_cast<double>(angles_.size());
    for (std::size_t i = 0; i < angles_.size(); ++i) {
        const double d = wrapAngle(static_cast<double>(i) * spacing - peak);
        fft.real()[i] = gaussianOfSquare(d * d, width, strength) / static_cast<double>(angles_.size());
    }
    fft.forward();
    return Eigen::Map<const Eigen::ArrayXcd>(fft.spectrum().data(),
                                             static_cast<Eigen::Index>(fft.spectrum().size()))
        .template cast<std::complex<S>>();
}

template <typename S>
double BandRings<S>::phase(std::size_t ring, Point2 position) const {
    const Point2& k = waveVectors_[ring];
    return positiveAngle(k[0] * position[0] + k[1] * position[1]) - pi;
}

template <typename S>
void BandRings<S>::start(std::array<double, 3> phases) {
    for (std::size_t ring = 0; ring < 3; ++ring)
        for (std::size_t i = 0; i < angles_.size(); ++i) {
            const double d = wrapAngle(angles_[i] - phases[ring]);
            const double bump = gaussianOfSquare(d * d, width, 1.0);
            const auto at = static_cast<Eigen::Index>(ring * angles_.size() + i);
            states_.u[at] = static_cast<S>(10 * bump);
            states_.r[at] = static_cast<S>(30 * bump);
            states_.left[at] = S{0};
            states_.right[at] = S{0};
        }
}

template <typename S>
void BandRings<S>::step(const Input& input, double timeStep, RandomStream& random) {
    for (std::size_t ring = 0; ring < 3; ++ring)
        stepRing(ring, input, timeStep, random);
}

template <typename S>
void BandRings<S>::stepRing(std::size_t ring, const Input& input, double timeStep, RandomStream& random) {
    const auto n = static_cast<Eigen::Index>(angles_.size());
    const auto at = static_cast<Eigen::Index>(ring) * n;
    auto u = states_.u.segment(at, n);
    auto r = states_.r.segment(at, n);
    auto left = states_.left.segment(at, n);
    auto right = states_.right.segment(at, n);
    const Point2& k = waveVectors_[ring];
    const double gain = settings_.euler ? settings_.gain : settings_.gain * calibration;
    const double phaseVelocity = gain * (k[0] * input.velocity[0] + k[1] * input.velocity[1]);

    const double ratio = timeStep / shifterTimeConstant;
    const auto leak = static_cast<S>(settings_.euler ? ratio : -std::expm1(-ratio));
    const auto updateRates = [&] {
        r = u.square();
        r *= S{1} / (S{1} + static_cast<S>(inhibition) * r.sum());
    };
    const auto updateShifters = [&] {
        left += (r * static_cast<S>(toShifters) - left) * leak;
        right += (r * static_cast<S>(toShifters) - right) * leak;
    };
    // Each step of delay in this loop slows the bump. As in the Python package the shifters answer with what
    // they were before the step, to the rates of the step before; otherwise the loop has no delay of its own,
    // so that the speed hardly depends on the time step.
    if (!settings_.euler) {
        updateRates();
        updateShifters();
    }
    leftOut_ = left.max(S{0});
    rightOut_ = right.max(S{0});
    if (settings_.noise > 0)
        for (NeuronArray<S>* out : {&leftOut_, &rightOut_})
            for (S& value : *out)
                value += static_cast<S>(settings_.noise * random.normal());
    if (settings_.euler) {
        updateShifters();
        updateRates();
    }

    const auto transformed = [&](const auto& source) {
        Eigen::Map<NeuronArray<S>>(fft_.real().data(), n) = source;
        fft_.forward();
        return Eigen::Map<const Spectrum>(fft_.spectrum().data(), sum_.size());
    };
    sum_ = transformed(r) * recurrent_;
    sum_ += transformed(leftOut_) * fromLeft_ * static_cast<S>(balancedGain + phaseVelocity);
    sum_ += transformed(rightOut_) * fromRight_ * static_cast<S>(balancedGain - phaseVelocity);
    Eigen::Map<Spectrum>(fft_.spectrum().data(), sum_.size()) = sum_;
    fft_.inverse();
    Eigen::Map<NeuronArray<S>> drive(fft_.real().data(), n);
    if (input.locationStrength != 0) {
        const double cue = phase(ring, input.position);
        for (Eigen::Index i = 0; i < n; ++i) {
            const double d = wrapAngle(cue - angles_[static_cast<std::size_t>(i)]) / width;
            drive[i] += static_cast<S>(input.locationStrength * std::exp(-0.25 * d * d));
        }
    }
    const double slowRatio = timeStep / timeConstant;
    u += (drive - u) * static_cast<S>(settings_.euler ? slowRatio : -std::expm1(-slowRatio));
    states_.centre[static_cast<Eigen::Index>(ring)] = std::atan2((r * sines_).sum(), (r * cosines_).sum());
}

template class BandRings<float>;
template class BandRings<double>;

} // namespace canns

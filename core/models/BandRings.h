#pragma once

#include "core/base/Random.h"
#include "core/models/Fft.h"
#include "core/models/RecurrentInput.h"
#include "core/tasks/Input.h"

#include <array>
#include <complex>
#include <cstddef>
#include <vector>

namespace canns {

/// The arrays of a module's three rings, one after the other; they belong to the network.
template <typename S>
struct BandStates {
    NeuronArray<S>& u;
    NeuronArray<S>& r;
    NeuronArray<S>& left;
    NeuronArray<S>& right;
    NeuronArray<S>& centre; ///< Three angles.
};

/// Three rings of band cells, 60° apart, each with two rings of shifters that push its bump along when
/// velocity tips their balance:
///
///     left, right ← leak at τ = 0.1 towards 0.2 r,   drive = (0.2 + v) [left]₊ shifted by +φ + (0.2 − v)
///     [right]₊ by −φ r = u²/(1 + k Σu²),   u ← u + (−u + W r + drive + cue) Δt
///
/// where v is the velocity of the phase, κ·velocity with |κ| = 2π/spacing.
template <typename S>
class BandRings {
public:
    struct Settings {
        std::size_t neurons = 180;
        double spacing = 1.0;
        double orientation = 0.0; ///< Of the first ring.
        double gain = 1.0;        ///< Calibration of the phase velocity.
        double noise = 0.0;
        bool euler = false; ///< Leaks by forward Euler instead of exactly.
    };

    BandRings(const Settings& settings, BandStates<S> states);

    /// The phase of a position on ring 0, 1 or 2, −π … π.
    double phase(std::size_t ring, Point2 position) const;
    /// How fast it changes with the position, radians per metre.
    Point2 waveVector(std::size_t ring) const { return waveVectors_[ring]; }
    std::span<const double> angles() const noexcept { return angles_; }

    /// Puts the resting bump of each ring at `phases`.
    void start(std::array<double, 3> phases);
    void step(const Input& input, double timeStep, RandomStream& random);

private:
    using Spectrum = Eigen::Array<std::complex<S>, Eigen::Dynamic, 1>;

    Spectrum spectrumOf(double shift, double strength) const;
    void stepRing(std::size_t ring, const Input& input, double timeStep, RandomStream& random);

    Settings settings_;
    BandStates<S> states_;
    std::array<Point2, 3> waveVectors_{};
    std::vector<double> angles_;
    RealFft<S> fft_;
    Spectrum recurrent_;
    Spectrum fromLeft_;
    Spectrum fromRight_;
    Spectrum sum_;
    NeuronArray<S> leftOut_;
    NeuronArray<S> rightOut_;
    NeuronArray<S> cosines_;
    NeuronArray<S> sines_;
};

extern template class BandRings<float>;
extern template class BandRings<double>;

} // namespace canns

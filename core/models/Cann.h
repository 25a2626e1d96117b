#pragma once

#include "core/base/Parameters.h"
#include "core/models/Network.h"
#include "core/models/RecurrentInput.h"

#include <memory>

/// Continuous attractor networks with Gaussian coupling and divisive inhibition on a ring or a square torus,
/// with or without spike-frequency adaptation.
///
///     r  = u² / (1 + k Σu²)
///     u ← u + (−u + W r + I − v) Δt/τ,      W = J₀ exp(−d²/2a²) / (√(2π) a)
///     v ← v + (−v + m u) Δt/τᵥ              (with adaptation)
///
/// Forward Euler; r is that of u before the step. The prefactor of W is the one-dimensional one in two
/// dimensions too, and sums carry no spacing, so that behaviour depends on the density of neurons.
/// Wu & Amari 2005, Neural Comput. 17:2215; Fung, Wong & Wu 2010, Neural Comput. 22:752; adaptation: Mi,
/// Fung, Wong & Wu 2014, NIPS 27.
///
/// Neurons sit at begin + i·range/N. With `peerCompatible` they sit at linspace(begin, end, N) with both
/// ends, as in other programs: the first and last neuron then are one point of the ring, which pins bumps
/// there.
namespace canns {

struct Cann1dParameters {
    int neurons = 512;
    double timeConstant = 1.0;
    double inhibition = 8.1;
    double kernelWidth = 0.5;
    double stimulusAmplitude = 10.0;
    double coupling = 4.0;
    double rangeBegin = -3.14159265358979323846;
    double rangeEnd = 3.14159265358979323846;
    RecurrentMethod recurrentMethod = RecurrentMethod::Automatic;
    Precision precision = Precision::Float;
    bool peerCompatible = false;

    static const ParameterTable& table();
};

struct Cann1dSfaParameters {
    int neurons = 512;
    double timeConstant = 1.0;
    double adaptationTimeConstant = 50.0;
    double adaptation = 0.3;
    double inhibition = 8.1;
    double kernelWidth = 0.3;
    double stimulusAmplitude = 0.2;
    double coupling = 1.0;
    double rangeBegin = -3.14159265358979323846;
    double rangeEnd = 3.14159265358979323846;
    RecurrentMethod recurrentMethod = RecurrentMethod::Automatic;
    Precision precision = Precision::Float;
    bool peerCompatible = false;

    static const ParameterTable& table();
};

struct Cann2dParameters {
    int length = 64;
    double timeConstant = 1.0;
    double inhibition = 8.1;
    double kernelWidth = 0.5;
    double stimulusAmplitude = 10.0;
    double coupling = 4.0;
    double rangeBegin = -3.14159265358979323846;
    double rangeEnd = 3.14159265358979323846;
    RecurrentMethod recurrentMethod = RecurrentMethod::Automatic;
    Precision precision = Precision::Float;
    bool peerCompatible = false;

    static const ParameterTable& table();
};

struct Cann2dSfaParameters {
    int length = 64;
    double timeConstant = 1.0;
    double adaptationTimeConstant = 50.0;
    double adaptation = 0.3;
    double inhibition = 8.1;
    double kernelWidth = 0.3;
    double stimulusAmplitude = 0.2;
    double coupling = 1.0;
    double rangeBegin = -3.14159265358979323846;
    double rangeEnd = 3.14159265358979323846;
    RecurrentMethod recurrentMethod = RecurrentMethod::Automatic;
    Precision precision = Precision::Float;
    bool peerCompatible = false;

    static const ParameterTable& table();
};

/// What the four have in common, spelt out. `adaptationTimeConstant` 0: no adaptation, no state "v".
struct CannSettings {
    std::size_t dimensions = 1;
    std::size_t length = 0; ///< Neurons along each axis.
    double timeConstant = 1.0;
    double adaptationTimeConstant = 0.0;
    double adaptation = 0.0;
    double inhibition = 0.0;
    double kernelWidth = 0.0;
    double stimulusAmplitude = 0.0;
    double coupling = 0.0;
    double rangeBegin = 0.0;
    double rangeEnd = 0.0;
    RecurrentMethod recurrentMethod = RecurrentMethod::Automatic;
    Precision precision = Precision::Float;
    bool endsCoincide = false;
};

CannSettings settingsOf(const Cann1dParameters& parameters);
CannSettings settingsOf(const Cann1dSfaParameters& parameters);
CannSettings settingsOf(const Cann2dParameters& parameters);
CannSettings settingsOf(const Cann2dSfaParameters& parameters);

/// The connectivity as a kernel on the (folded) ring or torus.
Kernel cannKernel(const CannSettings& settings, const Progress& progress = {});

/// A network at rest (all zero): nothing moves before a stimulus or an injected bump comes. States "u", "r",
/// "input" and, with adaptation, "v", each of `length` or `length`² neurons (rows: second feature).
/// Throws BadInput for an empty range.
std::unique_ptr<Network> makeCann(const CannSettings& settings, std::uint64_t seed,
                                  const Progress& progress = {});

} // namespace canns

#pragma once

#include "core/base/Parameters.h"
#include "core/models/Network.h"

#include <memory>

/// Networks whose bump sweeps ahead of the animal within each theta cycle, because adaptation drives it away
/// from an input whose strength the theta rhythm modulates (Ji, Lomi, Jeffery, Mitchell & Burgess 2025, Nat.
/// Commun.; Chu et al. 2024, eLife 12:RP87055). Times are in milliseconds.
namespace canns {

/// Direction cells on a ring, driven by the head direction.
///
/// With `peerCompatible` the modulation takes the turn with its sign (ThetaModulation.h).
struct ThetaDirectionParameters {
    int neurons = 100;
    double timeConstant = 10.0;
    double adaptationTimeConstant = 100.0;
    double adaptation = 15.0;
    double inhibition = 0.2;
    double kernelWidth = 0.7;
    double stimulusAmplitude = 3.0;
    double coupling = 1.0;
    double gain = 1.0;
    double noise = 0.1;
    double thetaCycle = 100.0;
    double thetaStrength = 1.0;
    Precision precision = Precision::Float;
    bool peerCompatible = false;

    static const ParameterTable& table();
};

/// The direction cells above and the grid cells that they drive: each direction cell calls up the grid cells
/// at a place a little ahead of the animal in its direction, and the grid cells get the mean of these inputs
/// over the active direction cells. Grid cells live on the twisted torus of HexagonalPhase.h.
///
/// With `peerCompatible` the conjunctive layer reads direction cell j at linspace(−π, π, N)[j], both ends
/// included (up to one cell off), differences of phases are wrapped by component, decoding knows the true
/// position, and the weights are the full matrix.
struct ThetaGridParameters {
    int directionNeurons = 100;
    double directionInhibition = 0.2;
    double directionKernelWidth = 0.7;
    double directionCoupling = 1.0;
    double directionNoise = 0.1;
    int length = 100;
    double inhibition = 1.0;
    double kernelWidth = 0.8;
    double coupling = 5.0;
    double gain = 1000.0;
    double noise = 0.1;
    double stimulusAmplitude = 3.0;
    double timeConstant = 10.0;
    double adaptationTimeConstant = 100.0;
    double adaptation = 15.0;
    double mappingRatio = 1.0;
    double phaseOffset = 0.05;
    double thetaCycle = 100.0;
    double directionThetaStrength = 1.0;
    double gridThetaStrength = 0.5;
    Precision precision = Precision::Float;
    bool peerCompatible = false;

    static const ParameterTable& table();
};

std::unique_ptr<Network> makeNetwork(const ThetaDirectionParameters& parameters, std::uint64_t seed,
                                     const Progress& progress = {});
std::unique_ptr<Network> makeNetwork(const ThetaGridParameters& parameters, std::uint64_t seed,
                                     const Progress& progress = {});

} // namespace canns

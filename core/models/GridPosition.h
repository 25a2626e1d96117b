#pragma once

#include "core/base/Parameters.h"
#include "core/models/Network.h"
#include "core/models/RecurrentInput.h"
#include "core/models/Theory.h"

#include <memory>
#include <vector>

namespace canns {

/// A grid module on a twisted torus that is told where the animal is:
///
///     u ← max(0, u + (−u + W r + I + noise) Δt/τ),   r = g u² / (1 + k Σu²) of the new u
///
/// with W Gaussian in the distance on the hexagonal torus (HexagonalPhase.h) and I a Gaussian bump at the
/// phase of the position. "centrePhase" and "centrePosition" are decoded from the rates before the step; the
/// position is the lattice point of that phase next to the last decoded one (the first: next to the animal).
///
/// With `peerCompatible` differences of phases are wrapped by component, and the decoded position is the one
/// next to the animal's true position among 32 × 32 cells of the lattice, as in the Python package.
struct GridPositionParameters {
    int length = 30;
    double timeConstant = 10.0;
    double inhibition = 1.0;
    double kernelWidth = 0.8;
    double stimulusAmplitude = 3.0;
    double coupling = 5.0;
    double gain = 1.0;
    double mappingRatio = 1.5;
    double noise = 0.1;
    double connectivityNoise = 0.0;
    Precision precision = Precision::Float;
    bool peerCompatible = false;

    static const ParameterTable& table();
};

std::unique_ptr<Network> makeNetwork(const GridPositionParameters& parameters, std::uint64_t seed,
                                     const Progress& progress = {});

/// Mean-field theory of the bump on the twisted torus (with N neurons on its area of 2√3 π², as for a sheet)
/// and the distance of neighbouring fields in the arena.
std::vector<TheoryValue> gridPositionTheory(const GridPositionParameters& parameters);

} // namespace canns

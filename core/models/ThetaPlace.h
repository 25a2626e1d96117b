#pragma once

#include "core/base/Parameters.h"
#include "core/models/Network.h"
#include "core/tasks/Arena.h"

#include <memory>
#include <vector>

namespace canns {

/// Place cells of one arena, one a free cell of a grid over it, coupled by the distance D that an animal
/// would have to walk between their places (CostGrid.h), so that walls part neighbours:
///
///     W_ij = J₀ exp(−D²/2a²) / 2πa²,   I_i = (1 + s (½ + speed) cos θ) A exp(−D(i, animal)²/2a²)
///
/// with the dynamics of AdaptiveLayer.h and the theta rhythm of ThetaModulation.h. Adaptation drives the bump
/// off the animal's place, and the rhythm calls it back: within every theta cycle it sweeps along the
/// corridor (Chu et al. 2024, eLife 12:RP87055; Ji et al. 2025, Nat. Commun.). Times are in milliseconds.
///
/// States "u", "v", "r" and "input" hold all cells of the grid, a row for each y from below; cells that are
/// not free stay silent. "centre" is the mean place of the active cells about the most active one, which is
/// where the bump is even when there are several.
///
/// With `peerCompatible` kernels fall off exponentially with the distance, exp(−D/2a²), ways may cut corners,
/// and the animal is looked for one cell above its own, as in the Python package.
struct ThetaPlaceParameters {
    ArenaShape shape = ArenaShape::Rectangle;
    double width = 1.0;
    double height = 1.0;
    std::vector<double> polygon = {};
    std::vector<double> walls = {};
    std::vector<double> holes = {};
    std::vector<double> holeSizes = {};
    double cellSize = 0.05;
    double timeConstant = 10.0;
    double adaptationTimeConstant = 100.0;
    double adaptation = 0.5;
    double inhibition = 0.2;
    double kernelWidth = 0.2;
    double stimulusAmplitude = 5.0;
    double coupling = 1.0;
    double gain = 1.0;
    double noise = 0.0;
    double thetaCycle = 100.0;
    double thetaStrength = 0.6;
    Precision precision = Precision::Float;
    bool peerCompatible = false;

    static const ParameterTable& table();
};

/// Throws BadInput for an arena without free cells, OutOfMemory for more cells than distances can be held
/// for.
/// The ways between all cells take a minute for the most that memory holds.
std::unique_ptr<Network> makeNetwork(const ThetaPlaceParameters& parameters, std::uint64_t seed,
                                     const Progress& progress = {});

} // namespace canns

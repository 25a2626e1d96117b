#pragma once

#include "core/data/Recording.h"

#include <cstdint>
#include <vector>

namespace canns::test {

/// One module of grid cells.
struct SimulatedModule {
    std::size_t cells = 30;
    double spacingMetres = 0.6;
    double orientationDegrees = 0.0;
};

/// A recording with several kinds of cells, and which cell is of which kind.
struct SimulatedMixture {
    Recording recording;             ///< Units in the order of the kinds, shuffled where asked for.
    std::vector<std::int64_t> kinds; ///< N: 1, 2, … for the modules, then the head-direction cells; 0 for
                                     ///< cells that fire at random.
};

struct MixtureSettings {
    std::vector<SimulatedModule> modules;
    std::size_t headDirectionCells = 0;
    std::size_t randomCells = 0;
    double minutes = 8.0;
    std::uint64_t seed = 1;
};

/// A walk in a box of 1.5 m at some 0.2 m/s; Poisson spikes at peaks of 5 to 20 Hz. The cells stand in an
/// order that does not tell their kind.
SimulatedMixture simulateMixture(const MixtureSettings& settings);

} // namespace canns::test

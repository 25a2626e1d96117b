#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"
#include "core/models/Network.h"

#include <vector>

namespace canns {

/// How an arena is swept.
struct SweepSettings {
    double width = 1.0; ///< Metres.
    double height = 1.0;
    std::size_t bins = 50; ///< Along each side.
    double speed = 0.5;    ///< Metres per unit of time of the network.
    /// Begins with the state that a first sweep along the bottom left behind, samples at the first step past
    /// each bin's edge, and leaves the last steps out; as the Python package does.
    bool peerCompatible = false;
};

/// Rates of all neurons at every place of an arena, each place visited once: the network is led from its
/// present state, which stands for the lower left corner, along the bottom, and from each column's foot
/// upwards. Every bin is met in its middle, so that maps have no holes and no noise of the path. bins² maps a
/// neuron: result[neuron](row = y from below, column = x). Networks that integrate velocity only (they get no
/// true position to go by but get it as Input::position). The network is as before afterwards.
std::vector<Matrix<float>> systematicRateMaps(Network& network, const SweepSettings& settings,
                                              double timeStep, const Progress& progress = {});

} // namespace canns

#pragma once

#include "core/base/Progress.h"
#include "core/data/Recording.h"
#include "core/models/ModelRegistry.h"
#include "core/tasks/Input.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace canns {

/// What a simulation has kept: the chosen states, and the world, at regular times. A value.
struct SimulationRecord {
    struct Array {
        StateInfo info;
        std::vector<float> values; ///< Frame after frame, info.geometry.size() each.
    };
    std::vector<Array> arrays;
    std::vector<double> seconds;
    std::vector<Point2> position;
    std::vector<double> headDirection;
    std::vector<Point2> feature;
    std::vector<bool> present; ///< Whether there was a stimulus.
    double intervalSeconds = 0.0;
    bool hasMotion = false;  ///< Position and head direction mean something.
    bool hasFeature = false; ///< So does feature[0] as an angle.

    std::size_t frames() const noexcept { return seconds.size(); }
    /// The array of that name, or BadInput that lists what was recorded.
    const Array& array(std::string_view name) const;
};

/// How rates become spikes.
struct SpikingSettings {
    double peakRateHz = 20.0;    ///< What the greatest recorded rate stands for.
    std::size_t mostUnits = 200; ///< Neurons beyond this are thinned out evenly.
    std::uint64_t seed = 0;
};

/// Poisson spikes at the recorded rates of `rateArray`, held between frames, with the trajectory. Neuron i
/// has a random stream of its own. Silent neurons are kept. Throws BadInput when nothing was recorded or all
/// rates are zero.
Recording toRecording(const SimulationRecord& record, const std::string& rateArray,
                      const SpikingSettings& settings, const std::string& description,
                      const Progress& progress = {});

} // namespace canns

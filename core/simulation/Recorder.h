#pragma once

#include "core/base/Progress.h"
#include "core/base/Random.h"
#include "core/data/Recording.h"
#include "core/models/ModelRegistry.h"
#include "core/tasks/Input.h"

#include <cstddef>
#include <cstdint>
#include <span>
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

/// Poisson spikes with a rate that is constant in each frame, from frames that come block by block. Neuron i
/// has a random stream of its own, so that neither blocks nor threads matter.
class SpikeMaker {
public:
    /// `hertzPerUnit` turns rates into Hz.
    SpikeMaker(std::size_t neurons, double hertzPerUnit, double intervalSeconds,
               const SpikingSettings& settings);

    /// The next frames: rates, frames × neurons, and their times.
    void add(std::span<const float> rates, std::span<const double> seconds, const Progress& progress = {});
    /// The spikes so far, with the trajectory of `world`, whose arrays are not looked at.
    Recording finish(const SimulationRecord& world, const std::string& description);

private:
    struct Train {
        std::size_t neuron = 0;
        RandomStream random;
        double wanted = 0.0; ///< Integral of the rate that is left until the next spike.
        std::vector<double> times = {};
    };
    std::size_t neurons_;
    double hertzPerUnit_;
    double intervalSeconds_;
    std::vector<Train> trains_;
};

/// Throws the BadInput of a network without a rate above 0.
[[noreturn]] void throwSilent(const std::string& rateArray);

/// Poisson spikes at the recorded rates of `rateArray`, held between frames, with the trajectory. Neuron i
/// has a random stream of its own. Silent neurons are kept. Throws BadInput when nothing was recorded or all
/// rates are zero.
Recording toRecording(const SimulationRecord& record, const std::string& rateArray,
                      const SpikingSettings& settings, const std::string& description,
                      const Progress& progress = {});

} // namespace canns

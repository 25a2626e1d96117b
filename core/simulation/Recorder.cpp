#include "core/simulation/Recorder.h"

#include "core/base/Parallel.h"
#include "core/models/RingMath.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

double exponential(RandomStream& random) { return -std::log1p(-random.uniform()); }

/// The neurons that spikes are made of: all, or one from each of `most` equal stretches, at random within it,
/// which is even but not in step with the rows of a sheet.
std::vector<std::size_t> chosenNeurons(std::size_t neurons, std::size_t most, std::uint64_t seed) {
    const std::size_t kept = std::min(neurons, std::max<std::size_t>(1, most));
    std::vector<std::size_t> chosen(kept);
    RandomStream thinning(seed, std::uint64_t{1} << 40);
    for (std::size_t i = 0; i < kept; ++i) {
        const std::size_t from = i * neurons / kept;
        const std::size_t to = (i + 1) * neurons / kept;
        chosen[i] = kept == neurons ? i : from + thinning.below(to - from);
    }
    return chosen;
}

Trajectory trajectoryOf(const SimulationRecord& record) {
    Trajectory path;
    if (!record.hasMotion && !record.hasFeature)
        return path;
    path.seconds = record.seconds;
    for (std::size_t i = 0; i < record.frames(); ++i) {
        if (record.hasMotion) {
            path.x.push_back(record.position[i][0]);
            path.y.push_back(record.position[i][1]);
            path.headDirection.push_back(positiveAngle(record.headDirection[i]));
        } else {
            path.headDirection.push_back(record.present[i] ? positiveAngle(record.feature[i][0])
                                                           : std::numeric_limits<double>::quiet_NaN());
        }
    }
    path.gaps = findGaps(path);
    return path;
}

} // namespace

const SimulationRecord::Array& SimulationRecord::array(std::string_view name) const {
    std::vector<std::string> known;
    for (const Array& candidate : arrays) {
        if (candidate.info.name == name)
            return candidate;
        known.push_back(candidate.info.name);
    }
    throw BadInput(fmt::format("The array \"{}\" was not recorded.", name), {},
                   fmt::format("Recorded were: {}.", fmt::join(known, ", ")));
}

SpikeMaker::SpikeMaker(std::size_t neurons, double hertzPerUnit, double intervalSeconds,
                       const SpikingSettings& settings)
    : neurons_(neurons), hertzPerUnit_(hertzPerUnit), intervalSeconds_(intervalSeconds) {
    for (const std::size_t neuron : chosenNeurons(neurons, settings.mostUnits, settings.seed)) {
        trains_.push_back({neuron, RandomStream(settings.seed, neuron)});
        trains_.back().wanted = exponential(trains_.back().random);
    }
}

void SpikeMaker::add(std::span<const float> rates, std::span<const double> seconds,
                     const Progress& progress) {
    require(rates.size() == seconds.size() * neurons_, "SpikeMaker: one rate a neuron and frame");
    // A spike whenever the integral of the rate has grown by an exponential number.
    parallelFor(trains_.size(), progress, [&](std::size_t i) {
        Train& train = trains_[i];
        for (std::size_t frame = 0; frame < seconds.size(); ++frame) {
            const double rate =
                hertzPerUnit_ * std::max(0.0, static_cast<double>(rates[frame * neurons_ + train.neuron]));
            double left = intervalSeconds_;
            while (rate * left >= train.wanted && rate > 0) {
                left -= train.wanted / rate;
                train.times.push_back(seconds[frame] + intervalSeconds_ - left);
                train.wanted = exponential(train.random);
            }
            train.wanted -= rate * left;
        }
    });
}

Recording SpikeMaker::finish(const SimulationRecord& world, const std::string& description) {
    Recording recording;
    recording.name = description;
    std::vector<double> times;
    std::vector<std::size_t> offsets{0};
    for (const Train& train : trains_) {
        times.insert(times.end(), train.times.begin(), train.times.end());
        offsets.push_back(times.size());
        recording.units.push_back({fmt::format("{}", train.neuron), {}, {}, {}});
    }
    recording.spikes = SpikeTrains(std::move(times), std::move(offsets));
    recording.trajectory = trajectoryOf(world);
    recording.provenance.simulated = true;
    recording.provenance.description = description;
    recording.provenance.format = "simulation";
    return recording;
}

void throwSilent(const std::string& rateArray) {
    throw BadInput("The network was silent all the time, so that there are no spikes.", rateArray,
                   "Give it an input (task), or a longer run.");
}

Recording toRecording(const SimulationRecord& record, const std::string& rateArray,
                      const SpikingSettings& settings, const std::string& description,
                      const Progress& progress) {
    const SimulationRecord::Array& rates = record.array(rateArray);
    const float greatest = rates.values.empty() ? 0.0F : *std::ranges::max_element(rates.values);
    if (!(greatest > 0))
        throwSilent(rateArray);
    SpikeMaker maker(rates.info.geometry.size(), settings.peakRateHz / static_cast<double>(greatest),
                     record.intervalSeconds, settings);
    maker.add(rates.values, record.seconds, progress);
    return maker.finish(record, description);
}

} // namespace canns

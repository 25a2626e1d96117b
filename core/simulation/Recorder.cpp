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

/// Poisson spikes with a rate that is constant in each frame: a spike whenever the integral of the rate has
/// grown by an exponential number.
std::vector<double> poissonSpikes(const SimulationRecord& record, const SimulationRecord::Array& array,
                                  std::size_t neuron, double hertzPerUnit, std::uint64_t seed) {
    RandomStream random(seed, neuron);
    const auto exponential = [&] { return -std::log1p(-random.uniform()); };
    std::vector<double> times;
    const std::size_t size = array.info.geometry.size();
    double wanted = exponential();
    for (std::size_t frame = 0; frame < record.frames(); ++frame) {
        const double rate =
            hertzPerUnit * std::max(0.0, static_cast<double>(array.values[frame * size + neuron]));
        double left = record.intervalSeconds;
        while (rate * left >= wanted && rate > 0) {
            const double until = wanted / rate;
            left -= until;
            times.push_back(record.seconds[frame] + record.intervalSeconds - left);
            wanted = exponential();
        }
        wanted -= rate * left;
    }
    return times;
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

Recording toRecording(const SimulationRecord& record, const std::string& rateArray,
                      const SpikingSettings& settings, const std::string& description,
                      const Progress& progress) {
    const SimulationRecord::Array& rates = record.array(rateArray);
    const float greatest = rates.values.empty() ? 0.0F : *std::ranges::max_element(rates.values);
    if (!(greatest > 0))
        throw BadInput("The network was silent all the time, so that there are no spikes.", rateArray,
                       "Give it an input (task), or a longer run.");
    const std::size_t neurons = rates.info.geometry.size();
    const std::size_t kept = std::min(neurons, std::max<std::size_t>(1, settings.mostUnits));
    std::vector<std::vector<double>> trains(kept);
    std::vector<std::size_t> chosen(kept);
    RandomStream thinning(settings.seed, std::uint64_t{1} << 40);
    if (kept == neurons) {
        for (std::size_t i = 0; i < kept; ++i)
            chosen[i] = i;
    } else {
        // One neuron from each of `kept` equal stretches, at random within it: even, and not in step with the
        // rows of a sheet.
        for (std::size_t i = 0; i < kept; ++i) {
            const std::size_t from = i * neurons / kept;
            const std::size_t to = (i + 1) * neurons / kept;
            chosen[i] = from + thinning.below(to - from);
        }
    }
    parallelFor(kept, progress, [&](std::size_t i) {
        trains[i] = poissonSpikes(record, rates, chosen[i],
                                  settings.peakRateHz / static_cast<double>(greatest), settings.seed);
    });
    Recording recording;
    recording.name = description;
    std::vector<double> times;
    std::vector<std::size_t> offsets{0};
    for (std::size_t i = 0; i < kept; ++i) {
        times.insert(times.end(), trains[i].begin(), trains[i].end());
        offsets.push_back(times.size());
        recording.units.push_back({fmt::format("{}", chosen[i]), {}, {}, {}});
    }
    recording.spikes = SpikeTrains(std::move(times), std::move(offsets));
    recording.trajectory = trajectoryOf(record);
    recording.provenance.simulated = true;
    recording.provenance.description = description;
    recording.provenance.format = "simulation";
    return recording;
}

} // namespace canns

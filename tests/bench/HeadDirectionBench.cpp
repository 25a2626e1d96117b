// The figures of the guide (decoding.md) on a real recording of head-direction cells: settings chosen among
// eighteen on the first half of the tracked time, tuning learnt there, the second half scored, and the same
// score against the direction shifted in time.
//
// usage: HeadDirectionBench RECORDING [REGION [SHIFTS]]     REGION: of the cells that are used; "adn" unless
// said otherwise. SHIFTS: 1000. The recording is A2929-200711.nwb of the shared data. About a minute.
#include "core/base/Random.h"
#include "core/decode/BayesianDecoder.h"
#include "core/decode/Decode.h"
#include "core/decode/PhaseAgreement.h"
#include "core/io/RecordingReader.h"
#include "core/preprocess/Preprocess.h"
#include "core/topology/AnalyseTopology.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <numbers>
#include <optional>
#include <string>
#include <vector>

using namespace canns;

namespace {

constexpr double degrees = 180.0 / std::numbers::pi;

struct Setting {
    double smoothingSeconds;
    int components;
    int neighbours;
};

std::vector<Setting> eighteenSettings() {
    std::vector<Setting> settings;
    for (const double smoothing : {0.1, 0.15, 0.2})
        for (const int components : {4, 6})
            for (const int neighbours : {150, 300, 600})
                settings.push_back({smoothing, components, neighbours});
    return settings;
}

std::string unitsIn(const Recording& recording, const std::string& region) {
    std::string list;
    for (const Unit& unit : recording.units)
        if (unit.region == region)
            list += (list.empty() ? "" : ",") + unit.id;
    return list;
}

Activity activityBetween(const Recording& recording, const std::string& units, const Setting& setting,
                         double from, double to) {
    PreprocessParameters parameters;
    parameters.units = units;
    parameters.binWidthSeconds = 0.02;
    parameters.smoothingSigmaSeconds = setting.smoothingSeconds;
    parameters.speedFilter = false;
    parameters.timeRangeSeconds = {from, to};
    return preprocess(recording, parameters);
}

/// Coordinate and tuning, learnt without the measured direction; none where there is no bar to follow.
std::optional<Decoding> decoded(const Activity& activity, const Setting& setting) {
    TdaParameters topology;
    topology.activeTimes = 6000;
    topology.dimensions = setting.components;
    topology.neighbours = setting.neighbours;
    topology.landmarks = 400;
    topology.landmarkNeighbours = 200;
    try {
        const TdaResult tda = analyseTopology(activity, topology);
        return decode(activity, tda.landmarkRows, tda.persistence, tda.cloud.distances.dense(),
                      {.coordinates = 1});
    } catch (const BadInput& error) {
        std::cerr << error.what() << '\n';
        return std::nullopt;
    }
}

/// The phases of some rows against the direction so many rows later.
CoordinateAgreement agreement(const Activity& activity, const std::vector<float>& phases,
                              const std::vector<std::size_t>& rows, std::size_t shift) {
    std::vector<double> measured;
    for (const std::size_t row : rows)
        measured.push_back(activity.headDirection[(row + shift) % activity.seconds.size()]);
    return compareWithTruth(Matrix<float>(rows.size(), 1, phases),
                            Matrix<double>(rows.size(), 1, std::move(measured)))
        .coordinates[0];
}

CoordinateAgreement agreement(const Activity& activity, const Decoding& decoding) {
    std::vector<std::size_t> rows(decoding.rows.begin(), decoding.rows.end());
    return agreement(activity, {decoding.phases.data(), decoding.phases.data() + decoding.phases.size()},
                     rows, 0);
}

void run(const std::string& file, const std::string& region, int shifts) {
    const RecordingPtr recording = openRecording(file);
    const std::string units = unitsIn(*recording, region);
    const double begin = recording->trajectory.seconds.front();
    const double end = recording->trajectory.seconds.back();
    const double middle = (begin + end) / 2.0;

    fmt::print("first half, {:.1f} to {:.1f} s\n{:>8}{:>14}{:>12}{:>8}{:>12}\n", begin, middle, "sigma / s",
               "components", "neighbours", "R", "median / °");
    Setting best{};
    double bestLength = -1.0;
    for (const Setting& setting : eighteenSettings()) {
        const Activity activity = activityBetween(*recording, units, setting, begin, middle);
        const std::optional<Decoding> decoding = decoded(activity, setting);
        const CoordinateAgreement found = decoding ? agreement(activity, *decoding) : CoordinateAgreement{};
        fmt::print("{:>8.2f}{:>14}{:>12}{:>8.3f}{:>12.1f}\n", setting.smoothingSeconds, setting.components,
                   setting.neighbours, found.resultantLength, found.medianAbsoluteError * degrees);
        if (found.resultantLength > bestLength) {
            bestLength = found.resultantLength;
            best = setting;
        }
    }
    fmt::print("chosen: sigma {} s, {} components, {} neighbours\n", best.smoothingSeconds, best.components,
               best.neighbours);

    const Activity firstHalf = activityBetween(*recording, units, best, begin, middle);
    const std::optional<Decoding> first = decoded(firstHalf, best);
    const Activity second = activityBetween(*recording, units, best, middle, end);
    const BayesianPhases phases = decodeWithTuning(second, first.value().tuning, 1, {.coordinates = 1});
    std::vector<std::size_t> rows;
    std::vector<float> spiking;
    for (std::size_t t = 0; t < second.seconds.size(); ++t)
        if (second.spikes[t] > 0) {
            rows.push_back(t);
            spiking.push_back(phases.phases(t, 0));
        }
    const CoordinateAgreement reached = agreement(second, spiking, rows, 0);
    fmt::print("second half, tuning of the first:      R {:.4f}, median error {:.1f}°\n",
               reached.resultantLength, reached.medianAbsoluteError * degrees);

    constexpr double leastShiftSeconds = 20.0;
    const auto least = static_cast<std::size_t>(leastShiftSeconds / second.binWidthSeconds);
    RandomStream random(1);
    std::vector<double> null;
    for (int i = 0; i < shifts; ++i)
        null.push_back(
            agreement(second, spiking, rows, least + random.below(second.seconds.size() - 2 * least))
                .resultantLength);
    std::ranges::sort(null);
    const auto hits = std::ranges::count_if(null, [&](double r) { return r >= reached.resultantLength; });
    fmt::print(
        "the same, {} shifts of at least {} s:  median {:.3f}, 95 % {:.3f}, largest {:.3f}; p = {:.4f}\n",
        null.size(), leastShiftSeconds, null[null.size() / 2], null[null.size() * 95 / 100], null.back(),
        (1.0 + static_cast<double>(hits)) / (1.0 + static_cast<double>(null.size())));
    if (const std::optional<Decoding> anew = decoded(second, best)) {
        const CoordinateAgreement own = agreement(second, *anew);
        fmt::print("second half, coordinate made anew:     R {:.4f}, median error {:.1f}°\n",
                   own.resultantLength, own.medianAbsoluteError * degrees);
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2 || argc > 4) {
        std::cerr << "usage: HeadDirectionBench RECORDING [REGION [SHIFTS]]\n";
        return 2;
    }
    try {
        run(argv[1], argc > 2 ? argv[2] : "adn", argc > 3 ? std::max(1, std::atoi(argv[3])) : 1000);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}

#include "core/pipeline/ExpectedCost.h"

#include "core/preprocess/PreprocessParameters.h"
#include "core/topology/TdaParameters.h"

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

/// Bins that preprocessing keeps at most: the speed filter leaves fewer.
double bins(const RecordingIdentity& recording, const PreprocessParameters& parameters) {
    double seconds = recording.endSeconds - recording.beginSeconds;
    if (parameters.timeRangeSeconds.size() == 2)
        seconds = std::min(seconds, parameters.timeRangeSeconds[1] - parameters.timeRangeSeconds[0]);
    return std::max(0.0, seconds) / parameters.binWidthSeconds;
}

/// Of one barcode with all that leads to it.
ExpectedCost topologyCost(const TdaParameters& parameters, double rows, int maximumDimension) {
    const double times = std::min<double>(parameters.activeTimes, rows / std::max(1, parameters.timeStride));
    const double n = std::min<double>(parameters.landmarks, times);
    // Neighbours of the active times, then the sweep over the edges: cubic, and dearer with every dimension.
    const double neighbours = 4e-9 * times * times;
    const double sweep =
        (maximumDimension <= 1 ? 2.5e-11 : 2e-10 * std::pow(n, std::max(0, maximumDimension - 2))) * n * n *
        n;
    return {.seconds = neighbours + sweep,
            .bytes = static_cast<std::size_t>(15.0 * n * n + 12.0 * times * parameters.neighbours)};
}

ExpectedCost modelled(const RecordingIdentity& recording, const PipelineParameters& parameters,
                      std::string_view stage) {
    const auto preprocess = parameters.at(PreprocessParameters::table().name()).as<PreprocessParameters>();
    const double rows = bins(recording, preprocess);
    const auto units = static_cast<double>(recording.units);
    if (stage == PreprocessParameters::table().name())
        return {.seconds = 2e-8 * rows * units,
                .bytes = static_cast<std::size_t>(rows * (4.0 * units + 64.0))};
    if (stage == TdaParameters::table().name()) {
        const auto tda = parameters.at(stage).as<TdaParameters>();
        ExpectedCost cost = topologyCost(tda, rows, tda.maximumDimension);
        cost.seconds += tda.shuffles * topologyCost(tda, rows, tda.shuffleMaximumDimension).seconds;
        return cost;
    }
    if (stage == "decode")
        return {.seconds = 1.6e-7 * rows * units, .bytes = static_cast<std::size_t>(rows * 64.0)};
    return {};
}

} // namespace

ExpectedCost expectedCost(const Analysis& analysis, std::string_view stage) {
    static_cast<void>(stageIndex(analysis.stages(), stage));
    ExpectedCost cost = modelled(analysis.identity(), analysis.parameters(), stage);
    if (const StageRunPtr run = analysis.status(stage).run) {
        const double then = modelled(analysis.identity(), run->parameters, stage).seconds;
        if (then > 0.0)
            cost.seconds *= std::clamp(run->seconds / then, 0.05, 20.0);
    }
    return cost;
}

} // namespace canns

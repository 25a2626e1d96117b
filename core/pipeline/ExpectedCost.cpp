#include "core/pipeline/ExpectedCost.h"

#include "core/preprocess/PreprocessParameters.h"
#include "core/topology/TdaParameters.h"
#include "core/topology/TopologyEstimate.h"

#include <algorithm>

namespace canns {

namespace {

/// Bins that preprocessing keeps at most: the speed filter leaves fewer.
double bins(const RecordingIdentity& recording, const PreprocessParameters& parameters) {
    double seconds = recording.endSeconds - recording.beginSeconds;
    if (parameters.timeRangeSeconds.size() == 2)
        seconds = std::min(seconds, parameters.timeRangeSeconds[1] - parameters.timeRangeSeconds[0]);
    return std::max(0.0, seconds) / parameters.binWidthSeconds;
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
        auto tda = parameters.at(stage).as<TdaParameters>();
        // More landmarks than times are refused before they cost anything.
        const double times = std::min<double>(tda.activeTimes, rows / std::max(1, tda.timeStride));
        tda.landmarks = std::clamp(static_cast<int>(times), 1, tda.landmarks);
        const TopologyEstimate estimate =
            estimateTopology(tda, static_cast<std::size_t>(rows), recording.units);
        return {.seconds = estimate.seconds, .bytes = estimate.bytes};
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

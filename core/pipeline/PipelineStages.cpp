#include "core/base/Names.h"
#include "core/pipeline/Stage.h"
#include "core/pipeline/stages/Stages.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace canns {

std::span<const StageDescriptor> pipelineStages() {
    static const std::vector<StageDescriptor> stages{
        preprocessStage(), cellGroupsStage(), tdaStage(),       verdictStage(),
        decodeStage(),     cohoMapStage(),    cohoSpaceStage(), pathCompareStage(),
        firingRateStage(), rateMapStage(),    gridScoreStage(),
    };
    return stages;
}

std::string needsPosition(const Recording& recording) {
    return recording.trajectory.hasPosition() ? "" : "The recording has no position.";
}

std::size_t stageIndex(std::span<const StageDescriptor> stages, std::string_view name) {
    const auto found = std::ranges::find_if(stages, [&](const auto& stage) { return stage.name() == name; });
    if (found != stages.end())
        return static_cast<std::size_t>(found - stages.begin());
    std::vector<std::string> names;
    for (const StageDescriptor& stage : stages)
        names.push_back(stage.name());
    const auto nearest = nearestName(name, names);
    throw BadInput(fmt::format("There is no stage \"{}\".", name), {},
                   nearest ? fmt::format("Did you mean \"{}\"?", *nearest)
                           : fmt::format("There are: {}.", fmt::join(names, ", ")));
}

} // namespace canns

#include "core/pipeline/RunStages.h"

#include <fmt/format.h>

#include <algorithm>

namespace canns {

StagePlan planStages(const Analysis& analysis, std::string_view through) {
    StagePlan plan;
    const auto stages = analysis.stages();
    const std::size_t last = through.empty() ? stages.size() - 1 : stageIndex(stages, through);
    for (const StageDescriptor& stage : stages.first(last + 1)) {
        const std::string reason = stage.notApplicable ? stage.notApplicable(*analysis.recording()) : "";
        if (reason.empty() || stage.name() == through)
            plan.stages.push_back(stage.name());
        else
            plan.leftOut.push_back(fmt::format("{}: {}", stage.name(), reason));
    }
    return plan;
}

std::exception_ptr runStages(Analysis& analysis, const std::vector<std::string>& names,
                             const Progress& progress, const Analysis::RunOptions& options) {
    const auto stageOf = [&](const std::string& name) -> const StageDescriptor& {
        return analysis.stages()[stageIndex(analysis.stages(), name)];
    };
    double total = 0.0;
    for (const std::string& name : names)
        total += stageOf(name).weight;
    std::exception_ptr failure;
    double done = 0.0;
    for (const std::string& name : names) {
        const StageDescriptor& stage = stageOf(name);
        const Progress part = progress.part(done / total, (done + stage.weight) / total, name);
        done += stage.weight;
        if (!std::ranges::all_of(stage.inputs, [&](const std::string& input) {
                return analysis.state(input) == StageState::Fresh;
            }))
            continue;
        try {
            analysis.run(name, part, options);
        } catch (const Error&) {
            if (!failure)
                failure = std::current_exception();
        }
    }
    return failure;
}

} // namespace canns

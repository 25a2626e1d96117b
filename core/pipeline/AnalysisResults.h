#pragma once

#include "core/data/Recording.h"
#include "core/pipeline/PipelineParameters.h"
#include "core/pipeline/Stage.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace canns {

/// One finished run of one stage. Immutable.
struct StageRun {
    std::string key; ///< Of the recording, all parameters up to here and the revisions of the stages.
    StageResult result;
    PipelineParameters parameters; ///< As they were, of all stages: what the result and its inputs came from.
    std::vector<std::string> remarks;
    double seconds = 0.0;
    std::size_t peakMemoryBytes = 0; ///< Of the whole process while the stage ran; 0 where unknown.
    std::size_t resultBytes = 0;
    std::string startedUtc;     ///< "2026-11-21T10:23:13Z"
    std::string programVersion; ///< Of canns, that ran it.
};
using StageRunPtr = std::shared_ptr<const StageRun>;

/// Results that belong together, stage by stage: what a view draws. Immutable, cheap to copy, for any thread.
class AnalysisResults {
public:
    AnalysisResults() = default;
    /// `runs` are as many as `stages`, null where there is none. `stages` must outlive this.
    AnalysisResults(RecordingPtr recording, std::span<const StageDescriptor> stages,
                    std::vector<StageRunPtr> runs)
        : recording_(std::move(recording)), stages_(stages), runs_(std::move(runs)) {}

    /// Null when it is not at hand.
    const RecordingPtr& recording() const noexcept { return recording_; }
    /// Null if there is none.
    StageRunPtr run(std::string_view stage) const { return runs_[stageIndex(stages_, stage)]; }
    /// The result of the stage that makes a T; null if there is none.
    template <typename T>
    std::shared_ptr<const T> result() const {
        const auto stage = std::ranges::find(stages_, std::type_index(typeid(T)), &StageDescriptor::type);
        require(stage != stages_.end(), "AnalysisResults::result: some stage makes this type");
        const StageRunPtr& run = runs_[static_cast<std::size_t>(stage - stages_.begin())];
        return run ? run->result.as<T>() : nullptr;
    }
    /// The parameters that a stage's result came from; its defaults if there is none.
    template <typename P>
    P parameters() const {
        const StageRunPtr run = this->run(P::table().name());
        return run ? run->parameters.at(P::table().name()).template as<P>() : P{};
    }

private:
    RecordingPtr recording_;
    std::span<const StageDescriptor> stages_;
    std::vector<StageRunPtr> runs_;
};

} // namespace canns

#pragma once

#include "core/base/Progress.h"
#include "core/data/Recording.h"
#include "core/io/RecordingReader.h"
#include "core/pipeline/AnalysisResults.h"
#include "core/pipeline/PipelineParameters.h"
#include "core/pipeline/Stage.h"

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

enum class StageState {
    NotRun, ///< There is no result.
    Fresh,  ///< The result is that of the parameters as they are now.
    Stale,  ///< The result is that of earlier parameters, here or in a stage before.
    Failed, ///< With the parameters as they are now the stage fails; an older result may be there.
};

/// "not run", "fresh", "stale" or "failed".
std::string_view stateName(StageState state);

/// What a stage looks like now.
struct StageStatus {
    StageState state = StageState::NotRun;
    StageRunPtr run;   ///< The last run, fresh or stale; null if there is none.
    std::string error; ///< Of the last attempt, when that failed with the parameters as they are now.
};

/// Which recording an analysis is of. Enough to open a project whose recording is not at hand.
struct RecordingIdentity {
    std::string path;   ///< As the user gave it: a path or sample:NAME.
    std::string sha256; ///< Of the file.
    std::string key;    ///< SHA-256 of what was read from it; part of every key.
    std::string name;
    std::string format;
    std::size_t units = 0;
    std::size_t spikes = 0;
    double beginSeconds = 0.0;
    double endSeconds = 0.0;
    bool simulated = false;
    std::vector<std::string> warnings;
    OpenOptions options; ///< That it was opened with.

    /// Reads all of the recording: some 0.1 s for a large one.
    static RecordingIdentity of(const Recording& recording, OpenOptions options = {});
};

/// An analysis of one recording: the stages as a graph with memory. It remembers, for each stage, the
/// parameters, the last result and the key that it was made under; what is fresh and what is stale follows
/// from keys alone. An edit makes exactly the stages behind it stale, and taking it back makes them fresh
/// again at once, since the last few results are kept.
///
/// Threads: every member may be called from any thread. One thread at a time may be in run() (a second one
/// gets an InternalError); meanwhile others may read results, which are immutable and shared, and edit
/// parameters: a running stage goes on with those it started with. A run that is cancelled or fails leaves
/// every earlier result where it was.
class Analysis {
public:
    /// `recording` is hashed here; build an Analysis on the thread that opened it. `options` are those it was
    /// opened with. `stages` must outlive this.
    explicit Analysis(RecordingPtr recording, OpenOptions options = {},
                      std::span<const StageDescriptor> stages = pipelineStages());
    /// Of a recording that is not at hand: results can be looked at, run() throws until attach().
    explicit Analysis(RecordingIdentity identity, std::span<const StageDescriptor> stages = pipelineStages());

    std::span<const StageDescriptor> stages() const noexcept { return stages_; }
    const RecordingIdentity& identity() const noexcept { return identity_; }
    /// Null when it is not at hand.
    RecordingPtr recording() const;
    /// Brings the recording. Throws BadInput unless it is the one that the results were made of.
    void attach(RecordingPtr recording);

    PipelineParameters parameters() const;
    void setParameters(const PipelineParameters& parameters);
    void setParameters(std::string_view stage, const ParameterValues& values);

    StageStatus status(std::string_view stage) const;
    StageState state(std::string_view stage) const { return status(stage).state; }
    /// The last result of the stage that makes a T, fresh or stale; null if there is none.
    template <typename T>
    std::shared_ptr<const T> result() const {
        const StageRunPtr run = runOfType(typeid(T));
        return run ? run->result.as<T>() : nullptr;
    }
    /// The last result of every stage, fresh or stale.
    AnalysisResults results() const;
    /// What `run` was made of: with it the results of its inputs that are still remembered. Throws BadInput
    /// if one of them was forgotten (see setHistoryLimit).
    AnalysisResults resultsOf(std::string_view stage, const StageRunPtr& run) const;
    /// The runs that are remembered, the current one first: for "compare with the previous run".
    std::vector<StageRunPtr> history(std::string_view stage) const;
    /// The arrays of a stage's last result; they keep the result. Throws BadInput when there is none.
    Arrays arrays(std::string_view stage) const;

    struct RunOptions {
        Resources resources;
        /// Called on the running thread after each stage that was done, with its name.
        std::function<void(const std::string& stage)> stageDone;
        /// A folder where a stage that takes long may leave what it has done, and go on from when it is run
        /// again after a cancel or a kill; empty for none. Results do not depend on it.
        std::filesystem::path unfinished = {};
    };
    /// The stages that run(stage) would run now, in order.
    std::vector<std::string> missing(std::string_view stage) const;
    /// Runs `stage` and, before it, what it needs and is not fresh. Throws what the stages throw.
    void run(std::string_view stage, const Progress& progress, const RunOptions& options);
    void run(std::string_view stage, const Progress& progress = {}) { run(stage, progress, RunOptions{}); }

    /// Puts back a run that was saved.
    void restore(std::string_view stage, StageRunPtr run);
    /// Bytes of earlier results that are kept (the current ones always are). 1 GB unless told otherwise.
    void setHistoryLimit(std::size_t bytes);

private:
    struct Memory {
        std::deque<StageRunPtr> runs; ///< The current one first.
        std::string failedKey;
        std::string error;
    };

    /// The keys that results of these parameters have. `parameters` are those of all stages.
    std::vector<std::string> keysOf(const PipelineParameters& parameters) const;
    std::vector<std::size_t> missingUpTo(std::size_t stage, const std::vector<std::string>& keys) const;
    StageRunPtr runOfType(std::type_index type) const;
    StageRunPtr remembered(std::size_t stage, const std::string& key) const;
    void parametersChanged();
    void forgetOldest();
    StageRunPtr runOne(std::size_t stage, const PipelineParameters& parameters, const std::string& key,
                       const StageInputs& inputs, const Progress& progress) const;
    void remember(std::size_t stage, StageRunPtr run);

    const std::span<const StageDescriptor> stages_;
    const RecordingIdentity identity_;
    std::mutex running_;
    mutable std::mutex mutex_; ///< Guards all below.
    RecordingPtr recording_;
    PipelineParameters parameters_;
    std::vector<std::string> keys_;
    std::vector<Memory> memory_;
    std::size_t historyLimit_ = std::size_t{1} << 30;
};

} // namespace canns

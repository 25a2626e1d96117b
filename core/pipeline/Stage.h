#pragma once

#include "core/base/Parameters.h"
#include "core/base/Progress.h"
#include "core/base/Resources.h"
#include "core/data/Recording.h"
#include "core/pipeline/Arrays.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <typeindex>
#include <utility>
#include <vector>

namespace canns {

/// What a stage made: immutable, shared, of the type that the stage makes.
class StageResult {
public:
    StageResult() = default;
    template <typename T>
    explicit StageResult(std::shared_ptr<const T> value) : value_(std::move(value)), type_(typeid(T)) {}

    explicit operator bool() const noexcept { return value_ != nullptr; }
    std::type_index type() const noexcept { return type_; }
    const void* get() const noexcept { return value_.get(); }

    template <typename T>
    std::shared_ptr<const T> as() const {
        require(!value_ || type_ == typeid(T), "StageResult::as: the type that the stage makes");
        return std::static_pointer_cast<const T>(value_);
    }

private:
    std::shared_ptr<const void> value_;
    std::type_index type_ = typeid(void);
};

/// What a stage works on: the recording and the results of its inputs.
class StageInputs {
public:
    StageInputs(RecordingPtr recording, std::vector<StageResult> results, Resources resources,
                std::filesystem::path unfinished = {})
        : recording_(std::move(recording)), results_(std::move(results)), resources_(resources),
          unfinished_(std::move(unfinished)) {}

    const Recording& recording() const { return *recording_; }
    const Resources& resources() const noexcept { return resources_; }
    /// The folder where long work leaves what it has done, to go on from; empty where there is none.
    const std::filesystem::path& unfinished() const noexcept { return unfinished_; }
    /// The result of the input that makes a T.
    template <typename T>
    const T& get() const {
        for (const StageResult& result : results_)
            if (result.type() == typeid(T))
                return *result.as<T>();
        throw InternalError("StageInputs::get: no input of the stage makes this type");
    }

private:
    RecordingPtr recording_;
    std::vector<StageResult> results_;
    Resources resources_;
    std::filesystem::path unfinished_;
};

/// In the folder of unfinished work: the shuffles of the stage "tda" that are done, a line each.
inline constexpr const char* finishedShufflesName = "shuffles-done.txt";

/// Everything that the pipeline knows about a stage. To add a stage is to write one of these (see
/// core/pipeline/stages) and to put it into the list of pipelineStages().
struct StageDescriptor {
    std::string description = {};          ///< One sentence: what it makes of what.
    const ParameterTable* table = nullptr; ///< Its name is the name of the stage.
    std::vector<std::string> inputs = {};  ///< Stages whose results it takes.
    bool takesRecording = false;           ///< It looks at the recording itself.
    int revision = 1;                      ///< Raised when the same input gives another result than before.
    double weight = 1.0;                   ///< Share of a whole run, in seconds or so: for the progress bar.
    std::type_index type = typeid(void);   ///< Of the result.

    std::function<StageResult(const StageInputs&, const ParameterValues&, const Progress&)> run = {};
    /// The result as arrays: what results/STAGE.npz holds.
    std::function<Arrays(const StageResult&)> toArrays = {};
    /// The other way round. Throws BadInput when arrays are missing or do not fit together.
    std::function<StageResult(const Arrays&)> fromArrays = {};
    /// Sentences about what was odd and what was made of it.
    std::function<std::vector<std::string>(const StageResult&)> remarks = {};
    /// Why the stage has nothing to say about this recording ("It has no position."); empty when it has.
    std::function<std::string(const Recording&)> notApplicable = {};

    const std::string& name() const noexcept { return table->name(); }
};

/// A descriptor from typed functions:
///
///     makeStage<Activity, PreprocessParameters>({.description = "…", .takesRecording = true}, run, toArrays,
///                                               fromArrays, remarks)
///
/// with `Activity run(const StageInputs&, const PreprocessParameters&, const Progress&)`,
/// `Arrays toArrays(const Activity&)`, `Activity fromArrays(const Arrays&)` and
/// `std::vector<std::string> remarks(const Activity&)`.
template <typename Result, typename P, typename Run, typename ToArrays, typename FromArrays, typename Remarks>
StageDescriptor makeStage(StageDescriptor base, Run run, ToArrays toArrays, FromArrays fromArrays,
                          Remarks remarks) {
    base.table = &P::table();
    base.type = typeid(Result);
    const auto shared = [](Result result) {
        return StageResult(std::make_shared<const Result>(std::move(result)));
    };
    base.run = [run, shared](const StageInputs& inputs, const ParameterValues& values,
                             const Progress& progress) {
        return shared(run(inputs, values.as<P>(), progress));
    };
    base.toArrays = [toArrays](const StageResult& result) { return toArrays(*result.as<Result>()); };
    base.fromArrays = [fromArrays, shared](const Arrays& arrays) { return shared(fromArrays(arrays)); };
    base.remarks = [remarks](const StageResult& result) { return remarks(*result.as<Result>()); };
    return base;
}

/// The stages of this program, in the order of the analysis; inputs stand before those that take them.
std::span<const StageDescriptor> pipelineStages();

/// The index of a stage, or BadInput that lists what there is.
std::size_t stageIndex(std::span<const StageDescriptor> stages, std::string_view name);

} // namespace canns

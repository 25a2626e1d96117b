#include "core/pipeline/Analysis.h"

#include "core/base/Hash.h"
#include "core/base/Memory.h"
#include "core/base/Parallel.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <new>

namespace canns {

namespace {

template <typename T>
void hashValues(Sha256& hash, std::span<const T> values) {
    const std::uint64_t count = values.size();
    hash.update(std::as_bytes(std::span(&count, 1)));
    hash.update(std::as_bytes(values));
}

void hashText(Sha256& hash, std::string_view text) { hashValues(hash, std::span(text)); }

/// Of all that a stage can see of a recording.
std::string contentKey(const Recording& recording) {
    Sha256 hash;
    hashText(hash, "canns recording 1");
    hashValues(hash, recording.spikes.times());
    hashValues(hash, recording.spikes.offsets());
    if (recording.binned) {
        const BinnedActivity& binned = *recording.binned;
        const std::array<double, 4> numbers{static_cast<double>(binned.values.rows()),
                                            static_cast<double>(binned.values.columns()),
                                            binned.binWidthSeconds, binned.areCounts ? 1.0 : 0.0};
        hashValues<double>(hash, numbers);
        hashValues(hash, binned.values.values());
        hashValues<double>(hash, binned.binSeconds);
    }
    for (const Unit& unit : recording.units) {
        hashText(hash, unit.id);
        hashText(hash, unit.region);
        hashText(hash, unit.quality);
    }
    for (const auto* column : {&recording.trajectory.seconds, &recording.trajectory.x,
                               &recording.trajectory.y, &recording.trajectory.headDirection})
        hashValues<double>(hash, *column);
    for (const Epoch& epoch : recording.epochs) {
        hashText(hash, epoch.name);
        hashValues<double>(hash, std::array{epoch.beginSeconds, epoch.endSeconds});
    }
    return hash.finish();
}

std::string utcNow() {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

/// OpenMP's choice of threads for what this thread starts, put back at the end.
class ThreadLimit {
public:
    explicit ThreadLimit(int threads) : before_(omp_get_max_threads()) {
        if (threads > 0)
            omp_set_num_threads(threads);
    }
    ~ThreadLimit() { omp_set_num_threads(before_); }
    ThreadLimit(const ThreadLimit&) = delete;
    ThreadLimit& operator=(const ThreadLimit&) = delete;

private:
    int before_;
};

} // namespace

std::string_view stateName(StageState state) {
    constexpr std::array<std::string_view, 4> names{"not run", "fresh", "stale", "failed"};
    return names[static_cast<std::size_t>(state)];
}

RecordingIdentity RecordingIdentity::of(const Recording& recording, OpenOptions options) {
    const auto [begin, end] = recording.spanSeconds();
    return {.path = recording.provenance.path,
            .sha256 = recording.provenance.sha256,
            .key = contentKey(recording),
            .name = recording.name,
            .format = recording.provenance.format,
            .units = recording.unitCount(),
            .spikes = recording.spikes.spikeCount(),
            .beginSeconds = begin,
            .endSeconds = end,
            .simulated = recording.provenance.simulated,
            .warnings = recording.warnings,
            .options = std::move(options)};
}

Analysis::Analysis(RecordingPtr recording, OpenOptions options, std::span<const StageDescriptor> stages)
    : Analysis(RecordingIdentity::of(*recording, std::move(options)), stages) {
    recording_ = std::move(recording);
}

Analysis::Analysis(RecordingIdentity identity, std::span<const StageDescriptor> stages)
    : stages_(stages), identity_(std::move(identity)), parameters_(stages), keys_(keysOf(parameters_)),
      memory_(stages.size()) {}

RecordingPtr Analysis::recording() const {
    const std::scoped_lock lock(mutex_);
    return recording_;
}

void Analysis::attach(RecordingPtr recording) {
    if (contentKey(*recording) != identity_.key)
        throw BadInput("This is not the recording that the results were made of.", recording->provenance.path,
                       fmt::format("Choose the file that was {}.", identity_.path));
    const std::scoped_lock lock(mutex_);
    recording_ = std::move(recording);
}

PipelineParameters Analysis::parameters() const {
    const std::scoped_lock lock(mutex_);
    return parameters_;
}

void Analysis::setParameters(const PipelineParameters& parameters) {
    require(parameters.stages().data() == stages_.data(), "Analysis::setParameters: of the same stages");
    const std::scoped_lock lock(mutex_);
    parameters_ = parameters;
    parametersChanged();
}

void Analysis::setParameters(std::string_view stage, const ParameterValues& values) {
    const std::size_t index = stageIndex(stages_, stage);
    require(&values.table() == stages_[index].table, "Analysis::setParameters: of that stage");
    const std::scoped_lock lock(mutex_);
    parameters_[index] = values;
    parametersChanged();
}

/// What was computed with these parameters before is there again at once. Called with the lock.
void Analysis::parametersChanged() {
    keys_ = keysOf(parameters_);
    for (std::size_t i = 0; i < stages_.size(); ++i) {
        auto& runs = memory_[i].runs;
        const auto found = std::ranges::find(runs, keys_[i], [](const StageRunPtr& run) { return run->key; });
        if (found != runs.end())
            std::rotate(runs.begin(), found, found + 1);
    }
}

std::vector<std::string> Analysis::keysOf(const PipelineParameters& parameters) const {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < stages_.size(); ++i) {
        const StageDescriptor& stage = stages_[i];
        Sha256 hash;
        hashText(hash, stage.name());
        hashText(hash, std::to_string(stage.revision));
        hashText(hash, parameters[i].hash());
        if (stage.takesRecording)
            hashText(hash, identity_.key);
        for (const std::string& input : stage.inputs) {
            const std::size_t before = stageIndex(stages_, input);
            require(before < i, "the inputs of a stage stand before it");
            hashText(hash, keys[before]);
        }
        keys.push_back(hash.finish());
    }
    return keys;
}

StageRunPtr Analysis::remembered(std::size_t stage, const std::string& key) const {
    for (const StageRunPtr& run : memory_[stage].runs)
        if (run->key == key)
            return run;
    return nullptr;
}

StageStatus Analysis::status(std::string_view stage) const {
    const std::size_t index = stageIndex(stages_, stage);
    const std::scoped_lock lock(mutex_);
    const Memory& memory = memory_[index];
    StageStatus status;
    if (!memory.runs.empty())
        status.run = memory.runs.front();
    if (status.run && status.run->key == keys_[index]) {
        status.state = StageState::Fresh;
    } else if (memory.failedKey == keys_[index]) {
        status.state = StageState::Failed;
        status.error = memory.error;
    } else if (status.run) {
        status.state = StageState::Stale;
    }
    return status;
}

StageRunPtr Analysis::runOfType(std::type_index type) const {
    const auto stage = std::ranges::find(stages_, type, &StageDescriptor::type);
    require(stage != stages_.end(), "Analysis::result: some stage makes this type");
    const std::scoped_lock lock(mutex_);
    const auto& runs = memory_[static_cast<std::size_t>(stage - stages_.begin())].runs;
    return runs.empty() ? nullptr : runs.front();
}

AnalysisResults Analysis::results() const {
    const std::scoped_lock lock(mutex_);
    std::vector<StageRunPtr> runs;
    for (const Memory& memory : memory_)
        runs.push_back(memory.runs.empty() ? nullptr : memory.runs.front());
    return {recording_, stages_, std::move(runs)};
}

AnalysisResults Analysis::resultsOf(std::string_view stage, const StageRunPtr& run) const {
    const std::size_t target = stageIndex(stages_, stage);
    const std::vector<std::string> keys = keysOf(run->parameters);
    std::vector<bool> wanted(stages_.size(), false);
    wanted[target] = true;
    std::vector<StageRunPtr> runs(stages_.size());
    runs[target] = run;
    const std::scoped_lock lock(mutex_);
    for (std::size_t i = target + 1; i-- > 0;) {
        if (i != target)
            runs[i] = remembered(i, keys[i]);
        if (!wanted[i])
            continue;
        if (!runs[i])
            throw BadInput(fmt::format("The result of {} that this run was made of is no longer kept.",
                                       stages_[i].name()),
                           std::string(stage), "Set its parameters again and run it.");
        for (const std::string& input : stages_[i].inputs)
            wanted[stageIndex(stages_, input)] = true;
    }
    return {recording_, stages_, std::move(runs)};
}

std::vector<StageRunPtr> Analysis::history(std::string_view stage) const {
    const std::size_t index = stageIndex(stages_, stage);
    const std::scoped_lock lock(mutex_);
    return {memory_[index].runs.begin(), memory_[index].runs.end()};
}

Arrays Analysis::arrays(std::string_view stage) const {
    const StageRunPtr run = status(stage).run;
    if (!run)
        throw BadInput("The stage was not run.", std::string(stage));
    Arrays arrays = stages_[stageIndex(stages_, stage)].toArrays(run->result);
    arrays.keep(run);
    return arrays;
}

/// Called with the lock.
std::vector<std::size_t> Analysis::missingUpTo(std::size_t stage,
                                               const std::vector<std::string>& keys) const {
    std::vector<bool> wanted(stages_.size(), false);
    wanted[stage] = true;
    std::vector<std::size_t> result;
    for (std::size_t i = stage + 1; i-- > 0;) {
        if (!wanted[i] || remembered(i, keys[i]))
            continue;
        result.insert(result.begin(), i);
        for (const std::string& input : stages_[i].inputs)
            wanted[stageIndex(stages_, input)] = true;
    }
    return result;
}

std::vector<std::string> Analysis::missing(std::string_view stage) const {
    const std::size_t index = stageIndex(stages_, stage);
    const std::scoped_lock lock(mutex_);
    std::vector<std::string> names;
    for (const std::size_t i : missingUpTo(index, keys_))
        names.push_back(stages_[i].name());
    return names;
}

StageRunPtr Analysis::runOne(std::size_t stage, const PipelineParameters& parameters, const std::string& key,
                             const StageInputs& inputs, const Progress& progress) const {
    const StageDescriptor& descriptor = stages_[stage];
    auto run = std::make_shared<StageRun>(StageRun{.key = key,
                                                   .result = {},
                                                   .parameters = parameters,
                                                   .remarks = {},
                                                   .startedUtc = utcNow(),
                                                   .programVersion = CANNS_VERSION});
    const ThreadLimit threads(inputs.resources().threads);
    resetPeakResidentBytes();
    const auto start = std::chrono::steady_clock::now();
    run->result = descriptor.run(inputs, parameters[stage], progress);
    run->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    run->peakMemoryBytes = peakResidentBytes();
    require(run->result && run->result.type() == descriptor.type, "a stage makes what it says");
    run->resultBytes = descriptor.toArrays(run->result).bytes();
    run->remarks = descriptor.remarks(run->result);
    return run;
}

void Analysis::run(std::string_view stage, const Progress& progress, const RunOptions& options) {
    const std::size_t target = stageIndex(stages_, stage);
    const std::unique_lock runner(running_, std::try_to_lock);
    require(runner.owns_lock(), "Analysis::run: one thread at a time");

    // What this run works with, whatever is edited meanwhile.
    std::unique_lock lock(mutex_);
    const std::vector<std::string> keys = keys_;
    const PipelineParameters parameters = parameters_;
    const RecordingPtr recording = recording_;
    const std::vector<std::size_t> plan = missingUpTo(target, keys);
    std::vector<StageRunPtr> runs;
    for (std::size_t i = 0; i < stages_.size(); ++i)
        runs.push_back(remembered(i, keys[i]));
    lock.unlock();

    double total = 0.0;
    for (const std::size_t i : plan)
        total += stages_[i].weight;
    double done = 0.0;
    for (const std::size_t i : plan) {
        const StageDescriptor& descriptor = stages_[i];
        if (descriptor.takesRecording && !recording)
            throw BadInput("The recording is not at hand.", identity_.path,
                           "Tell where it is now, then run the stage again.");
        std::vector<StageResult> results;
        for (const std::string& input : descriptor.inputs)
            results.push_back(runs[stageIndex(stages_, input)]->result);
        const Progress part =
            progress.part(done / total, (done + descriptor.weight) / total, descriptor.name());
        const auto fail = [&](const std::string& message) {
            const std::scoped_lock guard(mutex_);
            memory_[i].failedKey = keys[i];
            memory_[i].error = message;
        };
        try {
            runs[i] = runOne(
                i, parameters, keys[i],
                StageInputs(recording, std::move(results), options.resources, options.unfinished), part);
        } catch (const Cancelled&) {
            throw;
        } catch (const std::bad_alloc&) {
            const Failure failure("There is not enough memory for this stage.", descriptor.name(),
                                  "Choose parameters that need less, or allow more memory.");
            fail(failure.what());
            throw failure;
        } catch (const std::exception& error) {
            fail(error.what());
            throw;
        }
        remember(i, runs[i]);
        done += descriptor.weight;
        if (options.stageDone)
            options.stageDone(descriptor.name());
    }
    progress.report(1.0);
}

void Analysis::remember(std::size_t stage, StageRunPtr run) {
    const std::scoped_lock lock(mutex_);
    Memory& memory = memory_[stage];
    if (memory.failedKey == run->key)
        memory.failedKey.clear();
    memory.runs.push_front(std::move(run));
    // The parameters may have been edited meanwhile, back to what an older run was made with.
    parametersChanged();
    forgetOldest();
}

void Analysis::restore(std::string_view stage, StageRunPtr run) {
    const std::size_t index = stageIndex(stages_, stage);
    require(run && run->result && run->result.type() == stages_[index].type,
            "Analysis::restore: a result of that stage");
    remember(index, std::move(run));
}

void Analysis::setHistoryLimit(std::size_t bytes) {
    const std::scoped_lock lock(mutex_);
    historyLimit_ = bytes;
    forgetOldest();
}

/// Called with the lock.
void Analysis::forgetOldest() {
    std::size_t kept = 0;
    for (const Memory& memory : memory_)
        for (std::size_t i = 1; i < memory.runs.size(); ++i)
            kept += memory.runs[i]->resultBytes;
    while (kept > historyLimit_) {
        // The one whose stage has the most to lose.
        const auto largest = std::ranges::max_element(memory_, {}, [](const Memory& memory) {
            std::size_t bytes = 0;
            for (std::size_t i = 1; i < memory.runs.size(); ++i)
                bytes += memory.runs[i]->resultBytes;
            return bytes;
        });
        kept -= largest->runs.back()->resultBytes;
        largest->runs.pop_back();
    }
}

} // namespace canns

#pragma once

#include "core/models/ModelRegistry.h"
#include "core/simulation/Recorder.h"
#include "core/tasks/TaskRegistry.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace canns {

/// How a model and a task are run.
struct SimulationParameters {
    double timeStep = 0.0;        ///< In the model's unit of time; 0: the model's own.
    double recordInterval = 0.01; ///< Seconds between frames that are kept; 0: every step.
    std::string states = {};      ///< Names of the states to keep, with commas; empty: the rates.
    double peakRate = 0.0;        ///< Hz of the greatest rate in spikes; 0: the model's own.
    int mostUnits = 200;          ///< Of how many neurons spikes are made.
    double memoryLimit = 2e9;     ///< Bytes that frames may take.

    static const ParameterTable& table();
};

/// Where the frames of a run are kept.
enum class FrameStore {
    Memory,     ///< All of them, which must fit.
    HandedOver, ///< Whoever steps takes them away, now and then.
    OnRequest   ///< Those after keepFrames(true), until they take SimulationParameters::memoryLimit.
};

/// Who leads the stimulus.
struct StimulusInHand {
    enum class Who { Task, Hand, Nobody };
    Who who = Who::Task;
    Point2 feature{}; ///< Where it is held; its strength is that of a stimulus of gain 1.
};

/// A network, a task and a recorder on one clock, without a thread: everything happens in the caller's.
class Stepper {
public:
    /// Throws BadInput for a pair that does not go together and for unknown states, OutOfMemory when the
    /// frames would not fit. `progress` is that of the network's preparation.
    Stepper(const Model& model, const ParameterValues& modelValues, const TaskKind& task,
            const ParameterValues& taskValues, const SimulationParameters& parameters, std::uint64_t seed,
            FrameStore store = FrameStore::Memory, const Progress& progress = {});

    /// One step; false when the task has ended (the network then is left as it is). Throws BadInput, with the
    /// likely cause, within 16 steps after a state has stopped being finite, and before such a frame is kept.
    bool step();
    /// Sends the animal to `goal` (nothing: where it likes). False when the task has none that can be
    /// steered.
    bool steer(std::optional<Point2> goal) { return task_->steer(goal); }
    /// Whether the task begins again at its end; the network and the clock go on.
    void repeatTask(bool repeat) noexcept { repeating_ = repeat; }
    /// What the stimulus is instead of the task's, from the next step on.
    void takeStimulus(const StimulusInHand& stimulus) noexcept { stimulus_ = stimulus; }
    /// Begins a record of its own, or ends it (FrameStore::OnRequest).
    void keepFrames(bool keep);
    bool keepsFrames() const noexcept { return keeping_; }
    /// Cancelled, it is to be reset again, or given other parameters.
    void reset(const Progress& progress = {});
    /// Other parameters from now on. States go on where shapes are the same; otherwise the network begins
    /// anew. Cancelled, it has those from before.
    void setModelValues(const ParameterValues& values, const Progress& progress = {});

    Network& network() noexcept { return *network_; }
    const Network& network() const noexcept { return *network_; }
    const Input& input() const noexcept { return input_; }
    const Model& model() const noexcept { return *model_; }
    const ParameterValues& modelValues() const noexcept { return modelValues_; }
    std::size_t steps() const noexcept { return task_->steps(); }
    std::size_t stepsDone() const noexcept { return done_; }
    double secondsPerStep() const noexcept { return clock_.timeStep * clock_.secondsPerTimeUnit; }
    double seconds() const noexcept { return static_cast<double>(done_) * secondsPerStep(); }
    const SimulationRecord& record() const noexcept { return record_; }
    /// Gives away the frames so far; recording goes on without them.
    SimulationRecord takeFrames();
    /// How spikes are to be made of the rates, and the name of these.
    SpikingSettings spikingSettings() const;
    const std::string& rateArray() const { return network_->states()[network_->rateState()].name; }
    std::string description() const;
    /// Spikes and trajectory of what was recorded so far.
    Recording recording(const Progress& progress = {}) const;

private:
    void openRecord();
    void keepFrame();
    void checkFinite() const;

    const Model* model_;
    ParameterValues modelValues_;
    const TaskKind* kind_;
    SimulationParameters parameters_;
    std::uint64_t seed_;
    FrameStore store_;
    TaskClock clock_;
    std::unique_ptr<Network> network_;
    std::unique_ptr<Task> task_;
    Input input_;
    std::size_t done_ = 0;
    std::size_t stepsPerFrame_ = 1;
    bool prepared_ = true; ///< False after a reset that was cancelled.
    bool repeating_ = false;
    bool keeping_ = true;
    StimulusInHand stimulus_;
    std::vector<std::size_t> recorded_;
    SimulationRecord record_;
};

/// Runs a task to its end.
struct SimulationResult {
    SimulationRecord record;
    Recording recording;
};
SimulationResult simulate(const Model& model, const ParameterValues& modelValues, const TaskKind& task,
                          const ParameterValues& taskValues, const SimulationParameters& parameters,
                          std::uint64_t seed, const Progress& progress = {});

} // namespace canns

#include "core/simulation/Stepper.h"

#include "core/base/Memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

std::vector<std::string> namesIn(const std::string& list) {
    std::vector<std::string> names;
    std::size_t begin = 0;
    while (begin <= list.size()) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        std::string name = list.substr(begin, end - begin);
        std::erase(name, ' ');
        if (!name.empty())
            names.push_back(std::move(name));
        begin = end + 1;
    }
    return names;
}

bool gives(const TaskKind& task, Signal signal) {
    return std::ranges::find(task.gives, signal) != task.gives.end();
}

/// What most likely lets a state grow without bounds.
struct Cause {
    std::string parameter; ///< "TABLE.PARAMETER"
    std::string hint;
};

/// How far a value is from its usual one, as a factor's logarithm; of noise and the like, which is usually 0,
/// how large it is.
double farness(double value, double usual) {
    if (usual == 0.0)
        return std::log1p(std::abs(value));
    return value / usual > 0.0 ? std::abs(std::log(value / usual)) : 0.0;
}

Cause likelyCause(const Model& model, const ParameterValues& values, double timeStep) {
    struct Number {
        std::string name;
        double value = 0.0;
        double usual = 0.0;
    };
    std::vector<Number> numbers;
    for (std::size_t i = 0; i < values.table().rows().size(); ++i) {
        const ParameterRow& row = values.table().rows()[i];
        if (const double* value = std::get_if<double>(&values[i]))
            numbers.push_back({row.info.name, *value, std::get<double>(row.defaultValue)});
    }
    const auto full = [&](const Number& number) { return model.name() + '.' + number.name; };
    for (const Number& number : numbers)
        if (number.name.ends_with("nhibition") && number.value == 0.0)
            return {full(number), fmt::format("Nothing holds activity down while {} is 0: raise it, or lower "
                                              "the coupling or the input.",
                                              full(number))};
    const Number* shortest = nullptr;
    for (const Number& number : numbers)
        if (number.name.ends_with("imeConstant") && (shortest == nullptr || number.value < shortest->value))
            shortest = &number;
    // Forward Euler diverges from twice the time constant on, and earlier where units excite each other.
    if (shortest != nullptr && timeStep >= shortest->value / 2)
        return {full(*shortest),
                fmt::format("The time step, {:g}, is too long for the time constant {}.{}, {:g}: lower "
                            "simulation.timeStep or raise {}.",
                            timeStep, model.name(), shortest->name, shortest->value, shortest->name)};
    for (const Number& number : numbers)
        if (shortest != nullptr && number.name.ends_with("imeStep") && number.value >= shortest->value / 2)
            return {full(number), fmt::format("The time step {}, {:g}, is too long for the time constant {}, "
                                              "{:g}: lower the one or raise the other.",
                                              full(number), number.value, full(*shortest), shortest->value)};
    Number furthest{{}, timeStep, model.defaultTimeStep};
    for (const Number& number : numbers)
        if (farness(number.value, number.usual) > farness(furthest.value, furthest.usual))
            furthest = number;
    const std::string name = furthest.name.empty() ? "simulation.timeStep" : full(furthest);
    return {name, fmt::format("Something in it grows without bounds: bring {} from {:g} nearer to its usual "
                              "value, {:g}, or take shorter time steps (simulation.timeStep).",
                              name, furthest.value, furthest.usual)};
}

} // namespace

const ParameterTable& SimulationParameters::table() {
    using P = SimulationParameters;
    static const ParameterTable rows = describe<P>(
        "simulation",
        {row(&P::timeStep, {.name = "timeStep",
                            .label = "Time step",
                            .symbol = "Δt",
                            .meaning = "In the model's unit of time; 0: the model's own.",
                            .minimum = 0,
                            .maximum = 1e6}),
         row(&P::recordInterval, {.name = "recordInterval",
                                  .label = "Record every",
                                  .unit = "s",
                                  .meaning = "Time between frames that are kept; 0: every step.",
                                  .minimum = 0,
                                  .maximum = 1e6}),
         row(&P::states,
             {.name = "states",
              .label = "States",
              .meaning =
                  "Names of the state arrays to keep, with commas; empty: the rates; all: every one."}),
         row(&P::peakRate, {.name = "peakRate",
                            .label = "Peak rate",
                            .unit = "Hz",
                            .meaning = "What the greatest rate stands for in spikes; 0: the model's own.",
                            .minimum = 0,
                            .maximum = 1e4}),
         row(&P::mostUnits, {.name = "mostUnits",
                             .label = "Units",
                             .meaning = "Of how many neurons spikes are made; more are thinned out evenly.",
                             .minimum = 1,
                             .maximum = 1e6}),
         row(&P::memoryLimit, {.name = "memoryLimit",
                               .label = "Memory for frames",
                               .unit = "bytes",
                               .meaning = "How much memory frames may take.",
                               .minimum = 1e3,
                               .maximum = 1e15,
                               .level = ParameterLevel::Advanced})});
    return rows;
}

Stepper::Stepper(const Model& model, const ParameterValues& modelValues, const TaskKind& task,
                 const ParameterValues& taskValues, const SimulationParameters& parameters,
                 std::uint64_t seed, FrameStore store, const Progress& progress)
    : model_(&model), modelValues_(modelValues), kind_(&task), parameters_(parameters), seed_(seed),
      store_(store) {
    checkPair(model, task);
    clock_ = {parameters.timeStep > 0 ? parameters.timeStep : model.defaultTimeStep,
              model.secondsPerTimeUnit};
    task_ = task.make(taskValues, clock_, seed, progress.part(0.0, 0.1));
    network_ = model.make(modelValues, seed, progress.part(0.1, 0.5));
    network_->prepare(clock_.timeStep, progress.part(0.5, 1.0));
    stepsPerFrame_ =
        static_cast<std::size_t>(std::max(1.0, std::round(parameters.recordInterval / secondsPerStep())));
    keeping_ = store != FrameStore::OnRequest;
    openRecord();
}

void Stepper::keepFrames(bool keep) {
    if (keep && !keeping_)
        openRecord();
    keeping_ = keep;
}

void Stepper::openRecord() {
    record_ = {};
    record_.intervalSeconds = static_cast<double>(stepsPerFrame_) * secondsPerStep();
    record_.hasMotion = gives(*kind_, Signal::Motion);
    record_.hasFeature = gives(*kind_, Signal::RingFeature);
    recorded_.clear();
    std::vector<std::string> names = namesIn(parameters_.states);
    // Spikes are made of the rates, so that these are always kept.
    const std::string& rates = network_->states()[network_->rateState()].name;
    if (names == std::vector<std::string>{"all"}) {
        names.clear();
        for (const StateInfo& info : network_->states())
            names.push_back(info.name);
    }
    if (std::ranges::find(names, rates) == names.end())
        names.insert(names.begin(), rates);
    std::size_t floatsPerFrame = 0;
    for (const std::string& name : names) {
        recorded_.push_back(network_->stateIndex(name));
        record_.arrays.push_back({network_->states()[recorded_.back()], {}});
        floatsPerFrame += record_.arrays.back().info.geometry.size();
    }
    const double frames =
        std::ceil(static_cast<double>(task_->steps()) / static_cast<double>(stepsPerFrame_));
    const double bytes = frames * static_cast<double>(floatsPerFrame) * sizeof(float);
    if (store_ == FrameStore::Memory && bytes > parameters_.memoryLimit)
        throw OutOfMemory("The frames to be kept do not fit.", static_cast<std::size_t>(bytes),
                          static_cast<std::size_t>(parameters_.memoryLimit),
                          "Keep fewer states, or raise simulation.recordInterval.");
}

bool Stepper::step() {
    input_ = {};
    if (!task_->next(input_)) {
        if (!repeating_)
            return false;
        task_->reset();
        if (!task_->next(input_))
            return false;
    }
    if (stimulus_.who == StimulusInHand::Who::Hand) {
        input_.feature = stimulus_.feature;
        input_.present = true;
        input_.gain = 1.0;
    } else if (stimulus_.who == StimulusInHand::Who::Nobody) {
        input_.present = false;
    }
    network_->step(input_, clock_.timeStep);
    const bool kept = keeping_ && done_ % stepsPerFrame_ == 0;
    constexpr std::size_t stepsPerCheck = 16;
    if (kept || done_ % stepsPerCheck == 0)
        checkFinite();
    if (kept)
        keepFrame();
    ++done_;
    return true;
}

void Stepper::checkFinite() const {
    const std::optional<std::size_t> state = network_->notFinite();
    if (!state)
        return;
    const Cause cause = likelyCause(*model_, modelValues_, clock_.timeStep);
    throw BadInput(fmt::format("The state \"{}\" is no longer finite at step {} ({:.6g} s).",
                               network_->states()[*state].name, done_ + 1,
                               static_cast<double>(done_ + 1) * secondsPerStep()),
                   cause.parameter, cause.hint);
}

void Stepper::keepFrame() {
    std::size_t bytes = 0;
    for (const SimulationRecord::Array& array : record_.arrays)
        bytes += (array.values.size() + array.info.geometry.size()) * sizeof(float);
    if (store_ == FrameStore::OnRequest && static_cast<double>(bytes) > parameters_.memoryLimit) {
        keeping_ = false;
        return;
    }
    for (std::size_t i = 0; i < recorded_.size(); ++i) {
        std::vector<float>& values = record_.arrays[i].values;
        const std::size_t size = record_.arrays[i].info.geometry.size();
        values.resize(values.size() + size);
        network_->readState(recorded_[i], std::span(values).last(size));
    }
    record_.seconds.push_back(seconds());
    record_.position.push_back(input_.position);
    record_.headDirection.push_back(input_.headDirection);
    record_.feature.push_back(input_.feature);
    record_.present.push_back(input_.present);
}

void Stepper::reset(const Progress& progress) {
    prepared_ = false;
    network_->reset();
    network_->inject({});
    network_->silence({});
    task_->reset();
    done_ = 0;
    openRecord();
    network_->prepare(clock_.timeStep, progress);
    prepared_ = true;
}

void Stepper::setModelValues(const ParameterValues& values, const Progress& progress) {
    std::unique_ptr<Network> changed = model_->make(values, seed_, progress.part(0.0, 0.5));
    bool same = prepared_ && changed->states().size() == network_->states().size();
    for (std::size_t i = 0; same && i < changed->states().size(); ++i)
        same = changed->states()[i].name == network_->states()[i].name &&
               changed->states()[i].geometry.shape == network_->states()[i].geometry.shape;
    if (same)
        changed->continueFrom(*network_);
    else
        changed->prepare(clock_.timeStep, progress.part(0.5, 1.0));
    network_ = std::move(changed);
    modelValues_ = values;
    prepared_ = true;
    if (same)
        return;
    task_->reset();
    done_ = 0;
    openRecord();
}

SimulationRecord Stepper::takeFrames() {
    SimulationRecord taken = std::move(record_);
    record_ = {};
    record_.intervalSeconds = taken.intervalSeconds;
    record_.hasMotion = taken.hasMotion;
    record_.hasFeature = taken.hasFeature;
    for (const SimulationRecord::Array& array : taken.arrays)
        record_.arrays.push_back({array.info, {}});
    return taken;
}

SpikingSettings Stepper::spikingSettings() const {
    return {.peakRateHz = parameters_.peakRate > 0 ? parameters_.peakRate : model_->peakRateHz,
            .mostUnits = static_cast<std::size_t>(parameters_.mostUnits),
            .seed = seed_};
}

std::string Stepper::description() const {
    return fmt::format("Simulation of {} with {}", model_->name(), kind_->name());
}

Recording Stepper::recording(const Progress& progress) const {
    return toRecording(record_, rateArray(), spikingSettings(), description(), progress);
}

SimulationResult simulate(const Model& model, const ParameterValues& modelValues, const TaskKind& task,
                          const ParameterValues& taskValues, const SimulationParameters& parameters,
                          std::uint64_t seed, const Progress& progress) {
    Stepper stepper(model, modelValues, task, taskValues, parameters, seed, FrameStore::Memory,
                    progress.part(0.0, 0.1, "Making the network"));
    const Progress stepping = progress.part(0.1, 0.9, "Simulating");
    for (std::size_t done = 0; stepper.step(); ++done)
        stepping.report(done, stepper.steps());
    Recording recording = stepper.recording(progress.part(0.9, 1.0, "Making spikes"));
    return {stepper.record(), std::move(recording)};
}

} // namespace canns

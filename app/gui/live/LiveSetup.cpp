#include "app/gui/live/LiveSetup.h"

#include "app/gui/live/LiveKernel.h"
#include "core/io/RecordingReader.h"
#include "core/pipeline/Provenance.h"
#include "core/simulation/Presets.h"
#include "core/simulation/SetupFile.h"
#include "core/tasks/ClosedLoop.h"
#include "core/tasks/Navigation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <limits>

namespace canns {

namespace {

/// What suits a model better than its own defaults. Others get the first task that drives them.
struct Suited {
    const char* model;
    const char* task;
    std::vector<const char*> settings;
};

const std::vector<Suited>& suited() {
    // With adaptation the defaults of the literature lie above the critical inhibition: no bump would last.
    static const std::vector<Suited> all{
        {"cann-1d", "smooth-tracking-1d", {"task.features=0,2,-2,0", "task.durations=60,120,60"}},
        {"cann-1d-sfa",
         "smooth-tracking-1d",
         {"model.inhibition=1", "model.adaptation=0.1", "task.features=0,0,6.283185307179586",
          "task.durations=20,630"}},
        {"cann-2d",
         "smooth-tracking-2d",
         {"task.features=0,0,1.5,1.5,1.5,-1.5,0,0", "task.durations=60,80,60"}},
        {"cann-2d-sfa",
         "smooth-tracking-2d",
         {"model.inhibition=1", "model.adaptation=0.1", "task.features=0,0,0,0,6.283185307179586,3.14159",
          "task.durations=20,700"}},
        // Fields so close that several lie in the arena.
        {"grid-position", "navigation", {"model.mappingRatio=12"}},
        {"theta-direction", "closed-loop", {}},
        {"theta-grid", "closed-loop", {"model.mappingRatio=5"}},
        // In a corridor one sees the bump run ahead.
        {"theta-place",
         "closed-loop",
         {"model.shape=t-maze", "model.width=1.5", "model.height=1.3", "task.shape=t-maze", "task.width=1.5",
          "task.height=1.3", "task.goals=0,0.1,0,1.15,0.6,1.15,0,1.15", "task.speed=0.2"}},
        {"hierarchical", "navigation", {"task.width=5", "task.height=5", "task.speedMean=0.3"}}};
    return all;
}

/// Whether a setting is the task's, or must be as the task's of the same name is (both live in one arena).
bool goesWithTask(const Suited& one, const std::string& setting) {
    const std::string name = setting.substr(setting.find('.') + 1, setting.find('=') - setting.find('.') - 1);
    return setting.starts_with("task.") || std::ranges::any_of(one.settings, [&](const std::string& other) {
               return other.starts_with("task." + name + "=");
           });
}

LiveArena arenaIn(const Environment& environment) {
    return {{environment.walls().begin(), environment.walls().end()},
            environment.least(),
            environment.greatest()};
}

/// The box about a recorded path.
LiveArena arenaAbout(const TrajectoryTaskParameters& p, const Progress& progress) {
    OpenOptions options;
    if (p.metresPerUnit != 1.0)
        options.metresPerUnit = p.metresPerUnit;
    const RecordingPtr recording = openRecording(p.file, options, progress);
    LiveArena arena;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    arena.least = {infinity, infinity};
    arena.greatest = {-infinity, -infinity};
    const auto widen = [&arena](std::size_t axis, const std::vector<double>& values) {
        for (const double value : values)
            if (std::isfinite(value)) {
                arena.least[axis] = std::min(arena.least[axis], value);
                arena.greatest[axis] = std::max(arena.greatest[axis], value);
            }
    };
    widen(0, recording->trajectory.x);
    widen(1, recording->trajectory.y);
    const bool isBox = arena.least[0] < arena.greatest[0] && arena.least[1] < arena.greatest[1];
    return isBox ? arena : LiveArena{};
}

bool isIn(const std::vector<Signal>& signals, Signal signal) {
    return std::ranges::find(signals, signal) != signals.end();
}

/// Without an end, where a duration says when that is.
void prolong(SimulationOrigin& origin) {
    const auto rows = origin.taskValues.table().rows();
    if (origin.task == TrajectoryTaskParameters::table().name())
        origin.taskValues.set("file", std::string("sample:grid-module"));
    else if (givesMotion(origin) &&
             std::ranges::any_of(rows, [](const ParameterRow& row) { return row.info.name == "duration"; }))
        origin.taskValues.set("duration", 86400.0);
}

} // namespace

SimulationOrigin liveOrigin(const Model& model, std::string_view task) {
    const auto found =
        std::ranges::find_if(suited(), [&](const Suited& one) { return model.name() == one.model; });
    const bool isSuited = found != suited().end();
    std::string name(task);
    if (name.empty() && isSuited)
        name = found->task;
    for (const TaskKind& kind : tasks())
        if (name.empty() && goTogether(model, kind))
            name = kind.name();
    SimulationOrigin origin = originOf(model.name(), name, 0);
    if (isSuited)
        for (const std::string setting : found->settings)
            if (name == found->task || !goesWithTask(*found, setting))
                origin.set(setting);
    prolong(origin);
    return origin;
}

SimulationOrigin liveOriginNamed(const std::string& name) {
    for (const Model& model : models())
        if (model.name() == name)
            return liveOrigin(model);
    if (std::filesystem::path(name).has_extension())
        return readSetup(name);
    return originOf(findSimulationPreset(name), 0);
}

const SimulationPreset* presetOf(const SimulationOrigin& origin) {
    for (const SimulationPreset& preset : simulationPresets()) {
        if (preset.model != origin.model || preset.task != origin.task)
            continue;
        const SimulationOrigin its = originOf(preset, origin.seed);
        if (its.modelValues == origin.modelValues && its.taskValues == origin.taskValues &&
            its.simulationValues == origin.simulationValues)
            return &preset;
    }
    return nullptr;
}

bool sensesFeature(const SimulationOrigin& origin) {
    return std::ranges::any_of(std::array{Signal::RingFeature, Signal::PlaneFeature}, [&](Signal signal) {
        return isIn(findModel(origin.model).senses, signal) && isIn(findTask(origin.task).gives, signal);
    });
}

bool givesMotion(const SimulationOrigin& origin) { return isIn(findTask(origin.task).gives, Signal::Motion); }

std::string liveCommand(const SimulationOrigin& origin) {
    std::string text = "canns simulate " + origin.model + " --task " + origin.task;
    for (const std::string& setting : settingsOf(origin))
        text += " --set " + shellQuoted(setting);
    if (origin.seed != 0)
        text += " --seed " + std::to_string(origin.seed);
    return text + " --out simulation.h5";
}

double liveSpeed(const SimulationOrigin& origin) {
    const Model& model = findModel(origin.model);
    if (model.name() == "hierarchical")
        return 5.0; // A large arena.
    if (model.secondsPerTimeUnit != 0.01)
        return model.name().starts_with("theta") ? 0.2 : 1.0;
    return origin.modelValues.table().name().ends_with("sfa") ? 0.5 : 0.2;
}

LiveArena liveArena(const ParameterValues& values, const Progress& progress) {
    const std::string& task = values.table().name();
    if (&values.table() == &NavigationParameters::table())
        return arenaIn(makeArena(arenaOf(values.as<NavigationParameters>()), task));
    if (&values.table() == &ClosedLoopParameters::table())
        return arenaIn(makeArena(arenaOf(values.as<ClosedLoopParameters>()), task));
    if (&values.table() == &RasterScanParameters::table()) {
        const auto p = values.as<RasterScanParameters>();
        return arenaIn(Environment(Environment::rectangle(p.width, p.height)));
    }
    if (&values.table() == &TrajectoryTaskParameters::table())
        try {
            return arenaAbout(values.as<TrajectoryTaskParameters>(), progress);
        } catch (const Error&) {
            return {}; // The task says what is wrong with the file, if anything.
        }
    return {};
}

void takeParameters(LiveNetwork& network, const ParameterValues& values) {
    network.kernel = liveKernel(values);
    network.mappingRatio.reset();
    for (const ParameterRow& row : values.table().rows())
        if (row.info.name == "mappingRatio")
            network.mappingRatio = std::get<double>(values.at(row.info.name));
}

LiveNetwork liveNetwork(const std::shared_ptr<Simulation>& simulation, const SimulationOrigin& origin,
                        const LiveArena& arena) {
    LiveNetwork network;
    network.states = simulation->states();
    network.rateState = simulation->rateState();
    network.hasFeature = sensesFeature(origin);
    network.hasMotion = givesMotion(origin);
    network.peakRateHz = findModel(origin.model).peakRateHz;
    network.walls = arena.walls;
    network.least = arena.least;
    network.greatest = arena.greatest;
    takeParameters(network, origin.modelValues);
    network.inspect = [weak = std::weak_ptr(simulation)](LiveNetwork::Look look) {
        if (const auto running = weak.lock())
            running->inspect(std::move(look));
    };
    return network;
}

} // namespace canns

#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "core/io/RecordingWriter.h"
#include "core/simulation/Presets.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace canns::cli {

namespace {

struct Options {
    std::string model;
    std::string task;
    std::string preset;
    std::string out;
    std::vector<std::string> settings;
    std::uint64_t seed = 0;
};

/// Before hours of computing rather than after them.
void checkExtension(const std::string& path) {
    for (const WritableFormat& format : writableFormats())
        if (path.ends_with(fmt::format(".{}", format.extension)))
            return;
    throw BadInput("Simulations cannot be written in this format.", path,
                   "End the name with .h5 (spikes and states), .nwb, .npz or .csv (spikes).");
}

SimulationOrigin originOf(const Options& options) {
    if (!options.preset.empty()) {
        if (!options.model.empty() || !options.task.empty())
            throw BadInput("A preset brings its own model and task.", "--preset",
                           "Leave MODEL and --task out, or --preset.");
        return canns::originOf(findSimulationPreset(options.preset), options.seed);
    }
    if (options.model.empty() || options.task.empty())
        throw BadInput(
            "There is no MODEL or no --task.", "simulate",
            "Name both (`canns list models`, `canns list tasks`), or a --preset (`canns list presets`).");
    return canns::originOf(options.model, options.task, options.seed);
}

void simulateTo(const Options& options, Console& console) {
    SimulationOrigin origin = originOf(options);
    checkExtension(options.out);
    for (const std::string& setting : options.settings)
        origin.set(setting);
    console.work([&](const Progress& progress) { simulateToFile(origin, options.out, progress); });
}

} // namespace

void addSimulateCommand(CommandTree& tree, Console& console) {
    const auto options = std::make_shared<Options>();
    CLI::App& command =
        tree.add("simulate", "Run a model with a task and write spikes, trajectory and states.");
    std::vector<std::string> modelNames;
    for (const Model& model : models())
        modelNames.push_back(model.name());
    std::vector<std::string> taskNames;
    for (const TaskKind& task : tasks())
        taskNames.push_back(task.name());
    tree.suggest(*command.add_option("MODEL", options->model, "A model (see `canns list models`)."),
                 modelNames);
    tree.suggest(*command.add_option("--task", options->task, "What drives it (see `canns list tasks`)."),
                 taskNames);
    std::vector<std::string> presetNames;
    for (const SimulationPreset& preset : simulationPresets())
        presetNames.push_back(preset.name);
    tree.suggest(*command.add_option("--preset", options->preset,
                                     "A known phenomenon, with model and task (see `canns list presets`)."),
                 presetNames);
    tree.suggestFiles(
        *command.add_option("--out", options->out, "File to write: .h5, .nwb, .npz or .csv.")->required());
    command
        .add_option(
            "--set", options->settings,
            "model.PARAMETER=VALUE, task.PARAMETER=VALUE or simulation.PARAMETER=VALUE; may be repeated.")
        ->allow_extra_args(false);
    command.add_option("--seed", options->seed, "Seed of all random numbers.");
    command.callback([options, &console] { simulateTo(*options, console); });
}

} // namespace canns::cli

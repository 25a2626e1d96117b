#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "core/io/RecordingWriter.h"
#include "core/simulation/SimulationFile.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace canns::cli {

namespace {

struct Options {
    std::string model;
    std::string task;
    std::string out;
    std::vector<std::string> settings;
    std::uint64_t seed = 0;
};

/// "GROUP.PARAMETER=VALUE", group being model, task or simulation.
void apply(const std::string& setting, SimulationOrigin& origin) {
    const std::size_t equals = setting.find('=');
    const std::size_t dot = setting.find('.');
    if (equals == std::string::npos || dot == std::string::npos || dot > equals)
        throw BadInput(fmt::format("\"{}\" is not GROUP.PARAMETER=VALUE.", setting), "--set",
                       "For instance --set model.neurons=256.");
    const std::string group = setting.substr(0, dot);
    const std::string name = setting.substr(dot + 1, equals - dot - 1);
    const std::string value = setting.substr(equals + 1);
    if (group == "model" || group == origin.model)
        origin.modelValues.setText(name, value);
    else if (group == "task" || group == origin.task)
        origin.taskValues.setText(name, value);
    else if (group == "simulation")
        origin.simulationValues.setText(name, value);
    else
        throw BadInput(fmt::format("\"{}\" has no parameters here.", group), "--set",
                       "Groups are model, task and simulation.");
}

/// Before hours of computing rather than after them.
void checkExtension(const std::string& path) {
    for (const WritableFormat& format : writableFormats())
        if (path.ends_with(fmt::format(".{}", format.extension)))
            return;
    throw BadInput("Simulations cannot be written in this format.", path,
                   "End the name with .h5 (spikes and states), .nwb, .npz or .csv (spikes).");
}

void simulateTo(const Options& options, Console& console) {
    const Model& model = findModel(options.model);
    const TaskKind& task = findTask(options.task);
    checkPair(model, task);
    checkExtension(options.out);
    SimulationOrigin origin{model.name(),
                            task.name(),
                            ParameterValues(*model.table),
                            ParameterValues(*task.table),
                            ParameterValues(SimulationParameters::table()),
                            options.seed};
    for (const std::string& setting : options.settings)
        apply(setting, origin);
    console.work([&](const Progress& progress) {
        const SimulationResult result = simulate(model, origin.modelValues, task, origin.taskValues,
                                                 origin.simulationValues.as<SimulationParameters>(),
                                                 options.seed, progress.part(0.0, 0.9));
        writeSimulation(result, origin, options.out, progress.part(0.9, 1.0, "Writing the simulation"));
    });
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
    tree.suggest(
        *command.add_option("MODEL", options->model, "A model (see `canns list models`).")->required(),
        modelNames);
    tree.suggest(
        *command.add_option("--task", options->task, "What drives it (see `canns list tasks`).")->required(),
        taskNames);
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

#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "app/cli/FigureDrawing.h"
#include "app/cli/MemoryFlag.h"
#include "app/cli/OpenFlags.h"
#include "core/base/Memory.h"
#include "core/cells/CellGroups.h"
#include "core/compute/ComputeDevices.h"
#include "core/pipeline/Analysis.h"
#include "core/pipeline/AnalysisFolder.h"
#include "core/pipeline/RunStages.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <exception>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <ostream>

namespace canns::cli {

namespace {

struct RunOptions {
    std::string out;
    std::string preset = "none";
    std::string through;
    std::vector<std::string> settings;
    std::string parameterFile;
    std::optional<std::int64_t> seed;
    int threads = 0;
    std::string device = "auto";
    std::size_t memoryLimitBytes = 0;
    std::optional<std::string> figures;
    int dotsPerInch = 300;
    bool groups = false;
};

nlohmann::json readJson(const std::string& path) {
    std::ifstream file(path);
    if (!file)
        throw BadInput("The file cannot be read.", path, "Check that it exists and may be read.");
    try {
        return nlohmann::json::parse(file);
    } catch (const nlohmann::json::exception& error) {
        throw BadInput(fmt::format("This is no JSON: {}.", error.what()), path);
    }
}

/// The preset first, then the file, the seed, and what was set by hand.
PipelineParameters parametersFrom(const RunOptions& options) {
    PipelineParameters parameters;
    findPreset(options.preset).applyTo(parameters);
    if (!options.parameterFile.empty())
        parameters.applyJson(readJson(options.parameterFile), options.parameterFile);
    if (options.seed)
        parameters.setSeed(*options.seed);
    for (const std::string& setting : options.settings)
        parameters.apply(setting);
    return parameters;
}

void printSummary(std::ostream& out, const Analysis& analysis, const std::vector<std::string>& skipped,
                  const std::string& folder) {
    for (const std::string& warning : analysis.identity().warnings)
        out << "recording: " << warning << '\n';
    for (const StageDescriptor& stage : analysis.stages()) {
        const StageStatus status = analysis.status(stage.name());
        if (status.state == StageState::Failed) {
            out << fmt::format("{:<12} failed: {}\n", stage.name(), status.error);
        } else if (status.run) {
            out << fmt::format("{:<12} {:.2f} s, {}\n", stage.name(), status.run->seconds,
                               formatBytes(status.run->peakMemoryBytes));
            for (const std::string& remark : status.run->remarks)
                out << "  " << remark << '\n';
        }
    }
    for (const std::string& sentence : skipped)
        out << "left out: " << sentence << '\n';
    out << fmt::format("Results are in {}.\n", folder);
}

/// Runs the stages up to `through` on an analysis and writes its folder.
void analyseInto(const std::string& path, Analysis& analysis, const std::string& through,
                 const RunOptions& options, std::ostream& out, const Progress& progress) {
    AnalysisFolder folder(path);
    const StagePlan plan = planStages(analysis, through);
    const std::exception_ptr failure =
        runStages(analysis, plan.stages, progress.part(0.0, 0.9),
                  {.resources = {.threads = options.threads, .memoryLimitBytes = options.memoryLimitBytes},
                   .stageDone = {},
                   .unfinished = path});
    if (failure && analysis.state(plan.stages.front()) != StageState::Fresh)
        std::rethrow_exception(failure); // there is nothing to write
    AnalysisFolder::DrawFigures draw;
    const std::vector<std::string> formats = formatsToDraw(options.figures);
    if (!formats.empty())
        draw = [&](const auto& project, const auto& figures, const Progress& part) {
            drawFigures(project, figures, formats, options.dotsPerInch, part);
        };
    folder.write(analysis, draw, progress.part(0.9, 1.0));
    printSummary(out, analysis, plan.leftOut, path);
    if (failure)
        std::rethrow_exception(failure);
}

std::filesystem::path folderOfGroup(const RunOptions& options, std::size_t group) {
    return std::filesystem::path(options.out) / fmt::format("group-{}", group);
}

/// An earlier run may have found more groups: theirs do not belong to these cells.
void removeGroupsBeyond(const RunOptions& options, std::size_t count) {
    for (std::size_t group = count + 1; std::filesystem::is_directory(folderOfGroup(options, group)); ++group)
        removeAnalysis(folderOfGroup(options, group));
}

/// Every group of cells in a folder of its own, as a recording that has only these cells.
void analyseGroups(const RunOptions& options, const Analysis& whole, const OpenOptions& opened,
                   std::ostream& out, const Progress& progress) {
    const std::shared_ptr<const CellGroups> groups = whole.result<CellGroups>();
    const std::size_t count = groups->sizes.size();
    removeGroupsBeyond(options, count);
    if (count == 0)
        throw BadInput("The cells fall into no groups: " + groups->remarks.front(), "--groups",
                       "Analyse them together, or lower cells.threshold or cells.minimumCells.");
    for (std::size_t k = 0; k < count; ++k) {
        const auto group = static_cast<std::int64_t>(k + 1);
        const Progress part = progress.part(static_cast<double>(k) / static_cast<double>(count),
                                            static_cast<double>(k + 1) / static_cast<double>(count));
        out << fmt::format("\ngroup {}: {} cells\n", group, groups->sizes[k]);
        Analysis analysis(whole.recording(), opened);
        PipelineParameters parameters = whole.parameters();
        parameters.apply("preprocess.units=" + groups->unitsOfGroup(group));
        analysis.setParameters(parameters);
        analyseInto(folderOfGroup(options, k + 1).string(), analysis, options.through, options, out, part);
    }
}

void run(const RunOptions& options, const OpenFlags& recording, Console& console) {
    const PipelineParameters parameters = parametersFrom(options);
    static_cast<void>(formatsToDraw(options.figures));
    if (options.device == "gpu")
        refuseGpu("--device");
    if (!options.through.empty())
        static_cast<void>(stageIndex(pipelineStages(), options.through));
    limitMemoryTo(options.memoryLimitBytes);

    console.work([&](const Progress& progress) {
        const AnalysisFolder folder(options.out); // fails before the work, not after
        Analysis analysis(recording.open(progress.part(0.0, 0.05, "Opening the recording")),
                          recording.openOptions());
        analysis.setParameters(parameters);
        if (!options.groups) {
            analyseInto(options.out, analysis, options.through, options, console.out(),
                        progress.part(0.05, 1.0));
            return;
        }
        analyseInto(options.out, analysis, CellGroupsParameters::table().name(), options, console.out(),
                    progress.part(0.05, 0.1));
        analyseGroups(options, analysis, recording.openOptions(), console.out(), progress.part(0.1, 1.0));
    });
}

} // namespace

void addRunCommand(CommandTree& tree, Console& console) {
    CLI::App& command = tree.add("run", "Analyse a recording: the stages from preprocess to gridscore.");
    const auto recording = OpenFlags::addTo(tree, command);
    const auto options = std::make_shared<RunOptions>();
    std::vector<std::string> presetNames;
    for (const Preset& preset : presets())
        presetNames.push_back(preset.name);
    std::vector<std::string> stageNames;
    for (const StageDescriptor& stage : pipelineStages())
        stageNames.push_back(stage.name());

    tree.suggestFiles(*command.add_option("--out", options->out, "Folder for the results.")->required());
    tree.restrictTo(*command.add_option("--preset", options->preset, "Settings for a common question."),
                    presetNames);
    command.add_flag(
        "--groups", options->groups,
        "Find groups of cells first, and analyse each on its own, in DIR/group-1, DIR/group-2, …");
    tree.restrictTo(*command.add_option("--through", options->through, "Last stage to run."), stageNames);
    command
        .add_option("--set", options->settings,
                    "STAGE.PARAMETER=VALUE, as often as needed (see `canns describe STAGE`).")
        ->allow_extra_args(false);
    tree.suggestFiles(*command.add_option("--parameters", options->parameterFile,
                                          "JSON with parameters by stage; an analysis.json will do."));
    command.add_option("--seed", options->seed, "Seed of every stage that draws random numbers.")
        ->check(CLI::NonNegativeNumber);
    command.add_option("--threads", options->threads, "Threads to use; 0 for all. Results are the same.")
        ->check(CLI::Range(0, 1024));
    tree.restrictTo(*command.add_option("--device", options->device, "Where to compute."),
                    {"auto", "cpu", "gpu"});
    addMemoryFlag(command, options->memoryLimitBytes);
    tree.suggest(*command.add_option("--figures", options->figures,
                                     "Formats of figures, some of png,svg,pdf,tiff; or none. Default: png."),
                 {"png", "svg", "pdf", "png,svg,pdf", "none"});
    command.add_option("--dpi", options->dotsPerInch, "Dots per inch of PNG and TIFF figures.")
        ->check(CLI::Range(30, 2400));
    command.callback([options, recording, &console] { run(*options, *recording, console); });
}

} // namespace canns::cli

#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "app/cli/FigureDrawing.h"

#include <memory>

namespace canns::cli {

namespace {

struct ReportOptions {
    std::string project;
    std::string out;
    std::string language = "en";
};

/// The folder of a run stands for the project in it.
std::filesystem::path projectIn(const std::string& path) {
    return std::filesystem::is_directory(path) ? std::filesystem::path(path) / "analysis.canns"
                                               : std::filesystem::path(path);
}

} // namespace

void addReportCommand(CommandTree& tree, Console& console) {
    CLI::App& command =
        tree.add("report", "Write the report of a saved analysis: what a paper's supplement needs.");
    const auto options = std::make_shared<ReportOptions>();
    tree.suggestFiles(*command
                           .add_option("PROJECT", options->project,
                                       "A project file (.canns), or the folder that `canns run` wrote.")
                           ->required()
                           ->check(CLI::ExistingPath));
    tree.suggestFiles(
        *command.add_option("--out", options->out, "The file to write: .html or .pdf.")->required());
    tree.restrictTo(*command.add_option("--language", options->language, "Language of the report."),
                    {"en", "zh_CN"});
    command.callback([options, &console] {
        console.work([&](const Progress& progress) {
            drawReport(projectIn(options->project), options->out, options->language, progress);
        });
    });
}

} // namespace canns::cli

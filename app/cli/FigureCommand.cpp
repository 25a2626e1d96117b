#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "app/cli/FigureDrawing.h"

#include <memory>

namespace canns::cli {

namespace {

struct FigureOptions {
    std::string project;
    std::string name;
    std::string out;
    int dotsPerInch = 300;
};

} // namespace

void addFigureCommand(CommandTree& tree, Console& console) {
    CLI::App& command = tree.add("figure", "Draw one figure of a saved analysis.");
    const auto options = std::make_shared<FigureOptions>();
    tree.suggestFiles(
        *command.add_option("PROJECT", options->project, "A project file: analysis.canns of a run.")
             ->required()
             ->check(CLI::ExistingFile));
    command.add_option("NAME", options->name, "Which: STAGE-NAME, such as tda-barcode.")->required();
    tree.suggestFiles(
        *command.add_option("--out", options->out, "The file to write: .png, .svg or .pdf.")->required());
    command.add_option("--dpi", options->dotsPerInch, "Dots per inch of PNG.")->check(CLI::Range(30, 2400));
    command.callback([options, &console] {
        console.work([&](const Progress& progress) {
            drawFigure(options->project, options->name, options->out, options->dotsPerInch, progress);
        });
    });
}

} // namespace canns::cli

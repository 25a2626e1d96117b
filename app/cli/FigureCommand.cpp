#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "app/cli/FigureDrawing.h"
#include "core/base/Error.h"

#include <memory>

namespace canns::cli {

namespace {

struct FigureOptions {
    std::string project;
    std::vector<std::string> names;
    std::string out;
    BatchAxes axes;
    PageOptions page;
};

} // namespace

void addFigureCommand(CommandTree& tree, Console& console) {
    CLI::App& command =
        tree.add("figure", "Draw one figure of a saved analysis or a batch, or several on one page.");
    const auto options = std::make_shared<FigureOptions>();
    tree.suggestFiles(*command
                           .add_option("PROJECT", options->project,
                                       "A project file: analysis.canns of a run; or table.h5 of a batch.")
                           ->required()
                           ->check(CLI::ExistingFile));
    command
        .add_option(
            "NAME", options->names,
            "Which: STAGE-NAME, such as tda-barcode; of a batch, a measure, such as gridness.median, or "
            "MEASURE=WORD for the share of rows with that word, such as verdict=torus. Several become "
            "the panels of one page.")
        ->required();
    tree.suggestFiles(
        *command.add_option("--out", options->out, "The file to write: .png, .tiff, .svg or .pdf.")
             ->required());
    command.add_option("--x", options->axes.x,
                       "Of a batch: the column across. Default: the first that varies.");
    command.add_option("--y", options->axes.y, "Of a batch: the column up. Default: the next that varies.");
    PageOptions& page = options->page;
    command.add_option("--columns", page.columns, "Of several figures: panels side by side. Default: 2.")
        ->check(CLI::Range(1, 20));
    tree.restrictTo(*command.add_option("--letters", page.letters,
                                        "Panel letters. Default: A for several figures, none for one."),
                    {"A", "a", "none"});
    command.add_option("--width", page.widthMillimetres, "Width of the page. Default: 120, of several 183.")
        ->check(CLI::Range(20.0, 1000.0))
        ->type_name("MM");
    command
        .add_option("--height", page.heightMillimetres, "Height of the page. Default: as it fits the width.")
        ->check(CLI::Range(20.0, 2000.0))
        ->type_name("MM");
    command.add_option("--font", page.fontPoints, "Size of the letters. Default: 9, of several figures 7.")
        ->check(CLI::Range(3.0, 40.0))
        ->type_name("PT");
    command.add_flag("--dark", page.dark, "On a dark ground.");
    command.add_option("--dpi", page.dotsPerInch, "Dots per inch of PNG and TIFF.")
        ->check(CLI::Range(30, 2400));
    command.callback([options, &console] {
        console.work([&](const Progress& progress) {
            const bool ofBatch = options->project.ends_with(".h5");
            if (!ofBatch && !(options->axes.x.empty() && options->axes.y.empty()))
                throw BadInput("--x and --y go with the table.h5 of a batch.", options->project);
            if (ofBatch)
                drawBatch(options->project, options->names, options->axes, options->out, options->page,
                          progress);
            else
                drawFigure(options->project, options->names, options->out, options->page, progress);
        });
    });
}

} // namespace canns::cli

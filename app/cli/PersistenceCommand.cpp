#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "app/cli/FigureDrawing.h"
#include "app/cli/MemoryFlag.h"
#include "core/base/Memory.h"
#include "core/io/MatrixFile.h"
#include "core/pipeline/ArrayFiles.h"
#include "core/pipeline/PersistenceArrays.h"
#include "core/topology/RipsPersistence.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <ostream>

namespace canns::cli {

namespace {

struct PersistenceOptions {
    std::string input;
    std::string out;
    std::string array;
    std::string kind = "points";
    std::string metric = "euclidean";
    RipsParameters rips;
    std::string engine = "canns";
    std::size_t memoryLimitBytes = 0;
    std::string figures = "none";
    int dotsPerInch = 300;
};

const std::vector<std::string>& metricNames() {
    static const std::vector<std::string> names{"euclidean", "cosine", "cityblock"}; // as in Metric
    return names;
}

/// A square matrix, or the triangle below its diagonal row after row, as Ripser takes it.
DistanceMatrix distancesFrom(const NumberRows& rows, const std::string& where) {
    const std::size_t count = rows.values.size();
    if (count == 0)
        throw BadInput("There are no numbers.", where);
    const bool isSquare =
        rows.lengths.size() > 1 && rows.isRectangular() && rows.lengths.front() == rows.lengths.size();
    try {
        if (isSquare) {
            const std::size_t points = rows.lengths.size();
            return DistanceMatrix::fromDense(
                Matrix<float>(points, points, std::vector<float>(rows.values.begin(), rows.values.end())));
        }
        const auto points = static_cast<std::size_t>(
            std::llround((1.0 + std::sqrt(1.0 + 8.0 * static_cast<double>(count))) / 2.0));
        if (points * (points - 1) / 2 != count)
            throw BadInput(
                fmt::format("{} numbers in {} rows are neither a square matrix of distances nor the "
                            "triangle below its diagonal.",
                            count, rows.lengths.size()),
                {}, "For coordinates of points, use --input points.");
        return {points, std::vector<float>(rows.values.begin(), rows.values.end())};
    } catch (const BadInput& error) {
        const bool isPlaced = !error.where().empty() && error.where() != "distances";
        throw BadInput(error.description(), isPlaced ? where + ", " + error.where() : where, error.hint());
    }
}

void printSummary(std::ostream& out, const Persistence& persistence) {
    for (std::size_t d = 0; d < persistence.diagrams.size(); ++d) {
        const Diagram& diagram = persistence.diagrams[d];
        const auto essential =
            std::ranges::count_if(diagram, [](const Bar& bar) { return std::isinf(bar.death); });
        float longest = 0.0F;
        for (const Bar& bar : diagram)
            if (!std::isinf(bar.death))
                longest = std::max(longest, bar.persistence());
        out << fmt::format("H{}: {} bars, {} without end", d, diagram.size(), essential);
        if (longest > 0.0F)
            out << fmt::format(", the longest finite one {:.6g}", longest);
        out << '\n';
    }
    for (const std::string& remark : persistence.remarks)
        out << remark << '\n';
}

void run(PersistenceOptions options, const CLI::App& command, Console& console) {
    if (options.kind == "distances" && command.count("--metric") > 0)
        throw BadInput("Distances have no metric.", "--metric",
                       "Leave it out, or give coordinates with --input points.");
    if (options.engine == "ripser" && options.rips.cocycles != 0)
        throw BadInput("The program ripser gives no cocycles.", "--cocycles",
                       "Leave it out, or use --engine canns.");
    options.rips.engine = options.engine == "ripser" ? RipsEngine::Ripser : RipsEngine::Canns;
    if (options.rips.maximumDimension >= 2)
        options.rips.cocyclesH2 = options.rips.cocycles;
    options.rips.memoryLimitMegabytes = static_cast<double>(options.memoryLimitBytes) / 1e6;
    validate(options.rips);
    if (!options.out.ends_with(".npz"))
        throw BadInput("The file should end in .npz.", options.out);
    const std::vector<std::string> formats = formatsToDraw(options.figures);
    limitMemoryTo(options.memoryLimitBytes);

    console.work([&](const Progress& progress) {
        progress.stage("Reading");
        const NumberRows rows = readNumberRows(options.input, options.array, progress.part(0.0, 0.1));
        const auto metric =
            static_cast<Metric>(std::ranges::find(metricNames(), options.metric) - metricNames().begin());
        const DistanceMatrix distances =
            options.kind == "distances"
                ? distancesFrom(rows, options.input)
                : DistanceMatrix::fromPoints(rows.matrix(options.input), metric,
                                             progress.part(0.1, 0.2, "Distances"), options.rips.threads);
        checkHaveShape(distances, "points", options.input);
        const Persistence persistence = ripsPersistence(distances, options.rips, progress.part(0.2, 0.95));
        Arrays arrays;
        addPersistence(arrays, persistence);
        writeNpzFile(options.out, arrays, progress.part(0.95, 0.97, "Writing"));
        if (!formats.empty())
            drawPersistence(options.out, formats, options.dotsPerInch,
                            progress.part(0.97, 1.0, "Drawing figures"));
        printSummary(console.out(), persistence);
    });
}

} // namespace

void addPersistenceCommand(CommandTree& tree, Console& console) {
    CLI::App& command =
        tree.add("persistence", "Persistent cohomology of points or distances (Vietoris-Rips).");
    const auto options = std::make_shared<PersistenceOptions>();
    RipsParameters& rips = options->rips;
    tree.suggestFiles(
        *command
             .add_option("INPUT", options->input,
                         "Numbers: .npy, .npz, .csv, or text such as Ripser's lower triangle of distances.")
             ->required());
    tree.suggestFiles(*command.add_option("--out", options->out, "The .npz to write.")->required());
    command.add_option("--array", options->array, "Which array of an .npz with several.");
    tree.restrictTo(*command.add_option("--input", options->kind, "What the numbers are. Default: points."),
                    {"points", "distances"});
    tree.restrictTo(
        *command.add_option("--metric", options->metric, "Distance between two points. Default: euclidean."),
        metricNames());
    command.add_option("--max-dimension", rips.maximumDimension, "Highest dimension. Default: 1.")
        ->type_name("D");
    command.add_option("--coefficient", rips.coefficient, "Prime: cohomology over Z_p. Default: 47.")
        ->type_name("P");
    command.add_option("--threshold", rips.threshold, "Longest edge; 0 for no threshold, the default.")
        ->type_name("T");
    command
        .add_option("--cocycles", rips.cocycles,
                    "Representatives of how many of the longest classes; -1 for all. Default: 0.")
        ->type_name("K");
    tree.restrictTo(*command.add_option("--engine", options->engine,
                                        "canns, or the installed program ripser as a cross-check."),
                    {"canns", "ripser"});
    command.add_option("--threads", rips.threads, "Threads to use; 0 for all. Results are the same.");
    tree.suggest(*command.add_option("--figures", options->figures,
                                     "Draw barcode and diagram beside the file: some of png,svg,pdf,tiff; or "
                                     "none, the default."),
                 {"png", "svg", "pdf", "png,svg,pdf", "none"});
    command.add_option("--dpi", options->dotsPerInch, "Dots per inch of PNG figures.")
        ->check(CLI::Range(30, 2400));
    addMemoryFlag(command, options->memoryLimitBytes);
    command.callback([options, &command, &console] { run(*options, command, console); });
}

} // namespace canns::cli

#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "app/cli/MemoryFlag.h"
#include "core/base/Files.h"
#include "core/batch/BatchFile.h"
#include "core/batch/BatchRunParameters.h"
#include "core/batch/RunBatch.h"
#include "core/batch/SlurmScript.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <utility>

namespace canns::cli {

namespace {

struct Options {
    std::string file;
    std::string out;
    int workers = 1;
    int threads = 0;
    std::size_t memoryLimitBytes = 0;
    bool retryFailed = false;
    std::optional<int> slurmTasks;
};

std::optional<std::size_t> numberFrom(const char* name) {
    const char* text = std::getenv(name);
    std::size_t number = 0;
    if (text == nullptr || std::from_chars(text, text + std::strlen(text), number).ec != std::errc{})
        return std::nullopt;
    return number;
}

/// Which of how many processes this one is, as mpirun or Slurm tell: each begins at a row of its own.
std::pair<std::size_t, std::size_t> rankAndSize() {
    constexpr std::array<std::pair<const char*, const char*>, 4> names{
        {{"OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE"},
         {"PMI_RANK", "PMI_SIZE"},
         {"SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT"},
         {"SLURM_PROCID", "SLURM_NTASKS"}}};
    for (const auto& [rankName, sizeName] : names) {
        const auto rank = numberFrom(rankName);
        const auto size = numberFrom(sizeName);
        if (rank && size && *rank < *size)
            return {*rank, *size};
    }
    return {0, 1};
}

std::string rowText(const BatchPlan& plan, std::size_t index, const BatchRow& row) {
    std::string text = fmt::format("row {} of {}:", index + 1, plan.items.size());
    for (const std::string& label : plan.items[index].labels)
        text += " " + label;
    if (!row.error.empty())
        return text + ": failed: " + row.error;
    for (std::size_t k = 0; k < row.values.size(); ++k)
        if (const std::string value = measureText(row.values[k]); !value.empty())
            text += fmt::format("{} {}={}", k == 0 ? ":" : "", plan.measures[k], value);
    return text;
}

void runFile(const Options& options, Console& console) {
    const BatchPlan plan = readBatchFile(options.file);
    const std::filesystem::path folder =
        options.out.empty() ? batchResultsFolder(options.file) : std::filesystem::path(options.out);
    if (options.slurmTasks) {
        console.out() << slurmScript({.program = executablePath(),
                                      .batchFile = options.file,
                                      .folder = folder,
                                      .tasks = *options.slurmTasks,
                                      .threads = options.threads > 0 ? options.threads : 2,
                                      .memoryBytes = options.memoryLimitBytes});
        return;
    }
    limitMemoryTo(options.memoryLimitBytes);
    const auto [rank, size] = rankAndSize();
    const bool tellsTheEnd = rank == 0;
    const BatchOptions how{
        .workers = options.workers,
        .resources = {.threads = options.threads, .memoryLimitBytes = options.memoryLimitBytes},
        .retryFailed = options.retryFailed,
        .first = plan.items.size() * rank / size};
    console.work([&](const Progress& progress) {
        const BatchOutcome outcome =
            runBatch(plan, folder, how, progress, [&](std::size_t index, const BatchRow& row) {
                console.out() << rowText(plan, index, row) << std::endl; // Seen while the rest goes on.
            });
        if (tellsTheEnd)
            console.out() << fmt::format("{} rows, {} failed, {} taken over. The table is {}.\n",
                                         outcome.finished, outcome.failed, outcome.takenOver,
                                         (folder / "table.csv").string());
    });
}

} // namespace

void addBatchCommand(CommandTree& tree, Console& console) {
    const auto options = std::make_shared<Options>();
    CLI::App& command =
        tree.add("batch", "Analyse many recordings, or run many simulations: one table of results.");
    tree.suggestFiles(
        *command
             .add_option("FILE", options->file, "JSON with what to run (see the guide, page \"Batches\").")
             ->required());
    tree.suggestFiles(*command.add_option(
        "--out", options->out, "Folder for the table. Default: FILE without its ending, and \"-results\"."));
    // As the window's form has them, but for the memory, which is given as in other commands.
    const auto info = [](const char* name) -> const ParameterInfo& {
        const ParameterTable& table = BatchRunParameters::table();
        return table.rows()[table.indexOf(name)].info;
    };
    const auto addNumber = [&](const std::string& flag, int& value, const ParameterInfo& of) {
        command.add_option(flag, value, of.meaning)
            ->check(CLI::Range(static_cast<int>(of.minimum), static_cast<int>(of.maximum)));
    };
    addNumber("--workers", options->workers, info("workers"));
    addNumber("--threads", options->threads, info("threads"));
    addMemoryFlag(command, options->memoryLimitBytes);
    command.add_flag("--retry-failed", options->retryFailed, info("retryFailed").meaning);
    command
        .add_option("--slurm", options->slurmTasks,
                    "Run nothing: print a Slurm script with so many tasks, which share the rows.")
        ->check(CLI::Range(1, 100000));
    command.callback([options, &console] { runFile(*options, console); });
}

} // namespace canns::cli

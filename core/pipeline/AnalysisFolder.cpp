#include "core/pipeline/AnalysisFolder.h"

#include "core/base/Files.h"
#include "core/pipeline/ArrayFiles.h"
#include "core/pipeline/Project.h"
#include "core/pipeline/Provenance.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <set>

namespace canns {

namespace fs = std::filesystem;

namespace {

/// Whether this program writes files of that name: STAGE.npz, or STAGE-NAME.png, .tiff, .svg or .pdf.
bool isOurs(const std::string& name, std::span<const StageDescriptor> stages) {
    const fs::path path(name);
    const std::string stem = path.stem().string();
    return std::ranges::any_of(stages, [&](const StageDescriptor& stage) {
        if (path.extension() == ".npz")
            return stem == stage.name();
        const bool isPicture = path.extension() == ".png" || path.extension() == ".tiff" ||
                               path.extension() == ".svg" || path.extension() == ".pdf";
        return isPicture && stem.starts_with(stage.name() + "-");
    });
}

constexpr std::array<const char*, 2> ownFiles{"analysis.json", "analysis.canns"};

/// Moves the files of `from` into `to`, and takes away those of ours that are not among them.
void moveInto(const fs::path& from, const fs::path& to, std::span<const StageDescriptor> stages) {
    std::set<std::string> moved;
    if (fs::exists(from)) {
        fs::create_directories(to);
        for (const fs::directory_entry& entry : fs::directory_iterator(from))
            moved.insert(entry.path().filename().string());
        for (const std::string& name : moved)
            fs::rename(from / name, to / name);
    }
    if (!fs::is_directory(to))
        return;
    std::vector<fs::path> outdated;
    for (const fs::directory_entry& entry : fs::directory_iterator(to)) {
        const std::string name = entry.path().filename().string();
        if (!moved.contains(name) && isOurs(name, stages))
            outdated.push_back(entry.path());
    }
    for (const fs::path& path : outdated)
        fs::remove(path);
    if (fs::is_empty(to))
        fs::remove(to);
}

} // namespace

AnalysisFolder::AnalysisFolder(const fs::path& folder) : folder_(folder) {
    std::error_code code;
    isNew_ = fs::create_directories(folder_, code);
    staging_ = folder_ / fmt::format(".canns-{}", ::getpid());
    if (!code)
        fs::create_directory(staging_, code);
    if (code)
        throw BadInput("The folder cannot be written to: " + code.message() + ".", folder_.string(),
                       "Name a folder, new or not, where you may write.");
}

AnalysisFolder::~AnalysisFolder() {
    std::error_code ignored;
    fs::remove_all(staging_, ignored);
    if (isNew_)
        fs::remove(folder_, ignored); // does nothing unless it is empty
}

void AnalysisFolder::write(const Analysis& analysis, const DrawFigures& drawFigures,
                           const Progress& progress) {
    try {
        progress.stage("Writing results");
        fs::create_directory(staging_ / "results");
        const auto stages = analysis.stages();
        for (std::size_t i = 0; i < stages.size(); ++i) {
            const double share = 0.4 / static_cast<double>(stages.size());
            const Progress part =
                progress.part(static_cast<double>(i) * share, static_cast<double>(i + 1) * share);
            if (analysis.status(stages[i].name()).state == StageState::Fresh)
                writeNpzFile(staging_ / "results" / (stages[i].name() + ".npz"),
                             analysis.arrays(stages[i].name()), part);
        }
        writeTextAtomically(staging_ / "analysis.json", provenance(analysis).dump(2) + "\n");
        saveProject(analysis, staging_ / "analysis.canns", progress.part(0.4, 0.6));
        if (drawFigures) {
            fs::create_directory(staging_ / "figures");
            drawFigures(staging_ / "analysis.canns", staging_ / "figures",
                        progress.part(0.6, 1.0, "Drawing figures"));
        }
        progress.checkpoint();
        // From here on it is only a few renames.
        moveInto(staging_ / "results", folder_ / "results", stages);
        moveInto(staging_ / "figures", folder_ / "figures", stages);
        for (const char* name : ownFiles)
            fs::rename(staging_ / name, folder_ / name);
        isNew_ = false;
        progress.report(1.0);
    } catch (const fs::filesystem_error& error) {
        throw Failure("The results cannot be written: " + error.code().message() + ".", folder_.string(),
                      "Check that the folder may be written to and has room.");
    }
}

void removeAnalysis(const fs::path& folder) {
    try {
        for (const char* part : {"results", "figures"})
            moveInto({}, folder / part, pipelineStages());
        for (const char* name : ownFiles)
            fs::remove(folder / name);
        fs::remove(folder / finishedShufflesName);
        if (fs::is_directory(folder) && fs::is_empty(folder))
            fs::remove(folder);
    } catch (const fs::filesystem_error& error) {
        throw Failure("An earlier analysis cannot be taken away: " + error.code().message() + ".",
                      folder.string(), "Check that the folder may be written to.");
    }
}

} // namespace canns

#pragma once

#include "core/base/Progress.h"
#include "core/pipeline/Analysis.h"

#include <filesystem>
#include <functional>

namespace canns {

/// The folder that `canns run --out DIR` writes: results/STAGE.npz, analysis.json, analysis.canns and
/// figures/.
///
/// Everything is written to a hidden folder inside first and moved into place at the end, so that a run that
/// is cancelled or fails changes nothing.
class AnalysisFolder {
public:
    /// Draws figures of a saved project into a folder that is there.
    using DrawFigures = std::function<void(const std::filesystem::path& project,
                                           const std::filesystem::path& figures, const Progress& progress)>;

    /// Makes the folder, to fail before the work and not after. Throws BadInput when that cannot be.
    explicit AnalysisFolder(const std::filesystem::path& folder);
    /// Takes away what was not moved into place, and the folder if it was made for nothing.
    ~AnalysisFolder();
    AnalysisFolder(const AnalysisFolder&) = delete;
    AnalysisFolder& operator=(const AnalysisFolder&) = delete;

    /// Writes all that `analysis` has, once. Results and figures of stages that were there and are not of
    /// this analysis are taken away; other files are let alone. Throws Failure when the disk says no.
    void write(const Analysis& analysis, const DrawFigures& drawFigures, const Progress& progress = {});

private:
    std::filesystem::path folder_;
    std::filesystem::path staging_;
    bool isNew_ = false;
};

/// Takes away what an AnalysisFolder wrote to `folder`, and the folder itself when nothing else is in it.
/// Throws Failure when the disk says no.
void removeAnalysis(const std::filesystem::path& folder);

} // namespace canns

#pragma once

#include "core/base/Progress.h"
#include "core/pipeline/Analysis.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace canns {

/// What a project has of its recording.
enum class RecordingInProject {
    ByPath,  ///< Its path and SHA-256; all of it if it is in no file.
    Embedded ///< All of it too: the project stands for itself.
};

/// Saves an analysis as a project file (.canns, HDF5): the recording, parameters, all results and their
/// provenance. `view` says how a window showed it (page, selection), in JSON of the window's own. The layout
/// is in the guide, page "Files". What was there before is there until the new file is whole. Throws Failure
/// when the disk says no, BadInput when a recording that is not at hand shall be embedded.
void saveProject(const Analysis& analysis, const std::filesystem::path& path, const Progress& progress = {},
                 RecordingInProject recording = RecordingInProject::ByPath, const std::string& view = {});

/// Saves the project and the files of its recording as one zip archive, to be handed on or kept: unpacked
/// into one folder, the project finds its recording there. Throws as saveProject() does, and BadInput for a
/// recording that is a folder.
void saveArchive(const Analysis& analysis, const std::filesystem::path& path, const Progress& progress = {},
                 const std::string& view = {});

/// What openProject() found.
struct OpenedProject {
    std::unique_ptr<Analysis> analysis;
    /// Why the recording is not at hand; empty if it is. Results can be looked at all the same.
    std::string recordingProblem;
    /// What a newer or older version wrote and this one does not know.
    std::vector<std::string> remarks;
    std::string view; ///< As saveProject() was given it; empty where there was none.
};

/// Opens a project file. The recording is looked for at `recordingAt` (where the user says that it is), where
/// it was, beside the project and in it, and taken if it is still the same; `withRecording` false leaves it
/// out, when only results are wanted. Throws BadInput for what is no project, or a damaged one.
OpenedProject openProject(const std::filesystem::path& path, const Progress& progress = {},
                          bool withRecording = true, const std::string& recordingAt = {});

} // namespace canns

#include "core/io/RecordingWriter.h"

#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/io/FileKind.h"

namespace canns {

std::vector<WritableFormat> writableFormats() {
    return {{"HDF5", "h5"}, {"NWB 2", "nwb"}, {"NumPy archive", "npz"}, {"CSV", "csv"}};
}

void writeRecording(const Recording& recording, const std::filesystem::path& path, const Progress& progress) {
    const auto write = [&](const auto& writer) {
        writeAtomically(
            path, [&](const std::filesystem::path& temporary) { writer(recording, temporary, progress); });
    };
    if (hasExtension(path, {".h5", ".hdf5"}))
        return write(writeHdf5);
    if (hasExtension(path, {".nwb"}))
        return write(writeNwb);
    if (hasExtension(path, {".npz"}))
        return write(writeNpz);
    if (!hasExtension(path, {".csv"}))
        throw BadInput("Recordings cannot be written in this format.", path.string(),
                       "End the name with .h5, .nwb, .npz or .csv.");
    // The trajectory first: whoever sees the spikes finds it beside them.
    if (!recording.trajectory.seconds.empty()) {
        const std::filesystem::path trajectory =
            path.parent_path() / (path.stem().string() + "_trajectory" + path.extension().string());
        writeAtomically(trajectory, [&](const std::filesystem::path& temporary) {
            writeCsvTrajectory(recording, temporary, progress.part(0.0, 0.3, "Writing the trajectory"));
        });
    }
    writeAtomically(path, [&](const std::filesystem::path& temporary) {
        writeCsvSpikes(recording, temporary, progress.part(0.3, 1.0, "Writing spikes"));
    });
}

} // namespace canns

#include "core/base/Error.h"
#include "core/io/AsaSpikes.h"
#include "core/io/FileKind.h"
#include "core/io/Npy.h"
#include "core/io/Readers.h"
#include "core/io/TrajectoryFile.h"

#include <fmt/format.h>

namespace canns {

namespace {

std::filesystem::path trajectoryOf(const std::filesystem::path& path, const OpenOptions& options) {
    return trajectoryFileOf(path, options, {".npy", ".npz", ".csv"});
}

} // namespace

std::string_view NpyPairReader::description() const {
    return "Activity (bins × units) or spike trains, with NAME_trajectory.npy, .npz or .csv beside it.";
}

bool NpyPairReader::recognises(const std::filesystem::path& path) const {
    return hasExtension(path, {".npy"}) && looksLikeNpy(path);
}

std::vector<std::filesystem::path> NpyPairReader::files(const std::filesystem::path& path,
                                                        const OpenOptions& options) const {
    std::vector<std::filesystem::path> all{path};
    if (const std::filesystem::path trajectory = trajectoryOf(path, options); !trajectory.empty())
        all.push_back(trajectory);
    return all;
}

Recording NpyPairReader::read(const std::filesystem::path& path, const OpenOptions& options,
                              const Progress& progress) const {
    Recording recording;
    const std::filesystem::path trajectory = trajectoryOf(path, options);
    const Progress tracking = progress.part(0.8, 1.0);
    NpyReader array(openFileSource(path));
    if (array.header().type.kind == 'O') {
        AsaSpikes spikes = readAsaSpikes(array, recording.warnings);
        recording.provenance.format = fmt::format("NumPy array ({})", spikes.form);
        recording.spikes = std::move(spikes.spikes);
        recording.units = std::move(spikes.units);
        if (!trajectory.empty())
            recording.trajectory = readTrajectoryFile(trajectory, options, recording.warnings, tracking);
        return recording;
    }
    const std::vector<std::size_t> shape = array.header().shape;
    if (shape.size() != 2)
        throw BadInput(fmt::format("The activity has the shape {}, but bins × units is wanted.",
                                   array.header().shapeText()),
                       array.where());
    Matrix<float> values(shape[0], shape[1], array.floats(progress.part(0.0, 0.8, "Reading the activity")));
    recording.provenance.format = "NumPy array (activity)";
    recording.units = numberedUnits(shape[1]);
    std::vector<double> seconds;
    if (options.binWidthSeconds > 0.0)
        seconds = binTimes(shape[0], {}, options, array.where());
    if (!trajectory.empty())
        recording.trajectory = readTrajectoryFile(trajectory, options, recording.warnings, tracking, seconds);
    if (seconds.empty())
        seconds = binTimes(shape[0], recording.trajectory, options, array.where());
    recording.binned = makeBinnedActivity(std::move(values), std::move(seconds), std::nullopt, array.where(),
                                          recording.warnings);
    if (options.binWidthSeconds > 0.0)
        recording.binned->binWidthSeconds = options.binWidthSeconds;
    return recording;
}

} // namespace canns

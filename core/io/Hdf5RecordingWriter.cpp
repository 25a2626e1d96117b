#include "core/io/Hdf5Layout.h"
#include "core/io/Hdf5Writer.h"
#include "core/io/RecordingParts.h"
#include "core/io/RecordingWriter.h"

namespace canns {

void writeRecordingTo(Hdf5Writer& file, const Recording& recording, const Progress& progress) {
    file.attribute("", "format", std::string(hdf5FormatName));
    file.attribute("", "format_version", std::int64_t{1});
    file.attribute("", "name", recording.name);
    file.attribute("", "units", "m, s, rad");
    file.attribute("", "description", recording.provenance.description);
    file.attribute("", "citation", recording.provenance.citation);
    file.attribute("", "simulated", std::int64_t{recording.provenance.simulated ? 1 : 0});
    const Progress spikes = progress.part(0.0, 0.8, "Writing spikes");
    if (recording.binned) {
        const BinnedActivity& binned = *recording.binned;
        file.numbers("activity/values", binned.values.values(),
                     {binned.values.rows(), binned.values.columns()}, spikes);
        file.numbers("activity/t", binned.binSeconds);
        file.attribute("activity", "bin_width", binned.binWidthSeconds);
        file.attribute("activity", "counts", std::int64_t{binned.areCounts ? 1 : 0});
    } else {
        file.numbers("spikes/times", recording.spikes.times(), {}, spikes);
        const std::span<const std::size_t> offsets = recording.spikes.offsets();
        file.numbers("spikes/index",
                     std::vector<std::int64_t>(offsets.begin() + (offsets.empty() ? 0 : 1), offsets.end()));
    }
    const UnitTable units = unitTable(recording.units);
    file.texts("units/id", units.ids);
    file.texts("units/region", units.regions);
    file.texts("units/quality", units.qualities);
    file.numbers("units/depth", units.depthMetres);
    const Trajectory& trajectory = recording.trajectory;
    const Progress tracking = progress.part(0.8, 1.0, "Writing the trajectory");
    if (!trajectory.seconds.empty()) {
        file.numbers("position/t", trajectory.seconds, {}, tracking);
        if (trajectory.hasPosition()) {
            file.numbers("position/x", trajectory.x, {}, tracking);
            file.numbers("position/y", trajectory.y, {}, tracking);
        }
        if (trajectory.hasHeadDirection())
            file.numbers("position/hd", trajectory.headDirection, {}, tracking);
    }
    if (!recording.epochs.empty()) {
        std::vector<std::string> names;
        std::vector<double> begins;
        std::vector<double> ends;
        for (const Epoch& epoch : recording.epochs) {
            names.push_back(epoch.name);
            begins.push_back(epoch.beginSeconds);
            ends.push_back(epoch.endSeconds);
        }
        file.texts("epochs/name", names);
        file.numbers("epochs/begin", begins);
        file.numbers("epochs/end", ends);
    }
}

void writeHdf5(const Recording& recording, const std::filesystem::path& path, const Progress& progress) {
    Hdf5Writer file(path);
    writeRecordingTo(file, recording, progress);
    file.close();
}

} // namespace canns

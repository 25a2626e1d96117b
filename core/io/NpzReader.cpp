#include "core/base/Error.h"
#include "core/io/AsaSpikes.h"
#include "core/io/FileKind.h"
#include "core/io/Npy.h"
#include "core/io/Readers.h"
#include "core/io/RecordingParts.h"
#include "core/io/TrajectoryFile.h"
#include "core/io/Zip.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

NpyReader openArray(const ZipArchive& archive, const std::string& name) {
    return NpyReader(archive.open(name + ".npy"));
}

std::vector<double> readDoubles(const ZipArchive& archive, const std::string& name,
                                const Progress& progress = {}) {
    return openArray(archive, name).doubles(progress);
}

std::string readText(const ZipArchive& archive, const std::string& name) {
    if (!archive.has(name + ".npy"))
        return {};
    const std::vector<std::string> texts = openArray(archive, name).texts();
    return texts.empty() ? std::string() : texts[0];
}

double readNumber(const ZipArchive& archive, const std::string& name) {
    NpyReader array = openArray(archive, name);
    if (array.header().count != 1)
        throw BadInput("One number is wanted here.", array.where());
    return array.doubles()[0];
}

/// Bins × units, or BadInput.
Matrix<float> readActivity(NpyReader& array, const Progress& progress) {
    const std::vector<std::size_t>& shape = array.header().shape;
    if (shape.size() != 2)
        throw BadInput(fmt::format("The activity has the shape {}, but bins × units is wanted.",
                                   array.header().shapeText()),
                       array.where());
    return {shape[0], shape[1], array.floats(progress)};
}

/// From the file that the user named, else from the archive itself.
void readTrajectory(Recording& recording, const ZipArchive& archive, const std::string& where,
                    const OpenOptions& options, const Progress& progress) {
    recording.trajectory =
        options.trajectory.empty()
            ? readTrajectoryArrays(archive, where, options, recording.warnings, progress)
            : readTrajectoryFile(options.trajectory, options, recording.warnings, progress);
}

/// The layout that writeRecording() writes (see NpzWriter.cpp).
Recording readOwn(const ZipArchive& archive, const std::string& where, const OpenOptions& options,
                  const Progress& progress) {
    Recording recording;
    recording.provenance.format = "canns npz";
    recording.name = readText(archive, "name");
    recording.provenance.description = readText(archive, "description");
    recording.provenance.citation = readText(archive, "citation");
    recording.provenance.simulated = archive.has("simulated.npy") && readNumber(archive, "simulated") != 0.0;
    std::size_t count = 0;
    if (archive.has("spike_times.npy")) {
        const std::vector<std::int64_t> ends = openArray(archive, "spike_index").integers();
        count = ends.size();
        recording.spikes =
            makeSpikeTrains(readDoubles(archive, "spike_times", progress.part(0.0, 0.7, "Reading spikes")),
                            ends, where + ", spike_index", recording.warnings);
    } else {
        NpyReader values = openArray(archive, "binned");
        Matrix<float> activity = readActivity(values, progress.part(0.0, 0.7, "Reading the activity"));
        count = activity.columns();
        recording.binned = makeBinnedActivity(std::move(activity), readDoubles(archive, "bin_t"),
                                              readNumber(archive, "bin_counts") != 0.0, where + ", bin_t",
                                              recording.warnings);
        recording.binned->binWidthSeconds = readNumber(archive, "bin_width");
    }
    recording.units = numberedUnits(count);
    const auto column = [&](const char* name, std::string Unit::*member) {
        if (!archive.has(fmt::format("{}.npy", name)))
            return;
        NpyReader array = openArray(archive, name);
        const std::vector<std::string> texts = array.texts();
        if (texts.size() != count)
            throw BadInput(fmt::format("There are {} entries for {} units.", texts.size(), count),
                           array.where());
        for (std::size_t i = 0; i < count; ++i)
            recording.units[i].*member = texts[i];
    };
    column("unit_id", &Unit::id);
    column("unit_region", &Unit::region);
    column("unit_quality", &Unit::quality);
    if (archive.has("unit_depth.npy")) {
        const std::vector<double> depths = readDoubles(archive, "unit_depth");
        for (std::size_t i = 0; i < std::min(count, depths.size()); ++i)
            if (!std::isnan(depths[i]))
                recording.units[i].depthMetres = depths[i];
    }
    readTrajectory(recording, archive, where, options, progress.part(0.7, 1.0, "Reading the trajectory"));
    if (archive.has("epoch_name.npy")) {
        const std::vector<std::string> names = openArray(archive, "epoch_name").texts();
        const std::vector<double> begins = readDoubles(archive, "epoch_begin");
        const std::vector<double> ends = readDoubles(archive, "epoch_end");
        if (begins.size() != names.size() || ends.size() != names.size())
            throw BadInput("Epochs need a name, a begin and an end each.", where + ", epoch_name");
        for (std::size_t i = 0; i < names.size(); ++i)
            recording.epochs.push_back({names[i], begins[i], ends[i]});
    }
    return recording;
}

Recording readAsa(const ZipArchive& archive, const std::string& spikeName, const std::string& where,
                  const OpenOptions& options, const Progress& progress) {
    Recording recording;
    recording.provenance.simulated = archive.has("simulated.npy") && readNumber(archive, "simulated") != 0.0;
    const Progress tracking = progress.part(0.7, 1.0);
    NpyReader spike = openArray(archive, spikeName);
    if (spike.header().type.kind == 'O') {
        progress.part(0.0, 0.7, "Reading spikes");
        AsaSpikes spikes = readAsaSpikes(spike, recording.warnings);
        recording.provenance.format = fmt::format("ASA npz ({})", spikes.form);
        recording.spikes = std::move(spikes.spikes);
        recording.units = std::move(spikes.units);
        readTrajectory(recording, archive, where, options, tracking);
        return recording;
    }
    recording.provenance.format = "ASA npz (dense)";
    // The bins' clock is that of the trajectory as the file has it.
    Matrix<float> values = readActivity(spike, progress.part(0.0, 0.7, "Reading the activity"));
    readTrajectory(recording, archive, where, options, tracking);
    const std::string place = where + ", " + spikeName;
    if (values.columns() == recording.trajectory.seconds.size() && values.rows() != values.columns())
        throw BadInput(fmt::format("`{}` is {} × {} but `t` has {} samples.", spikeName, values.rows(),
                                   values.columns(), recording.trajectory.seconds.size()),
                       where, "It seems to be transposed: bins × units is wanted.");
    recording.units = numberedUnits(values.columns());
    std::vector<double> seconds = binTimes(values.rows(), recording.trajectory, options, place);
    recording.binned =
        makeBinnedActivity(std::move(values), std::move(seconds), std::nullopt, place, recording.warnings);
    return recording;
}

} // namespace

std::string_view NpzReader::description() const {
    return "Arrays `spike` (counts, or pickled spike times, which are decoded but never run) and `t`, `x`, "
           "`y`, "
           "`hd`; or what canns wrote.";
}

bool NpzReader::recognises(const std::filesystem::path& path) const {
    return hasExtension(path, {".npz"}) && looksLikeZip(path);
}

Recording NpzReader::read(const std::filesystem::path& path, const OpenOptions& options,
                          const Progress& progress) const {
    const ZipArchive archive(path);
    const std::string where = path.string();
    if (archive.has("spike_times.npy") || archive.has("binned.npy"))
        return readOwn(archive, where, options, progress);
    for (const char* name : {"spike", "spikes"})
        if (archive.has(fmt::format("{}.npy", name)))
            return readAsa(archive, name, where, options, progress);
    if (archive.has("t.npy")) {
        Recording recording;
        recording.provenance.format = "NumPy archive (trajectory)";
        recording.trajectory = readTrajectoryArrays(archive, where, options, recording.warnings, progress);
        recording.spikes = SpikeTrains({}, {0});
        recording.warnings.emplace_back("The file holds a trajectory but no spikes.");
        return recording;
    }
    std::string found;
    for (const std::string& name : archive.names())
        found += (found.empty() ? "`" : ", `") + name + "`";
    throw BadInput(
        fmt::format("The archive holds no array `spike`; it holds {}.", found.empty() ? "nothing" : found),
        where, "Name the spikes `spike`, the time `t`, and the position `x` and `y`.");
}

} // namespace canns

#include "core/base/Error.h"
#include "core/io/FileKind.h"
#include "core/io/Hdf5.h"
#include "core/io/Hdf5Layout.h"
#include "core/io/Readers.h"
#include "core/io/RecordingParts.h"
#include "core/io/TrajectoryFile.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

void readUnits(const Hdf5File& file, std::vector<Unit>& units) {
    const auto checkCount = [&](const std::string& path) {
        if (file.shape(path) != std::vector<std::size_t>{units.size()})
            throw BadInput(fmt::format("The shape is ({}), but there are {} units.",
                                       fmt::join(file.shape(path), ", "), units.size()),
                           file.where(path), "The file is damaged.");
    };
    const auto column = [&](const std::string& path, std::string Unit::*member) {
        if (!file.isDataset(path))
            return;
        checkCount(path);
        const std::vector<std::string> texts = file.texts(path);
        for (std::size_t i = 0; i < units.size(); ++i)
            units[i].*member = texts[i];
    };
    column("units/id", &Unit::id);
    column("units/region", &Unit::region);
    column("units/quality", &Unit::quality);
    if (file.isDataset("units/depth")) {
        checkCount("units/depth");
        const std::vector<double> depths = file.doubles("units/depth");
        for (std::size_t i = 0; i < units.size(); ++i)
            if (!std::isnan(depths[i]))
                units[i].depthMetres = depths[i];
    }
    if (!file.isDataset("units/id") && file.isDataset("spikes/unit_id")) {
        checkCount("spikes/unit_id");
        if (file.isText("spikes/unit_id")) {
            column("spikes/unit_id", &Unit::id);
        } else {
            const std::vector<std::int64_t> numbers = file.integers("spikes/unit_id");
            for (std::size_t i = 0; i < units.size(); ++i)
                units[i].id = std::to_string(numbers[i]);
        }
    }
}

Trajectory readTrajectory(const Hdf5File& file, const OpenOptions& options,
                          std::vector<std::string>& warnings, const Progress& progress) {
    Trajectory trajectory;
    if (!file.isGroup("position"))
        return trajectory;
    trajectory.seconds = file.doubles("position/t", progress.part(0.0, 0.25));
    double begin = 0.25;
    for (const auto& [name, column] : {std::pair("x", &trajectory.x), std::pair("y", &trajectory.y),
                                       std::pair("hd", &trajectory.headDirection)}) {
        if (const std::string path = fmt::format("position/{}", name); file.isDataset(path))
            *column = file.doubles(path, progress.part(begin, begin + 0.25));
        begin += 0.25;
    }
    TrajectoryUnits units;
    for (const char* path : {"position/x", "position"})
        for (const char* name : {"unit", "units"})
            if (units.length.empty())
                units.length = file.textAttribute(path, name).value_or("");
    // A list such as "m, s, rad" at the root covers all.
    const std::string list = file.textAttribute("", "units").value_or("");
    for (std::size_t from = 0; from < list.size();) {
        const std::size_t to = std::min(list.find(',', from), list.size());
        const std::string unit = list.substr(from, to - from);
        if (units.length.empty() && metresPerLengthUnit(unit))
            units.length = unit;
        if (units.angle.empty() && radiansPerAngleUnit(unit))
            units.angle = unit;
        from = to + 1;
    }
    finishTrajectory(trajectory, units, options, file.where("position"), warnings);
    return trajectory;
}

std::vector<Epoch> readEpochs(const Hdf5File& file) {
    std::vector<Epoch> epochs;
    if (!file.isGroup("epochs"))
        return epochs;
    const std::vector<std::string> names = file.texts("epochs/name");
    const std::vector<double> begins = file.doubles("epochs/begin");
    const std::vector<double> ends = file.doubles("epochs/end");
    if (begins.size() != names.size() || ends.size() != names.size())
        throw BadInput(fmt::format("There are {} names, {} begins and {} ends.", names.size(), begins.size(),
                                   ends.size()),
                       file.where("epochs"), "The file is damaged.");
    for (std::size_t i = 0; i < names.size(); ++i)
        epochs.push_back({names[i], begins[i], ends[i]});
    return epochs;
}

} // namespace

std::string_view Hdf5Reader::description() const {
    return "Spike times with an index (or binned activity), units, position and head direction, epochs.";
}

bool Hdf5Reader::recognises(const std::filesystem::path& path) const {
    return hasExtension(path, {".h5", ".hdf5"}) && looksLikeHdf5(path);
}

Recording Hdf5Reader::read(const std::filesystem::path& path, const OpenOptions& options,
                           const Progress& progress) const {
    const Hdf5File file(path);
    Recording recording;
    const bool isOwn = file.textAttribute("", "format").value_or("") == hdf5FormatName;
    if (isOwn && file.numberAttribute("", "format_version").value_or(0.0) != 1.0)
        throw BadInput("The version of the layout is not 1.", file.where(""), "Open it with a newer canns.");
    recording.provenance.format = isOwn ? "canns HDF5" : "HDF5 (spikes and position)";
    recording.name = file.textAttribute("", "name").value_or("");
    recording.provenance.description = file.textAttribute("", "description").value_or("");
    recording.provenance.citation = file.textAttribute("", "citation").value_or("");
    recording.provenance.simulated = file.numberAttribute("", "simulated").value_or(0.0) != 0.0;
    const Progress spikes = progress.part(0.0, 0.8, "Reading spikes");
    if (file.isDataset("spikes/times")) {
        const std::vector<std::int64_t> ends = file.integers("spikes/index");
        recording.spikes = makeSpikeTrains(file.doubles("spikes/times", spikes), ends,
                                           file.where("spikes/index"), recording.warnings);
        recording.units = numberedUnits(ends.size());
    } else if (file.isDataset("activity/values")) {
        const std::vector<std::size_t> shape = file.shape("activity/values");
        if (shape.size() != 2)
            throw BadInput(
                fmt::format("The shape is ({}), but bins × units is wanted.", fmt::join(shape, ", ")),
                file.where("activity/values"));
        const auto counts = file.numberAttribute("activity", "counts");
        recording.binned = makeBinnedActivity(
            Matrix<float>(shape[0], shape[1], file.floats("activity/values", spikes)),
            file.doubles("activity/t"), counts ? std::optional(*counts != 0.0) : std::nullopt,
            file.where("activity/t"), recording.warnings);
        if (const auto width = file.numberAttribute("activity", "bin_width"))
            recording.binned->binWidthSeconds = *width;
        recording.units = numberedUnits(shape[1]);
    } else {
        throw BadInput(
            "The file holds neither `spikes/times` nor `activity/values`.", file.where(""),
            "Wanted is the layout that `canns convert` writes: spikes/times with spikes/index, and "
            "position/t, x, y, hd.");
    }
    readUnits(file, recording.units);
    const Progress tracking = progress.part(0.8, 1.0, "Reading the trajectory");
    recording.trajectory =
        options.trajectory.empty()
            ? readTrajectory(file, options, recording.warnings, tracking)
            : readTrajectoryFile(options.trajectory, options, recording.warnings, tracking);
    recording.epochs = readEpochs(file);
    return recording;
}

} // namespace canns

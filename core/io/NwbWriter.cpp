#include "core/base/Hash.h"
#include "core/io/Hdf5Writer.h"
#include "core/io/Nwb.h"
#include "core/io/RecordingWriter.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace canns {

namespace {

constexpr const char* schemaVersion = "2.7.0";
/// A Recording knows no date; this one says so to whoever reads it, and keeps the file the same every time.
constexpr const char* unknownDate = "1970-01-01T00:00:00+00:00";

/// An NWB file in the making: every object gets its type and an identity, which follows from the recording's
/// content so that the same recording gives the same file.
class NwbFile {
public:
    NwbFile(const std::filesystem::path& path, std::string seed) : file_(path), seed_(std::move(seed)) {}

    Hdf5Writer& file() noexcept { return file_; }

    void typed(const std::string& path, const std::string& type, const char* nameSpace = "core") {
        file_.attribute(path, "namespace", nameSpace);
        file_.attribute(path, "neurodata_type", type);
        const std::string digits = Sha256().update(seed_).update(path).finish();
        const std::string_view hex(digits);
        // A UUID of version 4 and variant 1.
        const std::string id = fmt::format("{}-{}-4{}-8{}-{}", hex.substr(0, 8), hex.substr(8, 4),
                                           hex.substr(12, 3), hex.substr(15, 3), hex.substr(18, 12));
        file_.attribute(path, "object_id", id);
    }
    void group(const std::string& path, const std::string& type, const char* nameSpace = "core") {
        file_.group(path);
        typed(path, type, nameSpace);
    }
    /// The ids of a table's rows.
    void rowIds(const std::string& table, std::span<const std::int64_t> ids) {
        file_.numbers(table + "/id", ids);
        typed(table + "/id", "ElementIdentifiers", "hdmf-common");
    }
    void column(const std::string& path, const std::string& description) {
        typed(path, "VectorData", "hdmf-common");
        file_.attribute(path, "description", description);
    }
    /// Where each row ends in the ragged column `path`.
    void index(const std::string& path, std::span<const std::int64_t> ends) {
        const std::string name = path + "_index";
        file_.indices(name, ends);
        typed(name, "VectorIndex", "hdmf-common");
        file_.attribute(name, "description",
                        fmt::format("Index for VectorData '{}'", path.substr(path.rfind('/') + 1)));
        file_.referenceAttribute(name, "target", path);
    }
    /// What every series says of its data and clock.
    void seriesAttributes(const std::string& path, const char* unit, const std::string& description,
                          const std::string& comments) {
        file_.attribute(path, "description", description);
        file_.attribute(path, "comments", comments);
        file_.attribute(path + "/data", "unit", unit);
        file_.attribute(path + "/data", "conversion", 1.0);
        file_.attribute(path + "/data", "resolution", -1.0);
        file_.attribute(path + "/data", "offset", 0.0);
    }
    void clock(const std::string& path, std::span<const double> seconds, const Progress& progress) {
        file_.numbers(path + "/timestamps", seconds, {}, progress);
        file_.attribute(path + "/timestamps", "interval", std::int64_t{1});
        file_.attribute(path + "/timestamps", "unit", "seconds");
    }

private:
    Hdf5Writer file_;
    std::string seed_;
};

void writeHeader(NwbFile& nwb, const Recording& recording) {
    Hdf5Writer& file = nwb.file();
    file.attribute("", "nwb_version", schemaVersion);
    nwb.typed("", "NWBFile");
    const std::vector<std::string> dates{unknownDate};
    file.texts("file_create_date", dates);
    file.text("identifier", recording.name.empty() ? "recording" : recording.name);
    file.text("session_description", recording.provenance.description.empty()
                                         ? "Recording written by canns"
                                         : recording.provenance.description);
    file.text("session_start_time", unknownDate);
    file.text("timestamps_reference_time", unknownDate);
    for (const char* group :
         {"acquisition", "analysis", "general", "processing", "stimulus/presentation", "stimulus/templates"})
        file.group(group);
    nwb.group("general/subject", "Subject");
    file.text("general/subject/subject_id", "unknown");
    file.text("general/subject/sex", "U");
    file.text("general/subject/age", "P0D/"); // NWB's way to say: of any age.
    file.text("general/subject/description", "The recording that this file was made from does not tell.");
    if (!recording.provenance.citation.empty())
        file.texts("general/related_publications", std::vector{recording.provenance.citation});
    if (recording.provenance.simulated)
        file.texts("general/keywords", std::vector<std::string>{"simulated"});
}

/// The units' names as the numbers that NWB wants for ids; nothing unless they are such numbers.
std::optional<std::vector<std::int64_t>> numericIds(const std::vector<Unit>& units) {
    std::vector<std::int64_t> ids;
    for (const Unit& unit : units) {
        std::int64_t id = 0;
        const auto [end, code] = std::from_chars(unit.id.data(), unit.id.data() + unit.id.size(), id);
        if (code != std::errc() || end != unit.id.data() + unit.id.size() || std::to_string(id) != unit.id ||
            id > (std::int64_t{1} << 53) || id < -(std::int64_t{1} << 53))
            return std::nullopt;
        ids.push_back(id);
    }
    return ids;
}

/// The table of units: NWB's own when there are spikes, which its /units must have, else one of ours.
void writeUnits(NwbFile& nwb, const Recording& recording, const Progress& progress) {
    Hdf5Writer& file = nwb.file();
    const std::vector<Unit>& units = recording.units;
    const std::string table(recording.binned ? nwbBinnedUnits : nwbUnits);
    if (recording.binned)
        nwb.group(table, "DynamicTable", "hdmf-common");
    else
        nwb.group(table, "Units");
    file.attribute(table, "description", "Sorted units");
    std::vector<std::string> columns;
    std::vector<std::int64_t> numbers(units.size());
    auto ids = numericIds(units);
    if (ids)
        numbers = std::move(*ids);
    // A table needs a column; binned activity of units without any other has the names.
    if (!ids || recording.binned) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (!ids)
                numbers[i] = static_cast<std::int64_t>(i);
            names.push_back(units[i].id);
        }
        file.texts(table + "/unit_name", names);
        nwb.column(table + "/unit_name", "The unit's name in the recording that this file was made from.");
        columns.emplace_back("unit_name");
    }
    const auto textColumn = [&](const char* name, const char* description, std::string Unit::*member) {
        if (std::ranges::all_of(units, [&](const Unit& unit) { return (unit.*member).empty(); }))
            return;
        std::vector<std::string> texts;
        texts.reserve(units.size());
        for (const Unit& unit : units)
            texts.push_back(unit.*member);
        file.texts(fmt::format("{}/{}", table, name), texts);
        nwb.column(fmt::format("{}/{}", table, name), description);
        columns.emplace_back(name);
    };
    textColumn("location", "Brain region or cell group.", &Unit::region);
    textColumn("quality", "Quality of the sorting, as the recording names it.", &Unit::quality);
    if (std::ranges::any_of(units, [](const Unit& unit) { return unit.depthMetres.has_value(); })) {
        std::vector<double> depths;
        depths.reserve(units.size());
        for (const Unit& unit : units)
            depths.push_back(unit.depthMetres.value_or(std::numeric_limits<double>::quiet_NaN()));
        file.numbers(table + "/depth", depths);
        nwb.column(table + "/depth", "Depth along the probe in meters.");
        columns.emplace_back("depth");
    }
    if (!recording.binned) {
        file.numbers(table + "/spike_times", recording.spikes.times(), {}, progress);
        nwb.column(table + "/spike_times", "The spike times of each unit in seconds.");
        std::vector<std::int64_t> ends;
        for (std::size_t unit = 0; unit < units.size(); ++unit)
            ends.push_back(static_cast<std::int64_t>(recording.spikes.offsets()[unit + 1]));
        nwb.index(table + "/spike_times", ends);
        columns.emplace_back("spike_times");
    }
    nwb.rowIds(table, numbers);
    file.attribute(table, "colnames", columns);
}

void writeBinned(NwbFile& nwb, const BinnedActivity& binned, const Progress& progress) {
    Hdf5Writer& file = nwb.file();
    const std::string path(nwbBinnedActivity);
    nwb.group(path, "TimeSeries");
    file.numbers(path + "/data", binned.values.values(), {binned.values.rows(), binned.values.columns()},
                 progress);
    nwb.clock(path, binned.binSeconds, {});
    nwb.seriesAttributes(path, binned.areCounts ? "spikes" : "Hz",
                         "Bins x units, in the order of binned_units",
                         fmt::format("{}{}", nwbBinWidthKey, binned.binWidthSeconds));
}

void writeTrajectory(NwbFile& nwb, const Trajectory& trajectory, const Progress& progress) {
    Hdf5Writer& file = nwb.file();
    nwb.group("processing/behavior", "ProcessingModule");
    file.attribute("processing/behavior", "description", "Position and head direction of the animal");
    const std::string position = "processing/behavior/Position/position";
    if (trajectory.hasPosition()) {
        nwb.group("processing/behavior/Position", "Position");
        nwb.group(position, "SpatialSeries");
        std::vector<double> points(2 * trajectory.x.size());
        for (std::size_t i = 0; i < trajectory.x.size(); ++i) {
            points[2 * i] = trajectory.x[i];
            points[2 * i + 1] = trajectory.y[i];
        }
        file.numbers(position + "/data", points, {trajectory.x.size(), 2}, progress);
        nwb.seriesAttributes(position, "meters", "Position (x, y) of the animal",
                             "NaN where it was not tracked");
        file.text(position + "/reference_frame", "As in the recording that this file was made from");
        nwb.clock(position, trajectory.seconds, progress);
    }
    if (trajectory.hasHeadDirection()) {
        const std::string direction = "processing/behavior/CompassDirection/head_direction";
        nwb.group("processing/behavior/CompassDirection", "CompassDirection");
        nwb.group(direction, "SpatialSeries");
        file.numbers(direction + "/data", trajectory.headDirection, {}, progress);
        nwb.seriesAttributes(direction, "radians", "Head direction of the animal in [0, 2 pi)",
                             "NaN where it was not tracked");
        file.text(direction + "/reference_frame", "As in the recording that this file was made from");
        if (trajectory.hasPosition())
            file.link(direction + "/timestamps", position + "/timestamps");
        else
            nwb.clock(direction, trajectory.seconds, progress);
    }
}

void writeEpochs(NwbFile& nwb, const std::vector<Epoch>& epochs) {
    Hdf5Writer& file = nwb.file();
    const std::string table = "intervals/epochs";
    nwb.group(table, "TimeIntervals");
    file.attribute(table, "description", "Epochs of the session");
    file.attribute(table, "colnames", std::vector<std::string>{"start_time", "stop_time", "tags"});
    std::vector<double> begins;
    std::vector<double> ends;
    std::vector<std::string> names;
    std::vector<std::int64_t> ids;
    std::vector<std::int64_t> tagEnds;
    for (const Epoch& epoch : epochs) {
        begins.push_back(epoch.beginSeconds);
        ends.push_back(epoch.endSeconds);
        names.push_back(epoch.name);
        ids.push_back(static_cast<std::int64_t>(ids.size()));
        tagEnds.push_back(static_cast<std::int64_t>(names.size()));
    }
    nwb.rowIds(table, ids);
    file.numbers(table + "/start_time", begins);
    nwb.column(table + "/start_time", "Start time of epoch, in seconds");
    file.numbers(table + "/stop_time", ends);
    nwb.column(table + "/stop_time", "Stop time of epoch, in seconds");
    file.texts(table + "/tags", names);
    nwb.column(table + "/tags", "Name of the epoch");
    nwb.index(table + "/tags", tagEnds);
}

} // namespace

void writeNwb(const Recording& recording, const std::filesystem::path& path, const Progress& progress) {
    NwbFile nwb(path, fmt::format("{}\n{}\n{}", recording.name, recording.provenance.sha256,
                                  recording.spikes.spikeCount()));
    writeHeader(nwb, recording);
    const Progress activity = progress.part(0.0, 0.8, "Writing spikes");
    if (recording.binned) {
        nwb.group("processing/ecephys", "ProcessingModule");
        nwb.file().attribute("processing/ecephys", "description", "Activity of the units in bins of time");
    }
    if (!recording.units.empty())
        writeUnits(nwb, recording, activity);
    if (recording.binned)
        writeBinned(nwb, *recording.binned, activity);
    if (!recording.trajectory.seconds.empty())
        writeTrajectory(nwb, recording.trajectory, progress.part(0.8, 1.0, "Writing the trajectory"));
    if (!recording.epochs.empty())
        writeEpochs(nwb, recording.epochs);
    nwb.file().close();
}

} // namespace canns

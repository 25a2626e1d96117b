#include "core/base/Error.h"
#include "core/io/CsvTables.h"
#include "core/io/FileKind.h"
#include "core/io/Readers.h"
#include "core/io/TrajectoryFile.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

namespace canns {

namespace {

using nlohmann::json;

constexpr std::size_t rowsBetweenReports = 1 << 15;

/// The JSON in our own comment; null when the table is of another program.
json metadataOf(const CsvTable& table) {
    for (const std::string& comment : table.comments())
        if (comment.starts_with(csvFormatComment)) {
            json metadata = json::parse(comment.substr(csvFormatComment.size()), nullptr, false);
            if (!metadata.is_object())
                throw BadInput(
                    "The comment that describes the recording cannot be read.", table.where(),
                    "Delete the line that begins with `# canns recording`, or write the file again.");
            return metadata;
        }
    return {};
}

void applyMetadata(const json& metadata, Recording& recording) {
    recording.name = metadata.value("name", "");
    recording.provenance.description = metadata.value("description", "");
    recording.provenance.citation = metadata.value("citation", "");
    recording.provenance.simulated = metadata.value("simulated", false);
    for (const json& entry : metadata.value("units", json::array())) {
        Unit unit;
        unit.id = entry.at("id");
        unit.region = entry.value("region", "");
        unit.quality = entry.value("quality", "");
        if (entry.contains("depth"))
            unit.depthMetres = entry.at("depth").get<double>();
        recording.units.push_back(std::move(unit));
    }
    for (const json& entry : metadata.value("epochs", json::array()))
        recording.epochs.push_back({entry.at("name"), entry.at("begin"), entry.at("end")});
}

struct SpikeColumns {
    std::size_t time = 0;
    std::size_t unit = 1;
    double secondsPerTick = 1.0;
};

/// "Spike_Times (s)" as "spike_times" and "s".
std::pair<std::string, std::string> headingAndUnit(const std::string& heading) {
    std::string name = lowerCase(heading);
    std::string unit;
    if (const std::size_t open = name.find_first_of("(["); open != std::string::npos) {
        unit = name.substr(open + 1, name.find_first_of(")]", open) - open - 1);
        name.resize(open);
    }
    for (const char* suffix : {"_seconds", "_sec", "_s", "_ms"})
        if (unit.empty() && name.ends_with(suffix)) {
            unit = std::string(suffix).substr(1);
            name.resize(name.size() - unit.size() - 1);
        }
    while (name.ends_with(' '))
        name.pop_back();
    return {name, unit};
}

constexpr std::array<std::string_view, 8> timeNames{"t",           "time",       "times",     "spike_time",
                                                    "spike_times", "spike time", "timestamp", "seconds"};
constexpr std::array<std::string_view, 8> unitNames{"unit",   "unit_id", "cluster",   "cluster_id",
                                                    "neuron", "cell",    "neuron_id", "cell_id"};

bool hasUnitColumn(const CsvTable& table) {
    return std::ranges::any_of(table.headings(), [](const std::string& heading) {
        return std::ranges::find(unitNames, headingAndUnit(heading).first) != unitNames.end();
    });
}

SpikeColumns spikeColumns(const CsvTable& table, std::vector<std::string>& warnings) {
    SpikeColumns result;
    if (table.headings().empty()) {
        if (table.columns() != 2)
            throw BadInput(fmt::format("The table has {} columns and no headings.", table.columns()),
                           table.where(),
                           "Wanted are the columns time and unit for spikes, or t, x, y, hd for tracking.");
        warnings.emplace_back("The table has no headings; its columns were taken for time and unit.");
        return result;
    }
    std::optional<std::size_t> time;
    std::optional<std::size_t> unit;
    std::vector<std::string> ignored;
    for (std::size_t c = 0; c < table.columns(); ++c) {
        const auto [name, scale] = headingAndUnit(table.headings()[c]);
        if (!time && std::ranges::find(timeNames, name) != timeNames.end()) {
            time = c;
            if (scale == "ms")
                result.secondsPerTick = 1e-3;
            else if (!scale.empty() && scale != "s" && scale != "sec" && scale != "seconds")
                throw BadInput(fmt::format("The times are in `{}`, but seconds or ms are wanted.", scale),
                               table.where(), "Convert them first.");
        } else if (!unit && std::ranges::find(unitNames, name) != unitNames.end()) {
            unit = c;
        } else {
            ignored.push_back(table.headings()[c]);
        }
    }
    if (!time || !unit)
        throw BadInput(fmt::format("The columns are `{}`, but there is none for the {}.",
                                   fmt::join(table.headings(), "`, `"), time ? "unit" : "time"),
                       table.where(), "Name them time and unit for spikes, or t, x, y, hd for tracking.");
    if (!ignored.empty())
        warnings.push_back(
            fmt::format("Columns that are no spikes were left out: `{}`.", fmt::join(ignored, "`, `")));
    result.time = *time;
    result.unit = *unit;
    return result;
}

/// Units whose names are whole numbers come in their order, others in that of the alphabet.
std::vector<std::size_t> unitOrder(const std::vector<std::string>& names) {
    const auto number = [](const std::string& name) -> std::optional<std::int64_t> {
        std::int64_t value = 0;
        const auto [end, code] = std::from_chars(name.data(), name.data() + name.size(), value);
        return code == std::errc() && end == name.data() + name.size() ? std::optional(value) : std::nullopt;
    };
    const bool allNumbers =
        std::ranges::all_of(names, [&](const std::string& n) { return number(n).has_value(); });
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return allNumbers ? *number(names[a]) < *number(names[b]) : names[a] < names[b];
    });
    return order;
}

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

void readSpikes(CsvTable& table, Recording& recording, const Progress& progress) {
    const SpikeColumns columns = spikeColumns(table, recording.warnings);
    const bool unitsAreKnown = !recording.units.empty();
    std::vector<std::string> names;
    std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> indexOf;
    for (const Unit& unit : recording.units) {
        indexOf.emplace(unit.id, names.size());
        names.push_back(unit.id);
    }
    std::vector<std::vector<double>> trains(names.size());
    const std::string where = table.where();
    for (std::size_t row = 0; table.next(); ++row) {
        const std::string_view name = table.field(columns.unit);
        auto found = indexOf.find(name);
        if (found == indexOf.end()) {
            if (unitsAreKnown || name.empty())
                throw BadInput(fmt::format("The unit `{}` is not among those that the file names.", name),
                               table.where(), "Every spike needs a unit.");
            found = indexOf.emplace(std::string(name), names.size()).first;
            names.emplace_back(name);
            trains.emplace_back();
        }
        trains[found->second].push_back(table.number(columns.time) * columns.secondsPerTick);
        if (row % rowsBetweenReports == 0)
            progress.report(table.bytesRead(), table.bytes());
    }
    if (!unitsAreKnown) {
        std::vector<std::vector<double>> sorted;
        for (const std::size_t i : unitOrder(names)) {
            recording.units.emplace_back().id = names[i];
            sorted.push_back(std::move(trains[i]));
        }
        trains = std::move(sorted);
    }
    recording.spikes = makeSpikeTrains(trains, where, recording.warnings);
}

void readBinned(CsvTable& table, const json& description, Recording& recording, const Progress& progress) {
    const std::size_t units = recording.units.size();
    if (table.columns() != units + 1)
        throw BadInput(fmt::format("There are {} columns, but one for the time and {} for units are wanted.",
                                   table.columns(), units),
                       table.where());
    std::vector<float> values;
    std::vector<double> seconds;
    while (table.next()) {
        seconds.push_back(table.number(0));
        for (std::size_t c = 1; c <= units; ++c)
            values.push_back(static_cast<float>(table.number(c)));
        if (seconds.size() % 256 == 0)
            progress.report(table.bytesRead(), table.bytes());
    }
    const std::size_t rows = seconds.size();
    recording.binned =
        makeBinnedActivity(Matrix<float>(rows, units, std::move(values)), std::move(seconds),
                           description.at("counts").get<bool>(), table.where(), recording.warnings);
    recording.binned->binWidthSeconds = description.at("width").get<double>();
}

std::filesystem::path trajectoryOf(const std::filesystem::path& path, const OpenOptions& options) {
    return trajectoryFileOf(path, options, {".csv", ".tsv", ".npz", ".npy"});
}

} // namespace

Recording readCsv(CsvTable& table, const OpenOptions& options, const Progress& progress) {
    Recording recording;
    recording.provenance.format = "CSV";
    const json metadata = metadataOf(table);
    try {
        if (!metadata.is_null())
            applyMetadata(metadata, recording);
        if (metadata.contains("bins")) {
            readBinned(table, metadata.at("bins"), recording, progress);
        } else if (table.columns() == 0 && metadata.is_null()) {
            throw BadInput("The table is empty.", table.where());
        } else if (isCsvTrajectory(table) && !hasUnitColumn(table)) {
            recording.provenance.format = "CSV (trajectory)";
            recording.trajectory = readCsvTrajectory(table, options, recording.warnings, progress);
            recording.spikes = SpikeTrains({}, {0});
            recording.warnings.emplace_back("The file holds a trajectory but no spikes.");
        } else {
            readSpikes(table, recording, progress);
        }
    } catch (const json::exception&) {
        throw BadInput("The comment that describes the recording is incomplete.", table.where(),
                       "Delete the line that begins with `# canns recording`, or write the file again.");
    }
    return recording;
}

std::string_view CsvReader::description() const {
    return "Spikes (columns time and unit), with NAME_trajectory.csv beside it; or tracking (t, x, y, hd).";
}

bool CsvReader::recognises(const std::filesystem::path& path) const {
    return hasExtension(path, {".csv", ".tsv"});
}

std::vector<std::filesystem::path> CsvReader::files(const std::filesystem::path& path,
                                                    const OpenOptions& options) const {
    std::vector<std::filesystem::path> all{path};
    if (const std::filesystem::path trajectory = trajectoryOf(path, options); !trajectory.empty())
        all.push_back(trajectory);
    return all;
}

Recording CsvReader::read(const std::filesystem::path& path, const OpenOptions& options,
                          const Progress& progress) const {
    CsvTable table(path);
    Recording recording = readCsv(table, options, progress.part(0.0, 0.7, "Reading spikes"));
    if (const std::filesystem::path trajectory = trajectoryOf(path, options);
        !trajectory.empty() && recording.trajectory.seconds.empty())
        recording.trajectory = readTrajectoryFile(
            trajectory, options, recording.warnings, progress.part(0.7, 1.0, "Reading the trajectory"),
            recording.binned ? std::span<const double>(recording.binned->binSeconds)
                             : std::span<const double>());
    return recording;
}

} // namespace canns

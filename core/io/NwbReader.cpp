#include "core/base/Error.h"
#include "core/io/FileKind.h"
#include "core/io/Nwb.h"
#include "core/io/Readers.h"
#include "core/io/TrajectoryFile.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace canns {

namespace {

/// A column of a DynamicTable as text, whatever it holds; nothing when there is none or it has another
/// length.
std::optional<std::vector<std::string>> textColumn(const Hdf5File& file, const std::string& path,
                                                   std::size_t rows) {
    if (!file.isDataset(path) || file.shape(path) != std::vector<std::size_t>{rows})
        return std::nullopt;
    if (file.isText(path))
        return file.texts(path);
    try {
        std::vector<std::string> texts;
        for (const double value : file.doubles(path))
            texts.push_back(fmt::format("{}", value));
        return texts;
    } catch (const BadInput&) {
        return std::nullopt; // Neither numbers nor text: not a column that tells us something.
    }
}

/// What a unit's electrode group says of its place.
std::optional<std::vector<std::string>> locationOfGroups(const Hdf5File& file, const std::string& table,
                                                         std::size_t rows) {
    const std::string path = table + "/electrode_group";
    if (!file.isDataset(path) || file.shape(path) != std::vector<std::size_t>{rows})
        return std::nullopt;
    std::vector<std::string> locations;
    for (const std::string& group : file.references(path))
        locations.push_back(file.textAttribute(group, "location").value_or(""));
    return locations;
}

/// Metres per unit of the column of depths: as the file says, else micrometres, as probes are measured.
double depthScale(const Hdf5File& file, const std::string& column, std::vector<std::string>& warnings) {
    if (const auto unit = file.textAttribute(column, "unit"))
        if (const auto scale = metresPerLengthUnit(*unit))
            return *scale;
    const std::string description = file.textAttribute(column, "description").value_or("");
    std::string word;
    for (const char c : description + " ") {
        if (std::string_view(" ,.;()[]").find(c) == std::string_view::npos) {
            word.push_back(c);
            continue;
        }
        // "m" alone is a word that descriptions have for other reasons.
        if (const auto scale = metresPerLengthUnit(word); scale && word != "m")
            return *scale;
        word.clear();
    }
    warnings.emplace_back(
        "The file does not tell the unit of the units' depth; it was taken for micrometres.");
    return 1e-6;
}

std::string firstText(const Hdf5File& file, const std::string& path) {
    if (!file.isDataset(path) || !file.isText(path))
        return {};
    const std::vector<std::string> texts = file.texts(path);
    return fmt::format("{}", fmt::join(texts, "; "));
}

/// Ragged texts of an interval table (`tags`), joined a row; plain texts (`label`) as they are.
std::vector<std::string> rowNames(const Hdf5File& file, const std::string& table, std::size_t rows) {
    for (const char* column : {"tags", "label", "labels", "name", "epoch_name"}) {
        const std::string path = fmt::format("{}/{}", table, column);
        if (!file.isDataset(path) || !file.isText(path))
            continue;
        std::vector<std::string> texts = file.texts(path);
        if (file.isDataset(path + "_index")) {
            const std::vector<std::int64_t> ends = file.integers(path + "_index");
            if (ends.size() != rows)
                continue;
            std::vector<std::string> names;
            std::size_t at = 0;
            for (const std::int64_t end : ends) {
                if (end < 0 || static_cast<std::uint64_t>(end) > texts.size() ||
                    static_cast<std::size_t>(end) < at)
                    throw BadInput("The index does not belong to the texts.", file.where(path + "_index"),
                                   "The file is damaged.");
                const auto from = texts.begin() + static_cast<std::ptrdiff_t>(at);
                names.push_back(fmt::format("{}", fmt::join(from, texts.begin() + end, ", ")));
                at = static_cast<std::size_t>(end);
            }
            return names;
        }
        if (texts.size() == rows)
            return texts;
    }
    return std::vector<std::string>(rows, table.substr(table.rfind('/') + 1));
}

std::vector<Epoch> readTable(const Hdf5File& file, const std::string& table,
                             std::vector<std::string>& warnings) {
    std::vector<Epoch> epochs;
    if (!file.isDataset(table + "/start_time") || !file.isDataset(table + "/stop_time"))
        return epochs;
    const std::vector<double> begins = file.doubles(table + "/start_time");
    const std::vector<double> ends = file.doubles(table + "/stop_time");
    if (begins.size() != ends.size())
        throw BadInput(fmt::format("There are {} start times but {} stop times.", begins.size(), ends.size()),
                       file.where(table), "The file is damaged.");
    const std::vector<std::string> names = rowNames(file, table, begins.size());
    std::size_t dropped = 0;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        if (std::isfinite(begins[i]) && std::isfinite(ends[i]) && begins[i] <= ends[i])
            epochs.push_back({names[i], begins[i], ends[i]});
        else
            ++dropped;
    }
    if (dropped > 0)
        warnings.push_back(
            fmt::format("{} rows of `{}` have no begin and end in order and were left out.", dropped, table));
    return epochs;
}

/// Our own way of keeping binned activity in NWB (see NwbWriter.cpp).
std::optional<BinnedActivity> readBinned(const Hdf5File& file, std::vector<std::string>& warnings,
                                         const Progress& progress) {
    const std::string path(nwbBinnedActivity);
    if (!file.isDataset(path + "/data") || !file.isDataset(path + "/timestamps"))
        return std::nullopt;
    const std::vector<std::size_t> shape = file.shape(path + "/data");
    if (shape.size() != 2)
        throw BadInput("Binned activity must be bins × units.", file.where(path + "/data"));
    BinnedActivity binned = makeBinnedActivity(
        Matrix<float>(shape[0], shape[1], file.floats(path + "/data", progress)),
        file.doubles(path + "/timestamps"),
        file.textAttribute(path + "/data", "unit").value_or("") == "spikes", file.where(path), warnings);
    const std::string comments = file.textAttribute(path, "comments").value_or("");
    if (const std::size_t at = comments.find(nwbBinWidthKey); at != std::string::npos)
        binned.binWidthSeconds = std::strtod(comments.c_str() + at + nwbBinWidthKey.size(), nullptr);
    return binned;
}

} // namespace

std::vector<Epoch> readNwbEpochs(const Hdf5File& file, std::vector<std::string>& warnings) {
    std::vector<Epoch> epochs = readTable(file, "intervals/epochs", warnings);
    if (epochs.empty())
        for (const std::string& table : file.children("intervals"))
            for (Epoch& epoch : readTable(file, "intervals/" + table, warnings))
                epochs.push_back(std::move(epoch));
    return epochs;
}

std::vector<Unit> readNwbUnits(const Hdf5File& file, std::string_view tablePath, std::size_t count,
                               std::vector<std::string>& warnings) {
    const std::string table(tablePath);
    const std::string idPath = table + "/id";
    const std::string depthPath = table + "/depth";
    if (file.isDataset(idPath) && file.shape(idPath) != std::vector<std::size_t>{count})
        throw BadInput(
            fmt::format("The table of units has ({}) rows, but there are spikes or activity of {}.",
                        fmt::join(file.shape(idPath), ", "), count),
            file.where(idPath), "The file is damaged.");
    std::vector<Unit> units = numberedUnits(count);
    const auto fill = [&](std::initializer_list<const char*> columns, std::string Unit::*member) {
        for (const char* column : columns)
            if (auto texts = textColumn(file, fmt::format("{}/{}", table, column), count)) {
                for (std::size_t i = 0; i < count; ++i)
                    units[i].*member = std::move((*texts)[i]);
                return true;
            }
        return false;
    };
    fill({"unit_name", "unit_id", "id"}, &Unit::id);
    if (!fill({"location", "brain_area", "brain_region", "region", "area"}, &Unit::region))
        if (auto locations = locationOfGroups(file, table, count))
            for (std::size_t i = 0; i < count; ++i)
                units[i].region = std::move((*locations)[i]);
    fill({"quality", "label", "KSLabel", "group_label"}, &Unit::quality);
    if (file.isDataset(depthPath) && !file.isText(depthPath) &&
        file.shape(depthPath) == std::vector<std::size_t>{count}) {
        const double scale = depthScale(file, depthPath, warnings);
        const std::vector<double> depths = file.doubles(depthPath);
        for (std::size_t i = 0; i < count; ++i)
            if (std::isfinite(depths[i]))
                units[i].depthMetres = depths[i] * scale;
    }
    return units;
}

Recording readNwb(const Hdf5File& file, const OpenOptions& options, const Progress& progress) {
    Recording recording;
    recording.name = firstText(file, "identifier");
    recording.provenance.format = "NWB 2";
    recording.provenance.description = firstText(file, "session_description");
    recording.provenance.citation = firstText(file, "general/related_publications");
    recording.provenance.simulated =
        lowerCase(firstText(file, "general/keywords")).find("simulated") != std::string::npos;
    const Progress spikes = progress.part(0.0, 0.7, "Reading spikes");
    if (file.isDataset("units/spike_times")) {
        if (!file.isDataset("units/spike_times_index"))
            throw BadInput("The spike times have no index that tells whose they are.",
                           file.where("units/spike_times_index"), "The file is incomplete.");
        const std::vector<std::int64_t> ends = file.integers("units/spike_times_index");
        recording.spikes = makeSpikeTrains(file.doubles("units/spike_times", spikes), ends,
                                           file.where("units/spike_times_index"), recording.warnings);
        recording.units = readNwbUnits(file, nwbUnits, ends.size(), recording.warnings);
    } else if ((recording.binned = readBinned(file, recording.warnings, spikes))) {
        recording.units =
            readNwbUnits(file, nwbBinnedUnits, recording.binned->values.columns(), recording.warnings);
    } else {
        recording.spikes = SpikeTrains({}, {0});
        recording.warnings.emplace_back("The file holds no sorted units.");
    }
    const Progress tracking = progress.part(0.7, 1.0, "Reading the trajectory");
    recording.trajectory =
        options.trajectory.empty()
            ? readNwbTrajectory(file, options, recording.warnings, tracking)
            : readTrajectoryFile(options.trajectory, options, recording.warnings, tracking);
    recording.epochs = readNwbEpochs(file, recording.warnings);
    return recording;
}

std::string_view NwbReader::description() const {
    return "Sorted units with their place and quality, position and head direction, epochs.";
}

bool NwbReader::recognises(const std::filesystem::path& path) const {
    return hasExtension(path, {".nwb"}) && looksLikeHdf5(path);
}

Recording NwbReader::read(const std::filesystem::path& path, const OpenOptions& options,
                          const Progress& progress) const {
    const Hdf5File file(path);
    if (!file.textAttribute("", "nwb_version"))
        throw BadInput("The file does not say that it is NWB 2.", file.where(""),
                       "The attribute `nwb_version` is missing. Convert files of version 1 first.");
    return readNwb(file, options, progress);
}

} // namespace canns

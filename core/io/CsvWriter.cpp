#include "core/base/Error.h"
#include "core/io/CsvTables.h"
#include "core/io/RecordingWriter.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

namespace canns {

namespace {

/// Collects text and writes it in large pieces.
class TextFile {
public:
    explicit TextFile(const std::filesystem::path& path)
        : name_(path.string()), file_(path, std::ios::binary) {
        check();
    }
    template <typename... Arguments>
    void add(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        fmt::format_to(std::back_inserter(buffer_), format, std::forward<Arguments>(arguments)...);
        if (buffer_.size() > (std::size_t{1} << 20))
            flush();
    }
    void close() {
        flush();
        file_.close();
        check();
    }

private:
    void flush() {
        file_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
        buffer_.clear();
        check();
    }
    void check() const {
        if (!file_)
            throw Failure("The file cannot be written.", name_,
                          "Check that the folder exists, may be written to and has room.");
    }

    std::string name_;
    std::ofstream file_;
    fmt::memory_buffer buffer_;
};

std::string quoted(const std::string& field) {
    if (field.find_first_of(",\"# \t\r\n;") == std::string::npos && !field.empty())
        return field;
    std::string result = "\"";
    for (const char c : field) {
        result += c;
        if (c == '"')
            result += c;
    }
    return result + '"';
}

std::string metadataOf(const Recording& recording) {
    nlohmann::json metadata = {{"name", recording.name},
                               {"description", recording.provenance.description},
                               {"citation", recording.provenance.citation},
                               {"simulated", recording.provenance.simulated},
                               {"units", nlohmann::json::array()},
                               {"epochs", nlohmann::json::array()}};
    for (const Unit& unit : recording.units) {
        nlohmann::json entry = {{"id", unit.id}, {"region", unit.region}, {"quality", unit.quality}};
        if (unit.depthMetres)
            entry["depth"] = *unit.depthMetres;
        metadata["units"].push_back(std::move(entry));
    }
    for (const Epoch& epoch : recording.epochs)
        metadata["epochs"].push_back(
            {{"name", epoch.name}, {"begin", epoch.beginSeconds}, {"end", epoch.endSeconds}});
    if (recording.binned)
        metadata["bins"] = {{"width", recording.binned->binWidthSeconds},
                            {"counts", recording.binned->areCounts}};
    // One line, whatever the texts hold.
    return metadata.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace

void writeCsvSpikes(const Recording& recording, const std::filesystem::path& path, const Progress& progress) {
    TextFile file(path);
    file.add("# {}{}\n", csvFormatComment, metadataOf(recording));
    if (recording.binned) {
        const BinnedActivity& binned = *recording.binned;
        file.add("time_s");
        for (const Unit& unit : recording.units)
            file.add(",{}", quoted(unit.id));
        file.add("\n");
        for (std::size_t bin = 0; bin < binned.values.rows(); ++bin) {
            // Shortest text that reads back to the same number.
            file.add("{}", binned.binSeconds[bin]);
            for (const float value : binned.values.row(bin))
                file.add(",{}", value);
            file.add("\n");
            progress.report(bin, binned.values.rows());
        }
    } else {
        file.add("time_s,unit\n");
        for (std::size_t unit = 0; unit < recording.spikes.unitCount(); ++unit) {
            const std::string id = quoted(recording.units[unit].id);
            for (const double time : recording.spikes.unit(unit))
                file.add("{},{}\n", time, id);
            progress.report(unit, recording.spikes.unitCount());
        }
    }
    file.close();
}

void writeCsvTrajectory(const Recording& recording, const std::filesystem::path& path,
                        const Progress& progress) {
    const Trajectory& trajectory = recording.trajectory;
    TextFile file(path);
    file.add("t_s{}{}\n", trajectory.hasPosition() ? ",x_m,y_m" : "",
             trajectory.hasHeadDirection() ? ",hd_rad" : "");
    for (std::size_t i = 0; i < trajectory.seconds.size(); ++i) {
        file.add("{}", trajectory.seconds[i]);
        if (trajectory.hasPosition())
            file.add(",{},{}", trajectory.x[i], trajectory.y[i]);
        if (trajectory.hasHeadDirection())
            file.add(",{}", trajectory.headDirection[i]);
        file.add("\n");
        if (i % 4096 == 0)
            progress.report(i, trajectory.seconds.size());
    }
    file.close();
}

} // namespace canns

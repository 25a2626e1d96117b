#include "core/io/TrajectoryFile.h"

#include "core/base/Error.h"
#include "core/io/CsvTables.h"
#include "core/io/FileKind.h"
#include "core/io/Npy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace canns {

namespace {

/// The name of an array without ".npy"; nothing for other entries.
std::optional<std::string> arrayName(const std::string& entry) {
    if (!entry.ends_with(".npy"))
        return std::nullopt;
    return entry.substr(0, entry.size() - 4);
}

/// An .npy of samples × 2, 3 or 4 numbers.
Trajectory readTrajectoryTable(const std::filesystem::path& path, const OpenOptions& options,
                               std::vector<std::string>& warnings, const Progress& progress,
                               std::span<const double> sharedSeconds) {
    NpyReader array(openFileSource(path));
    const std::vector<std::size_t> shape = array.header().shape;
    if (shape.size() != 2 || shape[1] < 2 || shape[1] > 4)
        throw BadInput(
            fmt::format("The shape is {}, but samples × 2 (x, y), 3 (t, x, y) or 4 (t, x, y, hd) is "
                        "wanted.",
                        array.header().shapeText()),
            array.where());
    const std::vector<double> values = array.doubles(progress);
    Trajectory trajectory;
    std::vector<std::vector<double>*> columns{&trajectory.x, &trajectory.y};
    if (shape[1] > 2)
        columns.insert(columns.begin(), &trajectory.seconds);
    if (shape[1] > 3)
        columns.push_back(&trajectory.headDirection);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        columns[c]->resize(shape[0]);
        for (std::size_t row = 0; row < shape[0]; ++row)
            (*columns[c])[row] = values[row * shape[1] + c];
    }
    if (shape[1] == 2) {
        if (sharedSeconds.size() != shape[0])
            throw BadInput(fmt::format("There are {} positions without times and {} bins of activity.",
                                       shape[0], sharedSeconds.size()),
                           array.where(),
                           "Positions without times need a bin each; or add a column of times.");
        trajectory.seconds.assign(sharedSeconds.begin(), sharedSeconds.end());
    }
    finishTrajectory(trajectory, {}, options, array.where(), warnings);
    return trajectory;
}

} // namespace

Trajectory readTrajectoryArrays(const ZipArchive& archive, const std::string& where,
                                const OpenOptions& options, std::vector<std::string>& warnings,
                                const Progress& progress) {
    Trajectory trajectory;
    TrajectoryUnits units;
    std::array<bool, 4> seen{};
    for (const std::string& entry : archive.names()) {
        const auto name = arrayName(entry);
        const auto heading = name ? parseColumnHeading(*name) : std::nullopt;
        if (!heading)
            continue;
        NpyReader array(archive.open(entry));
        const std::vector<std::size_t>& shape = array.header().shape;
        if (array.header().count != (shape.empty() ? 0 : *std::ranges::max_element(shape)))
            throw BadInput(fmt::format("The shape is {}, but one number a sample is wanted.",
                                       array.header().shapeText()),
                           array.where());
        if (std::exchange(seen[static_cast<std::size_t>(heading->column)], true)) {
            warnings.push_back(fmt::format("`{}` was left out, as there is another array for it.", *name));
            continue;
        }
        std::vector<double> values = array.doubles(progress);
        switch (heading->column) {
        case TrajectoryColumn::Time:
            trajectory.seconds = std::move(values);
            if (heading->unit == "ms")
                for (double& t : trajectory.seconds)
                    t /= 1000.0;
            break;
        case TrajectoryColumn::X:
            units.length = heading->unit;
            trajectory.x = std::move(values);
            break;
        case TrajectoryColumn::Y:
            trajectory.y = std::move(values);
            break;
        case TrajectoryColumn::HeadDirection:
            units.angle = heading->unit;
            trajectory.headDirection = std::move(values);
            break;
        }
    }
    for (const char* name : {"pos", "position"}) {
        const std::string entry = fmt::format("{}.npy", name);
        if (trajectory.hasPosition() || !archive.has(entry))
            continue;
        NpyReader array(archive.open(entry));
        const std::vector<std::size_t> shape = array.header().shape;
        if (shape.size() != 2 || shape[1] != 2)
            throw BadInput(
                fmt::format("The shape is {}, but samples × 2 is wanted.", array.header().shapeText()),
                array.where());
        const std::vector<double> values = array.doubles(progress);
        for (std::size_t i = 0; i < values.size(); i += 2) {
            trajectory.x.push_back(values[i]);
            trajectory.y.push_back(values[i + 1]);
        }
    }
    if (trajectory.seconds.empty()) {
        if (trajectory.hasPosition() || trajectory.hasHeadDirection())
            throw BadInput("There is a position or head direction but no clock: the array `t` is missing.",
                           where, "Add `t`, the time of every sample in seconds.");
        return trajectory;
    }
    finishTrajectory(trajectory, units, options, where, warnings);
    return trajectory;
}

Trajectory readTrajectoryFile(const std::filesystem::path& path, const OpenOptions& options,
                              std::vector<std::string>& warnings, const Progress& progress,
                              std::span<const double> sharedSeconds) {
    const std::string where = path.string();
    if (looksLikeZip(path)) {
        Trajectory trajectory = readTrajectoryArrays(ZipArchive(path), where, options, warnings, progress);
        if (trajectory.seconds.empty())
            throw BadInput("The archive holds no trajectory.", where,
                           "Wanted are the arrays `t`, `x`, `y` and perhaps `hd`.");
        return trajectory;
    }
    if (looksLikeNpy(path))
        return readTrajectoryTable(path, options, warnings, progress, sharedSeconds);
    if (hasExtension(path, {".csv", ".tsv", ".txt"}))
        return readCsvTrajectory(path, options, warnings, progress);
    throw BadInput("This is no file with a trajectory.", where, "Wanted is .npz, .npy, .csv or .tsv.");
}

std::vector<double> binTimes(std::size_t count, const Trajectory& trajectory, const OpenOptions& options,
                             const std::string& where) {
    if (trajectory.seconds.size() == count && count > 0)
        return trajectory.seconds;
    if (!(options.binWidthSeconds > 0.0) || !std::isfinite(options.binWidthSeconds))
        throw BadInput(trajectory.seconds.empty()
                           ? fmt::format("The {} bins of activity have no clock: `t` is missing.", count)
                           : fmt::format("`t` has {} samples but there are {} bins of activity.",
                                         trajectory.seconds.size(), count),
                       where, "Add a time for every bin, or tell how wide a bin is (binWidthSeconds).");
    std::vector<double> seconds(count);
    for (std::size_t i = 0; i < count; ++i)
        seconds[i] = static_cast<double>(i) * options.binWidthSeconds;
    return seconds;
}

std::filesystem::path trajectoryFileOf(const std::filesystem::path& path, const OpenOptions& options,
                                       std::initializer_list<std::string_view> extensions) {
    return options.trajectory.empty() ? companionTrajectory(path, extensions).value_or("")
                                      : options.trajectory;
}

} // namespace canns

#include "core/base/Error.h"
#include "core/io/Nwb.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace canns {

namespace {

std::string typeOf(const Hdf5File& file, const std::string& path) {
    return file.textAttribute(path, "neurodata_type").value_or("");
}

std::string nameOf(const std::string& path) { return path.substr(path.rfind('/') + 1); }

bool isSeries(const Hdf5File& file, const std::string& path) { return file.isDataset(path + "/data"); }

/// Groups that may hold behaviour, the processed ones first.
std::vector<std::string> behaviourContainers(const Hdf5File& file) {
    std::vector<std::string> paths;
    for (const std::string& module : file.children("processing"))
        for (const std::string& child : file.children("processing/" + module))
            paths.push_back("processing/" + module + "/" + child);
    for (const std::string& child : file.children("acquisition"))
        paths.push_back("acquisition/" + child);
    return paths;
}

/// Series of one container of a type ("Position"), or lone series whose name says the same.
std::vector<std::vector<std::string>> findSeries(const Hdf5File& file, const std::string& type,
                                                 std::initializer_list<std::string_view> words) {
    std::vector<std::vector<std::string>> found;
    for (const std::string& path : behaviourContainers(file)) {
        const std::string own = typeOf(file, path);
        if (own == type) {
            std::vector<std::string> series;
            for (const std::string& child : file.children(path))
                if (isSeries(file, path + "/" + child))
                    series.push_back(path + "/" + child);
            if (!series.empty())
                found.push_back(std::move(series));
        } else if (own == "SpatialSeries" && isSeries(file, path)) {
            const std::string name = lowerCase(nameOf(path));
            if (std::ranges::any_of(words,
                                    [&](std::string_view word) { return name.find(word) != name.npos; }))
                found.push_back({path});
        }
    }
    return found;
}

void warnOfOthers(const std::vector<std::vector<std::string>>& found, const char* what,
                  std::vector<std::string>& warnings) {
    if (found.size() < 2)
        return;
    std::vector<std::string> others;
    for (std::size_t i = 1; i < found.size(); ++i)
        others.push_back(found[i].front());
    warnings.push_back(fmt::format("The {} was taken from `{}`; there is also `{}`.", what, found[0].front(),
                                   fmt::join(others, "`, `")));
}

/// The series named `name` in a container, if it has one column.
const std::string* named(const std::vector<std::string>& paths, std::string_view name) {
    const auto found =
        std::ranges::find_if(paths, [&](const std::string& p) { return lowerCase(nameOf(p)) == name; });
    return found == paths.end() ? nullptr : &*found;
}

struct Position {
    NwbSpatialSeries series;  ///< Two columns, the plane that the animal moved in.
    std::size_t vertical = 2; ///< Which axis was the height, where there were three.
};

constexpr std::array<std::string_view, 3> axes{"x", "y", "z"};

/// Leaves the two columns of the floor.
void dropHeight(Position& position, std::vector<std::string>& warnings) {
    std::vector<std::vector<double>>& columns = position.series.columns;
    if (columns.size() != 3)
        return;
    position.vertical = verticalAxis(columns[0], columns[1], columns[2]);
    columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(position.vertical));
    const std::size_t first = position.vertical == 0 ? 1 : 0;
    const std::size_t second = position.vertical == 2 ? 1 : 2;
    warnings.push_back(
        fmt::format("The position has three coordinates; {} and {} were taken for the floor, as {} "
                    "varies least.",
                    axes[first], axes[second], axes[position.vertical]));
}

std::optional<Position> readPosition(const Hdf5File& file, std::vector<std::string>& warnings,
                                     const Progress& progress) {
    const auto found = findSeries(file, "Position", {"position"});
    if (found.empty())
        return std::nullopt;
    warnOfOthers(found, "position", warnings);
    const std::vector<std::string>& series = found[0];
    Position position;
    if (named(series, "x") != nullptr && named(series, "y") != nullptr) {
        position.series = readNwbSpatialSeries(file, *named(series, "x"), progress.part(0.0, 0.3));
        for (const std::string_view axis : {axes[1], axes[2]}) {
            const std::string* path = named(series, axis);
            if (path == nullptr)
                continue;
            NwbSpatialSeries other = readNwbSpatialSeries(file, *path, progress.part(0.3, 1.0));
            if (other.seconds != position.series.seconds || other.unit != position.series.unit ||
                other.columns.size() != 1)
                throw BadInput("The coordinates have different clocks or units.", file.where(*path),
                               "Export x and y as one series.");
            position.series.columns.push_back(std::move(other.columns[0]));
        }
    } else {
        position.series = readNwbSpatialSeries(file, series[0], progress);
        if (series.size() > 1)
            warnings.push_back(fmt::format("The position was taken from `{}`, the first of {} series.",
                                           series[0], series.size()));
    }
    dropHeight(position, warnings);
    if (position.series.columns.size() != 2) {
        warnings.push_back(fmt::format("`{}` has {} coordinates; the position was left out.", series[0],
                                       position.series.columns.size()));
        return std::nullopt;
    }
    return position;
}

std::optional<NwbSpatialSeries> readHeadDirection(const Hdf5File& file, std::size_t verticalAxisIndex,
                                                  std::vector<std::string>& warnings,
                                                  const Progress& progress) {
    const auto found = findSeries(file, "CompassDirection",
                                  {"head_direction", "headdirection", "head direction", "compass"});
    if (found.empty())
        return std::nullopt;
    warnOfOthers(found, "head direction", warnings);
    const std::vector<std::string>& series = found[0];
    const std::string* chosen = &series[0];
    if (series.size() > 1) {
        // Rotations about three axes: the one about the height is the head direction.
        const std::string rotation = fmt::format("r{}", axes[verticalAxisIndex]);
        if (const std::string* about = named(series, rotation))
            chosen = about;
        else if (const auto head = std::ranges::find_if(
                     series,
                     [](const std::string& p) { return lowerCase(nameOf(p)).find("head") != p.npos; });
                 head != series.end())
            chosen = &*head;
        warnings.push_back(
            fmt::format("The head direction was taken from `{}`, one of {} series.", *chosen, series.size()));
    }
    NwbSpatialSeries angle = readNwbSpatialSeries(file, *chosen, progress);
    if (angle.columns.size() != 1) {
        warnings.push_back(fmt::format("`{}` has {} columns; the head direction was left out.", *chosen,
                                       angle.columns.size()));
        return std::nullopt;
    }
    return angle;
}

/// The angle nearest in time to each of `seconds`, NaN where none is nearer than its own sample interval.
std::vector<double> nearestInTime(const NwbSpatialSeries& angle, const std::vector<double>& seconds) {
    Trajectory clock;
    clock.seconds = angle.seconds;
    const double reach = clock.sampleIntervalSeconds();
    std::vector<double> values(seconds.size(), std::numeric_limits<double>::quiet_NaN());
    if (angle.seconds.empty())
        return values;
    for (std::size_t i = 0; i < seconds.size(); ++i) {
        const auto after = std::ranges::lower_bound(angle.seconds, seconds[i]);
        auto nearest = after == angle.seconds.end() ? after - 1 : after;
        if (after != angle.seconds.begin() && seconds[i] - *(after - 1) <= *nearest - seconds[i])
            nearest = after - 1;
        if (std::abs(*nearest - seconds[i]) <= reach)
            values[i] = angle.columns[0][static_cast<std::size_t>(nearest - angle.seconds.begin())];
    }
    return values;
}

} // namespace

NwbSpatialSeries readNwbSpatialSeries(const Hdf5File& file, const std::string& path,
                                      const Progress& progress) {
    NwbSpatialSeries series;
    series.path = path;
    const std::string data = path + "/data";
    const std::vector<std::size_t> shape = file.shape(data);
    if (shape.empty() || shape.size() > 2 || (shape.size() == 2 && (shape[1] < 1 || shape[1] > 3)))
        throw BadInput(fmt::format("A series of shape ({}) is no position or angle.", fmt::join(shape, ", ")),
                       file.where(data), "Wanted are samples, or samples × 1, 2 or 3 coordinates.");
    const std::size_t columns = shape.size() == 2 ? shape[1] : 1;
    std::vector<double> values = file.doubles(data, progress.part(0.0, 0.6));
    const double conversion = file.numberAttribute(data, "conversion").value_or(1.0);
    const double offset = file.numberAttribute(data, "offset").value_or(0.0);
    if (!std::isfinite(conversion) || !std::isfinite(offset) || conversion == 0.0)
        throw BadInput(fmt::format("The conversion {} with offset {} makes no sense.", conversion, offset),
                       file.where(data), "Both must be finite and the conversion not 0.");
    if (conversion != 1.0 || offset != 0.0)
        for (double& value : values)
            value = value * conversion + offset;
    series.unit = file.textAttribute(data, "unit").value_or("");
    if (lowerCase(series.unit) == "unknown" || lowerCase(series.unit) == "n/a")
        series.unit.clear();
    if (columns == 1) {
        series.columns.push_back(std::move(values));
    } else {
        series.columns.assign(columns, std::vector<double>(shape[0]));
        for (std::size_t row = 0; row < shape[0]; ++row)
            for (std::size_t c = 0; c < columns; ++c)
                series.columns[c][row] = values[row * columns + c];
    }
    if (file.isDataset(path + "/timestamps")) {
        series.seconds = file.doubles(path + "/timestamps", progress.part(0.6, 1.0));
        if (series.seconds.size() != shape[0])
            throw BadInput(
                fmt::format("There are {} timestamps for {} samples.", series.seconds.size(), shape[0]),
                file.where(path + "/timestamps"), "Every sample needs one.");
    } else if (file.isDataset(path + "/starting_time")) {
        const std::string clock = path + "/starting_time";
        const std::vector<double> start = file.doubles(clock);
        const double rate = file.numberAttribute(clock, "rate").value_or(0.0);
        if (start.size() != 1 || !std::isfinite(start[0]) || !(rate > 0.0) || !std::isfinite(rate))
            throw BadInput("The starting time or the rate is missing or makes no sense.", file.where(clock),
                           "Wanted are one number of seconds and a positive rate in Hz.");
        series.seconds.resize(shape[0]);
        for (std::size_t i = 0; i < shape[0]; ++i)
            series.seconds[i] = start[0] + static_cast<double>(i) / rate;
    } else {
        throw BadInput("The series has neither timestamps nor a starting time.", file.where(path),
                       "Export it with one of them.");
    }
    return series;
}

Trajectory readNwbTrajectory(const Hdf5File& file, const OpenOptions& options,
                             std::vector<std::string>& warnings, const Progress& progress) {
    Trajectory trajectory;
    TrajectoryUnits units;
    std::string place;
    std::optional<Position> position = readPosition(file, warnings, progress.part(0.0, 0.6));
    std::optional<NwbSpatialSeries> angle =
        readHeadDirection(file, position ? position->vertical : 2, warnings, progress.part(0.6, 1.0));
    if (position) {
        units.length = position->series.unit;
        place = position->series.path;
        trajectory.seconds = std::move(position->series.seconds);
        trajectory.x = std::move(position->series.columns[0]);
        trajectory.y = std::move(position->series.columns[1]);
    }
    if (angle) {
        units.angle = angle->unit;
        if (!position) {
            place = angle->path;
            trajectory.seconds = std::move(angle->seconds);
            trajectory.headDirection = std::move(angle->columns[0]);
        } else if (angle->seconds == trajectory.seconds) {
            trajectory.headDirection = std::move(angle->columns[0]);
        } else {
            if (!std::ranges::is_sorted(angle->seconds))
                throw BadInput("The times of the head direction do not ascend.", file.where(angle->path),
                               "Sort its samples by time.");
            trajectory.headDirection = nearestInTime(*angle, trajectory.seconds);
            warnings.emplace_back(
                "Head direction and position have different clocks; each sample of the position "
                "got the head direction nearest in time.");
        }
    }
    finishTrajectory(trajectory, units, options, file.where(place), warnings);
    return trajectory;
}

} // namespace canns

#include "core/io/RecordingParts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <utility>

namespace canns {

namespace {

struct NamedUnit {
    std::string_view name;
    double scale;
};

constexpr std::array lengthUnits{
    NamedUnit{"m", 1.0},           NamedUnit{"meter", 1.0},       NamedUnit{"metre", 1.0},
    NamedUnit{"cm", 0.01},         NamedUnit{"centimeter", 0.01}, NamedUnit{"centimetre", 0.01},
    NamedUnit{"mm", 0.001},        NamedUnit{"millimeter", 1e-3}, NamedUnit{"millimetre", 1e-3},
    NamedUnit{"um", 1e-6},         NamedUnit{"\u00b5m", 1e-6},    NamedUnit{"\u03bcm", 1e-6},
    NamedUnit{"micrometer", 1e-6}, NamedUnit{"micrometre", 1e-6}, NamedUnit{"micron", 1e-6},
    NamedUnit{"inch", 0.0254},     NamedUnit{"foot", 0.3048}};

constexpr std::array angleUnits{
    NamedUnit{"rad", 1.0}, NamedUnit{"radian", 1.0}, NamedUnit{"deg", std::numbers::pi / 180},
    NamedUnit{"degree", std::numbers::pi / 180}, NamedUnit{"\u00b0", std::numbers::pi / 180}};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n\"'");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n\"'") - begin + 1);
}

std::optional<double> scaleOf(std::span<const NamedUnit> units, std::string_view unit) {
    std::string name = lowerCase(trimmed(unit));
    for (int plural = 0; plural < 2; ++plural) {
        const auto found = std::ranges::find(units, std::string_view(name), &NamedUnit::name);
        if (found != units.end())
            return found->scale;
        if (name.size() < 3 || !name.ends_with('s'))
            break;
        name.pop_back();
    }
    return std::nullopt;
}

/// Positions that span more are hardly in metres.
constexpr double largestArenaMetres = 20.0;

bool isPixelUnit(std::string_view unit) {
    const std::string name = lowerCase(trimmed(unit));
    return name == "px" || name == "pixel" || name == "pixels";
}

/// Smallest and largest value, without NaN; {∞, −∞} if there is none.
std::pair<double, double> rangeOf(const std::vector<double>& values) {
    std::pair range(std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity());
    for (const double value : values) {
        if (value < range.first)
            range.first = value;
        if (value > range.second)
            range.second = value;
    }
    return range;
}

double extentOf(const std::vector<double>& values) {
    const auto [low, high] = rangeOf(values);
    return high > low ? high - low : 0.0;
}

void refuseInfinite(const std::vector<double>& values, const char* name, const std::string& where) {
    const auto found = std::ranges::find_if(values, [](double v) { return std::isinf(v); });
    if (found != values.end())
        throw BadInput(fmt::format("`{}` is infinite at sample {}.", name, found - values.begin()), where,
                       "Write NaN where the animal was not tracked.");
}

void sortByTime(Trajectory& trajectory, std::vector<std::string>& warnings) {
    if (std::ranges::is_sorted(trajectory.seconds))
        return;
    std::vector<std::size_t> order(trajectory.seconds.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return trajectory.seconds[i]; });
    for (std::vector<double>* column :
         {&trajectory.seconds, &trajectory.x, &trajectory.y, &trajectory.headDirection}) {
        if (column->empty())
            continue;
        std::vector<double> sorted(column->size());
        std::ranges::transform(order, sorted.begin(), [&](std::size_t i) { return (*column)[i]; });
        *column = std::move(sorted);
    }
    warnings.emplace_back("The samples of the trajectory were not in order of time; they were sorted.");
}

void toMetres(Trajectory& trajectory, const std::string& unit, const OpenOptions& options,
              const std::string& where, std::vector<std::string>& warnings) {
    if (!trajectory.hasPosition())
        return;
    const double extent = std::max(extentOf(trajectory.x), extentOf(trajectory.y));
    double scale = 1.0;
    if (options.metresPerUnit) {
        scale = *options.metresPerUnit;
        if (!(scale > 0.0) || !std::isfinite(scale))
            throw BadInput(fmt::format("There cannot be {} metres to a unit of length.", scale), where,
                           "Give a positive number, such as 0.01 for centimetres.");
    } else if (const auto named = metresPerLengthUnit(unit)) {
        scale = *named;
    } else if (!unit.empty() || extent > largestArenaMetres) {
        throw UnknownLengthUnit(unit, extent, where);
    }
    if (scale != 1.0)
        for (std::vector<double>* column : {&trajectory.x, &trajectory.y})
            for (double& value : *column)
                value *= scale;
    if (extent * scale > largestArenaMetres)
        warnings.push_back(
            fmt::format("The position spans {:.4g} m, which is much for an arena.", extent * scale));
}

void toRadians(Trajectory& trajectory, const std::string& unit, const OpenOptions& options,
               std::vector<std::string>& warnings) {
    if (!trajectory.hasHeadDirection())
        return;
    constexpr double turn = 2.0 * std::numbers::pi;
    constexpr double degree = std::numbers::pi / 180.0;
    double scale = 1.0;
    if (options.headDirectionInDegrees) {
        scale = *options.headDirectionInDegrees ? degree : 1.0;
    } else if (const auto named = radiansPerAngleUnit(unit)) {
        scale = *named;
    } else {
        const auto [low, high] = rangeOf(trajectory.headDirection);
        if ((high > 2.0 * turn || low < -2.0 * turn) && low >= -360.0 && high <= 360.0) {
            scale = degree;
            warnings.push_back(fmt::format("The head direction runs from {:.4g} to {:.4g} and was taken for "
                                           "degrees.",
                                           low, high));
        } else if (!unit.empty()) {
            warnings.push_back(fmt::format(
                "The unit of the head direction, `{}`, is not known; it was taken for radians.", unit));
        }
    }
    for (double& angle : trajectory.headDirection) {
        angle *= scale;
        if (angle >= 0.0 && angle < turn)
            continue;
        angle = std::fmod(angle, turn);
        if (angle < 0.0)
            angle += turn;
        if (angle >= turn) // The sum of 2π and a tiny negative angle.
            angle = 0.0;
    }
}

std::string describedUnit(const std::string& unit, double extent) {
    if (unit.empty())
        return fmt::format("The file does not say in which unit its positions are, and they span {:.4g}: too "
                           "much for metres.",
                           extent);
    if (isPixelUnit(unit))
        return "Positions are in pixels, but metres are wanted.";
    return fmt::format("The unit of the position, `{}`, is not known.", unit);
}

} // namespace

UnknownLengthUnit::UnknownLengthUnit(const std::string& unit, double extent, const std::string& where)
    : BadInput(
          describedUnit(unit, extent), where,
          "Say how many metres a unit is: with --metres-per-unit, such as 0.01 for centimetres, or in the "
          "window, which asks for it."),
      unit_(unit), extent_(extent) {}

std::string lowerCase(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::optional<double> metresPerLengthUnit(std::string_view unit) { return scaleOf(lengthUnits, unit); }
std::optional<double> radiansPerAngleUnit(std::string_view unit) { return scaleOf(angleUnits, unit); }

SpikeTrains makeSpikeTrains(std::vector<double> times, const std::vector<std::int64_t>& ends,
                            const std::string& where, std::vector<std::string>& warnings) {
    std::vector<std::size_t> offsets{0};
    offsets.reserve(ends.size() + 1);
    for (std::size_t unit = 0; unit < ends.size(); ++unit) {
        const std::int64_t end = ends[unit];
        if (end < 0 || static_cast<std::uint64_t>(end) < offsets.back() ||
            static_cast<std::uint64_t>(end) > times.size())
            throw BadInput(
                fmt::format("The index says that unit {} ends at spike {}, but it begins at {} and "
                            "there are {} spikes.",
                            unit, end, offsets.back(), times.size()),
                where, "The file is damaged, or its index does not belong to its spike times.");
        offsets.push_back(static_cast<std::size_t>(end));
    }
    if (offsets.back() != times.size())
        throw BadInput(fmt::format("The index ends at spike {}, but there are {} spike times.",
                                   offsets.back(), times.size()),
                       where, "The file is damaged, or its index does not belong to its spike times.");
    std::size_t unsorted = 0;
    for (std::size_t unit = 0; unit + 1 < offsets.size(); ++unit) {
        const std::span<double> train =
            std::span(times).subspan(offsets[unit], offsets[unit + 1] - offsets[unit]);
        // No early exit: the loop is then as fast as the memory. NaN counts, being in no order.
        std::size_t descents = 0;
        for (std::size_t i = 1; i < train.size(); ++i)
            descents += train[i - 1] <= train[i] ? 0U : 1U;
        const auto isFinite = [](double time) { return std::isfinite(time); };
        if (descents == 0 && (train.empty() || (isFinite(train.front()) && isFinite(train.back()))))
            continue;
        if (!std::ranges::all_of(train, isFinite))
            throw BadInput(fmt::format("Unit {} has a spike time that is not finite.", unit), where,
                           "Remove NaN and infinity from the spike times.");
        std::ranges::sort(train);
        ++unsorted;
    }
    if (unsorted > 0)
        warnings.push_back(fmt::format("The spike times of {} {} were not in order; they were sorted.",
                                       unsorted, unsorted == 1 ? "unit" : "units"));
    return {std::move(times), std::move(offsets)};
}

SpikeTrains makeSpikeTrains(const std::vector<std::vector<double>>& trains, const std::string& where,
                            std::vector<std::string>& warnings) {
    std::vector<std::int64_t> ends;
    ends.reserve(trains.size());
    std::size_t count = 0;
    for (const std::vector<double>& train : trains)
        ends.push_back(static_cast<std::int64_t>(count += train.size()));
    std::vector<double> times;
    times.reserve(count);
    for (const std::vector<double>& train : trains)
        times.insert(times.end(), train.begin(), train.end());
    return makeSpikeTrains(std::move(times), ends, where, warnings);
}

BinnedActivity makeBinnedActivity(Matrix<float> values, std::vector<double> binSeconds,
                                  std::optional<bool> areCounts, const std::string& where,
                                  std::vector<std::string>& warnings) {
    if (binSeconds.size() != values.rows())
        throw BadInput(
            fmt::format("There are {} bins of activity but {} times.", values.rows(), binSeconds.size()),
            where, "Activity must be bins × units, with a time for every bin.");
    if (!areCounts) {
        areCounts =
            std::ranges::all_of(values.values(), [](float v) { return v >= 0.0F && v == std::floor(v); });
        if (!*areCounts)
            warnings.emplace_back("The activity holds broken numbers and was taken for firing rates in Hz.");
    }
    Trajectory clock;
    clock.seconds = std::move(binSeconds);
    BinnedActivity binned;
    binned.areCounts = *areCounts;
    binned.binWidthSeconds = clock.sampleIntervalSeconds();
    binned.binSeconds = std::move(clock.seconds);
    binned.values = std::move(values);
    return binned;
}

std::vector<Unit> numberedUnits(std::size_t count) {
    std::vector<Unit> units(count);
    for (std::size_t i = 0; i < count; ++i)
        units[i].id = std::to_string(i);
    return units;
}

UnitTable unitTable(const std::vector<Unit>& units) {
    UnitTable table;
    for (const Unit& unit : units) {
        table.ids.push_back(unit.id);
        table.regions.push_back(unit.region);
        table.qualities.push_back(unit.quality);
        table.depthMetres.push_back(unit.depthMetres.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    return table;
}

void finishTrajectory(Trajectory& trajectory, const TrajectoryUnits& units, const OpenOptions& options,
                      const std::string& where, std::vector<std::string>& warnings) {
    const std::vector<double>& t = trajectory.seconds;
    const std::array columns{std::pair("x", &trajectory.x), std::pair("y", &trajectory.y),
                             std::pair("hd", &trajectory.headDirection)};
    for (const auto& [name, column] : columns) {
        if (!column->empty() && column->size() != t.size())
            throw BadInput(
                fmt::format("`t` has {} samples but `{}` has {}.", t.size(), name, column->size()), where,
                "Position and time must have equal length: export the trajectory again, or open the "
                "file without it.");
        refuseInfinite(*column, name, where);
    }
    if (trajectory.x.size() != trajectory.y.size())
        throw BadInput("The position has only one of x and y.", where, "Both are needed.");
    const auto broken = std::ranges::find_if(t, [](double v) { return !std::isfinite(v); });
    if (broken != t.end())
        throw BadInput(
            fmt::format("The time of sample {} of the trajectory is {}.", broken - t.begin(), *broken), where,
            "Every sample needs a time; write NaN into the position where tracking failed.");
    sortByTime(trajectory, warnings);
    toMetres(trajectory, units.length, options, where, warnings);
    toRadians(trajectory, units.angle, options, warnings);
}

std::optional<ColumnHeading> parseColumnHeading(std::string_view heading) {
    std::string name = lowerCase(trimmed(heading));
    ColumnHeading result;
    if (const std::size_t open = name.find_first_of("(["); open != std::string::npos) {
        const std::size_t close = name.find_first_of(")]", open);
        if (close == std::string::npos)
            return std::nullopt;
        result.unit = name.substr(open + 1, close - open - 1);
        name = std::string(trimmed(name.substr(0, open)));
    } else if (const std::size_t line = name.rfind('_'); line != std::string::npos) {
        const std::string suffix = name.substr(line + 1);
        if (metresPerLengthUnit(suffix) || radiansPerAngleUnit(suffix) || isPixelUnit(suffix) ||
            suffix == "s" || suffix == "sec" || suffix == "seconds" || suffix == "ms") {
            result.unit = suffix;
            name.resize(line);
        }
    }
    using enum TrajectoryColumn;
    static constexpr std::array names{std::pair(std::string_view("t"), Time),
                                      std::pair(std::string_view("time"), Time),
                                      std::pair(std::string_view("times"), Time),
                                      std::pair(std::string_view("timestamp"), Time),
                                      std::pair(std::string_view("timestamps"), Time),
                                      std::pair(std::string_view("seconds"), Time),
                                      std::pair(std::string_view("x"), X),
                                      std::pair(std::string_view("pos_x"), X),
                                      std::pair(std::string_view("y"), Y),
                                      std::pair(std::string_view("pos_y"), Y),
                                      std::pair(std::string_view("hd"), HeadDirection),
                                      std::pair(std::string_view("head_direction"), HeadDirection),
                                      std::pair(std::string_view("head direction"), HeadDirection),
                                      std::pair(std::string_view("headdirection"), HeadDirection),
                                      std::pair(std::string_view("angle"), HeadDirection),
                                      std::pair(std::string_view("heading"), HeadDirection)};
    const auto found = std::ranges::find(names, std::string_view(name),
                                         &std::pair<std::string_view, TrajectoryColumn>::first);
    if (found == names.end())
        return std::nullopt;
    result.column = found->second;
    return result;
}

std::size_t verticalAxis(const std::vector<double>& x, const std::vector<double>& y,
                         const std::vector<double>& z) {
    const std::array extents{extentOf(x), extentOf(y), extentOf(z)};
    // Of equals the last: where nothing moves, z is the height by habit.
    std::size_t smallest = 2;
    for (const std::size_t axis : {std::size_t{1}, std::size_t{0}})
        if (extents[axis] < extents[smallest])
            smallest = axis;
    return smallest;
}

} // namespace canns

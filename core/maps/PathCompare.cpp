#include "core/maps/PathCompare.h"

#include "core/base/Angles.h"
#include "core/base/Parallel.h"
#include "core/maps/CohoSpace.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace canns {

const ParameterTable& PathCompareParameters::table() {
    using P = PathCompareParameters;
    static const ParameterTable rows = describe<P>(
        "pathcompare",
        {row(&P::interpolate, {.name = "interpolate",
                               .label = "Interpolate",
                               .meaning = "Times without a phase get one between their neighbours."}),
         row(&P::maximumGapSeconds,
             {.name = "maximumGapSeconds",
              .label = "Longest hole",
              .unit = "s",
              .meaning = "Longer stretches without a phase, or without activity, are not bridged.",
              .minimum = 0,
              .maximum = 1e6}),
         row(&P::beginSeconds, {.name = "beginSeconds",
                                .label = "Begin",
                                .unit = "s",
                                .meaning = "Seconds after the first bin.",
                                .minimum = 0,
                                .maximum = 1e7}),
         row(&P::durationSeconds, {.name = "durationSeconds",
                                   .label = "Duration",
                                   .unit = "s",
                                   .meaning = "Time compared; 0 for all.",
                                   .minimum = 0,
                                   .maximum = 1e7}),
         row(&P::stride, {.name = "stride",
                          .label = "Stride",
                          .meaning = "Every so many rows one is taken.",
                          .minimum = 1,
                          .maximum = 1e5}),
         row(&P::compatibility, {.name = "compatibility",
                                 .label = "Compatibility",
                                 .meaning = "\"canns-1.5\" bridges every hole, as that package does.",
                                 .choices = {"none", "canns-1.5"},
                                 .level = ParameterLevel::Advanced})});
    return rows;
}

namespace {

constexpr const char* where = "pathcompare";
constexpr double pi = std::numbers::pi;
constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

void checkInput(const Activity& activity, const Decoding& decoding, const Matrix<double>& truth) {
    if (decoding.phases.rows() == 0)
        throw BadInput("There are no decoded phases.", where, "Run the stage decode first.");
    require(decoding.rows.size() == decoding.phases.rows(), "pathCompare: one row a decoded phase");
    for (std::size_t i = 0; i < decoding.rows.size(); ++i) {
        const std::int64_t row = decoding.rows[i];
        if (row < 0 || row >= static_cast<std::int64_t>(activity.seconds.size()))
            throw BadInput(fmt::format("A phase was decoded for row {}, but the activity has {} rows.", row,
                                       activity.seconds.size()),
                           where, "Use the activity that the phases were decoded from.");
        require(i == 0 || decoding.rows[i - 1] < row, "pathCompare: rows ascend");
    }
    if (!truth.empty() && truth.rows() != activity.seconds.size())
        throw BadInput(
            fmt::format("The truth has {} rows, the activity {}.", truth.rows(), activity.seconds.size()),
            where, "Give one row for every row of the activity.");
}

/// A share of the way from one phase to another along the shorter arc; both in [0, 2π), as all decoded ones.
float between(double from, double to, double share) {
    double arc = to - from;
    if (arc > pi)
        arc -= twoPi;
    else if (arc <= -pi)
        arc += twoPi;
    double phase = from + share * arc;
    if (phase < 0.0)
        phase += twoPi;
    else if (phase >= twoPi)
        phase -= twoPi;
    return static_cast<float>(phase);
}

/// Phases of all T rows; NaN where there is none.
Matrix<float> phasesOfAllRows(const Activity& activity, const Decoding& decoding,
                              const PathCompareParameters& parameters, const Progress& progress) {
    const std::size_t coordinates = decoding.phases.columns();
    Matrix<float> all(activity.seconds.size(), coordinates, unknown);
    for (std::size_t i = 0; i < decoding.rows.size(); ++i)
        for (std::size_t c = 0; c < coordinates; ++c)
            all(static_cast<std::size_t>(decoding.rows[i]), c) = decoding.phases(i, c);
    if (!parameters.interpolate)
        return all;
    const bool everything = parameters.compatibility == MapCompatibility::Canns15;
    // Every hole has rows of its own, so they are filled independently.
    const auto fill = [&](std::size_t i) {
        const auto a = static_cast<std::size_t>(decoding.rows[i]);
        const auto b = static_cast<std::size_t>(decoding.rows[i + 1]);
        const double gap = activity.seconds[b] - activity.seconds[a];
        if (b == a + 1 || (!everything && gap > parameters.maximumGapSeconds))
            return;
        for (std::size_t t = a + 1; t < b; ++t) {
            const double share = everything ? static_cast<double>(t - a) / static_cast<double>(b - a)
                                            : (activity.seconds[t] - activity.seconds[a]) / gap;
            for (std::size_t c = 0; c < coordinates; ++c) {
                const auto from = static_cast<double>(all(a, c));
                all(t, c) = between(from, static_cast<double>(all(b, c)), share);
            }
        }
    };
    constexpr std::size_t holesPerBlock = 16384;
    parallelFor(decoding.rows.size() - 1, progress, fill, holesPerBlock);
    if (everything)
        for (std::size_t c = 0; c < coordinates; ++c) {
            const auto first = static_cast<std::size_t>(decoding.rows.front());
            const auto last = static_cast<std::size_t>(decoding.rows.back());
            for (std::size_t t = 0; t < first; ++t)
                all(t, c) = all(first, c);
            for (std::size_t t = last + 1; t < all.rows(); ++t)
                all(t, c) = all(last, c);
        }
    return all;
}

/// The rows that are compared: of the range, with a phase where none is interpolated, every stride-th.
std::vector<std::int64_t> chosenRows(const Activity& activity, const Decoding& decoding,
                                     const PathCompareParameters& parameters) {
    const double begin = activity.seconds.front() + parameters.beginSeconds;
    const double end = parameters.durationSeconds > 0.0 ? begin + parameters.durationSeconds
                                                        : std::numeric_limits<double>::infinity();
    const auto inside = [&](std::int64_t row) {
        const double seconds = activity.seconds[static_cast<std::size_t>(row)];
        return seconds >= begin && seconds < end;
    };
    const std::size_t candidates = parameters.interpolate ? activity.seconds.size() : decoding.rows.size();
    const auto stride = static_cast<std::size_t>(parameters.stride);
    std::vector<std::int64_t> rows;
    rows.reserve(candidates / stride + 1);
    std::size_t found = 0;
    for (std::size_t i = 0; i < candidates; ++i) {
        const std::int64_t row = parameters.interpolate ? static_cast<std::int64_t>(i) : decoding.rows[i];
        if (inside(row) && found++ % stride == 0)
            rows.push_back(row);
    }
    if (rows.empty())
        throw BadInput(fmt::format("There is no decoded time between {:.2f} s and {:.2f} s.", begin, end),
                       "pathcompare.beginSeconds",
                       fmt::format("The activity lasts from {:.2f} s to {:.2f} s.", activity.seconds.front(),
                                   activity.seconds.back()));
    return rows;
}

/// The values of some rows; of all of them where there are as many.
std::vector<double> atRows(const std::vector<double>& values, const std::vector<std::int64_t>& rows) {
    if (rows.size() == values.size())
        return values;
    std::vector<double> result(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        result[i] = values[static_cast<std::size_t>(rows[i])];
    return result;
}

void compare(const Activity& activity, const Matrix<double>& given, PathCompare& result) {
    const std::size_t coordinates = result.phases.columns();
    const bool useHeadDirection =
        given.empty() && coordinates == 1 && activity.headDirection.size() == activity.seconds.size();
    if (!useHeadDirection && (given.empty() || given.columns() != coordinates || coordinates > 2))
        return;
    Matrix<double> truth(result.rows.size(), coordinates);
    for (std::size_t i = 0; i < result.rows.size(); ++i)
        for (std::size_t c = 0; c < coordinates; ++c) {
            const auto t = static_cast<std::size_t>(result.rows[i]);
            truth(i, c) = useHeadDirection ? activity.headDirection[t] : given(t, c);
        }
    result.agreement = compareWithTruth(result.phases, truth);
    result.error = Matrix<float>(result.rows.size(), coordinates);
    for (std::size_t i = 0; i < result.rows.size(); ++i)
        for (std::size_t k = 0; k < coordinates; ++k) {
            double estimate = result.agreement->coordinates[k].shift;
            for (std::size_t c = 0; c < coordinates; ++c)
                estimate += result.agreement->transform(k, c) * static_cast<double>(result.phases(i, c));
            result.error(i, k) = static_cast<float>(wrapPi(truth(i, k) - estimate));
        }
}

} // namespace

double toRadians(double angle, AngleUnit unit) noexcept {
    switch (unit) {
    case AngleUnit::Degrees:
        return wrapTwoPi(angle * twoPi / 360.0);
    case AngleUnit::Turns:
        return wrapTwoPi(angle * twoPi);
    case AngleUnit::Radians:
        break;
    }
    return wrapTwoPi(angle);
}

std::vector<char> wrapsBefore(const Matrix<float>& phases) {
    require(phases.columns() == 2, "wrapsBefore: a path on a torus");
    std::vector<char> wraps(phases.rows(), 0);
    for (std::size_t i = 1; i < phases.rows(); ++i) {
        const double first = static_cast<double>(phases(i, 0)) - static_cast<double>(phases(i - 1, 0));
        const double second = static_cast<double>(phases(i, 1)) - static_cast<double>(phases(i - 1, 1));
        // The nearest of the nine copies of the point around the domain.
        double best = std::numeric_limits<double>::infinity();
        for (int a = -1; a <= 1; ++a)
            for (int b = -1; b <= 1; ++b) {
                const auto step = skewed(first + a * twoPi, second + b * twoPi);
                const double distance = step[0] * step[0] + step[1] * step[1];
                if (distance < best) {
                    best = distance;
                    wraps[i] = a != 0 || b != 0 ? 1 : 0;
                }
            }
    }
    return wraps;
}

PathCompare pathCompare(const Activity& activity, const Decoding& decoding,
                        const PathCompareParameters& parameters, const Matrix<double>& truth,
                        const Progress& progress) {
    validate(parameters);
    checkInput(activity, decoding, truth);
    Matrix<float> all = phasesOfAllRows(activity, decoding, parameters, progress.part(0.0, 0.5));
    progress.report(0.5);
    PathCompare result;
    result.rows = chosenRows(activity, decoding, parameters);
    const bool positions =
        activity.x.size() == activity.seconds.size() && activity.y.size() == activity.seconds.size();
    result.seconds = atRows(activity.seconds, result.rows);
    if (positions) {
        result.x = atRows(activity.x, result.rows);
        result.y = atRows(activity.y, result.rows);
    }
    if (result.rows.size() == all.rows()) {
        result.phases = std::move(all);
    } else {
        result.phases = Matrix<float>(result.rows.size(), all.columns());
        for (std::size_t i = 0; i < result.rows.size(); ++i)
            for (std::size_t c = 0; c < all.columns(); ++c)
                result.phases(i, c) = all(static_cast<std::size_t>(result.rows[i]), c);
    }
    compare(activity, truth, result);
    progress.report(1.0);
    return result;
}

} // namespace canns

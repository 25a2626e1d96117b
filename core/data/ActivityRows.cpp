#include "core/data/ActivityRows.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace canns {

namespace {

struct RowsSeen {
    bool anything = false;          ///< Some value is not zero.
    std::size_t firstNotFinite = 0; ///< The first row with NaN or infinity; the number of rows without.
};

/// Looks at all values once, by their bits: every stage does this, and there may be 10⁸ of them.
RowsSeen lookAt(const Matrix<float>& values) {
    constexpr std::uint32_t exponent = 0x7F800000U;
    constexpr std::uint32_t magnitude = 0x7FFFFFFFU;
    RowsSeen seen{false, values.rows()};
    for (std::size_t t = 0; t < values.rows(); ++t) {
        std::uint32_t largest = 0;
        for (const float value : values.row(t))
            largest = std::max(largest, std::bit_cast<std::uint32_t>(value) & magnitude);
        seen.anything = seen.anything || largest != 0;
        if (largest >= exponent) {
            seen.firstNotFinite = t;
            break;
        }
    }
    return seen;
}

} // namespace

std::vector<char> silentRows(const Activity& activity) {
    const std::size_t rows = activity.values.rows();
    std::vector<char> silent(rows);
    if (activity.spikes.size() == rows) {
        std::transform(activity.spikes.begin(), activity.spikes.end(), silent.begin(),
                       [](std::uint16_t count) { return count == 0 ? char{1} : char{0}; });
        return silent;
    }
    for (std::size_t t = 0; t < rows; ++t) {
        const auto row = activity.values.row(t);
        silent[t] = std::all_of(row.begin(), row.end(), [](float value) { return value <= 0.0F; }) ? 1 : 0;
    }
    return silent;
}

std::vector<std::size_t> contiguousRuns(const Activity& activity) {
    std::vector<std::size_t> runs{0};
    for (std::size_t t = 1; t < activity.seconds.size(); ++t)
        if (activity.seconds[t] - activity.seconds[t - 1] > 1.5 * activity.binWidthSeconds)
            runs.push_back(t);
    runs.push_back(activity.seconds.size());
    return runs;
}

void checkActivity(const Activity& activity, const std::string& stage) {
    const auto& values = activity.values;
    if (values.empty())
        throw BadInput(
            fmt::format("There is no activity: {} bins of {} cells.", values.rows(), values.columns()), stage,
            "Check the recording, and the speed filter of the preprocessing.");
    if (activity.seconds.size() != values.rows())
        throw BadInput(fmt::format("There are {} times for {} rows of activity.", activity.seconds.size(),
                                   values.rows()),
                       stage);
    if (!(activity.binWidthSeconds > 0.0))
        throw BadInput("The width of a bin is not known.", stage, "Run the preprocessing again.");
    const RowsSeen seen = lookAt(values);
    for (std::size_t t = seen.firstNotFinite; t < values.rows(); ++t)
        for (std::size_t n = 0; n < values.columns(); ++n)
            if (!std::isfinite(values(t, n)))
                throw BadInput(
                    fmt::format("The activity of cell {} is {} at {:.2f} s.",
                                n < activity.unitIds.size() ? activity.unitIds[n] : std::to_string(n),
                                values(t, n), activity.seconds[t]),
                    stage, "Leave that cell or that time out.");
    if (!seen.anything)
        throw BadInput("The activity is zero everywhere.", stage,
                       "Check that the recording has spikes at the times of the tracking.");
}

} // namespace canns

#include "core/data/RecordingSummary.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

constexpr double halfWindowSeconds = 0.1;

std::vector<double> speeds(const Trajectory& trajectory, double longestPause, const Progress& progress) {
    const std::vector<double>& t = trajectory.seconds;
    std::vector<double> speed(t.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < t.size(); ++i) {
        if (i % 65536 == 0)
            progress.report(i, t.size());
        const auto joined = [&](std::size_t a, std::size_t b) {
            return !std::isnan(trajectory.x[a]) && !std::isnan(trajectory.x[b]) &&
                   !std::isnan(trajectory.y[a]) && !std::isnan(trajectory.y[b]) &&
                   t[b] - t[a] <= longestPause;
        };
        if (std::isnan(trajectory.x[i]) || std::isnan(trajectory.y[i]))
            continue;
        std::size_t low = i;
        std::size_t high = i;
        while (low > 0 && t[i] - t[low - 1] <= halfWindowSeconds && joined(low - 1, low))
            --low;
        while (high + 1 < t.size() && t[high + 1] - t[i] <= halfWindowSeconds && joined(high, high + 1))
            ++high;
        // Slow tracking: the neighbours, if there is no pause between.
        if (low == i && i > 0 && joined(i - 1, i))
            --low;
        if (high == i && i + 1 < t.size() && joined(i, i + 1))
            ++high;
        if (t[high] > t[low])
            speed[i] =
                std::hypot(trajectory.x[high] - trajectory.x[low], trajectory.y[high] - trajectory.y[low]) /
                (t[high] - t[low]);
    }
    return speed;
}

void occupy(RecordingSummary& summary, const Trajectory& trajectory, std::size_t bins, double longestPause) {
    const auto finiteRange = [](const std::vector<double>& values) {
        std::pair range(std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity());
        for (const double value : values)
            if (std::isfinite(value))
                range = {std::min(range.first, value), std::max(range.second, value)};
        return range;
    };
    const auto [left, right] = finiteRange(trajectory.x);
    const auto [low, high] = finiteRange(trajectory.y);
    const double side = std::max(right - left, high - low);
    if (!(side > 0) || bins == 0)
        return;
    const double bin = side / static_cast<double>(bins);
    const auto count = [bin](double length) {
        return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(length / bin - 1e-9)));
    };
    summary.occupancyBinMetres = bin;
    summary.xMinimumMetres = left;
    summary.yMinimumMetres = low;
    summary.occupancySeconds = Matrix<float>(count(high - low), count(right - left));
    Matrix<float>& map = summary.occupancySeconds;
    for (std::size_t i = 0; i + 1 < trajectory.seconds.size(); ++i) {
        if (std::isnan(trajectory.x[i]) || std::isnan(trajectory.y[i]))
            continue;
        const auto column =
            std::min(static_cast<std::size_t>((trajectory.x[i] - left) / bin), map.columns() - 1);
        const auto row = std::min(static_cast<std::size_t>((trajectory.y[i] - low) / bin), map.rows() - 1);
        map(row, column) +=
            static_cast<float>(std::min(trajectory.seconds[i + 1] - trajectory.seconds[i], longestPause));
    }
}

} // namespace

RecordingSummary summarize(const Recording& recording, std::size_t bins, const Progress& progress) {
    RecordingSummary summary;
    const auto [begin, end] = recording.spanSeconds();
    summary.durationSeconds = end - begin;
    if (recording.binned) {
        const BinnedActivity& binned = *recording.binned;
        std::vector<double> sums(binned.values.columns(), 0.0);
        for (std::size_t row = 0; row < binned.values.rows(); ++row) {
            if (row % 16384 == 0)
                progress.checkpoint();
            for (std::size_t unit = 0; unit < sums.size(); ++unit)
                sums[unit] += static_cast<double>(binned.values(row, unit));
        }
        const double rows = static_cast<double>(std::max<std::size_t>(1, binned.values.rows()));
        for (const double sum : sums) {
            summary.spikeCounts.push_back(binned.areCounts ? sum : std::numeric_limits<double>::quiet_NaN());
            summary.ratesHz.push_back(!binned.areCounts             ? sum / rows
                                      : summary.durationSeconds > 0 ? sum / summary.durationSeconds
                                                                    : 0.0);
        }
    } else {
        for (std::size_t unit = 0; unit < recording.spikes.unitCount(); ++unit) {
            const auto count = static_cast<double>(recording.spikes.unit(unit).size());
            summary.spikeCounts.push_back(count);
            summary.ratesHz.push_back(summary.durationSeconds > 0 ? count / summary.durationSeconds : 0.0);
        }
    }
    const Trajectory& trajectory = recording.trajectory;
    if (trajectory.hasPosition()) {
        const double longestPause = 5.0 * trajectory.sampleIntervalSeconds();
        summary.speedMetresPerSecond = speeds(trajectory, longestPause, progress);
        occupy(summary, trajectory, bins, longestPause);
    }
    progress.report(1.0);
    return summary;
}

} // namespace canns

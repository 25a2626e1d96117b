#include "core/preprocess/Preprocess.h"

#include "core/base/Memory.h"
#include "core/base/Names.h"
#include "core/preprocess/AlignTrajectory.h"
#include "core/preprocess/GaussianKernel.h"
#include "core/preprocess/KeptBins.h"
#include "core/preprocess/SpikeCounts.h"
#include "core/preprocess/UnitChoice.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace canns {

namespace {

void warnOfTracking(std::vector<std::string>& warnings, const Trajectory& trajectory,
                    const PreprocessParameters& p) {
    const std::vector<Gap> gaps = findGaps(trajectory);
    std::size_t filled = 0;
    std::size_t left = 0;
    double leftSeconds = 0.0;
    for (const Gap& gap : gaps) {
        const double length = gap.endSeconds - gap.beginSeconds;
        if (length <= p.maximumGapSeconds) {
            ++filled;
        } else {
            ++left;
            leftSeconds += length;
        }
    }
    if (filled > 0)
        warnings.push_back(fmt::format("Tracking was lost {} times for up to {} s: interpolated.", filled,
                                       p.maximumGapSeconds));
    if (left > 0)
        warnings.push_back(
            p.speedFilter
                ? fmt::format(
                      "Tracking was lost {} times for longer, {:.1f} s in all: these times are left out.",
                      left, leftSeconds)
                : fmt::format("Tracking was lost {} times for longer, {:.1f} s in all: these times have no "
                              "position or no direction.",
                              left, leftSeconds));
}

/// The bins, and the stretch of time that spikes are taken from.
struct Clock {
    double begin = 0.0; ///< s
    double end = 0.0;   ///< s
    TimeBins bins;
};

/// That of the bins of a recording that came binned, else of the tracking, else of the spikes.
Clock clockOf(const Recording& recording, const Trajectory& trajectory, double binWidthSeconds) {
    Clock clock;
    if (recording.binned) {
        if (recording.binned->values.rows() == 0)
            throw BadInput("The recording has no bins.", recording.name);
        if (!(recording.binned->binWidthSeconds > 0.0))
            throw BadInput("The recording does not say how wide its bins are.", recording.name);
        clock.bins = binsOf(*recording.binned, binWidthSeconds);
        return clock;
    }
    std::tie(clock.begin, clock.end) = recording.spanSeconds();
    if (!trajectory.seconds.empty()) {
        clock.begin = trajectory.seconds.front();
        clock.end = trajectory.seconds.back();
    }
    if (!(clock.end > clock.begin))
        throw BadInput("The recording has no duration: there are fewer than two moments in it.",
                       recording.name, "Check that spike times and tracking were read.");
    clock.bins = TimeBins(clock.begin, clock.end, binWidthSeconds);
    return clock;
}

/// The spikes of all units in every kept bin; units without any are named in the warnings.
void countSpikes(Activity& activity, const SpikeCounts& counts, std::span<const std::size_t> kept) {
    activity.spikes.reserve(kept.size());
    std::vector<bool> silent(activity.unitIds.size(), true);
    for (const std::size_t bin : kept) {
        double population = 0.0;
        counts.forEach(bin, [&](std::uint32_t column, float count) {
            population += static_cast<double>(count);
            silent[column] = false;
        });
        constexpr double most = std::numeric_limits<std::uint16_t>::max();
        activity.spikes.push_back(static_cast<std::uint16_t>(std::clamp(std::round(population), 0.0, most)));
    }
    std::vector<std::string> silentIds;
    for (std::size_t column = 0; column < silent.size(); ++column)
        if (silent[column])
            silentIds.push_back(activity.unitIds[column]);
    if (!silentIds.empty())
        activity.warnings.push_back(fmt::format("{} of {} units are silent in the kept time: {}.",
                                                silentIds.size(), silent.size(), listed(silentIds)));
}

std::vector<double> picked(const std::vector<double>& values, std::span<const std::size_t> indices) {
    std::vector<double> result;
    if (!values.empty()) {
        result.reserve(indices.size());
        for (const std::size_t i : indices)
            result.push_back(values[i]);
    }
    return result;
}

} // namespace

Activity preprocess(const Recording& recording, const PreprocessParameters& parameters,
                    const Progress& progress) {
    validate(parameters);
    const PreprocessParameters& p = parameters;
    const bool likePeer = p.compatibility == PreprocessCompatibility::Canns15;
    const std::vector<std::size_t> units = chosenUnits(recording, p.units);
    const std::vector<Epoch> times = chosenTimes(recording, p);
    Activity activity;

    progress.stage("Bins");
    const Trajectory* trajectory = &recording.trajectory;
    Trajectory sorted;
    if (!std::ranges::is_sorted(trajectory->seconds)) {
        sorted = sortedByTime(*trajectory);
        trajectory = &sorted;
        activity.warnings.push_back("The times of the trajectory did not ascend: its samples were sorted.");
    }
    const bool hasTracking = !trajectory->seconds.empty();
    const Clock clock = clockOf(recording, *trajectory, p.binWidthSeconds);
    const TimeBins& bins = clock.bins;
    const SpikeCounts counts = recording.binned
                                   ? SpikeCounts(*recording.binned, units, bins)
                                   : SpikeCounts(binSpikes(recording.spikes, units, bins, clock.begin,
                                                           clock.end, likePeer, progress));
    if (!counts.isBinned() && counts.spikes().outside > 0)
        activity.warnings.push_back(
            hasTracking
                ? fmt::format("{} spikes lie outside the tracked time and were left out.",
                              counts.spikes().outside)
                : fmt::format("{} spikes lie outside the bins and were left out.", counts.spikes().outside));

    progress.stage("Trajectory");
    std::vector<double> seconds(bins.count());
    for (std::size_t b = 0; b < bins.count(); ++b)
        seconds[b] = bins.seconds(b);
    AlignedTrajectory aligned = alignTrajectory(*trajectory, seconds, p.maximumGapSeconds);
    std::vector<double> speed;
    if (!aligned.x.empty()) {
        const double width = likePeer ? 0.01 : p.binWidthSeconds;
        speed = speedOf(aligned.x, aligned.y, width, p.speedSmoothingSigmaSeconds / width, progress);
    }
    if (hasTracking)
        warnOfTracking(activity.warnings, *trajectory, p);

    KeptBins keptBins(bins);
    if (counts.isBinned()) {
        std::size_t most = 0;
        for (std::size_t b = 0; b < bins.count(); ++b)
            most = std::max(most, counts.rowsIn(b));
        keptBins.keepWhere([&](std::size_t b) { return counts.rowsIn(b) == most; });
    }
    keptBins.keepTimes(times);
    if (p.speedFilter && speed.empty())
        activity.warnings.push_back(
            "The recording has no position, so the speed filter could not be applied: all times are kept.");
    else if (p.speedFilter)
        keptBins.keepFast(speed, p, activity.warnings);
    const std::vector<std::size_t> kept = keptBins.indices();

    const std::size_t needed = checkedProduct(kept.size(), units.size() * sizeof(float), "preprocess");
    if (const std::size_t available = availableBytes(); needed > available)
        throw OutOfMemory(fmt::format("{} bins of {} units do not fit.", kept.size(), units.size()), needed,
                          available, "Take wider bins, fewer units or a shorter time.");
    progress.stage("Smoothing");
    const std::vector<double> kernel = gaussianHalfKernel(p.smoothingSigmaSeconds / p.binWidthSeconds);
    const bool smooth = p.smoothingSigmaSeconds > 0.0;
    const bool rates = recording.binned && !recording.binned->areCounts;
    double scale = rates ? 1.0 / p.binWidthSeconds : 1.0;
    if (smooth)
        scale = 1.0 / std::sqrt(2.0 * std::numbers::pi * p.smoothingSigmaSeconds * p.smoothingSigmaSeconds);
    activity.values = Matrix<float>(kept.size(), units.size());
    smoothInto(activity.values, counts, kept, bins.count(), kernel, scale, progress);
    activity.hertzPerValue = 1.0 / (scale * p.binWidthSeconds);

    for (const std::size_t unit : units)
        activity.unitIds.push_back(recording.units[unit].id);
    countSpikes(activity, counts, kept);
    activity.seconds = picked(seconds, kept);
    activity.x = picked(aligned.x, kept);
    activity.y = picked(aligned.y, kept);
    activity.headDirection = picked(aligned.headDirection, kept);
    activity.speedMetresPerSecond = picked(speed, kept);
    activity.binWidthSeconds = p.binWidthSeconds;
    progress.report(1.0);
    return activity;
}

} // namespace canns

#pragma once

#include "core/base/Progress.h"
#include "core/data/Recording.h"

#include <span>
#include <string>
#include <vector>

namespace canns {

/// A trajectory on the clock of the bins. Vectors are as long as the times asked for, or empty where the
/// recording has no such data; NaN where the animal was not tracked.
struct AlignedTrajectory {
    std::vector<double> x;             ///< m
    std::vector<double> y;             ///< m
    std::vector<double> headDirection; ///< rad in [0, 2π)
};

/// Interpolates a trajectory at `seconds` (ascending): positions linearly, angles along the shorter arc.
///
/// The last sample marks the end of tracking and is not interpolated to. Where samples are NaN, or pause for
/// more than 5 sample intervals, the animal counts as lost: stretches up to `maximumGapSeconds` are bridged,
/// longer ones come out as NaN. `trajectory.seconds` ascends.
AlignedTrajectory alignTrajectory(const Trajectory& trajectory, std::span<const double> seconds,
                                  double maximumGapSeconds);

/// Speed in m/s at evenly spaced positions: the distance between neighbours of the position smoothed with a
/// Gaussian of `sigmaSamples`. Untracked stretches are bridged by straight lines before smoothing, so that
/// the speed beside a gap is not pulled down, and are NaN in the result.
std::vector<double> speedOf(std::span<const double> x, std::span<const double> y, double intervalSeconds,
                            double sigmaSamples, const Progress& progress = {});

/// The trajectory with ascending times: as it came, or sorted.
Trajectory sortedByTime(const Trajectory& trajectory);

} // namespace canns

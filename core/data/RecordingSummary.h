#pragma once

#include "core/base/Progress.h"
#include "core/data/Recording.h"

#include <vector>

namespace canns {

/// What a look at a recording shows first: rates of the units, how fast the animal went, where it was.
struct RecordingSummary {
    double durationSeconds = 0.0;
    std::vector<double> spikeCounts; ///< A unit; the sum of the bins for binned counts.
    std::vector<double> ratesHz;     ///< A unit: spikes by duration; the mean of the bins for binned rates.
    /// A sample of the trajectory; NaN beside gaps; empty without position.
    std::vector<double> speedMetresPerSecond;
    Matrix<float> occupancySeconds; ///< y × x bins, square; empty without position.
    double occupancyBinMetres = 0.0;
    double xMinimumMetres = 0.0; ///< Left and lower edge of the first bin.
    double yMinimumMetres = 0.0;

    bool operator==(const RecordingSummary&) const = default;
};

/// Speed is the distance between the positions 0.1 s before and after a sample by the time between them, so
/// that the jitter of the tracking does not pass for running; nothing is computed across a gap. Occupancy
/// gives each sample the time until the next one, at most five median intervals, in `bins` bins along the
/// longer side. O(spikes + samples).
RecordingSummary summarize(const Recording& recording, std::size_t bins = 40, const Progress& progress = {});

} // namespace canns

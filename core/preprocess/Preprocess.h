#pragma once

#include "core/base/Progress.h"
#include "core/data/Activity.h"
#include "core/data/Recording.h"
#include "core/preprocess/PreprocessParameters.h"

namespace canns {

/// Makes population activity of a recording: spikes in bins, smoothed over time, with the position, head
/// direction and speed of the same moments, for the times that the speed filter, the epoch and the time range
/// leave.
///
/// The clock is that of the tracking where there is one, else of the spikes or bins. Smoothing runs over the
/// whole recording before times are left out. Binned recordings are taken as they are, or in sums (means, for
/// rates) of whole bins. What is odd about the recording comes out in `warnings`: lost tracking, silent
/// units, spikes outside the tracked time, positions that look like centimetres.
///
/// Memory: the result (T × N float32) and a few vectors of the length of the recording. Throws BadInput when
/// nothing is left or a parameter does not fit the recording, OutOfMemory before the result would not fit.
Activity preprocess(const Recording& recording, const PreprocessParameters& parameters,
                    const Progress& progress = {});

} // namespace canns

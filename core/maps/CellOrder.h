#pragma once

#include "core/base/Progress.h"
#include "core/data/Activity.h"
#include "core/decode/Decode.h"
#include "core/maps/FiringRate.h"

#include <vector>

namespace canns {

/// Orders of the rows of a firing-rate heat map: which row of `rate` comes first, second, … Equal ones stay
/// in the order of the cells.

/// By the time at which each cell fires most.
std::vector<std::size_t> orderByPeakTime(const FiringRate& rate);

/// The phase of the first decoded coordinate at which each cell of the activity fires: the circular mean of
/// the phases, weighted by the activity. N, radians in [0, 2π); NaN for a cell without activity.
std::vector<double> preferredPhases(const Activity& activity, const Decoding& decoding,
                                    const Progress& progress = {});

/// By preferred phase (one a cell of the activity); cells without one come last.
std::vector<std::size_t> orderByPhase(const FiringRate& rate, const std::vector<double>& preferredPhases);

} // namespace canns

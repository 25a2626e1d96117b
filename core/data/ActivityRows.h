#pragma once

#include "core/data/Activity.h"

#include <cstdint>
#include <vector>

namespace canns {

/// Rows in which no cell fired: by the counts before smoothing where there are any, else rows that are all
/// zero. One entry a row, 1 for silent.
std::vector<char> silentRows(const Activity& activity);

/// First rows of the stretches without a hole in time, and the number of rows at the end.
std::vector<std::size_t> contiguousRuns(const Activity& activity);

/// Throws BadInput, naming the stage, for activity that nothing can be decoded or mapped from: no rows, no
/// cells, times that do not fit the rows, values that are not finite, nothing but zeros.
void checkActivity(const Activity& activity, const std::string& stage);

} // namespace canns

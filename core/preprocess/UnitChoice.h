#pragma once

#include "core/data/Recording.h"

#include <cstddef>
#include <string>
#include <vector>

namespace canns {

/// Indices of the units that `preprocess.units` names ("all", or names with commas between), ascending.
/// Throws BadInput for a name that is not there, and when no unit is left.
std::vector<std::size_t> chosenUnits(const Recording& recording, const std::string& units);

} // namespace canns

#pragma once

#include "core/base/Matrix.h"

namespace canns {

/// How much a cell fires along a wall: (c − d) / (c + d), −1 … 1, where c is the greatest share of one wall's
/// bins that a single field covers, and d the mean distance of the fields' bins to the nearest wall, weighted
/// by rate, as a part of half the shorter side (Solstad et al. 2008, Science 322:1865).
///
/// `map`: rates, row = y, column = x, over a rectangular arena whose walls are the map's sides; NaN bins
/// count as not visited and belong to no wall. Fields are bins above `threshold` times the peak that touch at
/// their sides, of at least `leastBins` bins. NaN without a field.
double borderScore(const Matrix<double>& map, double threshold = 0.3, std::size_t leastBins = 9);

} // namespace canns

#pragma once

#include "core/maps/CohoMap.h"

#include <span>
#include <vector>

namespace canns {

/// The phases that the plane waves of a CohoMap have at these positions (metres): what the animal's place
/// says of the first two coordinates. M × 2, radians in [0, 2π), NaN where a position is. Throws BadInput
/// when the map has fewer than two waves.
Matrix<float> phasesAtPositions(const CohoMap& map, std::span<const double> x, std::span<const double> y);

/// How far the place that decoded phases stand for lies from where the animal was, in metres: of all places
/// with these phases, the nearest. M values, NaN where `decoded` or `expected` (both M × 2 or wider, radians;
/// from phasesAtPositions()) has one, or where both waves run the same way.
std::vector<double> positionErrors(const CohoMap& map, const Matrix<float>& decoded,
                                   const Matrix<float>& expected);

} // namespace canns

#pragma once

#include "core/base/Progress.h"
#include "core/topology/DistanceMatrix.h"
#include "core/topology/Persistence.h"
#include "core/topology/RipsFiltration.h"

namespace canns {

/// Whether the program that runRipser needs for this coefficient is installed.
bool isRipserInstalled(int coefficient);

/// The diagrams that the installed program `ripser` (`ripser-coeff` for p > 2) finds, found through PATH.
///
/// It is given the places of the lengths in their order instead of the lengths, so that the six digits it
/// prints are exact; lengths are put back afterwards. Throws BadInput for a
/// coefficient above 251, which it cannot take; Failure when the program is not there, fails, or
/// prints what we do not understand; Cancelled ends it.
Persistence runRipser(const RipsFiltration& filtration, const DistanceMatrix& distances, int maximumDimension,
                      int coefficient, const Progress& progress);

} // namespace canns

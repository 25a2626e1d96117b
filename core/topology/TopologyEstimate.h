#pragma once

#include "core/base/Resources.h"
#include "core/topology/TdaParameters.h"

#include <cstddef>

namespace canns {

/// What the stage "tda" will take, roughly, told from the parameters alone.
struct TopologyEstimate {
    std::size_t bytes =
        0;                ///< At its peak, beyond the activity. What the classes of a barcode need is not in.
    double seconds = 0.0; ///< On two cores of 2020; NaN where nobody can tell (dimension 3 and above).
};

/// Of activity with so many rows and units. Times are fits to measurements (core/topology/README.md).
TopologyEstimate estimateTopology(const TdaParameters& parameters, std::size_t rows, std::size_t units);

/// The most landmarks, up to those of the parameters, whose estimate stays within `bytes`; 0 if none do.
int landmarksThatFit(TdaParameters parameters, std::size_t rows, std::size_t units, std::size_t bytes);

/// Throws OutOfMemory, with the number of landmarks that would fit, when the estimate is above what may be
/// used.
void checkTopologyFits(const TdaParameters& parameters, std::size_t rows, std::size_t units,
                       const Resources& resources);

} // namespace canns

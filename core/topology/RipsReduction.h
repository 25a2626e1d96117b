#pragma once

#include "core/base/Progress.h"
#include "core/topology/DistanceMatrix.h"
#include "core/topology/Persistence.h"
#include "core/topology/PrimeField.h"
#include "core/topology/RipsFiltration.h"

#include <array>
#include <cstddef>

namespace canns {

/// What the column reduction is asked for.
struct RipsReductionRequest {
    int maximumDimension = 1;
    std::array<int, 3> cocycles{}; ///< As for the sweep.
    std::size_t memoryBytes = 0;   ///< What the reduction may take beyond the filtration.
};

/// Persistent cohomology in any dimension by reducing the columns of the coboundary matrix, which is never
/// stored: with clearing and apparent pairs (Bauer 2021, J. Appl. Comput. Topology 5). Shares no step with
/// the edge sweep but the order of the edges, so that each checks the other. Throws OutOfMemory, Cancelled.
Persistence reduceColumns(const DistanceMatrix& distances, const RipsFiltration& filtration,
                          const PrimeField& field, const RipsReductionRequest& request,
                          const Progress& progress);

} // namespace canns

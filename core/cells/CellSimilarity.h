#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"
#include "core/cells/CellGroupsParameters.h"
#include "core/data/Activity.h"

namespace canns {

/// How alike cells are.
struct CellSimilarity {
    Matrix<float> likeness; ///< N × N, symmetric, 0 … 1.
    double tieByChance =
        0.0; ///< Mean correlation of two cells after each was shifted by another span of time.
};

/// By activity, two cells are alike when they are tied to the same others: the cosine between their ties to
/// all others. A tie is |r| of the activity in steps of some tenths of a second, less what it is by chance.
/// The sign is dropped, for cells of one module with opposite phases keep clear of each other; and ties
/// themselves would not do, for within a module they depend on the phases, and it would fall into patches.
/// By autocorrelogram, which knows no phases, likeness is r beyond the central peak, 0 where negative. Throws
/// BadInput where rate maps need a position and there is none.
CellSimilarity cellSimilarity(const Activity& activity, const CellGroupsParameters& parameters,
                              const Progress& progress = {});

} // namespace canns

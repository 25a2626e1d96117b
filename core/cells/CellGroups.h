#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"
#include "core/cells/CellGroupsParameters.h"
#include "core/data/Activity.h"

#include <cstdint>
#include <string>
#include <vector>

namespace canns {

/// Groups of cells, as the modules of grid cells in one recording: the result of the stage "cells".
struct CellGroups {
    std::vector<std::int64_t> groupOfCell; ///< N: counted from 1, the largest first; 0 for cells in no group.
    std::vector<std::string> unitIds;      ///< N.
    std::vector<std::size_t> sizes;        ///< G, cells of each group.
    Matrix<float> likeness;                ///< N × N, 0 … 1 (see CellSimilarity).
    Matrix<double> meanLikeness;           ///< G × G, of pairs of cells within and between groups.
    double tieByChance = 0.0;              ///< Correlation that cells have by chance.
    std::vector<std::string> remarks;

    /// Unit ids of a group (from 1), separated by commas: a value of preprocess.units.
    std::string unitsOfGroup(std::int64_t group) const;
};

/// Sorts the cells of a recording into groups that hang together: how alike any two cells are (see
/// CellSimilarity), then the partition whose groups hold together by more than the threshold (see
/// leidenCommunities). A recording of independent cells has no group, one of a single module has one. Throws
/// BadInput for activity that nothing can be told from.
CellGroups cellGroups(const Activity& activity, const CellGroupsParameters& parameters,
                      const Progress& progress = {});

} // namespace canns

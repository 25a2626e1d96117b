#pragma once

#include "core/base/Parameters.h"

#include <cstdint>

namespace canns {

/// What two cells of one group have in common.
enum class CellLikeness {
    Activity,       ///< Their activity goes, or goes not, with that of the same other cells.
    Autocorrelogram ///< Their rate maps repeat in the same way.
};

/// Parameters of the stage "cells": groups of cells to be analysed each on its own.
struct CellGroupsParameters {
    CellLikeness likeness = CellLikeness::Activity;
    double stepSeconds = 0.5;
    int bins = 50;
    double smoothingBins = 1.0;
    double leastLag = 0.1;
    double threshold = 0.33;
    int minimumCells = 8;
    std::int64_t seed = 0;

    static const ParameterTable& table();
};

} // namespace canns

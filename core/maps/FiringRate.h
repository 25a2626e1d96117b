#pragma once

#include "core/base/Parameters.h"
#include "core/base/Progress.h"
#include "core/data/Activity.h"

#include <vector>

namespace canns {

enum class RateNormalization { None, ZScore, MinMax };

/// Parameters of the stage "fr": the firing-rate heat map.
struct FiringRateParameters {
    int firstCell = 1;
    int lastCell = 0;
    double beginSeconds = 0.0;
    double durationSeconds = 0.0;
    RateNormalization normalization = RateNormalization::None;

    static const ParameterTable& table();
};

/// Rates of a range of cells over a range of time.
struct FiringRate {
    Matrix<float> matrix; ///< Cells × times: Hz, standard deviations, or 0 … 1.
    std::vector<std::size_t> cells;
    std::vector<double> seconds; ///< One a column, start of the bin.
};

/// Cuts out and normalises each cell over the chosen times; a cell that does not change becomes 0. Throws
/// BadInput when the range is empty.
FiringRate firingRate(const Activity& activity, const FiringRateParameters& parameters,
                      const Progress& progress = {});

} // namespace canns

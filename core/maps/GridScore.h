#pragma once

#include "core/base/Parameters.h"
#include "core/base/Progress.h"
#include "core/data/Activity.h"
#include "core/maps/Gridness.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace canns {

/// Parameters of the stage "gridscore".
struct GridScoreParameters {
    int bins = 50;
    double smoothingBins = 1.0;
    double overlap = 0.8;
    double contourLevel = 0.2;
    double scoreThreshold = 0.3;
    int shuffles = 0;
    double minimumShiftSeconds = 20.0;
    std::int64_t seed = 0;
    MapCompatibility compatibility = MapCompatibility::None;

    static const ParameterTable& table();
};

/// Grid scores of all cells.
struct GridScores {
    std::vector<double> gridness;                 ///< N; NaN where no central field was found.
    Matrix<double> spacingMetres;                 ///< N × 3, along the three axes.
    Matrix<double> orientationDegrees;            ///< N × 3, ascending.
    std::vector<Ellipse> ellipses;                ///< N, through the inner peaks, metres.
    std::vector<double> centreRadiusBins;         ///< N; 0 where no central field was found.
    std::vector<double> optimalRadiusBins;        ///< N.
    std::vector<Matrix<double>> autocorrelograms; ///< N, odd sides, row = y lag, column = x lag.
    double binMetres = 0.0;                       ///< Width of a bin (mean of both axes).
    /// N: share of circular time shifts with a score as large, (1 + hits) / (1 + shuffles); empty without
    /// shuffles.
    std::vector<double> pValues;
    /// Of the shuffled scores of all cells together, 95 % are smaller; NaN without shuffles.
    double shuffled95 = std::numeric_limits<double>::quiet_NaN();
    std::size_t gridCells =
        0; ///< Cells with a score of at least `scoreThreshold` (and p < 0.05 after shuffles).
};

/// Rate maps, autocorrelograms and gridness of every cell. Significance: the activity of each cell is shifted
/// in time against the trajectory, by at least `minimumShiftSeconds`, and scored again.
///
/// As "canns-1.5": unvisited bins are zero, maps are smoothed after the division, and correlations are not
/// normalised by the overlap; spacings are in metres here (in bins there). Throws BadInput without position.
GridScores gridScores(const Activity& activity, const GridScoreParameters& parameters,
                      const Progress& progress = {});

} // namespace canns

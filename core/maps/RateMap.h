#pragma once

#include "core/base/Parameters.h"
#include "core/base/Progress.h"
#include "core/data/Activity.h"
#include "core/maps/Maps.h"

#include <cstdint>
#include <string>
#include <vector>

namespace canns {

/// Which spatial bin every row of an activity falls in.
struct SpatialBins {
    std::vector<double> xEdges; ///< b + 1, metres.
    std::vector<double> yEdges;
    std::vector<std::int32_t> binOfRow; ///< T: row × b + column, −1 where not tracked or outside.
    Matrix<double> occupancySeconds;    ///< b × b, row = y, column = x.
};

/// What becomes of the largest x and y, where the last bins end.
enum class FarWall {
    InLastBin, ///< They belong to the last bins.
    LeftOut,   ///< They are dropped, as in the rate maps of canns 1.5.
    JustBefore ///< Bins end 10⁻¹² m behind them, as in its grid scores: samples on edges fall one bin lower.
};

/// b × b equal bins over the range of tracked positions. Throws BadInput, naming `stage`, when there is no
/// position or it does not change.
SpatialBins binPositions(const Activity& activity, std::size_t bins, const std::string& stage,
                         FarWall farWall = FarWall::InLastBin);

/// Sums of every cell's values in every bin, (b · b) × N.
Matrix<double> sumsInBins(const Activity& activity, const SpatialBins& bins, const Progress& progress = {});

/// Parameters of the stage "frm": firing-rate maps.
struct RateMapParameters {
    int bins = 50;
    double minimumOccupancySeconds = 0.0;
    double smoothingBins = 0.0;
    MapCompatibility compatibility = MapCompatibility::None;

    static const ParameterTable& table();
};

/// Firing-rate maps of all cells and what they say about the cells.
struct RateMaps {
    SpatialBins bins;
    std::vector<Matrix<double>>
        maps; ///< N maps b × b, Hz, row = y, column = x, NaN where not visited (enough).
    std::vector<double> meanHertz; ///< N, over the tracked time.
    std::vector<double> peakHertz;
    /// N, bits per spike: Σ pᵢ rᵢ/r log₂(rᵢ/r) (Skaggs, McNaughton, Gothard & Markus 1993, NIPS 5). NaN
    /// without spikes.
    std::vector<double> spatialInformation;
    /// N: (Σ pᵢ rᵢ)² / Σ pᵢ rᵢ², small for few and sharp fields (Skaggs et al. 1996, Hippocampus 6).
    std::vector<double> sparsity;
    /// N: Fisher's z of the correlation of each bin's rate with the mean of its neighbours', before smoothing
    /// (Muller & Kubie 1989, J. Neurosci. 9).
    std::vector<double> coherence;
};

/// Rates over space: spikes over seconds in each bin, both smoothed before the division. As "canns-1.5":
/// rates are smoothed after the division, holes within 4 σ are filled, values stay in the unit of the
/// activity, and samples at the largest x or y are dropped. Throws BadInput without position.
RateMaps rateMaps(const Activity& activity, const RateMapParameters& parameters,
                  const Progress& progress = {});

} // namespace canns

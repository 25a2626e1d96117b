#pragma once

#include "core/base/Parameters.h"
#include "core/base/Progress.h"
#include "core/data/Activity.h"
#include "core/decode/Decode.h"
#include "core/maps/Maps.h"

#include <array>
#include <string>
#include <vector>

namespace canns {

/// Parameters of the stage "cohospace": activity over the ring or torus of phases.
struct CohoSpaceParameters {
    int bins = 50;
    double smoothingBins = 1.0;
    int firstCoordinate = 1;
    int secondCoordinate = 2;
    double topPercent = 2.0;
    MapCompatibility compatibility = MapCompatibility::None;

    static const ParameterTable& table();
};

/// Rate maps in phase space and where in it each cell fires.
struct CohoSpace {
    std::vector<double> edges;        ///< b + 1, radians from 0 to 2π.
    std::vector<Matrix<double>> maps; ///< N maps, Hz: b × b, row = second phase, column = first; 1 × b on a
                                      ///< ring. NaN where not visited.
    Matrix<double> populationMean;    ///< Mean of the maps.
    Matrix<double> centres; ///< N × 2 (× 1 on a ring), radians in [0, 2π): circular means of the maps.
    /// N: mean circular variance of the phases at a cell's most active times; 0 for a point, 1 for no
    /// preference. NaN with fewer than five such times.
    std::vector<double> cohoScores;
    std::vector<double> cohoScoresFirst; ///< N, of the first coordinate alone.
    std::size_t timesWithoutPhase = 0;   ///< Decoded times whose phase is not finite: they count nowhere.
    std::vector<std::string> remarks;
};

/// Mean activity in bins of phase (one coordinate: ring, else the chosen two: torus), smoothed periodically.
/// Times with a phase that is not finite are left out, of maps and scores, and `remarks` says how many.
///
/// As "canns-1.5": the second phase runs backwards along the rows' columns and centres come out as
/// (2π − second, first); smoothing takes unvisited bins for zero and does not wrap; values stay in the unit
/// of the activity. Throws BadInput for coordinates that there are not.
CohoSpace cohoSpace(const Activity& activity, const Decoding& decoding, const CohoSpaceParameters& parameters,
                    const Progress& progress = {});

/// A point of the torus in the plane where the fundamental domain of a hexagonal lattice is a rhombus:
/// (θ₁ + θ₂/2, √3/2 θ₂).
std::array<double, 2> skewed(double first, double second) noexcept;

} // namespace canns

#pragma once

#include "core/base/Parameters.h"
#include "core/base/Progress.h"
#include "core/data/Activity.h"
#include "core/decode/Decode.h"
#include "core/maps/Maps.h"
#include "core/maps/ReferenceAlignment.h"
#include "core/maps/StripeFit.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace canns {

/// Parameters of the stage "cohomap": decoded phases over space.
struct CohoMapParameters {
    int bins = 100;
    double marginFraction = 0.0025;
    double smoothingBins = 1.0;
    bool fillUnvisited = true;
    double minimumWeight = 1e-3;
    bool align = true;
    double maximumPeriods = 7.0;
    MapCompatibility compatibility = MapCompatibility::None;

    static const ParameterTable& table();
};

/// Phase maps and the wave vectors behind them.
struct CohoMap {
    std::vector<double> xEdges; ///< b + 1, metres.
    std::vector<double> yEdges;
    /// C maps b × b, radians in (−π, π], row = y, column = x, NaN where not visited.
    std::vector<Matrix<double>> rawMaps;
    std::vector<Matrix<double>> maps; ///< The same after alignment; equal to the raw ones without.
    std::vector<StripeFit> stripes;   ///< One a coordinate, of the raw maps.
    bool aligned = false;
    /// 2 × 2, determinant ±1: aligned coordinates = transform · decoded ones (the first two).
    Matrix<int> transform;
    std::array<double, 2> v{}; ///< Metres: the step in space that takes the first aligned phase once around
    std::array<double, 2> w{}; ///< and leaves the second as it is; w the other way round.
    double angleDegrees = 0.0; ///< From v to w.
    std::vector<ReferenceStripeFit> referenceFits; ///< Of the raw maps; only as "canns-1.5".
    std::vector<Matrix<double>> referenceMaps;     ///< Of the first two phases as that package aligns them.
    std::optional<ReferenceLattice> referenceLattice;
    std::vector<std::string> remarks;
};

/// Circular mean of each decoded phase in every spatial bin, smoothed; plane waves fitted to the maps; and
/// coordinates aligned to the box: of all bases of the torus with shortest wave vectors, the one whose first
/// runs nearest to the x axis and whose second lies to its left.
///
/// As "canns-1.5", maps are the same (here with rows along y: that package draws x on the vertical axis), and
/// its cosine fits, the maps after its alignment (which breaks the torus, see ReferenceAlignment.h) and its
/// vectors come beside ours. Throws BadInput when the activity has no position.
CohoMap cohoMap(const Activity& activity, const Decoding& decoding, const CohoMapParameters& parameters,
                const Progress& progress = {});

/// Phases after the change of basis of a CohoMap, M × C, radians in [0, 2π).
Matrix<float> alignedPhases(const Matrix<float>& phases, const Matrix<int>& transform);

/// The transform (2 × 2, determinant ±1) that aligns two wave vectors (1/m), as cohoMap uses it.
Matrix<int> aligningTransform(const std::array<double, 2>& first, const std::array<double, 2>& second);

} // namespace canns

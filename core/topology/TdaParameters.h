#pragma once

#include "core/base/Parameters.h"
#include "core/base/Resources.h"
#include "core/topology/DistanceMatrix.h"
#include "core/topology/RipsPersistence.h"

#include <cstdint>

namespace canns {

enum class LandmarkChoice { Density, FarthestPoint };
enum class LandmarkDistanceKind { Graph, Metric, Geodesic };

/// From activity to a barcode. The defaults are those of the field (Gardner et al. 2022).
struct TdaParameters {
    int timeStride = 5;
    int activeTimes = 15000;
    bool standardise = true;
    int dimensions = 6;
    Metric metric = Metric::Cosine;
    LandmarkChoice landmarkChoice = LandmarkChoice::Density;
    int neighbours = 1000;
    int landmarks = 1200;
    LandmarkDistanceKind distance = LandmarkDistanceKind::Graph;
    int landmarkNeighbours = 800;
    int maximumDimension = 1;
    int coefficient = 47;
    double threshold = 0.0;
    int cocycles = 10;
    RipsEngine engine = RipsEngine::Canns;
    int shuffles = 0;
    int shuffleMaximumDimension = 1;
    std::int64_t seed = 0;

    static const ParameterTable& table();
};

} // namespace canns

#include "core/topology/AnalyseTopology.h"

#include "core/data/ActivityRows.h"
#include "core/topology/LandmarkDistances.h"
#include "core/topology/Landmarks.h"
#include "core/topology/PrincipalComponents.h"
#include "core/topology/TopologyEstimate.h"

#include <fmt/format.h>

#include <algorithm>

namespace canns {

namespace {

/// Refuses a count that the recording cannot give, before work is spent on it.
void checkAtMost(int wanted, std::size_t available, const char* parameter, const char* what,
                 const char* hint) {
    if (static_cast<std::size_t>(wanted) > available)
        throw BadInput(fmt::format("{} {} were asked for, but there are {}.", wanted, what, available),
                       std::string("tda.") + parameter, fmt::format(fmt::runtime(hint), available));
}

void checkCounts(const TdaParameters& p, std::size_t times) {
    const char* const hint = "Ask for at most {}, take more times, or record longer.";
    checkAtMost(p.landmarks, times, "landmarks", "landmarks", hint);
    if (p.landmarkChoice == LandmarkChoice::Density)
        checkAtMost(p.neighbours, times, "neighbours", "neighbours among the active times", hint);
    if (p.distance != LandmarkDistanceKind::Metric)
        checkAtMost(p.landmarkNeighbours, static_cast<std::size_t>(p.landmarks), "landmarkNeighbours",
                    "neighbours among the landmarks", "Ask for at most {}, or take more landmarks.");
}

DistanceMatrix distancesBetween(const PointCloud& landmarks, const TdaParameters& p, const Progress& progress,
                                int threads) {
    const auto neighbours = static_cast<std::size_t>(p.landmarkNeighbours);
    switch (p.distance) {
    case LandmarkDistanceKind::Metric:
        return metricDistances(landmarks, progress, threads);
    case LandmarkDistanceKind::Geodesic:
        return geodesicDistances(landmarks, neighbours, progress, threads);
    case LandmarkDistanceKind::Graph:
        break;
    }
    return graphDistances(landmarks, neighbours, progress, threads);
}

} // namespace

LandmarkCloud chooseLandmarks(const ShiftedActivity& activity, const TdaParameters& parameters,
                              const Progress& progress, int threads) {
    const TdaParameters& p = parameters;
    progress.stage("Active times");
    const std::vector<std::size_t> rows = activeTimes(activity, static_cast<std::size_t>(p.timeStride),
                                                      static_cast<std::size_t>(p.activeTimes), progress);
    checkCounts(p, rows.size());
    progress.stage("Principal components");
    PrincipalComponents components =
        principalComponents(centredRows(activity, rows, p.standardise, progress),
                            static_cast<std::size_t>(p.dimensions), progress.part(0.0, 0.05));
    const PointCloud cloud(components.scores, p.metric);
    const auto count = static_cast<std::size_t>(p.landmarks);
    Landmarks landmarks;
    if (p.landmarkChoice == LandmarkChoice::Density) {
        progress.stage("Neighbour graph");
        const NeighbourGraph graph(cloud, static_cast<std::size_t>(p.neighbours), progress.part(0.05, 0.5),
                                   threads);
        progress.stage("Landmarks");
        landmarks = densityLandmarks(graph, count, progress.part(0.5, 0.9), threads);
    } else {
        progress.stage("Landmarks");
        landmarks = farthestPointLandmarks(cloud, count, progress.part(0.05, 0.9));
    }
    progress.stage("Distances between landmarks");
    LandmarkCloud result{.projectionRows = {rows.begin(), rows.end()},
                         .projection = std::move(components.scores),
                         .explainedVariance = std::move(components.variances),
                         .landmarks = std::move(landmarks.points),
                         .distances = DistanceMatrix(1, {})};
    for (double& variance : result.explainedVariance)
        variance /= components.totalVariance;
    result.distances = distancesBetween(cloud.subset(result.landmarks), p, progress.part(0.9, 1.0), threads);
    return result;
}

Persistence landmarkPersistence(const DistanceMatrix& distances, const TdaParameters& parameters,
                                int maximumDimension, int cocycles, const Resources& resources,
                                const Progress& progress) {
    RipsParameters rips;
    rips.maximumDimension = maximumDimension;
    rips.coefficient = parameters.coefficient;
    rips.threshold = parameters.threshold;
    rips.cocycles = parameters.engine == RipsEngine::Ripser || maximumDimension < 1 ? 0 : cocycles;
    rips.engine = parameters.engine;
    rips.memoryLimitMegabytes = static_cast<double>(resources.memoryLimitBytes) / 1e6;
    rips.threads = resources.threads;
    return ripsPersistence(distances, rips, progress);
}

TdaResult analyseTopology(const Activity& activity, const TdaParameters& parameters, const Progress& progress,
                          const Resources& resources, const std::filesystem::path& shuffleLog) {
    validate(parameters);
    const TdaParameters& p = parameters;
    checkActivity(activity, "tda");
    if (p.shuffles > 0 && p.shuffleMaximumDimension > p.maximumDimension)
        throw BadInput(
            fmt::format("Shuffles cannot be tested up to dimension {} when the barcode ends at {}.",
                        p.shuffleMaximumDimension, p.maximumDimension),
            "tda.shuffleMaximumDimension", "Lower it, or raise tda.maximumDimension.");
    checkTopologyFits(p, activity.values.rows(), activity.values.columns(), resources);
    // Shares of the time, roughly: what comes before the barcode, the barcode, the shuffles.
    const double landmarksEnd = p.shuffles > 0 ? 0.02 : p.maximumDimension > 1 ? 0.2 : 0.8;
    const double barcodeEnd = p.shuffles > 0 ? 0.05 : 1.0;
    const ShiftedActivity asRecorded{activity.values, {}};
    TdaResult result{.cloud =
                         chooseLandmarks(asRecorded, p, progress.part(0.0, landmarksEnd), resources.threads),
                     .landmarkRows = {},
                     .persistence = {},
                     .shuffles = {},
                     .warnings = {}};
    for (const std::size_t landmark : result.cloud.landmarks)
        result.landmarkRows.push_back(result.cloud.projectionRows[landmark]);
    checkHaveShape(result.cloud.distances, "landmarks", "tda.landmarks");
    progress.stage("Persistent cohomology");
    result.persistence = landmarkPersistence(result.cloud.distances, p, p.maximumDimension, p.cocycles,
                                             resources, progress.part(landmarksEnd, barcodeEnd));
    result.warnings = result.persistence.remarks;
    if (p.shuffles > 0)
        result.shuffles =
            shuffleTest(activity.values, p, progress.part(barcodeEnd, 1.0), resources, shuffleLog);
    progress.report(1.0);
    return result;
}

} // namespace canns

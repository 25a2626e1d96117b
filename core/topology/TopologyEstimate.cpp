#include "core/topology/TopologyEstimate.h"

#include "core/base/Error.h"
#include "core/base/Memory.h"
#include "core/topology/RipsFiltration.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

/// Pairs of landmarks that may be at a finite distance, at most.
std::size_t edgesAtMost(const TdaParameters& p) {
    const auto n = static_cast<std::size_t>(p.landmarks);
    const std::size_t all = n * (n - 1) / 2;
    if (p.distance != LandmarkDistanceKind::Graph)
        return all;
    return std::min(all, n * static_cast<std::size_t>(std::max(0, p.landmarkNeighbours - 1)));
}

std::size_t usableBytes(const Resources& resources) {
    return resources.memoryLimitBytes > 0 ? resources.memoryLimitBytes : availableBytes() / 10 * 8;
}

} // namespace

TopologyEstimate estimateTopology(const TdaParameters& parameters, std::size_t rows, std::size_t units) {
    const TdaParameters& p = parameters;
    const auto stride = static_cast<std::size_t>(std::max(1, p.timeStride));
    const std::size_t times = std::min(static_cast<std::size_t>(p.activeTimes), (rows + stride - 1) / stride);
    const auto n = static_cast<std::size_t>(p.landmarks);
    const std::size_t cloud = 8 * times * (units + 2 * static_cast<std::size_t>(p.dimensions) + 8);
    // A threshold leaves nobody knows how many edges: the engine counts them when it knows the distances.
    const std::size_t edges = p.threshold > 0.0 ? 0 : edgesAtMost(p);
    const std::size_t barcode = 2 * n * n + filtrationBytes(n, edges) + 4 * edges;

    // Measured at 15 000 times (1.0 s) and at 1 200 to 5 000 landmarks of a torus.
    const double graph = p.landmarkChoice == LandmarkChoice::Density
                             ? 1.0 * std::pow(static_cast<double>(times) / 15000.0, 2.0)
                             : 0.1 * static_cast<double>(times) / 15000.0 * static_cast<double>(n) / 1200.0;
    const double size = static_cast<double>(n) / 1200.0;
    const auto upTo = [&](int dimension) {
        if (dimension > 2)
            return std::numeric_limits<double>::quiet_NaN();
        return dimension == 2 ? 0.4 * std::pow(size, 3.0) : 0.09 * std::pow(size, 2.5);
    };
    const double shuffles =
        p.shuffles > 0 ? static_cast<double>(p.shuffles) * (graph + upTo(p.shuffleMaximumDimension)) : 0.0;
    return {.bytes = std::max(cloud, barcode), .seconds = graph + upTo(p.maximumDimension) + shuffles};
}

int landmarksThatFit(TdaParameters parameters, std::size_t rows, std::size_t units, std::size_t bytes) {
    int fitting = 0;
    for (int above = parameters.landmarks + 1; above - fitting > 1;) {
        parameters.landmarks = fitting + (above - fitting) / 2;
        (estimateTopology(parameters, rows, units).bytes <= bytes ? fitting : above) = parameters.landmarks;
    }
    return fitting;
}

void checkTopologyFits(const TdaParameters& parameters, std::size_t rows, std::size_t units,
                       const Resources& resources) {
    const std::size_t limit = usableBytes(resources);
    const std::size_t needed = estimateTopology(parameters, rows, units).bytes;
    if (needed <= limit)
        return;
    const int fitting = landmarksThatFit(parameters, rows, units, limit);
    throw OutOfMemory(fmt::format("The barcode of {} landmarks", parameters.landmarks), needed, limit,
                      fitting > 0 ? fmt::format("Take {} landmarks or fewer, or set a threshold.", fitting)
                                  : std::string("Take fewer active times."));
}

} // namespace canns

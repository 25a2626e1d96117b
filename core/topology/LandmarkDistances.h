#pragma once

#include "core/base/Progress.h"
#include "core/topology/DistanceMatrix.h"
#include "core/topology/PointCloud.h"

namespace canns {

/// Distances in the neighbour graph of the points themselves: −log of the weight of the edge between two
/// points (see NeighbourGraph), +∞ where there is none. Few of the triangle inequalities hold, and that is
/// the point: what is not near is very far, so that the topology of a noisy cloud stands out (Gardner et al.
/// 2022). O(n²) memory.
DistanceMatrix graphDistances(const PointCloud& cloud, std::size_t neighbours, const Progress& progress = {},
                              int threads = 0);

/// The metric of the cloud itself.
DistanceMatrix metricDistances(const PointCloud& cloud, const Progress& progress = {}, int threads = 0);

/// Lengths of the shortest paths along edges between neighbours (either of the two among the k − 1 nearest of
/// the other), by Dijkstra's algorithm; +∞ between parts that are not connected. O(n² k log n) time.
DistanceMatrix geodesicDistances(const PointCloud& cloud, std::size_t neighbours,
                                 const Progress& progress = {}, int threads = 0);

} // namespace canns

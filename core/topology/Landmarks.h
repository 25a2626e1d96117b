#pragma once

#include "core/base/Progress.h"
#include "core/topology/NeighbourGraph.h"

#include <cstddef>
#include <vector>

namespace canns {

/// Landmarks that stand for a cloud of points, in the order of their choice: indices of points.
struct Landmarks {
    std::vector<std::size_t> points;
    /// For density landmarks, the score of each when it was chosen; for farthest points, the distance to the
    /// landmarks before it (+∞ for the first). Descending.
    std::vector<double> scores;
};

/// Chooses points where the graph is dense and far from each other: always the point with the highest score,
/// which starts at its degree and loses the weight of its edge to each point chosen. Ties go to the lower
/// index. This is the denoising of Gardner et al. 2022 (Nature 602, "Toroidal topology of population activity
/// in grid cells"). Throws BadInput when more landmarks than points are asked for.
Landmarks densityLandmarks(const NeighbourGraph& graph, std::size_t count, const Progress& progress = {},
                           int threads = 0);

/// Chooses points that are as far from each other as can be: always the point farthest from those chosen,
/// beginning with the first point. Keeps outliers, which density landmarks leave out.
Landmarks farthestPointLandmarks(const PointCloud& cloud, std::size_t count, const Progress& progress = {});

} // namespace canns

#include "core/topology/Landmarks.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace canns {

namespace {

void checkCount(std::size_t count, std::size_t points) {
    if (count < 1 || count > points)
        throw BadInput(fmt::format("{} landmarks were asked for, but there are {} points.", count, points),
                       "landmarks", fmt::format("Ask for 1 to {}.", points));
}

constexpr double gone = -std::numeric_limits<double>::infinity();

} // namespace

Landmarks densityLandmarks(const NeighbourGraph& graph, std::size_t count, const Progress& progress,
                           int threads) {
    checkCount(count, graph.cloud().size());
    std::vector<double> scores = graph.degrees(progress.part(0.0, 0.7), threads);
    const Progress choosing = progress.part(0.7, 1.0);
    Landmarks landmarks;
    NeighbourGraph::Scratch scratch;
    WeightedNeighbours edges;
    while (true) {
        const auto best = std::ranges::max_element(scores);
        const auto chosen = static_cast<std::size_t>(best - scores.begin());
        landmarks.points.push_back(chosen);
        landmarks.scores.push_back(*best);
        choosing.report(landmarks.points.size(), count);
        if (landmarks.points.size() == count)
            return landmarks;
        graph.row(chosen, scratch, edges);
        for (std::size_t k = 0; k < edges.points.size(); ++k)
            scores[edges.points[k]] -= edges.weights[k];
        scores[chosen] = gone;
    }
}

Landmarks farthestPointLandmarks(const PointCloud& cloud, std::size_t count, const Progress& progress) {
    checkCount(count, cloud.size());
    Landmarks landmarks;
    std::vector<double> distances(cloud.paddedSize());
    std::vector<double> nearest(cloud.size(), std::numeric_limits<double>::infinity());
    while (true) {
        const auto farthest = std::ranges::max_element(nearest);
        const auto chosen = static_cast<std::size_t>(farthest - nearest.begin());
        landmarks.points.push_back(chosen);
        landmarks.scores.push_back(*farthest);
        progress.report(landmarks.points.size(), count);
        if (landmarks.points.size() == count)
            return landmarks;
        cloud.distancesFrom(chosen, distances);
        for (std::size_t j = 0; j < nearest.size(); ++j)
            nearest[j] = std::min(nearest[j], distances[j]);
        nearest[chosen] = gone;
    }
}

} // namespace canns

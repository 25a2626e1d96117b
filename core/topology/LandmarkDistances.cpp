#include "core/topology/LandmarkDistances.h"

#include "core/base/Parallel.h"
#include "core/topology/NeighbourGraph.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

namespace canns {

namespace {

constexpr float notJoined = std::numeric_limits<float>::infinity();
constexpr std::size_t rowsAtOnce = 16;

/// The strict lower triangle whose row i is written by fill(i, row).
template <typename Fill>
DistanceMatrix lowerTriangle(std::size_t n, const Progress& progress, int threads, Fill&& fill) {
    std::vector<float> values(n * (n - 1) / 2, notJoined);
    parallelFor(
        n, progress,
        [&](std::size_t i) {
            if (i > 0)
                fill(i, std::span(values).subspan(i * (i - 1) / 2, i));
        },
        rowsAtOnce, threads);
    return {n, std::move(values)};
}

} // namespace

DistanceMatrix graphDistances(const PointCloud& cloud, std::size_t neighbours, const Progress& progress,
                              int threads) {
    const NeighbourGraph graph(cloud, neighbours, progress.part(0.0, 0.6), threads);
    return lowerTriangle(
        cloud.size(), progress.part(0.6, 1.0), threads, [&](std::size_t i, std::span<float> row) {
            thread_local NeighbourGraph::Scratch scratch;
            thread_local WeightedNeighbours edges;
            graph.row(i, scratch, edges);
            for (std::size_t k = 0; k < edges.points.size() && edges.points[k] < i; ++k)
                // The weight of two equal points is 1 but for rounding.
                row[edges.points[k]] = std::max(0.0F, static_cast<float>(-std::log(edges.weights[k])));
        });
}

DistanceMatrix metricDistances(const PointCloud& cloud, const Progress& progress, int threads) {
    return lowerTriangle(cloud.size(), progress, threads, [&](std::size_t i, std::span<float> row) {
        thread_local std::vector<double> distances;
        distances.resize(cloud.paddedSize());
        cloud.distancesFrom(i, distances);
        std::transform(distances.begin(), distances.begin() + static_cast<std::ptrdiff_t>(i), row.begin(),
                       [](double d) { return static_cast<float>(d); });
    });
}

DistanceMatrix geodesicDistances(const PointCloud& cloud, std::size_t neighbours, const Progress& progress,
                                 int threads) {
    const std::size_t n = cloud.size();
    const NeighbourGraph graph(cloud, neighbours, progress.part(0.0, 0.1), threads);
    struct Step {
        std::uint32_t to;
        double length;
    };
    std::vector<std::vector<Step>> steps(n);
    parallelFor(
        n, progress.part(0.1, 0.2),
        [&](std::size_t i) {
            thread_local std::vector<double> distances;
            distances.resize(cloud.paddedSize());
            cloud.distancesFrom(i, distances);
            for (std::uint32_t j = 0; j < n; ++j)
                if (j != i && (distances[j] <= graph.reaches()[i] || distances[j] <= graph.reaches()[j]))
                    steps[i].push_back({j, distances[j]});
        },
        rowsAtOnce, threads);
    return lowerTriangle(n, progress.part(0.2, 1.0), threads, [&](std::size_t source, std::span<float> row) {
        using Visit = std::pair<double, std::uint32_t>;
        std::vector<double> shortest(n, std::numeric_limits<double>::infinity());
        std::priority_queue<Visit, std::vector<Visit>, std::greater<>> front;
        shortest[source] = 0.0;
        front.emplace(0.0, static_cast<std::uint32_t>(source));
        while (!front.empty()) {
            const auto [length, at] = front.top();
            front.pop();
            if (length > shortest[at])
                continue;
            for (const Step& step : steps[at])
                if (const double longer = length + step.length; longer < shortest[step.to]) {
                    shortest[step.to] = longer;
                    front.emplace(longer, step.to);
                }
        }
        std::transform(shortest.begin(), shortest.begin() + static_cast<std::ptrdiff_t>(source), row.begin(),
                       [](double d) { return static_cast<float>(d); });
    });
}

} // namespace canns

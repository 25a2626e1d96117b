#pragma once

#include "core/base/Progress.h"
#include "core/topology/PointCloud.h"

#include <cstdint>
#include <span>
#include <vector>

namespace canns {

/// Edges of one point: neighbours in ascending order and the weight to each, in (0, 1].
struct WeightedNeighbours {
    std::vector<std::uint32_t> points;
    std::vector<double> weights;

    void clear() {
        points.clear();
        weights.clear();
    }
};

/// The fuzzy neighbour graph of a cloud (McInnes, Healy & Melville 2018, "UMAP", §3.1, without the local
/// connectivity): from i to each of its k − 1 nearest other points at distance d goes a membership
///
///     p = exp(−d / σᵢ),   with σᵢ such that the memberships from i add up to log₂ k,
///
/// and the weight between two points is the fuzzy union p + q − p q of the two directions.
///
/// Nothing of the graph is stored but the width σᵢ and the reach (distance of the last neighbour) of every
/// point: those tell of any two points whether they are joined, so a row is computed when it is asked for,
/// and memory is O(n) where a matrix of weights would be O(n²) or O(n k). Among equally distant points, those
/// with the lower index are the nearer neighbours.
class NeighbourGraph {
public:
    /// Memory that a thread keeps between rows.
    struct Scratch {
        std::vector<double> distances;
        std::vector<double> near;
        std::vector<std::uint32_t> indices;
    };

    /// `neighbours` is k and counts the point itself, as is customary: 1 ≤ k ≤ n. The cloud must outlive the
    /// graph. O(n²) distances and O(n k) memory traffic; `threads` as in threadCount(). Results do not depend
    /// on the number of threads.
    NeighbourGraph(const PointCloud& cloud, std::size_t neighbours, const Progress& progress = {},
                   int threads = 0);

    const PointCloud& cloud() const noexcept { return *cloud_; }
    std::size_t neighbours() const noexcept { return neighbours_; }
    /// σ of each point.
    std::span<const double> widths() const noexcept { return widths_; }
    /// Distance to the last of the k − 1 neighbours of each point.
    std::span<const double> reaches() const noexcept { return reaches_; }

    /// The points joined to i, by fuzzy union. `scratch` is the caller's, one a thread.
    void row(std::size_t i, Scratch& scratch, WeightedNeighbours& result) const;

    /// Sum of the weights of each point's edges: a density.
    std::vector<double> degrees(const Progress& progress = {}, int threads = 0) const;

private:
    double measure(std::size_t i, double startingWidth, Scratch& scratch);

    const PointCloud* cloud_;
    std::size_t neighbours_;
    std::vector<double> widths_;
    std::vector<double> reaches_;
    /// The last neighbour at exactly the reach; points at the reach with a higher index are not neighbours.
    std::vector<std::uint32_t> lastAtReach_;
    std::vector<double> inverseWidths_;
    std::vector<double> nearSums_; ///< Sum of the distances to the neighbours, while building.
};

/// σ > 0 with Σ exp(−d / σ) = target over the distances, to 1e−7 relative. Where no σ does that, because
/// too many distances are 0 (or too few points are there), the limit is given: 0 (or 2⁶⁴). A good guess
/// `startingWidth` saves time; 0 is none.
double kernelWidth(std::span<const double> distances, double target, double startingWidth = 0.0);

} // namespace canns

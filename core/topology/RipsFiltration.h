#pragma once

#include "core/base/Progress.h"
#include "core/topology/DistanceMatrix.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace canns {

/// Rank of a pair of points that is no edge of the filtration: later than all edges.
inline constexpr std::uint32_t kNoEdge = 0xffffffffU;

/// The edges of a Vietoris–Rips filtration in their order: by length, equal lengths by index. An edge is
/// named by its rank, its place in this order. A triangle or tetrahedron belongs to its last edge.
struct RipsFiltration {
    std::size_t points = 0;
    /// Longest edge allowed: the least of the user's threshold, the enclosing radius and the longest finite
    /// distance.
    float threshold = 0.0F;
    /// End points i > j of the edge of rank e, as i·2¹⁶ + j.
    std::vector<std::uint32_t> edges;
    /// points × points: the rank of the edge between two points, or kNoEdge.
    std::vector<std::uint32_t> ranks;

    std::size_t first(std::uint32_t e) const { return edges[e] >> 16; }
    std::size_t second(std::uint32_t e) const { return edges[e] & 0xffffU; }
    const std::uint32_t* ranksOf(std::size_t point) const { return ranks.data() + point * points; }
    std::uint32_t rank(std::size_t a, std::size_t b) const { return ranks[a * points + b]; }
};

/// The most points that the filtration can number.
inline constexpr std::size_t kMostPoints = 65535;

/// The longest edge that matters: the least of `threshold` and the enclosing radius; +∞ if there is neither.
float usedThreshold(const DistanceMatrix& distances, float threshold);

/// Number of finite edges up to `limit`.
std::size_t countEdges(const DistanceMatrix& distances, float limit, const Progress& progress);

/// Bytes that sortEdges takes at its worst.
std::size_t filtrationBytes(std::size_t points, std::size_t edges);

/// Sorts the edges up to usedThreshold. Edges of infinite length are absent, which is exact: they never
/// appear.
RipsFiltration sortEdges(const DistanceMatrix& distances, float threshold, const Progress& progress);

} // namespace canns

#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"
#include "core/topology/Persistence.h"

#include <array>
#include <cstdint>
#include <vector>

namespace canns {

/// The edges of the Rips complex at one scale, on which cochains live.
struct EdgeGraph {
    std::size_t vertexCount = 0;
    std::vector<std::array<std::int32_t, 2>> edges; ///< Lower vertex first, in lexicographic order.
    std::vector<float> lengths;                     ///< One an edge.
};

/// The pairs of vertices no farther apart than `threshold`. `distances` is symmetric; +∞ or NaN is no edge.
EdgeGraph edgesUpTo(const Matrix<float>& distances, double threshold, const Progress& progress = {});

/// A one-dimensional cochain with integer values, one an edge of an EdgeGraph, oriented from the lower vertex
/// to the higher.
struct IntegerCocycle {
    std::vector<std::int32_t> values;
    int unit = 1;                  ///< The class was multiplied by this number before it was lifted.
    std::size_t openTriangles = 0; ///< Triangles around which the values do not sum to 0.
    bool mended = false;           ///< The plain lift was no cocycle, another representative is.

    bool closed() const noexcept { return openTriangles == 0; }
};

/// Lifts a cocycle over Z_p to the integers: coefficients to (−p/2, p/2] on the edges of the graph.
///
/// A plain lift need not be a cocycle: values may sum to ±p around a triangle (de Silva, Morozov &
/// Vejdemo-Johansson 2011, "Persistent cohomology and circular coordinates", Discrete Comput. Geom. 45,
/// section 2.4). Then the representative that vanishes on a spanning tree is lifted instead, and all
/// multiples of the class are compared (over a field a generator is known only up to a unit): the closed one
/// that is smoothest wins. The result tells how many triangles stay open: none, unless the class has no
/// integer lift or `cocycle` is no cocycle at this scale. Throws BadInput for vertices out of range.
IntegerCocycle liftToIntegers(const Cocycle& cocycle, int prime, const EdgeGraph& graph,
                              const Progress& progress = {});

/// Least-squares potential f (in turns) of a cochain: minimises Σ w_ij (f_j − f_i − c_ij)² by conjugate
/// gradients on the graph's Laplacian, applied edge by edge. `weights` are one an edge, none for 1. One value
/// a vertex; NaN where the vertex is not in the largest connected part.
std::vector<double> leastSquaresPotential(const EdgeGraph& graph, const std::vector<std::int32_t>& values,
                                          const std::vector<double>& weights, const Progress& progress = {});

} // namespace canns

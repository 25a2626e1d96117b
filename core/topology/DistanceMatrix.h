#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace canns {

enum class Metric { Euclidean, Cosine, Cityblock };

/// A symmetric matrix of distances between n points: float32, its strict lower triangle row after row
/// (d(1,0), d(2,0), d(2,1), …: n(n − 1)/2 numbers). +∞ says that there is no edge between two points. A
/// value; every distance in it is ≥ 0 or +∞ (never −0, never NaN), and there is at least one point.
class DistanceMatrix {
public:
    struct Edge {
        std::size_t i = 0;
        std::size_t j = 0;
        float length = 0.0F;
    };

    /// Takes over the strict lower triangle of `points` points. Throws BadInput naming the first entry that
    /// is NaN or negative, and for no points.
    DistanceMatrix(std::size_t points, std::vector<float> lowerTriangle);

    /// From a square matrix: symmetric, zero on the diagonal. Throws BadInput naming the first wrong entry.
    static DistanceMatrix fromDense(const Matrix<float>& square);

    /// From a list of edges, in any order and direction; all others are absent. Throws BadInput for an index
    /// out of range, an edge from a point to itself, or one that is given twice with different lengths.
    static DistanceMatrix fromEdges(std::size_t points, std::span<const Edge> edges);

    /// Distances between the rows of `points` (n × d), computed in double, then rounded. Cosine distance is
    /// 1 − cos. Throws BadInput for a value that is not finite and, with cosine, for a row of zeros.
    static DistanceMatrix fromPoints(const Matrix<double>& points, Metric metric,
                                     const Progress& progress = {}, int threads = 0);
    static DistanceMatrix fromPoints(const Matrix<float>& points, Metric metric,
                                     const Progress& progress = {}, int threads = 0);

    std::size_t points() const noexcept { return points_; }
    /// The strict lower triangle, row after row.
    std::span<const float> values() const noexcept { return values_; }
    /// Row i of the triangle: the distances to the points 0 … i − 1.
    std::span<const float> row(std::size_t i) const { return {values_.data() + i * (i - 1) / 2, i}; }

    float operator()(std::size_t i, std::size_t j) const {
        if (i == j)
            return 0.0F;
        return i > j ? values_[i * (i - 1) / 2 + j] : values_[j * (j - 1) / 2 + i];
    }

    /// n × n, symmetric, 0 on the diagonal: what fromDense takes.
    Matrix<float> dense() const;

    /// The radius min_i max_j d(i, j): from there on the Vietoris–Rips complex is a cone. +∞ when every
    /// point lacks an edge; 0 for one point.
    float enclosingRadius() const;

    bool operator==(const DistanceMatrix&) const = default;

private:
    std::size_t points_;
    std::vector<float> values_;
};

/// Throws BadInput when no two points are at a distance that is neither 0 nor infinite (one point, points
/// that are all equal, points without edges): there is no shape to look for. The engines take such input and
/// give the trivial barcode; a user should hear of it instead. `what` names the points ("landmarks").
void checkHaveShape(const DistanceMatrix& distances, std::string_view what, std::string_view where);

} // namespace canns

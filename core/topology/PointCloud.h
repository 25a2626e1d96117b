#pragma once

#include "core/base/Matrix.h"
#include "core/topology/DistanceMatrix.h"

#include <cstddef>
#include <span>
#include <vector>

namespace canns {

/// Points between which distances are asked for again and again: stored coordinate by coordinate, so that one
/// point's distances to all others are computed in SIMD. Distances are in double; the distance from a to b
/// and from b to a have the same bytes, every time they are computed.
class PointCloud {
public:
    /// `points` are n × d. For the cosine metric (1 − cos of the angle between two points as seen from the
    /// origin) they are scaled to unit length; a point at the origin is at distance 1 from all others.
    /// Throws BadInput for coordinates that are not finite.
    PointCloud(const Matrix<double>& points, Metric metric);

    std::size_t size() const noexcept { return size_; }
    std::size_t dimensions() const noexcept { return dimensions_; }
    Metric metric() const noexcept { return metric_; }

    /// Numbers that distancesFrom writes: size() rounded up to whole blocks. Those behind size() are +∞.
    std::size_t paddedSize() const noexcept { return paddedSize_; }
    /// Distances from point i to all points; `distances` holds paddedSize() numbers.
    void distancesFrom(std::size_t i, std::span<double> distances) const;

    /// The points at `indices` as a cloud of their own.
    PointCloud subset(std::span<const std::size_t> indices) const;

private:
    PointCloud(Metric metric, std::size_t size, std::size_t dimensions);
    std::size_t placeOf(std::size_t point, std::size_t dimension) const noexcept;

    Metric metric_;
    std::size_t size_;
    std::size_t dimensions_;
    std::size_t paddedSize_;

    /// Block after block of points; in a block, coordinate after coordinate.
    std::vector<double> coordinates_;
};

} // namespace canns

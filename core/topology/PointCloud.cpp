#include "core/topology/PointCloud.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace canns {

namespace {

/// Four numbers that are worked on at once.
using Lanes [[gnu::vector_size(32)]] = double;
constexpr std::size_t lanes = 4;
/// Points that lie together: 64 of them with a handful of coordinates stay in the nearest cache.
constexpr std::size_t block = 64;

Lanes load(const double* from) {
    Lanes result;
    std::memcpy(&result, from, sizeof result);
    return result;
}

Lanes absolute(Lanes x) { return x < 0.0 ? -x : x; }

/// What one coordinate adds to the sum that a distance is made of.
template <Metric metric>
Lanes term(Lanes a, Lanes b) {
    if constexpr (metric == Metric::Cosine)
        return a * b;
    else if constexpr (metric == Metric::Euclidean)
        return (a - b) * (a - b);
    else
        return absolute(a - b);
}

/// Distances from the point with coordinates `from` to a block of points.
template <Metric metric>
void blockDistances(const double* from, std::size_t dimensions, const double* points, double* distances) {
    constexpr std::size_t atOnce = 4;
    for (std::size_t j = 0; j < block; j += atOnce * lanes) {
        Lanes s0{};
        Lanes s1{};
        Lanes s2{};
        Lanes s3{};
        for (std::size_t d = 0; d < dimensions; ++d) {
            const Lanes a = Lanes{} + from[d];
            const double* const b = points + d * block + j;
            s0 += term<metric>(a, load(b));
            s1 += term<metric>(a, load(b + lanes));
            s2 += term<metric>(a, load(b + 2 * lanes));
            s3 += term<metric>(a, load(b + 3 * lanes));
        }
        const std::array<Lanes, atOnce> sums{s0, s1, s2, s3};
        std::memcpy(distances + j, sums.data(), sizeof sums);
    }
    // Rounding can leave a cosine above 1.
    if constexpr (metric == Metric::Cosine) { // NOLINT(bugprone-branch-clone): the branches differ
#pragma omp simd
        for (std::size_t j = 0; j < block; ++j)
            distances[j] = distances[j] < 1.0 ? 1.0 - distances[j] : 0.0;
    } else if constexpr (metric == Metric::Euclidean) {
#pragma omp simd
        for (std::size_t j = 0; j < block; ++j)
            distances[j] = std::sqrt(distances[j]);
    }
}

} // namespace

PointCloud::PointCloud(Metric metric, std::size_t size, std::size_t dimensions)
    : metric_(metric), size_(size), dimensions_(dimensions), paddedSize_((size + block - 1) / block * block),
      coordinates_(dimensions * paddedSize_, 0.0) {}

std::size_t PointCloud::placeOf(std::size_t point, std::size_t dimension) const noexcept {
    return (point / block * dimensions_ + dimension) * block + point % block;
}

PointCloud::PointCloud(const Matrix<double>& points, Metric metric)
    : PointCloud(metric, points.rows(), points.columns()) {
    for (std::size_t i = 0; i < size_; ++i) {
        double squares = 0.0;
        for (const double x : points.row(i)) {
            if (!std::isfinite(x))
                throw BadInput(fmt::format("Point {} has the coordinate {}.", i, x), "points",
                               "Coordinates must be finite numbers.");
            squares += x * x;
        }
        const double norm = std::sqrt(squares);
        const bool toUnitLength = metric == Metric::Cosine && norm > 0.0;
        for (std::size_t d = 0; d < dimensions_; ++d)
            coordinates_[placeOf(i, d)] = toUnitLength ? points(i, d) / norm : points(i, d);
    }
}

PointCloud PointCloud::subset(std::span<const std::size_t> indices) const {
    PointCloud result(metric_, indices.size(), dimensions_);
    for (std::size_t k = 0; k < indices.size(); ++k)
        for (std::size_t d = 0; d < dimensions_; ++d)
            result.coordinates_[result.placeOf(k, d)] = coordinates_[placeOf(indices[k], d)];
    return result;
}

void PointCloud::distancesFrom(std::size_t i, std::span<double> distances) const {
    require(distances.size() >= paddedSize_, "distancesFrom: room for paddedSize() distances");
    thread_local std::vector<double> from;
    from.resize(dimensions_);
    for (std::size_t d = 0; d < dimensions_; ++d)
        from[d] = coordinates_[placeOf(i, d)];
    const auto compute = [&]<Metric metric>() {
        for (std::size_t start = 0; start < paddedSize_; start += block)
            blockDistances<metric>(from.data(), dimensions_, coordinates_.data() + start * dimensions_,
                                   distances.data() + start);
    };
    switch (metric_) {
    case Metric::Cosine:
        compute.operator()<Metric::Cosine>();
        break;
    case Metric::Euclidean:
        compute.operator()<Metric::Euclidean>();
        break;
    case Metric::Cityblock:
        compute.operator()<Metric::Cityblock>();
        break;
    }
    std::fill(distances.begin() + static_cast<std::ptrdiff_t>(size_),
              distances.begin() + static_cast<std::ptrdiff_t>(paddedSize_),
              std::numeric_limits<double>::infinity());
}

} // namespace canns

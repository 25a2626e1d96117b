#include "core/topology/DistanceMatrix.h"

#include "core/base/Error.h"
#include "core/base/Memory.h"
#include "core/base/Parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace canns {

namespace {

constexpr float kAbsent = std::numeric_limits<float>::infinity();

std::string entry(std::size_t i, std::size_t j) { return fmt::format("distances[{}, {}]", i, j); }

void checkDistance(float value, std::size_t i, std::size_t j) {
    if (std::isnan(value))
        throw BadInput("The distance is not a number (NaN).", entry(i, j),
                       "Give +inf for two points without an edge.");
    if (value < 0.0F)
        throw BadInput(fmt::format("The distance is {}; distances must not be negative.", value),
                       entry(i, j));
}

void checkCount(std::size_t points) {
    if (points == 0)
        throw BadInput("There are no points.", "distances", "At least one point is needed.");
}

/// Distances from one point to a block of points, whose coordinates lie one dimension after another.
void accumulateBlock(Metric metric, std::span<const double> point, const double* columns, std::size_t stride,
                     std::span<double> sums) {
    std::ranges::fill(sums, 0.0);
    for (std::size_t k = 0; k < point.size(); ++k) {
        const double x = point[k];
        const double* column = columns + k * stride;
        switch (metric) {
        case Metric::Euclidean:
            for (std::size_t j = 0; j < sums.size(); ++j)
                sums[j] += (x - column[j]) * (x - column[j]);
            break;
        case Metric::Cosine:
            for (std::size_t j = 0; j < sums.size(); ++j)
                sums[j] += x * column[j];
            break;
        case Metric::Cityblock:
            for (std::size_t j = 0; j < sums.size(); ++j)
                sums[j] += std::abs(x - column[j]);
            break;
        }
    }
}

/// Scales the rows to length one, so that the cosine is a scalar product.
void normaliseRows(Matrix<double>& points) {
    for (std::size_t i = 0; i < points.rows(); ++i) {
        double squares = 0.0;
        for (const double x : points.row(i))
            squares += x * x;
        if (!(squares > 0.0))
            throw BadInput("The row has length zero, so that it has no direction.",
                           fmt::format("points[{}]", i),
                           "Leave such rows out, or choose the metric euclidean or cityblock.");
        const double length = std::sqrt(squares);
        for (double& x : points.row(i))
            x /= length;
    }
}

} // namespace

DistanceMatrix::DistanceMatrix(std::size_t points, std::vector<float> lowerTriangle)
    : points_(points), values_(std::move(lowerTriangle)) {
    checkCount(points);
    const std::size_t wanted = checkedProduct(points, points - 1, "distances") / 2;
    if (values_.size() != wanted)
        throw BadInput(
            fmt::format("There are {} distances; {} points have {}.", values_.size(), points, wanted),
            "distances");
    std::size_t k = 0;
    for (std::size_t i = 1; i < points; ++i)
        for (std::size_t j = 0; j < i; ++j, ++k) {
            checkDistance(values_[k], i, j);
            values_[k] += 0.0F; // −0 becomes 0
        }
}

DistanceMatrix DistanceMatrix::fromDense(const Matrix<float>& square) {
    const std::size_t n = square.rows();
    checkCount(n);
    if (square.columns() != n)
        throw BadInput(fmt::format("The matrix has {} rows and {} columns; a square one was wanted.", n,
                                   square.columns()),
                       "distances");
    std::vector<float> triangle;
    triangle.reserve(n * (n - 1) / 2);
    for (std::size_t i = 0; i < n; ++i) {
        if (square(i, i) != 0.0F)
            throw BadInput(fmt::format("A point's distance to itself is {}; it must be 0.", square(i, i)),
                           entry(i, i));
        for (std::size_t j = 0; j < i; ++j) {
            checkDistance(square(i, j), i, j);
            checkDistance(square(j, i), j, i);
            if (square(i, j) != square(j, i))
                throw BadInput(fmt::format("The matrix is not symmetric: here {}, but {} at [{}, {}].",
                                           square(i, j), square(j, i), j, i),
                               entry(i, j), "Symmetrise it first, for example by (D + Dᵀ)/2.");
            triangle.push_back(square(i, j));
        }
    }
    return {n, std::move(triangle)};
}

DistanceMatrix DistanceMatrix::fromEdges(std::size_t points, std::span<const Edge> edges) {
    checkCount(points);
    std::vector<float> triangle(checkedProduct(points, points - 1, "distances") / 2, kAbsent);
    std::vector<bool> given(triangle.size(), false);
    for (std::size_t e = 0; e < edges.size(); ++e) {
        const auto [a, b, length] = edges[e];
        const std::string where = fmt::format("edges[{}]", e);
        if (a >= points || b >= points)
            throw BadInput(fmt::format("The edge joins the points {} and {}, but there are only {} points.",
                                       a, b, points),
                           where, "Points are counted from 0.");
        if (a == b)
            throw BadInput(fmt::format("The edge joins the point {} to itself.", a), where);
        const std::size_t i = std::max(a, b);
        const std::size_t j = std::min(a, b);
        checkDistance(length, i, j);
        const std::size_t k = i * (i - 1) / 2 + j;
        if (given[k] && triangle[k] != length)
            throw BadInput(fmt::format("The edge between {} and {} was given before with the length {}; now "
                                       "it is {}.",
                                       i, j, triangle[k], length),
                           where);
        given[k] = true;
        triangle[k] = length;
    }
    return {points, std::move(triangle)};
}

DistanceMatrix DistanceMatrix::fromPoints(const Matrix<double>& points, Metric metric,
                                          const Progress& progress, int threads) {
    const std::size_t n = points.rows();
    const std::size_t dimension = points.columns();
    checkCount(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < dimension; ++k)
            if (!std::isfinite(points(i, k)))
                throw BadInput(fmt::format("The coordinate is {}; it must be finite.", points(i, k)),
                               fmt::format("points[{}, {}]", i, k));
    Matrix<double> rows = points;
    if (metric == Metric::Cosine)
        normaliseRows(rows);
    Matrix<double> columns(dimension, n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < dimension; ++k)
            columns(k, i) = rows(i, k);

    std::vector<float> triangle(checkedProduct(n, n - 1, "points") / 2);
    constexpr std::size_t kBlock = 512; // sums of a block stay in the first-level cache
    parallelFor(
        n, progress,
        [&](std::size_t i) {
            std::array<double, kBlock> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init)
            float* out = triangle.data() + (i == 0 ? 0 : i * (i - 1) / 2);
            for (std::size_t from = 0; from < i; from += kBlock) {
                const std::span sums(buffer.data(), std::min(kBlock, i - from));
                accumulateBlock(metric, rows.row(i), columns.data() + from, n, sums);
                for (std::size_t j = 0; j < sums.size(); ++j) {
                    double distance = sums[j];
                    if (metric == Metric::Euclidean)
                        distance = std::sqrt(distance);
                    else if (metric == Metric::Cosine)
                        distance = std::max(0.0, 1.0 - distance);
                    out[from + j] = static_cast<float>(distance);
                }
            }
        },
        16, threads);
    return {n, std::move(triangle)};
}

DistanceMatrix DistanceMatrix::fromPoints(const Matrix<float>& points, Metric metric,
                                          const Progress& progress, int threads) {
    Matrix<double> converted(points.rows(), points.columns());
    std::ranges::copy(points.values(), converted.data());
    return fromPoints(converted, metric, progress, threads);
}

Matrix<float> DistanceMatrix::dense() const {
    Matrix<float> square(points_, points_);
    for (std::size_t i = 1; i < points_; ++i)
        for (std::size_t j = 0; j < i; ++j)
            square(i, j) = square(j, i) = row(i)[j];
    return square;
}

float DistanceMatrix::enclosingRadius() const {
    std::vector<float> farthest(points_, 0.0F);
    for (std::size_t i = 1; i < points_; ++i) {
        const std::span<const float> distances = row(i);
        float most = 0.0F;
        for (std::size_t j = 0; j < i; ++j) {
            most = std::max(most, distances[j]);
            farthest[j] = std::max(farthest[j], distances[j]);
        }
        farthest[i] = most;
    }
    return *std::ranges::min_element(farthest);
}

void checkHaveShape(const DistanceMatrix& distances, std::string_view what, std::string_view where) {
    const std::span<const float> values = distances.values();
    if (distances.points() == 1)
        throw BadInput(fmt::format("One of the {} is not enough: a barcode needs two or more.", what), where,
                       fmt::format("Give more {}.", what));
    if (std::ranges::any_of(values, [](float d) { return d > 0.0F && std::isfinite(d); }))
        return;
    if (std::ranges::all_of(values, [](float d) { return d == 0.0F; }))
        throw BadInput(fmt::format("All {} {} are equal: every distance is 0, so there is no shape to find.",
                                   distances.points(), what),
                       where, "Check that the values vary.");
    throw BadInput(
        fmt::format("No two of the {} {} that differ are at a finite distance, so there is no shape to find.",
                    distances.points(), what),
        where, "Check the distances, or take more neighbours.");
}

} // namespace canns

#include "RandomDistances.h"

#include "core/base/Random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace canns::test {

namespace {

/// Every point after the first `n` repeats an earlier one: no distance to it, the same to all others.
DistanceMatrix withRepeats(const DistanceMatrix& base, RandomStream& random) {
    const std::size_t n = base.points();
    std::vector<std::size_t> original(n + random.below(n));
    for (std::size_t i = 0; i < original.size(); ++i)
        original[i] = i < n ? i : random.below(n);
    std::vector<float> lower;
    for (std::size_t i = 0; i < original.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            lower.push_back(base(original[i], original[j]));
    return {original.size(), std::move(lower)};
}

/// Greedy choice of points that lie far from each other: fewer are needed to show a space.
Matrix<double> spread(const Matrix<double>& from, std::size_t count) {
    Matrix<double> chosen(count, from.columns());
    std::vector<double> nearest(from.rows(), std::numeric_limits<double>::infinity());
    std::size_t next = 0;
    for (std::size_t k = 0; k < count; ++k) {
        std::ranges::copy(from.row(next), chosen.row(k).begin());
        for (std::size_t i = 0; i < from.rows(); ++i) {
            double squares = 0.0;
            for (std::size_t c = 0; c < from.columns(); ++c)
                squares += (from(i, c) - chosen(k, c)) * (from(i, c) - chosen(k, c));
            nearest[i] = std::min(nearest[i], squares);
        }
        next = static_cast<std::size_t>(std::ranges::max_element(nearest) - nearest.begin());
    }
    return chosen;
}

Matrix<double> onSphere(std::size_t points, RandomStream& random) {
    Matrix<double> x(points, 3);
    for (std::size_t i = 0; i < points; ++i) {
        double squares = 0.0;
        for (double& value : x.row(i)) {
            value = random.normal();
            squares += value * value;
        }
        for (double& value : x.row(i))
            value /= std::sqrt(squares);
    }
    return x;
}

constexpr double kTurn = 2.0 * std::numbers::pi;

} // namespace

DistanceMatrix randomDistances(std::uint64_t seed, MatrixKind kind) {
    RandomStream random(20261121, seed);
    if (kind == MatrixKind::PointsInSpace) {
        Matrix<double> points(2 + random.below(40), 1 + random.below(4));
        for (double& x : points.values())
            x = random.normal();
        return DistanceMatrix::fromPoints(points, Metric::Euclidean);
    }
    const bool few = kind == MatrixKind::FewLengths || kind == MatrixKind::FewLengthsMissing;
    const bool missing = kind == MatrixKind::MissingEdges || kind == MatrixKind::FewLengthsMissing;
    const std::size_t n = 2 + random.below(22);
    const std::uint64_t lengths = 2 + random.below(6);
    const double absent = missing ? random.uniform(0.0, 0.6) : 0.0;
    std::vector<float> lower(n * (n - 1) / 2);
    for (float& length : lower) {
        length =
            few ? static_cast<float>(random.below(lengths)) : static_cast<float>(random.uniform(0.1, 1.0));
        if (missing && random.uniform() < absent)
            length = std::numeric_limits<float>::infinity();
    }
    const DistanceMatrix base(n, std::move(lower));
    return kind == MatrixKind::EqualPoints ? withRepeats(base, random) : base;
}

DistanceMatrix circle(std::size_t points, std::uint64_t seed) {
    RandomStream random(1, seed);
    Matrix<double> x(points, 2);
    for (std::size_t i = 0; i < points; ++i) {
        const double angle =
            kTurn * (static_cast<double>(i) + 0.3 * random.uniform()) / static_cast<double>(points);
        x(i, 0) = std::cos(angle) + 0.02 * random.normal();
        x(i, 1) = std::sin(angle) + 0.02 * random.normal();
    }
    return DistanceMatrix::fromPoints(x, Metric::Euclidean);
}

DistanceMatrix torus(std::size_t points, std::uint64_t seed) {
    RandomStream random(2, seed);
    Matrix<double> x(20 * points, 4);
    for (std::size_t i = 0; i < x.rows(); ++i)
        for (std::size_t k = 0; k < 2; ++k) {
            const double angle = random.uniform(0.0, kTurn);
            x(i, 2 * k) = std::cos(angle);
            x(i, 2 * k + 1) = std::sin(angle);
        }
    return DistanceMatrix::fromPoints(spread(x, points), Metric::Euclidean);
}

DistanceMatrix sphere(std::size_t points, std::uint64_t seed) {
    RandomStream random(3, seed);
    return DistanceMatrix::fromPoints(spread(onSphere(20 * points, random), points), Metric::Euclidean);
}

DistanceMatrix projectivePlane(std::size_t points, std::uint64_t seed) {
    // The angle between lines through the origin.
    RandomStream random(4, seed);
    const Matrix<double> x = onSphere(20 * points, random);
    Matrix<double> veronese(x.rows(), 6);
    for (std::size_t i = 0; i < x.rows(); ++i) {
        const double root = std::numbers::sqrt2;
        const double values[6] = {x(i, 0) * x(i, 0),        x(i, 1) * x(i, 1),
                                  x(i, 2) * x(i, 2),        root * x(i, 0) * x(i, 1),
                                  root * x(i, 1) * x(i, 2), root * x(i, 2) * x(i, 0)};
        std::ranges::copy(values, veronese.row(i).begin());
    }
    return DistanceMatrix::fromPoints(spread(veronese, points), Metric::Euclidean);
}

DistanceMatrix kleinBottle(std::size_t pointsAlong, std::size_t pointsAcross) {
    // The flat one: (a, b) ~ (a + 1, b) ~ (−a, b + 1), distances on the quotient.
    const std::size_t n = pointsAlong * pointsAcross;
    const auto wrapped = [](double x) { return std::abs(x - std::round(x)); };
    std::vector<float> lower;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const double a = static_cast<double>(i % pointsAlong) / static_cast<double>(pointsAlong);
            const double c = static_cast<double>(j % pointsAlong) / static_cast<double>(pointsAlong);
            const double b = static_cast<double>(i / pointsAlong) / static_cast<double>(pointsAcross);
            const double d = static_cast<double>(j / pointsAlong) / static_cast<double>(pointsAcross);
            const double straight = std::hypot(wrapped(a - c), b - d);
            const double turned = std::hypot(wrapped(a + c), 1.0 - std::abs(b - d));
            lower.push_back(static_cast<float>(std::min(straight, turned)));
        }
    return {n, std::move(lower)};
}

} // namespace canns::test

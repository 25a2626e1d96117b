#include "core/maps/Ellipse.h"

#include <Eigen/Dense>
#include <cmath>
#include <limits>

namespace canns {

namespace {

/// Coefficients (a, b, c, d, e, f) of a x² + b x y + c y² + d x + e y + f = 0 with 4 a c − b² = 1.
bool conic(const Eigen::MatrixXd& quadratic, const Eigen::MatrixXd& linear,
           Eigen::Matrix<double, 6, 1>& result) {
    const Eigen::Matrix3d s1 = quadratic.transpose() * quadratic;
    const Eigen::Matrix3d s2 = quadratic.transpose() * linear;
    const Eigen::Matrix3d s3 = linear.transpose() * linear;
    if (std::abs(s3.determinant()) < 1e-12)
        return false;
    const Eigen::Matrix3d back = -s3.inverse() * s2.transpose();
    const Eigen::Matrix3d reduced = s1 + s2 * back;
    Eigen::Matrix3d m; // inverse of the constraint's matrix times `reduced`
    m.row(0) = reduced.row(2) / 2.0;
    m.row(1) = -reduced.row(1);
    m.row(2) = reduced.row(0) / 2.0;
    const Eigen::EigenSolver<Eigen::Matrix3d> solver(m);
    for (int i = 0; i < 3; ++i) {
        const Eigen::Vector3d v = solver.eigenvectors().col(i).real();
        if (4.0 * v[0] * v[2] - v[1] * v[1] > 0.0) {
            result.head<3>() = v;
            result.tail<3>().noalias() = back * v;
            return true;
        }
    }
    return false;
}

} // namespace

Ellipse fitEllipse(std::span<const std::array<double, 2>> points) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const Ellipse nothing{none, none, none, none, none};
    constexpr std::size_t leastPoints = 5;
    if (points.size() < leastPoints)
        return nothing;
    Eigen::Vector2d mean = Eigen::Vector2d::Zero();
    for (const auto& p : points)
        mean += Eigen::Vector2d(p[0], p[1]) / static_cast<double>(points.size());
    double scale = 0.0;
    for (const auto& p : points)
        scale = std::max({scale, std::abs(p[0] - mean[0]), std::abs(p[1] - mean[1])});
    if (!(scale > 0.0))
        return nothing;
    Eigen::MatrixXd quadratic(points.size(), 3);
    Eigen::MatrixXd linear(points.size(), 3);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double x = (points[i][0] - mean[0]) / scale;
        const double y = (points[i][1] - mean[1]) / scale;
        quadratic.row(static_cast<Eigen::Index>(i)) << x * x, x * y, y * y;
        linear.row(static_cast<Eigen::Index>(i)) << x, y, 1.0;
    }
    Eigen::Matrix<double, 6, 1> k;
    if (!conic(quadratic, linear, k))
        return nothing;

    Ellipse result;
    result.angle = 0.5 * std::atan2(k[1], k[0] - k[2]);
    const double cosine = std::cos(result.angle);
    const double sine = std::sin(result.angle);
    // In axes along the ellipse: uu u² + vv v² + U u + V v + f = 0.
    const double uu = k[0] * cosine * cosine + k[1] * cosine * sine + k[2] * sine * sine;
    const double vv = k[0] * sine * sine - k[1] * cosine * sine + k[2] * cosine * cosine;
    const double u = -(k[3] * cosine + k[4] * sine) / (2.0 * uu);
    const double v = -(-k[3] * sine + k[4] * cosine) / (2.0 * vv);
    const double level = uu * u * u + vv * v * v - k[5];
    result.firstRadius = scale * std::sqrt(std::abs(level / uu));
    result.secondRadius = scale * std::sqrt(std::abs(level / vv));
    result.x = mean[0] + scale * (u * cosine - v * sine);
    result.y = mean[1] + scale * (u * sine + v * cosine);
    return result;
}

} // namespace canns

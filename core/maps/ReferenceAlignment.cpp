#include "core/maps/ReferenceAlignment.h"

#include "core/base/Angles.h"
#include "core/base/Error.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace canns {

namespace {

constexpr double pi = std::numbers::pi;

/// The wave that runs more along the first axis of the map comes first.
bool exchanged(const ReferenceStripeFit& first, const ReferenceStripeFit& second) {
    return std::abs(std::cos(first.parameters[0])) < std::abs(std::cos(second.parameters[0]));
}

} // namespace

Matrix<float> alignedAsReference(const Matrix<float>& phases, const ReferenceStripeFit& first,
                                 const ReferenceStripeFit& second) {
    require(phases.columns() >= 2, "alignedAsReference: two coordinates");
    const bool swap = exchanged(first, second);
    const ReferenceStripeFit& along = swap ? second : first;
    const ReferenceStripeFit& across = swap ? first : second;
    const double angle = across.parameters[0] - along.parameters[0];
    const bool obtuse = std::abs(angle) > pi / 2.0;
    const bool acute = std::abs(angle) < pi / 2.0;
    Matrix<float> result(phases.rows(), 2);
    for (std::size_t i = 0; i < phases.rows(); ++i) {
        auto a = static_cast<double>(phases(i, swap ? 1 : 0));
        auto b = static_cast<double>(phases(i, swap ? 0 : 1));
        if (along.sign < 0)
            a = twoPi - a;
        if (across.sign < 0)
            b = twoPi - b;
        if (angle < 0.0 && obtuse)
            std::swap(a, b);
        if (angle < 0.0 && acute)
            a = twoPi - a + pi / 3.0 * b;
        else if (obtuse)
            b += pi / 3.0 * a;
        result(i, 0) = static_cast<float>(wrapTwoPi(a));
        result(i, 1) = static_cast<float>(wrapTwoPi(b));
    }
    return result;
}

ReferenceLattice latticeAsReference(const ReferenceStripeFit& first, const ReferenceStripeFit& second,
                                    double widthMetres, double heightMetres) {
    const bool swap = exchanged(first, second);
    ReferenceLattice result;
    result.first = swap ? second.parameters : first.parameters;
    result.second = swap ? first.parameters : second.parameters;
    double& x = result.first[0];
    double& y = result.second[0];
    const double angle = y - x;
    if (angle < 0.0 && std::abs(angle) > pi / 2.0)
        x = wrapTwoPi(x + pi);
    else if (angle < 0.0 && std::abs(angle) < pi / 2.0)
        x = wrapTwoPi(x + pi * 4.0 / 3.0);
    else if (std::abs(angle) > pi / 2.0)
        y = wrapTwoPi(y - pi / 3.0);
    const auto turnBoth = [&](double by) {
        x = wrapTwoPi(x + by);
        y = wrapTwoPi(y + by);
    };
    if (y > pi / 2.0)
        turnBoth(-pi / 6.0);
    if (x > pi / 2.0)
        turnBoth(pi / 6.0);
    const auto period = [](const std::array<double, 3>& wave, double extent) {
        return std::array{extent / wave[2] * std::cos(wave[0]), extent / wave[2] * std::sin(wave[0])};
    };
    result.v = period(result.first, widthMetres);
    result.w = period(result.second, heightMetres);
    const double degrees = std::fmod((y - x) * 180.0 / pi, 360.0);
    result.angleDegrees = degrees < 0.0 ? degrees + 360.0 : degrees;
    return result;
}

} // namespace canns

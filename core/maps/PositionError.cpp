#include "core/maps/PositionError.h"

#include "core/base/Angles.h"
#include "core/base/Error.h"

#include <array>
#include <cmath>
#include <limits>

namespace canns {

namespace {

/// Waves whose vectors span less than this share of their rectangle say nothing across.
constexpr double leastSpan = 1e-3;

} // namespace

Matrix<float> phasesAtPositions(const CohoMap& map, std::span<const double> x, std::span<const double> y) {
    require(x.size() == y.size(), "phasesAtPositions: a y an x");
    if (map.stripes.size() < 2)
        throw BadInput("Phases at positions need the waves of two coordinates.", "cohomap",
                       "Decode two coordinates.");
    Matrix<float> phases(x.size(), 2);
    for (std::size_t c = 0; c < 2; ++c) {
        const StripeFit& wave = map.stripes[c];
        const auto [alongX, alongY] = wave.waveVector();
        for (std::size_t i = 0; i < x.size(); ++i) {
            const double turns = alongX * (x[i] - map.xEdges.front()) + alongY * (y[i] - map.yEdges.front());
            phases(i, c) = std::isnan(turns) ? std::numeric_limits<float>::quiet_NaN()
                                             : static_cast<float>(wrapTwoPi(wave.phase + twoPi * turns));
        }
    }
    return phases;
}

std::vector<double> positionErrors(const CohoMap& map, const Matrix<float>& decoded,
                                   const Matrix<float>& expected) {
    require(decoded.rows() == expected.rows() && decoded.columns() >= 2 && expected.columns() >= 2 &&
                map.stripes.size() >= 2,
            "positionErrors: two phases a row");
    std::vector<double> errors(decoded.rows(), std::numeric_limits<double>::quiet_NaN());
    const auto [ax, ay] = map.stripes[0].waveVector();
    const auto [bx, by] = map.stripes[1].waveVector();
    const double area = ax * by - ay * bx;
    if (!(std::abs(area) > leastSpan * std::hypot(ax, ay) * std::hypot(bx, by)))
        return errors;
    for (std::size_t i = 0; i < errors.size(); ++i) {
        std::array<double, 2> turns{};
        for (std::size_t c = 0; c < 2; ++c)
            turns[c] =
                wrapPi(static_cast<double>(decoded(i, c)) - static_cast<double>(expected(i, c))) / twoPi;
        if (std::isnan(turns[0] + turns[1]))
            continue;
        // Once round either way is the same phase at another place: the lattice's nearest neighbours.
        double least = std::numeric_limits<double>::infinity();
        for (const int round : {-1, 0, 1})
            for (const int across : {-1, 0, 1}) {
                const double first = turns[0] + round;
                const double second = turns[1] + across;
                least = std::min(
                    least, std::hypot((by * first - ay * second) / area, (ax * second - bx * first) / area));
            }
        errors[i] = least;
    }
    return errors;
}

} // namespace canns

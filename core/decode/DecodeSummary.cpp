#include "core/decode/DecodeSummary.h"

#include "core/base/Angles.h"
#include "core/base/Parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

Matrix<float> phaseOccupancy(const Decoding& decoding, std::size_t bins, double stepSeconds) {
    require(bins > 0, "phaseOccupancy: bins > 0");
    const bool torus = decoding.phases.columns() > 1;
    Matrix<float> seconds(torus ? bins : 1, bins, 0.0F);
    const auto binOfPhase = [bins](float phase) {
        const double turns = wrapTwoPi(static_cast<double>(phase)) / twoPi;
        return std::min(bins - 1, static_cast<std::size_t>(turns * static_cast<double>(bins)));
    };
    for (std::size_t i = 0; i < decoding.phases.rows(); ++i) {
        const float first = decoding.phases(i, 0);
        const float second = torus ? decoding.phases(i, 1) : 0.0F;
        if (std::isfinite(first) && std::isfinite(second))
            seconds(torus ? binOfPhase(second) : 0, binOfPhase(first)) += static_cast<float>(stepSeconds);
    }
    return seconds;
}

std::vector<double> posteriorWidths(const Decoding& decoding) {
    std::vector<double> widths;
    widths.reserve(decoding.confidence.rows());
    for (std::size_t i = 0; i < decoding.confidence.rows(); ++i) {
        const auto lengths = decoding.confidence.row(i);
        const double least = std::clamp(static_cast<double>(*std::ranges::min_element(lengths)), 0.0, 1.0);
        widths.push_back(std::min(std::numbers::pi, std::sqrt(-2.0 * std::log(least))));
    }
    return widths;
}

std::vector<double> nearestDistances(const Matrix<double>& points, std::span<const std::size_t> landmarks,
                                     const Progress& progress) {
    std::vector<double> distances(points.rows());
    parallelFor(
        points.rows(), progress,
        [&](std::size_t i) {
            double nearest = std::numeric_limits<double>::infinity();
            const auto point = points.row(i);
            for (const std::size_t landmark : landmarks) {
                const auto other = points.row(landmark);
                double squared = 0.0;
                for (std::size_t c = 0; c < point.size(); ++c)
                    squared += (point[c] - other[c]) * (point[c] - other[c]);
                nearest = std::min(nearest, squared);
            }
            distances[i] = std::sqrt(nearest);
        },
        256);
    return distances;
}

std::optional<KnownAngle> knownAngle(const Activity& activity, const Decoding& decoding) {
    if (decoding.phases.columns() != 1 || activity.headDirection.empty())
        return std::nullopt;
    Matrix<double> truth(decoding.rows.size(), 1);
    for (std::size_t i = 0; i < decoding.rows.size(); ++i)
        truth(i, 0) = activity.headDirection[static_cast<std::size_t>(decoding.rows[i])];
    bool overlap = false;
    for (std::size_t i = 0; i < truth.rows(); ++i)
        overlap = overlap || (std::isfinite(truth(i, 0)) && std::isfinite(decoding.phases(i, 0)));
    if (!overlap)
        return std::nullopt;
    KnownAngle known{compareWithTruth(decoding.phases, truth), {}};
    const double sign = known.agreement.transform(0, 0);
    const double shift = known.agreement.coordinates[0].shift;
    for (const double angle : truth.values())
        known.radians.push_back(std::isfinite(angle) ? static_cast<float>(wrapTwoPi(sign * (angle - shift)))
                                                     : std::numeric_limits<float>::quiet_NaN());
    return known;
}

} // namespace canns

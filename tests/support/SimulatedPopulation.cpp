#include "support/SimulatedPopulation.h"

#include "core/base/Angles.h"
#include "core/base/Random.h"

#include <cmath>

namespace canns::test {

SimulatedPopulation simulatePopulation(std::size_t coordinates, std::size_t rows, std::size_t cells,
                                       double peakHertz, double periodMetres) {
    SimulatedPopulation result;
    Activity& activity = result.activity;
    activity.binWidthSeconds = 0.02;
    activity.hertzPerValue = 1.0 / activity.binWidthSeconds;
    activity.values = Matrix<float>(rows, cells);
    result.truth = Matrix<double>(rows, coordinates);
    result.preferred = Matrix<double>(cells, coordinates);
    RandomStream random(7);
    for (double& phase : result.preferred.values())
        phase = random.uniform(0.0, twoPi);

    double x = 0.5;
    double y = 0.5;
    double heading = 0.0;
    for (std::size_t t = 0; t < rows; ++t) {
        heading += 0.25 * random.normal();
        const double step = 0.3 * activity.binWidthSeconds;
        if (x + step * std::cos(heading) < 0.0 || x + step * std::cos(heading) > 1.0 ||
            y + step * std::sin(heading) < 0.0 || y + step * std::sin(heading) > 1.0)
            heading += twoPi / 2.0;
        x += step * std::cos(heading);
        y += step * std::sin(heading);
        activity.seconds.push_back(static_cast<double>(t) * activity.binWidthSeconds);
        activity.x.push_back(x);
        activity.y.push_back(y);
        activity.headDirection.push_back(wrapTwoPi(heading));
        activity.speedMetresPerSecond.push_back(0.3);
        if (coordinates == 1) {
            result.truth(t, 0) = wrapTwoPi(heading);
        } else {
            result.truth(t, 0) = wrapTwoPi(twoPi / periodMetres * x);
            result.truth(t, 1) = wrapTwoPi(twoPi / periodMetres * (0.5 * x + std::sqrt(0.75) * y));
        }
        unsigned total = 0;
        for (std::size_t n = 0; n < cells; ++n) {
            double drive = 0.0;
            for (std::size_t c = 0; c < coordinates; ++c)
                drive += std::cos(result.truth(t, c) - result.preferred(n, c)) - 1.0;
            const auto count = random.poisson(peakHertz * activity.binWidthSeconds * std::exp(1.5 * drive));
            activity.values(t, n) = static_cast<float>(count);
            total += static_cast<unsigned>(count);
        }
        activity.spikes.push_back(static_cast<std::uint16_t>(total));
    }
    for (std::size_t n = 0; n < cells; ++n)
        activity.unitIds.push_back(std::to_string(n));
    constexpr std::size_t stride = 20;
    for (std::size_t t = 0; t < rows; t += stride)
        result.landmarkRows.push_back(static_cast<std::int64_t>(t));
    result.landmarkPhases = Matrix<double>(coordinates, result.landmarkRows.size());
    for (std::size_t i = 0; i < result.landmarkRows.size(); ++i)
        for (std::size_t c = 0; c < coordinates; ++c)
            result.landmarkPhases(c, i) = result.truth(static_cast<std::size_t>(result.landmarkRows[i]), c);
    return result;
}

} // namespace canns::test

#include "support/SimulatedMixture.h"

#include "core/base/Angles.h"
#include "core/base/Random.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace canns::test {

namespace {

constexpr double stepSeconds = 0.02;
constexpr double box = 1.5;

/// A heading that turns smoothly and away from the walls.
Trajectory walk(std::size_t steps, RandomStream& random) {
    Trajectory path;
    double x = box / 2.0;
    double y = box / 2.0;
    double heading = 0.0;
    double turning = 0.0;
    for (std::size_t t = 0; t < steps; ++t) {
        path.seconds.push_back(static_cast<double>(t) * stepSeconds);
        path.x.push_back(x);
        path.y.push_back(y);
        path.headDirection.push_back(wrapTwoPi(heading));
        turning +=
            -turning * stepSeconds / 0.35 + 2.2 * std::sqrt(2.0 * stepSeconds / 0.35) * random.normal();
        constexpr double wall = 0.12;
        const auto push = [](double at) { return at < wall ? 1.0 : at > box - wall ? -1.0 : 0.0; };
        if (push(x) != 0.0 || push(y) != 0.0)
            heading +=
                std::clamp(wrapPi(std::atan2(push(y), push(x)) - heading), -1.0, 1.0) * 6.0 * stepSeconds;
        heading += turning * stepSeconds;
        x = std::clamp(x + 0.2 * stepSeconds * std::cos(heading), 0.0, box);
        y = std::clamp(y + 0.2 * stepSeconds * std::sin(heading), 0.0, box);
    }
    return path;
}

/// Hz at a time step.
using Rate = std::function<double(std::size_t)>;

Rate gridCell(const SimulatedModule& module, const Trajectory& path, RandomStream& random) {
    const double wave = 2.0 * twoPi / (std::sqrt(3.0) * module.spacingMetres);
    const double angle = (module.orientationDegrees + 30.0) * twoPi / 360.0;
    const double first = random.uniform(0.0, twoPi);
    const double second = random.uniform(0.0, twoPi);
    const double peak = 5.0 * std::pow(4.0, random.uniform());
    return [=, &path](std::size_t t) {
        const auto along = [&](double direction) {
            return wave * (path.x[t] * std::cos(direction) + path.y[t] * std::sin(direction));
        };
        const double a = along(angle) - first;
        const double b = along(angle + twoPi / 6.0) - second;
        return 0.1 + peak * std::exp(0.75 * (std::cos(a) + std::cos(b) + std::cos(b - a) - 3.0));
    };
}

Rate headDirectionCell(const Trajectory& path, RandomStream& random) {
    const double preferred = random.uniform(0.0, twoPi);
    const double peak = 8.0 + 12.0 * random.uniform();
    return [=, &path](std::size_t t) {
        return 0.3 + peak * std::exp(5.0 * (std::cos(path.headDirection[t] - preferred) - 1.0));
    };
}

} // namespace

SimulatedMixture simulateMixture(const MixtureSettings& settings) {
    RandomStream random(settings.seed);
    SimulatedMixture result;
    Recording& recording = result.recording;
    recording.name = "mixture";
    recording.provenance.simulated = true;
    recording.trajectory = walk(static_cast<std::size_t>(settings.minutes * 60.0 / stepSeconds), random);
    const Trajectory& path = recording.trajectory;

    std::vector<std::pair<std::int64_t, Rate>> cells;
    std::int64_t kind = 0;
    for (const SimulatedModule& module : settings.modules) {
        ++kind;
        for (std::size_t n = 0; n < module.cells; ++n)
            cells.emplace_back(kind, gridCell(module, path, random));
    }
    ++kind;
    for (std::size_t n = 0; n < settings.headDirectionCells; ++n)
        cells.emplace_back(kind, headDirectionCell(path, random));
    for (std::size_t n = 0; n < settings.randomCells; ++n)
        cells.emplace_back(0, [hertz = random.uniform(1.0, 6.0)](std::size_t) { return hertz; });
    for (std::size_t i = cells.size(); i-- > 1;)
        std::swap(cells[i], cells[random.below(i + 1)]);

    std::vector<double> times;
    std::vector<std::size_t> offsets{0};
    for (const auto& [ofKind, rate] : cells) {
        const std::size_t first = times.size();
        for (std::size_t t = 0; t < path.seconds.size(); ++t)
            for (auto spikes = random.poisson(rate(t) * stepSeconds); spikes > 0; --spikes)
                times.push_back(path.seconds[t] + stepSeconds * random.uniform());
        std::sort(times.begin() + static_cast<std::ptrdiff_t>(first), times.end());
        offsets.push_back(times.size());
        recording.units.push_back(
            {.id = std::to_string(recording.units.size()), .region = {}, .depthMetres = {}, .quality = {}});
        result.kinds.push_back(ofKind);
    }
    recording.spikes = SpikeTrains(std::move(times), std::move(offsets));
    return result;
}

} // namespace canns::test

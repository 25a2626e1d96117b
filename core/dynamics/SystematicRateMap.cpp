#include "core/dynamics/SystematicRateMap.h"

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

using States = std::vector<std::vector<double>>;

States statesOf(const Network& network) {
    States states;
    for (const StateInfo& info : network.states())
        states.push_back(network.state(info.name));
    return states;
}

void restore(Network& network, const States& states) {
    for (std::size_t i = 0; i < states.size(); ++i)
        network.setState(network.states()[i].name, states[i]);
}

/// Leads a network about by whole steps.
class Walker {
public:
    Walker(Network& network, double timeStep) : network_(network), timeStep_(timeStep) {}

    void place(Point2 position) { position_ = position; }
    void walk(Point2 velocity, std::size_t steps) {
        for (std::size_t step = 0; step < steps; ++step) {
            for (std::size_t axis = 0; axis < 2; ++axis)
                position_[axis] += velocity[axis] * timeStep_;
            Input input;
            input.velocity = velocity;
            input.position = position_;
            input.headDirection = std::atan2(velocity[1], velocity[0]);
            network_.step(input, timeStep_);
        }
    }
    Point2 position() const { return position_; }

private:
    Network& network_;
    double timeStep_;
    Point2 position_{};
};

class Maps {
public:
    Maps(const Network& network, std::size_t bins)
        : network_(network), maps_(network.population().size(), Matrix<float>(bins, bins)),
          rates_(network.population().size()) {}

    void keep(std::size_t row, std::size_t column) {
        network_.readState(network_.rateState(), std::span<float>(rates_));
        for (std::size_t n = 0; n < rates_.size(); ++n)
            maps_[n](row, column) = rates_[n];
    }
    std::vector<Matrix<float>> take() { return std::move(maps_); }

private:
    const Network& network_;
    std::vector<Matrix<float>> maps_;
    std::vector<float> rates_;
};

/// The steps of half a bin, and the speed at which they take it exactly.
struct HalfBin {
    std::size_t steps = 1;
    double speed = 0.0;

    HalfBin(double length, double wanted, double timeStep)
        : steps(static_cast<std::size_t>(std::max(1.0, std::ceil(length / (wanted * timeStep))))),
          speed(length / (static_cast<double>(steps) * timeStep)) {}
};

void sweepThroughMiddles(Network& network, const SweepSettings& s, double timeStep, Maps& maps,
                         const Progress& progress) {
    const auto bins = static_cast<double>(s.bins);
    const HalfBin across(s.width / bins / 2, s.speed, timeStep);
    const HalfBin up(s.height / bins / 2, s.speed, timeStep);
    Walker walker(network, timeStep);
    for (std::size_t column = 0; column < s.bins; ++column) {
        walker.walk({across.speed, 0}, (column == 0 ? 1 : 2) * across.steps);
        const States foot = statesOf(network);
        const Point2 place = walker.position();
        for (std::size_t row = 0; row < s.bins; ++row) {
            progress.report(column * s.bins + row, s.bins * s.bins);
            walker.walk({0, up.speed}, (row == 0 ? 1 : 2) * up.steps);
            maps.keep(row, column);
        }
        restore(network, foot);
        walker.place(place);
    }
}

void sweepAsInPython(Network& network, const SweepSettings& s, double timeStep, Maps& maps,
                     const Progress& progress) {
    const double length = s.speed * timeStep;
    const auto across = static_cast<std::size_t>(std::ceil(s.width / length - 1e-9)) - 1;
    const auto up = static_cast<std::size_t>(s.height / length);
    const std::size_t columnSteps = (across + 1) / s.bins;
    const std::size_t rowSteps = up / s.bins;
    Walker walker(network, timeStep);
    walker.walk({s.speed, 0}, across);
    for (std::size_t column = 0; column < s.bins; ++column) {
        walker.walk({s.speed, 0}, column == 0 ? 1 : columnSteps);
        const States foot = statesOf(network);
        for (std::size_t row = 0; row < s.bins; ++row) {
            progress.report(column * s.bins + row, s.bins * s.bins);
            walker.walk({0, s.speed}, row == 0 ? 1 : rowSteps);
            maps.keep(row, column);
        }
        restore(network, foot);
    }
}

} // namespace

std::vector<Matrix<float>> systematicRateMaps(Network& network, const SweepSettings& settings,
                                              double timeStep, const Progress& progress) {
    if (settings.bins == 0 || !(settings.speed > 0) || !(settings.width > 0) || !(settings.height > 0))
        throw BadInput("A sweep needs bins, a speed and an arena above 0.", "systematic rate maps");
    const States before = statesOf(network);
    Maps maps(network, settings.bins);
    if (settings.peerCompatible)
        sweepAsInPython(network, settings, timeStep, maps, progress);
    else
        sweepThroughMiddles(network, settings, timeStep, maps, progress);
    restore(network, before);
    return maps.take();
}

} // namespace canns

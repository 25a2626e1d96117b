#include "widgets/live/Readout.h"

#include "core/base/Angles.h"
#include "core/models/HexagonalPhase.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <limits>

namespace canns {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Readout)
};

constexpr double none = std::numeric_limits<double>::quiet_NaN();

} // namespace

double populationVector(const std::vector<float>& values, const Geometry& geometry, std::size_t axis) {
    const std::size_t columns = geometry.shape.back();
    const bool alongRows = axis == 1 && geometry.shape.size() == 2;
    const std::size_t count = alongRows ? geometry.shape.front() : columns;
    // Sums over the other axis first: one sine an entry of the axis, not one a neuron.
    std::vector<double> sums(count, 0.0);
    double total = 0.0;
    for (std::size_t n = 0; n < values.size(); ++n) {
        sums[alongRows ? n / columns : n % columns] += static_cast<double>(values[n]);
        total += std::abs(static_cast<double>(values[n]));
    }
    double x = 0.0;
    double y = 0.0;
    const double range = geometry.end - geometry.begin;
    for (std::size_t k = 0; k < count; ++k) {
        const double angle = twoPi * (geometry.coordinate(k, count) - geometry.begin) / range;
        x += sums[k] * std::cos(angle);
        y += sums[k] * std::sin(angle);
    }
    if (!(total > 0.0) || !(std::hypot(x, y) > 1e-9 * total))
        return none;
    return geometry.begin + wrapTwoPi(std::atan2(y, x)) / twoPi * range;
}

void Readout::begin(const LiveNetwork& network) {
    network_ = network;
    kind_ = Kind::Nothing;
    phaseState_.reset();
    const Geometry& population = network.population();
    for (const char* name : {"centrePosition", "decodedPosition", "centre"})
        if (const auto state = network.find(name);
            state && network.hasMotion && network.states[*state].geometry.size() == 2) {
            kind_ = Kind::Position;
            positionState_ = *state;
            if (network.mappingRatio)
                phaseState_ = network.find("centrePhase");
            hasTruth_ = true;
            return;
        }
    const bool direction = network.find("centre").has_value();
    if (isRing(population) && population.kind == GeometryKind::Ring) {
        kind_ = Kind::Ring;
        hasTruth_ = network.hasFeature || (network.hasMotion && direction);
    } else if (population.kind == GeometryKind::Torus && network.hasFeature) {
        kind_ = Kind::Torus;
        hasTruth_ = true;
    }
}

std::size_t Readout::channelCount() const noexcept {
    return kind_ == Kind::Nothing ? 0 : kind_ == Kind::Ring ? 1 : 2;
}

std::vector<ReadoutChannel> Readout::read(const Frame& frame) const {
    const std::vector<float>& rates = frame.states[network_.rateState];
    const Geometry& population = network_.population();
    switch (kind_) {
    case Kind::Nothing:
        return {};
    case Kind::Ring: {
        double truth = none;
        if (hasTruth_ && network_.hasFeature && frame.world.present)
            truth = wrapPi(frame.world.feature[0]);
        else if (hasTruth_ && !network_.hasFeature)
            truth = wrapPi(frame.world.headDirection);
        return {{Words::tr("Angle"), true, wrapPi(populationVector(rates, population, 0)), truth}};
    }
    case Kind::Torus: {
        const bool present = frame.world.present;
        return {{Words::tr("First angle"), true, wrapPi(populationVector(rates, population, 0)),
                 present ? wrapPi(frame.world.feature[0]) : none},
                {Words::tr("Second angle"), true, wrapPi(populationVector(rates, population, 1)),
                 present ? wrapPi(frame.world.feature[1]) : none}};
    }
    case Kind::Position: {
        const auto pointOf = [](const std::vector<float>& values) {
            return Point2{static_cast<double>(values[0]), static_cast<double>(values[1])};
        };
        // Of the places with the phase of a grid module the one that is nearest to the animal.
        const Point2 place = phaseState_ ? nearestPosition(pointOf(frame.states[*phaseState_]),
                                                           *network_.mappingRatio, frame.world.position)
                                         : pointOf(frame.states[positionState_]);
        return {{Words::tr("x"), false, place[0], frame.world.position[0]},
                {Words::tr("y"), false, place[1], frame.world.position[1]}};
    }
    }
    return {};
}

} // namespace canns

#include "app/gui/live/Hands.h"

#include "core/base/Random.h"
#include "core/models/RingMath.h"

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

constexpr double nudgePart = 1.0 / 48.0; ///< Of the range, an arrow key.
constexpr double brieflySeconds = 0.01;

double wrappedInto(double value, double begin, double range) {
    return value - range * std::floor((value - begin) / range);
}

} // namespace

void Hands::begin(std::shared_ptr<Simulation> simulation, const LiveNetwork& network) {
    const bool another = simulation != simulation_;
    simulation_ = std::move(simulation);
    if (another || network.population().size() != network_.population().size())
        silenced_.clear();
    network_ = network;
    if (another) {
        stimulus_ = {};
        greatestInput_ = 0.0;
        Q_EMIT stimulusTaken(stimulus_.who);
    }
}

void Hands::see(const Frame& frame) {
    if (stimulus_.who != StimulusInHand::Who::Hand)
        feature_ = frame.world.feature;
    animal_ = frame.world.position;
    // The synaptic input comes first in every network, but for those whose population is another array.
    const StateInfo& rates = network_.rates();
    for (std::size_t i = 0; i < network_.states.size(); ++i)
        if (network_.states[i].geometry.shape == rates.geometry.shape) {
            for (const float value : frame.states[i])
                if (std::isfinite(value))
                    greatestInput_ = std::max(greatestInput_, static_cast<double>(std::abs(value)));
            break;
        }
}

double Hands::range() const { return network_.population().end - network_.population().begin; }

double Hands::strength() const { return greatestInput_ > 0 ? greatestInput_ : 1.0; }

void Hands::setTool(HandTool tool) { tool_ = tool; }

void Hands::setStimulus(StimulusInHand::Who who) {
    stimulus_ = {who, feature_};
    if (simulation_)
        simulation_->takeStimulus(stimulus_);
}

void Hands::holdStimulus(Point2 place) {
    stimulus_ = {StimulusInHand::Who::Hand, place};
    feature_ = place;
    simulation_->takeStimulus(stimulus_);
    Q_EMIT stimulusTaken(stimulus_.who);
}

void Hands::heal() {
    silenced_.clear();
    if (simulation_) {
        simulation_->silence({});
        simulation_->inject({});
    }
}

void Hands::arm(Figure& figure) const {
    const bool on = tool_ != HandTool::Look;
    if (auto* flat = qobject_cast<LiveFigure*>(&figure))
        flat->setHandsOn(on);
    else if (auto* torus = qobject_cast<TorusLiveView*>(&figure))
        torus->setHandsOn(on);
}

void Hands::watch(Figure& figure) {
    arm(figure);
    if (auto* flat = qobject_cast<LiveFigure*>(&figure)) {
        connect(flat, &LiveFigure::handMoved, this, [this, flat](HandMove move, QPointF place) {
            if (!simulation_)
                return;
            if (flat->handSpace() == HandSpace::Arena)
                inArena(move, {place.x(), place.y()});
            else
                onPopulation(move, {place.x(), place.y()});
        });
        connect(flat, &LiveFigure::nudged, this,
                [this, flat](QPointF direction) { nudge(*flat, direction); });
    } else if (auto* torus = qobject_cast<TorusLiveView*>(&figure)) {
        connect(torus, &TorusLiveView::handMoved, this, [this](HandMove move, QPointF place) {
            if (simulation_)
                onPopulation(move, {place.x(), place.y()});
        });
    }
}

void Hands::inArena(HandMove move, Point2 place) {
    // The animal goes where the hand points; let go, it goes its own way again.
    simulation_->steer(move == HandMove::Release ? std::nullopt : std::optional(place));
}

std::vector<std::size_t> Hands::under(Point2 place) const {
    const Geometry& g = network_.population();
    const bool round = g.kind != GeometryKind::Line && g.kind != GeometryKind::Plane;
    const std::size_t columns = g.shape.back();
    const bool sheet = g.shape.size() == 2;
    const auto difference = [&](double a, double b) { return round ? wrapToHalf(a - b, range()) : a - b; };
    std::vector<std::size_t> found;
    for (std::size_t n = 0; n < g.size(); ++n) {
        const double dx = difference(g.coordinate(n % columns, columns), place[0]);
        const double dy = sheet ? difference(g.rowCoordinate(n / columns), place[1]) : 0.0;
        if (std::hypot(dx, dy) <= brush_ * range())
            found.push_back(n);
    }
    return found;
}

void Hands::onPopulation(HandMove move, Point2 place) {
    switch (tool_) {
    case HandTool::Stimulus:
        if (network_.hasFeature)
            holdStimulus(place);
        else if (move == HandMove::Release)
            simulation_->inject({});
        else
            simulation_->injectBump(place, brush_ * range(), strength(), 0.0);
        return;
    case HandTool::Kick:
        if (move == HandMove::Press)
            simulation_->injectBump(place, brush_ * range(), 3 * strength(), brieflySeconds);
        return;
    case HandTool::Erase: {
        if (move == HandMove::Release)
            return;
        for (const std::size_t neuron : under(place))
            silenced_.push_back(neuron);
        std::ranges::sort(silenced_);
        silenced_.erase(std::unique(silenced_.begin(), silenced_.end()), silenced_.end());
        simulation_->silence(silenced_);
        return;
    }
    case HandTool::Noise: {
        if (move == HandMove::Release)
            return;
        std::vector<double> current(network_.population().size(), 0.0);
        for (const std::size_t neuron : under(place))
            current[neuron] = random_.uniform(-1.0, 1.0) * strength();
        simulation_->inject(std::move(current), brieflySeconds);
        return;
    }
    case HandTool::Pick:
        if (move != HandMove::Release) {
            const Geometry& g = network_.population();
            const std::size_t columns = g.shape.back();
            std::size_t nearest = 0;
            double least = 1e300;
            for (std::size_t n = 0; n < g.size(); ++n) {
                const double dx = g.coordinate(n % columns, columns) - place[0];
                const double dy = g.shape.size() == 2 ? g.rowCoordinate(n / columns) - place[1] : 0.0;
                if (const double distance = std::hypot(dx, dy); distance < least) {
                    least = distance;
                    nearest = n;
                }
            }
            Q_EMIT neuronPicked(nearest);
        }
        return;
    case HandTool::Look:
        return;
    }
}

void Hands::nudge(const LiveFigure& figure, QPointF direction) {
    if (!simulation_)
        return;
    if (figure.handSpace() == HandSpace::Arena) {
        // A fifth of the arena ahead: it arrives unless the keys say otherwise.
        constexpr double ahead = 0.2;
        const double reach = ahead * std::max(network_.greatest[0] - network_.least[0],
                                              network_.greatest[1] - network_.least[1]);
        simulation_->steer(
            Point2{std::clamp(animal_[0] + reach * direction.x(), network_.least[0], network_.greatest[0]),
                   std::clamp(animal_[1] + reach * direction.y(), network_.least[1], network_.greatest[1])});
        return;
    }
    if (!network_.hasFeature)
        return;
    const Geometry& g = network_.population();
    const double step = nudgePart * range();
    holdStimulus({wrappedInto(feature_[0] + step * direction.x(), g.begin, range()),
                  wrappedInto(feature_[1] + step * direction.y(), g.begin, range())});
}

} // namespace canns

#pragma once

#include "core/base/Random.h"
#include "widgets/live/LiveFigure.h"
#include "widgets/live/TorusLiveView.h"

#include <QObject>

#include <memory>

namespace canns {

/// What a hand does to a network.
enum class HandTool {
    Stimulus, ///< Drags the stimulus; where the network has none, presses a bump of current on it.
    Kick,     ///< A short strong current under the pointer.
    Erase,    ///< Silences the neurons under the pointer.
    Noise,    ///< Random current under the pointer.
    Pick,     ///< Picks the neuron whose field the arena shows.
    Look      ///< Nothing: dragging pans.
};

/// Translates hands on views into commands to the simulation. In an arena the hand leads the animal, whatever
/// the tool.
class Hands : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Another simulation (null: none); what was held is let go.
    void begin(std::shared_ptr<Simulation> simulation, const LiveNetwork& network);
    /// The newest values, for strengths and places.
    void see(const Frame& frame);
    void setTool(HandTool tool);
    /// Whether dragging on this figure is for the tool, or moves the figure itself.
    void arm(Figure& figure) const;
    HandTool tool() const noexcept { return tool_; }
    /// Radius of the brushes, as a part of the population's range.
    void setBrush(double part) { brush_ = part; }
    void setStimulus(StimulusInHand::Who who);
    /// All neurons take part again, and no current is injected.
    void heal();
    /// The network begins anew, and with it all neurons.
    void forget() { silenced_.clear(); }
    /// Follows the hands on this figure, if it is one that takes hands.
    void watch(Figure& figure);

Q_SIGNALS:
    /// The stimulus has another leader.
    void stimulusTaken(canns::StimulusInHand::Who who);
    void neuronPicked(std::size_t neuron);

private:
    void onPopulation(HandMove move, Point2 place);
    void holdStimulus(Point2 place);
    void inArena(HandMove move, Point2 place);
    void nudge(const LiveFigure& figure, QPointF direction);
    /// Neurons nearer to `place` than the brush.
    std::vector<std::size_t> under(Point2 place) const;
    double range() const;
    /// A current that the network feels: of the size of what drives it now.
    double strength() const;

    std::shared_ptr<Simulation> simulation_;
    LiveNetwork network_;
    HandTool tool_ = HandTool::Stimulus;
    double brush_ = 0.08;
    StimulusInHand stimulus_;
    std::vector<std::size_t> silenced_;
    Point2 feature_{};
    Point2 animal_{};
    double greatestInput_ = 0.0;
    RandomStream random_{0};
};

} // namespace canns

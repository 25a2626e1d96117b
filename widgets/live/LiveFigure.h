#pragma once

#include "widgets/live/LiveView.h"

#include <optional>

namespace canns {

/// How a hand moves over a view.
enum class HandMove { Press, Move, Release };

/// Where the places of a view lie.
enum class HandSpace {
    None,
    Population, ///< In the coordinates of the population (Geometry).
    Arena       ///< Metres.
};

/// A live view that draws itself, and on which hands can be laid: dragging does not pan it but moves what the
/// page makes of it. Ctrl+drag pans, Shift+drag zooms; arrow keys nudge, with Ctrl they pan.
class LiveFigure : public Figure, public LiveView {
    Q_OBJECT
public:
    using Figure::Figure;

    Figure& figure() override { return *this; }
    /// Where a hand on it points.
    virtual HandSpace handSpace() const { return HandSpace::None; }
    /// Off: dragging pans, as in any figure.
    void setHandsOn(bool on) { handsOn_ = on; }

Q_SIGNALS:
    void handMoved(canns::HandMove move, QPointF place);
    /// An arrow key: one step right, left, up or down.
    void nudged(QPointF direction);
    void neuronPicked(std::size_t neuron);

protected:
    /// The place that data coordinates of the figure stand for.
    virtual std::optional<QPointF> placeOf(QPointF at) const { return at; }

    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void retranslate() override {}

private:
    bool takesHands() const { return handsOn_ && handSpace() != HandSpace::None; }
    void tell(HandMove move, QPointF pixel);

    bool handsOn_ = true;
    bool held_ = false;
};

} // namespace canns

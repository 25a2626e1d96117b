#pragma once

#include "widgets/live/LiveFigure.h"
#include "widgets/live/Readout.h"
#include "widgets/vtk/TorusCamera.h"
#include "widgets/vtk/TorusView.h"

#include <deque>

namespace canns {

/// A state of a sheet on the torus that it is, in three dimensions, with the bump, its trail and the
/// stimulus. It turns gently after a bump that goes to its rim or behind it, until a hand turns it. A hand on
/// the surface is one on the population; beside it, or with Ctrl, dragging turns the torus.
class TorusLiveView : public TorusView, public LiveView {
    Q_OBJECT
public:
    explicit TorusLiveView(QWidget* parent = nullptr);

    Figure& figure() override { return *this; }
    void begin(const LiveNetwork& network) override;
    void showFrame(const Frame& frame) override;
    void forget() override;
    std::vector<std::size_t> choices() const override;
    std::size_t chosen() const override { return state_; }
    void choose(std::size_t state) override;

    /// Off: dragging turns the torus, as in any 3-D view.
    void setHandsOn(bool on) { handsOn_ = on; }

Q_SIGNALS:
    /// In the coordinates of the population.
    void handMoved(canns::HandMove move, QPointF place);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void retranslate() override;

private:
    /// Of the population, under a pixel; nothing beside the torus, or while another array is shown.
    std::optional<QPointF> placeAt(QPointF pixel) const;
    void follow(const Phases& bump);

    LiveNetwork network_;
    Readout readout_;
    std::size_t state_ = 0;
    double peak_ = 0.0;
    std::deque<Phases> trail_;
    bool handsOn_ = true;
    bool hasFaced_ = false;       ///< Whether it has turned to the bump at once, as it does for each network.
    CameraTurn turning_;          ///< In the last frame.
    std::optional<QPointF> held_; ///< Where a hand that is pressed was last.
};

} // namespace canns

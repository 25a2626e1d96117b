#include "widgets/live/PolarView.h"

#include "core/base/Angles.h"
#include "widgets/figure/Dial.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double peakDecay = 0.995;
constexpr double foot = 0.45; ///< Radius of silence; the greatest rate reaches 1.

/// The ring whose rates are shown: the population, or the last ring array beside a sheet.
std::size_t ringState(const LiveNetwork& network) {
    std::size_t found = network.rateState;
    if (!isRing(network.population()))
        for (std::size_t i = 0; i < network.states.size(); ++i)
            if (isRing(network.states[i].geometry))
                found = i;
    return found;
}

} // namespace

PolarView::PolarView(QWidget* parent) : LiveFigure(parent), stimulus_(none), bump_(none) {
    setObjectName(QStringLiteral("polar"));
    setEqualAspect(true);
    setGridShown(false);
    retranslate();
}

void PolarView::begin(const LiveNetwork& network) {
    network_ = network;
    readout_.begin(network);
    state_ = ringState(network);
    FigureAxis axis;
    axis.shown = false;
    axis.home = {-1.25, 1.25};
    setAxes(axis, axis);
}

HandSpace PolarView::handSpace() const {
    return !network_.states.empty() && isRing(network_.population()) ? HandSpace::Population
                                                                     : HandSpace::None;
}

std::optional<QPointF> PolarView::placeOf(QPointF at) const {
    const Geometry& g = network_.population();
    const double part = wrapTwoPi(std::atan2(at.y(), at.x())) / twoPi;
    // The angle 0 is at the right, wherever the range begins.
    const double range = g.end - g.begin;
    double place = part * range;
    if (place >= g.end)
        place -= range;
    return QPointF(place, 0.0);
}

void PolarView::showFrame(const Frame& frame) {
    values_ = frame.states[state_];
    double greatest = 0.0;
    for (const float value : values_)
        greatest = std::max(greatest, static_cast<double>(value));
    peak_ = std::max(greatest, peakDecay * peak_);
    stimulus_ = none;
    bump_ = populationVector(values_, network_.states[state_].geometry, 0);
    if (const auto channels = readout_.read(frame); channels.size() == 1)
        stimulus_ = channels[0].truth;
    else if (network_.hasMotion)
        stimulus_ = frame.world.headDirection;
    redraw();
}

void PolarView::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const Geometry& g = network_.states[state_].geometry;
    const Dial dial(area);
    dial.drawCircle(painter, 1.0, palette.grid);
    dial.drawCircle(painter, foot, palette.axis);
    dial.drawAngles(painter, 1.13, palette.text);
    QPolygonF outline;
    const double range = g.end - g.begin;
    for (std::size_t n = 0; n < values_.size(); ++n) {
        const double angle = twoPi * g.coordinate(n, values_.size()) / range;
        const double part = peak_ > 0 ? std::max(0.0, static_cast<double>(values_[n]) / peak_) : 0.0;
        outline << dial.at(angle, foot + (1.0 - foot) * part);
    }
    QColor fill = palette.series[0];
    fill.setAlphaF(0.35F);
    painter.setBrush(fill);
    painter.setPen(QPen(palette.series[0], 2));
    painter.drawPolygon(outline);
    if (std::isfinite(stimulus_)) {
        painter.setPen(QPen(palette.selection, 2, Qt::DashLine));
        painter.drawLine(dial.middle(), dial.at(stimulus_, 1.0));
    }
    if (std::isfinite(bump_)) {
        painter.setPen(QPen(palette.text, 2));
        painter.drawLine(dial.middle(), dial.at(twoPi * bump_ / range, foot));
    }
}

void PolarView::retranslate() { setTitle(tr("Ring")); }

QString PolarView::readout(QPointF at) const {
    return tr("%1 rad").arg(numberText(wrapPi(std::atan2(at.y(), at.x())), 3));
}

NumberTable PolarView::numbers() const {
    NumberTable table{{{"place (rad)", {}}, {"rate", {}}}};
    for (std::size_t n = 0; n < values_.size(); ++n) {
        table.columns[0].values.push_back(network_.states[state_].geometry.coordinate(n, values_.size()));
        table.columns[1].values.push_back(static_cast<double>(values_[n]));
    }
    return table;
}

} // namespace canns

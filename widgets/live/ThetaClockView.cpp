#include "widgets/live/ThetaClockView.h"

#include "core/base/Angles.h"
#include "widgets/figure/Dial.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

constexpr std::size_t mostMoments = 360;
constexpr double face = 0.55; ///< Radius of the clock; the greatest offset reaches 1.

} // namespace

ThetaClockView::ThetaClockView(QWidget* parent) : LiveFigure(parent) {
    setObjectName(QStringLiteral("thetaClock"));
    setEqualAspect(true);
    setGridShown(false);
    retranslate();
}

bool ThetaClockView::fits(const LiveNetwork& network) { return network.find("thetaPhase").has_value(); }

void ThetaClockView::begin(const LiveNetwork& network) {
    network_ = network;
    readout_.begin(network);
    phaseState_ = network.find("thetaPhase").value_or(0);
    FigureAxis axis;
    axis.shown = false;
    axis.home = {-1.4, 1.4}; // With room for the words below.
    setAxes(axis, axis);
    forget();
}

void ThetaClockView::forget() {
    moments_.clear();
    greatest_ = 0.0;
    redraw();
}

void ThetaClockView::showFrame(const Frame& frame) {
    Moment now;
    now.phase = static_cast<double>(frame.states[phaseState_][0]);
    const auto channels = readout_.read(frame);
    if (readout_.isPosition()) {
        const double dx = channels[0].decoded - channels[0].truth;
        const double dy = channels[1].decoded - channels[1].truth;
        now.ahead = dx * std::cos(frame.world.headDirection) + dy * std::sin(frame.world.headDirection);
    } else if (channels.size() == 1) {
        now.ahead = wrapPi(channels[0].decoded - channels[0].truth);
    }
    if (!std::isfinite(now.ahead))
        now.ahead = 0.0;
    moments_.push_back(now);
    if (moments_.size() > mostMoments)
        moments_.pop_front();
    greatest_ = 0.0;
    for (const Moment& moment : moments_)
        greatest_ = std::max(greatest_, std::abs(moment.ahead));
    redraw();
}

void ThetaClockView::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const Dial dial(area);
    for (const double radius : {1.0, 2 * face - 1.0})
        dial.drawCircle(painter, radius, palette.grid);
    dial.drawCircle(painter, face, palette.axis);
    dial.drawAngles(painter, 1.1, palette.text);
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < moments_.size(); ++i) {
        const Moment& moment = moments_[i];
        QColor colour = palette.series[moment.ahead >= 0 ? 0 : 1];
        const float age = static_cast<float>(moments_.size() - 1 - i) / static_cast<float>(moments_.size());
        colour.setAlphaF(1.0F - 0.85F * age);
        painter.setBrush(colour);
        const double part = greatest_ > 0 ? moment.ahead / greatest_ : 0.0;
        painter.drawEllipse(dial.at(moment.phase, face + (1.0 - face) * part), 2.4, 2.4);
    }
    painter.setPen(QPen(palette.selection, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(dial.middle(), dial.at(moments_.back().phase, face));
    const QFontMetricsF metrics(painter.font());
    painter.setPen(palette.text);
    const QString unit = readout_.isPosition() ? tr("m ahead (outwards)") : tr("rad to the left (outwards)");
    painter.drawText(QRectF(area.pixels().left(), area.pixels().bottom() - metrics.height() - 2,
                            area.pixels().width(), metrics.height()),
                     Qt::AlignCenter,
                     QStringLiteral("%1 %2").arg(numberText(moments_.back().ahead, 2), unit));
}

void ThetaClockView::retranslate() { setTitle(tr("Theta phase and sweep")); }

QString ThetaClockView::readout(QPointF at) const {
    return tr("Phase %1 rad").arg(numberText(wrapTwoPi(std::atan2(at.y(), at.x())), 3));
}

NumberTable ThetaClockView::numbers() const {
    NumberTable table{{{"theta phase (rad)", {}}, {readout_.isPosition() ? "ahead (m)" : "left (rad)", {}}}};
    for (const Moment& moment : moments_) {
        table.columns[0].values.push_back(moment.phase);
        table.columns[1].values.push_back(moment.ahead);
    }
    return table;
}

} // namespace canns

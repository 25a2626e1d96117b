#include "widgets/live/BumpTimeView.h"

#include "core/base/Angles.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace canns {

namespace {
constexpr std::size_t mostMoments = 600;    ///< Ten seconds of the screen.
constexpr std::size_t framesOfMovement = 6; ///< Back from now, to see where the world moves.
constexpr double leastMovement = 1e-3;      ///< Radians.
constexpr double rowOfWords = 0.085;        ///< Room above the curves, as a part of their range.
constexpr double none = std::numeric_limits<double>::quiet_NaN();
} // namespace

BumpTimeView::BumpTimeView(QWidget* parent) : LiveFigure(parent) {
    setObjectName(QStringLiteral("bumpTime"));
    retranslate();
}

void BumpTimeView::begin(const LiveNetwork& network) {
    network_ = network;
    readout_.begin(network);
    moments_.clear();
    valueRange_ = readout_.isPosition() ? Range{std::min(network.least[0], network.least[1]),
                                                std::max(network.greatest[0], network.greatest[1])}
                                        : Range{-std::numbers::pi, std::numbers::pi};
    forget();
    retranslate();
}

void BumpTimeView::forget() {
    moments_.clear();
    FigureAxis x = xAxis();
    FigureAxis y = yAxis();
    x.home = {0.0, 1.0};
    const std::size_t rows = readout_.channelCount();
    y.home = {valueRange_.from,
              valueRange_.to + rowOfWords * static_cast<double>(rows) * valueRange_.length()};
    y.angle = !readout_.isPosition();
    setAxes(x, y);
}

void BumpTimeView::showFrame(const Frame& frame) {
    if (!moments_.empty() && frame.seconds <= moments_.back().seconds)
        return;
    moments_.push_back({frame.seconds, readout_.read(frame)});
    if (moments_.size() > mostMoments)
        moments_.pop_front();
    if (moments_.size() < 2)
        return;
    FigureAxis x = xAxis();
    x.home = {moments_.front().seconds, moments_.back().seconds};
    setAxes(x, yAxis());
}

double BumpTimeView::apart() const {
    if (moments_.empty() || moments_.back().channels.empty())
        return none;
    double square = 0.0;
    for (const ReadoutChannel& channel : moments_.back().channels) {
        const double difference = channel.truth - channel.decoded;
        const double shortest = channel.isAngle ? wrapPi(difference) : difference;
        square += shortest * shortest;
    }
    return std::sqrt(square);
}

double BumpTimeView::ahead() const {
    if (moments_.size() <= framesOfMovement || moments_.back().channels.size() != 1)
        return none;
    const ReadoutChannel& now = moments_.back().channels[0];
    const double before = moments_[moments_.size() - 1 - framesOfMovement].channels[0].truth;
    const double movement = wrapPi(now.truth - before);
    if (!(std::abs(movement) > leastMovement)) // NaN, too.
        return none;
    return std::copysign(1.0, movement) * wrapPi(now.decoded - now.truth);
}

void BumpTimeView::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const std::size_t channels = moments_.back().channels.size();
    const double leap = 0.5 * valueRange_.length();
    const auto draw = [&](std::size_t channel, bool truth, const QPen& pen) {
        painter.setPen(pen);
        QPolygonF line;
        double last = none;
        for (const Moment& moment : moments_) {
            const double value = truth ? moment.channels[channel].truth : moment.channels[channel].decoded;
            if (std::isnan(value) || std::abs(value - last) > leap) {
                painter.drawPolyline(line);
                line.clear();
            }
            if (std::isfinite(value))
                line << area.toPixel(moment.seconds, value);
            last = value;
        }
        painter.drawPolyline(line);
    };
    const QFontMetricsF metrics(painter.font());
    const QString difference = differenceWords();
    const double taken = difference.isEmpty() ? 0.0 : metrics.horizontalAdvance(difference) + 12;
    double row = area.pixels().top() + 3;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const QColor colour = palette.series[channel % palette.series.size()];
        QColor faint = colour;
        faint.setAlphaF(0.65F);
        draw(channel, true, QPen(faint, 1.4, Qt::DashLine));
        draw(channel, false, QPen(colour, 2));
        painter.setPen(colour);
        // The first line is shared with the difference.
        const double room = area.pixels().width() - 12 - (channel == 0 ? taken : 0.0);
        const QString& label = moments_.back().channels[channel].label;
        painter.drawText(
            QRectF(area.pixels().left() + 6, row, room, metrics.height()),
            int(Qt::AlignLeft) | int(Qt::AlignVCenter),
            metrics.elidedText(tr("%1: network solid, world dashed").arg(label), Qt::ElideRight, room));
        row += metrics.height() + 1;
    }
    painter.setPen(palette.text);
    painter.drawText(area.pixels().adjusted(6, 3, -6, 0), int(Qt::AlignRight) | int(Qt::AlignTop),
                     difference);
}

QString BumpTimeView::differenceWords() const {
    const double now = apart();
    if (!std::isfinite(now))
        return {};
    const double lead = ahead();
    return lead >= 0               ? tr("%1 rad ahead").arg(numberText(lead, 2))
           : lead < 0              ? tr("%1 rad behind").arg(numberText(-lead, 2))
           : readout_.isPosition() ? tr("%1 m apart").arg(numberText(now, 2))
                                   : tr("%1 rad apart").arg(numberText(now, 2));
}

void BumpTimeView::retranslate() {
    setAxisLabels(tr("Time (s)"), readout_.isPosition() ? tr("Position (m)") : tr("Angle (rad)"));
    setTitle(tr("Network and world in time"));
}

QString BumpTimeView::readout(QPointF at) const {
    const auto after = std::ranges::lower_bound(moments_, at.x(), {}, &Moment::seconds);
    if (after == moments_.end())
        return {};
    QString text = tr("%1 s").arg(numberText(after->seconds, 4));
    for (const ReadoutChannel& channel : after->channels)
        text += QStringLiteral("  %1: %2 | %3")
                    .arg(channel.label, numberText(channel.decoded, 3), numberText(channel.truth, 3));
    return text;
}

NumberTable BumpTimeView::numbers() const {
    NumberTable table{{{"time (s)", {}}}};
    const std::size_t channels = moments_.empty() ? 0 : moments_.back().channels.size();
    for (std::size_t c = 0; c < channels; ++c) {
        const std::string label = moments_.back().channels[c].label.toStdString();
        table.columns.push_back({label + " network", {}});
        table.columns.push_back({label + " world", {}});
    }
    for (const Moment& moment : moments_) {
        table.columns[0].values.push_back(moment.seconds);
        for (std::size_t c = 0; c < channels; ++c) {
            table.columns[1 + 2 * c].values.push_back(moment.channels[c].decoded);
            table.columns[2 + 2 * c].values.push_back(moment.channels[c].truth);
        }
    }
    return table;
}

} // namespace canns

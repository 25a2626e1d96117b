#include "widgets/figures/PolarFigure.h"

#include "core/base/Angles.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

/// Of the picture beyond the outer circle, for the words around it.
constexpr double pad = 1.22;

QPointF around(double angle, double radius) { return {radius * std::cos(angle), radius * std::sin(angle)}; }

} // namespace

PolarFigure::PolarFigure(QWidget* parent) : Figure(parent), mark_(std::numeric_limits<double>::quiet_NaN()) {
    setEqualAspect(true);
    setGridShown(false);
    setMapKind(ColourMap::Kind::Cyclic);
    FigureAxis axis;
    axis.shown = false;
    setAxes(axis, axis);
}

void PolarFigure::setCurves(std::vector<Curve> curves) {
    curves_ = std::move(curves);
    largest_ = 0.0;
    for (const Curve& curve : curves_)
        for (const float value : curve.values)
            if (std::isfinite(value))
                largest_ = std::max(largest_, static_cast<double>(value));
    if (!(largest_ > 0.0))
        largest_ = 1.0;
    FigureAxis axis;
    axis.shown = false;
    axis.home = {-pad * largest_, pad * largest_};
    setAxes(axis, axis);
}

void PolarFigure::setWords(const QString& title, const QString& quantity) {
    quantity_ = quantity;
    setTitle(title);
}

void PolarFigure::setEmptyWords(const QString& text) {
    empty_ = text;
    redraw();
}

void PolarFigure::setMark(double angle) {
    mark_ = angle;
    redrawMarks();
}

void PolarFigure::paintFrameOfCircles(QPainter& painter, const PlotArea& area,
                                      const FigurePalette& palette) const {
    const QPointF middle = area.toPixel(0, 0);
    const double scale = area.pixels().width() / area.x().length();
    painter.setBrush(Qt::NoBrush);
    for (const double angle : {0.0, twoPi / 8, twoPi / 4, 3 * twoPi / 8}) {
        painter.setPen(QPen(palette.grid, 1));
        const QPointF end = around(angle, largest_);
        painter.drawLine(area.toPixel(end.x(), end.y()), area.toPixel(-end.x(), -end.y()));
    }
    painter.setPen(QPen(palette.axis, 1));
    painter.drawEllipse(middle, scale * largest_, scale * largest_);
    const QFontMetricsF metrics(painter.font());
    const auto label = [&](QPointF at, const QString& text) {
        QRectF box({0, 0}, QSizeF(metrics.horizontalAdvance(text) + 4, metrics.height()));
        box.moveCenter(at);
        painter.setPen(palette.text);
        painter.drawText(box, Qt::AlignCenter, text);
    };
    for (const Tick& tick : angleTicks({0.0, 0.99 * twoPi}, 4)) {
        const QPointF at = around(tick.value, largest_);
        const QPointF outward(18 * std::cos(tick.value), -12 * std::sin(tick.value));
        label(area.toPixel(at.x(), at.y()) + outward, tick.text);
    }
    const std::vector<Tick> radii = niceTicks({0.0, largest_}, 3);
    for (const Tick& tick : radii)
        if (tick.value > 0.0 && tick.value < 0.98 * largest_) {
            painter.setPen(QPen(palette.grid, 1));
            painter.drawEllipse(middle, scale * tick.value, scale * tick.value);
            const QPointF at = around(twoPi / 16, tick.value);
            label(area.toPixel(at.x(), at.y()), tick.text);
        }
    painter.setPen(palette.text);
    painter.drawText(QRectF(area.pixels().left(), area.pixels().bottom() - metrics.height() - 2,
                            area.pixels().width() - 4, metrics.height()),
                     int(Qt::AlignRight) | int(Qt::AlignBottom), quantity_);
}

void PolarFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrameOfCircles(painter, area, palette);
    for (const Curve& curve : curves_) {
        const QColor colour = std::isnan(curve.hue) ? palette.series[0]
                                                    : QColor::fromRgb(colourMap().colour(curve.hue / twoPi));
        QPolygonF line;
        for (std::size_t bin = 0; bin < curve.values.size(); ++bin) {
            const auto value = static_cast<double>(curve.values[bin]);
            const double angle =
                twoPi * (static_cast<double>(bin) + 0.5) / static_cast<double>(curve.values.size());
            const QPointF at = around(angle, std::isnan(value) ? 0.0 : value);
            line << area.toPixel(at.x(), at.y());
        }
        QColor fill = colour;
        fill.setAlphaF(0.35F);
        painter.setBrush(curve.isFilled ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter.setPen(QPen(colour, curve.isFilled ? 2.0 : 1.4, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPolygon(line);
    }
}

void PolarFigure::paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    if (std::isnan(mark_))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.selection, 2));
    const QPointF at = around(mark_, largest_);
    painter.drawLine(area.toPixel(0, 0), area.toPixel(at.x(), at.y()));
}

QString PolarFigure::readout(QPointF at) const {
    return tr("%1 rad: %2")
        .arg(QString::number(wrapTwoPi(std::atan2(at.y(), at.x())), 'f', 2),
             numberText(std::hypot(at.x(), at.y())));
}

NumberTable PolarFigure::numbers() const {
    NumberTable table{{{"phase (rad)", {}}}};
    for (const Curve& curve : curves_) {
        const std::size_t bins = curve.values.size();
        if (table.columns[0].values.size() < bins) {
            table.columns[0].values.clear();
            for (std::size_t bin = 0; bin < bins; ++bin)
                table.columns[0].values.push_back(twoPi * (static_cast<double>(bin) + 0.5) /
                                                  static_cast<double>(bins));
        }
        table.columns.push_back(
            {quantity_.toStdString(), std::vector<double>(curve.values.begin(), curve.values.end())});
    }
    return table;
}

} // namespace canns

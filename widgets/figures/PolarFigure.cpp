#include "widgets/figures/PolarFigure.h"

#include "core/base/Angles.h"
#include "widgets/figure/Dial.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

/// Of the picture beyond the outer circle, for the words around it.
constexpr double pad = 1.22;
/// Where their middles are.
constexpr double words = 1.11;

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
    const Dial dial(area);
    painter.setPen(QPen(palette.grid, 1));
    for (const double angle : {0.0, twoPi / 8, twoPi / 4, 3 * twoPi / 8})
        painter.drawLine(dial.at(angle, largest_), dial.at(angle + twoPi / 2, largest_));
    dial.drawCircle(painter, largest_, palette.axis);
    dial.drawAngles(painter, words * largest_, palette.text);
    const QFontMetricsF metrics(painter.font());
    for (const Tick& tick : niceTicks({0.0, largest_}, 3))
        if (tick.value > 0.0 && tick.value < 0.98 * largest_) {
            dial.drawCircle(painter, tick.value, palette.grid);
            QRectF box(0, 0, metrics.horizontalAdvance(tick.text) + 4, metrics.height());
            box.moveCenter(dial.at(twoPi / 16, tick.value));
            painter.setPen(palette.text);
            painter.drawText(box, Qt::AlignCenter, tick.text);
        }
    painter.setPen(palette.text);
    painter.drawText(QRectF(area.pixels().left(), area.pixels().bottom() - metrics.height() - 2,
                            area.pixels().width() - 4, metrics.height()),
                     int(Qt::AlignRight) | int(Qt::AlignBottom), quantity_);
}

void PolarFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrameOfCircles(painter, area, palette);
    const Dial dial(area);
    for (const Curve& curve : curves_) {
        const QColor colour = std::isnan(curve.hue) ? palette.series[0]
                                                    : QColor::fromRgb(colourMap().colour(curve.hue / twoPi));
        QPolygonF line;
        for (std::size_t bin = 0; bin < curve.values.size(); ++bin) {
            const auto value = static_cast<double>(curve.values[bin]);
            const double angle =
                twoPi * (static_cast<double>(bin) + 0.5) / static_cast<double>(curve.values.size());
            line << dial.at(angle, std::isnan(value) ? 0.0 : value);
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
    const Dial dial(area);
    painter.drawLine(dial.middle(), dial.at(mark_, largest_));
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

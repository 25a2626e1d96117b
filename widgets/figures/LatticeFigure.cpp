#include "widgets/figures/LatticeFigure.h"

#include "widgets/figures/PhaseMapFigure.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace canns {

namespace {

constexpr double arrowHead = 9.0;
/// Steps from the parallelogram to all sides that can lie in the box.
constexpr int steps = 12;

double lengthOf(const std::array<double, 2>& a) { return std::hypot(a[0], a[1]); }

/// From v to w, in (−180, 180].
double degreesBetween(const std::array<double, 2>& v, const std::array<double, 2>& w) {
    const double radians =
        std::remainder(std::atan2(w[1], w[0]) - std::atan2(v[1], v[0]), 2.0 * std::numbers::pi);
    return radians * 180.0 / std::numbers::pi;
}

} // namespace

LatticeFigure::LatticeFigure(QWidget* parent) : Figure(parent) {
    setEqualAspect(true);
    setScaleBar(true);
    setGridShown(false);
    retranslate();
}

void LatticeFigure::setCohoMap(const CohoMap& map, bool aligned) {
    tried_ = true;
    known_ = false;
    if (map.stripes.size() >= 2) {
        const auto [ax, ay] = waveOf(map, 0, aligned).waveVector;
        const auto [bx, by] = waveOf(map, 1, aligned).waveVector;
        // Columns of the inverse of the matrix whose rows are the wave vectors, as in core's CohoMap.
        const double determinant = ax * by - ay * bx;
        known_ = std::abs(determinant) > 1e-9 * (std::hypot(ax, ay) * std::hypot(bx, by) + 1e-9);
        if (known_) {
            v_ = {by / determinant, -bx / determinant};
            w_ = {-ay / determinant, ax / determinant};
        }
    }
    box_ = {QPointF(map.xEdges.front(), map.yEdges.front()), QPointF(map.xEdges.back(), map.yEdges.back())};
    origin_ = box_.center() - QPointF(v_[0] + w_[0], v_[1] + w_[1]) / 2.0;
    QRectF all = box_;
    for (const QPointF corner :
         {QPointF(0, 0), QPointF(v_[0], v_[1]), QPointF(w_[0], w_[1]), QPointF(v_[0] + w_[0], v_[1] + w_[1])})
        if (known_)
            all = all.united(QRectF(origin_ + corner, QSizeF(1e-9, 1e-9)));
    FigureAxis x;
    FigureAxis y;
    x.shown = y.shown = false;
    x.home = Range{all.left(), all.right()}.padded(0.03);
    y.home = Range{all.top(), all.bottom()}.padded(0.03);
    setAxes(x, y);
}

void LatticeFigure::clear() {
    known_ = tried_ = false;
    redraw();
}

QString LatticeFigure::emptyText() const {
    return tried_
               ? tr("Both stripe patterns run in the same direction: the torus has no parallelogram in space")
               : tr("Not run yet");
}

void LatticeFigure::retranslate() { setTitle(tr("One period of the torus in space")); }

QString LatticeFigure::readout(QPointF at) const {
    return tr("x %1 m, y %2 m").arg(QString::number(at.x(), 'f', 2), QString::number(at.y(), 'f', 2));
}

NumberTable LatticeFigure::numbers() const {
    if (!known_)
        return {};
    return {{{"v (m)", {v_[0], v_[1]}},
             {"w (m)", {w_[0], w_[1]}},
             {"lengths (m)", {lengthOf(v_), lengthOf(w_)}},
             {"angle from v to w (degrees)", {degreesBetween(v_, w_)}}}};
}

void LatticeFigure::paintArrow(QPainter& painter, QPointF from, QPointF to, const QColor& colour) const {
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    if (!(length > 1.0))
        return;
    const QPointF along = way / length;
    const QPointF across(-along.y(), along.x());
    const QPointF neck = to - arrowHead * along;
    painter.setPen(QPen(colour, 2.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(from, neck);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{to, neck + 0.5 * arrowHead * across, neck - 0.5 * arrowHead * across});
}

void LatticeFigure::paintLabel(QPainter& painter, QPointF at, const QString& text, const QColor& colour,
                               const FigurePalette& palette) const {
    const QFontMetricsF metrics(painter.font());
    QRectF plate({0, 0}, QSizeF(metrics.horizontalAdvance(text) + 6, metrics.height() + 2));
    plate.moveCenter(at);
    QColor ground = palette.background;
    ground.setAlphaF(0.85F);
    painter.fillRect(plate, ground);
    painter.setPen(colour);
    painter.drawText(plate, Qt::AlignCenter, text);
}

void LatticeFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const auto pixel = [&](double i, double j) {
        return area.toPixel(origin_.x() + i * v_[0] + j * w_[0], origin_.y() + i * v_[1] + j * w_[1]);
    };
    painter.setPen(QPen(palette.faint, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(
        QRectF(area.toPixel(box_.left(), box_.bottom()), area.toPixel(box_.right(), box_.top())));
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.faint);
    for (int i = -steps; i <= steps; ++i)
        for (int j = -steps; j <= steps; ++j)
            if (const QPointF at = pixel(i, j); area.pixels().contains(at))
                painter.drawEllipse(at, 3, 3);
    QColor fill = palette.series[5];
    fill.setAlphaF(0.25F);
    painter.setBrush(fill);
    painter.setPen(QPen(palette.axis, 1));
    painter.drawPolygon(QPolygonF{pixel(0, 0), pixel(1, 0), pixel(1, 1), pixel(0, 1)});
    paintArrow(painter, pixel(0, 0), pixel(1, 0), palette.series[0]);
    paintArrow(painter, pixel(0, 0), pixel(0, 1), palette.series[1]);

    // The angle: an arc a third of the shorter vector long, with the number inside the parallelogram.
    const QPointF corner = pixel(0, 0);
    const QPointF toV = pixel(1, 0) - corner;
    const QPointF toW = pixel(0, 1) - corner;
    const double radius = std::min(std::hypot(toV.x(), toV.y()), std::hypot(toW.x(), toW.y())) / 4.0;
    const double from = std::atan2(-toV.y(), toV.x()) * 180.0 / std::numbers::pi;
    const double angle = degreesBetween(v_, w_);
    painter.setPen(QPen(palette.text, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(corner - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
                    static_cast<int>(std::lround(16 * from)), static_cast<int>(std::lround(16 * angle)));
    const double middle = (from + angle / 2.0) * std::numbers::pi / 180.0;
    paintLabel(painter, corner + (radius + 22.0) * QPointF(std::cos(middle), -std::sin(middle)),
               tr("%1°").arg(numberText(std::round(10.0 * std::abs(angle)) / 10.0)), palette.text, palette);
    const auto lengthText = [](const QString& name, const std::array<double, 2>& vector) {
        return tr("%1 %2 m").arg(name, QString::number(lengthOf(vector), 'f', 2));
    };
    // Outside of the parallelogram, beside the middle of each arrow.
    const auto beside = [&](QPointF way, QPointF other) {
        QPointF across(-way.y(), way.x());
        across /= std::max(1.0, std::hypot(across.x(), across.y()));
        if (across.x() * other.x() + across.y() * other.y() > 0)
            across = -across;
        return corner + 0.55 * way + QPointF(44.0 * across.x(), 16.0 * across.y());
    };
    paintLabel(painter, beside(toV, toW), lengthText(QStringLiteral("v"), v_), palette.series[0], palette);
    paintLabel(painter, beside(toW, toV), lengthText(QStringLiteral("w"), w_), palette.series[1], palette);
}

} // namespace canns

#include "widgets/figures/TorusMapFigure.h"

#include "core/base/Angles.h"
#include "core/maps/CohoSpace.h"
#include "widgets/figure/CrispImage.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

constexpr double nearPixels = 10.0;
/// Room at the edges of a rhombus for its ticks, as a share of what is shown.
constexpr double rhombusPad = 0.11;

} // namespace

TorusMapFigure::TorusMapFigure(QWidget* parent) : Figure(parent) {
    setEqualAspect(true);
    setGridShown(false);
    arrange();
}

void TorusMapFigure::setMap(Matrix<float> values, Range range) {
    map_ = std::move(values);
    range_ = range.length() > 0 ? range : range.padded(0);
    redraw();
}

void TorusMapFigure::setShape(Shape shape) {
    shape_ = shape;
    arrange();
}

void TorusMapFigure::setTiled(bool tiled) {
    tiled_ = tiled;
    arrange();
}

void TorusMapFigure::arrange() {
    FigureAxis x = xAxis();
    FigureAxis y = yAxis();
    const Range period = tiled_ ? Range{-twoPi, 2.0 * twoPi} : Range{0.0, twoPi};
    const bool square = shape_ == Shape::Square;
    const QPointF low = placeOf(period.from, period.from);
    const QPointF high = placeOf(period.to, period.to);
    x.home = {low.x(), high.x()};
    y.home = {low.y(), high.y()};
    if (!square && !tiled_) {
        x.home = x.home.padded(0.5 * rhombusPad);
        y.home = y.home.padded(rhombusPad);
    }
    x.shown = y.shown = square;
    x.angle = y.angle = square;
    setAxes(x, y);
}

void TorusMapFigure::setWords(const QString& title, const QString& quantity, const QString& unit) {
    quantity_ = quantity;
    unit_ = unit;
    setTitle(title);
}

void TorusMapFigure::setPhaseNames(const QString& first, const QString& second) {
    first_ = first;
    second_ = second;
    setAxisLabels(first_, second_);
}

void TorusMapFigure::setEmptyWords(const QString& text) {
    empty_ = text;
    redraw();
}

void TorusMapFigure::setPoints(std::vector<Phases> points, std::optional<std::size_t> chosen) {
    points_ = std::move(points);
    chosen_ = chosen;
    redrawMarks();
}

void TorusMapFigure::setMarker(std::optional<Phases> marker) {
    marker_ = marker;
    redrawMarks();
}

QPointF TorusMapFigure::placeOf(double first, double second) const {
    if (shape_ == Shape::Square)
        return {first, second};
    const auto [x, y] = skewed(first, second);
    return {x, y};
}

TorusMapFigure::Phases TorusMapFigure::phasesAt(QPointF at) const {
    if (shape_ == Shape::Square)
        return {wrapTwoPi(at.x()), wrapTwoPi(at.y())};
    // The columns of skewed() invert it.
    const QPointF first = placeOf(1.0, 0.0);
    const QPointF second = placeOf(0.0, 1.0);
    const double determinant = first.x() * second.y() - first.y() * second.x();
    return {wrapTwoPi((at.x() * second.y() - at.y() * second.x()) / determinant),
            wrapTwoPi((first.x() * at.y() - first.y() * at.x()) / determinant)};
}

std::optional<std::size_t> TorusMapFigure::pointAt(QPointF at) const {
    const Phases phases = phasesAt(at);
    const double radiansPerPixel = xAxis().view.length() / plotArea(size()).pixels().width();
    double nearest = nearPixels * radiansPerPixel;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < points_.size(); ++i) {
        const double distance =
            std::hypot(wrapPi(points_[i][0] - phases[0]), wrapPi(points_[i][1] - phases[1]));
        if (distance < nearest) {
            nearest = distance;
            found = i;
        }
    }
    return found;
}

QImage TorusMapFigure::picture(const FigurePalette& palette) const {
    QImage image(static_cast<int>(map_.columns()), static_cast<int>(map_.rows()), QImage::Format_ARGB32);
    const Range colours = colourRange(range_);
    for (std::size_t row = 0; row < map_.rows(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(row)));
        for (std::size_t column = 0; column < map_.columns(); ++column)
            line[column] = mapColour(
                (static_cast<double>(map_(row, column)) - colours.from) / colours.length(), palette);
    }
    return image;
}

void TorusMapFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const QImage image = crisp(painter, picture(palette));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const int reach = tiled_ ? 1 : 0;
    for (int i = -reach; i <= reach; ++i)
        for (int j = -reach; j <= reach; ++j) {
            const auto pixel = [&](double first, double second) {
                const QPointF at = placeOf(twoPi * (i + first), twoPi * (j + second));
                return area.toPixel(at.x(), at.y());
            };
            // Row 0 of the picture lies at the bottom: the corners say where each goes.
            const QPointF origin = pixel(0, 0);
            const QPointF across = (pixel(1, 0) - origin) / image.width();
            const QPointF up = (pixel(0, 1) - origin) / image.height();
            painter.save();
            painter.setTransform(QTransform(across.x(), across.y(), up.x(), up.y(), origin.x(), origin.y()),
                                 true);
            painter.drawImage(0, 0, image);
            painter.restore();
        }
    paintEdges(painter, area, palette);
}

void TorusMapFigure::paintEdges(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto pixel = [&](double first, double second) {
        const QPointF at = placeOf(first, second);
        return area.toPixel(at.x(), at.y());
    };
    if (tiled_) {
        // The seams, and the period that the numbers are of.
        QColor seam = palette.background;
        seam.setAlphaF(0.55F);
        painter.setPen(QPen(seam, 1));
        for (const double cut : {0.0, twoPi}) {
            painter.drawLine(pixel(cut, -twoPi), pixel(cut, 2 * twoPi));
            painter.drawLine(pixel(-twoPi, cut), pixel(2 * twoPi, cut));
        }
    }
    const QPolygonF period{pixel(0, 0), pixel(twoPi, 0), pixel(twoPi, twoPi), pixel(0, twoPi)};
    painter.setPen(QPen(tiled_ ? palette.selection : palette.axis, tiled_ ? 2.0 : 1.0));
    painter.drawPolygon(period);
    if (shape_ == Shape::Skewed && !tiled_) {
        const QFontMetricsF metrics(painter.font());
        const auto label = [&](QPointF at, const QString& text, bool below) {
            QRectF box({0, 0}, QSizeF(metrics.horizontalAdvance(text) + 2, metrics.height()));
            box.moveCenter(at);
            if (below)
                box.moveTop(at.y() + 3);
            else
                box.moveRight(at.x() - 5);
            painter.drawText(box, Qt::AlignCenter, text);
        };
        painter.setPen(palette.text);
        for (const Tick& tick : angleTicks({0.0, twoPi}, 3)) {
            label(pixel(tick.value, 0.0), tick.text, true);
            if (tick.value > 0.0)
                label(pixel(0.0, tick.value), tick.text, false);
        }
        label(pixel(0.75 * twoPi, 0.0), first_, true);
        label(pixel(0.0, 0.25 * twoPi), second_, false);
    }
    painter.restore();
}

template <typename Paint>
void TorusMapFigure::atAllTiles(const PlotArea& area, const Phases& phases, Paint&& paint) const {
    const int reach = tiled_ ? 1 : 0;
    for (int i = -reach; i <= reach; ++i)
        for (int j = -reach; j <= reach; ++j) {
            const QPointF at = placeOf(phases[0] + twoPi * i, phases[1] + twoPi * j);
            paint(area.toPixel(at.x(), at.y()));
        }
}

void TorusMapFigure::paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    // Nine periods in the room of one: marks of the usual size would hide what they mark.
    const double size = tiled_ ? 0.5 : 1.0;
    const auto dot = [&](const Phases& phases, double radius, const QColor& fill) {
        if (std::isfinite(phases[0] + phases[1]))
            atAllTiles(area, phases, [&](QPointF at) {
                painter.setPen(QPen(palette.background, size));
                painter.setBrush(fill);
                painter.drawEllipse(at, radius, radius);
            });
    };
    for (const Phases& point : points_)
        dot(point, size * 3.2, palette.text);
    if (chosen_ && *chosen_ < points_.size())
        dot(points_[*chosen_], size * 5.5, palette.selection);
    if (marker_)
        atAllTiles(area, *marker_, [&](QPointF at) {
            painter.setBrush(Qt::NoBrush);
            for (const QPen& pen :
                 {QPen(palette.background, size * 4.5), QPen(palette.selection, size * 2.5)}) {
                painter.setPen(pen);
                painter.drawEllipse(at, size * 7, size * 7);
            }
        });
}

QString TorusMapFigure::readout(QPointF at) const {
    const Phases phases = phasesAt(at);
    const auto bin = [](double phase, std::size_t bins) {
        return std::min(bins - 1, static_cast<std::size_t>(phase / twoPi * static_cast<double>(bins)));
    };
    const float value = map_(bin(phases[1], map_.rows()), bin(phases[0], map_.columns()));
    return tr("%1 %2, %3 %4 rad: %5 %6")
        .arg(first_, QString::number(phases[0], 'f', 2), second_, QString::number(phases[1], 'f', 2),
             std::isnan(value) ? QStringLiteral("–") : numberText(static_cast<double>(value)), unit_);
}

NumberTable TorusMapFigure::numbers() const {
    NumberTable table{{{"first phase (rad)", {}}, {"second phase (rad)", {}}, {quantity_.toStdString(), {}}}};
    for (std::size_t row = 0; row < map_.rows(); ++row)
        for (std::size_t column = 0; column < map_.columns(); ++column) {
            const auto middle = [](std::size_t bin, std::size_t bins) {
                return twoPi * (static_cast<double>(bin) + 0.5) / static_cast<double>(bins);
            };
            table.columns[0].values.push_back(middle(column, map_.columns()));
            table.columns[1].values.push_back(middle(row, map_.rows()));
            table.columns[2].values.push_back(static_cast<double>(map_(row, column)));
        }
    return table;
}

} // namespace canns

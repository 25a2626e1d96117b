#include "widgets/figures/PathFigure.h"

#include "widgets/selection/Selection.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>
#include <limits>
#include <numbers>

namespace canns {

namespace {

constexpr double twoPi = 2.0 * std::numbers::pi;
/// Long lines are drawn in pieces: what an antialiased line costs grows faster than its length.
constexpr qsizetype pieceLength = 64;

/// Ranges of the finite points of a track.
std::pair<Range, Range> rangesOf(const PathTrack& track) {
    std::vector<double> xs;
    std::vector<double> ys;
    for (const QPointF& point : track.points) {
        xs.push_back(point.x());
        ys.push_back(point.y());
    }
    return {Range::of(xs), Range::of(ys)};
}

} // namespace

PathFigure::PathFigure(Selection& selection, QWidget* parent) : Figure(parent), selection_(selection) {
    setEqualAspect(true);
    setGridShown(false);
    connect(&selection_, &Selection::secondsChanged, this, [this] { redrawMarks(); });
    connect(this, &Figure::clicked, this, &PathFigure::goTo);
}

void PathFigure::setBox(PathTrackPtr track) {
    drawing_.track = std::move(track);
    drawing_.truth.reset();
    isBox_ = true;
    outline_.clear();
    setScaleBar(true);
    FigureAxis x;
    FigureAxis y;
    x.shown = y.shown = false;
    if (hasData()) {
        const auto [across, along] = rangesOf(*drawing_.track);
        const double pad = 0.03 * std::max(across.length(), along.length()) + 1e-6;
        x.home = {across.from - pad, across.to + pad};
        y.home = {along.from - pad, along.to + pad};
    }
    setAxes(x, y);
}

void PathFigure::setPhases(PathTrackPtr track, PathTrackPtr truth, PhasePlane plane) {
    drawing_.track = std::move(track);
    drawing_.truth = std::move(truth);
    isBox_ = false;
    plane_ = plane;
    outline_.clear();
    FigureAxis x;
    FigureAxis y;
    switch (plane) {
    case PhasePlane::Ring:
        x.shown = y.shown = false;
        x.home = y.home = {-1.25, 1.25};
        break;
    case PhasePlane::Square:
        x.home = y.home = {0.0, twoPi};
        x.angle = y.angle = true;
        break;
    case PhasePlane::Skewed: {
        x.shown = y.shown = false;
        for (const auto& [first, second] :
             {std::pair(0.0, 0.0), {twoPi, 0.0}, {twoPi, twoPi}, {0.0, twoPi}}) {
            const auto corner = skewed(first, second);
            outline_ << QPointF(corner[0], corner[1]);
        }
        const QRectF bounds = outline_.boundingRect();
        x.home = Range{bounds.left(), bounds.right()}.padded(0.03);
        y.home = Range{bounds.top(), bounds.bottom()}.padded(0.03);
        break;
    }
    }
    setAxes(x, y);
    retranslate();
}

void PathFigure::setTailSeconds(double seconds) {
    drawing_.tailSeconds = seconds;
    redrawMarks();
}

void PathFigure::setWords(const QString& title) { setTitle(title); }

void PathFigure::setEmptyWords(const QString& text) {
    empty_ = text;
    redraw();
}

void PathFigure::retranslate() {
    if (!isBox_ && plane_ == PhasePlane::Square)
        setAxisLabels(tr("First phase (rad)"), tr("Second phase (rad)"));
}

double PathFigure::seconds() const {
    return selection_.seconds().value_or(hasData() ? drawing_.track->seconds.front() : 0.0);
}

void PathFigure::goTo(QPointF at) {
    if (!hasData())
        return;
    std::size_t nearest = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < drawing_.track->points.size(); ++i) {
        const QPointF apart = drawing_.track->points[i] - at;
        if (const double distance = QPointF::dotProduct(apart, apart); distance < least) {
            least = distance;
            nearest = i;
        }
    }
    selection_.setSeconds(drawing_.track->seconds[nearest]);
}

void PathFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    paintWholePath(painter, area, palette);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.axis, 1));
    if (isBox_)
        return;
    if (plane_ == PhasePlane::Ring) {
        const double radius = area.pixels().width() / area.x().length();
        const QPointF middle = area.toPixel(0, 0);
        painter.drawEllipse(middle, radius, radius);
        painter.setPen(palette.text);
        const std::pair<int, const char16_t*> quarters[] = {
            {0, u"0°"}, {90, u"90°"}, {180, u"180°"}, {270, u"270°"}};
        for (const auto& [degrees, words] : quarters) {
            const double angle = degrees * std::numbers::pi / 180.0;
            const QPointF outside = middle + (radius + 20.0) * QPointF(std::cos(angle), -std::sin(angle));
            painter.drawText(QRectF(outside - QPointF(24, 10), QSizeF(48, 20)), Qt::AlignCenter,
                             QString::fromUtf16(words));
        }
    } else if (plane_ == PhasePlane::Skewed) {
        QPolygonF corners;
        for (const QPointF& corner : outline_)
            corners << area.toPixel(corner.x(), corner.y());
        painter.drawPolygon(corners);
    } else {
        painter.drawRect(QRectF(area.toPixel(0, twoPi), area.toPixel(twoPi, 0)));
    }
}

void PathFigure::paintWholePath(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    // A long path on a torus covers it all; its points in a light shade still show where it never was.
    QColor colour = palette.faint;
    colour.setAlphaF(isBox_ ? 0.45F : 0.16F);
    painter.setPen(QPen(colour, 1.0));
    const PathTrack& track = *drawing_.track;
    if (isBox_) {
        QPolygonF line;
        for (std::size_t i = 0; i < track.points.size(); ++i) {
            const bool known = std::isfinite(track.points[i].x());
            if (!known || track.breakBefore[i] != 0) {
                painter.drawPolyline(line);
                line.clear();
            }
            if (!known)
                continue;
            const QPointF pixel = area.toPixel(track.points[i].x(), track.points[i].y());
            if (line.size() >= pieceLength) {
                painter.drawPolyline(line);
                line = {line.back()};
            }
            if (line.isEmpty() || (pixel - line.back()).manhattanLength() > 1.0)
                line << pixel;
        }
        painter.drawPolyline(line);
        return;
    }
    constexpr std::size_t enough = 20000;
    const std::size_t stride = std::max<std::size_t>(1, track.points.size() / enough);
    QPolygonF points;
    for (std::size_t i = 0; i < track.points.size(); i += stride)
        if (std::isfinite(track.points[i].x()))
            points << area.toPixel(track.points[i].x(), track.points[i].y());
    if (painter.paintEngine()->type() == QPaintEngine::Pdf) {
        // There, flat caps leave points without height, and all at once they are one shape, no darker where
        // they meet.
        painter.setPen(QPen(colour, 2.0, Qt::SolidLine, Qt::SquareCap));
        for (const QPointF& point : points)
            painter.drawPoint(point);
        return;
    }
    painter.setPen(QPen(colour, 2.0, Qt::SolidLine, Qt::FlatCap));
    painter.setRenderHint(QPainter::Antialiasing, false); // Nothing to see at this size, and slow.
    painter.drawPoints(points);
    painter.setRenderHint(QPainter::Antialiasing);
}

void PathFigure::paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    drawing_.paint(painter, area, palette, seconds());
}

QString PathFigure::readout(QPointF at) const {
    if (isBox_)
        return tr("x %1 m, y %2 m").arg(QString::number(at.x(), 'f', 2), QString::number(at.y(), 'f', 2));
    if (plane_ == PhasePlane::Ring) {
        const double degrees = std::atan2(at.y(), at.x()) * 180.0 / std::numbers::pi;
        return tr("%1°").arg(QString::number(degrees < 0 ? degrees + 360 : degrees, 'f', 0));
    }
    if (plane_ == PhasePlane::Square)
        return tr("phases %1, %2 rad").arg(QString::number(at.x(), 'f', 2), QString::number(at.y(), 'f', 2));
    return {};
}

NumberTable PathFigure::numbers() const {
    NumberTable table;
    if (!hasData())
        return table;
    const bool metres = isBox_;
    table.columns = {
        {"time (s)", drawing_.track->seconds}, {metres ? "x (m)" : "x", {}}, {metres ? "y (m)" : "y", {}}};
    for (const QPointF& point : drawing_.track->points) {
        table.columns[1].values.push_back(point.x());
        table.columns[2].values.push_back(point.y());
    }
    return table;
}

} // namespace canns

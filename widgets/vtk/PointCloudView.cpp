#include "widgets/vtk/PointCloudView.h"

#include "core/base/Error.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

constexpr double pointPixels = 5.0;
constexpr double ringPixels = 7.0;
/// A click chooses a point no farther away than this; a press that moved farther was a turn.
constexpr double reachPixels = 8.0;
constexpr double stillPixels = 3.0;

double column(const std::vector<float>& xyz, std::size_t point, std::size_t axis) {
    return static_cast<double>(xyz[3 * point + axis]);
}

} // namespace

PointCloudView::PointCloudView(QWidget* parent) : SceneView(parent) {}

void PointCloudView::setPoints(std::vector<float> xyz, std::vector<double> values, Range range,
                               ColourMap::Kind kind) {
    require(xyz.size() == 3 * values.size(), "PointCloudView: a value a point");
    xyz_ = std::move(xyz);
    values_ = std::move(values);
    range_ = range.length() > 0 ? range : range.padded(0);
    stale_ = true;
    if (marked_ && *marked_ >= values_.size())
        marked_.reset();
    setMapKind(kind);
    redraw();
}

void PointCloudView::setMarked(std::optional<std::size_t> point) {
    marked_ = point && *point < values_.size() ? point : std::nullopt;
    redrawMarks();
}

std::optional<QPointF> PointCloudView::placeOf(std::size_t point) const {
    if (scene_ == nullptr || drawnPixels().isEmpty() || point >= values_.size())
        return std::nullopt;
    const QRectF pixels = plotArea(size()).pixels();
    return pixels.topLeft() + scene_->pixelOf(point) * (pixels.width() / drawnPixels().width());
}

std::optional<std::size_t> PointCloudView::pointAt(QPointF place) const {
    std::optional<std::size_t> nearest;
    double least = reachPixels;
    for (std::size_t i = 0; i < values_.size(); ++i)
        if (const auto seen = placeOf(i)) {
            const double apart = std::hypot(seen->x() - place.x(), seen->y() - place.y());
            if (apart < least) {
                least = apart;
                nearest = i;
            }
        }
    return nearest;
}

void PointCloudView::paintMarks(QPainter& painter, const PlotArea&, const FigurePalette& palette) const {
    const auto place = marked_ ? placeOf(*marked_) : std::nullopt;
    if (!place)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen(palette.background, 5.0), QPen(palette.selection, 2.5)}) {
        painter.setPen(pen);
        painter.drawEllipse(*place, ringPixels, ringPixels);
    }
}

void PointCloudView::mousePressEvent(QMouseEvent* event) {
    pressed_ = event->position();
    SceneView::mousePressEvent(event);
}

void PointCloudView::mouseReleaseEvent(QMouseEvent* event) {
    SceneView::mouseReleaseEvent(event);
    const QPointF moved = event->position() - pressed_;
    if (event->button() == Qt::LeftButton && std::hypot(moved.x(), moved.y()) <= stillPixels)
        Q_EMIT pointChosen(pointAt(event->position()));
}

void PointCloudView::keyPressEvent(QKeyEvent* event) {
    const bool next = event->key() == Qt::Key_PageDown;
    if ((!next && event->key() != Qt::Key_PageUp) || values_.empty()) {
        SceneView::keyPressEvent(event);
        return;
    }
    const std::size_t count = values_.size();
    Q_EMIT pointChosen(!marked_ ? (next ? 0 : count - 1) : (*marked_ + (next ? 1 : count - 1)) % count);
}

void PointCloudView::setWords(const QString& title, const QString& value) {
    valueWords_ = value;
    setTitle(title);
}

void PointCloudView::setAxisWords(const std::array<QString, 3>& words) {
    axisWords_ = words;
    redraw();
}

void PointCloudView::paintWords(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    if (axisWords_[0].isEmpty() || scene_ == nullptr || values_.empty())
        return;
    std::array<Range, 3> box;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        std::vector<double> values(values_.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = column(xyz_, i, axis);
        box[axis] = Range::of(values);
    }
    const double scale = area.pixels().width() / drawnPixels().width();
    const auto onPage = [&](std::size_t axis, double along, std::array<bool, 2> sides) {
        std::array<double, 3> place{};
        const std::array others{(axis + 1) % 3, (axis + 2) % 3};
        place[axis] = along;
        for (std::size_t k = 0; k < 2; ++k)
            place[others[k]] = sides[k] ? box[others[k]].to : box[others[k]].from;
        return area.pixels().topLeft() + scale * scene_->pixelAt(place);
    };
    QPointF middle;
    for (const bool left : {false, true})
        for (const bool low : {false, true})
            middle += 0.25 * onPage(0, box[0].middle(), {left, low});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(painter.font());
    for (std::size_t axis = 0; axis < 3; ++axis) {
        // Of its four edges, the one that nothing hides: lowest on the page, or, of the upright ones,
        // leftmost.
        std::array<bool, 2> sides{};
        double best = -std::numeric_limits<double>::infinity();
        for (const bool a : {false, true})
            for (const bool b : {false, true}) {
                const QPointF at = onPage(axis, box[axis].middle(), {a, b});
                if (const double rank = axis == 2 ? -at.x() : at.y(); rank > best) {
                    best = rank;
                    sides = {a, b};
                }
            }
        const QPointF from = onPage(axis, box[axis].from, sides);
        const QPointF to = onPage(axis, box[axis].to, sides);
        painter.setPen(QPen(palette.axis, 1));
        painter.drawLine(from, to);
        painter.setPen(palette.text);
        const auto write = [&](QPointF at, const QString& text, double away) {
            // Outwards, away from the middle of the box.
            const QPointF out = 0.5 * (from + to) - middle;
            const double length = std::max(1.0, std::hypot(out.x(), out.y()));
            const double width = metrics.horizontalAdvance(text) + 2;
            const QPointF centre = at + out / length * (away + 0.5 * std::abs(out.x()) / length * width);
            QRectF place(centre.x() - width / 2, centre.y() - metrics.height() / 2, width, metrics.height());
            const QRectF& inside = area.pixels(); // What lies beyond is cut off.
            place.moveLeft(
                std::clamp(place.left(), inside.left(), std::max(inside.left(), inside.right() - width)));
            place.moveTop(std::clamp(place.top(), inside.top(),
                                     std::max(inside.top(), inside.bottom() - place.height())));
            painter.drawText(place, Qt::AlignCenter, text);
        };
        const double line = metrics.height();
        write(0.94 * from + 0.06 * to, numberText(box[axis].from, 2), 0.75 * line);
        write(0.06 * from + 0.94 * to, numberText(box[axis].to, 2), 0.75 * line);
        write(0.5 * (from + to), axisWords_[axis], 1.1 * line);
    }
    painter.restore();
}

QString PointCloudView::emptyText() const { return tr("No points yet: run this step"); }

std::optional<Figure::ColourBar> PointCloudView::colourBar() const {
    return trouble().isEmpty() ? std::optional(ColourBar{valueWords_, range_}) : std::nullopt;
}

NumberTable PointCloudView::numbers() const {
    NumberTable table{{{"x", {}}, {"y", {}}, {"z", {}}, {valueWords_.toStdString(), values_}}};
    for (std::size_t i = 0; i < values_.size(); ++i)
        for (std::size_t axis = 0; axis < 3; ++axis)
            table.columns[axis].values.push_back(column(xyz_, i, axis));
    return table;
}

Scene* PointCloudView::makeScene(QString& reason) const {
    scene_ = makePointScene(reason);
    return scene_.get();
}

void PointCloudView::fillScene(const FigurePalette& palette, double scale) const {
    const Range shown = colourRange(range_);
    const QString map = colourMap().name() + QString::number(shown.from) + u' ' + QString::number(shown.to);
    if (stale_ || drawnMap_ != map) {
        std::vector<QRgb> colours;
        colours.reserve(values_.size());
        for (const double value : values_)
            colours.push_back(std::isnan(value) ? palette.faint.rgb()
                                                : colourMap().colour((value - shown.from) / shown.length()));
        scene_->setPoints(xyz_, colours);
        drawnMap_ = map;
        stale_ = false;
    }
    scene_->setPointSize(pointPixels * scale);
}

} // namespace canns

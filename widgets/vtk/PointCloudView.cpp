#include "widgets/vtk/PointCloudView.h"

#include "core/base/Error.h"
#include "widgets/vtk/BoxAxes.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

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
    std::array<BoxAxis, 3> axes;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        std::vector<double> values(values_.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = column(xyz_, i, axis);
        const Range range = Range::of(values);
        axes[axis] = {range.from, range.to, axisWords_[axis], numberText(range.from, 2),
                      numberText(range.to, 2)};
    }
    paintBoxAxes(
        painter, axes, [&](const std::array<double, 3>& place) { return pageAt(area, place); }, area.pixels(),
        palette);
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

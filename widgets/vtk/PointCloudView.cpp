#include "widgets/vtk/PointCloudView.h"

#include "core/base/Error.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

constexpr double degreesPerPixel = 0.4;
constexpr double zoomPerNotch = 1.15;
constexpr double keyDegrees = 10.0;
constexpr double pointPixels = 5.0;
constexpr int mostPixels = 4096;

double column(const std::vector<float>& xyz, std::size_t point, std::size_t axis) {
    return static_cast<double>(xyz[3 * point + axis]);
}

} // namespace

PointCloudView::PointCloudView(QWidget* parent) : Figure(parent) {
    FigureAxis hidden;
    hidden.shown = false;
    setAxes(hidden, hidden);
    setGridShown(false);
}

void PointCloudView::setPoints(std::vector<float> xyz, std::vector<double> values, Range range,
                               ColourMap::Kind kind) {
    require(xyz.size() == 3 * values.size(), "PointCloudView: a value a point");
    xyz_ = std::move(xyz);
    values_ = std::move(values);
    range_ = range.length() > 0 ? range : range.padded(0);
    stale_ = true;
    setMapKind(kind);
    redraw();
}

void PointCloudView::setWords(const QString& title, const QString& value) {
    valueWords_ = value;
    setTitle(title);
}

QString PointCloudView::emptyText() const { return tr("No points yet: run this step"); }

QString PointCloudView::readout(QPointF) const { return {}; }

std::optional<Figure::ColourBar> PointCloudView::colourBar() const {
    return trouble_.isEmpty() ? std::optional(ColourBar{valueWords_, range_}) : std::nullopt;
}

NumberTable PointCloudView::numbers() const {
    NumberTable table{{{"x", {}}, {"y", {}}, {"z", {}}, {valueWords_.toStdString(), values_}}};
    for (std::size_t i = 0; i < values_.size(); ++i)
        for (std::size_t axis = 0; axis < 3; ++axis)
            table.columns[axis].values.push_back(column(xyz_, i, axis));
    return table;
}

void PointCloudView::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    if (!scene_ && trouble_.isEmpty())
        scene_ = makePointScene(trouble_);
    if (!scene_) {
        painter.setPen(palette.faint);
        painter.drawText(area.pixels().adjusted(8, 8, -8, -8), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         trouble_);
        return;
    }
    if (stale_ || drawnMap_ != colourMap().name()) {
        std::vector<QRgb> colours;
        colours.reserve(values_.size());
        for (const double value : values_)
            colours.push_back(std::isnan(value)
                                  ? palette.faint.rgb()
                                  : colourMap().colour((value - range_.from) / range_.length()));
        scene_->setPoints(xyz_, colours);
        drawnMap_ = colourMap().name();
        stale_ = false;
    }
    const QTransform transform = painter.deviceTransform();
    const QSizeF size = area.pixels().size();
    const double scale = std::min(std::hypot(transform.m11(), transform.m12()),
                                  mostPixels / std::max(size.width(), size.height()));
    const QSize pixels = (size * scale).toSize();
    if (pixels.isEmpty())
        return;
    scene_->setColours(palette.background, palette.faint);
    scene_->setPointSize(pointPixels * scale);
    painter.drawImage(area.pixels(), scene_->render(pixels));
}

void PointCloudView::turnOrShift(QPointF pixels, bool shift) {
    if (!scene_)
        return;
    if (shift)
        scene_->shift(pixels.x() / std::max(1, height()), -pixels.y() / std::max(1, height()));
    else
        scene_->turn(degreesPerPixel * pixels.x(), degreesPerPixel * pixels.y());
    redraw();
}

void PointCloudView::wheelEvent(QWheelEvent* event) {
    if (scene_) {
        scene_->zoom(std::pow(zoomPerNotch, event->angleDelta().y() / 120.0));
        redraw();
    }
    event->accept();
}

void PointCloudView::mousePressEvent(QMouseEvent* event) {
    dragging_ = event->button() == Qt::LeftButton;
    last_ = event->position();
}

void PointCloudView::mouseMoveEvent(QMouseEvent* event) {
    if (dragging_)
        turnOrShift(event->position() - last_, event->modifiers().testFlag(Qt::ShiftModifier));
    last_ = event->position();
}

void PointCloudView::mouseReleaseEvent(QMouseEvent*) { dragging_ = false; }

void PointCloudView::mouseDoubleClickEvent(QMouseEvent*) {
    if (scene_) {
        scene_->resetCamera();
        redraw();
    }
}

void PointCloudView::keyPressEvent(QKeyEvent* event) {
    const double step = keyDegrees / degreesPerPixel;
    switch (event->key()) {
    case Qt::Key_Left:
        turnOrShift({-step, 0}, false);
        break;
    case Qt::Key_Right:
        turnOrShift({step, 0}, false);
        break;
    case Qt::Key_Up:
        turnOrShift({0, -step}, false);
        break;
    case Qt::Key_Down:
        turnOrShift({0, step}, false);
        break;
    default:
        Figure::keyPressEvent(event);
    }
}

} // namespace canns

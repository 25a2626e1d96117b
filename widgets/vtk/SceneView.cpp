#include "widgets/vtk/SceneView.h"

#include "widgets/figure/VectorPage.h"

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
constexpr int mostPixels = 4096;
constexpr double mostScale = 600.0 / 96.0; ///< 600 to the inch.

} // namespace

SceneView::SceneView(QWidget* parent) : Figure(parent) {
    FigureAxis hidden;
    hidden.shown = false;
    setAxes(hidden, hidden);
    setGridShown(false);
}

QString SceneView::readout(QPointF) const { return {}; }

void SceneView::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    if (scene_ == nullptr && trouble_.isEmpty())
        scene_ = makeScene(trouble_);
    if (scene_ == nullptr) {
        painter.setPen(palette.faint);
        painter.drawText(area.pixels().adjusted(8, 8, -8, -8), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         trouble_);
        return;
    }
    const QSizeF size = area.pixels().size();
    const double scale =
        pictureScale(painter, std::min(mostScale, mostPixels / std::max(size.width(), size.height())));
    const QSize pixels = (size * scale).toSize();
    if (pixels.isEmpty())
        return;
    scene_->setColours(palette.background, palette.faint);
    fillScene(palette, scale);
    painter.drawImage(area.pixels(), scene_->render(pixels));
    drawnPixels_ = pixels;
    paintWords(painter, area, palette);
}

void SceneView::paintWords(QPainter&, const PlotArea&, const FigurePalette&) const {}

QPointF SceneView::pageAt(const PlotArea& area, const std::array<double, 3>& place) const {
    const double scale = area.pixels().width() / std::max(1, drawnPixels_.width());
    return area.pixels().topLeft() + scale * scene_->pixelAt(place);
}

void SceneView::turnOrShift(QPointF pixels, bool shift) {
    if (scene_ == nullptr)
        return;
    if (shift)
        scene_->shift(pixels.x() / std::max(1, height()), -pixels.y() / std::max(1, height()));
    else
        scene_->turn(degreesPerPixel * pixels.x(), degreesPerPixel * pixels.y());
    turnedByHand_ = true;
    redraw();
}

void SceneView::wheelEvent(QWheelEvent* event) {
    zoomAbout(event->position(), std::pow(zoomPerNotch, event->angleDelta().y() / 120.0));
    event->accept();
}

void SceneView::mousePressEvent(QMouseEvent* event) {
    dragging_ = event->button() == Qt::LeftButton;
    last_ = event->position();
}

void SceneView::mouseMoveEvent(QMouseEvent* event) {
    if (dragging_)
        turnOrShift(event->position() - last_, event->modifiers().testFlag(Qt::ShiftModifier));
    last_ = event->position();
}

void SceneView::mouseReleaseEvent(QMouseEvent*) { dragging_ = false; }

void SceneView::resetView() {
    if (scene_ == nullptr)
        return;
    scene_->resetCamera();
    turnedByHand_ = false;
    redraw();
}

void SceneView::zoomAbout(QPointF, double factor, bool, bool) {
    if (scene_ == nullptr)
        return;
    scene_->zoom(factor);
    redraw();
}

void SceneView::keyPressEvent(QKeyEvent* event) {
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

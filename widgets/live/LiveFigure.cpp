#include "widgets/live/LiveFigure.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace canns {

namespace {

std::optional<QPointF> arrowOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return QPointF(-1, 0);
    case Qt::Key_Right:
        return QPointF(1, 0);
    case Qt::Key_Up:
        return QPointF(0, 1);
    case Qt::Key_Down:
        return QPointF(0, -1);
    default:
        return std::nullopt;
    }
}

} // namespace

void LiveFigure::tell(HandMove move, QPointF pixel) {
    const PlotArea area = plotArea(size());
    const QRectF& box = area.pixels();
    const QPointF inside(std::clamp(pixel.x(), box.left(), box.right()),
                         std::clamp(pixel.y(), box.top(), box.bottom()));
    if (const auto place = placeOf(area.toData(inside)))
        Q_EMIT handMoved(move, *place);
}

void LiveFigure::mousePressEvent(QMouseEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (event->button() == Qt::LeftButton && plain && takesHands() && hasData() &&
        plotArea(size()).pixels().contains(event->position())) {
        held_ = true;
        setFocus(Qt::MouseFocusReason);
        tell(HandMove::Press, event->position());
        return;
    }
    Figure::mousePressEvent(event);
}

void LiveFigure::mouseMoveEvent(QMouseEvent* event) {
    if (held_)
        tell(HandMove::Move, event->position());
    Figure::mouseMoveEvent(event);
}

void LiveFigure::mouseReleaseEvent(QMouseEvent* event) {
    if (held_ && event->button() == Qt::LeftButton) {
        held_ = false;
        tell(HandMove::Release, event->position());
        return;
    }
    Figure::mouseReleaseEvent(event);
}

void LiveFigure::mouseDoubleClickEvent(QMouseEvent* event) {
    // Two quick clicks are two touches here; the view is reset from the menu or with Home.
    if (takesHands() && event->modifiers() == Qt::NoModifier)
        mousePressEvent(event);
    else
        Figure::mouseDoubleClickEvent(event);
}

void LiveFigure::keyPressEvent(QKeyEvent* event) {
    const std::optional<QPointF> direction = arrowOf(event->key());
    if (!direction || !takesHands()) {
        Figure::keyPressEvent(event);
    } else if (event->modifiers().testFlag(Qt::ControlModifier)) {
        QKeyEvent plain(event->type(), event->key(), event->modifiers() & ~Qt::ControlModifier);
        Figure::keyPressEvent(&plain);
    } else {
        Q_EMIT nudged(*direction);
    }
}

} // namespace canns

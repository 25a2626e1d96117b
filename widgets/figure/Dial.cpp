#include "widgets/figure/Dial.h"

#include "core/base/Angles.h"
#include "widgets/figure/Ticks.h"

#include <QPainter>

#include <cmath>

namespace canns {

QPointF Dial::at(double angle, double radius) const {
    return area_.toPixel(radius * std::cos(angle), radius * std::sin(angle));
}

void Dial::drawCircle(QPainter& painter, double radius, const QColor& colour) const {
    const double pixels = radius * area_.pixels().width() / area_.x().length();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1));
    painter.drawEllipse(middle(), pixels, pixels);
}

void Dial::drawAngles(QPainter& painter, double radius, const QColor& colour) const {
    const QFontMetricsF metrics(painter.font());
    painter.setPen(colour);
    for (const Tick& tick : angleTicks({0.0, 0.99 * twoPi}, 4)) {
        QRectF box(0, 0, metrics.horizontalAdvance(tick.text) + 2, metrics.height());
        box.moveCenter(at(tick.value, radius));
        painter.drawText(box, Qt::AlignCenter, tick.text);
    }
}

} // namespace canns

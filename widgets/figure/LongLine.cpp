#include "widgets/figure/LongLine.h"

#include <QPainter>

#include <algorithm>

namespace canns {

void drawLongLine(QPainter& painter, const QPolygonF& points) {
    constexpr qsizetype stretch = 32;
    for (qsizetype from = 0; from + 1 < points.size(); from += stretch)
        painter.drawPolyline(points.constData() + from,
                             static_cast<int>(std::min(stretch + 1, points.size() - from)));
}

} // namespace canns

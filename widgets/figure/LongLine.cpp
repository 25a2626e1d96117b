#include "widgets/figure/LongLine.h"

#include "widgets/figure/VectorPage.h"

#include <QPainter>

#include <algorithm>

namespace canns {

void drawLongLine(QPainter& painter, const QPolygonF& points) {
    if (isVector(painter)) {
        painter.drawPolyline(points);
        return;
    }
    constexpr qsizetype stretch = 32;
    for (qsizetype from = 0; from + 1 < points.size(); from += stretch)
        painter.drawPolyline(points.constData() + from,
                             static_cast<int>(std::min(stretch + 1, points.size() - from)));
}

} // namespace canns

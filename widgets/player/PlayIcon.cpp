#include "widgets/player/PlayIcon.h"

#include <QPainter>

namespace canns {

QIcon playIcon(bool isPlaying, const QColor& colour, double devicePixelRatio) {
    constexpr double side = 16.0;
    QPixmap picture((QSizeF(side, side) * devicePixelRatio).toSize());
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (isPlaying)
        painter.drawRects(QList<QRectF>{{3.0, 2.0, 4.0, 12.0}, {9.0, 2.0, 4.0, 12.0}});
    else
        painter.drawPolygon(QPolygonF{{3.0, 2.0}, {14.0, 8.0}, {3.0, 14.0}});
    return QIcon(picture);
}

} // namespace canns

#include "app/gui/live/DropFrame.h"

#include <QPainter>

namespace canns {

namespace {
constexpr int widthPixels = 3;
} // namespace

DropFrame::DropFrame(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("dropFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropFrame::showAround(const QRect& place) {
    setGeometry(place);
    raise();
    show();
}

void DropFrame::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QPen pen(palette().color(QPalette::Highlight), widthPixels);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawRect(QRectF(rect()).adjusted(widthPixels / 2.0, widthPixels / 2.0, -widthPixels / 2.0,
                                             -widthPixels / 2.0));
}

} // namespace canns

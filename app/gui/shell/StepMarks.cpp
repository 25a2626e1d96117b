#include "app/gui/shell/StepMarks.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

#include <cmath>

namespace canns {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StepMark)
};

constexpr int size = 14;
constexpr double pixelRatio = 3.0; // Sharp on a screen of scale 2, too.

void paint(QPainter& painter, const StepMark& mark, const QPalette& palette) {
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    const QRectF disc(1.5, 1.5, size - 3, size - 3);
    const QPointF middle = disc.center();
    switch (mark.kind) {
    case StepMark::Kind::NotRun: // An empty ring.
        painter.setPen(QPen(palette.color(QPalette::Disabled, QPalette::Text), 1.3));
        painter.drawEllipse(disc);
        break;
    case StepMark::Kind::Running: { // A ring that fills like a clock.
        const QColor blue = dark ? QColor(86, 180, 233) : QColor(0, 114, 178);
        painter.setPen(QPen(blue, 1.3));
        painter.drawEllipse(disc);
        painter.setPen(Qt::NoPen);
        painter.setBrush(blue);
        painter.drawPie(disc, 90 * 16, -static_cast<int>(std::lround(mark.fraction * 360 * 16)));
        break;
    }
    case StepMark::Kind::Fresh: // A tick on a disc.
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 140, 100));
        painter.drawEllipse(disc);
        painter.setPen(QPen(Qt::white, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(
            QPolygonF{middle + QPointF(-2.6, 0.2), middle + QPointF(-0.7, 2.2), middle + QPointF(2.8, -2.2)});
        break;
    case StepMark::Kind::Stale: // A triangle.
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(230, 159, 0));
        painter.drawPolygon(
            QPolygonF{middle + QPointF(0, -5.6), middle + QPointF(5.6, 4.6), middle + QPointF(-5.6, 4.6)});
        painter.setPen(QPen(Qt::black, 1.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(middle + QPointF(0, -1.8), middle + QPointF(0, 1.2));
        painter.drawPoint(middle + QPointF(0, 3.2));
        break;
    case StepMark::Kind::Failed: // A cross on a square.
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(204, 51, 17));
        painter.drawRoundedRect(disc, 2, 2);
        painter.setPen(QPen(Qt::white, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(middle + QPointF(-2.4, -2.4), middle + QPointF(2.4, 2.4));
        painter.drawLine(middle + QPointF(2.4, -2.4), middle + QPointF(-2.4, 2.4));
        break;
    }
}

} // namespace

StepMark StepMark::of(StageState state) {
    switch (state) {
    case StageState::Fresh:
        return {Kind::Fresh, 1.0};
    case StageState::Stale:
        return {Kind::Stale, 0.0};
    case StageState::Failed:
        return {Kind::Failed, 0.0};
    case StageState::NotRun:
        break;
    }
    return {};
}

QString StepMark::words() const {
    switch (kind) {
    case Kind::NotRun:
        return Words::tr("Not run");
    case Kind::Running:
        return Words::tr("Running, %1 %").arg(static_cast<int>(100 * fraction));
    case Kind::Fresh:
        return Words::tr("Done");
    case Kind::Stale:
        return Words::tr("Parameters were changed");
    case Kind::Failed:
        return Words::tr("Failed");
    }
    return {};
}

QIcon StepMark::icon(const QPalette& palette) const {
    QPixmap pixmap(static_cast<int>(size * pixelRatio), static_cast<int>(size * pixelRatio));
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, *this, palette);
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

} // namespace canns

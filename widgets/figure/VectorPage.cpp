#include "widgets/figure/VectorPage.h"

#include <QList>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double printedScale = 1200.0 / 96.0;
const QByteArray beginNote = "canns-clip:";
const QByteArray endNote = "canns-unclip";

bool isSvg(const QPainter& painter) {
    return painter.paintEngine() != nullptr && painter.paintEngine()->type() == QPaintEngine::SVG;
}

/// A text that cannot be seen.
void leaveNote(QPainter& painter, const QString& note) {
    painter.save();
    painter.setPen(Qt::transparent);
    painter.drawText(QPointF(0, 0), note);
    painter.restore();
}

/// The opening tag of the group that `at` is in: `<g … >`. Qt writes groups one after the other.
QByteArray groupAround(const QByteArray& svg, qsizetype at) {
    const qsizetype begin = svg.lastIndexOf("<g ", at);
    const qsizetype end = begin < 0 ? -1 : svg.indexOf('>', begin);
    return end < 0 || end > at ? QByteArray("<g>") : svg.mid(begin, end + 1 - begin);
}

} // namespace

bool isVector(const QPainter& painter) {
    const QPaintEngine* engine = painter.paintEngine();
    return engine != nullptr && (engine->type() == QPaintEngine::SVG || engine->type() == QPaintEngine::Pdf);
}

double pictureScale(const QPainter& painter, double most) {
    const QTransform device = painter.deviceTransform();
    const double scale =
        isVector(painter) ? printedScale : std::max(1.0, std::hypot(device.m11(), device.m12()));
    return std::min(most, scale);
}

ClippedTo::ClippedTo(QPainter& painter, const QRectF& rect) : painter_(painter), noted_(isSvg(painter)) {
    painter_.save();
    painter_.setClipRect(rect);
    if (!noted_)
        return;
    const QRectF onPage = painter_.deviceTransform().mapRect(rect);
    const auto number = [](double value) { return QString::number(value, 'f', 3); };
    leaveNote(painter_, QString::fromLatin1(beginNote) + number(onPage.left()) + u';' + number(onPage.top()) +
                            u';' + number(onPage.width()) + u';' + number(onPage.height()));
}

ClippedTo::~ClippedTo() {
    if (noted_)
        leaveNote(painter_, QString::fromLatin1(endNote));
    painter_.restore();
}

QByteArray withClips(const QByteArray& svg) {
    QByteArray result;
    qsizetype from = 0;
    int clips = 0;
    while (true) {
        const qsizetype begins = svg.indexOf(beginNote, from);
        const qsizetype ends = svg.indexOf(endNote, from);
        if (begins < 0 && ends < 0)
            break;
        const bool isBegin = begins >= 0 && (ends < 0 || begins < ends);
        const qsizetype at = isBegin ? begins : ends;
        // The note's element goes; the group that it is in is closed before it and opened again after it.
        const qsizetype element = svg.lastIndexOf("<text", at);
        const qsizetype textEnd = svg.indexOf("</text>", at);
        if (element < from || textEnd < 0)
            break; // Not as Qt writes it.
        result += svg.mid(from, element - from);
        const QByteArray group = groupAround(svg, element);
        if (isBegin) {
            const QList<QByteArray> sides =
                svg.mid(at + beginNote.size(), textEnd - at - beginNote.size()).split(';');
            const QByteArray id = "clip" + QByteArray::number(++clips);
            result += "</g>\n<clipPath id=\"" + id + "\"><rect x=\"" + sides.value(0) + "\" y=\"" +
                      sides.value(1) + "\" width=\"" + sides.value(2) + "\" height=\"" + sides.value(3) +
                      "\"/></clipPath>\n<g clip-path=\"url(#" + id + ")\">\n" + group;
        } else {
            result += "</g>\n</g>\n" + group;
        }
        from = textEnd + qsizetype(sizeof("</text>") - 1);
    }
    return result + svg.mid(from);
}

} // namespace canns

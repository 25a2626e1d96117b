#pragma once

#include <QByteArray>
#include <QRectF>

class QPainter;

/// What differs between a screen, or a picture of pixels, and a page of vectors: SVG and PDF.
namespace canns {

/// Whether lines and letters stay lines and letters.
bool isVector(const QPainter& painter);

/// Pixels a logical pixel that a picture which is drawn with `painter` should have: those of the device, and
/// 1200 an inch on a page of vectors. At most `most`.
double pictureScale(const QPainter& painter, double most);

/// While it lives, `painter` draws in `rect` only, on vector pages too. Qt's SVG knows no clipping: there,
/// notes that nobody sees are left in the file, which withClips() puts into effect.
class ClippedTo {
public:
    ClippedTo(QPainter& painter, const QRectF& rect);
    ~ClippedTo();
    ClippedTo(const ClippedTo&) = delete;
    ClippedTo& operator=(const ClippedTo&) = delete;

private:
    QPainter& painter_;
    bool noted_ = false;
};

/// The SVG that QSvgGenerator made, with what was drawn while a ClippedTo lived clipped to its rectangle.
QByteArray withClips(const QByteArray& svg);

} // namespace canns

#pragma once

#include <QImage>

class QPainter;

namespace canns {

/// A picture of bins (a pixel each) as it should be drawn: on a screen or a pixel image as it is; in an SVG
/// or PDF with every bin enlarged, since other programs smooth what they enlarge, and edges of bins would
/// blur. `longerSide`: pixels to enlarge to, along the longer side; less for small pictures among many.
QImage crisp(const QPainter& painter, const QImage& bins, int longerSide = 1200);

} // namespace canns

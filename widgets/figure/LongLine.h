#pragma once

#include <QPolygonF>

class QPainter;

namespace canns {

/// Draws a line of thousands of points, as a path that crosses itself is. The painter fills the outline of a
/// line as a whole, which takes many times as long as here, where it is drawn in stretches; in an opaque
/// colour these do not show. On a page of vectors it is one line.
void drawLongLine(QPainter& painter, const QPolygonF& points);

} // namespace canns

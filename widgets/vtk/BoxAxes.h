#pragma once

#include "widgets/figure/FigurePalette.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <array>
#include <functional>

class QPainter;

namespace canns {

/// One axis of a box in space: where it lies, what it is called and what stands at its ends.
struct BoxAxis {
    double from = 0.0;
    double to = 1.0;
    QString label;
    QString fromText;
    QString toText;
};

/// Draws three edges of a box with their words, as vectors: of each axis the edge that nothing hides.
/// `onPage` says where a place in space is seen. The third axis is the upright one. Words stay within
/// `inside`.
void paintBoxAxes(QPainter& painter, const std::array<BoxAxis, 3>& axes,
                  const std::function<QPointF(const std::array<double, 3>&)>& onPage, const QRectF& inside,
                  const FigurePalette& palette);

} // namespace canns

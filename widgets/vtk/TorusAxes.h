#pragma once

#include "widgets/figure/FigurePalette.h"
#include "widgets/vtk/Scene.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <array>
#include <functional>

class QPainter;

namespace canns {

/// Draws the two axes of a TorusScene as vectors: the first phase along the outside of the ring, the second
/// around the tube at the place where that is seen best. What the torus hides from `camera` is left out.
/// `onPage` says where a place in space is seen. Words stay within `inside`.
void paintTorusAxes(QPainter& painter, const SceneCamera& camera, const std::array<QString, 2>& names,
                    const std::function<QPointF(const std::array<double, 3>&)>& onPage, const QRectF& inside,
                    const FigurePalette& palette);

} // namespace canns

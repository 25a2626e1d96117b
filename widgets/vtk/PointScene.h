#pragma once

#include "widgets/vtk/Scene.h"

#include <QPointF>
#include <QRgb>

#include <memory>
#include <span>

namespace canns {

/// A cloud of coloured points in a box.
class PointScene : public Scene {
public:
    /// `xyz`: three coordinates a point; `colours`: one a point. Looks at all of them if the number of points
    /// is new.
    virtual void setPoints(std::span<const float> xyz, std::span<const QRgb> colours) = 0;
    /// Diameter of a point in device pixels.
    virtual void setPointSize(double pixels) = 0;
    /// Where a point was seen in the last picture: device pixels from its upper left corner.
    virtual QPointF pixelOf(std::size_t point) const = 0;
};

/// What the module exports as "cannsMakePointScene": a new scene, or null where no OpenGL 3.2 is to be had.
using MakePointScene = PointScene* (*)();

/// Loads the module and makes a scene; null, with the reason in `reason`, if either cannot be. Never aborts.
std::unique_ptr<PointScene> makePointScene(QString& reason);

} // namespace canns

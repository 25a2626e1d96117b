#pragma once

#include <QColor>
#include <QImage>
#include <QRgb>
#include <QSize>

#include <memory>
#include <span>

namespace canns {

/// A cloud of coloured points in three dimensions and a camera that looks at it, drawn into pictures. The
/// interface between widgets and the module canns-vtk, which alone knows VTK and is loaded when the first 3-D
/// view is shown. Only one thread may use a scene.
class PointScene {
public:
    PointScene() = default;
    virtual ~PointScene() = default;
    PointScene(const PointScene&) = delete;
    PointScene& operator=(const PointScene&) = delete;

    /// `xyz`: three coordinates a point; `colours`: one a point. Looks at all of them if the number of points
    /// is new.
    virtual void setPoints(std::span<const float> xyz, std::span<const QRgb> colours) = 0;
    /// Diameter of a point in device pixels.
    virtual void setPointSize(double pixels) = 0;
    virtual void setColours(QColor background, QColor box) = 0;
    /// Turns the cloud, in degrees to the right and up.
    virtual void turn(double right, double up) = 0;
    virtual void zoom(double factor) = 0;
    /// Moves the cloud by a share of the picture's height, right and up.
    virtual void shift(double right, double up) = 0;
    /// Looks at all points from the first direction.
    virtual void resetCamera() = 0;
    virtual QImage render(QSize pixels) = 0;
};

/// What the module exports as "cannsMakePointScene": a new scene, or null where no OpenGL 3.2 is to be had.
using MakePointScene = PointScene* (*)();

/// Loads the module and makes a scene; null, with the reason in `reason`, if either cannot be. Never aborts.
std::unique_ptr<PointScene> makePointScene(QString& reason);

} // namespace canns

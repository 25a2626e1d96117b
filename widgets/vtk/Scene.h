#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QSize>

#include <array>

namespace canns {

/// Where a scene is looked at from.
struct SceneCamera {
    std::array<double, 3> position{};
    std::array<double, 3> focus{};
    std::array<double, 3> up{};
};

/// Something in three dimensions and a camera that looks at it, drawn into pictures. The interface between
/// widgets and the module canns-vtk, which alone knows VTK and is loaded when the first 3-D view is shown.
/// Only one thread may use a scene.
class Scene {
public:
    Scene() = default;
    virtual ~Scene() = default;
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;

    /// `frame`: of lines that are no data.
    virtual void setColours(QColor background, QColor frame) = 0;
    /// Turns what is seen, in degrees to the right and up.
    virtual void turn(double right, double up) = 0;
    virtual void zoom(double factor) = 0;
    /// Moves what is seen by a share of the picture's height, right and up.
    virtual void shift(double right, double up) = 0;
    /// Looks at all of it from the first direction.
    virtual void resetCamera() = 0;
    virtual SceneCamera camera() const = 0;
    virtual void setCamera(const SceneCamera& camera) = 0;
    virtual QImage render(QSize pixels) = 0;
    /// Where a place in space was seen in the last picture: pixels from its upper left corner.
    virtual QPointF pixelAt(const std::array<double, 3>& place) const = 0;
};

} // namespace canns

#pragma once

#include "widgets/vtk/Scene.h"

#include <QRgb>

#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <span>

namespace canns {

/// A torus with a picture on it, lines along it and points on it. Places are pairs of phases in radians: the
/// first goes the long way round, the second around the tube.
class TorusScene : public Scene {
public:
    using Phases = std::array<float, 2>;
    /// Of the circle inside the tube, and of the tube.
    static constexpr double ringRadius = 1.0;
    static constexpr double tubeRadius = 0.46;

    /// Where a pair of phases lies in space, so far from the circle inside the tube.
    static std::array<double, 3> place(double first, double second, double radius = tubeRadius) {
        const double outward = ringRadius + radius * std::cos(second);
        return {outward * std::cos(first), outward * std::sin(first), radius * std::sin(second)};
    }

    /// `picture`: its columns are the first phase, its rows, from the bottom, the second, 0 to 2π.
    virtual void setTexture(const QImage& picture) = 0;
    /// Below 1, what lies behind the torus shows through.
    virtual void setOpacity(double opacity) = 0;
    /// A line through these places, along the shorter arcs, of `width` device pixels; a colour a place.
    virtual void setTrail(std::span<const Phases> places, std::span<const QRgb> colours, double width) = 0;
    /// The place of the surface that was seen at this pixel of the last picture; nothing beside the torus.
    virtual std::optional<Phases> phasesAt(QPointF pixel) const = 0;
    /// Balls of `size` device pixels.
    virtual void setMarkers(std::span<const Phases> places, std::span<const QRgb> colours, double size) = 0;
};

/// What the module exports as "cannsMakeTorusScene": a new scene, or null where no OpenGL 3.2 is to be had.
using MakeTorusScene = TorusScene* (*)();

/// As makePointScene().
std::unique_ptr<TorusScene> makeTorusScene(QString& reason);

} // namespace canns

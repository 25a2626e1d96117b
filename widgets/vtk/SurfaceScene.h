#pragma once

#include "widgets/vtk/Scene.h"

#include <QRgb>

#include <memory>
#include <span>

namespace canns {

/// A sheet of heights over a square.
class SurfaceScene : public Scene {
public:
    /// The sides of the box around it are 1.
    static constexpr double heightOfBox = 0.45;

    /// `heights`: rows × columns, the last index fastest, 0 … 1 of the height of the box; one colour each.
    virtual void setHeights(std::size_t rows, std::size_t columns, std::span<const float> heights,
                            std::span<const QRgb> colours) = 0;
};

/// What the module exports as "cannsMakeSurfaceScene": a new scene, or null where no OpenGL 3.2 is to be had.
using MakeSurfaceScene = SurfaceScene* (*)();

/// As makePointScene().
std::unique_ptr<SurfaceScene> makeSurfaceScene(QString& reason);

} // namespace canns

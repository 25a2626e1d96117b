#pragma once

#include "widgets/vtk/TorusScene.h"

namespace canns {

/// Where a place on the torus is seen well, as far away as `camera` is: along the surface's normal there, but
/// from well above or below, so that the ring is seen as a ring; and never straight from above, where up
/// would be nowhere.
SceneCamera facing(const SceneCamera& camera, const TorusScene::Phases& place);

/// How a camera is turned about what it looks at; radians.
struct CameraTurn {
    double azimuth = 0.0;
    double elevation = 0.0;
};

/// The way to facing(), or the first part of it: neither angle is greater than `most`.
CameraTurn turnTo(const SceneCamera& camera, const TorusScene::Phases& place, double most);
/// Never straight above or below.
SceneCamera turned(const SceneCamera& camera, CameraTurn by);

/// How obliquely the surface is seen at a place: the angle between its normal and the line of sight, 0 … π/2
/// where it is seen, π where the torus hides it.
double obliqueness(const SceneCamera& camera, const TorusScene::Phases& place);

} // namespace canns

#include "widgets/vtk/TorusCamera.h"

#include "widgets/vtk/TorusSight.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace canns {

namespace {

/// From what is looked at to the camera.
struct Direction {
    double azimuth = 0.0;
    double elevation = 0.0;
};

double distanceOf(const SceneCamera& camera) {
    return std::hypot(camera.position[0] - camera.focus[0], camera.position[1] - camera.focus[1],
                      camera.position[2] - camera.focus[2]);
}

Direction directionOf(const SceneCamera& camera) {
    const double x = camera.position[0] - camera.focus[0];
    const double y = camera.position[1] - camera.focus[1];
    return {std::atan2(y, x), std::atan2(camera.position[2] - camera.focus[2], std::hypot(x, y))};
}

Direction bestDirection(const TorusScene::Phases& place) {
    const auto first = static_cast<double>(place[0]);
    const auto second = static_cast<double>(place[1]);
    const double outward = std::max(0.35, std::abs(std::cos(second)));
    const double up = std::sin(second) + (std::sin(second) < 0.0 ? -0.7 : 0.7);
    // The inner side is seen from the other side of the hole.
    return {first + (std::cos(second) < 0.0 ? std::numbers::pi : 0.0), std::atan2(up, outward)};
}

SceneCamera lookingFrom(const SceneCamera& camera, Direction from) {
    const double distance = distanceOf(camera);
    const double across = std::cos(from.elevation);
    const double upwards = std::sin(from.elevation);
    const double x = std::cos(from.azimuth);
    const double y = std::sin(from.azimuth);
    SceneCamera turned = camera;
    turned.position = {camera.focus[0] + distance * across * x, camera.focus[1] + distance * across * y,
                       camera.focus[2] + distance * upwards};
    turned.up = {-upwards * x, -upwards * y, across};
    return turned;
}

} // namespace

SceneCamera facing(const SceneCamera& camera, const TorusScene::Phases& place) {
    return lookingFrom(camera, bestDirection(place));
}

CameraTurn turnTo(const SceneCamera& camera, const TorusScene::Phases& place, double most) {
    const Direction now = directionOf(camera);
    const Direction best = bestDirection(place);
    const double round = std::remainder(best.azimuth - now.azimuth, 2.0 * std::numbers::pi);
    const double up = best.elevation - now.elevation;
    const double greater = std::max(std::abs(round), std::abs(up));
    const double part = greater > most ? most / greater : 1.0;
    return {part * round, part * up};
}

SceneCamera turned(const SceneCamera& camera, CameraTurn by) {
    constexpr double steepest = 1.4;
    const Direction now = directionOf(camera);
    return lookingFrom(
        camera, {now.azimuth + by.azimuth, std::clamp(now.elevation + by.elevation, -steepest, steepest)});
}

double obliqueness(const SceneCamera& camera, const TorusScene::Phases& place) {
    constexpr double aboveSurface = 1.02 * TorusScene::tubeRadius;
    const auto first = static_cast<double>(place[0]);
    const auto second = static_cast<double>(place[1]);
    const TorusPlace at = TorusScene::place(first, second, aboveSurface);
    if (firstOnTorus(at, camera.position))
        return std::numbers::pi;
    const TorusPlace way{camera.position[0] - at[0], camera.position[1] - at[1], camera.position[2] - at[2]};
    const double along = way[0] * std::cos(first) * std::cos(second) +
                         way[1] * std::sin(first) * std::cos(second) + way[2] * std::sin(second);
    return std::acos(std::clamp(along / std::hypot(way[0], way[1], way[2]), -1.0, 1.0));
}

} // namespace canns

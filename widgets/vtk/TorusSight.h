#pragma once

#include "widgets/vtk/TorusScene.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

namespace canns {

/// A place in space; a line of sight leads from one to another.
using TorusPlace = std::array<double, 3>;

/// How far a place is from the surface of the torus of a TorusScene; negative inside of it.
inline double distanceToTorus(const TorusPlace& place) {
    return std::hypot(std::hypot(place[0], place[1]) - TorusScene::ringRadius, place[2]) -
           TorusScene::tubeRadius;
}

/// Where the torus is first met on the straight way from a place outside of it to another one; nothing if it
/// is not in the way. Walks in steps of the distance to the torus, which never pass through it.
inline std::optional<TorusPlace> firstOnTorus(const TorusPlace& from, const TorusPlace& to) {
    constexpr double touching = 1e-3;
    const double length = std::hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
    for (double gone = 0.0; gone < length;) {
        TorusPlace at{};
        for (std::size_t i = 0; i < at.size(); ++i)
            at[i] = from[i] + gone / length * (to[i] - from[i]);
        const double apart = distanceToTorus(at);
        if (apart < touching)
            return at;
        gone += apart;
    }
    return std::nullopt;
}

} // namespace canns

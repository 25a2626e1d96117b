#pragma once

#include <array>
#include <span>

namespace canns {

/// An ellipse in the plane of the points it was fitted to.
struct Ellipse {
    double x = 0.0; ///< Centre.
    double y = 0.0;
    double firstRadius = 0.0; ///< Along `angle`.
    double secondRadius = 0.0;
    double angle = 0.0; ///< Radians in [−π/2, π/2].
};

/// Least-squares ellipse through at least five points (Fitzgibbon, Pilu & Fisher 1999, IEEE Trans. PAMI 21,
/// in the partitioned form of Halíř & Flusser 1998). All members NaN when there is none.
Ellipse fitEllipse(std::span<const std::array<double, 2>> points);

} // namespace canns

#pragma once

#include "core/data/Activity.h"
#include "core/maps/CohoSpace.h"
#include "core/maps/PathCompare.h"
#include "widgets/figure/FigurePalette.h"
#include "widgets/figure/PlotArea.h"

#include <QPointF>

#include <memory>
#include <vector>

class QPainter;

namespace canns {

/// Where something was at which time, in a plane.
struct PathTrack {
    std::vector<double> seconds; ///< Ascending.
    std::vector<QPointF> points; ///< NaN where unknown.
    std::vector<char>
        breakBefore; ///< 1: no line leads here from the point before (it wraps, or time is left out).

    /// The last point at or before that time; the first one before all.
    std::size_t at(double seconds) const;
};
using PathTrackPtr = std::shared_ptr<const PathTrack>;

/// How phases are laid out in a plane.
enum class PhasePlane {
    Ring,   ///< One phase: a circle of radius 1, counter-clockwise from the right.
    Square, ///< Two phases, each from 0 to 2π.
    Skewed  ///< Two phases in the rhombus of a hexagonal lattice.
};

/// The animal's path in metres; empty without position.
PathTrack boxTrack(const PathCompare& path, double binSeconds);
/// The decoded path. A ring is turned to fit the known angle, where there is one.
PathTrack phaseTrack(const PathCompare& path, double binSeconds, PhasePlane plane);
/// The known angle of a ring, on the circle; empty without one.
PathTrack truthTrack(const PathCompare& path, const Activity& activity, double binSeconds);

/// Draws what moves: a tail that fades into the past, the head, and beside it where it should be. No widget,
/// so that a movie can be drawn in the background.
struct PathDrawing {
    PathTrackPtr track;
    PathTrackPtr truth; ///< Null without.
    double tailSeconds = 5.0;

    void paint(QPainter& painter, const PlotArea& area, const FigurePalette& palette, double seconds) const;
};

} // namespace canns

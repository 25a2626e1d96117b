#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"
#include "core/maps/Ellipse.h"
#include "core/maps/Maps.h"

#include <array>
#include <vector>

namespace canns {

/// How a gridness score is taken from an autocorrelogram.
struct GridnessSettings {
    double contourLevel = 0.2;     ///< The central field ends where the correlation falls below this.
    double leastAngleDegrees = 15; ///< Peaks nearer in direction than this count once.
    int leastCentreRadius = 2;     ///< Bins.
    int averagedRadii = 3;         ///< Neighbouring radii over which the score is averaged.
    MapCompatibility compatibility = MapCompatibility::None;
};

/// What an autocorrelogram says about a grid; lengths in bins, NaN where nothing was found.
struct Gridness {
    double score;                      ///< min(r60, r120) − max(r30, r90, r150), the largest over annuli.
    std::array<double, 3> spacing;     ///< Distance of the peaks from the centre.
    std::array<double, 3> orientation; ///< Degrees from the x axis, ascending.
    Ellipse ellipse;                   ///< Through the six inner peaks.
    double centreRadius = 0.0;         ///< Of the central field.
    double optimalRadius;              ///< Outer radius of the best annulus.
    std::vector<std::array<double, 2>> peaks; ///< x, y of the inner peaks from the centre, at most six.
};

/// Gridness over expanding annuli (Langston et al. 2010, Science 328; Sargolini et al. 2006, Science 312):
/// the annulus begins at the edge of the central field and grows bin by bin; the correlogram is correlated
/// with itself turned by 30°, 60°, …, 150°. Row = y, column = x; the side is odd.
///
/// Spacing and orientation are those of the three axes of the grid: peaks in the upper half plane, placed
/// between bins by a parabola. As "canns-1.5": whole bins, a peak exactly on the x axis is lost, and the
/// three peaks are those around the one whose direction is nearest to 0°.
Gridness gridness(const Matrix<double>& autocorrelogram, const GridnessSettings& settings,
                  const Progress& progress = {});

} // namespace canns

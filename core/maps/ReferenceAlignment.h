#pragma once

#include "core/base/Matrix.h"
#include "core/maps/StripeFit.h"

#include <array>

/// What canns 1.5 makes of the stripe fits of two coordinates, for comparison with its results.
namespace canns {

/// Phases (M × 2 or more, radians) as that package aligns them: coordinates are exchanged and reflected, and
/// where the stripes are more than 90° apart, or run clockwise, a third of π times one phase is added to the
/// other. A phase runs from 0 to 2π, so that sum jumps by 2π²/3 where the phase comes round: the result is no
/// coordinate of the torus. cohoMap itself aligns by whole numbers. Returns M × 2, radians in [0, 2π).
Matrix<float> alignedAsReference(const Matrix<float>& phases, const ReferenceStripeFit& first,
                                 const ReferenceStripeFit& second);

/// The parallelogram of that package: two vectors along the fitted waves, one period long. They are not the
/// steps of the lattice (those stand at right angles to the other wave, see CohoMap::v).
struct ReferenceLattice {
    std::array<double, 3> first{}; ///< Parameters of the wave behind v, its angle turned by that package.
    std::array<double, 3> second{};
    std::array<double, 2> v{}; ///< Metres, where the fits' maps are indexed [x bin, y bin].
    std::array<double, 2> w{};
    double angleDegrees = 0.0; ///< From v to w, in [0, 360).
};

/// From stripe fits of the maps that alignedAsReference() leads to; `widthMetres` and `heightMetres` are the
/// extents of the maps.
ReferenceLattice latticeAsReference(const ReferenceStripeFit& first, const ReferenceStripeFit& second,
                                    double widthMetres, double heightMetres);

} // namespace canns

#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"

#include <array>
#include <span>

namespace canns {

/// A plane wave fitted to a phase map: phase(x, y) ≈ phase + 2π frequency (x cos angle + y sin angle), where
/// x and y are metres from the lower left corner of the map.
struct StripeFit {
    double angle = 0.0;           ///< Radians in [0, 2π): where the phase grows fastest.
    double phase = 0.0;           ///< Radians in [0, 2π), at the lower left corner.
    double frequency = 0.0;       ///< 1/m.
    double error = 0.0;           ///< Mean square difference of the cosines; 1 for a map without stripes.
    double resultantLength = 0.0; ///< |mean e^{i(map − wave)}|.

    std::array<double, 2> waveVector() const; ///< 1/m.
};

/// Fits the wave that follows the map's phases best: a grid over wave vectors with up to `maximumPeriods`
/// periods along a side, then a local search without derivatives (NLopt). Sign and phase come with it, for
/// the whole phase is compared, not its cosine. `map` has a row a y bin and a column an x bin, NaN where not
/// visited; edges in metres. Throws BadInput when the map is empty.
StripeFit fitStripes(const Matrix<double>& map, std::span<const double> xEdges,
                     std::span<const double> yEdges, double maximumPeriods = 7.0,
                     const Progress& progress = {});

/// The fit as canns 1.5 does it: parameters (angle, phase, spatial frequency of a ramp from 0 to 3π over 149
/// bins) of a cosine wave; a 10 × 10 × 10 grid, then SLSQP.
struct ReferenceStripeFit {
    std::array<double, 3> parameters{};
    double error = 0.0;
    int sign = 1; ///< −1 when the reflected wave lies nearer to the map.
};

/// `map` is indexed as there, [x bin, y bin], and square; the plane is rotated analytically instead of by
/// resampling an image.
ReferenceStripeFit fitStripesAsReference(const Matrix<double>& map, const Progress& progress = {});

} // namespace canns

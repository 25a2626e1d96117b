#pragma once

#include "core/base/Matrix.h"
#include "core/simulation/Recorder.h"

#include <vector>

namespace canns {

/// The bump of one population at every frame.
struct BumpTrack {
    std::vector<double> seconds;
    /// frames × axes, in the population's coordinates: the population vector, unwrapped, so that a bump that
    /// goes round goes on counting. NaN for silent frames.
    Matrix<double> position;
    std::vector<double> height; ///< Greatest value.
    std::vector<double>
        halfWidth; ///< Half of the full width at half height along the first axis; NaN if flat.
};

/// Follows the bump of a recorded array on a ring or torus. Throws BadInput for arrays of another geometry.
BumpTrack trackBump(const SimulationRecord::Array& array, std::span<const double> seconds);

/// How far a hexagonal pattern on a torus has moved since the first frame, from the phases of its three
/// strongest waves (frames × 2, in neurons along columns and rows; least squares over the waves). What a
/// network that integrates velocity by moving a pattern has integrated. Throws BadInput for other geometries
/// and for frames without a pattern.
Matrix<double> patternDisplacement(const SimulationRecord::Array& array);

/// The phases of the two strongest independent waves of the pattern, frames × 2, 0 … 2π: where the network is
/// on its own torus.
Matrix<double> patternPhases(const SimulationRecord::Array& array);

} // namespace canns

#pragma once

#include "core/base/Matrix.h"
#include "core/data/Activity.h"
#include "core/simulation/Recorder.h"

#include <span>
#include <string>
#include <vector>

namespace canns {

/// What was recorded of a population as the activity that maps are made of (core/maps): rate maps, spatial
/// information, sparsity, grid and border scores of a run without the detour by spikes. Values are the rates
/// themselves; `hertzPerUnit` is what a rate of 1 stands for. Negative values count as 0. Throws BadInput
/// when the run had no motion.
Activity activityOf(const SimulationRecord& record, std::string_view array, double hertzPerUnit);

/// A decoded path beside the true one.
struct PathError {
    std::vector<double> metres; ///< Distance at each frame.
    double rootMeanSquare = 0.0;
    double median = 0.0;
};

/// `array` is a recorded position, two numbers a frame ("centrePosition", "decodedPosition", "centre").
/// Frames before `fromSeconds` are left out. Throws BadInput for other arrays and runs without motion.
PathError pathError(const SimulationRecord& record, std::string_view array, double fromSeconds = 0.0);

/// What a network has integrated (patternDisplacement, frames × 2) as a path in metres: one scale for both
/// axes and a start are fitted to the true path. The scale is metres a neuron; negative where the pattern
/// moves against the animal, as in Burak–Fiete networks.
struct IntegratedPath {
    Matrix<double> position; ///< Frames × 2, metres.
    double metresPerNeuron = 0.0;
    double rSquared = 0.0; ///< Part of the path's variance that it explains.
    PathError error;
};
IntegratedPath fitIntegratedPath(const SimulationRecord& record, const Matrix<double>& displacement);
/// The same of the places of an animal (metres) and of a pattern (neurons) at the same times, two or more.
IntegratedPath fitIntegratedPath(std::span<const Point2> path, std::span<const Point2> displacement);

} // namespace canns

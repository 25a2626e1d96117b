#pragma once

#include "core/base/Progress.h"
#include "core/data/Activity.h"

#include <cstdint>
#include <span>

namespace canns {

/// The weight of every cell in the population vector: Σ over the landmarks of its standardised activity times
/// cos θ and sin θ. Both N × C.
struct PopulationWeights {
    Matrix<double> cosine;
    Matrix<double> sine;
};

/// `landmarkPhases` is C × n (radians; NaN leaves a landmark out), `landmarkRows` the n rows of the activity
/// they stand for. Cells that are constant on the landmarks weigh nothing.
PopulationWeights populationWeights(const Activity& activity, const Matrix<double>& landmarkPhases,
                                    std::span<const std::int64_t> landmarkRows);

/// Phases at all rows by the population vector: each cell's standardised activity on the landmarks, summed
/// with e^{iθ}, is its weight; phase = arg Σ weight × standardised activity (Gardner et al. 2022, Nature 602,
/// "Toroidal topology of population activity in grid cells", Methods).
///
/// Returns T × C, radians in [0, 2π). Cells with constant activity count nothing.
Matrix<float> decodeByPopulationVector(const Activity& activity, const Matrix<double>& landmarkPhases,
                                       std::span<const std::int64_t> landmarkRows,
                                       const Progress& progress = {});

} // namespace canns

#pragma once

#include "core/base/Matrix.h"

#include <cstddef>
#include <span>
#include <vector>

namespace canns {

/// Mean rate of a neuron against a stimulus.
struct TuningCurve {
    std::vector<double> centres; ///< Of the bins.
    std::vector<double> rates;   ///< NaN for bins that the stimulus never visited.
};

/// Bins between the least and the greatest stimulus, the last one closed. Throws BadInput when lengths
/// differ, there are no samples, or the stimulus never changes.
TuningCurve tuningCurve(std::span<const double> stimulus, std::span<const double> rates, std::size_t bins);

/// The same for an angle: bins round the circle from 0 to 2π, whatever the range of the stimulus.
TuningCurve circularTuningCurve(std::span<const double> angles, std::span<const double> rates,
                                std::size_t bins);

/// Principal components of population activity, samples × neurons.
struct PrincipalComponents {
    Matrix<double> scores; ///< samples × components.
    Matrix<double> axes;   ///< components × neurons, unit length; the largest entry is positive.
    std::vector<double> explainedVariance; ///< Parts of the whole, descending.
};

/// O(N³ + S N²) through the covariance of N neurons. Throws BadInput for fewer than two samples or more
/// components than neurons.
PrincipalComponents principalComponents(const Matrix<double>& activity, std::size_t components);

} // namespace canns

#pragma once

#include "core/base/Progress.h"

#include <cstddef>
#include <span>
#include <vector>

namespace canns {

/// One half of a Gaussian kernel whose sum (both halves) is 1: weights[d] belongs to an offset of ±d samples,
/// up to 4 σ rounded to the nearest sample. `sigmaSamples` = 0 gives {1}.
std::vector<double> gaussianHalfKernel(double sigmaSamples);

/// Smooths `samples` with a half kernel. Beyond the ends the signal is mirrored, the end sample repeated
/// (d c b a | a b c d | d c b a), so that a constant stays constant. `progress` is only asked for
/// cancellation.
std::vector<double> smoothMirrored(std::span<const double> samples, std::span<const double> halfKernel,
                                   const Progress& progress = {});

} // namespace canns

#pragma once

#include "core/base/Matrix.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace canns {

/// Population activity on a common clock, with the behaviour of the same moments: what preprocessing makes of
/// a Recording and everything behind it works on. Rows are times that were kept (a speed filter leaves
/// holes).
struct Activity {
    Matrix<float> values;              ///< T × N, proportional to the firing rate; see hertzPerValue.
    std::vector<double> seconds;       ///< T, start of each bin.
    std::vector<std::uint16_t> spikes; ///< T, spikes of the whole population in the bin before smoothing.
    std::vector<double> x;             ///< T, metres; NaN where not tracked; empty without position.
    std::vector<double> y;
    std::vector<double> headDirection;        ///< T, radians; NaN where not tracked; empty without one.
    std::vector<double> speedMetresPerSecond; ///< T; empty without position.
    double binWidthSeconds = 0.0;
    /// values × hertzPerValue are firing rates in Hz. Smoothed values keep the scale that the field's tools
    /// use, spike counts over √(2π) σ, so that numbers can be compared; unsmoothed values are counts.
    double hertzPerValue = 1.0;
    std::vector<std::string> unitIds;  ///< N.
    std::vector<std::string> warnings; ///< Sentences about what was odd and what was made of it.
};

using ActivityPtr = std::shared_ptr<const Activity>;

} // namespace canns

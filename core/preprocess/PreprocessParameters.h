#pragma once

#include "core/base/Parameters.h"

#include <string>
#include <vector>

namespace canns {

/// Whose rules hold where the widely used Python package and good sense part.
enum class PreprocessCompatibility {
    None,   ///< The real bin width, every spike.
    Canns15 ///< As canns 1.5: speeds as if bins were 10 ms, no spike at the first instant or in the last bin.
};

/// How a Recording becomes Activity.
struct PreprocessParameters {
    std::string units = "all";
    std::string epoch;
    std::vector<double> timeRangeSeconds;
    double binWidthSeconds = 0.01;
    double smoothingSigmaSeconds = 0.05;
    bool speedFilter = true;
    double minimumSpeedMetresPerSecond = 0.025;
    double speedSmoothingSigmaSeconds = 1.0;
    double maximumGapSeconds = 0.25;
    PreprocessCompatibility compatibility = PreprocessCompatibility::None;

    static const ParameterTable& table();
};

} // namespace canns

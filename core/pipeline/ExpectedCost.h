#pragma once

#include "core/pipeline/Analysis.h"

#include <cstddef>
#include <string_view>

namespace canns {

/// What a run is expected to take: told before a large one, so that nobody waits or runs out of memory by
/// surprise.
struct ExpectedCost {
    double seconds = 0.0;  ///< NaN where nobody can tell.
    std::size_t bytes = 0; ///< At the peak, on top of what the process holds.
};

/// Of running `stage` alone with the parameters as they are, its inputs being there. From the sizes that the
/// parameters and the recording give, by the costs measured on two cores (core/topology/README.md); where the
/// stage was run before, scaled by what that took here. Right within a factor of two or three; zero for
/// stages that are always quick. Throws BadInput for a stage that is not there.
ExpectedCost expectedCost(const Analysis& analysis, std::string_view stage);

} // namespace canns

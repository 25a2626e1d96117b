#pragma once

#include "core/base/Progress.h"
#include "core/pipeline/Analysis.h"

#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

/// Which stages a whole run goes through.
struct StagePlan {
    std::vector<std::string> stages; ///< In order.
    std::vector<std::string>
        leftOut; ///< "STAGE: why", for those that have nothing to say about the recording.
};

/// All stages up to the one named `through` (empty: the last) that have something to say about the recording;
/// the one that is named in any case. Throws BadInput for a stage that is not there.
StagePlan planStages(const Analysis& analysis, std::string_view through = {});

/// Runs stages. One that fails takes those behind it along, not the others; the first error comes back, null
/// where all went well. Throws Cancelled.
std::exception_ptr runStages(Analysis& analysis, const std::vector<std::string>& names,
                             const Progress& progress, const Analysis::RunOptions& options = {});

} // namespace canns

#pragma once

#include "core/base/Parameters.h"
#include "core/batch/RunBatch.h"

namespace canns {

/// What a person says of how a batch is run: by a form in the window, by flags on the command line. What
/// comes out does not depend on it.
struct BatchRunParameters {
    int workers = 1;
    int threads = 0;
    double memoryLimitGigabytes = 0.0;
    bool retryFailed = false;

    static const ParameterTable& table();
    BatchOptions options() const;
};

} // namespace canns

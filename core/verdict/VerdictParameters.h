#pragma once

#include "core/base/Parameters.h"

namespace canns {

/// The stage "verdict" has no parameters: its rule is written down in Verdict.h and is the same for everyone.
struct VerdictParameters {
    static const ParameterTable& table();
};

} // namespace canns

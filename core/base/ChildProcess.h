#pragma once

#include "core/base/Progress.h"

#include <filesystem>
#include <string>
#include <vector>

namespace canns {

/// What another program did.
struct ChildResult {
    int exitCode = 0; ///< 128 + the signal when one ended it.
    std::string output;
    std::string errors;
};

/// Runs a program to its end, without a shell, with nothing to read. It is killed when the work is cancelled.
/// `arguments` begin with the program, a path or a name to be found in PATH. Throws Failure when it cannot be
/// started, Cancelled.
ChildResult runChild(std::vector<std::string> arguments, const Progress& progress = {});

} // namespace canns

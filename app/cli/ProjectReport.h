#pragma once

#include "core/pipeline/Project.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace canns::cli {

/// What is in a project file, for scripts: the recording (null when it is not at hand, `recordingProblem`
/// says why), the state of each stage, and the verdict if there is one.
nlohmann::json projectAsJson(const OpenedProject& project);

/// The same for people.
std::string projectAsText(const OpenedProject& project);

} // namespace canns::cli

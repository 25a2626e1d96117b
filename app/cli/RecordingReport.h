#pragma once

#include "core/data/Recording.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace canns::cli {

/// What was read, for scripts. Times in seconds, lengths in metres; absent things are null.
nlohmann::json recordingAsJson(const Recording& recording);

/// The same for people: a dozen lines and the warnings.
std::string recordingAsText(const Recording& recording);

} // namespace canns::cli

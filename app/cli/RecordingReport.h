#pragma once

#include "core/data/Recording.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace canns::cli {

/// What was read, for scripts. Times in seconds, lengths in metres; absent things are null.
nlohmann::json recordingAsJson(const Recording& recording);

/// "Name           value": a line of a report for people; nothing where there is no value.
std::string reportLine(std::string_view name, const std::string& value);

/// The same for people: a dozen lines and the warnings.
std::string recordingAsText(const Recording& recording);

} // namespace canns::cli

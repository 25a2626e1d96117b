#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace canns {

/// The one of `known` that the user most likely meant by `typed` (fewest letters changed); nothing when none
/// is near. For "did you mean".
std::optional<std::string> nearestName(std::string_view typed, std::span<const std::string> known);

/// Up to six of the names, with commas between, then how many more there are. For the hints of errors.
std::string listed(std::span<const std::string> names);

} // namespace canns

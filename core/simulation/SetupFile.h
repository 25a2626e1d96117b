#pragma once

#include "core/simulation/SimulationFile.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <vector>

/// A set-up of a simulation as a file, to be shared:
///
///     {"format": "canns set-up", "model": "cann-1d", "task": "population-coding-1d", "seed": 0,
///      "parameters": {"model": {…}, "task": {…}, "simulation": {…}}}
namespace canns {

nlohmann::json setupAsJson(const SimulationOrigin& origin);
/// Parameters that are not named keep their defaults. Throws BadInput naming `where` for anything else than
/// a set-up.
SimulationOrigin setupFromJson(const nlohmann::json& json, const std::string& where);

/// Throw Failure when the disk says no, BadInput as setupFromJson().
void writeSetup(const SimulationOrigin& origin, const std::filesystem::path& path);
SimulationOrigin readSetup(const std::filesystem::path& path);

/// The values that are not defaults, as SimulationOrigin::set() takes them.
std::vector<std::string> settingsOf(const SimulationOrigin& origin);

} // namespace canns

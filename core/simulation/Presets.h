#pragma once

#include "core/simulation/SimulationFile.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

/// A known phenomenon as a set-up: which network, which task, and which parameters show it. Tests check that
/// each really appears.
struct SimulationPreset {
    std::string name;   ///< "travelling-wave"
    std::string title;  ///< "Travelling wave"
    std::string shows;  ///< What to look for, one sentence.
    std::string source; ///< Where it was described.
    std::string model;
    std::string task;
    std::vector<std::string> settings; ///< As SimulationOrigin::set() takes them.
};

std::span<const SimulationPreset> simulationPresets();

/// The preset of that name, or BadInput that lists what there is.
const SimulationPreset& findSimulationPreset(std::string_view name);

/// The preset's set-up with its settings.
SimulationOrigin originOf(const SimulationPreset& preset, std::uint64_t seed);

} // namespace canns

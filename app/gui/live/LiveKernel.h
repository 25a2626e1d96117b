#pragma once

#include "core/base/Parameters.h"
#include "core/models/RecurrentInput.h"

#include <optional>

namespace canns {

/// The connectivity of a network whose weights depend on the distance alone; nothing for others.
std::optional<Kernel> liveKernel(const ParameterValues& modelValues);

} // namespace canns

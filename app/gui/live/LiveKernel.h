#pragma once

#include "core/base/Parameters.h"
#include "core/models/RecurrentInput.h"

#include <optional>

namespace canns {

/// The connectivity of a network whose weights depend on the distance alone, on a coarser grid if the network
/// has more neurons than a picture shows; nothing for others. At once for every size.
std::optional<Kernel> liveKernel(const ParameterValues& modelValues);

} // namespace canns

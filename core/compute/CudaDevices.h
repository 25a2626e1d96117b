#pragma once

#include "core/compute/ComputeDevices.h"

namespace canns {

/// The graphics processors that CUDA finds. `whyNone` becomes a sentence when there is none. Built from
/// CudaDevices.cpp where CMake finds the CUDA toolkit, from CudaDevicesAbsent.cpp where it does not.
std::vector<ComputeDevice> cudaDevices(std::string& whyNone);

} // namespace canns

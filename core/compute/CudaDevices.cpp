#include "core/compute/CudaDevices.h"

#include <cuda_runtime_api.h>
#include <fmt/format.h>

namespace canns {

std::vector<ComputeDevice> cudaDevices(std::string& whyNone) {
    int count = 0;
    int driver =
        0; // Stays 0 where there is no driver, for which cudaGetDeviceCount() would blame its version.
    if (cudaDriverGetVersion(&driver) == cudaSuccess && driver == 0) {
        whyNone = "CUDA finds no device: there is no driver for one.";
        return {};
    }
    const cudaError_t error = cudaGetDeviceCount(&count);
    if (error != cudaSuccess || count == 0) {
        whyNone = fmt::format("CUDA finds no device: {}.",
                              error == cudaSuccess ? "there is none" : cudaGetErrorString(error));
        return {};
    }
    std::vector<ComputeDevice> devices;
    for (int i = 0; i < count; ++i) {
        cudaDeviceProp properties{};
        if (cudaGetDeviceProperties(&properties, i) == cudaSuccess)
            devices.push_back({DeviceKind::Gpu, static_cast<const char*>(properties.name),
                               properties.totalGlobalMem, properties.multiProcessorCount});
    }
    if (devices.empty())
        whyNone = "CUDA finds devices, but none that tells its properties.";
    return devices;
}

} // namespace canns

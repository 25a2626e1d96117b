#include "core/compute/CudaDevices.h"

namespace canns {

std::vector<ComputeDevice> cudaDevices(std::string& whyNone) {
    whyNone = "This canns was built without CUDA.";
    return {};
}

} // namespace canns

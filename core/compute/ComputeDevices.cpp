#include "core/compute/ComputeDevices.h"

#include "core/base/Error.h"
#include "core/compute/CudaDevices.h"

#include <omp.h>
#include <unistd.h>

#include <fstream>

namespace canns {

namespace {

/// The model that Linux names first; other systems go without.
std::string processorName() {
    std::ifstream file("/proc/cpuinfo");
    std::string line;
    while (std::getline(file, line))
        if (line.starts_with("model name"))
            if (const std::size_t begin = line.find(": "); begin != std::string::npos)
                return line.substr(begin + 2);
    return "processor";
}

ComputeDevice processor() {
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long pageBytes = sysconf(_SC_PAGESIZE);
    const bool known = pages > 0 && pageBytes > 0;
    return {DeviceKind::Cpu, processorName(),
            known ? static_cast<std::size_t>(pages) * static_cast<std::size_t>(pageBytes) : 0,
            omp_get_num_procs()};
}

} // namespace

std::string_view deviceKindName(DeviceKind kind) { return kind == DeviceKind::Cpu ? "cpu" : "gpu"; }

std::vector<ComputeDevice> computeDevices() {
    std::vector<ComputeDevice> devices{processor()};
    std::string whyNone;
    for (ComputeDevice& device : cudaDevices(whyNone))
        devices.push_back(std::move(device));
    return devices;
}

std::string whyNoGpu() {
    std::string whyNone;
    static_cast<void>(cudaDevices(whyNone));
    return whyNone;
}

void refuseGpu(const std::string& where) {
    const std::string whyNone = whyNoGpu();
    throw BadInput(whyNone.empty() ? "No stage computes on a graphics processor yet." : whyNone, where,
                   "Choose cpu or auto.");
}

} // namespace canns

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What this machine can compute on. CUDA may be absent when canns is built and when it runs: the processor
/// is always there, and nothing needs more.
namespace canns {

enum class DeviceKind { Cpu, Gpu };
std::string_view deviceKindName(DeviceKind kind); ///< "cpu", "gpu".

struct ComputeDevice {
    DeviceKind kind = DeviceKind::Cpu;
    std::string name;            ///< As its maker calls it.
    std::size_t memoryBytes = 0; ///< All that is built in; 0 where the system does not tell.
    int parallelUnits = 0;       ///< Threads of a processor, multiprocessors of a graphics processor.
};

/// The processor, then the graphics processors that CUDA can use. Takes some 0.1 s where there is a driver.
std::vector<ComputeDevice> computeDevices();

/// Why computeDevices() has no graphics processor, as a sentence; empty if it has one.
std::string whyNoGpu();

/// Throws BadInput, naming `where`, when work cannot be done on a graphics processor: there is none, or, as
/// long as no stage has kernels for one, in any case.
[[noreturn]] void refuseGpu(const std::string& where);

} // namespace canns

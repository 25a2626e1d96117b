#include "FuzzTarget.h"
#include "core/io/Readers.h"

// Finds faults of the HDF5 library too, which only a newer library mends.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return canns::fuzz::expectRefusalAtMost([&] {
        const canns::Recording recording =
            canns::NwbReader().read(canns::fuzz::asFile(data, size, ".nwb"), {}, {});
        canns::checkRecording(recording, "input");
    });
}

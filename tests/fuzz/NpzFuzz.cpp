#include "FuzzTarget.h"
#include "core/io/Readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return canns::fuzz::expectRefusalAtMost([&] {
        const canns::Recording recording =
            canns::NpzReader().read(canns::fuzz::asFile(data, size, ".npz"), {}, {});
        canns::checkRecording(recording, "input");
    });
}

#include "FuzzTarget.h"
#include "core/io/Pickle.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return canns::fuzz::expectRefusalAtMost([&] {
        const canns::Pickle pickle(canns::fuzz::bytesOf(data, size), "input");
        static_cast<void>(canns::pickleTypeName(pickle.root()));
    });
}

#include "FuzzTarget.h"
#include "core/io/AsaSpikes.h"
#include "core/io/Npy.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return canns::fuzz::expectRefusalAtMost([&] {
        canns::NpyReader array(canns::openMemorySource(canns::fuzz::bytesOf(data, size), "input"));
        std::vector<std::string> warnings;
        if (array.header().type.kind == 'O')
            canns::readAsaSpikes(array, warnings);
        else if (array.header().type.isText())
            array.texts();
        else
            array.doubles();
    });
}

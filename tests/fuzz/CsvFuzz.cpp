#include "FuzzTarget.h"
#include "core/io/CsvTables.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return canns::fuzz::expectRefusalAtMost([&] {
        canns::CsvTable table(std::string(reinterpret_cast<const char*>(data), size), "input");
        canns::checkRecording(canns::readCsv(table, {}, {}), "input");
    });
}

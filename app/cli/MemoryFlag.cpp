#include "app/cli/MemoryFlag.h"

#include "core/base/Error.h"
#include "core/base/Memory.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace canns::cli {

void addMemoryFlag(CLI::App& command, std::size_t& bytes) {
    command
        .add_option("--memory-limit", bytes,
                    "Bytes of memory that may be used, such as 2000000000 or 2GB. Default: what is free.")
        ->transform(CLI::AsSizeValue(true))
        ->type_name("BYTES");
}

void limitMemoryTo(std::size_t bytes) {
    if (bytes == 0)
        return;
    if (const std::size_t held = residentBytes(); bytes < held)
        throw BadInput(fmt::format("{} is less than the program itself takes, {}.", formatBytes(bytes),
                                   formatBytes(held)),
                       "--memory-limit", "Allow more.");
    limitMemory(bytes);
}

} // namespace canns::cli

#pragma once

#include <cstddef>

namespace CLI {
class App;
}

namespace canns::cli {

/// --memory-limit BYTES, the same for every subcommand that computes. 0 is no limit.
void addMemoryFlag(CLI::App& command, std::size_t& bytes);

/// Limits this process, unless `bytes` is 0. Throws BadInput for less than it holds already.
void limitMemoryTo(std::size_t bytes);

} // namespace canns::cli

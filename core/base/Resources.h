#pragma once

#include <cstddef>

namespace canns {

/// What a piece of work may use of the machine. Results do not depend on it.
struct Resources {
    int threads = 0;                  ///< 0: as many as OpenMP gives.
    std::size_t memoryLimitBytes = 0; ///< 0: what is free.
};

} // namespace canns

#include "core/batch/BatchRunParameters.h"

#include <cmath>

namespace canns {

const ParameterTable& BatchRunParameters::table() {
    using P = BatchRunParameters;
    static const ParameterTable rows = describe<P>(
        "batch",
        {row(&P::workers, {.name = "workers",
                           .label = "Rows at once",
                           .meaning = "Rows to compute at the same time; they share threads and memory.",
                           .minimum = 1,
                           .maximum = 1024}),
         row(&P::threads, {.name = "threads",
                           .label = "Threads",
                           .meaning = "Threads of all rows together; 0: all of the machine.",
                           .minimum = 0,
                           .maximum = 1024}),
         row(&P::memoryLimitGigabytes,
             {.name = "memoryLimitGigabytes",
              .label = "Memory",
              .unit = "GB",
              .meaning = "Memory that all rows together may need; 0: what is free. A row that would "
                         "need more is tried alone, and fails if it needs more even then.",
              .minimum = 0,
              .maximum = 1e6}),
         row(&P::retryFailed, {.name = "retryFailed",
                               .label = "Try failed rows again",
                               .meaning = "Rows that failed in an earlier run are tried again."})});
    return rows;
}

BatchOptions BatchRunParameters::options() const {
    constexpr double bytesOfGigabyte = 1e9;
    return {.workers = workers,
            .resources = {.threads = threads,
                          .memoryLimitBytes =
                              static_cast<std::size_t>(std::llround(memoryLimitGigabytes * bytesOfGigabyte))},
            .retryFailed = retryFailed};
}

} // namespace canns

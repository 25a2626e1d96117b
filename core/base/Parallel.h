#pragma once

#include "core/base/Progress.h"

#include <omp.h>

#include <atomic>
#include <cstddef>
#include <exception>

namespace canns {

/// Threads that kernels use: the job's choice, else OpenMP's default.
inline int threadCount(int asked = 0) { return asked > 0 ? asked : omp_get_max_threads(); }

/// Calls body(i) for i in [0, count), in blocks handed to OpenMP threads as they come free.
///
/// Progress is reported and Cancel answered after each block; the first exception of a body is thrown again
/// here. Results must not depend on the order of calls: each i writes only what belongs to i. Not to be
/// nested.
template <typename Body>
void parallelFor(std::size_t count, const Progress& progress, Body&& body, std::size_t block = 1,
                 int threads = 0) {
    std::atomic<bool> stop{false};
    std::atomic<std::size_t> done{0};
    std::exception_ptr failure;
    const auto blocks = static_cast<std::ptrdiff_t>((count + block - 1) / block);
#pragma omp parallel for schedule(dynamic, 1) num_threads(threadCount(threads))
    for (std::ptrdiff_t b = 0; b < blocks; ++b) {
        if (stop.load(std::memory_order_relaxed))
            continue;
        try {
            const std::size_t from = static_cast<std::size_t>(b) * block;
            const std::size_t to = from + block < count ? from + block : count;
            for (std::size_t i = from; i < to; ++i)
                body(i);
            progress.report(done.fetch_add(to - from, std::memory_order_relaxed) + (to - from), count);
        } catch (...) {
#pragma omp critical(canns_parallel_for)
            if (!stop.exchange(true))
                failure = std::current_exception();
        }
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace canns

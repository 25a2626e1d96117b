// What reporting costs in a hot loop: the same work without Progress, with a default-made one, and watched.
#include "core/base/Progress.h"

#include <benchmark/benchmark.h>

#include <cstddef>
#include <memory>
#include <numeric>
#include <vector>

using namespace canns;

namespace {

constexpr std::size_t rows = 4096;

/// A row of a small kernel, about as much as a loop does between two reports.
float rowOfWork(const std::vector<float>& values) {
    return std::inner_product(values.begin(), values.end(), values.begin(), 0.0F);
}

void withoutProgress(benchmark::State& state) {
    const std::vector<float> values(static_cast<std::size_t>(state.range(0)), 0.5F);
    for (auto _ : state)
        for (std::size_t row = 0; row < rows; ++row)
            benchmark::DoNotOptimize(rowOfWork(values));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
}

void run(benchmark::State& state, const Progress& progress) {
    const std::vector<float> values(static_cast<std::size_t>(state.range(0)), 0.5F);
    for (auto _ : state)
        for (std::size_t row = 0; row < rows; ++row) {
            benchmark::DoNotOptimize(rowOfWork(values));
            progress.report(row, rows);
        }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
}

void unwatched(benchmark::State& state) { run(state, Progress()); }

void watched(benchmark::State& state) {
    run(state, Progress(std::make_shared<ProgressState>()).part(0.2, 0.8));
}

} // namespace

BENCHMARK(withoutProgress)->Arg(64)->Arg(1024);
BENCHMARK(unwatched)->Arg(64)->Arg(1024);
BENCHMARK(watched)->Arg(64)->Arg(1024);
BENCHMARK_MAIN();

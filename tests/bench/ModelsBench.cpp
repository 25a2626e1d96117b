#include "core/models/Cann.h"
#include "core/models/Fft.h"
#include "core/models/GridPosition.h"
#include "core/models/GridVelocity.h"
#include "core/models/Hierarchical.h"
#include "core/models/RecurrentInput.h"
#include "core/models/ThetaSweep.h"
#include "core/tasks/MotionModel.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

/// Networks and tasks, one step an iteration; tests/bench/models_peer.py times the Python package on the same
/// work. Counters: time for a neuron and step ("a_neuron"), and beside it what bounds it, measured here and
/// now: a Fourier transform and back of every population that is coupled within itself ("fft_limit"), and
/// reading and writing all that the network holds once ("memory_limit"), both for one neuron; and the bytes
/// of states and weights.
namespace canns {

namespace {

/// Populations of one size that are coupled within themselves.
struct Coupled {
    std::size_t rows = 1;
    std::size_t columns = 1;
    std::size_t count = 1;
};

/// Seconds of one call, the best of several rounds.
template <typename Work>
double secondsOf(Work&& work) {
    using Clock = std::chrono::steady_clock;
    double best = 1e9;
    for (int round = 0; round < 7; ++round) {
        int calls = 0;
        const Clock::time_point begin = Clock::now();
        std::chrono::duration<double> spent{};
        while (spent.count() < 2e-3) {
            work();
            ++calls;
            spent = Clock::now() - begin;
        }
        best = std::min(best, spent.count() / calls);
    }
    return best;
}

double transformAndBack(const Coupled& population) {
    RealFft<float> fft(population.rows, population.columns);
    std::vector<float> values(fft.real().size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = 1e-3F * static_cast<float>(i % 7);
    return static_cast<double>(population.count) * secondsOf([&] {
               std::ranges::copy(values, fft.real().begin());
               fft.forward();
               fft.inverse();
               benchmark::ClobberMemory();
           });
}

double readAndWrite(std::size_t bytes) {
    std::vector<float> values(bytes / sizeof(float), 1.0F);
    return secondsOf([&] {
        for (float& value : values)
            value = 0.5F * value + 0.5F;
        benchmark::ClobberMemory();
    });
}

void drive(benchmark::State& state, Network& network, double timeStep, const std::vector<Coupled>& coupled,
           std::size_t others = 0) {
    Input input;
    double t = 0.0;
    network.prepare(timeStep, {});
    for (auto _ : state) {
        t += 1e-3;
        input.feature = {std::sin(t), std::cos(t)};
        input.position = {0.5 + 0.3 * std::sin(t), 0.5 + 0.3 * std::cos(t)};
        input.velocity = {0.3 * std::cos(t), -0.3 * std::sin(t)};
        input.headDirection = t;
        network.step(input, timeStep);
    }
    auto neurons = static_cast<double>(others);
    double transforms = 0.0;
    for (const Coupled& population : coupled) {
        neurons += static_cast<double>(population.rows * population.columns * population.count);
        transforms += transformAndBack(population);
    }
    using benchmark::Counter;
    state.counters["a_neuron"] =
        Counter(neurons, Counter::kIsRate | Counter::kIsIterationInvariant | Counter::kInvert);
    state.counters["fft_limit"] = Counter(transforms / neurons);
    state.counters["memory_limit"] = Counter(readAndWrite(network.memoryBytes()) / neurons);
    state.counters["bytes"] = Counter(static_cast<double>(network.memoryBytes()));
}

void cann1d(benchmark::State& state) {
    Cann1dParameters p;
    p.neurons = static_cast<int>(state.range(0));
    p.recurrentMethod = static_cast<RecurrentMethod>(state.range(1));
    drive(state, *makeCann(settingsOf(p), 0), 0.1, {{1, settingsOf(p).length}});
}
BENCHMARK(cann1d)->ArgNames({"neurons", "method"})->ArgsProduct({{64, 128, 512, 2048}, {0, 1, 2}});
BENCHMARK(cann1d)->ArgNames({"neurons", "method"})->ArgsProduct({{64, 512}, {3}});

void cann2d(benchmark::State& state) {
    Cann2dParameters p;
    p.length = static_cast<int>(state.range(0));
    p.recurrentMethod = static_cast<RecurrentMethod>(state.range(1));
    drive(state, *makeCann(settingsOf(p), 0), 0.1, {{settingsOf(p).length, settingsOf(p).length}});
}
BENCHMARK(cann2d)
    ->ArgNames({"length", "method"})
    ->ArgsProduct({{32, 64, 128, 256}, {0, 1, 2}})
    ->Unit(benchmark::kMicrosecond);

void gridVelocity(benchmark::State& state) {
    GridVelocityParameters p;
    p.peerCompatible = state.range(0) != 0;
    drive(state, *makeNetwork(p, 0), 5e-4, {{40, 40}});
}
BENCHMARK(gridVelocity)->ArgNames({"peer"})->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

void gridPosition(benchmark::State& state) {
    drive(state, *makeNetwork(GridPositionParameters{}, 0), 1.0, {{30, 30}});
}
BENCHMARK(gridPosition)->Unit(benchmark::kMicrosecond);

void thetaGrid(benchmark::State& state) {
    ThetaGridParameters p;
    p.length = static_cast<int>(state.range(0));
    const auto length = static_cast<std::size_t>(p.length);
    drive(state, *makeNetwork(p, 0), 1.0,
          {{1, static_cast<std::size_t>(p.directionNeurons)}, {length, length}});
}
BENCHMARK(thetaGrid)->ArgNames({"length"})->Arg(30)->Arg(100)->Unit(benchmark::kMicrosecond);

/// Of each of five modules three rings of band cells, each with two rings of shifters that are coupled to it,
/// and a sheet; and the place cells.
void hierarchical(benchmark::State& state) {
    drive(state, *makeNetwork(HierarchicalParameters{}, 0), 0.05, {{1, 180, 5 * 3 * 3}, {20, 20, 5}}, 900);
}
BENCHMARK(hierarchical)->Unit(benchmark::kMicrosecond);

void navigation(benchmark::State& state) {
    const Environment environment(Environment::rectangle(1, 1));
    MotionModel motion(environment, MotionSettings{}, {0.5, 0.5}, 0.0, 1);
    for (auto _ : state)
        motion.step(0.05);
    benchmark::DoNotOptimize(motion.position());
}
BENCHMARK(navigation);

} // namespace

} // namespace canns

BENCHMARK_MAIN();

#include "core/models/Cann.h"
#include "core/models/GridPosition.h"
#include "core/models/GridVelocity.h"
#include "core/models/Hierarchical.h"
#include "core/models/RecurrentInput.h"
#include "core/models/ThetaSweep.h"
#include "core/tasks/MotionModel.h"

#include <benchmark/benchmark.h>

#include <cmath>

/// Networks and tasks, one step an iteration; tests/bench/models_peer.py times the Python package on the same
/// work. Counters: ns for a neuron and step, and bytes of states and weights.
namespace canns {

namespace {

void drive(benchmark::State& state, Network& network, double timeStep) {
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
    const auto neurons = static_cast<double>(network.population().size());
    state.counters["neurons/s"] = benchmark::Counter(neurons, benchmark::Counter::kIsIterationInvariantRate);
    state.counters["bytes"] = static_cast<double>(network.memoryBytes());
}

void cann1d(benchmark::State& state) {
    Cann1dParameters p;
    p.neurons = static_cast<int>(state.range(0));
    p.recurrentMethod = static_cast<RecurrentMethod>(state.range(1));
    drive(state, *makeCann(settingsOf(p), 0), 0.1);
}
BENCHMARK(cann1d)->ArgNames({"neurons", "method"})->ArgsProduct({{64, 128, 512, 2048}, {0, 1, 2}});
BENCHMARK(cann1d)->ArgNames({"neurons", "method"})->ArgsProduct({{64, 512}, {3}});

void cann2d(benchmark::State& state) {
    Cann2dParameters p;
    p.length = static_cast<int>(state.range(0));
    p.recurrentMethod = static_cast<RecurrentMethod>(state.range(1));
    drive(state, *makeCann(settingsOf(p), 0), 0.1);
}
BENCHMARK(cann2d)
    ->ArgNames({"length", "method"})
    ->ArgsProduct({{32, 64, 128, 256}, {0, 1, 2}})
    ->Unit(benchmark::kMicrosecond);

void gridVelocity(benchmark::State& state) {
    GridVelocityParameters p;
    p.peerCompatible = state.range(0) != 0;
    drive(state, *makeNetwork(p, 0), 5e-4);
}
BENCHMARK(gridVelocity)->ArgNames({"peer"})->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

void gridPosition(benchmark::State& state) { drive(state, *makeNetwork(GridPositionParameters{}, 0), 1.0); }
BENCHMARK(gridPosition)->Unit(benchmark::kMicrosecond);

void thetaGrid(benchmark::State& state) {
    ThetaGridParameters p;
    p.length = static_cast<int>(state.range(0));
    drive(state, *makeNetwork(p, 0), 1.0);
}
BENCHMARK(thetaGrid)->ArgNames({"length"})->Arg(30)->Arg(100)->Unit(benchmark::kMicrosecond);

void hierarchical(benchmark::State& state) { drive(state, *makeNetwork(HierarchicalParameters{}, 0), 0.05); }
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

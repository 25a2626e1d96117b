// How long Cancel takes while networks and tasks of the largest sizes are made: the longest of several tries,
// at moments spread over the making. To reach: 100 ms.
#include "core/simulation/Simulation.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace canns;
using Clock = std::chrono::steady_clock;

struct Case {
    const char* model;
    const char* task;
    std::vector<std::string> settings;
};

double millisecondsSince(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// Makes the network until `limit` milliseconds have passed. Returns how long the answer to Cancel took, or
/// nothing if it was made before.
std::optional<double> answerTo(const SimulationOrigin& origin, double limit, double& taken) {
    const auto state = std::make_shared<ProgressState>();
    std::atomic<bool> ended{false};
    std::optional<Clock::time_point> asked;
    const Clock::time_point begin = Clock::now();
    std::jthread hand([&] {
        while (!ended && millisecondsSince(begin) < limit)
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        if (!ended) {
            asked = Clock::now();
            state->cancel();
        }
    });
    bool isMade = false;
    try {
        const Stepper stepper(findModel(origin.model), origin.modelValues, findTask(origin.task),
                              origin.taskValues, {}, 1, FrameStore::OnRequest, Progress(state));
        isMade = true;
    } catch (const Cancelled&) {
    } catch (const OutOfMemory&) {
        // Refused on the way: as good as made.
        isMade = true;
    }
    const Clock::time_point end = Clock::now();
    taken = millisecondsSince(begin);
    ended = true;
    hand.join();
    if (isMade || !asked)
        return std::nullopt;
    return std::chrono::duration<double, std::milli>(end - *asked).count();
}

} // namespace

int main() {
    const std::vector<Case> cases{
        {"cann-1d", "smooth-tracking-1d", {"model.neurons=1000000", "model.kernelWidth=0.1"}},
        {"cann-1d", "smooth-tracking-1d", {"model.neurons=1000000", "model.kernelWidth=0.001"}},
        {"cann-1d", "smooth-tracking-1d", {"model.neurons=22000", "model.recurrentMethod=dense"}},
        {"cann-1d", "smooth-tracking-1d", {"model.neurons=1000000", "model.recurrentMethod=sparse"}},
        {"cann-2d", "smooth-tracking-2d", {"model.length=2048"}},
        {"cann-2d", "smooth-tracking-2d", {"model.length=2048", "model.kernelWidth=0.02"}},
        {"cann-2d", "smooth-tracking-2d", {"model.length=2039"}},
        {"grid-position", "navigation", {"model.length=148", "model.connectivityNoise=0.1"}},
        {"grid-position", "navigation", {"model.length=512"}},
        {"grid-velocity", "navigation", {"model.length=1024"}},
        {"grid-velocity", "navigation", {"model.length=1024", "model.directions=six"}},
        {"theta-direction", "navigation", {"model.neurons=1000000"}},
        {"theta-grid", "navigation", {"model.length=512", "model.directionNeurons=100000"}},
        {"theta-grid", "navigation", {"model.length=148", "model.peerCompatible=true"}},
        {"theta-place", "navigation", {"model.cellSize=0.009"}},
        {"hierarchical",
         "navigation",
         {"model.modules=50", "model.gridLength=200", "model.placeCellsPerSide=300",
          "model.bandNeurons=10000"}},
        {"hierarchical",
         "navigation",
         {"model.modules=50", "model.gridLength=60", "model.peerCompatible=true",
          "model.placeCellsPerSide=60"}},
        {"grid-position", "trajectory", {"task.file=sample:grid-module", "task.smoothing=100"}},
        {"grid-position", "closed-loop", {"task.cellSize=0.001", "task.start=0.5,0.5"}},
    };
    constexpr double longest = 30000; // Milliseconds; what takes longer is not made to its end.
    constexpr int tries = 6;
    for (const Case& one : cases) {
        SimulationOrigin origin = originOf(one.model, one.task, 1);
        std::string text;
        for (const std::string& setting : one.settings) {
            origin.set(setting);
            text += ' ' + setting;
        }
        double whole = 0.0;
        double worst = answerTo(origin, longest, whole).value_or(0.0);
        for (int i = 0; i < tries; ++i) {
            double taken = 0.0;
            const double at = std::min(whole, 3000.0) * (i + 0.5) / tries;
            worst = std::max(worst, answerTo(origin, at, taken).value_or(0.0));
        }
        fmt::print("{:<16}{:<20}{:8.0f} ms to make{}, {:6.1f} ms to cancel  {}\n", one.model, one.task, whole,
                   whole < longest ? "" : " or more", worst, text);
        std::fflush(stdout);
    }
    return 0;
}

#pragma once

#include "core/base/Progress.h"

#include <atomic>
#include <chrono>
#include <ctime>
#include <functional>
#include <memory>
#include <thread>

namespace canns::test {

/// How long a job went on after it was cancelled.
struct CancelAnswer {
    bool cancelled = false; ///< It threw Cancelled; otherwise it was done before.
    double wallSeconds = 0.0;
    double processorSeconds = 0.0; ///< Of all threads: does not count what other programs take.
};

inline double processorSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Runs `work` and cancels it from another thread as soon as `now(fraction, seconds since the start)` says
/// so.
inline CancelAnswer cancelWhen(const std::function<void(const Progress&)>& work,
                               const std::function<bool(double, double)>& now) {
    using Clock = std::chrono::steady_clock;
    const auto state = std::make_shared<ProgressState>();
    const Clock::time_point start = Clock::now();
    Clock::time_point asked;
    double processorThen = 0.0;
    std::atomic<bool> done{false};
    std::thread watcher([&] {
        while (!done.load() &&
               !now(state->fraction(), std::chrono::duration<double>(Clock::now() - start).count()))
            std::this_thread::yield();
        asked = Clock::now();
        processorThen = processorSeconds();
        state->cancel();
    });
    CancelAnswer answer;
    Clock::time_point answered;
    double processorNow = 0.0;
    const auto stopped = [&] {
        answered = Clock::now();
        processorNow = processorSeconds();
        done.store(true);
        watcher.join();
    };
    try {
        work(Progress(state));
        stopped();
    } catch (const Cancelled&) {
        stopped();
        answer.cancelled = true;
    }
    if (answer.cancelled) {
        answer.wallSeconds = std::chrono::duration<double>(answered - asked).count();
        answer.processorSeconds = processorNow - processorThen;
    }
    return answer;
}

} // namespace canns::test

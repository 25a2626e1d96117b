#include "app/cli/Console.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <ctime>
#include <ostream>
#include <thread>

namespace canns::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double secondsBeforeFirstBar = 0.5;
constexpr double secondsBetweenLines = 5.0;

/// "12 s", "3 min 20 s", "2 h 5 min".
std::string durationText(double seconds) {
    const auto whole = static_cast<long long>(std::ceil(seconds));
    if (whole < 60)
        return fmt::format("{} s", whole);
    if (whole < 3600)
        return fmt::format("{} min {} s", whole / 60, whole % 60);
    return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string statusText(const ProgressState& state, double seconds) {
    const double fraction = std::clamp(state.fraction(), 0.0, 1.0);
    std::string text = fmt::format("{:3.0f} %", std::floor(100.0 * fraction));
    if (const std::string stage = state.stage(); !stage.empty())
        text += "  " + stage;
    if (fraction > 0.02 && seconds > secondsBeforeFirstBar)
        text += fmt::format(", {} left", durationText(seconds * (1.0 - fraction) / fraction));
    return text;
}

/// The signals that ask us to stop, kept from every thread while this lives: the watcher fetches them
/// instead.
class StopSignals {
public:
    /// What wakes the watcher when the work is over.
    static constexpr int wake = SIGUSR1;

    StopSignals() {
        sigemptyset(&signals_);
        for (const int signal : {SIGINT, SIGTERM, wake})
            sigaddset(&signals_, signal);
        pthread_sigmask(SIG_BLOCK, &signals_, &before_);
    }
    ~StopSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    /// Waits a tenth of a second at most; whether someone asked us to stop.
    bool wait() const {
        const timespec time{0, 100'000'000};
        const int signal = sigtimedwait(&signals_, nullptr, &time);
        return signal == SIGINT || signal == SIGTERM;
    }

private:
    sigset_t signals_{};
    sigset_t before_{};
};

} // namespace

void ProgressDisplay::update(const ProgressState& state, std::chrono::duration<double> sinceStart) {
    const double seconds = sinceStart.count();
    if (terminal_) {
        if (seconds < secondsBeforeFirstBar)
            return;
        constexpr int width = 24;
        const int filled = static_cast<int>(std::lround(std::clamp(state.fraction(), 0.0, 1.0) * width));
        out_ << fmt::format("\r\x1b[K[{:=<{}}{: <{}}] {}", "", filled, "", width - filled,
                            state.cancelled() ? "Stopping" : statusText(state, seconds));
        out_.flush();
        drawn_ = true;
    } else if (seconds - lastDrawnSeconds_ >= secondsBetweenLines) {
        out_ << "canns: " << statusText(state, seconds) << std::endl;
        lastDrawnSeconds_ = seconds;
    }
}

void ProgressDisplay::clear() {
    if (terminal_ && drawn_)
        out_ << "\r\x1b[K" << std::flush;
    drawn_ = false;
}

void Console::print(const nlohmann::json& json) {
    out_ << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

void Console::work(const std::function<void(const Progress&)>& work) {
    // Before any thread is started, so that all of them leave the signals to the watcher.
    const StopSignals signals;
    const auto state = std::make_shared<ProgressState>();
    const std::jthread watcher([&](const std::stop_token& over) {
        const std::stop_callback wake(over,
                                      [self = pthread_self()] { pthread_kill(self, StopSignals::wake); });
        ProgressDisplay display(err_, errIsTerminal_);
        const auto start = Clock::now();
        while (!over.stop_requested()) {
            if (signals.wait())
                state->cancel();
            if (!quiet)
                display.update(*state, Clock::now() - start);
        }
        display.clear();
    });
    work(Progress(state));
}

} // namespace canns::cli

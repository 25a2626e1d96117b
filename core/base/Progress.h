#pragma once

#include "core/base/Error.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace canns {

/// What one piece of work has told so far. Shared between the worker, which writes through Progress, and the
/// watcher (job bar, terminal), which reads and may cancel. All members may be called from any thread.
class ProgressState {
public:
    double fraction() const noexcept { return fraction_.load(std::memory_order_relaxed); }
    std::string stage() const;

    void cancel() noexcept { cancelled_.store(true, std::memory_order_relaxed); }
    bool cancelled() const noexcept { return cancelled_.load(std::memory_order_relaxed); }

private:
    friend class Progress;
    void setStage(std::string_view stage);

    std::atomic<double> fraction_{0.0};
    std::atomic<bool> cancelled_{false};
    mutable std::mutex mutex_;
    std::string stage_;
};

/// The worker's end: reporting is also the point where a cancelled job stops, by throwing Cancelled.
///
/// A Progress covers a range of the whole; `part(0.2, 0.8, "Distances")` gives a sub-range to a callee, which
/// reports 0…1 of its own work. Copies are cheap. A default-made Progress goes nowhere and is never
/// cancelled. Any thread may report; only `cancelled()` may be called inside an OpenMP region, where nothing
/// may be thrown (parallelFor in Parallel.h takes care of that).
class Progress {
public:
    Progress() = default;
    explicit Progress(std::shared_ptr<ProgressState> state) : state_(std::move(state)) {}

    /// Says how far the work is, 0…1 of this range, and throws Cancelled if the user asked to stop.
    void report(double fraction) const {
        if (state_) {
            if (!silent_)
                state_->fraction_.store(begin_ + (end_ - begin_) * fraction, std::memory_order_relaxed);
            checkpoint();
        }
    }

    /// report(done / total).
    void report(std::size_t done, std::size_t total) const {
        report(total == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(total));
    }

    /// Names what is being done now, in the words of the user ("Distances between landmarks").
    void stage(std::string_view text) const {
        if (state_) {
            if (!silent_)
                state_->setStage(text);
            checkpoint();
        }
    }

    /// Throws Cancelled if the user asked to stop; one relaxed load otherwise.
    void checkpoint() const {
        if (cancelled())
            throw Cancelled();
    }

    bool cancelled() const noexcept { return state_ && state_->cancelled(); }

    /// The sub-range from…to (0…1 of this range) for a callee.
    Progress part(double from, double to, std::string_view stageText = {}) const;

    /// Is cancelled with this one but tells nothing: for work that goes on several times at once, whose
    /// caller reports.
    Progress silent() const {
        Progress result = *this;
        result.silent_ = true;
        return result;
    }

private:
    std::shared_ptr<ProgressState> state_;
    double begin_ = 0.0;
    double end_ = 1.0;
    bool silent_ = false;
};

} // namespace canns

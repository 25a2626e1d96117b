#pragma once

#include "core/base/Progress.h"

#include <QImage>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace canns {

/// Hands pictures that only the GUI thread can draw to a job that writes them. The GUI thread offers one when
/// there is room; the job waits for the next.
class FrameChannel {
public:
    /// From the GUI thread: whether a picture would be taken.
    bool hasRoom() const {
        const std::scoped_lock lock(mutex_);
        return !closed_ && frames_.size() < most;
    }
    bool isClosed() const {
        const std::scoped_lock lock(mutex_);
        return closed_;
    }
    void put(QImage frame) {
        {
            const std::scoped_lock lock(mutex_);
            frames_.push_back(std::move(frame));
        }
        changed_.notify_all();
    }
    /// From either side: nothing follows, or nothing is wanted any more.
    void close() {
        {
            const std::scoped_lock lock(mutex_);
            closed_ = true;
        }
        changed_.notify_all();
    }
    /// From the job: the next picture. Throws Cancelled when the channel was closed.
    QImage next(const Progress& progress) {
        std::unique_lock lock(mutex_);
        while (frames_.empty()) {
            if (closed_)
                throw Cancelled();
            changed_.wait_for(lock, std::chrono::milliseconds(50));
            progress.checkpoint();
        }
        QImage frame = std::move(frames_.front());
        frames_.pop_front();
        return frame;
    }

private:
    static constexpr std::size_t most = 4;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<QImage> frames_;
    bool closed_ = false;
};

} // namespace canns

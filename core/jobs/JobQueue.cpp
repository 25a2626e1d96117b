#include "core/jobs/JobQueue.h"

#include <algorithm>

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace canns {

namespace {

/// The thread that calls it, and those that it will start, give way to a window that has something to paint:
/// work that fills all processors would make it stutter otherwise.
void giveWay() {
#ifdef __linux__
    constexpr int niceness = 5;
    // Of one thread, other than POSIX says. Without it, everything works all the same.
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness);
#endif
}

bool ended(JobState state) {
    return state == JobState::Cancelled || state == JobState::Failed || state == JobState::Done;
}

} // namespace

JobState JobBase::state() const {
    const std::lock_guard lock(mutex_);
    return state_ == JobState::Running && progress_->cancelled() ? JobState::Cancelling : state_;
}

bool JobBase::finished() const { return ended(state()); }

double JobBase::secondsRun() const {
    const std::lock_guard lock(mutex_);
    if (started_ == Clock::time_point{})
        return 0.0;
    const auto until = ended(state_) ? stopped_ : Clock::now();
    return std::chrono::duration<double>(until - started_).count();
}

std::optional<double> JobBase::secondsLeft() const {
    const double done = fraction();
    const double run = secondsRun();
    if (finished() || done < 0.02 || run < 0.5)
        return std::nullopt;
    return run * (1.0 - done) / done;
}

std::exception_ptr JobBase::error() const {
    const std::lock_guard lock(mutex_);
    return error_;
}

std::string JobBase::errorMessage() const {
    const std::exception_ptr failure = error();
    if (!failure)
        return {};
    try {
        std::rethrow_exception(failure);
    } catch (const std::bad_alloc&) {
        return "There is not enough memory for this. Close other programs, or make the problem smaller.";
    } catch (const std::exception& e) {
        return e.what();
    } catch (...) {
        return "Something unknown went wrong.";
    }
}

void JobBase::cancel() {
    progress_->cancel();
    {
        const std::lock_guard lock(mutex_);
        if (state_ != JobState::Queued)
            return;
        // From here on no worker takes it.
        state_ = JobState::Cancelling;
    }
    discard();
    finish(JobState::Cancelled, nullptr);
}

void JobBase::wait() const {
    std::unique_lock lock(mutex_);
    ended_.wait(lock, [this] { return ended(state_); });
}

void JobBase::addListener(Listener listener) {
    {
        const std::lock_guard lock(mutex_);
        if (!ended(state_)) {
            listeners_.push_back(std::move(listener));
            return;
        }
    }
    listener(shared_from_this());
}

void JobBase::execute() {
    {
        const std::lock_guard lock(mutex_);
        if (state_ != JobState::Queued)
            return;
        started_ = Clock::now();
        state_ = JobState::Running;
    }
    JobState outcome = JobState::Done;
    std::exception_ptr error;
    try {
        run(Progress(progress_));
    } catch (const Cancelled&) {
        outcome = JobState::Cancelled;
    } catch (...) {
        outcome = JobState::Failed;
        error = std::current_exception();
    }
    finish(outcome, std::move(error));
}

void JobBase::finish(JobState state, std::exception_ptr error) {
    std::vector<Listener> listeners;
    {
        const std::lock_guard lock(mutex_);
        state_ = state;
        error_ = std::move(error);
        stopped_ = Clock::now();
        listeners.swap(listeners_);
        ended_.notify_all();
    }
    const std::shared_ptr<JobBase> self = shared_from_this();
    for (const Listener& listener : listeners)
        listener(self);
}

JobOwner::~JobOwner() {
    const std::lock_guard lock(guard_->mutex);
    guard_->alive = false;
}

std::function<void()> JobOwner::Handle::guarded(std::function<void()> function) const {
    return [guard = guard_, function = std::move(function)] {
        const std::lock_guard lock(guard->mutex);
        if (guard->alive)
            function();
    };
}

JobQueue::JobQueue(std::size_t threads) {
    for (std::size_t i = 0; i < threads; ++i)
        threads_.emplace_back([this] {
            giveWay();
            work();
        });
}

JobQueue::~JobQueue() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    cancelAll();
    wake_.notify_all();
    threads_.clear();
}

void JobQueue::enqueue(std::shared_ptr<JobBase> job) {
    {
        const std::lock_guard lock(mutex_);
        if (!stopping_) {
            queued_.push_back(std::move(job));
            wake_.notify_one();
            return;
        }
    }
    job->cancel();
}

void JobQueue::work() {
    for (;;) {
        std::shared_ptr<JobBase> job;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return stopping_ || !queued_.empty(); });
            if (queued_.empty())
                return;
            job = std::move(queued_.front());
            queued_.pop_front();
            running_.push_back(job);
        }
        job->execute();
        const std::lock_guard lock(mutex_);
        std::erase(running_, job);
    }
}

std::vector<std::shared_ptr<JobBase>> JobQueue::active() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::shared_ptr<JobBase>> jobs = running_;
    jobs.insert(jobs.end(), queued_.begin(), queued_.end());
    std::erase_if(jobs, [](const auto& job) { return job->finished(); });
    return jobs;
}

void JobQueue::cancelAll() {
    for (const auto& job : active())
        job->cancel();
}

} // namespace canns

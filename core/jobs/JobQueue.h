#pragma once

#include "core/base/Progress.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

/// Background work. A JobQueue runs jobs on its own threads; a job is watched through its Job handle.
///
///     JobQueue queue(2);
///     JobOwner owner;                                     // lives as long as who asked
///     auto job = queue.start<Recording>("Open", [=](const Progress& p) { return read(path, p); });
///     job->whenFinished(owner, post, [](Job<Recording>& j) { use(j.result()); });
///
/// Callbacks run on the thread that `post` brings them to (the window's event loop, or at once on the worker
/// with postDirectly) and are dropped when `owner` is gone. They must not throw, and on a worker they must
/// not wait for another job or destroy the queue.
namespace canns {

enum class JobState { Queued, Running, Cancelling, Cancelled, Failed, Done };

/// The untyped part of a job: what a job bar shows. All members may be called from any thread.
class JobBase : public std::enable_shared_from_this<JobBase> {
public:
    virtual ~JobBase() = default;
    JobBase(const JobBase&) = delete;
    JobBase& operator=(const JobBase&) = delete;

    const std::string& title() const noexcept { return title_; }
    JobState state() const;
    bool finished() const;
    double fraction() const noexcept { return progress_->fraction(); }
    std::string stage() const { return progress_->stage(); }
    /// Estimated from the fraction done; nothing while it is too early to tell, nor after the end.
    std::optional<double> secondsLeft() const;
    double secondsRun() const;
    /// The message of the error of a failed job; empty otherwise.
    std::string errorMessage() const;
    std::exception_ptr error() const;

    /// Asks the job to stop; it does so at its next report. A queued job ends here and now. A job that is
    /// done before it sees the request stays done.
    void cancel();
    /// Blocks until the job has ended.
    void wait() const;

protected:
    /// Called once the job has ended, with the job, which it keeps alive: listeners hold no job themselves,
    /// or a job would keep itself.
    using Listener = std::function<void(const std::shared_ptr<JobBase>& self)>;

    explicit JobBase(std::string title)
        : title_(std::move(title)), progress_(std::make_shared<ProgressState>()) {}

    /// Calls `listener` when the job ends; at once if it has.
    void addListener(Listener listener);

private:
    friend class JobQueue;
    using Clock = std::chrono::steady_clock;

    /// Does the work. Called once at most.
    virtual void run(const Progress& progress) = 0;
    /// Lets go of the work that was not done, with all that it holds.
    virtual void discard() = 0;

    void execute();
    void finish(JobState state, std::exception_ptr error);

    std::string title_;
    std::shared_ptr<ProgressState> progress_;
    mutable std::mutex mutex_;
    mutable std::condition_variable ended_;
    JobState state_ = JobState::Queued;
    Clock::time_point started_{};
    Clock::time_point stopped_{};
    std::exception_ptr error_;
    std::vector<Listener> listeners_;
};

/// Lives inside the object that asks for jobs. When it dies, callbacks registered with it are never called
/// again: its destructor waits for one that is running just now, unless that one destroys the owner itself.
class JobOwner {
    struct Guard {
        std::recursive_mutex mutex;
        bool alive = true;
    };

public:
    /// Knows whether the owner still lives; may outlive it.
    class Handle {
    public:
        /// A callable that calls `function` while the owner lives and does nothing afterwards.
        std::function<void()> guarded(std::function<void()> function) const;

    private:
        friend class JobOwner;
        explicit Handle(std::shared_ptr<Guard> guard) : guard_(std::move(guard)) {}
        std::shared_ptr<Guard> guard_;
    };

    JobOwner() : guard_(std::make_shared<Guard>()) {}
    ~JobOwner();
    JobOwner(const JobOwner&) = delete;
    JobOwner& operator=(const JobOwner&) = delete;

    Handle handle() const { return Handle(guard_); }
    std::function<void()> guarded(std::function<void()> function) const {
        return handle().guarded(std::move(function));
    }

private:
    std::shared_ptr<Guard> guard_;
};

/// Brings a callback to the thread where it shall run.
using Post = std::function<void(std::function<void()>)>;
inline void postDirectly(const std::function<void()>& call) { call(); }

template <typename T>
class Job : public JobBase {
public:
    using Work = std::function<T(const Progress&)>;
    Job(std::string title, Work work) : JobBase(std::move(title)), work_(std::move(work)) {}

    /// The result of a job that is done; throws the job's error or Cancelled otherwise. Waits for the end.
    const T& result() const {
        wait();
        if (const std::exception_ptr e = error())
            std::rethrow_exception(e);
        if (!result_)
            throw Cancelled();
        return *result_;
    }

    /// Calls `callback(*this)` once the job has ended (at once if it has), through `post`, while `owner`
    /// lives.
    void whenFinished(const JobOwner& owner, Post post, std::function<void(Job&)> callback) {
        // Called once: what the callback holds goes with it, to the thread that it runs on.
        addListener([owner = owner.handle(), post = std::move(post),
                     callback = std::move(callback)](const std::shared_ptr<JobBase>& self) mutable {
            post(owner.guarded(
                [self, callback = std::move(callback)] { callback(static_cast<Job&>(*self)); }));
        });
    }

private:
    void run(const Progress& progress) override {
        // What the work holds (a recording, a matrix) is let go with it.
        const Work work = std::exchange(work_, nullptr);
        result_.emplace(work(progress));
    }
    void discard() override { work_ = nullptr; }

    Work work_;
    std::optional<T> result_;
};

template <typename T>
using JobPtr = std::shared_ptr<Job<T>>;

/// Runs jobs in the order of their coming on a fixed number of threads. Destruction cancels what is left,
/// calls the callbacks and waits for the threads.
class JobQueue {
public:
    explicit JobQueue(std::size_t threads = 1);
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    template <typename T>
    JobPtr<T> start(std::string title, typename Job<T>::Work work) {
        auto job = std::make_shared<Job<T>>(std::move(title), std::move(work));
        enqueue(job);
        return job;
    }

    /// The jobs that are queued or running, oldest first.
    std::vector<std::shared_ptr<JobBase>> active() const;
    void cancelAll();

private:
    void enqueue(std::shared_ptr<JobBase> job);
    void work();

    mutable std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::deque<std::shared_ptr<JobBase>> queued_;
    std::vector<std::shared_ptr<JobBase>> running_;
    std::vector<std::jthread> threads_;
};

} // namespace canns

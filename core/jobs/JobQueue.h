#pragma once

#include "core/base/Progress.h"

#include <any>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

/// Background work. A JobQueue runs jobs on its own threads; a job is watched through its Job handle.
///
///     JobQueue queue(2);
///     JobOwner owner;                                     // lives as long as who asked
///     auto job = queue.start<Recording>("Open", [=](const Progress& p) { return read(path, p); });
///     job->whenFinished(owner, post, [](Job<Recording>& j) { use(j.result()); });
///
/// Callbacks run on the thread that `post` brings them to (the window's event loop; at once on the worker by
/// default) and are dropped when `owner` is gone.
namespace canns {

enum class JobState { Queued, Running, Cancelling, Cancelled, Failed, Done };

/// The untyped part of a job: what a job bar shows. All members may be called from any thread.
class JobBase {
public:
    virtual ~JobBase() = default;
    JobBase(const JobBase&) = delete;
    JobBase& operator=(const JobBase&) = delete;

    const std::string& title() const noexcept { return title_; }
    JobState state() const;
    bool finished() const;
    double fraction() const noexcept { return progress_->fraction(); }
    std::string stage() const { return progress_->stage(); }
    /// Estimated from the fraction done; nothing while it is too early to tell.
    std::optional<double> secondsLeft() const;
    double secondsRun() const;
    /// The message of the error of a failed job; empty otherwise.
    std::string errorMessage() const;
    std::exception_ptr error() const;

    /// Asks the job to stop; it does so at its next report. A queued job never starts.
    void cancel();
    /// Blocks until the job has ended.
    void wait() const;

protected:
    JobBase(std::string title) : title_(std::move(title)), progress_(std::make_shared<ProgressState>()) {}

private:
    friend class JobQueue;
    friend class JobOwner;
    using Clock = std::chrono::steady_clock;
    using Notify = std::function<void()>;

    virtual void run(const Progress& progress) = 0;
    void execute();
    void finish(JobState state, std::exception_ptr error);

protected:
    void addListener(Notify notify);

private:
    std::string title_;
    std::shared_ptr<ProgressState> progress_;
    mutable std::mutex mutex_;
    mutable std::condition_variable ended_;
    JobState state_ = JobState::Queued;
    Clock::time_point started_{};
    Clock::time_point stopped_{};
    std::exception_ptr error_;
    std::vector<Notify> listeners_;
};

/// Lives inside the object that asks for jobs. When it dies, callbacks registered with it are never called
/// again: its destructor waits for one that is running just now, unless that one destroys the owner itself.
class JobOwner {
public:
    JobOwner() : guard_(std::make_shared<Guard>()) {}
    ~JobOwner();
    JobOwner(const JobOwner&) = delete;
    JobOwner& operator=(const JobOwner&) = delete;

    /// A callable that calls `function` while this owner lives and does nothing afterwards.
    std::function<void()> guarded(std::function<void()> function) const;

private:
    struct Guard {
        std::recursive_mutex mutex;
        bool alive = true;
    };
    std::shared_ptr<Guard> guard_;
};

/// Brings a callback to the thread where it shall run.
using Post = std::function<void(std::function<void()>)>;
inline void postDirectly(std::function<void()> call) { call(); }

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
    void whenFinished(const std::shared_ptr<Job>& self, const JobOwner& owner, Post post,
                      std::function<void(Job&)> callback) {
        auto call = owner.guarded([self, callback = std::move(callback)] { callback(*self); });
        addListener([call = std::move(call), post = std::move(post)] { post(call); });
    }

private:
    void run(const Progress& progress) override {
        result_.emplace(work_(progress));
        work_ = nullptr;
    }

    Work work_;
    std::optional<T> result_;
};

template <typename T>
using JobPtr = std::shared_ptr<Job<T>>;

/// Runs jobs in the order of their coming on a fixed number of threads. Destruction cancels what is left and
/// waits for it.
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

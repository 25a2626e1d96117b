#include "core/jobs/JobQueue.h"

#include "core/base/Error.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <atomic>
#include <latch>
#include <semaphore>

using namespace canns;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

/// Works until it is cancelled, or until someone opens the gate.
struct Gate {
    std::binary_semaphore started{0};
    std::atomic<bool> open{false};

    int pass(const Progress& progress) {
        started.release();
        while (!open) {
            progress.report(0.5);
            std::this_thread::sleep_for(1ms);
        }
        return 7;
    }
};

/// A thread that runs what is posted to it: the window's event loop, in small.
class Loop {
public:
    Post post() {
        return [this](std::function<void()> call) {
            const std::lock_guard lock(mutex_);
            calls_.push_back(std::move(call));
        };
    }
    /// Runs what has been posted so far, on the caller's thread; returns how many calls there were.
    std::size_t process() {
        std::vector<std::function<void()>> calls;
        {
            const std::lock_guard lock(mutex_);
            calls.swap(calls_);
        }
        for (const auto& call : calls)
            call();
        return calls.size();
    }

private:
    std::mutex mutex_;
    std::vector<std::function<void()>> calls_;
};

} // namespace

class JobQueueTest : public QObject {
    Q_OBJECT

private slots:
    void aJobGoesThroughItsStates() {
        Gate gate;
        JobQueue queue;
        auto job = queue.start<int>("Work", [&](const Progress& p) { return gate.pass(p); });
        QCOMPARE(job->title(), std::string("Work"));
        gate.started.acquire();
        QVERIFY(job->state() == JobState::Running);
        QVERIFY(!job->finished());
        QCOMPARE(queue.active().size(), std::size_t{1});
        gate.open = true;
        QCOMPARE(job->result(), 7);
        QVERIFY(job->state() == JobState::Done);
        QVERIFY(job->finished());
        QVERIFY(job->errorMessage().empty());
        QVERIFY(queue.active().empty());
        QVERIFY(job->secondsRun() > 0.0);
        QVERIFY(!job->secondsLeft());
    }

    void jobsRunInTheOrderOfTheirComing() {
        std::vector<int> order; // One worker, and read after the last job: no lock is needed.
        JobQueue queue(1);
        JobPtr<int> last;
        for (int i = 0; i < 50; ++i)
            last = queue.start<int>("Step", [&order, i](const Progress&) {
                order.push_back(i);
                return i;
            });
        QCOMPARE(last->result(), 49);
        QVERIFY(std::ranges::is_sorted(order));
        QCOMPARE(order.size(), std::size_t{50});
    }

    void asManyRunAtOnceAsThereAreThreads() {
        std::latch together(3);
        JobQueue queue(3);
        std::vector<JobPtr<int>> jobs;
        jobs.reserve(3);
        for (int i = 0; i < 3; ++i)
            jobs.push_back(queue.start<int>("Meet", [&](const Progress&) {
                together.arrive_and_wait();
                return 1;
            }));
        for (const auto& job : jobs)
            QCOMPARE(job->result(), 1);
    }

    void errorsTravelInTheResult_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("message");
        QTest::newRow("bad input") << 0 << "day3.npz: No spikes. Look.";
        QTest::newRow("no memory") << 1
                                   << "There is not enough memory for this. Close other programs, or make "
                                      "the problem smaller.";
        QTest::newRow("not even an exception") << 2 << "Something unknown went wrong.";
    }
    void errorsTravelInTheResult() {
        QFETCH(int, kind);
        QFETCH(QString, message);
        JobQueue queue;
        auto job = queue.start<int>("Fail", [kind](const Progress&) -> int {
            if (kind == 0)
                throw BadInput("No spikes.", "day3.npz", "Look.");
            if (kind == 1)
                throw std::bad_alloc();
            throw 3;
        });
        job->wait();
        QVERIFY(job->state() == JobState::Failed);
        QCOMPARE(QString::fromStdString(job->errorMessage()), message);
        if (kind == 0)
            QVERIFY_THROWS_EXCEPTION(BadInput, job->result());
        else
            QVERIFY_THROWS_EXCEPTION(std::bad_alloc, kind == 1 ? job->result() : throw std::bad_alloc());
    }

    void aRunningJobStopsAtItsNextReport() {
        Gate gate;
        JobQueue queue;
        auto job = queue.start<int>("Long", [&](const Progress& p) { return gate.pass(p); });
        gate.started.acquire();
        const auto asked = Clock::now();
        job->cancel();
        QVERIFY(job->state() == JobState::Cancelling || job->state() == JobState::Cancelled);
        job->wait();
        QVERIFY(Clock::now() - asked < 100ms);
        QVERIFY(job->state() == JobState::Cancelled);
        QVERIFY(job->errorMessage().empty());
        QVERIFY_THROWS_EXCEPTION(Cancelled, job->result());
    }

    void aQueuedJobEndsAtOnceAndNeverStarts() {
        Gate gate;
        JobOwner owner;
        std::atomic<bool> ran{false};
        std::atomic<int> told{0};
        auto held = std::make_shared<int>(0);
        JobQueue queue(1);
        auto first = queue.start<int>("First", [&](const Progress& p) { return gate.pass(p); });
        auto second = queue.start<int>("Second", [&ran, held](const Progress&) {
            ran = true;
            return 0;
        });
        second->whenFinished(owner, postDirectly, [&](Job<int>& job) {
            QVERIFY(job.state() == JobState::Cancelled);
            ++told;
        });
        gate.started.acquire();
        QVERIFY(second->state() == JobState::Queued);
        QCOMPARE(second->secondsRun(), 0.0);
        second->cancel();
        second->cancel();
        QVERIFY(second->state() == JobState::Cancelled);
        QCOMPARE(told.load(), 1);
        QCOMPARE(held.use_count(), 1L); // What the work held is let go.
        QCOMPARE(queue.active().size(), std::size_t{1});
        gate.open = true;
        QCOMPARE(first->result(), 7);
        QCOMPARE(queue.start<int>("Third", [](const Progress&) { return 3; })->result(), 3);
        QVERIFY(!ran);
    }

    void cancellingWhatIsDoneChangesNothing() {
        JobQueue queue;
        auto job = queue.start<int>("Quick", [](const Progress&) { return 5; });
        job->wait();
        job->cancel();
        QVERIFY(job->state() == JobState::Done);
        QCOMPARE(job->result(), 5);
    }

    void callbacksRunOnTheThreadTheyArePostedTo() {
        Loop loop;
        JobOwner owner;
        std::thread::id where;
        JobQueue queue;
        auto job = queue.start<int>("Open", [](const Progress&) { return 5; });
        job->whenFinished(owner, loop.post(), [&](Job<int>& done) {
            QCOMPARE(done.result(), 5);
            where = std::this_thread::get_id();
        });
        job->wait();
        std::size_t calls = 0;
        QTRY_VERIFY((calls += loop.process()) > 0); // A job tells just after it has ended.
        QCOMPARE(calls, std::size_t{1});
        QVERIFY(where == std::this_thread::get_id());
        // Asked after the end, it is posted at once.
        job->whenFinished(owner, loop.post(), [&](Job<int>&) { where = {}; });
        QCOMPARE(loop.process(), std::size_t{1});
        QVERIFY(where == std::thread::id{});
    }

    void callbacksDieWithTheirOwner() {
        Loop loop;
        auto owner = std::make_unique<JobOwner>();
        int calls = 0;
        Gate gate;
        JobQueue queue;
        auto before = queue.start<int>("Before", [&](const Progress& p) { return gate.pass(p); });
        auto after = queue.start<int>("After", [&](const Progress& p) { return gate.pass(p); });
        before->whenFinished(*owner, loop.post(), [&](Job<int>&) { ++calls; });
        after->whenFinished(*owner, loop.post(), [&](Job<int>&) { ++calls; });
        gate.open = true;
        before->wait();
        after->wait();
        queue.start<int>("Both have told", [](const Progress&) { return 0; })->wait();
        owner.reset(); // After the calls were posted, before they ran.
        QCOMPARE(loop.process(), std::size_t{2});
        QCOMPARE(calls, 0);
    }

    void anOwnerMayDieInItsOwnCallback() {
        JobQueue queue;
        auto owner = std::make_unique<JobOwner>();
        std::atomic<int> calls{0};
        Gate gate;
        auto job = queue.start<int>("Close", [&](const Progress& p) { return gate.pass(p); });
        for (int i = 0; i < 3; ++i)
            job->whenFinished(*owner, postDirectly, [&](Job<int>&) {
                ++calls;
                owner.reset();
            });
        gate.open = true;
        job->wait();
        queue.start<int>("Told", [](const Progress&) { return 0; })->wait();
        QCOMPARE(calls.load(), 1);
        QVERIFY(!owner);
    }

    void aJobDoesNotKeepItself() {
        auto held = std::make_shared<int>(0);
        JobOwner owner;
        std::weak_ptr<Job<int>> watched;
        {
            JobQueue queue(0); // Nobody will ever run it.
            auto job = queue.start<int>("Lost", [held](const Progress&) { return *held; });
            job->whenFinished(owner, postDirectly, [held](Job<int>&) {});
            watched = job;
        }
        QVERIFY(watched.expired());
        QCOMPARE(held.use_count(), 1L);
    }

    void theTimeLeftComesFromTheFractionDone() {
        std::atomic<double> fraction{0.25};
        Gate gate;
        JobQueue queue;
        auto job = queue.start<int>("Measured", [&](const Progress& p) {
            gate.started.release();
            while (!gate.open) {
                p.report(fraction);
                std::this_thread::sleep_for(1ms);
            }
            return 0;
        });
        gate.started.acquire();
        QVERIFY(!job->secondsLeft()); // Too early to tell.
        QTRY_VERIFY(job->secondsRun() > 0.6);
        QCOMPARE(job->fraction(), 0.25);
        const std::optional<double> left = job->secondsLeft();
        QVERIFY(left.has_value());
        const double run = job->secondsRun();
        QVERIFY2(*left > 1.7 && *left <= 3.0 * run, qPrintable(QString::number(*left)));
        gate.open = true;
        job->wait();
    }

    void destructionCancelsWhatIsLeft() {
        Gate gate;
        std::atomic<bool> ran{false};
        JobPtr<int> running;
        JobPtr<int> queued;
        {
            JobQueue queue(1);
            running = queue.start<int>("Running", [&](const Progress& p) { return gate.pass(p); });
            queued = queue.start<int>("Queued", [&](const Progress&) {
                ran = true;
                return 0;
            });
            gate.started.acquire();
        }
        QVERIFY(running->state() == JobState::Cancelled);
        QVERIFY(queued->state() == JobState::Cancelled);
        QVERIFY(!ran);
    }

    void aJobThatIsStartedWhileTheQueueDiesIsCancelled() {
        Gate gate;
        JobOwner owner;
        JobPtr<int> follower;
        {
            JobQueue queue(1);
            auto job = queue.start<int>("First", [&](const Progress& p) { return gate.pass(p); });
            job->whenFinished(owner, postDirectly, [&](Job<int>&) {
                follower = queue.start<int>("Second", [](const Progress&) { return 2; });
            });
            gate.started.acquire();
        }
        QVERIFY(follower && follower->state() == JobState::Cancelled);
    }

    /// What the thread sanitizer watches: every way in which starting, cancelling, telling and dying can
    /// meet.
    void aThousandCycles() {
        std::atomic<int> told{0};
        int done = 0;
        int cancelled = 0;
        for (int cycle = 0; cycle < 1000; ++cycle) {
            auto owner = std::make_unique<JobOwner>();
            auto queue = std::make_unique<JobQueue>(2);
            std::vector<JobPtr<int>> jobs;
            for (int i = 0; i < 4; ++i) {
                jobs.push_back(queue->start<int>("Cycle", [](const Progress& progress) {
                    for (std::size_t step = 0; step < 20; ++step) {
                        progress.report(step, 20);
                        progress.stage("Step");
                        if (step == 10)
                            std::this_thread::yield();
                    }
                    return 1;
                }));
                jobs.back()->whenFinished(*owner, postDirectly, [&](Job<int>&) { ++told; });
            }
            static_cast<void>(jobs[0]->stage() + std::to_string(jobs[0]->fraction()));
            jobs[static_cast<std::size_t>(cycle) % 4]->cancel();
            if (cycle % 3 == 0)
                owner.reset();
            if (cycle % 2 == 0)
                jobs[3]->wait();
            queue.reset();
            for (const auto& job : jobs) {
                QVERIFY(job->finished());
                (job->state() == JobState::Done ? done : cancelled) += 1;
            }
        }
        QCOMPARE(done + cancelled, 4000);
        QVERIFY(done > 0);
        QVERIFY(cancelled > 0);
        // Where the owner lived on, every job told once.
        QVERIFY(told.load() >= 4 * 666);
        QVERIFY(told.load() <= 4000);
    }
};

QTEST_APPLESS_MAIN(JobQueueTest)
#include "JobQueueTest.moc"

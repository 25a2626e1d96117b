#include "widgets/jobs/JobBar.h"

#include "widgets/jobs/QtPost.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QThread>

#include <memory>

using namespace canns;

class JobBarTest : public QObject {
    Q_OBJECT

private slots:
    void aRunningJobIsShownAndCancelled() {
        JobQueue queue;
        JobBar bar(queue);
        bar.show();
        auto* cancel = bar.findChild<QPushButton*>("jobCancel");
        QVERIFY(!cancel->isVisible());
        auto job = queue.start<int>("Work", [](const Progress& progress) {
            progress.stage("Half way");
            for (;;) {
                progress.report(0.5);
                QThread::msleep(1);
            }
            return 0;
        });
        QTRY_VERIFY(cancel->isVisible());
        QVERIFY(bar.findChild<QLabel*>("jobTitle")->text().contains("Work: Half way"));
        QCOMPARE(bar.findChild<QProgressBar*>("jobProgress")->value(), 500);
        QElapsedTimer timer;
        timer.start();
        QTest::mouseClick(cancel, Qt::LeftButton);
        job->wait();
        QVERIFY(timer.elapsed() < 100);
        QCOMPARE(job->state(), JobState::Cancelled);
        QTRY_VERIFY(!cancel->isVisible());
        QVERIFY(bar.findChild<QLabel*>("jobTitle")->text().isEmpty());
    }

    /// A callback may hold the last of something whose end belongs to the window's thread.
    void whatCallbacksHoldIsGivenUpOnTheGuiThread() {
        JobQueue queue;
        const JobOwner owner;
        QThread* seen = nullptr;
        const auto note = [&seen](int* number) {
            seen = QThread::currentThread();
            delete number; // NOLINT(cppcoreguidelines-owning-memory): a deleter
        };
        for (int i = 0; i < 50; ++i) {
            seen = nullptr;
            auto job = queue.start<int>("One", [](const Progress&) { return 1; });
            job->whenFinished(owner, qtPost(), [held = std::shared_ptr<int>(new int(1), note)](Job<int>&) {});
            QTRY_VERIFY(seen != nullptr);
            QCOMPARE(seen, QThread::currentThread());
        }
    }

    void callbacksComeToTheGuiThreadOrNotAtAll() {
        JobQueue queue;
        QThread* seen = nullptr;
        {
            const JobOwner owner;
            queue.start<int>("One", [](const Progress&) { return 1; })
                ->whenFinished(owner, qtPost(), [&](Job<int>&) { seen = QThread::currentThread(); });
            QTRY_VERIFY(seen != nullptr);
            QCOMPARE(seen, QThread::currentThread());
        }
        bool called = false;
        auto gone = std::make_unique<JobOwner>();
        auto job = queue.start<int>("Two", [](const Progress&) { return 2; });
        job->whenFinished(*gone, qtPost(), [&](Job<int>&) { called = true; });
        job->wait();
        gone.reset();
        QTest::qWait(30);
        QVERIFY(!called);
    }

    void durationsAsPeopleSayThem_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing left") << 0.0 << "1 s";
        QTest::newRow("seconds") << 12.2 << "13 s";
        QTest::newRow("minutes") << 61.0 << "2 min";
        QTest::newRow("hours") << 3900.0 << "1 h 5 min";
    }
    void durationsAsPeopleSayThem() {
        QFETCH(double, seconds);
        QTEST(JobBar::durationText(seconds), "said");
    }
};

QTEST_MAIN(JobBarTest)
#include "JobBarTest.moc"

#include "app/cli/Console.h"
#include "core/base/Error.h"

#include <QObject>
#include <QTest>

#include <chrono>
#include <sstream>
#include <thread>

using namespace canns;
using namespace canns::cli;
using namespace std::chrono_literals;

class ProgressDisplayTest : public QObject {
    Q_OBJECT

private slots:
    void aTerminalGetsABarThatIsTakenAway() {
        std::ostringstream out;
        auto state = std::make_shared<ProgressState>();
        ProgressDisplay display(out, true);
        display.update(*state, 0.1s);
        QVERIFY(out.str().empty()); // Work that is over at once shows nothing.
        const Progress progress(state);
        progress.stage("Distances");
        progress.report(0.25);
        display.update(*state, 10s);
        QCOMPARE(QString::fromStdString(out.str()),
                 QString("\r\x1b[K[======                  ]  25 %  Distances, 30 s left"));
        out.str("");
        progress.report(1.0);
        display.update(*state, 12s);
        QVERIFY(out.str().find("[========================] 100 %") != std::string::npos);
        out.str("");
        state->cancel();
        display.update(*state, 12.1s);
        QVERIFY(out.str().find("Stopping") != std::string::npos);
        out.str("");
        display.clear();
        QCOMPARE(out.str(), std::string("\r\x1b[K"));
        display.clear();
        QCOMPARE(out.str(), std::string("\r\x1b[K"));
    }

    void elsewhereALineEveryFewSeconds() {
        std::ostringstream out;
        auto state = std::make_shared<ProgressState>();
        ProgressDisplay display(out, false);
        Progress(state).report(0.5);
        for (int tenth = 0; tenth <= 120; ++tenth)
            display.update(*state, std::chrono::duration<double>(tenth / 10.0));
        display.clear();
        QCOMPARE(QString::fromStdString(out.str()),
                 QString("canns:  50 %, 5 s left\ncanns:  50 %, 10 s left\n"));
    }

    void longTimesAreReadable_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("left");
        QTest::newRow("seconds") << 58.5 << "59 s left";
        QTest::newRow("minutes") << 200.0 << "3 min 20 s left";
        QTest::newRow("hours") << 7500.0 << "2 h 5 min left";
    }
    void longTimesAreReadable() {
        QFETCH(double, seconds);
        QFETCH(QString, left);
        std::ostringstream out;
        auto state = std::make_shared<ProgressState>();
        Progress(state).report(0.5);
        ProgressDisplay(out, true).update(*state, std::chrono::duration<double>(seconds));
        QVERIFY2(QString::fromStdString(out.str()).endsWith(left), out.str().c_str());
    }

    void workEndsWithoutWaitingForTheWatcher() {
        std::ostringstream out;
        std::ostringstream err;
        Console console(out, err, true);
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < 20; ++i)
            console.work([](const Progress& progress) { progress.report(1.0); });
        // The watcher looks every 100 ms; it is woken.
        QVERIFY(std::chrono::steady_clock::now() - start < 1s);
        QVERIFY(err.str().empty());
    }

    void errorsComeOutOfWork() {
        std::ostringstream out;
        Console console(out, out, false);
        QVERIFY_THROWS_EXCEPTION(BadInput, console.work([](const Progress&) { throw BadInput("No."); }));
    }

    void theBarShowsWhileWorkRunsUnlessQuiet() {
        for (const bool quiet : {false, true}) {
            std::ostringstream out;
            std::ostringstream err;
            Console console(out, err, true);
            console.quiet = quiet;
            console.work([](const Progress& progress) {
                progress.report(0.5);
                std::this_thread::sleep_for(900ms);
            });
            QCOMPARE(err.str().find("50 %") != std::string::npos, !quiet);
        }
    }
};

QTEST_APPLESS_MAIN(ProgressDisplayTest)
#include "ProgressDisplayTest.moc"

// The transport of the page of live simulations: how fast the model's clock goes at each speed, against the
// wall's clock (which it never overtakes) and against other speeds; one step; and the way back to the
// beginning.
#include "LivePageBench.h"

#include <QAbstractButton>
#include <QElapsedTimer>

#include <array>
#include <memory>

using namespace canns;
using namespace canns::test;

namespace {

constexpr int patience = LivePageBench::patience;

/// Chosen in the box, as a user does.
void choose(LivePageBench& bench, double speed) {
    auto* box = bench.find<QComboBox>("liveSpeed");
    const int index = box->findData(speed);
    QVERIFY(index >= 0);
    box->setCurrentIndex(index);
}

void press(LivePageBench& bench, const char* button) { bench.find<QAbstractButton>(button)->click(); }

/// A small ring: what it costs is far below what its speed asks for.
SimulationOrigin smallRing() {
    SimulationOrigin origin = liveOrigin(findModel("cann-1d"));
    origin.set("model.neurons=32");
    return origin;
}

} // namespace

class LiveSpeedTest : public QObject {
    Q_OBJECT

private slots:
    /// Every offered speed but "as fast as it goes" is a ceiling, however quick the machine.
    void theClockIsNotOvertaken_data() {
        QTest::addColumn<double>("speed");
        for (const double speed : {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0})
            QTest::newRow(QByteArray::number(speed).constData()) << speed;
    }
    void theClockIsNotOvertaken() {
        QFETCH(double, speed);
        LivePageBench bench;
        bench.begin(smallRing());
        choose(bench, speed);
        bench.waitForCommands();
        QElapsedTimer clock;
        clock.start(); // Before it runs, and read after the frame: a lower bound of nothing.
        press(bench, "livePlay");
        const std::size_t enough = std::max<std::size_t>(3, static_cast<std::size_t>(100 * speed));
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() >= enough, patience);
        const double seconds = bench.latest().seconds;
        const double wall = static_cast<double>(clock.nsecsElapsed()) * 1e-9;
        // A step is done when it is due, so that one may be ahead.
        QVERIFY2(seconds <= wall * speed + 0.0011, QByteArray::number(seconds / wall));
    }

    /// Runs beside each other, over the same stretch: a hundred times the speed is at least five times the
    /// steps, on a machine that has next to no time for them.
    void fasterIsFaster() {
        constexpr std::array speeds{0.01, 0.1, 1.0, 10.0};
        std::array<std::unique_ptr<LivePageBench>, speeds.size()> benches;
        for (std::size_t i = 0; i < speeds.size(); ++i) {
            benches[i] = std::make_unique<LivePageBench>();
            benches[i]->begin(smallRing());
            choose(*benches[i], speeds[i]);
        }
        for (const auto& bench : benches)
            press(*bench, "livePlay");
        QTRY_VERIFY_WITH_TIMEOUT(benches[2]->step() >= 300, patience);
        std::array<std::size_t, speeds.size()> steps{};
        for (std::size_t i = 0; i < speeds.size(); ++i)
            steps[i] = benches[i]->step();
        QVERIFY(steps[0] > 0);
        QVERIFY2(steps[2] >= 5 * steps[0], QByteArray::number(static_cast<double>(steps[2])));
        QVERIFY2(steps[3] >= 5 * steps[1], QByteArray::number(static_cast<double>(steps[3])));
        QVERIFY(steps[0] < steps[1] && steps[1] < steps[2] && steps[2] < steps[3]);
    }

    /// A change takes hold while it runs: what would take minutes is done at once.
    void aSlowRunIsSpeededUp() {
        LivePageBench bench;
        bench.begin(smallRing());
        choose(bench, 0.01);
        press(bench, "livePlay");
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() > 0, patience);
        const std::size_t slow = bench.step();
        choose(bench, 0.0);
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() > slow + 20000, patience); // Half an hour at that speed.
        QVERIFY(bench.page.simulation()->state() == SimulationState::Running);
    }

    /// At a speed at which the next step is a tenth of a second away, too.
    void oneStepIsOneStep() {
        LivePageBench bench;
        bench.begin(smallRing());
        choose(bench, 0.01);
        const auto twin = bench.twin();
        for (std::size_t steps = 1; steps <= 3; ++steps) {
            press(bench, "liveStep");
            twin->step(1);
            QTRY_COMPARE_WITH_TIMEOUT(bench.step(), steps, patience);
            bench.page.simulation()->wait();
            twin->wait();
            QVERIFY(bench.latest().states == twin->latestFrame().states);
            QVERIFY(bench.page.simulation()->state() == SimulationState::Paused);
        }
        // While it runs, it is the last one for now.
        choose(bench, 1.0);
        QTRY_COMPARE_WITH_TIMEOUT(bench.find<QAbstractButton>("livePlay")->text(), "Play", patience);
        press(bench, "livePlay");
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() > 20, patience);
        press(bench, "liveStep");
        bench.page.simulation()->wait();
        QVERIFY(bench.page.simulation()->state() == SimulationState::Paused);
    }

    void resetIsTheSameBeginning_data() {
        QTest::addColumn<QString>("model");
        // Noise in every step, an animal that wanders, a pattern that heals first.
        for (const char* model : {"cann-1d", "theta-direction", "grid-position", "grid-velocity"})
            QTest::newRow(model) << model;
    }
    void resetIsTheSameBeginning() {
        QFETCH(QString, model);
        LivePageBench bench;
        SimulationOrigin origin = liveOrigin(findModel(model.toStdString()));
        if (model.startsWith("grid"))
            origin.set("model.length=16");
        bench.begin(origin);
        choose(bench, 0.0);
        const std::vector<std::vector<float>> first = bench.latest().states;
        const auto thirtySteps = [&] {
            bench.page.simulation()->step(30);
            bench.page.simulation()->wait();
            return bench.latest().states;
        };
        const std::vector<std::vector<float>> then = thirtySteps();
        QVERIFY(then != first);
        bench.page.run();
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() > 100, patience);
        press(bench, "liveReset");
        bench.page.simulation()->wait();
        QCOMPARE(bench.step(), std::size_t{0});
        QCOMPARE(bench.latest().seconds, 0.0);
        QVERIFY(bench.latest().states == first);
        QVERIFY(bench.page.simulation()->state() == SimulationState::Paused);
        QVERIFY(thirtySteps() == then);
    }
};

QTEST_MAIN(LiveSpeedTest)
#include "LiveSpeedTest.moc"

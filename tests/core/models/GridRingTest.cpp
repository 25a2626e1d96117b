#include "core/models/GridRing.h"

#include "Comparison.h"
#include "core/models/RingMath.h"

#include <QObject>
#include <QTest>

using namespace canns;

class GridRingTest : public QObject {
    Q_OBJECT

private slots:
    void bumpMovesAtThePhaseVelocity_data() {
        QTest::addColumn<double>("speed");
        QTest::newRow("slow") << 0.02;
        QTest::newRow("running") << 0.5;
        QTest::newRow("backwards") << -0.3;
    }
    void bumpMovesAtThePhaseVelocity() {
        QFETCH(double, speed);
        const auto network = makeNetwork(GridRingParameters{.precision = Precision::Double}, 0);
        Input input;
        input.velocity = {speed, 1.0};
        double travelled = 0.0;
        double before = 0.0;
        for (int step = 0; step < 5000; ++step) {
            network->step(input, 1e-3);
            const double now = network->state("centrePhase")[0];
            if (step >= 1000)
                travelled += wrapAngle(now - before);
            before = now;
        }
        const double expected = 2 * pi * speed / 0.5 * 4.0;
        QVERIFY2(std::abs(travelled / expected - 1) < 0.005,
                 qPrintable(QString("%1 against %2").arg(travelled).arg(expected)));
    }

    /// Height of the bump and its speed round the ring, against theory.
    void bumpAgreesWithTheory() {
        const GridRingParameters parameters{.precision = Precision::Double};
        const auto network = makeNetwork(parameters, 0);
        Input input;
        input.velocity = {0.2, 0.0};
        for (int step = 0; step < 1000; ++step)
            network->step(input, 1e-3);
        const double before = network->state("centrePhase")[0];
        for (int step = 0; step < 100; ++step)
            network->step(input, 1e-3);
        const double speed = wrapAngle(network->state("centrePhase")[0] - before) / 0.1;
        for (const TheoryValue& value : gridRingTheory(parameters)) {
            if (value.name == "bumpAmplitude") {
                const double peak = std::ranges::max(network->state("u"));
                QVERIFY2(std::abs(peak / value.value - 1) < 0.01,
                         qPrintable(QString("%1 against %2").arg(peak).arg(value.value)));
            }
            if (value.name == "phaseVelocity")
                QVERIFY2(std::abs(speed / (0.2 * value.value) - 1) < 0.005,
                         qPrintable(QString::number(speed)));
        }
    }

    void cueCorrectsTheBump() {
        const auto network = makeNetwork(GridRingParameters{}, 0);
        Input input;
        for (int step = 0; step < 100; ++step)
            network->step(input, 1e-3);
        input.position = {0.1, 0.0};
        input.locationStrength = 1.0;
        for (int step = 0; step < 3000; ++step)
            network->step(input, 1e-3);
        QVERIFY(std::abs(wrapAngle(network->state("centrePhase")[0] - 2 * pi * 0.1 / 0.5)) < 1e-3);
    }

    void tooMuchInhibition() {
        const std::string message =
            test::messageOf<BadInput>([] { makeNetwork(GridRingParameters{.inhibition = 1000.0}, 0); });
        QVERIFY2(test::contains(message, "must be below"), message.c_str());
    }
};

QTEST_APPLESS_MAIN(GridRingTest)
#include "GridRingTest.moc"

#include "core/models/ThetaSweep.h"

#include "Comparison.h"
#include "core/models/RingMath.h"
#include "core/models/ThetaModulation.h"

#include <QObject>
#include <QTest>

#include <chrono>

using namespace canns;
using canns::test::Golden;

class ThetaSweepTest : public QObject {
    Q_OBJECT

private slots:
    void runOfThePythonPackage_data() { test::eitherPrecision(); }
    void runOfThePythonPackage() {
        QFETCH(bool, isDouble);
        QFETCH(double, tolerance);
        const Golden golden("theta_sweep_dc_gc_f64");
        ThetaGridParameters parameters;
        parameters.directionNeurons = 60;
        parameters.length = 24;
        parameters.noise = 0;
        parameters.directionNoise = 0;
        parameters.mappingRatio = 1.5;
        parameters.precision = isDouble ? Precision::Double : Precision::Float;
        parameters.peerCompatible = true;
        const auto network = makeNetwork(parameters, 0);
        const Matrix<double> positions = golden.matrix("pos");
        const std::vector<double> headings = golden.values("hd");
        const std::vector<double> speeds = golden.values("lin_gain");
        const std::vector<double> turns = golden.values("ang_gain");
        const std::vector<double> phases = golden.values("theta_phase");
        const std::vector<double> directions = golden.values("dc_center");
        const Matrix<double> centres = golden.matrix("gc_center_position");
        const std::vector<std::int64_t> saved = golden.indices("idx");
        const std::vector<std::pair<std::string, std::string>> compared{
            {"directionU", "dc_u"}, {"directionV", "dc_v"}, {"directionR", "dc_r"}, {"u", "gc_u"},
            {"v", "gc_v"},          {"r", "gc_r"},          {"input", "conj_input"}};
        std::vector<Matrix<double>> references;
        for (const auto& names : compared)
            references.push_back(golden.matrix(names.second));
        std::size_t next = 0;
        for (std::size_t step = 0; step < headings.size(); ++step) {
            Input input;
            input.position = {positions(step, 0), positions(step, 1)};
            input.headDirection = headings[step];
            input.speedGain = speeds[step];
            input.turningGain = turns[step];
            network->step(input, 1.0);
            QVERIFY(std::abs(wrapAngle(network->state("thetaPhase")[0] - phases[step])) < 1e-6);
            if (step > 1) {
                QVERIFY(std::abs(wrapAngle(network->state("directionCentre")[0] - directions[step])) <
                        tolerance);
                COMPARE_TO(network->state("centrePosition"), centres.row(step), tolerance);
            }
            if (next < saved.size() && saved[next] == static_cast<std::int64_t>(step)) {
                for (std::size_t i = 0; i < compared.size(); ++i) {
                    const double difference =
                        test::relativeDifference(network->state(compared[i].first), references[i].row(next));
                    QVERIFY2(difference < tolerance, qPrintable(QString("%1 at step %2: %3")
                                                                    .arg(compared[i].first.c_str())
                                                                    .arg(step)
                                                                    .arg(difference)));
                }
                ++next;
            }
        }
        QCOMPARE(next, saved.size());
    }

    void modulationDoesNotInvertForTurns() {
        for (const double turning : {-1.0, -0.7, 0.0, 1.0}) {
            // θ = 0 is the middle of the cycle, where the input is strongest.
            const ThetaModulation middle = thetaModulation(50, 100, 0.5, turning, 1, 1);
            QVERIFY(std::abs(middle.phase) < 1e-12);
            QVERIFY(middle.directionGain > 1 && middle.gridGain > 1);
        }
        QVERIFY(thetaModulation(50, 100, 0.5, -1.0, 1, 1, true).directionGain < 1);
    }

    /// Within each theta cycle the decoded direction swings to both sides of the heading.
    void directionSweeps() {
        const auto network = makeNetwork(ThetaDirectionParameters{.noise = 0.0}, 0);
        Input input;
        input.headDirection = 0.5;
        double least = 0.0;
        double greatest = 0.0;
        for (int step = 0; step < 3000; ++step) {
            // A little turn to break the symmetry of a bump that would otherwise stay.
            input.headDirection = step < 300 ? 0.5 + 0.002 * step : 1.1;
            network->step(input, 1.0);
            if (step > 1000) {
                const double offset = wrapAngle(network->state("centre")[0] - 1.1);
                least = std::min(least, offset);
                greatest = std::max(greatest, offset);
            }
        }
        QVERIFY2(greatest > 0.1 && least < -0.1, qPrintable(QString("%1 … %2").arg(least).arg(greatest)));
    }

    /// The Python package needs minutes to build its default network; here it begins at once.
    void defaultSizeStartsAtOnce() {
        const auto begin = std::chrono::steady_clock::now();
        const auto network = makeNetwork(ThetaGridParameters{}, 0);
        network->step({}, 1.0);
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        QVERIFY2(seconds < 1.0, qPrintable(QString::number(seconds)));
        QVERIFY(network->memoryBytes() < 10'000'000);
    }
};

QTEST_APPLESS_MAIN(ThetaSweepTest)
#include "ThetaSweepTest.moc"

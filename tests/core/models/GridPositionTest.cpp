#include "core/models/GridPosition.h"

#include "Comparison.h"
#include "core/models/HexagonalPhase.h"

#include <QObject>
#include <QTest>

#include <cmath>

using namespace canns;
using canns::test::Golden;

class GridPositionTest : public QObject {
    Q_OBJECT

private slots:
    void runOfThePythonPackage_data() { test::eitherPrecision(); }
    void runOfThePythonPackage() {
        QFETCH(bool, isDouble);
        QFETCH(double, tolerance);
        const Golden golden("grid_position_f64");
        const auto network =
            makeNetwork(GridPositionParameters{.noise = 0.0,
                                               .precision = isDouble ? Precision::Double : Precision::Float,
                                               .peerCompatible = true},
                        0);
        const Matrix<double> positions = golden.matrix("pos");
        const Matrix<double> u = golden.matrix("u");
        const Matrix<double> r = golden.matrix("r");
        const Matrix<double> phases = golden.matrix("center_phase");
        const Matrix<double> centres = golden.matrix("center_position");
        const std::vector<std::int64_t> saved = golden.indices("idx");
        std::size_t next = 0;
        for (std::size_t step = 0; step < positions.rows(); ++step) {
            Input input;
            input.position = {positions(step, 0), positions(step, 1)};
            network->step(input, 1.0);
            if (step > 0) {
                QVERIFY(test::angularDifference(network->state("centrePhase"), phases.row(step)) < tolerance);
                COMPARE_TO(network->state("centrePosition"), centres.row(step), tolerance);
            }
            if (next < saved.size() && saved[next] == static_cast<std::int64_t>(step)) {
                COMPARE_TO(network->state("u"), u.row(next), tolerance);
                COMPARE_TO(network->state("r"), r.row(next), tolerance);
                ++next;
            }
        }
        QCOMPARE(next, saved.size());
    }

    /// The bump that stands without input against mean-field theory: its height, and where it dies.
    void standingBumpAgreesWithTheory_data() {
        QTest::addColumn<double>("part");
        QTest::addColumn<bool>("stands");
        QTest::newRow("default") << 0.0 << true;
        QTest::newRow("just below k_c") << 0.97 << true;
        QTest::newRow("just above k_c") << 1.03 << false;
    }
    void standingBumpAgreesWithTheory() {
        QFETCH(double, part);
        QFETCH(bool, stands);
        // Narrow against the torus, which the theory takes for granted.
        GridPositionParameters parameters{
            .kernelWidth = 0.6, .gain = 7.0, .noise = 0.0, .precision = Precision::Double};
        const auto theory = [&](const char* name) {
            for (const TheoryValue& value : gridPositionTheory(parameters))
                if (value.name == name)
                    return value.value;
            return 0.0;
        };
        if (part > 0)
            parameters.inhibition = part * theory("criticalInhibition");
        const auto network = makeNetwork(parameters, 0);
        Input input;
        input.position = {0.3, -0.4};
        for (int step = 0; step < 300; ++step)
            network->step(input, 1.0);
        input.gain = 0.0;
        for (int step = 0; step < 20000; ++step)
            network->step(input, 1.0);
        const double peak = std::ranges::max(network->state("u"));
        if (!stands) {
            QCOMPARE(theory("bumpAmplitude"), 0.0);
            QVERIFY2(peak < 1e-3, qPrintable(QString::number(peak)));
            return;
        }
        QVERIFY2(std::abs(peak / theory("bumpAmplitude") - 1) < 0.01,
                 qPrintable(QString("%1 against %2").arg(peak).arg(theory("bumpAmplitude"))));
    }

    /// Fields repeat at the distance that theory says, in six directions.
    void fieldsRepeatAtTheirSpacing() {
        const GridPositionParameters parameters{.mappingRatio = 9.0};
        const double spacing = gridPositionTheory(parameters)[2].value;
        QVERIFY(std::abs(spacing - 2 * pi / 9.0) < 1e-12);
        const auto phaseAt = [&](double angle, double distance) {
            return hexagonalPhase({distance * std::cos(angle), distance * std::sin(angle)}, 9.0);
        };
        for (int k = 0; k < 6; ++k) {
            const Point2 phase = phaseAt(k * pi / 3, spacing);
            QVERIFY(std::abs(wrapAngle(phase[0])) < 1e-12 && std::abs(wrapAngle(phase[1])) < 1e-12);
            const Point2 between = phaseAt(k * pi / 3, 0.9 * spacing);
            QVERIFY(hexagonalSquare(between[0], between[1]) > 0.3);
        }
    }

    /// The least image by brute force over 25 of them.
    void distanceIsTheLeast() {
        RandomStream random(1);
        for (int trial = 0; trial < 2000; ++trial) {
            const double a = random.uniform(-9, 9);
            const double b = random.uniform(-9, 9);
            double least = HUGE_VAL;
            for (int i = -3; i <= 3; ++i)
                for (int j = -3; j <= 3; ++j)
                    least = std::min(least, skewedSquare(a + 2 * pi * i, b + 2 * pi * j));
            QVERIFY(std::abs(hexagonalSquare(a, b) - least) < 1e-9);
            QVERIFY(componentSquare(wrapAngle(a), wrapAngle(b)) >= least - 1e-9);
        }
    }

    void sheetDistancesAreTheLeast() {
        PhaseSheet<double> sheet(10);
        NeuronArray<double> squares;
        for (const bool acute : {false, true}) {
            sheet.squares({2.9, -3.0}, true, squares, acute);
            for (std::size_t n = 0; n < 100; ++n) {
                const double second = -3.0 - sheet.axis()[n / 10];
                const double expected = hexagonalSquare(2.9 - sheet.axis()[n % 10], acute ? -second : second);
                QVERIFY(std::abs(squares[static_cast<Eigen::Index>(n)] - expected) < 1e-12);
            }
        }
    }

    void latticeVectorsKeepThePhase() {
        const double mu = 3.0;
        const double spacing = 2 * pi / mu;
        const Point2 origin = hexagonalPhase({0.2, 0.7}, mu);
        for (int k = 0; k < 6; ++k) {
            const double angle = k * pi / 3;
            const Point2 phase =
                hexagonalPhase({0.2 + spacing * std::cos(angle), 0.7 + spacing * std::sin(angle)}, mu);
            QVERIFY(std::abs(wrapAngle(phase[0] - origin[0])) < 1e-12 &&
                    std::abs(wrapAngle(phase[1] - origin[1])) < 1e-12);
        }
    }

    /// The correct mode decodes a long path without being told where the animal is after the first step.
    void decodesWithoutTheTruePosition() {
        const auto network = makeNetwork(GridPositionParameters{.noise = 0.0}, 0);
        double worst = 0.0;
        for (int step = 0; step < 40000; ++step) {
            Input input;
            // 80 m along a line: far beyond 16 cells of the lattice.
            input.position = {0.002 * step, 0.5};
            network->step(input, 1.0);
            const std::vector<double> centre = network->state("centrePosition");
            if (step > 200)
                worst = std::max(worst, std::hypot(centre[0] - input.position[0], centre[1] - 0.5));
        }
        QVERIFY2(worst < 0.1, qPrintable(QString::number(worst)));
    }

    void connectivityNoiseChangesTheWeights() {
        Input input;
        input.position = {0.3, 0.3};
        std::vector<std::vector<double>> results;
        for (const double noise : {0.0, 0.01, 0.01}) {
            const auto network = makeNetwork(
                GridPositionParameters{.length = 12, .noise = 0.0, .connectivityNoise = noise}, 4);
            for (int step = 0; step < 20; ++step)
                network->step(input, 1.0);
            results.push_back(network->state("u"));
        }
        QVERIFY(results[0] != results[1]);
        QCOMPARE(results[1], results[2]);
    }
};

QTEST_APPLESS_MAIN(GridPositionTest)
#include "GridPositionTest.moc"

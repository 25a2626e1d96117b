#include "core/models/GridVelocity.h"

#include "Comparison.h"
#include "core/models/Fft.h"
#include "core/models/RingMath.h"

#include <QObject>
#include <QTest>

#include <cmath>

using namespace canns;
using canns::test::Golden;

class GridVelocityTest : public QObject {
    Q_OBJECT

private slots:
    void runOfThePythonPackage_data() {
        QTest::addColumn<bool>("isDouble");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("double") << true << 1e-10;
        QTest::newRow("float") << false << 1e-5;
    }
    void runOfThePythonPackage() {
        QFETCH(bool, isDouble);
        QFETCH(double, tolerance);
        const Golden golden("grid_velocity_f64");
        const auto network =
            makeNetwork(GridVelocityParameters{.length = 24,
                                               .kernelPeriod = 12.0,
                                               .healingTimeStep = 1e-3,
                                               .precision = isDouble ? Precision::Double : Precision::Float,
                                               .peerCompatible = true},
                        0);
        const std::vector<double> start = golden.values("s0");
        network->setState("s", start);
        network->setState("r", start);
        network->prepare(5e-4, {});
        COMPARE_TO(network->state("s"), golden.values("s_heal"), tolerance);
        const Matrix<double> velocities = golden.matrix("vel");
        const Matrix<double> states = golden.matrix("s");
        const std::vector<std::int64_t> saved = golden.indices("idx");
        std::size_t next = 0;
        for (std::size_t step = 0; step < velocities.rows(); ++step) {
            Input input;
            input.velocity = {velocities(step, 0), velocities(step, 1)};
            network->step(input, 5e-4);
            if (next < saved.size() && saved[next] == static_cast<std::int64_t>(step))
                COMPARE_TO(network->state("s"), states.row(next++), tolerance);
        }
        QCOMPARE(next, saved.size());
    }

    /// A shift by whole neurons is read elsewhere in the unshifted field; one that is not quite whole goes
    /// through a kernel of its own. Both must give the same.
    void wholeShiftsAreKernelsToo() {
        std::vector<std::vector<double>> results;
        for (const double shift : {2.0, 2.0 + 1e-10}) {
            const auto network = makeNetwork(
                GridVelocityParameters{
                    .length = 20, .shift = shift, .kernelPeriod = 10, .precision = Precision::Double},
                3);
            for (int step = 0; step < 100; ++step) {
                Input input;
                input.velocity = {0.4, -0.2};
                network->step(input, 5e-4);
            }
            results.push_back(network->state("s"));
        }
        COMPARE_TO(results[0], results[1], 1e-7);
    }

    /// The strongest ripple of the healed pattern against the one that linear theory says grows fastest. On a
    /// torus only wave vectors 2π(i, j)/L exist, hence one of the neighbouring rings of them is accepted: 15
    /// %.
    void patternSpacingAgreesWithTheDispersionRelation_data() {
        QTest::addColumn<int>("length");
        QTest::addColumn<double>("period");
        QTest::newRow("default") << 40 << 15.0;
        QTest::newRow("finer") << 48 << 10.0;
        QTest::newRow("wide sheet") << 96 << 14.0;
    }
    void patternSpacingAgreesWithTheDispersionRelation() {
        QFETCH(int, length);
        QFETCH(double, period);
        const GridVelocityParameters parameters{.length = length, .kernelPeriod = period};
        const auto network = makeNetwork(parameters, 1);
        network->prepare(5e-4, {});
        const std::vector<double> r = network->state("r");
        const auto n = static_cast<std::size_t>(length);
        RealFft<double> fft(n, n);
        std::copy(r.begin(), r.end(), fft.real().begin());
        fft.forward();
        double strongest = 0.0;
        double waveNumber = 0.0;
        for (std::size_t p = 0; p < n; ++p)
            for (std::size_t q = 0; q <= n / 2; ++q) {
                const double power = std::norm(fft.spectrum()[p * (n / 2 + 1) + q]);
                if ((p > 0 || q > 0) && power > strongest) {
                    strongest = power;
                    const double py = std::min(static_cast<double>(p), static_cast<double>(n - p));
                    waveNumber = 2 * pi / length * std::hypot(py, static_cast<double>(q));
                }
            }
        const double expected = gridWaveNumber(parameters);
        QVERIFY2(std::abs(waveNumber / expected - 1) < 0.15,
                 qPrintable(QString("%1 against %2").arg(waveNumber).arg(expected)));
        QVERIFY(gridGrowthRate(parameters, expected) > 0);
        QVERIFY(gridGrowthRate(parameters, expected) > gridGrowthRate(parameters, expected * 1.05));
        QVERIFY(gridGrowthRate(parameters, expected) > gridGrowthRate(parameters, expected * 0.95));
    }

    void sameSeedSameBytes() {
        const auto first = makeNetwork(GridVelocityParameters{}, 9);
        const auto second = makeNetwork(GridVelocityParameters{}, 9);
        const auto other = makeNetwork(GridVelocityParameters{}, 10);
        QCOMPARE(first->state("s"), second->state("s"));
        QVERIFY(first->state("s") != other->state("s"));
    }
};

QTEST_APPLESS_MAIN(GridVelocityTest)
#include "GridVelocityTest.moc"

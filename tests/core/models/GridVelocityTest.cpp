#include "core/models/GridVelocity.h"

#include "Comparison.h"
#include "core/models/Fft.h"
#include "core/models/RingMath.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace canns;
using canns::test::Golden;

class GridVelocityTest : public QObject {
    Q_OBJECT

private slots:
    void runOfThePythonPackage_data() { test::eitherPrecision(); }
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

    /// Small ripples on the uniform state grow as the dispersion relation of the sheet says, each by itself.
    void ripplesGrowAsTheDispersionRelationSays_data() {
        QTest::addColumn<int>("directions");
        QTest::addColumn<int>("length");
        QTest::addColumn<double>("shift");
        QTest::addColumn<double>("period");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("four directions") << 0 << 40 << 2.0 << 8.0 << 1e-6;
        // Tiles three neurons wide pass a little on to ripples that are a third of a period per neuron away.
        QTest::newRow("six directions") << 1 << 42 << 2.0 << 8.0 << 1e-5;
        QTest::newRow("no whole shift") << 0 << 40 << 1.3 << 8.0 << 1e-6;
        QTest::newRow("no shift") << 0 << 32 << 0.0 << 8.0 << 1e-6;
        // Here the kernel is cut off half a sheet away where it is not yet zero.
        QTest::newRow("default") << 0 << 40 << 2.0 << 15.0 << 1e-3;
    }
    void ripplesGrowAsTheDispersionRelationSays() {
        QFETCH(int, directions);
        QFETCH(int, length);
        QFETCH(double, shift);
        QFETCH(double, period);
        QFETCH(double, tolerance);
        const GridVelocityParameters parameters{.length = length,
                                                .shift = shift,
                                                .kernelPeriod = period,
                                                .directions = static_cast<DirectionLayout>(directions),
                                                .precision = Precision::Double};
        const auto network = makeNetwork(parameters, 1);
        const Matrix<double> rates = gridGrowthRates(parameters);
        const auto n = static_cast<std::size_t>(length);
        // 1 + ΣW s₀ = s₀, and −1 + ΣW is the growth rate of the ripple without waves.
        const double uniform = -1.0 / rates(0, 0);
        constexpr double height = 1e-6;
        constexpr int steps = 10;
        constexpr double timeStep = 1e-4;
        const std::vector<std::pair<std::size_t, std::size_t>> waves{{0, 1},     {2, 0}, {1, 2}, {0, 3},
                                                                     {n - 2, 2}, {2, 2}, {3, 3}, {1, 5}};
        for (const auto& [p, q] : waves) {
            std::vector<double> wave(n * n);
            std::vector<double> start(n * n);
            for (std::size_t i = 0; i < n * n; ++i) {
                const std::size_t periods = q * (i % n) + p * (i / n);
                wave[i] = std::cos(2 * pi * static_cast<double>(periods) / length);
                start[i] = uniform * (1 + height * wave[i]);
            }
            network->setState("s", start);
            network->setState("r", start);
            for (int step = 0; step < steps; ++step)
                network->step({}, timeStep);
            const std::vector<double> s = network->state("s");
            const double found = std::inner_product(s.begin(), s.end(), wave.begin(), 0.0) * 2 /
                                 static_cast<double>(n * n) / (uniform * height);
            const double expected = std::pow(1 + rates(p, q) * timeStep / parameters.timeConstant, steps);
            QVERIFY2(std::abs(found / expected - 1) < tolerance,
                     qPrintable(QString("wave %1 %2: %3 against %4").arg(q).arg(p).arg(found).arg(expected)));
        }
    }

    /// The relation of the endless sheet is that of a large one, and its fastest ripple is where it says.
    void dispersionRelationOfTheEndlessSheet() {
        const GridVelocityParameters parameters{.length = 192};
        const Matrix<double> rates = gridGrowthRates(parameters);
        double worst = 0.0;
        for (std::size_t q = 1; q < 24; ++q)
            for (std::size_t p = 0; p < 24; ++p) {
                const double k = 2 * pi / 192 * std::hypot(static_cast<double>(p), static_cast<double>(q));
                worst = std::max(worst, std::abs(rates(p, q) - gridGrowthRate(parameters, k)));
            }
        const double fastest = gridWaveNumber(parameters);
        const double greatest = gridGrowthRate(parameters, fastest);
        // The four directions leave a little of the orientation.
        QVERIFY2(worst < 0.02 * greatest, qPrintable(QString::number(worst)));
        QVERIFY(greatest > 0);
        for (const double part : {0.95, 0.999, 1.001, 1.05})
            QVERIFY(greatest > gridGrowthRate(parameters, fastest * part));
        QVERIFY(std::abs(gridPatternSpacing(parameters) * fastest - 4 * pi / std::sqrt(3.0)) < 1e-12);
    }

    /// The pattern that forms by itself against the ripple that grows fastest. The sheet lets in wave vectors
    /// 2π(i, j)/L only, so that on the default one no wave has the right length; the waves of the pattern lie
    /// on both sides of it, and their mean, weighted by power, is it to 3 %.
    void patternSpacingAgreesWithTheDispersionRelation_data() {
        QTest::addColumn<int>("length");
        QTest::addColumn<double>("period");
        QTest::addColumn<double>("shift");
        QTest::newRow("default") << 40 << 15.0 << 2.0;
        QTest::newRow("finer") << 48 << 10.0 << 2.0;
        QTest::newRow("wide sheet") << 96 << 14.0 << 2.0;
        QTest::newRow("wider sheet") << 160 << 15.0 << 2.0;
        QTest::newRow("no shift") << 96 << 15.0 << 0.0;
    }
    void patternSpacingAgreesWithTheDispersionRelation() {
        QFETCH(int, length);
        QFETCH(double, period);
        QFETCH(double, shift);
        const GridVelocityParameters parameters{.length = length, .shift = shift, .kernelPeriod = period};
        const auto network = makeNetwork(parameters, 1);
        network->prepare(5e-4, {});
        const std::vector<double> r = network->state("r");
        const auto n = static_cast<std::size_t>(length);
        const double expected = gridWaveNumber(parameters);
        RealFft<double> fft(n, n);
        std::ranges::copy(r, fft.real().begin());
        fft.forward();
        double whole = 0.0;
        double sum = 0.0;
        double strongest = 0.0;
        double ofStrongest = 0.0;
        for (std::size_t p = 0; p < n; ++p)
            for (std::size_t q = 0; q <= n / 2; ++q) {
                const double py = std::min(static_cast<double>(p), static_cast<double>(n - p));
                const double k = 2 * pi / length * std::hypot(py, static_cast<double>(q));
                // The waves themselves, without the mean and what the pattern's sharp edges add.
                if (k < 0.6 * expected || k > 1.45 * expected)
                    continue;
                // Half of the columns stand for the others, too.
                const double power = std::norm(fft.spectrum()[p * (n / 2 + 1) + q]) * (q == 0 ? 1 : 2);
                whole += power;
                sum += power * k;
                if (power > strongest) {
                    strongest = power;
                    ofStrongest = k;
                }
            }
        const double found = sum / whole;
        QVERIFY2(std::abs(found / expected - 1) < 0.03,
                 qPrintable(QString("%1 against %2").arg(found).arg(expected)));
        // The strongest wave is one that is let in next to it: half a diagonal of the lattice away at most.
        QVERIFY2(std::abs(ofStrongest - expected) < pi * std::sqrt(2.0) / length,
                 qPrintable(QString("%1 against %2").arg(ofStrongest).arg(expected)));
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

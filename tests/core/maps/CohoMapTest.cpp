#include "core/maps/CohoMap.h"

#include "maps/CosineWave.h"
#include "maps/ReferenceSlice.h"
#include "support/SimulatedPopulation.h"

#include <QTest>

#include <limits>

using namespace canns;

namespace {

/// Known phases of a simulated population as if they had been decoded.
Decoding knownPhases(const test::SimulatedPopulation& population) {
    Decoding decoding;
    decoding.phases = Matrix<float>(population.truth.rows(), population.truth.columns());
    for (std::size_t i = 0; i < decoding.phases.size(); ++i)
        decoding.phases.data()[i] = static_cast<float>(population.truth.data()[i]);
    for (std::size_t t = 0; t < population.truth.rows(); ++t) {
        decoding.rows.push_back(static_cast<std::int64_t>(t));
        decoding.seconds.push_back(population.activity.seconds[t]);
    }
    return decoding;
}

/// The plane wave 2π k·x (+ shift) on a 40 × 30 map over a box of 1 m × 1.5 m.
struct Wave {
    std::vector<double> x = equalEdges(0.2, 1.2, 30);
    std::vector<double> y = equalEdges(-0.5, 1.0, 40);
    Matrix<double> map{40, 30};

    Wave(double kx, double ky, double shift) {
        for (std::size_t r = 0; r < 40; ++r)
            for (std::size_t c = 0; c < 30; ++c)
                map(r, c) = wrapPi(shift + twoPi * (kx * ((x[c] + x[c + 1]) / 2.0 - 0.2) +
                                                    ky * ((y[r] + y[r + 1]) / 2.0 + 0.5)));
    }
};

} // namespace

class CohoMapTest : public QObject {
    Q_OBJECT

private slots:
    void stripesAreFound_data() {
        QTest::addColumn<double>("kx");
        QTest::addColumn<double>("ky");
        QTest::newRow("along x") << 2.0 << 0.0;
        QTest::newRow("against x") << -2.0 << 0.0;
        QTest::newRow("along y") << 0.0 << 1.3;
        QTest::newRow("oblique") << 1.7 << -0.9;
        QTest::newRow("less than one period") << 0.3 << 0.4;
        QTest::newRow("many periods") << 4.1 << 1.2;
    }
    void stripesAreFound() {
        QFETCH(double, kx);
        QFETCH(double, ky);
        Wave wave(kx, ky, 0.8);
        wave.map(3, 4) = std::numeric_limits<double>::quiet_NaN();
        const StripeFit fit = fitStripes(wave.map, wave.x, wave.y);
        QVERIFY(std::abs(fit.waveVector()[0] - kx) < 1e-4 && std::abs(fit.waveVector()[1] - ky) < 1e-4);
        QVERIFY(std::abs(wrapPi(fit.phase - 0.8)) < 1e-3);
        QVERIFY(fit.error < 1e-6 && fit.resultantLength > 0.99999);
    }

    void alignmentIsUnimodularAndCanonical_data() {
        QTest::addColumn<QList<int>>("basis");
        for (const auto& basis :
             {QList<int>{1, 0, 0, 1}, {0, 1, 1, 0}, {-1, 0, 0, 1}, {1, 1, 0, 1}, {1, -1, 0, 1}, {2, 1, 1, 1}})
            QTest::addRow("%d %d %d %d", basis[0], basis[1], basis[2], basis[3]) << basis;
    }
    void alignmentIsUnimodularAndCanonical() {
        // Whatever basis of the hexagonal torus was decoded, the aligned one is the same. The reference adds
        // π/3 times one phase to the other instead, which no torus survives.
        QFETCH(QList<int>, basis);
        const std::array<double, 2> a{2.0 * std::cos(0.1), 2.0 * std::sin(0.1)};
        const std::array<double, 2> b{2.0 * std::cos(0.1 + twoPi / 6.0), 2.0 * std::sin(0.1 + twoPi / 6.0)};
        const std::array<double, 2> first{basis[0] * a[0] + basis[1] * b[0],
                                          basis[0] * a[1] + basis[1] * b[1]};
        const std::array<double, 2> second{basis[2] * a[0] + basis[3] * b[0],
                                           basis[2] * a[1] + basis[3] * b[1]};
        const Matrix<int> m = aligningTransform(first, second);
        QCOMPARE(std::abs(m(0, 0) * m(1, 1) - m(0, 1) * m(1, 0)), 1);
        QVERIFY(std::abs(m(0, 0) * first[0] + m(0, 1) * second[0] - a[0]) < 1e-9);
        QVERIFY(std::abs(m(1, 0) * first[0] + m(1, 1) * second[0] - b[0]) < 1e-9);
        QVERIFY(std::abs(m(1, 0) * first[1] + m(1, 1) * second[1] - b[1]) < 1e-9);
    }

    void theTorusIsFoundInTheBox() {
        const auto population = test::simulatePopulation(2, 20000, 3);
        const CohoMap map = cohoMap(population.activity, knownPhases(population), {.bins = 40});
        QVERIFY(map.aligned);
        // Stripes of period 0.5 m at 0° and 60°: lattice vectors of 0.5 / sin 60° m, 120° apart.
        QVERIFY(std::abs(map.stripes[0].frequency - 2.0) < 0.02 &&
                std::abs(map.stripes[1].frequency - 2.0) < 0.02);
        QVERIFY(std::abs(std::hypot(map.v[0], map.v[1]) - 0.577) < 0.01);
        QVERIFY(std::abs(std::hypot(map.w[0], map.w[1]) - 0.577) < 0.01);
        QVERIFY(std::abs(map.angleDegrees - 120.0) < 1.0);
    }

    void xRunsAlongColumns() {
        // The reference draws its maps transposed: here the phase of a wave along x changes from column to
        // column.
        auto population = test::simulatePopulation(2, 20000, 3);
        const CohoMap map =
            cohoMap(population.activity, knownPhases(population), {.bins = 40, .align = false});
        const auto& phases = map.rawMaps[0]; // 2π x / 0.5 m
        const double alongColumns = wrapPi(phases(20, 22) - phases(20, 20));
        const double alongRows = wrapPi(phases(22, 20) - phases(20, 20));
        QVERIFY(std::abs(alongColumns - twoPi * 2.0 / 40.0 / 0.5) < 0.1);
        QVERIFY(std::abs(alongRows) < 0.1);
        QVERIFY(std::min(std::abs(wrapPi(map.stripes[0].angle)),
                         std::abs(wrapPi(map.stripes[0].angle - twoPi))) < 0.02);
    }

    void theReferenceIsMet() {
        const CohoMap map = cohoMap(test::sliceActivity(), test::sliceDecoding(),
                                    {.compatibility = MapCompatibility::Canns15});
        const auto xEdges = test::slice("x_edge").values<double>();
        for (std::size_t i = 0; i < xEdges.size(); ++i)
            QVERIFY(std::abs(map.xEdges[i] - xEdges[i]) < 1e-9);
        const auto fits = test::slice("fit").matrix<double>();
        const auto errors = test::slice("fit_error").values<double>();
        const auto signs = test::slice("signs").values<std::int32_t>();
        for (std::size_t k = 0; k < 2; ++k) {
            const double difference =
                test::mapDifference(transposed(map.rawMaps[k]), test::sliceMap("cohomap", k), true);
            QVERIFY2(difference < 1e-6, qPrintable(QString::number(difference)));
            const ReferenceStripeFit& fit = map.referenceFits[k];
            QVERIFY(test::CosineWave(fit).near({fits(k, 0), fits(k, 1), fits(k, 2), signs[k]}));
            QVERIFY(std::abs(map.referenceFits[k].error - errors[k]) < 1e-3);
        }
    }

    void theFullReferencesAreMet_data() {
        QTest::addColumn<QString>("recording");
        for (const char* recording : {"grid_module_small", "grid_module", "head_direction"})
            QTest::newRow(recording) << recording;
    }
    void theFullReferencesAreMet() {
        QFETCH(QString, recording);
        CANNS_SHARED_OR_SKIP(file, "asa/goldens/" + recording.toStdString() + "/cohomap.npz");
        const auto array = test::readNpz(file, "raw");
        const auto values = array.values<double>();
        const auto fits = test::readNpz(file, "fit_params").matrix<double>();
        const auto errors = test::readNpz(file, "fit_error").values<double>();
        const auto signs = test::readNpz(file, "signs").values<std::int32_t>();
        for (std::size_t k = 0; k < 2; ++k) {
            const Matrix<double> map(100, 100,
                                     {values.begin() + static_cast<std::ptrdiff_t>(k * 10000),
                                      values.begin() + static_cast<std::ptrdiff_t>((k + 1) * 10000)});
            const ReferenceStripeFit fit = fitStripesAsReference(map);
            QVERIFY(std::abs(fit.error - errors[k]) < 1e-3);
            QVERIFY(test::CosineWave(fit).near({fits(k, 0), fits(k, 1), fits(k, 2), signs[k]}));
        }
    }

    void badInputHelps() {
        auto population = test::simulatePopulation(2, 500, 3);
        const Decoding decoding = knownPhases(population);
        const auto message = [&](const Activity& activity, const Decoding& phases) {
            return test::messageOf<BadInput>([&] { cohoMap(activity, phases, {}); });
        };
        Activity without = population.activity;
        without.x.clear();
        without.y.clear();
        QVERIFY(test::contains(message(without, decoding), "no position"));
        QVERIFY(test::contains(message(population.activity, {}), "no decoded phases"));
        Activity still = population.activity;
        std::fill(still.x.begin(), still.x.end(), 0.5);
        QVERIFY(test::contains(message(still, decoding), "does not change"));
        std::fill(still.x.begin(), still.x.end(), std::numeric_limits<double>::quiet_NaN());
        QVERIFY(test::contains(message(still, decoding), "never tracked"));
        Decoding other = decoding;
        other.rows.back() = 500;
        QVERIFY(test::contains(message(population.activity, other), "500 rows"));
    }

    void theReferencesAlignmentBreaksTheTorus() {
        // Its sum of one phase and a third of π times another is no coordinate: where the other comes round
        // from 2π to 0, its own phase jumps by 2π²/3. Ours, of whole numbers, stays where it was.
        Matrix<float> phases(2, 2);
        phases(0, 1) = phases(1, 1) = 1.0F;
        phases(0, 0) = static_cast<float>(twoPi - 1e-3);
        phases(1, 0) = 1e-3F;
        const ReferenceStripeFit first{.parameters = {0.1, 0.0, 3.0}};
        const ReferenceStripeFit second{.parameters = {0.1 + twoPi / 3.0, 0.0, 3.0}};
        const Matrix<float> theirs = alignedAsReference(phases, first, second);
        QVERIFY(std::abs(wrapPi(static_cast<double>(theirs(0, 1)) - static_cast<double>(theirs(1, 1)))) >
                0.2);
        const Matrix<float> ours =
            alignedPhases(phases, aligningTransform({2.0 * std::cos(0.1), 2.0 * std::sin(0.1)},
                                                    {2.0 * std::cos(2.2), 2.0 * std::sin(2.2)}));
        for (std::size_t k = 0; k < 2; ++k)
            QVERIFY(std::abs(wrapPi(static_cast<double>(ours(0, k)) - static_cast<double>(ours(1, k)))) <
                    0.01);
    }

    void lostTrackingIsLeftOut() {
        auto population = test::simulatePopulation(2, 20000, 3);
        for (std::size_t t = 0; t < 3000; ++t)
            population.activity.x[t] = std::numeric_limits<double>::quiet_NaN();
        const CohoMap map = cohoMap(population.activity, knownPhases(population), {.bins = 30});
        QVERIFY(std::abs(map.stripes[0].frequency - 2.0) < 0.02);
    }
};

QTEST_GUILESS_MAIN(CohoMapTest)
#include "CohoMapTest.moc"

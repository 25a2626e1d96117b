#include "core/maps/CohoSpace.h"

#include "maps/ReferenceSlice.h"
#include "support/SimulatedPopulation.h"

#include <QTest>

#include <limits>

using namespace canns;

namespace {

/// One cell that fires around (first, second) on the torus, visited evenly.
std::pair<Activity, Decoding> oneField(double first, double second) {
    Activity activity;
    Decoding decoding;
    constexpr std::size_t side = 60;
    activity.values = Matrix<float>(side * side, 2);
    activity.binWidthSeconds = 0.01;
    activity.hertzPerValue = 10.0;
    decoding.phases = Matrix<float>(side * side, 2);
    for (std::size_t i = 0; i < side * side; ++i) {
        const double a = twoPi * (static_cast<double>(i / side) + 0.5) / side;
        const double b = twoPi * (static_cast<double>(i % side) + 0.5) / side;
        decoding.phases(i, 0) = static_cast<float>(a);
        decoding.phases(i, 1) = static_cast<float>(b);
        decoding.rows.push_back(static_cast<std::int64_t>(i));
        activity.values(i, 0) =
            static_cast<float>(std::exp(4.0 * (std::cos(a - first) + std::cos(b - second) - 2.0)));
        activity.values(i, 1) = 1.0F;
        activity.seconds.push_back(0.01 * static_cast<double>(i));
    }
    return {activity, decoding};
}

} // namespace

class CohoSpaceTest : public QObject {
    Q_OBJECT

private slots:
    void centresAreWhereTheCellFires_data() {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::newRow("the reference makes it (3.78, 1.00)") << 1.0 << 2.5;
        QTest::newRow("across the seam") << 6.2 << 0.1;
        QTest::newRow("in the middle") << 3.1 << 3.1;
    }
    void centresAreWhereTheCellFires() {
        QFETCH(double, first);
        QFETCH(double, second);
        const auto [activity, decoding] = oneField(first, second);
        for (const double smoothing : {0.0, 2.0}) {
            const CohoSpace space = cohoSpace(activity, decoding, {.bins = 30, .smoothingBins = smoothing});
            QVERIFY(std::abs(wrapPi(space.centres(0, 0) - first)) < 0.02);
            QVERIFY(std::abs(wrapPi(space.centres(0, 1) - second)) < 0.02);
            // Row = second phase, column = first; Hz.
            const auto bin = [](double phase) { return static_cast<std::size_t>(phase / twoPi * 30.0); };
            const auto peak = std::max_element(space.maps[0].values().begin(), space.maps[0].values().end()) -
                              space.maps[0].values().begin();
            QVERIFY(std::abs(static_cast<double>(peak / 30) - static_cast<double>(bin(second))) <= 1.0);
            QVERIFY(std::abs(static_cast<double>(peak % 30) - static_cast<double>(bin(first))) <= 1.0);
            QVERIFY(std::abs(space.maps[1](3, 4) - 10.0) < 1e-6);
        }
    }

    void smoothingGoesAroundTheTorusAndOverHoles() {
        auto [activity, decoding] = oneField(0.0, 0.0);
        // A hole: no visits for first phases in [2, 3). A flat cell stays flat beside it.
        Decoding holed;
        std::vector<float> kept;
        for (std::size_t i = 0; i < decoding.rows.size(); ++i)
            if (!(decoding.phases(i, 0) > 2.0F && decoding.phases(i, 0) < 3.0F)) {
                kept.insert(kept.end(), {decoding.phases(i, 0), decoding.phases(i, 1)});
                holed.rows.push_back(decoding.rows[i]);
            }
        holed.phases = Matrix<float>(holed.rows.size(), 2, kept);
        const CohoSpace space = cohoSpace(activity, holed, {.bins = 30, .smoothingBins = 2.0});
        for (const double value : space.maps[1].values())
            QVERIFY(std::isnan(value) || std::abs(value - 10.0) < 1e-9);
        QVERIFY(std::isnan(space.maps[1](5, 12)));
        const CohoSpace whole = cohoSpace(activity, decoding, {.bins = 30, .smoothingBins = 2.0});
        QVERIFY(std::abs(whole.maps[0](0, 0) - whole.maps[0](29, 29)) < 1e-6); // symmetric about the corner
    }

    void scoresTellSharpFromFlat() {
        const auto [activity, decoding] = oneField(1.0, 2.0);
        const CohoSpace space = cohoSpace(activity, decoding, {});
        QVERIFY(space.cohoScores[0] < 0.1);
        QVERIFY(space.cohoScores[1] > 0.95);
    }

    void aRingHasCurves() {
        const auto population = test::simulatePopulation(1, 8000, 6);
        Decoding decoding;
        decoding.phases = Matrix<float>(8000, 1);
        for (std::size_t t = 0; t < 8000; ++t) {
            decoding.phases(t, 0) = static_cast<float>(population.truth(t, 0));
            decoding.rows.push_back(static_cast<std::int64_t>(t));
        }
        const CohoSpace space = cohoSpace(population.activity, decoding, {.bins = 36});
        QCOMPARE(space.maps[0].rows(), std::size_t{1});
        for (std::size_t n = 0; n < 6; ++n)
            QVERIFY(std::abs(wrapPi(space.centres(n, 0) - population.preferred(n, 0))) < 0.2);
    }

    void theReferenceIsMet() {
        const Activity activity = test::sliceActivity();
        const Decoding decoding = test::sliceDecoding();
        for (const int smoothing : {0, 1}) {
            const CohoSpace space = cohoSpace(activity, decoding,
                                              {.smoothingBins = static_cast<double>(smoothing),
                                               .compatibility = MapCompatibility::Canns15});
            const std::string tag = std::to_string(smoothing);
            for (std::size_t n = 0; n < 2; ++n)
                QVERIFY(test::mapDifference(space.maps[n], test::sliceMap("cohospace_" + tag, n)) < 1e-5);
            QVERIFY(test::mapDifference(space.centres, test::slice("centers_" + tag).matrix<double>(), true) <
                    1e-5);
            const auto scores = test::slice("cohoscore").values<double>();
            for (std::size_t n = 0; n < scores.size(); ++n)
                QVERIFY(std::abs(space.cohoScores[n] - scores[n]) < 1e-6);
        }
    }

    void theFullReferenceIsMet() {
        CANNS_SHARED_OR_SKIP(folder, "asa/goldens/grid_module_small");
        Activity activity;
        activity.values = test::readNpz(folder / "embed.npz", "S_rows").matrix<float>();
        activity.seconds = test::readNpz(folder / "embed.npz", "tt").values<double>();
        activity.binWidthSeconds = 0.01;
        Decoding decoding;
        decoding.phases = test::readNpz(folder / "decode_n1200_h1.npz", "coords").matrix<float>();
        decoding.rows = test::readNpz(folder / "decode_n1200_h1.npz", "times").values<std::int64_t>();
        const CohoSpace space =
            cohoSpace(activity, decoding,
                      {.smoothingBins = 0.0, .topPercent = 5.0, .compatibility = MapCompatibility::Canns15});
        // Phases were stored in single precision: one that lies on an edge may fall in the next bin.
        QVERIFY(test::mapDifference(space.centres,
                                    test::readNpz(folder / "cohospace.npz", "centers").matrix<double>(),
                                    true) < 1e-3);
        const auto scores = test::readNpz(folder / "cohospace.npz", "cohoscore2d_top5").values<double>();
        for (std::size_t n = 0; n < scores.size(); ++n)
            QVERIFY(std::abs(space.cohoScores[n] - scores[n]) < 1e-5);
    }

    void theRhombusIsSkewed() {
        const auto corner = skewed(0.0, twoPi);
        QVERIFY(std::abs(std::hypot(corner[0], corner[1]) - twoPi) < 1e-12);
        QVERIFY(std::abs(std::atan2(corner[1], corner[0]) - twoPi / 6.0) < 1e-12);
    }

    void timesWithoutAPhaseAreLeftOutAndSaidSo() {
        const auto [activity, decoding] = oneField(1.0, 2.0);
        Decoding holed = decoding;
        Decoding without = decoding; // the same times, not there at all
        std::vector<float> kept;
        without.rows.clear();
        for (std::size_t i = 0; i < decoding.rows.size(); ++i)
            if (i % 7 == 0) {
                holed.phases(i, i % 2) = std::numeric_limits<float>::quiet_NaN();
            } else {
                kept.insert(kept.end(), {decoding.phases(i, 0), decoding.phases(i, 1)});
                without.rows.push_back(decoding.rows[i]);
            }
        without.phases = Matrix<float>(without.rows.size(), 2, kept);
        const CohoSpace space = cohoSpace(activity, holed, {.bins = 30});
        const CohoSpace wanted = cohoSpace(activity, without, {.bins = 30});
        QVERIFY(test::mapDifference(space.maps[0], wanted.maps[0]) == 0.0);
        QVERIFY(space.centres == wanted.centres && space.cohoScores == wanted.cohoScores);
        QCOMPARE(space.timesWithoutPhase, std::size_t{515});
        QVERIFY(test::contains(space.remarks.at(0), "515 of 3600 decoded times have no phase"));
        QVERIFY(wanted.remarks.empty());

        // Known in one coordinate each, never in both.
        for (std::size_t i = 0; i < decoding.rows.size(); ++i)
            holed.phases(i, i % 2) = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(
            test::contains(test::messageOf<BadInput>([&] { cohoSpace(activity, holed, {}); }), "At no time"));
    }

    void badInputHelps() {
        const auto [activity, decoding] = oneField(1.0, 2.0);
        const auto message = [&](const CohoSpaceParameters& parameters) {
            return test::messageOf<BadInput>([&] { cohoSpace(activity, decoding, parameters); });
        };
        QVERIFY(
            test::contains(message({.secondCoordinate = 3}), "Coordinate 3 is wanted, but 2 were decoded"));
        QVERIFY(test::contains(message({.secondCoordinate = 1}), "the same"));
        QVERIFY(test::contains(message({.bins = 2}), "cohospace.bins"));
        QVERIFY(test::contains(test::messageOf<BadInput>([&] { cohoSpace(activity, {}, {}); }),
                               "no decoded phases"));
    }
};

QTEST_GUILESS_MAIN(CohoSpaceTest)
#include "CohoSpaceTest.moc"

#include "core/maps/RateMap.h"

#include "core/maps/FiringRate.h"
#include "maps/ReferenceSlice.h"

#include <QTest>

#include <limits>

using namespace canns;

namespace {

/// A box of 1 m scanned evenly; cell 0 fires at 20 Hz in one quarter, cell 1 at 4 Hz everywhere, cell 2
/// never.
Activity quarter() {
    Activity activity;
    activity.binWidthSeconds = 0.02;
    activity.hertzPerValue = 50.0;
    constexpr std::size_t side = 101;
    activity.values = Matrix<float>(side * side, 3, 0.0F);
    for (std::size_t i = 0; i < side * side; ++i) {
        activity.seconds.push_back(0.02 * static_cast<double>(i));
        activity.x.push_back(static_cast<double>(i / side) / 100.0);
        activity.y.push_back(static_cast<double>(i % side) / 100.0);
        activity.values(i, 0) = activity.x.back() > 0.5 && activity.y.back() < 0.5 ? 0.4F : 0.0F;
        activity.values(i, 1) = 0.08F;
    }
    return activity;
}

} // namespace

class RateMapTest : public QObject {
    Q_OBJECT

private slots:
    void ratesAreInHertzAndAxesInPlace() {
        const RateMaps maps = rateMaps(quarter(), {.bins = 10});
        QVERIFY(std::abs(maps.maps[0](1, 8) - 20.0) < 1e-4); // low y, high x
        QVERIFY(maps.maps[0](8, 1) == 0.0);
        QVERIFY(std::abs(maps.maps[1](4, 4) - 4.0) < 1e-4);
        double seconds = 0.0;
        for (const double s : maps.bins.occupancySeconds.values())
            seconds += s;
        QVERIFY(std::abs(seconds - 101 * 101 * 0.02) < 1e-9); // samples at the far walls too
    }

    void measuresTellSharpFromFlat() {
        const RateMaps maps = rateMaps(quarter(), {.bins = 10});
        QVERIFY(std::abs(maps.spatialInformation[0] - 2.0) < 0.15); // log2 of 4
        QVERIFY(std::abs(maps.sparsity[0] - 0.25) < 0.02);
        QVERIFY(std::abs(maps.spatialInformation[1]) < 1e-6);
        QVERIFY(std::abs(maps.sparsity[1] - 1.0) < 1e-6);
        QVERIFY(maps.coherence[0] > 1.0);
        QVERIFY(std::isnan(maps.spatialInformation[2]) && maps.meanHertz[2] == 0.0);
    }

    void smoothingKeepsAFlatRateFlat() {
        Activity activity = quarter();
        for (std::size_t t = 0; t < activity.x.size(); ++t)
            if (activity.x[t] > 0.3 && activity.x[t] < 0.4)
                activity.x[t] = std::numeric_limits<double>::quiet_NaN();
        const RateMaps maps = rateMaps(activity, {.bins = 20, .smoothingBins = 2.0});
        std::size_t holes = 0;
        for (const double rate : maps.maps[1].values()) {
            holes += std::isnan(rate) ? 1U : 0U;
            QVERIFY(std::isnan(rate) || std::abs(rate - 4.0) < 1e-4);
        }
        QVERIFY(holes >= 20);
    }

    void seldomVisitedBinsAreLeftOut() {
        const RateMaps maps = rateMaps(quarter(), {.bins = 10, .minimumOccupancySeconds = 2.1});
        QVERIFY(std::isnan(maps.maps[1](4, 4)));  // 100 samples, 2 s
        QVERIFY(!std::isnan(maps.maps[1](9, 4))); // the far wall has 110
    }

    void theReferenceIsMet() {
        const Activity activity = test::sliceActivity();
        for (const bool smoothing : {false, true}) {
            const RateMaps maps = rateMaps(activity, {.bins = 30,
                                                      .smoothingBins = smoothing ? 2.0 : 0.0,
                                                      .compatibility = MapCompatibility::Canns15});
            const double difference = test::mapDifference(transposed(maps.maps[1]),
                                                          test::sliceMap(smoothing ? "frm_1" : "frm_0", 0));
            QVERIFY2(difference < 1e-6, qPrintable(QString::number(difference)));
            const auto occupancy = test::slice("frm_occupancy").matrix<double>();
            QVERIFY(test::mapDifference(transposed(maps.bins.occupancySeconds), [&] {
                        Matrix<double> seconds = occupancy;
                        for (double& s : seconds.values())
                            s *= activity.binWidthSeconds;
                        return seconds;
                    }()) < 1e-9);
        }
    }

    void heatMapsMeetTheReference_data() {
        QTest::addColumn<int>("normalization");
        QTest::addColumn<QString>("name");
        QTest::newRow("none") << 0 << "fr_none";
        QTest::newRow("z-score") << 1 << "fr_zscore";
        QTest::newRow("min-max") << 2 << "fr_minmax";
    }
    void heatMapsMeetTheReference() {
        QFETCH(int, normalization);
        QFETCH(QString, name);
        Activity activity = test::sliceActivity();
        activity.hertzPerValue = 1.0;
        const double first = activity.seconds[100] - activity.seconds[0];
        const double last = activity.seconds[300] - activity.seconds[100];
        const FiringRate rate =
            firingRate(activity, {.firstCell = 2,
                                  .lastCell = 4,
                                  .beginSeconds = first,
                                  .durationSeconds = last,
                                  .normalization = static_cast<RateNormalization>(normalization)});
        const auto reference = test::slice(name.toStdString()).matrix<float>();
        QCOMPARE(rate.matrix.rows(), reference.rows());
        QCOMPARE(rate.matrix.columns(), reference.columns());
        for (std::size_t i = 0; i < reference.size(); ++i)
            QVERIFY(std::abs(rate.matrix.data()[i] - reference.data()[i]) <
                    1e-5F * (1.0F + std::abs(reference.data()[i])));
    }

    void badInputHelps() {
        const Activity activity = quarter();
        Activity without = activity;
        without.x.clear();
        without.y.clear();
        QVERIFY(test::contains(test::messageOf<BadInput>([&] { rateMaps(without, {}); }), "no position"));
        QVERIFY(test::contains(test::messageOf<BadInput>([&] { firingRate(activity, {.firstCell = 7}); }),
                               "there are 3"));
        QVERIFY(
            test::contains(test::messageOf<BadInput>([&] { firingRate(activity, {.beginSeconds = 1e6}); }),
                           "no bin between"));
        QVERIFY(
            test::contains(test::messageOf<BadInput>([&] { firingRate(Activity{}, {}); }), "no activity"));
    }

    void heatMapsWorkWithoutPositionAndForSilentCells() {
        Activity activity = quarter();
        activity.x.clear();
        activity.y.clear();
        const FiringRate rate = firingRate(activity, {.normalization = RateNormalization::ZScore});
        QCOMPARE(rate.matrix.rows(), std::size_t{3});
        for (const float value : rate.matrix.row(2))
            QCOMPARE(value, 0.0F);
    }
};

QTEST_GUILESS_MAIN(RateMapTest)
#include "RateMapTest.moc"

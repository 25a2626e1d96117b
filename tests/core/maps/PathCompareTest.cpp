#include "core/maps/PathCompare.h"

#include "maps/ReferenceSlice.h"
#include "support/SimulatedPopulation.h"

#include <QTest>

using namespace canns;

namespace {

/// A ring turning at 1 rad/s over 10 s in 0.1 s bins; rows 40–59 were not decoded.
std::pair<Activity, Decoding> turning() {
    Activity activity;
    activity.binWidthSeconds = 0.1;
    activity.values = Matrix<float>(100, 2, 1.0F);
    Decoding decoding;
    std::vector<float> phases;
    for (std::size_t t = 0; t < 100; ++t) {
        activity.seconds.push_back(0.1 * static_cast<double>(t));
        activity.headDirection.push_back(wrapTwoPi(-0.1 * static_cast<double>(t) + 2.0));
        if (t < 40 || t >= 60) {
            decoding.rows.push_back(static_cast<std::int64_t>(t));
            decoding.seconds.push_back(activity.seconds.back());
            phases.push_back(static_cast<float>(wrapTwoPi(0.1 * static_cast<double>(t))));
        }
    }
    decoding.phases = Matrix<float>(decoding.rows.size(), 1, phases);
    return {activity, decoding};
}

} // namespace

class PathCompareTest : public QObject {
    Q_OBJECT

private slots:
    void holesAreBridgedOnlyWhenShort() {
        auto [activity, decoding] = turning();
        const PathCompare wide = pathCompare(activity, decoding, {.maximumGapSeconds = 3.0});
        QCOMPARE(wide.rows.size(), std::size_t{100});
        for (std::size_t t = 0; t < 100; ++t)
            QVERIFY(std::abs(wrapPi(static_cast<double>(wide.phases(t, 0)) - 0.1 * static_cast<double>(t))) <
                    1e-5);
        const PathCompare narrow = pathCompare(activity, decoding, {.maximumGapSeconds = 1.0});
        QVERIFY(std::isnan(narrow.phases(50, 0)));
        QVERIFY(!std::isnan(narrow.phases(39, 0)));
        // Time that the speed filter removed is a hole too, even between neighbouring rows; the reference
        // interpolates by row.
        for (std::size_t t = 50; t < 100; ++t)
            activity.seconds[t] += 100.0;
        QVERIFY(std::isnan(pathCompare(activity, decoding, {.maximumGapSeconds = 3.0}).phases(45, 0)));
        QVERIFY(!std::isnan(
            pathCompare(activity, decoding, {.compatibility = MapCompatibility::Canns15}).phases(45, 0)));
        QCOMPARE(pathCompare(activity, decoding, {.interpolate = false}).rows.size(), std::size_t{80});
    }

    void aRingIsComparedWithTheHead() {
        const auto [activity, decoding] = turning();
        const PathCompare result = pathCompare(activity, decoding, {.maximumGapSeconds = 3.0});
        QVERIFY(result.agreement.has_value());
        QCOMPARE(result.agreement->transform(0, 0), -1); // the coordinate ran the other way round
        QVERIFY(result.agreement->coordinates[0].resultantLength > 0.99999);
        for (const float error : result.error.values())
            QVERIFY(std::abs(error) < 1e-4F);
    }

    void rangesAreInSeconds() {
        const auto [activity, decoding] = turning();
        const PathCompare part =
            pathCompare(activity, decoding, {.beginSeconds = 2.0, .durationSeconds = 1.0, .stride = 2});
        QCOMPARE(part.rows, (std::vector<std::int64_t>{20, 22, 24, 26, 28}));
    }

    void anglesAreNeverGuessed() {
        // The reference multiplies by 2π when all angles happen to be small.
        QCOMPARE(toRadians(0.5, AngleUnit::Radians), 0.5);
        QVERIFY(std::abs(toRadians(0.5, AngleUnit::Turns) - twoPi / 2.0) < 1e-12);
        QVERIFY(std::abs(toRadians(-90.0, AngleUnit::Degrees) - 0.75 * twoPi) < 1e-12);
    }

    void wrapsAreFound() {
        const Matrix<float> path(5, 2, {6.0F, 1.0F, 0.1F, 1.0F, 0.4F, 1.1F, 0.4F, 6.2F, 0.5F, 6.1F});
        QCOMPARE(wrapsBefore(path), (std::vector<char>{0, 1, 0, 1, 0}));
    }

    void theReferenceIsMet() {
        const PathCompare result = pathCompare(test::sliceActivity(), test::sliceDecoding(),
                                               {.compatibility = MapCompatibility::Canns15});
        const auto reference = test::slice("path").matrix<float>();
        QCOMPARE(result.phases.rows(), reference.rows());
        for (std::size_t i = 0; i < reference.size(); ++i)
            QVERIFY(std::abs(wrapPi(static_cast<double>(result.phases.data()[i]) -
                                    static_cast<double>(reference.data()[i]))) < 1e-5);
    }

    void badInputHelps() {
        const auto [activity, decoding] = turning();
        const Activity& a = activity;
        const Decoding& d = decoding;
        QVERIFY(
            test::contains(test::messageOf<BadInput>([&] { pathCompare(a, {}, {}); }), "no decoded phases"));
        QVERIFY(test::contains(test::messageOf<BadInput>([&] { pathCompare(a, d, {.beginSeconds = 50.0}); }),
                               "lasts from 0.00 s to 9.90 s"));
        QVERIFY(
            test::contains(test::messageOf<BadInput>([&] { pathCompare(a, d, {}, Matrix<double>(3, 1)); }),
                           "The truth has 3 rows"));
    }
};

QTEST_GUILESS_MAIN(PathCompareTest)
#include "PathCompareTest.moc"

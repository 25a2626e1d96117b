#include "core/decode/DecodeSummary.h"

#include "core/base/Angles.h"
#include "support/SimulatedPopulation.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace canns;

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

/// Phases at rows 0, 1, 2, …
Decoding decodingOf(Matrix<float> phases) {
    Decoding decoding;
    for (std::size_t i = 0; i < phases.rows(); ++i) {
        decoding.rows.push_back(static_cast<std::int64_t>(i));
        decoding.seconds.push_back(0.02 * static_cast<double>(i));
    }
    decoding.phases = std::move(phases);
    return decoding;
}

} // namespace

class DecodeSummaryTest : public QObject {
    Q_OBJECT

private slots:
    void occupancyOfARing() {
        // The last angle below 2π belongs to the last bin, 2π itself to the first; NaN to none.
        const Matrix<float> stays =
            phaseOccupancy(decodingOf(Matrix<float>(5, 1, {0.0F, 1.6F, 6.28F, 6.2831860F, unknown})), 4, 0.5);
        QCOMPARE(stays, (Matrix<float>(1, 4, {1.0F, 0.5F, 0.0F, 0.5F})));
    }

    void occupancyOfATorusHasTheSecondPhaseInItsRows() {
        const Matrix<float> stays =
            phaseOccupancy(decodingOf(Matrix<float>(2, 2, {0.1F, 6.0F, 0.1F, unknown})), 2, 1.0);
        QCOMPARE(stays, (Matrix<float>(2, 2, {0.0F, 0.0F, 1.0F, 0.0F})));
    }

    void widthsOfThePosterior() {
        Decoding decoding = decodingOf(Matrix<float>(4, 2, 0.0F));
        QVERIFY(posteriorWidths(decoding).empty()); // The population vector has none.
        const auto lengthOf = [](double width) { return static_cast<float>(std::exp(-width * width / 2)); };
        decoding.confidence =
            Matrix<float>(4, 2, {1.0F, 1.0F, lengthOf(0.3), 1.0F, lengthOf(0.3), lengthOf(0.5), 0.0F, 1.0F});
        const std::vector<double> widths = posteriorWidths(decoding);
        QCOMPARE(widths[0], 0.0);
        QVERIFY(std::abs(widths[1] - 0.3) < 1e-6);
        QVERIFY(std::abs(widths[2] - 0.5) < 1e-6); // The less certain coordinate counts.
        QCOMPARE(widths[3], std::numbers::pi);     // Nothing is known.
    }

    void nearestOfSomeLandmarks() {
        const Matrix<double> points(4, 2, {0, 0, 3, 4, 3, 3, 10, 0});
        const std::vector<std::size_t> landmarks{0, 1};
        QCOMPARE(nearestDistances(points, landmarks),
                 (std::vector<double>{0.0, 0.0, 1.0, std::sqrt(49.0 + 16.0)}));
    }

    void aKnownAngleComesInTheFrameOfThePhase() {
        test::SimulatedPopulation population = test::simulatePopulation(1, 400, 5);
        Activity& activity = population.activity;
        activity.headDirection.clear();
        Matrix<float> decoded(400, 1);
        for (std::size_t i = 0; i < 400; ++i) {
            activity.headDirection.push_back(population.truth(i, 0));
            decoded(i, 0) = static_cast<float>(wrapTwoPi(1.3 - population.truth(i, 0))); // Mirrored, shifted.
        }
        activity.headDirection[17] = std::numeric_limits<double>::quiet_NaN();
        const auto known = knownAngle(activity, decodingOf(decoded));
        QVERIFY(known.has_value());
        QVERIFY(known->agreement.coordinates[0].resultantLength > 0.9999);
        QVERIFY(std::isnan(known->radians[17]));
        for (std::size_t i = 0; i < 400; ++i)
            if (i != 17)
                QVERIFY(std::abs(wrapPi(static_cast<double>(known->radians[i] - decoded(i, 0)))) < 1e-4);
    }

    void nothingIsKnownWithoutAHeadDirectionOrOnATorus() {
        Activity activity;
        QVERIFY(!knownAngle(activity, decodingOf(Matrix<float>(3, 1, 0.5F))));
        activity.headDirection = {1.0, 1.0, std::numeric_limits<double>::quiet_NaN()};
        QVERIFY(!knownAngle(activity, decodingOf(Matrix<float>(3, 2, 0.5F))));
        QVERIFY(!knownAngle(activity, decodingOf(Matrix<float>(3, 1, {unknown, unknown, 1.0F}))));
        QVERIFY(knownAngle(activity, decodingOf(Matrix<float>(3, 1, 0.5F))).has_value());
    }
};

QTEST_APPLESS_MAIN(DecodeSummaryTest)
#include "DecodeSummaryTest.moc"

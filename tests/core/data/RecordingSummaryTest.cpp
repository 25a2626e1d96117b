#include "core/data/RecordingSummary.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace canns;

namespace {

constexpr double untracked = std::numeric_limits<double>::quiet_NaN();

/// Two units over ten seconds; a walk along x at 0.2 m/s, sampled at 50 Hz.
Recording walk() {
    Recording recording;
    recording.spikes = SpikeTrains({0.0, 5.0, 10.0, 1.0}, {0, 3, 4});
    recording.units = {{"a", "", std::nullopt, ""}, {"b", "", std::nullopt, ""}};
    for (int i = 0; i <= 500; ++i) {
        recording.trajectory.seconds.push_back(i / 50.0);
        recording.trajectory.x.push_back(0.2 * i / 50.0);
        recording.trajectory.y.push_back(0.0);
    }
    return recording;
}

double total(const Matrix<float>& map) {
    return std::accumulate(map.values().begin(), map.values().end(), 0.0);
}

} // namespace

class RecordingSummaryTest : public QObject {
    Q_OBJECT

private slots:
    void ratesAreSpikesByDuration() {
        const RecordingSummary summary = summarize(walk());
        QCOMPARE(summary.durationSeconds, 10.0);
        QCOMPARE(summary.ratesHz[0], 0.3);
        QCOMPARE(summary.spikeCounts[1], 1.0);
    }

    void speedAndOccupancyOfAStraightWalk() {
        const RecordingSummary summary = summarize(walk(), 10);
        for (const double speed : summary.speedMetresPerSecond)
            QVERIFY(std::abs(speed - 0.2) < 1e-9);
        QCOMPARE(summary.occupancySeconds.rows(), std::size_t{1});
        QCOMPARE(summary.occupancySeconds.columns(), std::size_t{10});
        QVERIFY(std::abs(total(summary.occupancySeconds) - 10.0) < 1e-4);
    }

    void nothingIsComputedAcrossAGap() {
        Recording recording = walk();
        recording.trajectory.x[250] = untracked;
        for (std::size_t i = 400; i < recording.trajectory.seconds.size(); ++i) {
            recording.trajectory.seconds[i] += 60.0; // A pause, during which the animal was carried away.
            recording.trajectory.x[i] += 5.0;
        }
        const RecordingSummary summary = summarize(recording);
        QVERIFY(std::isnan(summary.speedMetresPerSecond[250]));
        for (std::size_t i = 0; i < summary.speedMetresPerSecond.size(); ++i)
            QVERIFY(i == 250 || std::abs(summary.speedMetresPerSecond[i] - 0.2) < 1e-9);
        QVERIFY(total(summary.occupancySeconds) < 10.2);
    }

    void anAnimalThatSitsStillHasNoMap() {
        Recording recording = walk();
        std::ranges::fill(recording.trajectory.x, 0.5);
        const RecordingSummary summary = summarize(recording);
        QVERIFY(summary.occupancySeconds.empty());
        QCOMPARE(summary.speedMetresPerSecond[100], 0.0);
    }

    void emptyRecordingsAreFine() {
        const RecordingSummary summary = summarize(Recording{});
        QVERIFY(summary.ratesHz.empty());
        QVERIFY(summary.speedMetresPerSecond.empty());
    }

    void binnedCountsAndRates() {
        Recording recording;
        recording.units = {{"a", "", std::nullopt, ""}};
        recording.binned =
            BinnedActivity{Matrix<float>(4, 1, std::vector<float>{1, 0, 2, 1}), {0, 0.5, 1, 1.5}, 0.5, true};
        QCOMPARE(summarize(recording).ratesHz[0], 2.0);
        recording.binned->areCounts = false;
        QCOMPARE(summarize(recording).ratesHz[0], 1.0);
        QVERIFY(std::isnan(summarize(recording).spikeCounts[0]));
    }
};

QTEST_APPLESS_MAIN(RecordingSummaryTest)
#include "RecordingSummaryTest.moc"

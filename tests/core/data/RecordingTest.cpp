#include "core/data/Recording.h"

#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <functional>
#include <limits>

using namespace canns;
using canns::test::contains;
using canns::test::messageOf;

namespace {

constexpr double lost = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Two units, five tracked samples, nothing wrong with it.
Recording soundRecording() {
    Recording recording;
    recording.spikes = SpikeTrains({0.1, 0.2, 0.2, 1.5}, {0, 3, 4});
    recording.units = {{.id = "a"}, {.id = "b"}};
    recording.trajectory.seconds = {0.0, 0.5, 1.0, 1.5, 2.0};
    recording.trajectory.x = {0, 1, 2, 3, 4};
    recording.trajectory.y = {0, 0, 0, 0, 0};
    recording.trajectory.headDirection = {0, 1, 2, 3, 4};
    return recording;
}

Recording soundBinnedRecording() {
    Recording recording;
    recording.binned = BinnedActivity{.values = Matrix<float>(3, 2, 1.0F),
                                      .binSeconds = {0.0, 0.5, 1.0},
                                      .binWidthSeconds = 0.5,
                                      .areCounts = true};
    recording.units = {{.id = "a"}, {.id = "b"}};
    return recording;
}

QString described(const std::vector<Gap>& gaps) {
    QStringList parts;
    for (const Gap& gap : gaps)
        parts << QString("%1-%2").arg(gap.beginSeconds).arg(gap.endSeconds);
    return parts.join(' ');
}

} // namespace

using Column = std::vector<double>;
using Change = std::function<void(Recording&)>;
Q_DECLARE_METATYPE(Change)

class RecordingTest : public QObject {
    Q_OBJECT

private slots:
    void trainsAreViewsIntoOneArray() {
        const SpikeTrains trains({1, 2, 3, 7}, {0, 3, 3, 4});
        QCOMPARE(trains.unitCount(), std::size_t{3});
        QCOMPARE(trains.spikeCount(), std::size_t{4});
        QCOMPARE(trains.unit(0).size(), std::size_t{3});
        QVERIFY(trains.unit(1).empty());
        QCOMPARE(trains.unit(2)[0], 7.0);
        QCOMPARE(SpikeTrains().unitCount(), std::size_t{0});
    }

    void offsetsThatDoNotFitAreRefused_data() {
        QTest::addColumn<std::vector<std::size_t>>("offsets");
        QTest::newRow("none") << std::vector<std::size_t>{};
        QTest::newRow("not from zero") << std::vector<std::size_t>{1, 2};
        QTest::newRow("past the end") << std::vector<std::size_t>{0, 3};
        QTest::newRow("short of the end") << std::vector<std::size_t>{0, 1};
        QTest::newRow("descending") << std::vector<std::size_t>{0, 2, 1, 2};
    }
    void offsetsThatDoNotFitAreRefused() {
        QFETCH(std::vector<std::size_t>, offsets);
        QVERIFY_THROWS_EXCEPTION(InternalError, SpikeTrains({1, 2}, offsets));
    }

    void gapsAreFound_data() {
        QTest::addColumn<Column>("t");
        QTest::addColumn<Column>("x");
        QTest::addColumn<Column>("headDirection");
        QTest::addColumn<QString>("gaps");
        QTest::newRow("empty") << Column{} << Column{} << Column{} << "";
        QTest::newRow("one sample") << Column{3} << Column{0} << Column{} << "";
        QTest::newRow("all tracked") << Column{0, 1, 2, 3} << Column{0, 0, 0, 0} << Column{} << "";
        QTest::newRow("NaN inside") << Column{0, 1, 2, 3} << Column{0, lost, lost, 0} << Column{} << "0-3";
        QTest::newRow("NaN at the start") << Column{0, 1, 2} << Column{lost, 0, 0} << Column{} << "0-1";
        QTest::newRow("NaN at the end") << Column{0, 1, 2} << Column{0, 0, lost} << Column{} << "1-2";
        QTest::newRow("never tracked") << Column{0, 1, 2} << Column{lost, lost, lost} << Column{} << "0-2";
        QTest::newRow("two gaps") << Column{0, 1, 2, 3, 4} << Column{0, lost, 0, lost, 0} << Column{}
                                  << "0-2 2-4";
        QTest::newRow("a pause") << Column{0, 1, 2, 3, 9, 10} << Column(6, 0.0) << Column{} << "3-9";
        QTest::newRow("just no pause") << Column{0, 1, 2, 3, 8, 9} << Column(6, 0.0) << Column{} << "";
        QTest::newRow("head direction lost")
            << Column{0, 1, 2} << Column{0, 0, 0} << Column{0, lost, 0} << "0-2";
        QTest::newRow("head direction only") << Column{0, 1, 2} << Column{} << Column{0, lost, 0} << "0-2";
        QTest::newRow("equal times") << Column{0, 0, 0, 0} << Column(4, 0.0) << Column{} << "";
    }
    void gapsAreFound() {
        QFETCH(Column, t);
        QFETCH(Column, x);
        QFETCH(Column, headDirection);
        QFETCH(QString, gaps);
        const Trajectory trajectory{
            .seconds = t, .x = x, .y = Column(x.size(), 0.0), .headDirection = headDirection, .gaps = {}};
        QCOMPARE(described(findGaps(trajectory)), gaps);
    }

    void theSampleIntervalIsTheMedian() {
        QCOMPARE((Trajectory{.seconds = {0, 1, 2, 100, 101}}.sampleIntervalSeconds()), 1.0);
        QCOMPARE((Trajectory{.seconds = {5}}.sampleIntervalSeconds()), 0.0);
        QCOMPARE(Trajectory{}.sampleIntervalSeconds(), 0.0);
    }

    void theSpanCoversEverything() {
        QVERIFY(Recording{}.spanSeconds() == std::pair(0.0, 0.0));
        Recording recording = soundRecording();
        QVERIFY(recording.spanSeconds() == std::pair(0.0, 2.0));
        recording.spikes = SpikeTrains({-1.0, 9.0}, {0, 0, 2}); // The first unit never fires.
        QVERIFY(recording.spanSeconds() == std::pair(-1.0, 9.0));
        // A bin lasts as long as it is wide.
        QVERIFY(soundBinnedRecording().spanSeconds() == std::pair(0.0, 1.5));
    }

    void soundRecordingsPass() {
        checkRecording(soundRecording(), "a.npz");
        checkRecording(soundBinnedRecording(), "b.npz");
        checkRecording(Recording{}, "empty.npz");
        QVERIFY(soundRecording().hasSpikes());
        QVERIFY(!soundBinnedRecording().hasSpikes());
    }

    void faultsAreNamed_data() {
        QTest::addColumn<bool>("binned");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, bool binned, const Change& change, const char* said) {
            QTest::newRow(name) << binned << change << QString(said);
        };
        row(
            "spikes descend", false,
            [](Recording& r) {
                r.spikes = SpikeTrains({2, 1, 3, 4}, {0, 3, 4});
            },
            "unit a must be finite and ascend, but value 1 (1) is less than the one before it (2)");
        row(
            "an infinite spike", false,
            [](Recording& r) {
                r.spikes = SpikeTrains({1, 2, 3, infinity}, {0, 3, 4});
            },
            "unit b must be finite and ascend, but value 0 is inf");
        row(
            "a spike that is not a number", false,
            [](Recording& r) {
                r.spikes = SpikeTrains({1, lost, 3, 4}, {0, 3, 4});
            },
            "value 1 is nan");
        row(
            "time descends", false, [](Recording& r) { r.trajectory.seconds[2] = 0.1; },
            "times of the trajectory must be finite and ascend, but value 2 (0.1)");
        row(
            "time is not a number", false, [](Recording& r) { r.trajectory.seconds[4] = lost; },
            "value 4 is nan");
        row(
            "x too short", false, [](Recording& r) { r.trajectory.x.pop_back(); },
            "`x` has 4 samples but `t` has 5");
        row(
            "head direction too long", false, [](Recording& r) { r.trajectory.headDirection.push_back(0); },
            "`hd` has 6 samples but `t` has 5");
        row(
            "x without y", false, [](Recording& r) { r.trajectory.y.clear(); }, "only one of x and y");
        row(
            "fewer times than bins", true, [](Recording& r) { r.binned->binSeconds.pop_back(); },
            "3 bins of activity but 2 times");
        row(
            "bins descend", true, [](Recording& r) { r.binned->binSeconds[1] = -1; },
            "times of the bins must ascend");
        row(
            "activity is not a number", true,
            [](Recording& r) { r.binned->values(1, 1) = std::numeric_limits<float>::quiet_NaN(); },
            "not finite");
    }
    void faultsAreNamed() {
        QFETCH(bool, binned);
        QFETCH(Change, change);
        QFETCH(QString, said);
        Recording recording = binned ? soundBinnedRecording() : soundRecording();
        change(recording);
        const std::string message = messageOf<BadInput>([&] { checkRecording(recording, "day3.npz"); });
        QVERIFY2(contains(message, said.toStdString()), message.c_str());
        QVERIFY2(message.starts_with("day3.npz: "), message.c_str());
    }

    void aUnitTooFewIsOurFault() {
        Recording recording = soundRecording();
        recording.units.pop_back();
        QVERIFY_THROWS_EXCEPTION(InternalError, checkRecording(recording, "day3.npz"));
    }
};

QTEST_APPLESS_MAIN(RecordingTest)
#include "RecordingTest.moc"

#include "core/preprocess/Preprocess.h"

#include "core/base/Parallel.h"
#include "core/preprocess/AlignTrajectory.h"
#include "core/preprocess/GaussianKernel.h"
#include "support/Npy.h"
#include "support/SmallRecording.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>
#include <thread>

using namespace canns;
using canns::test::contains;
using canns::test::messageOf;
using canns::test::readNpy;
using canns::test::smallRecording;

namespace {

bool anyContains(const std::vector<std::string>& sentences, const std::string& part) {
    return std::ranges::any_of(sentences, [&](const std::string& s) { return contains(s, part); });
}

/// Two seconds at 100 Hz along a line at 0.5 m/s, two units, the second silent.
Recording line(double seconds = 2.0, double metresPerSecond = 0.5) {
    Recording recording;
    recording.name = "line";
    recording.spikes = SpikeTrains({0.105, 0.505, 0.905}, {0, 3, 3});
    recording.units.resize(2);
    recording.units[0].id = "a";
    recording.units[1].id = "b";
    const auto samples = static_cast<std::size_t>(std::lround(seconds * 100.0)) + 1;
    for (std::size_t i = 0; i < samples; ++i) {
        const double t = static_cast<double>(i) / 100.0;
        recording.trajectory.seconds.push_back(t);
        recording.trajectory.x.push_back(metresPerSecond * t);
        recording.trajectory.y.push_back(1.0);
    }
    return recording;
}

Recording binned(double width, bool counts) {
    Recording recording = line();
    recording.spikes = {};
    BinnedActivity activity;
    activity.binWidthSeconds = width;
    activity.areCounts = counts;
    activity.values = Matrix<float>(20, 2);
    for (std::size_t r = 0; r < 20; ++r) {
        activity.binSeconds.push_back(static_cast<double>(r) * width);
        activity.values(r, 0) = static_cast<float>(r);
        activity.values(r, 1) = 1.0F;
    }
    recording.binned = std::move(activity);
    return recording;
}

PreprocessParameters unfiltered() {
    PreprocessParameters p;
    p.speedFilter = false;
    return p;
}

} // namespace

class PreprocessTest : public QObject {
    Q_OBJECT

private slots:
    void equalsTheReference() {
        const Activity activity = preprocess(smallRecording(), {});
        const auto keptMask = readNpy<int>(CANNS_DATA("asa-small/kept.npy"));
        const auto kept =
            static_cast<std::size_t>(std::reduce(keptMask.values().begin(), keptMask.values().end()));
        QCOMPARE(activity.values.rows(), kept);
        QCOMPARE(activity.values.columns(), std::size_t{60});

        const auto expected = readNpy<float>(CANNS_DATA("asa-small/activity.npy"));
        std::vector<float> most(60, 0.0F);
        for (std::size_t r = 0; r < expected.rows(); ++r)
            for (std::size_t c = 0; c < 60; ++c)
                most[c] = std::max(most[c], expected(r, c));
        for (std::size_t r = 0; r < expected.rows(); ++r)
            for (std::size_t c = 0; c < 60; ++c)
                QVERIFY(std::abs(activity.values(20 * r, c) - expected(r, c)) <= 1e-5F * most[c]);

        const auto xyt = readNpy<double>(CANNS_DATA("asa-small/kept_xyt.npy"));
        for (std::size_t r = 0; r < expected.rows(); ++r) {
            QVERIFY(std::abs(activity.x[20 * r] - xyt(0, r)) < 1e-12);
            QVERIFY(std::abs(activity.y[20 * r] - xyt(1, r)) < 1e-12);
            QCOMPARE(activity.seconds[20 * r], xyt(2, r));
        }
    }

    void speedEqualsTheReference() {
        PreprocessParameters p = unfiltered();
        const Activity activity = preprocess(smallRecording(), p);
        const auto keptMask = readNpy<int>(CANNS_DATA("asa-small/kept.npy"));
        const auto speed = readNpy<double>(CANNS_DATA("asa-small/speed_cm_per_s.npy"));
        QCOMPARE(activity.values.rows(), keptMask.size());
        for (std::size_t i = 0; i < keptMask.size(); ++i)
            QCOMPARE(activity.speedMetresPerSecond[i] > 0.025, keptMask.values()[i] != 0);
        for (std::size_t i = 0; i < speed.size(); ++i)
            QVERIFY(std::abs(100.0 * activity.speedMetresPerSecond[7 * i] - speed.values()[i]) <=
                    1e-6 * speed.values()[i]);
    }

    void valuesBecomeHertz() {
        // A steady 20 Hz must come out as 20 Hz, whatever the scale of the values.
        Recording recording = line(10.0);
        std::vector<double> times;
        for (int i = 0; i < 200; ++i)
            times.push_back(0.05 * i + 0.0123);
        recording.spikes = SpikeTrains(times, {0, 200, 200});
        for (const double sigma : {0.0, 0.05, 0.5}) {
            PreprocessParameters p;
            p.smoothingSigmaSeconds = sigma;
            const Activity activity = preprocess(recording, p);
            double sum = 0.0;
            for (std::size_t r = 250; r < 750; ++r)
                sum += static_cast<double>(activity.values(r, 0)) * activity.hertzPerValue;
            QVERIFY2(std::abs(sum / 500.0 - 20.0) < 0.05, qPrintable(QString::number(sum / 500.0)));
        }
    }

    void speedDoesNotDependOnTheBins_data() {
        QTest::addColumn<double>("width");
        for (const double width : {0.005, 0.01, 0.02, 0.05})
            QTest::addRow("%g s", width) << width;
    }
    void speedDoesNotDependOnTheBins() {
        QFETCH(double, width);
        PreprocessParameters p = unfiltered();
        p.binWidthSeconds = width;
        p.speedSmoothingSigmaSeconds = 0.05;
        const Activity activity = preprocess(line(5.0, 0.5), p);
        QVERIFY(std::abs(activity.speedMetresPerSecond[activity.seconds.size() / 2] - 0.5) < 1e-9);
    }

    void compatibilityKeepsTheOldFaults() {
        Recording recording = line();
        recording.spikes = SpikeTrains({0.0, 0.5}, {0, 2, 2});
        PreprocessParameters p = unfiltered();
        p.smoothingSigmaSeconds = 0.0;
        QCOMPARE(preprocess(recording, p).values(0, 0), 1.0F);
        p.compatibility = PreprocessCompatibility::Canns15;
        const Activity old = preprocess(recording, p);
        QCOMPARE(old.values(0, 0), 0.0F);
        QCOMPARE(old.values(50, 0), 1.0F);
        p.binWidthSeconds = 0.02;
        p.speedSmoothingSigmaSeconds = 0.0;
        QVERIFY(std::abs(preprocess(recording, p).speedMetresPerSecond[20] - 1.0) < 1e-9); // 0.5 m/s in truth
    }

    void oneLostSampleLosesNothing() {
        Recording recording = line();
        recording.trajectory.x[50] = std::nan("");
        const Activity activity = preprocess(recording, {});
        QCOMPARE(activity.values.rows(), preprocess(line(), {}).values.rows());
        QVERIFY(anyContains(activity.warnings, "interpolated"));
        QVERIFY(std::abs(preprocess(recording, unfiltered()).x[50] - 0.25) < 1e-12);
    }

    void longGapsAreLeftOut() {
        Recording recording = line(3.0);
        for (std::size_t i = 100; i < 200; ++i)
            recording.trajectory.x[i] = recording.trajectory.y[i] = std::nan("");
        const Activity filtered = preprocess(recording, {});
        QVERIFY(std::ranges::none_of(filtered.seconds, [](double s) { return s > 0.995 && s < 1.995; }));
        QVERIFY(filtered.seconds.size() > 150);
        QVERIFY(anyContains(filtered.warnings, "left out"));
        const Activity all = preprocess(recording, unfiltered());
        QCOMPARE(all.seconds.size(), std::size_t{301});
        QVERIFY(std::isnan(all.x[150]) && std::isnan(all.speedMetresPerSecond[150]));
        PreprocessParameters patient = unfiltered();
        patient.maximumGapSeconds = 2.0;
        QVERIFY(std::abs(preprocess(recording, patient).x[150] - 0.75) < 1e-9);
    }

    void pausesOfTheTrackerAreGaps() {
        Recording recording = line(3.0);
        Trajectory& t = recording.trajectory;
        for (auto* column : {&t.seconds, &t.x, &t.y})
            column->erase(column->begin() + 100, column->begin() + 200);
        const Activity all = preprocess(recording, unfiltered());
        QVERIFY(std::isnan(all.x[150]));
        QVERIFY(!std::isnan(all.x[250]));
    }

    void unsortedTrackingIsSorted() {
        Recording recording = line();
        Trajectory& t = recording.trajectory;
        std::ranges::reverse(t.seconds);
        std::ranges::reverse(t.x);
        const Activity activity = preprocess(recording, {});
        const Activity straight = preprocess(line(), {});
        QCOMPARE(activity.x, straight.x);
        QVERIFY(activity.values == straight.values);
        QVERIFY(anyContains(activity.warnings, "sorted"));
    }

    void anglesGoTheShortWay() {
        Trajectory trajectory;
        trajectory.seconds = {0.0, 1.0, 2.0, 3.0};
        trajectory.headDirection = {0.1, 2.0 * std::numbers::pi - 0.1, 6.0, 0.0};
        const std::vector<double> at = {0.25, 0.5, 0.75, 1.0};
        const AlignedTrajectory aligned = alignTrajectory(trajectory, at, 0.0);
        QVERIFY(std::abs(aligned.headDirection[0] - 0.05) < 1e-12);
        QVERIFY(std::min(aligned.headDirection[1], 2.0 * std::numbers::pi - aligned.headDirection[1]) <
                1e-12);
        QVERIFY(std::abs(aligned.headDirection[2] - (2.0 * std::numbers::pi - 0.05)) < 1e-12);
        QVERIFY(std::ranges::all_of(aligned.headDirection,
                                    [](double a) { return a >= 0.0 && a < 2.0 * std::numbers::pi; }));
    }

    void smoothingKeepsAConstant() {
        for (const double sigma : {0.0, 0.3, 5.0, 100.0}) {
            const std::vector<double> flat(37, 2.5);
            for (const double v : smoothMirrored(flat, gaussianHalfKernel(sigma)))
                QVERIFY(std::abs(v - 2.5) < 1e-12);
        }
        QVERIFY(smoothMirrored({}, gaussianHalfKernel(5.0)).empty());
    }

    void whatIsOddIsSaid_data() {
        QTest::addColumn<std::function<Recording()>>("make");
        QTest::addColumn<QString>("warning");
        const auto row = [](const char* name, std::function<Recording()> make, const char* warning) {
            QTest::newRow(name) << std::move(make) << QString(warning);
        };
        row(
            "silent unit", [] { return line(); }, "1 of 2 units are silent in the kept time: b.");
        row(
            "spikes outside",
            [] {
                Recording r = line();
                r.spikes = SpikeTrains({-3.0, 0.5, 7.0}, {0, 3, 3});
                return r;
            },
            "2 spikes lie outside the tracked time");
        row(
            "no position",
            [] {
                Recording r = line();
                r.trajectory = {};
                return r;
            },
            "the speed filter could not be applied");
        row(
            "centimetres", [] { return line(2.0, 50.0); }, "may be in centimetres");
    }
    void whatIsOddIsSaid() {
        QFETCH(std::function<Recording()>, make);
        QFETCH(QString, warning);
        const Activity activity = preprocess(make(), {});
        QVERIFY2(anyContains(activity.warnings, warning.toStdString()),
                 activity.warnings.empty() ? "no warning" : activity.warnings.front().c_str());
        QVERIFY(activity.values.rows() > 0);
    }

    void whatCannotBeIsRefused_data() {
        QTest::addColumn<std::function<Recording()>>("make");
        QTest::addColumn<std::function<void(PreprocessParameters&)>>("change");
        QTest::addColumn<QString>("message");
        using Change = std::function<void(PreprocessParameters&)>;
        const auto row = [](const char* name, std::function<Recording()> make, Change change,
                            const char* message) {
            QTest::newRow(name) << std::move(make) << std::move(change) << QString(message);
        };
        const Change nothing = [](PreprocessParameters&) {};
        row(
            "nothing recorded", [] { return Recording{}; }, nothing, "has no units");
        row(
            "no duration",
            [] {
                Recording r = line();
                r.spikes = SpikeTrains({}, {0, 0, 0});
                r.trajectory = {};
                return r;
            },
            nothing, "has no duration");
        row(
            "nobody moves", [] { return line(2.0, 0.0); }, nothing, "No bin is faster than 0.025 m/s");
        row(
            "never tracked",
            [] {
                Recording r = line();
                std::ranges::fill(r.trajectory.x, std::nan(""));
                return r;
            },
            nothing, "was never tracked");
        row(
            "unknown unit", [] { return line(); }, [](auto& p) { p.units = "a, c"; }, "no unit \"c\"");
        row(
            "no unit", [] { return line(); }, [](auto& p) { p.units = " , "; }, "No unit was chosen");
        row(
            "unknown epoch", [] { return line(); }, [](auto& p) { p.epoch = "wake"; }, "It has no epochs");
        row(
            "backward range", [] { return line(); },
            [](auto& p) {
                p.timeRangeSeconds = {2.0, 1.0};
            },
            "begin and end");
        row(
            "range elsewhere", [] { return line(); },
            [](auto& p) {
                p.timeRangeSeconds = {50.0, 60.0};
            },
            "runs from 0.000");
        row(
            "finer than the file", [] { return binned(0.02, true); }, nothing, "cannot be made of them");
        row(
            "width of nothing", [] { return line(); }, [](auto& p) { p.binWidthSeconds = 0.0; },
            "binWidthSeconds");
        row(
            "broken clock",
            [] {
                Recording r = line();
                r.trajectory.seconds.back() = 1e12;
                return r;
            },
            nothing, "more bins than can be");
    }
    void whatCannotBeIsRefused() {
        QFETCH(std::function<Recording()>, make);
        QFETCH(std::function<void(PreprocessParameters&)>, change);
        QFETCH(QString, message);
        PreprocessParameters p;
        change(p);
        const std::string said = messageOf<BadInput>([&] { preprocess(make(), p); });
        QVERIFY2(contains(said, message.toStdString()), said.c_str());
    }

    void binnedRecordingsAreTakenOrSummed() {
        PreprocessParameters p = unfiltered();
        p.smoothingSigmaSeconds = 0.0;
        p.binWidthSeconds = 0.02;
        const Activity same = preprocess(binned(0.02, true), p);
        QCOMPARE(same.values.rows(), std::size_t{20});
        QCOMPARE(same.values(7, 0), 7.0F);
        QCOMPARE(same.hertzPerValue, 50.0);
        p.binWidthSeconds = 0.04;
        const Activity summed = preprocess(binned(0.02, true), p);
        QCOMPARE(summed.values.rows(), std::size_t{10});
        QCOMPARE(summed.values(3, 0), 13.0F);
        const Activity averaged = preprocess(binned(0.02, false), p);
        QVERIFY(std::abs(averaged.values(3, 0) - 6.5F) < 1e-5F);
        QCOMPARE(averaged.hertzPerValue, 1.0);
    }

    void missingBinsOfABinnedRecordingStayMissing() {
        Recording recording = binned(0.02, true);
        for (std::size_t r = 10; r < 20; ++r)
            recording.binned->binSeconds[r] += 0.2;
        PreprocessParameters p = unfiltered();
        p.binWidthSeconds = 0.02;
        const Activity activity = preprocess(recording, p);
        QCOMPARE(activity.seconds.size(), std::size_t{20});
        QVERIFY(std::abs(activity.seconds[10] - 0.4) < 1e-9);
    }

    void timesAndUnitsCanBeChosen() {
        Recording recording = line(2.0);
        recording.epochs = {{"wake", 0.0, 0.5}, {"rest", 0.5, 1.0}, {"wake", 1.0, 1.5}};
        PreprocessParameters p = unfiltered();
        p.epoch = "wake";
        p.units = "b";
        const Activity activity = preprocess(recording, p);
        QCOMPARE(activity.seconds.size(), std::size_t{100});
        QCOMPARE(activity.unitIds, std::vector<std::string>{"b"});
        p.timeRangeSeconds = {0.25, 1.25};
        QCOMPARE(preprocess(recording, p).seconds.size(), std::size_t{50});
        // Choosing times changes which rows there are, not what is in them.
        p = unfiltered();
        const Activity whole = preprocess(recording, p);
        p.timeRangeSeconds = {0.5, 1.0};
        const Activity part = preprocess(recording, p);
        for (std::size_t r = 0; r < part.values.rows(); ++r)
            QCOMPARE(part.values(r, 0), whole.values(50 + r, 0));
    }

    void threadsChangeNothing() {
        const int before = omp_get_max_threads();
        omp_set_num_threads(1);
        const Activity one = preprocess(smallRecording(), {});
        omp_set_num_threads(4);
        const Activity four = preprocess(smallRecording(), {});
        omp_set_num_threads(before);
        QVERIFY(one.values == four.values);
        QCOMPARE(one.speedMetresPerSecond, four.speedMetresPerSecond);
    }

    void cancelAnswersSoon() {
        PreprocessParameters p;
        p.binWidthSeconds = 0.001;
        p.smoothingSigmaSeconds = 1.0;
        p.speedSmoothingSigmaSeconds = 20.0;
        const Recording recording = smallRecording();
        const auto state = std::make_shared<ProgressState>();
        std::chrono::steady_clock::time_point asked;
        std::jthread impatient([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            asked = std::chrono::steady_clock::now();
            state->cancel();
        });
        QVERIFY_THROWS_EXCEPTION(Cancelled, preprocess(recording, p, Progress(state)));
        const auto waited = std::chrono::steady_clock::now() - asked;
        QVERIFY2(waited < std::chrono::milliseconds(100),
                 qPrintable(QString::number(std::chrono::duration<double>(waited).count())));
    }
};

QTEST_GUILESS_MAIN(PreprocessTest)
#include "PreprocessTest.moc"

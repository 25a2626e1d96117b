#include "core/topology/AnalyseTopology.h"

#include "core/base/Random.h"
#include "core/preprocess/Preprocess.h"
#include "core/topology/ShuffleLog.h"
#include "core/topology/ShuffleTest.h"
#include "core/topology/TopologyEstimate.h"
#include "support/Npy.h"
#include "support/SmallRecording.h"
#include "support/TestData.h"

#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <set>
#include <thread>

using namespace canns;
using canns::test::contains;
using canns::test::messageOf;
using canns::test::readNpy;

namespace {

/// Those that the references of tests/data/asa-small were made with.
TdaParameters smallParameters() {
    TdaParameters p;
    p.activeTimes = 1500;
    p.neighbours = 150;
    p.landmarks = 150;
    p.landmarkNeighbours = 100;
    return p;
}

const Activity& smallActivity() {
    static const Activity activity = preprocess(test::smallRecording(), {});
    return activity;
}

/// Lengths of the finite bars, longest first.
std::vector<double> lengths(const Diagram& diagram) {
    std::vector<double> result;
    for (const Bar& bar : diagram)
        if (std::isfinite(bar.death))
            result.push_back(static_cast<double>(bar.persistence()));
    std::ranges::sort(result, std::greater<>());
    return result;
}

Diagram bars(const Matrix<float>& rows) {
    Diagram result;
    for (std::size_t r = 0; r < rows.rows(); ++r)
        result.push_back({rows(r, 0), rows(r, 1)});
    return result;
}

ShuffleNull nullOf(const std::vector<double>& maxima) {
    ShuffleNull null = plannedShuffles(Matrix<std::int64_t>(maxima.size(), 1), 0, 10);
    for (std::size_t s = 0; s < maxima.size(); ++s)
        null.maxima(s, 0) = null.ratios(s, 0) = maxima[s];
    return null;
}

} // namespace

class AnalyseTopologyTest : public QObject {
    Q_OBJECT

private slots:
    void stageEqualsTheReference() {
        const TdaResult result = analyseTopology(smallActivity(), smallParameters());
        const auto active = readNpy<std::int64_t>(CANNS_DATA("asa-small/active_rows.npy"));
        const auto landmarks = readNpy<std::size_t>(CANNS_DATA("asa-small/landmarks.npy"));
        std::set<std::int64_t> expected;
        for (const std::size_t l : landmarks.values())
            expected.insert(active.values()[l]);
        QCOMPARE(std::set<std::int64_t>(result.landmarkRows.begin(), result.landmarkRows.end()), expected);
        QCOMPARE(result.cloud.projection.rows(), active.size());
        for (int d = 0; d < 2; ++d) {
            const std::vector<double> mine =
                lengths(result.persistence.diagrams[static_cast<std::size_t>(d)]);
            const std::vector<double> theirs =
                lengths(bars(readNpy<float>(CANNS_DATA("asa-small/H" + std::to_string(d) + ".npy"))));
            QCOMPARE(mine.size(), theirs.size());
            for (std::size_t k = 0; k < mine.size(); ++k)
                QVERIFY(std::abs(mine[k] - theirs[k]) < 0.01);
        }
        QVERIFY(result.persistence.cocycles.size() >= 2);
        QVERIFY(!result.shuffles);
    }

    void shufflesEqualTheReference() {
        const auto offsets = readNpy<std::int64_t>(CANNS_DATA("asa-small/shuffle_offsets.npy"));
        const auto expected = readNpy<double>(CANNS_DATA("asa-small/shuffle_maxima.npy"));
        ShuffleNull null = plannedShuffles(offsets, 1, smallActivity().values.rows());
        runShuffles(smallActivity().values, smallParameters(), null);
        QCOMPARE(null.done(), std::size_t{3});
        for (std::size_t s = 0; s < 3; ++s)
            for (std::size_t d = 0; d < 2; ++d)
                QVERIFY2(std::abs(null.maxima(s, d) - expected(s, d)) < 0.05,
                         qPrintable(QString("%1 instead of %2").arg(null.maxima(s, d)).arg(expected(s, d))));
    }

    void shufflesDoNotDependOnThreadsOrInterruption() {
        TdaParameters p = smallParameters();
        p.shuffles = 6;
        p.seed = 3;
        const Matrix<float>& activity = smallActivity().values;
        const ShuffleNull one = shuffleTest(activity, p, {}, {.threads = 1});
        const ShuffleNull two = shuffleTest(activity, p, {}, {.threads = 2});
        const ShuffleNull four = shuffleTest(activity, p, {}, {.threads = 4});
        QVERIFY(one.maxima == two.maxima && one.maxima == four.maxima && one.ratios == four.ratios);

        ShuffleNull broken =
            plannedShuffles(shuffleOffsets(6, activity.columns(), activity.rows(), 3), 1, activity.rows());
        const auto state = std::make_shared<ProgressState>();
        std::size_t told = 0;
        QVERIFY_THROWS_EXCEPTION(Cancelled, runShuffles(activity, p, broken, Progress(state), {.threads = 2},
                                                        [&](const ShuffleNull&) {
                                                            if (++told == 2)
                                                                state->cancel();
                                                        }));
        QVERIFY(broken.done() >= 2 && broken.done() < 6);
        runShuffles(activity, p, broken);
        QVERIFY(broken.maxima == one.maxima);
    }

    /// A longer test begins with what is in the file of an earlier one, as far as it is whole and its own.
    void shufflesGoOnFromTheirFile() {
        QTemporaryDir folder;
        const std::filesystem::path log = folder.filePath("done.txt").toStdString();
        const Matrix<float>& activity = smallActivity().values;
        TdaParameters p = smallParameters();
        p.shuffles = 2;
        const ShuffleNull first = shuffleTest(activity, p, {}, {.threads = 1}, log);
        QFile file(folder.filePath("done.txt"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 4); // the key, two shuffles, nothing behind the last end of line

        // What is taken is what stands there; not lines of other offsets, nor one that a kill cut short.
        QList<QByteArray> words = lines[1].split(' ');
        words[2] = "0x1.8p+6";
        lines[1] = words.join(' ');
        lines[3] = "2 0123456789abcdef 0x1p+0 0x1p+0 0x1p+0 0x1p+0 .";
        lines.append("3 01234");
        file.seek(0);
        file.write(lines.join('\n'));
        file.close();
        p.shuffles = 4;
        ShuffleNull longer = shuffleTest(activity, p, {}, {.threads = 2}, log);
        QCOMPARE(longer.maxima(0, 0), 96.0);
        longer.maxima(0, 0) = first.maxima(0, 0);
        const ShuffleNull whole = shuffleTest(activity, p, {}, {.threads = 2});
        QVERIFY(longer == whole);

        // Of other parameters nothing is taken.
        p.dimensions -= 1;
        ShuffleNull other = plannedShuffles(whole.offsets, 1, activity.rows());
        ShuffleLog(log, activity, p).restore(other);
        QCOMPARE(other.done(), std::size_t{0});
    }

    void seedsNameTheShuffles() {
        const Matrix<std::int64_t> few = shuffleOffsets(2, 5, 1000, 9);
        const Matrix<std::int64_t> many = shuffleOffsets(4, 5, 1000, 9);
        for (std::size_t s = 0; s < 2; ++s)
            QVERIFY(std::ranges::equal(few.row(s), many.row(s)));
        QVERIFY(!(few == shuffleOffsets(2, 5, 1000, 10)));
    }

    void significanceFollowsItsRules() {
        const ShuffleNull null = nullOf({1.0, 2.0, 3.0, 4.0});
        QCOMPARE(significanceThreshold(null, 0, SignificanceRule::OverallMaximum), 4.0);
        QCOMPARE(significanceThreshold(null, 0, SignificanceRule::Percentile, 50.0), 2.5);
        QCOMPARE(shufflePValue(null, 0, 10.0), 0.2);
        QCOMPARE(shufflePValue(null, 0, 3.0), 0.6);
        QCOMPARE(shuffleRatioPValue(null, 0, 0.5), 1.0);
        QVERIFY(contains(messageOf<BadInput>([&] { shufflePValue(null, 1, 1.0); }), "up to dimension 0"));
        QVERIFY(contains(messageOf<BadInput>([] {
                             shufflePValue(plannedShuffles(Matrix<std::int64_t>(2, 1), 0, 5), 0, 1.0);
                         }),
                         "No shuffle"));
        QVERIFY(contains(messageOf<BadInput>([] { plannedShuffles(Matrix<std::int64_t>(2, 1, 7), 0, 5); }),
                         "from 0 to 4"));
    }

    void longestBarsAreTheFiniteOnes() {
        const float never = std::numeric_limits<float>::infinity();
        QCOMPARE(longestFiniteBar({{0.0F, never}, {1.0F, 4.0F}, {1.0F, 2.0F}}), 3.0);
        QCOMPARE(longestToSecondRatio({{0.0F, never}, {1.0F, 4.0F}, {1.0F, 2.0F}}), 3.0);
        QCOMPARE(longestFiniteBar({{0.0F, never}}), 0.0);
        QVERIFY(std::isinf(longestToSecondRatio({{1.0F, 4.0F}})));
    }

    void otherChoicesWork_data() {
        QTest::addColumn<std::function<void(TdaParameters&)>>("change");
        using Change = std::function<void(TdaParameters&)>;
        QTest::newRow("farthest points")
            << Change([](auto& p) { p.landmarkChoice = LandmarkChoice::FarthestPoint; });
        QTest::newRow("metric") << Change([](auto& p) { p.distance = LandmarkDistanceKind::Metric; });
        QTest::newRow("geodesic") << Change([](auto& p) {
            p.distance = LandmarkDistanceKind::Geodesic;
            p.landmarkNeighbours = 8;
        });
        QTest::newRow("euclidean") << Change([](auto& p) { p.metric = Metric::Euclidean; });
        QTest::newRow("cityblock, not standardised") << Change([](auto& p) {
            p.metric = Metric::Cityblock;
            p.standardise = false;
        });
    }
    void otherChoicesWork() {
        QFETCH(std::function<void(TdaParameters&)>, change);
        TdaParameters p = smallParameters();
        change(p);
        const TdaResult result = analyseTopology(smallActivity(), p);
        QCOMPARE(result.landmarkRows.size(), std::size_t{150});
        QCOMPARE(result.persistence.diagrams.size(), std::size_t{2});
        // One class of H0 lives for ever wherever the landmarks hang together.
        QVERIFY(std::ranges::any_of(result.persistence.diagrams[0],
                                    [](const Bar& b) { return std::isinf(b.death); }));
        QVERIFY(!result.persistence.diagrams[1].empty());
    }

    void whatCannotBeIsRefused_data() {
        QTest::addColumn<std::function<void(TdaParameters&)>>("change");
        QTest::addColumn<QString>("message");
        using Change = std::function<void(TdaParameters&)>;
        const auto row = [](const char* name, Change change, const char* message) {
            QTest::newRow(name) << std::move(change) << QString(message);
        };
        row(
            "more landmarks than rows", [](auto& p) { p.landmarks = 5000; },
            "tda.landmarks: 5000 landmarks were asked for, but there are 1500.");
        row(
            "more neighbours than rows", [](auto& p) { p.neighbours = 1501; }, "tda.neighbours: 1501");
        row(
            "more neighbours than landmarks", [](auto& p) { p.landmarkNeighbours = 151; },
            "tda.landmarkNeighbours");
        row(
            "more components than units", [](auto& p) { p.dimensions = 61; }, "tda.dimensions: 61");
        row(
            "no prime", [](auto& p) { p.coefficient = 46; }, "46");
        row(
            "shuffles above the barcode",
            [](auto& p) {
                p.shuffles = 1;
                p.shuffleMaximumDimension = 2;
            },
            "tda.shuffleMaximumDimension");
        row(
            "stride of nothing", [](auto& p) { p.timeStride = 0; }, "tda.timeStride");
    }
    void whatCannotBeIsRefused() {
        QFETCH(std::function<void(TdaParameters&)>, change);
        QFETCH(QString, message);
        TdaParameters p = smallParameters();
        change(p);
        const std::string said = messageOf<BadInput>([&] { analyseTopology(smallActivity(), p); });
        QVERIFY2(contains(said, message.toStdString()), said.c_str());
    }

    void whatWillNotFitIsRefusedBeforeItBegins() {
        const Activity& activity = smallActivity();
        TdaParameters p = smallParameters();
        p.landmarks = p.activeTimes;
        p.landmarkNeighbours = p.landmarks;
        const TopologyEstimate whole = estimateTopology(p, activity.values.rows(), activity.values.columns());
        const std::size_t limit = whole.bytes / 2;
        const int fitting = landmarksThatFit(p, activity.values.rows(), activity.values.columns(), limit);
        QVERIFY(fitting > 0 && fitting < p.landmarks);
        const auto bytesOf = [&](int landmarks) {
            TdaParameters other = p;
            other.landmarks = landmarks;
            return estimateTopology(other, activity.values.rows(), activity.values.columns()).bytes;
        };
        QVERIFY(bytesOf(fitting) <= limit && bytesOf(fitting + 1) > limit);
        const std::string said = messageOf<OutOfMemory>(
            [&] { analyseTopology(activity, p, {}, {.threads = 1, .memoryLimitBytes = limit}); });
        QVERIFY2(contains(said, "Take " + std::to_string(fitting) + " landmarks or fewer"), said.c_str());
        p.maximumDimension = 3;
        QVERIFY(std::isnan(estimateTopology(p, 1000, 10).seconds));
    }

    void emptyAndFlatActivityIsRefused() {
        Activity activity;
        activity.binWidthSeconds = 0.01;
        QVERIFY(messageOf<BadInput>([&] { analyseTopology(activity, smallParameters()); }).size() > 20);
        activity.values = Matrix<float>(2000, 10);
        activity.seconds.resize(2000);
        QVERIFY(messageOf<BadInput>([&] { analyseTopology(activity, smallParameters()); }).size() > 20);
        activity.values = Matrix<float>(8000, 10, 1.0F);
        activity.seconds.resize(8000);
        for (std::size_t t = 0; t < 8000; ++t)
            activity.seconds[t] = 0.01 * static_cast<double>(t);
        QVERIFY(contains(messageOf<BadInput>([&] { analyseTopology(activity, smallParameters()); }),
                         "does not vary"));
    }

    void oneCellHasNoShape() {
        // One component: the cosine tells two signs apart, no more, and the neighbours of each are equal to
        // it.
        Activity activity;
        activity.binWidthSeconds = 0.01;
        RandomStream random(4);
        activity.values = Matrix<float>(2000, 1);
        for (std::size_t t = 0; t < 2000; ++t) {
            activity.values(t, 0) = static_cast<float>(random.uniform());
            activity.seconds.push_back(0.01 * static_cast<double>(t));
        }
        activity.spikes.assign(2000, 1);
        activity.unitIds = {"a"};
        TdaParameters p = smallParameters();
        p.timeStride = 1;
        p.dimensions = 1;
        const std::string said = messageOf<BadInput>([&] { analyseTopology(activity, p); });
        QVERIFY2(contains(said, "150 landmarks") && contains(said, "no shape to find"), said.c_str());
    }

    void cancelAnswersSoon() {
        TdaParameters p = smallParameters();
        p.shuffles = 1000;
        const auto state = std::make_shared<ProgressState>();
        std::chrono::steady_clock::time_point asked;
        std::jthread impatient([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            asked = std::chrono::steady_clock::now();
            state->cancel();
        });
        QVERIFY_THROWS_EXCEPTION(Cancelled, analyseTopology(smallActivity(), p, Progress(state)));
        const std::chrono::duration<double> waited = std::chrono::steady_clock::now() - asked;
        QVERIFY2(waited.count() < 0.1, qPrintable(QString::number(waited.count())));
    }
};

QTEST_GUILESS_MAIN(AnalyseTopologyTest)
#include "AnalyseTopologyTest.moc"

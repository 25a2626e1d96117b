// Cancel is answered in every stage behind the barcode, also with the largest maps that may be asked for,
// where each loop is longest. The job is cancelled the moment it reports, so what is measured is the whole
// stretch to the next point at which it looks.
#include "core/base/Angles.h"
#include "core/cells/CellGroups.h"
#include "core/decode/Decode.h"
#include "core/maps/CohoMap.h"
#include "core/maps/CohoSpace.h"
#include "core/maps/FiringRate.h"
#include "core/maps/GridScore.h"
#include "core/maps/PathCompare.h"
#include "core/maps/RateMap.h"
#include "support/CancelProbe.h"
#include "support/SimulatedPopulation.h"

#include <QTest>

using namespace canns;

namespace {

using Work = std::function<void(const Progress&)>;

/// Points on a torus with its two classes, as TDA would hand it over.
struct Landmarks {
    static constexpr std::int32_t side = 20;
    Matrix<float> distances{side * side, side* side};
    Persistence persistence;

    Landmarks() {
        Cocycle first{1, {0.0F, 6.2F}, {}};
        Cocycle second{1, {0.0F, 6.1F}, {}};
        const auto gap = [](std::int32_t a, std::int32_t b) {
            return std::min(std::abs(a - b), side - std::abs(a - b));
        };
        const auto crossing = [](std::int32_t a, std::int32_t b) {
            return 2 * (a - b) > side ? 1 : 2 * (b - a) > side ? -1 : 0;
        };
        for (std::int32_t i = 0; i < side * side; ++i)
            for (std::int32_t j = 0; j < side * side; ++j) {
                distances(static_cast<std::size_t>(i), static_cast<std::size_t>(j)) =
                    static_cast<float>(std::hypot(gap(i / side, j / side), gap(i % side, j % side)));
                if (const std::int32_t x = crossing(i / side, j / side); i > j && x != 0)
                    first.entries.push_back({{i, j, 0}, (x + 47) % 47});
                if (const std::int32_t y = crossing(i % side, j % side); i > j && y != 0)
                    second.entries.push_back({{i, j, 0}, (y + 47) % 47});
            }
        persistence.coefficient = 47;
        persistence.diagrams = {{}, {first.bar, second.bar}};
        persistence.cocycles = {first, second};
    }
};

struct Inputs {
    test::SimulatedPopulation torus = test::simulatePopulation(2, 8000, 12);
    test::SimulatedPopulation ring = test::simulatePopulation(1, 20000, 12);
    Decoding decoding;
    Landmarks landmarks;
    std::vector<std::int64_t> landmarkRows;

    Inputs() {
        decoding.phases = Matrix<float>(torus.truth.rows(), 2);
        for (std::size_t i = 0; i < decoding.phases.size(); ++i)
            decoding.phases.data()[i] = static_cast<float>(torus.truth.data()[i]);
        for (std::size_t t = 0; t < torus.truth.rows(); ++t) {
            decoding.rows.push_back(static_cast<std::int64_t>(t));
            decoding.seconds.push_back(torus.activity.seconds[t]);
        }
        for (std::size_t i = 0; i < landmarks.distances.rows(); ++i)
            landmarkRows.push_back(static_cast<std::int64_t>(i * 15));
    }
};

const Inputs& inputs() {
    static const Inputs made;
    return made;
}

CircularCoordinates known(const test::SimulatedPopulation& population) {
    CircularCoordinates coordinates;
    coordinates.phases = population.landmarkPhases;
    return coordinates;
}

std::vector<std::pair<const char*, Work>> works() {
    const Inputs& in = inputs();
    return {{"decode, torus of 60 bins",
             [&](const Progress& progress) {
                 decodeFromLandmarks(in.torus.activity, in.torus.landmarkRows, known(in.torus),
                                     {.phaseBins = 60, .iterations = 1}, progress);
             }},
            {"decode, ring",
             [&](const Progress& progress) {
                 decodeFromLandmarks(in.ring.activity, in.ring.landmarkRows, known(in.ring),
                                     {.phaseBins = 90, .iterations = 2, .crossValidate = true}, progress);
             }},
            {"decode, from cocycles",
             [&](const Progress& progress) {
                 decode(in.torus.activity, in.landmarkRows, in.landmarks.persistence, in.landmarks.distances,
                        {.decoder = PhaseDecoder::PopulationVector}, progress);
             }},
            {"cohomap",
             [&](const Progress& progress) {
                 cohoMap(in.torus.activity, in.decoding,
                         {.bins = 250, .smoothingBins = 20.0, .compatibility = MapCompatibility::Canns15},
                         progress);
             }},
            {"cohospace",
             [&](const Progress& progress) {
                 cohoSpace(in.torus.activity, in.decoding, {.bins = 300, .smoothingBins = 20.0}, progress);
             }},
            {"pathcompare",
             [&](const Progress& progress) {
                 pathCompare(in.torus.activity, in.decoding, {}, in.torus.truth, progress);
             }},
            {"fr",
             [&](const Progress& progress) {
                 firingRate(in.torus.activity, {.normalization = RateNormalization::ZScore}, progress);
             }},
            {"frm",
             [&](const Progress& progress) {
                 rateMaps(in.torus.activity, {.bins = 200, .smoothingBins = 50.0}, progress);
             }},
            {"gridscore",
             [&](const Progress& progress) {
                 gridScores(in.torus.activity, {.bins = 200, .smoothingBins = 10.0}, progress);
             }},
            {"cells", [&](const Progress& progress) { cellGroups(in.torus.activity, {}, progress); }}};
}

} // namespace

class CancelTest : public QObject {
    Q_OBJECT

private slots:
    void isAnsweredSoon_data() {
        QTest::addColumn<int>("work");
        const auto all = works();
        for (std::size_t k = 0; k < all.size(); ++k)
            QTest::newRow(all[k].first) << static_cast<int>(k);
    }
    void isAnsweredSoon() {
        QFETCH(int, work);
        const Work run = works()[static_cast<std::size_t>(work)].second;
        const auto before = std::make_shared<ProgressState>();
        before->cancel();
        QVERIFY_THROWS_EXCEPTION(Cancelled, run(Progress(before)));

        double longest = 0.0;
        double at = 0.0;
        int cancelled = 0; // small jobs may be done before
        for (const double moment : {0.0, 0.2, 0.5, 0.8, 0.97}) {
            const test::CancelAnswer answer =
                test::cancelWhen(run, [&](double fraction, double) { return fraction >= moment; });
            cancelled += answer.cancelled ? 1 : 0;
            if (answer.processorSeconds > longest) {
                longest = answer.processorSeconds;
                at = moment;
            }
        }
        qInfo("%.0f ms of processor time at %.2f, %d moments", 1e3 * longest, at, cancelled);
        // 0.1 s is promised. Two threads, and machines that are slower than one would like, are let pass.
        constexpr double limitSeconds = 0.5;
        QVERIFY2(longest < limitSeconds, qPrintable(QString("%1 s at %2").arg(longest).arg(at)));
    }
};

QTEST_GUILESS_MAIN(CancelTest)
#include "CancelTest.moc"

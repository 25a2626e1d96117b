#include "core/maps/GridScore.h"

#include "core/base/Random.h"
#include "core/maps/Autocorrelogram.h"
#include "maps/ReferenceSlice.h"

#include <QTest>

#include <omp.h>

#include <limits>

using namespace canns;

namespace {

/// A perfect grid of the given spacing (bins) and orientation on a map of 50 × 50 bins.
Matrix<double> gridMap(double spacing, double degrees) {
    Matrix<double> map(50, 50);
    for (std::size_t r = 0; r < 50; ++r)
        for (std::size_t c = 0; c < 50; ++c) {
            double sum = 0.0;
            for (int k = 0; k < 3; ++k) {
                const double angle = (degrees + 30.0 + 60.0 * k) * twoPi / 360.0;
                const double wave = twoPi / (spacing * std::sqrt(0.75));
                sum += std::cos(wave * (static_cast<double>(c) * std::cos(angle) +
                                        static_cast<double>(r) * std::sin(angle)) +
                                0.4 * k);
            }
            map(r, c) = std::exp(sum);
        }
    return map;
}

/// A random path in a box of 1 m; cell 0 is a grid cell (0.4 m, 10°), cell 1 fires at random.
Activity gridAndNoise() {
    Activity activity;
    constexpr std::size_t rows = 40000;
    activity.values = Matrix<float>(rows, 2);
    activity.binWidthSeconds = 0.02;
    activity.hertzPerValue = 50.0;
    RandomStream random(3);
    double x = 0.5;
    double y = 0.5;
    double heading = 0.0;
    for (std::size_t t = 0; t < rows; ++t) {
        heading += 0.2 * random.normal();
        x += 0.006 * std::cos(heading);
        y += 0.006 * std::sin(heading);
        if (x < 0.0 || x > 1.0 || y < 0.0 || y > 1.0) {
            x = std::clamp(x, 0.0, 1.0);
            y = std::clamp(y, 0.0, 1.0);
            heading += twoPi / 2.0;
        }
        double sum = 0.0;
        for (int k = 0; k < 3; ++k) {
            const double angle = (40.0 + 60.0 * k) * twoPi / 360.0;
            sum += std::cos(twoPi / (0.4 * std::sqrt(0.75)) * (x * std::cos(angle) + y * std::sin(angle)));
        }
        activity.seconds.push_back(0.02 * static_cast<double>(t));
        activity.x.push_back(x);
        activity.y.push_back(y);
        activity.values(t, 0) = static_cast<float>(random.poisson(0.3 * std::exp(sum - 3.0)));
        activity.values(t, 1) = static_cast<float>(random.poisson(0.05));
    }
    return activity;
}

} // namespace

class GridScoreTest : public QObject {
    Q_OBJECT

private slots:
    void gridsAreMeasured_data() {
        QTest::addColumn<double>("spacing");
        QTest::addColumn<double>("degrees");
        QTest::newRow("along x: the reference loses the peak on the axis") << 16.0 << 0.0;
        QTest::newRow("10 degrees") << 16.0 << 10.0;
        QTest::newRow("small") << 10.0 << 25.0;
        QTest::newRow("large") << 20.0 << 50.0;
    }
    void gridsAreMeasured() {
        QFETCH(double, spacing);
        QFETCH(double, degrees);
        const Autocorrelogram correlate(50, 0.8);
        const Gridness g = gridness(correlate.compute(gridMap(spacing, degrees)), {});
        QVERIFY2(g.score > 1.0, qPrintable(QString::number(g.score)));
        QCOMPARE(g.peaks.size(), std::size_t{6});
        for (std::size_t k = 0; k < 3; ++k) {
            QVERIFY2(std::abs(g.spacing[k] - spacing) < 0.35, qPrintable(QString::number(g.spacing[k])));
            QVERIFY2(std::abs(std::remainder(g.orientation[k] - degrees, 60.0)) < 1.5,
                     qPrintable(QString::number(g.orientation[k])));
        }
        QVERIFY(std::abs(g.ellipse.firstRadius - spacing) < 0.5 &&
                std::abs(g.ellipse.secondRadius - spacing) < 0.5);
    }

    void correlogramsAreNormalisedByTheOverlap() {
        // At a whole period the grid meets itself: 1, however small the overlap. The reference fades
        // outwards.
        const Autocorrelogram correlate(50, 0.8);
        Matrix<double> stripes(50, 50);
        for (std::size_t r = 0; r < 50; ++r)
            for (std::size_t c = 0; c < 50; ++c)
                stripes(r, c) = std::cos(twoPi * static_cast<double>(c) / 10.0);
        stripes(7, 7) = std::numeric_limits<double>::quiet_NaN();
        const Matrix<double> ours = correlate.compute(stripes);
        const std::size_t half = correlate.side() / 2;
        QVERIFY(ours(half, half + 40) > 0.999);
        QVERIFY(ours(half, half + 35) < -0.999);
        stripes(7, 7) = std::cos(twoPi * 0.7);
        QVERIFY(correlate.computeAsReference(stripes)(half, half + 40) < 0.3);
    }

    void gridCellsStandOut() {
        const Activity activity = gridAndNoise();
        const GridScores scores = gridScores(activity, {.bins = 40, .shuffles = 30, .seed = 5});
        QVERIFY2(scores.gridness[0] > 0.9, qPrintable(QString::number(scores.gridness[0])));
        for (std::size_t k = 0; k < 3; ++k) {
            QVERIFY(std::abs(scores.spacingMetres(0, k) - 0.4) < 0.02);
            QVERIFY(std::abs(std::remainder(scores.orientationDegrees(0, k) - 10.0, 60.0)) < 4.0);
        }
        QVERIFY(scores.shuffled95 < scores.gridness[0] && scores.shuffled95 > -2.0);
        QVERIFY(scores.pValues[0] < 0.05);
        QVERIFY(std::isnan(scores.pValues[1]) || scores.pValues[1] > 0.05);
        QCOMPARE(scores.gridCells, std::size_t{1});
        omp_set_num_threads(1);
        const GridScores again = gridScores(activity, {.bins = 40, .shuffles = 30, .seed = 5});
        omp_set_num_threads(2);
        QVERIFY(again.pValues[0] == scores.pValues[0] && again.gridness[0] == scores.gridness[0]);
    }

    void ellipsesAreFitted() {
        std::vector<std::array<double, 2>> points;
        for (int i = 0; i < 8; ++i) {
            const double a = 0.3 + i * twoPi / 8.0;
            points.push_back({1.0 + 5.0 * std::cos(a) * std::cos(0.4) - 2.0 * std::sin(a) * std::sin(0.4),
                              -2.0 + 5.0 * std::cos(a) * std::sin(0.4) + 2.0 * std::sin(a) * std::cos(0.4)});
        }
        const Ellipse e = fitEllipse(points);
        QVERIFY(std::abs(e.x - 1.0) < 1e-6 && std::abs(e.y + 2.0) < 1e-6);
        QVERIFY(std::abs(std::max(e.firstRadius, e.secondRadius) - 5.0) < 1e-6 &&
                std::abs(std::min(e.firstRadius, e.secondRadius) - 2.0) < 1e-6);
        QVERIFY(std::abs(std::remainder(e.angle + (e.firstRadius > e.secondRadius ? 0.0 : twoPi / 4.0) - 0.4,
                                        twoPi / 2.0)) < 1e-6);
        points.assign(6, {1.0, 1.0});
        QVERIFY(std::isnan(fitEllipse(points).x));
    }

    void theReferenceIsMet() {
        const Activity activity = test::sliceActivity();
        const GridScores scores = gridScores(activity, {.compatibility = MapCompatibility::Canns15});
        compare(scores, test::slice("grid").matrix<double>());
        QVERIFY(test::mapDifference(scores.autocorrelograms[0],
                                    test::slice("autocorrelogram").matrix<double>()) < 1e-6);
    }

    void theFullReferenceIsMet_data() {
        QTest::addColumn<int>("smoothing");
        QTest::newRow("no smoothing") << 0;
        QTest::newRow("one bin") << 1;
    }
    void theFullReferenceIsMet() {
        QFETCH(int, smoothing);
        CANNS_SHARED_OR_SKIP(folder, "asa/goldens/grid_module_small");
        Activity activity;
        activity.values = test::readNpz(folder / "embed.npz", "S_rows").matrix<float>();
        activity.seconds = test::readNpz(folder / "embed.npz", "tt").values<double>();
        activity.x = test::readNpz(folder / "embed.npz", "xx").values<double>();
        activity.y = test::readNpz(folder / "embed.npz", "yy").values<double>();
        activity.binWidthSeconds = 0.01;
        const GridScores scores = gridScores(activity, {.smoothingBins = static_cast<double>(smoothing),
                                                        .compatibility = MapCompatibility::Canns15});
        const std::string tag = "_s" + std::to_string(smoothing);
        const auto file = folder / "gridscore.npz";
        for (const std::size_t n : {0U, 30U, 59U})
            QVERIFY(test::mapDifference(
                        scores.autocorrelograms[n],
                        test::readNpz(file, "autocorr" + tag + "_" + std::to_string(n)).matrix<double>()) <
                    1e-9);
        const auto score = test::readNpz(file, "score" + tag).values<double>();
        const auto spacing = test::readNpz(file, "spacing" + tag).matrix<double>();
        const auto orientation = test::readNpz(file, "orientation" + tag).matrix<double>();
        const auto radius = test::readNpz(file, "center_radius" + tag).values<double>();
        for (std::size_t n = 0; n < score.size(); ++n) {
            const QByteArray cell = "cell " + QByteArray::number(static_cast<qulonglong>(n));
            QVERIFY2(scores.centreRadiusBins[n] == radius[n], cell);
            QVERIFY2(std::isnan(score[n]) == std::isnan(scores.gridness[n]) &&
                         !(std::abs(score[n] - scores.gridness[n]) > 1e-3),
                     cell);
            for (std::size_t k = 0; k < 3; ++k) {
                QVERIFY2(!(std::abs(scores.spacingMetres(n, k) / scores.binMetres - spacing(n, k)) > 1e-3),
                         cell);
                QVERIFY2(!(std::abs(std::remainder(scores.orientationDegrees(n, k) - orientation(n, k),
                                                   60.0)) > 1e-3),
                         cell);
            }
        }
    }

    void badInputHelps() {
        Activity activity = gridAndNoise();
        QVERIFY(test::contains(test::messageOf<BadInput>([&] {
                                   gridScores(activity, {.shuffles = 1, .minimumShiftSeconds = 500.0});
                               }),
                               "the activity lasts 800.0 s"));
        activity.x.clear();
        activity.y.clear();
        QVERIFY(test::contains(test::messageOf<BadInput>([&] { gridScores(activity, {}); }), "no position"));
    }

private:
    static void compare(const GridScores& scores, const Matrix<double>& reference) {
        for (std::size_t n = 0; n < reference.rows(); ++n) {
            QVERIFY2(std::abs(scores.gridness[n] - reference(n, 0)) < 1e-3,
                     qPrintable(QString("%1 %2").arg(scores.gridness[n]).arg(reference(n, 0))));
            for (std::size_t k = 0; k < 3; ++k) {
                QVERIFY(std::abs(scores.spacingMetres(n, k) / scores.binMetres - reference(n, 1 + k)) < 1e-3);
                QVERIFY(std::abs(scores.orientationDegrees(n, k) - reference(n, 4 + k)) < 1e-3);
            }
            QCOMPARE(scores.centreRadiusBins[n], reference(n, 12));
            QCOMPARE(scores.optimalRadiusBins[n], reference(n, 13));
            QVERIFY(std::abs(scores.ellipses[n].firstRadius / scores.binMetres - std::abs(reference(n, 9))) <
                        1e-3 ||
                    std::abs(scores.ellipses[n].firstRadius / scores.binMetres - std::abs(reference(n, 10))) <
                        1e-3);
        }
    }
};

QTEST_GUILESS_MAIN(GridScoreTest)
#include "GridScoreTest.moc"

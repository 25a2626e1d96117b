#include "core/base/Random.h"
#include "core/io/Npy.h"
#include "core/io/Zip.h"
#include "core/preprocess/Preprocess.h"
#include "core/topology/ActiveTimes.h"
#include "core/topology/LandmarkDistances.h"
#include "core/topology/Landmarks.h"
#include "core/topology/PrincipalComponents.h"
#include "core/topology/SelectWithin.h"
#include "support/Npy.h"
#include "support/Npz.h"
#include "support/SmallRecording.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

using namespace canns;
using canns::test::contains;
using canns::test::messageOf;
using canns::test::readNpy;

namespace {

constexpr double noEdge = std::numeric_limits<double>::infinity();

Matrix<double> randomPoints(std::size_t n, std::size_t d, std::uint64_t seed) {
    RandomStream random(seed);
    Matrix<double> points(n, d);
    for (double& x : points.values())
        x = random.normal();
    return points;
}

double plainDistance(const Matrix<double>& points, std::size_t i, std::size_t j, Metric metric) {
    double sum = 0.0;
    double a = 0.0;
    double b = 0.0;
    for (std::size_t d = 0; d < points.columns(); ++d) {
        const double x = points(i, d);
        const double y = points(j, d);
        a += x * x;
        b += y * y;
        sum += metric == Metric::Cosine      ? x * y
               : metric == Metric::Euclidean ? (x - y) * (x - y)
                                             : std::abs(x - y);
    }
    return metric == Metric::Cosine      ? 1.0 - sum / std::sqrt(a * b)
           : metric == Metric::Euclidean ? std::sqrt(sum)
                                         : sum;
}

/// The graph written out as it is defined: every number of every pair.
Matrix<double> plainGraph(const Matrix<double>& points, std::size_t k, Metric metric) {
    const std::size_t n = points.rows();
    Matrix<double> membership(n, n);
    for (std::size_t i = 0; i < n; ++i) {
        std::vector<std::pair<double, std::size_t>> others;
        for (std::size_t j = 0; j < n; ++j)
            if (j != i)
                others.emplace_back(plainDistance(points, i, j, metric), j);
        std::ranges::sort(others);
        others.resize(k - 1);
        double low = 0.0;
        double high = 1e6;
        for (int step = 0; step < 200; ++step) {
            const double middle = 0.5 * (low + high);
            double sum = 0.0;
            for (const auto& [d, j] : others)
                sum += std::exp(-d / middle);
            (sum > std::log2(static_cast<double>(k)) ? high : low) = middle;
        }
        for (const auto& [d, j] : others)
            membership(i, j) = std::exp(-d / low);
    }
    Matrix<double> graph(n, n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            graph(i, j) = membership(i, j) + membership(j, i) - membership(i, j) * membership(j, i);
    return graph;
}

/// Largest difference of two matrices of distances, and whether the same edges are missing.
double difference(const DistanceMatrix& mine, const Matrix<float>& theirs) {
    double worst = 0.0;
    for (std::size_t i = 0; i < mine.points(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            if (std::isinf(mine(i, j)) != std::isinf(theirs(i, j)))
                return noEdge;
            if (!std::isinf(mine(i, j)))
                worst = std::max(worst, static_cast<double>(std::abs(mine(i, j) - theirs(i, j)) /
                                                            std::max(1.0F, theirs(i, j))));
        }
    return worst;
}

template <typename T>
std::set<std::size_t> asSet(const T& values) {
    return {values.begin(), values.end()};
}

/// The larger of the relative differences of two lists.
double worstRatio(std::span<const double> mine, std::span<const double> theirs) {
    double worst = 0.0;
    for (std::size_t i = 0; i < mine.size(); ++i)
        worst = std::max(worst, std::abs(mine[i] / theirs[i] - 1.0));
    return worst;
}

void addMetrics() {
    QTest::addColumn<Metric>("metric");
    QTest::newRow("cosine") << Metric::Cosine;
    QTest::newRow("euclidean") << Metric::Euclidean;
    QTest::newRow("cityblock") << Metric::Cityblock;
}

} // namespace

class NeighbourGraphTest : public QObject {
    Q_OBJECT

private slots:
    void selectionFindsAll() {
        for (const std::size_t n : {0U, 1U, 3U, 4U, 17U, 1000U}) {
            RandomStream random(n);
            std::vector<double> values(n);
            std::vector<double> bounds(n);
            for (std::size_t j = 0; j < n; ++j) {
                values[j] = random.uniform();
                bounds[j] = random.uniform(0.0, 0.5);
            }
            std::vector<std::uint32_t> indices(n + 4);
            std::vector<std::uint32_t> expected;
            for (std::uint32_t j = 0; j < n; ++j)
                if (values[j] <= 0.2 || values[j] <= bounds[j])
                    expected.push_back(j);
            indices.resize(selectWithin(values.data(), n, 0.2, bounds.data(), indices.data()));
            QCOMPARE(indices, expected);
        }
    }

    void distancesAreThoseOfTheMetric_data() { addMetrics(); }
    void distancesAreThoseOfTheMetric() {
        QFETCH(Metric, metric);
        const Matrix<double> points = randomPoints(131, 7, 1);
        const PointCloud cloud(points, metric);
        std::vector<double> distances(cloud.paddedSize());
        std::vector<double> back(cloud.paddedSize());
        for (const std::size_t i : {0U, 64U, 130U}) {
            cloud.distancesFrom(i, distances);
            for (std::size_t j = 0; j < 131; ++j) {
                QVERIFY(std::abs(distances[j] - plainDistance(points, i, j, metric)) < 1e-14 * 20.0);
                cloud.distancesFrom(j, back);
                QCOMPARE(back[i], distances[j]);
            }
            QVERIFY(std::isinf(distances[131]));
        }
    }

    void graphIsTheOneDefined_data() { addMetrics(); }
    void graphIsTheOneDefined() {
        QFETCH(Metric, metric);
        const Matrix<double> points = randomPoints(90, 4, 2);
        const Matrix<double> expected = plainGraph(points, 12, metric);
        const PointCloud cloud(points, metric);
        const NeighbourGraph graph(cloud, 12);
        const std::vector<double> degrees = graph.degrees();
        NeighbourGraph::Scratch scratch;
        WeightedNeighbours edges;
        for (std::size_t i = 0; i < 90; ++i) {
            graph.row(i, scratch, edges);
            std::vector<double> dense(90, 0.0);
            for (std::size_t k = 0; k < edges.points.size(); ++k)
                dense[edges.points[k]] = edges.weights[k];
            for (std::size_t j = 0; j < 90; ++j)
                QVERIFY(std::abs(dense[j] - expected(i, j)) < 1e-6);
            QVERIFY(std::abs(degrees[i] - std::reduce(dense.begin(), dense.end())) < 1e-10);
        }
    }

    void widthsSolveTheirEquation_data() {
        QTest::addColumn<QList<double>>("distances");
        QTest::addColumn<double>("target");
        QTest::newRow("spread evenly") << QList<double>{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7} << 3.0;
        QTest::newRow("some zeros") << QList<double>{0.0, 0.0, 0.3, 0.4, 0.5, 0.6, 0.7} << 3.0;
        QTest::newRow("one far off") << QList<double>{1e-6, 2e-6, 3e-6, 4e-6, 1e3} << 2.3;
        QTest::newRow("all equal") << QList<double>{0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5} << 3.0;
        QTest::newRow("nearly the limit") << QList<double>{1.0, 1.0, 1.0, 1.0} << 3.999;
        QTest::newRow("nearly the other") << QList<double>{0.0, 0.0, 1.0, 1.0} << 2.001;
    }
    void widthsSolveTheirEquation() {
        QFETCH(QList<double>, distances);
        QFETCH(double, target);
        for (const double start : {0.0, 1e-9, 0.3, 1e9}) {
            const double width = kernelWidth(
                std::span(distances.data(), static_cast<std::size_t>(distances.size())), target, start);
            double sum = 0.0;
            for (const double d : distances)
                sum += std::exp(-d / width);
            QVERIFY2(std::abs(sum / target - 1.0) < 1e-6, qPrintable(QString::number(sum)));
        }
    }

    void widthsThatCannotBeAreLimits() {
        const std::vector<double> zeros(5, 0.0);
        QCOMPARE(kernelWidth(zeros, 2.0), 0.0);
        const std::vector<double> few = {0.1};
        QVERIFY(kernelWidth(few, 3.0) > 1e9);
    }

    void equalPointsAreNeighboursByIndex() {
        // Forty equal points and k = 10: everyone's neighbours are the first of the others.
        const PointCloud cloud(Matrix<double>(40, 3, 1.0), Metric::Euclidean);
        const NeighbourGraph graph(cloud, 10);
        NeighbourGraph::Scratch scratch;
        WeightedNeighbours edges;
        graph.row(39, scratch, edges);
        QCOMPARE(edges.points, (std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6, 7, 8}));
        QVERIFY(std::ranges::all_of(edges.weights, [](double w) { return w == 1.0; }));
        graph.row(0, scratch, edges);
        QCOMPARE(edges.points.size(), std::size_t{39});
        QVERIFY(std::ranges::all_of(densityLandmarks(graph, 40).scores,
                                    [](double s) { return std::isfinite(s); }));
    }

    void stepsEqualTheReference() {
        const auto scores = readNpy<double>(CANNS_DATA("asa-small/scores.npy"));
        const PointCloud cloud(scores, Metric::Cosine);
        const NeighbourGraph graph(cloud, 150);
        QVERIFY(worstRatio(graph.widths(), readNpy<double>(CANNS_DATA("asa-small/widths.npy")).values()) <
                1e-4);
        QVERIFY(worstRatio(graph.degrees(), readNpy<double>(CANNS_DATA("asa-small/degrees.npy")).values()) <
                1e-4);
        const auto expected = readNpy<std::size_t>(CANNS_DATA("asa-small/landmarks.npy"));
        const Landmarks landmarks = densityLandmarks(graph, 150);
        QCOMPARE(asSet(landmarks.points), asSet(expected.values()));
        QCOMPARE(landmarks.points.front(), expected.values().front());
        QVERIFY(std::ranges::is_sorted(landmarks.scores, std::greater<>()));

        const std::vector<std::size_t> inTheirOrder(expected.values().begin(), expected.values().end());
        const auto check = [&](Metric metric, const char* file) {
            const PointCloud chosen = PointCloud(scores, metric).subset(inTheirOrder);
            const double worst = difference(graphDistances(chosen, 100), readNpy<float>(CANNS_DATA(file)));
            QVERIFY2(worst < 1e-4, qPrintable(QString::number(worst)));
        };
        check(Metric::Cosine, "asa-small/distances.npy");
        check(Metric::Euclidean, "asa-small/distances_euclidean.npy");
        check(Metric::Cityblock, "asa-small/distances_cityblock.npy");
    }

    void componentsEqualTheReference() {
        const Activity activity = preprocess(test::smallRecording(), {});
        const std::vector<std::size_t> rows = activeTimes({activity.values, {}}, 5, 1500);
        QCOMPARE(asSet(rows), asSet(readNpy<std::size_t>(CANNS_DATA("asa-small/active_rows.npy")).values()));
        const auto expected = readNpy<double>(CANNS_DATA("asa-small/scores.npy"));
        const PrincipalComponents components =
            principalComponents(centredRows({activity.values, {}}, rows, true), 6);
        // Signs are free; the reference rounds to float32 on the way.
        for (std::size_t k = 0; k < 6; ++k) {
            double product = 0.0;
            for (std::size_t r = 0; r < rows.size(); ++r)
                product += components.scores(r, k) * expected(r, k);
            const double sign = product < 0.0 ? -1.0 : 1.0;
            for (std::size_t r = 0; r < rows.size(); ++r)
                QVERIFY(std::abs(sign * components.scores(r, k) - expected(r, k)) < 1e-3);
        }
        QVERIFY(std::ranges::is_sorted(components.variances, std::greater<>()));
        QVERIFY(std::abs(components.totalVariance - 60.0 * 1500.0 / 1499.0) < 1e-6);
    }

    void fullGoldensAgree_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"grid_module_small", "grid_module", "head_direction"})
            QTest::newRow(name) << name;
    }
    void fullGoldensAgree() {
        QFETCH(QString, name);
        CANNS_SHARED_OR_SKIP(folder, "asa/goldens/" + name.toStdString());
        const ZipArchive archive(folder / "pca.npz");
        NpyReader components(archive.open("scores.npy")); // in Fortran order
        const std::size_t points = components.header().shape[0];
        const Matrix<double> scores(points, 6, components.doubles());
        const auto golden = [&](const char* array) {
            return test::readNpz(folder / "denoise.npz", array).values<double>();
        };
        const PointCloud cloud(scores, Metric::Cosine);
        const NeighbourGraph graph(cloud, 1000);
        QVERIFY(worstRatio(graph.widths(), golden("sigmas")) < 1e-4);
        QVERIFY(worstRatio(graph.reaches(), golden("knn_kth_dist")) < 1e-9);
        QVERIFY(worstRatio(graph.degrees(), golden("membership_rowsum")) < 1e-4);
        const auto expected = test::readNpz(folder / "denoise.npz", "greedy_inds").values<std::int64_t>();
        const Landmarks landmarks = densityLandmarks(graph, 1200);
        std::vector<std::size_t> common;
        std::ranges::set_intersection(asSet(landmarks.points), asSet(expected), std::back_inserter(common));
        QVERIFY2(common.size() >= 1176, qPrintable(QString::number(common.size())));
        const PointCloud theirs = cloud.subset(std::vector<std::size_t>(expected.begin(), expected.end()));
        const double worst =
            difference(graphDistances(theirs, 800),
                       test::readNpz(folder / "persistence_n1200_h1.npz", "dist").matrix<float>());
        QVERIFY2(worst < 1e-4, qPrintable(QString::number(worst)));
    }

    void manyUnitsHaveTheSameComponents() {
        // 300 units take the subspace iteration; the same rows through the covariance of the transposed
        // problem.
        RandomStream random(5);
        Matrix<double> rows(400, 300);
        const Matrix<double> left = randomPoints(400, 3, 6);
        const Matrix<double> right = randomPoints(3, 300, 7);
        for (std::size_t r = 0; r < 400; ++r)
            for (std::size_t c = 0; c < 300; ++c) {
                rows(r, c) = 0.1 * random.normal();
                for (std::size_t k = 0; k < 3; ++k)
                    rows(r, c) += static_cast<double>(3 - k) * left(r, k) * right(k, c);
            }
        const PrincipalComponents components = principalComponents(rows, 3);
        // Scores of different components are uncorrelated, and their squares are the variances.
        for (std::size_t a = 0; a < 3; ++a)
            for (std::size_t b = 0; b < 3; ++b) {
                double product = 0.0;
                for (std::size_t r = 0; r < 400; ++r)
                    product += components.scores(r, a) * components.scores(r, b);
                const double expected = a == b ? components.variances[a] * 399.0 : 0.0;
                QVERIFY(std::abs(product - expected) < 1e-6 * components.variances[0] * 399.0);
            }
        const PrincipalComponents again = principalComponents(rows, 3);
        QVERIFY(again.scores == components.scores);
    }

    void shiftsAreThoseOfCopiedRows() {
        Matrix<float> values(7, 2);
        std::iota(values.values().begin(), values.values().end(), 1.0F);
        const std::vector<std::int64_t> shifts = {0, 3};
        const std::vector<std::size_t> rows = {0, 1, 6};
        const Matrix<double> moved = centredRows({values, shifts}, rows, false);
        // Unit 1 holds 2, 4, …, 14; shifted by 3, rows 0, 1, 6 hold 10, 12, 8.
        QCOMPARE(moved(0, 1), 0.0);
        QCOMPARE(moved(1, 1), 2.0);
        QCOMPARE(moved(2, 1), -2.0);
    }

    void farthestPointsCoverALine() {
        Matrix<double> line(101, 1);
        for (std::size_t i = 0; i < 101; ++i)
            line(i, 0) = static_cast<double>(i);
        const Landmarks landmarks = farthestPointLandmarks(PointCloud(line, Metric::Euclidean), 5);
        QCOMPARE(asSet(landmarks.points), (std::set<std::size_t>{0, 100, 50, 25, 75}));
    }

    void geodesicsGoAround() {
        // On a circle of 60 points the way to the opposite point is half the polygon.
        Matrix<double> circle(60, 2);
        for (std::size_t i = 0; i < 60; ++i) {
            circle(i, 0) = std::cos(static_cast<double>(i) * 2.0 * std::numbers::pi / 60.0);
            circle(i, 1) = std::sin(static_cast<double>(i) * 2.0 * std::numbers::pi / 60.0);
        }
        const PointCloud cloud(circle, Metric::Euclidean);
        const double side = 2.0 * std::sin(std::numbers::pi / 60.0);
        QVERIFY(std::abs(static_cast<double>(geodesicDistances(cloud, 3)(30, 0)) - 30.0 * side) < 1e-5);
        QVERIFY(std::abs(static_cast<double>(metricDistances(cloud)(30, 0)) - 2.0) < 1e-6);
    }

    void partsThatAreNotConnectedAreInfinitelyFar() {
        Matrix<double> twoHeaps = randomPoints(40, 2, 9);
        for (std::size_t i = 20; i < 40; ++i)
            twoHeaps(i, 0) += 1000.0;
        const DistanceMatrix distances = geodesicDistances(PointCloud(twoHeaps, Metric::Euclidean), 5);
        QVERIFY(std::isinf(distances(0, 30)));
    }

    void threadsChangeNothing() {
        const PointCloud cloud(randomPoints(700, 5, 3), Metric::Cosine);
        const NeighbourGraph one(cloud, 50, {}, 1);
        const Landmarks chosen = densityLandmarks(one, 100, {}, 1);
        for (const int threads : {2, 4}) {
            const NeighbourGraph many(cloud, 50, {}, threads);
            QVERIFY(std::ranges::equal(one.widths(), many.widths()));
            QCOMPARE(densityLandmarks(many, 100, {}, threads).scores, chosen.scores);
        }
        QVERIFY(graphDistances(cloud, 50, {}, 1) == graphDistances(cloud, 50, {}, 4));
    }

    void whatCannotBeIsRefused() {
        const PointCloud cloud(randomPoints(10, 2, 4), Metric::Cosine);
        QVERIFY(contains(messageOf<BadInput>([&] { NeighbourGraph(cloud, 11); }), "there are 10 points"));
        QVERIFY(contains(messageOf<BadInput>([&] { NeighbourGraph(cloud, 0); }), "Ask for 1 to 10"));
        const NeighbourGraph graph(cloud, 10);
        QVERIFY(contains(messageOf<BadInput>([&] { densityLandmarks(graph, 11); }), "11 landmarks"));
        QVERIFY(contains(messageOf<BadInput>([&] { farthestPointLandmarks(cloud, 0); }), "0 landmarks"));
        QVERIFY(contains(messageOf<BadInput>([] { principalComponents(Matrix<double>(5, 3), 2); }),
                         "does not vary"));
        QVERIFY(contains(messageOf<BadInput>([] { principalComponents(Matrix<double>(5, 3, 1.0), 4); }),
                         "no more than 3"));
        QVERIFY(contains(messageOf<BadInput>([] { principalComponents(Matrix<double>(1, 3, 1.0), 1); }),
                         "two times or more"));
        Matrix<double> broken(3, 2, 1.0);
        broken(1, 1) = std::nan("");
        QVERIFY(contains(messageOf<BadInput>([&] { PointCloud(broken, Metric::Cosine); }), "Point 1"));
    }
};

QTEST_GUILESS_MAIN(NeighbourGraphTest)
#include "NeighbourGraphTest.moc"

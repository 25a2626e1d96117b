#include "core/decode/CircularCoordinates.h"

#include "core/base/Angles.h"
#include "core/decode/IntegerCocycle.h"
#include "core/decode/LatticeReduction.h"
#include "support/Npz.h"
#include "support/TestData.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace canns;

namespace {

constexpr float noEdge = std::numeric_limits<float>::infinity();

/// n points on a circle of circumference 1, distances along it.
Matrix<float> circleDistances(std::size_t n) {
    Matrix<float> distances(n, n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            const double apart =
                std::abs(static_cast<double>(i) - static_cast<double>(j)) / static_cast<double>(n);
            distances(i, j) = static_cast<float>(std::min(apart, 1.0 - apart));
        }
    return distances;
}

/// The class of the circle: `value` on every edge that crosses from the last points to the first.
Cocycle circleClass(std::size_t n, int value, int prime) {
    Cocycle cocycle{1, {0.0F, 0.3F}, {}};
    const Matrix<float> distances = circleDistances(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            if (i > j && 2 * (i - j) > n && distances(i, j) <= 0.3F)
                cocycle.entries.push_back({{static_cast<std::int32_t>(i), static_cast<std::int32_t>(j), 0},
                                           ((value % prime) + prime) % prime});
    return cocycle;
}

Persistence persistenceOf(std::vector<Cocycle> cocycles, int prime) {
    Persistence persistence;
    persistence.coefficient = prime;
    persistence.diagrams.resize(2);
    for (const Cocycle& cocycle : cocycles)
        persistence.diagrams[1].push_back(cocycle.bar);
    persistence.cocycles = std::move(cocycles);
    return persistence;
}

/// The largest difference of two sets of angles after the best sign and shift, radians.
double circularDifference(std::span<const double> a, std::span<const double> b) {
    double best = twoPi;
    for (const double sign : {1.0, -1.0}) {
        std::vector<double> difference(a.size());
        for (std::size_t i = 0; i < a.size(); ++i)
            difference[i] = a[i] - sign * b[i];
        const double shift = std::arg(circularMoment(difference));
        double worst = 0.0;
        for (const double d : difference)
            worst = std::max(worst, std::abs(wrapPi(d - shift)));
        best = std::min(best, worst);
    }
    return best;
}

/// True when phase i is near ±2πi/n + constant.
bool windsOnce(const Matrix<double>& phases, std::size_t row, double tolerance = 1e-6) {
    std::vector<double> angles(phases.columns());
    for (std::size_t i = 0; i < angles.size(); ++i)
        angles[i] = twoPi * static_cast<double>(i) / static_cast<double>(angles.size());
    return circularDifference(phases.row(row), angles) < tolerance;
}

Persistence referencePersistence(const std::filesystem::path& file, const std::string& barsName) {
    const auto bars = test::readNpz(file, barsName).matrix<float>();
    std::vector<Cocycle> cocycles;
    for (int k = 1; k <= 2; ++k) {
        Bar bar{bars(static_cast<std::size_t>(k - 1), 0), bars(static_cast<std::size_t>(k - 1), 1)};
        Cocycle cocycle{1, bar, {}};
        const auto rows = test::readNpz(file, "cocycle_" + std::to_string(k)).matrix<std::int32_t>();
        for (std::size_t e = 0; e < rows.rows(); ++e)
            cocycle.entries.push_back({{rows(e, 0), rows(e, 1), 0}, rows(e, 2)});
        cocycles.push_back(std::move(cocycle));
    }
    return persistenceOf(std::move(cocycles), 47);
}

} // namespace

class CircularCoordinatesTest : public QObject {
    Q_OBJECT

private slots:
    void aCircleIsParametrisedByItsAngle_data() {
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("prime");
        QTest::newRow("generator") << 1 << 47;
        QTest::newRow("generator, other sign") << -1 << 47;
        QTest::newRow("twice the generator: mended by a unit") << 2 << 47;
        QTest::newRow("a unit whose lift is large") << 23 << 47;
        QTest::newRow("a small prime") << 1 << 3;
    }
    void aCircleIsParametrisedByItsAngle() {
        QFETCH(int, value);
        QFETCH(int, prime);
        DecodeParameters parameters;
        parameters.coordinates = 1;
        const auto result = circularCoordinates(persistenceOf({circleClass(60, value, prime)}, prime),
                                                circleDistances(60), parameters);
        QVERIFY(windsOnce(result.phases, 0));
        QVERIFY(result.quality[0].closed);
        QCOMPARE(result.quality[0].mended, value != 1 && value != -1);
        QVERIFY(result.quality[0].energy < 0.2);
    }

    void aLiftThatIsNoCocycleIsMended() {
        // The same class, moved by a coboundary mod p that the plain lift does not follow.
        constexpr int prime = 47;
        Cocycle cocycle = circleClass(60, 1, prime);
        const EdgeGraph graph = edgesUpTo(circleDistances(60), 0.29);
        std::vector<std::int64_t> values(graph.edges.size(), 0);
        for (std::size_t e = 0; e < values.size(); ++e) {
            const auto [a, b] = graph.edges[e];
            values[e] = 2 * (b - a) > 60 ? -1 : 0;
            values[e] += (b * 17 % 5) * 11 - (a * 17 % 5) * 11; // δ of a potential as large as p
        }
        cocycle.entries.clear();
        for (std::size_t e = 0; e < values.size(); ++e)
            cocycle.entries.push_back({{graph.edges[e][0], graph.edges[e][1], 0},
                                       static_cast<std::int32_t>(((values[e] % prime) + prime) % prime)});
        const IntegerCocycle lift = liftToIntegers(cocycle, prime, graph);
        QVERIFY(lift.closed());
        QVERIFY(lift.mended);
        DecodeParameters parameters;
        parameters.coordinates = 1;
        QVERIFY(windsOnce(
            circularCoordinates(persistenceOf({cocycle}, prime), circleDistances(60), parameters).phases, 0));
    }

    void whatIsNoCocycleIsReported() {
        Cocycle broken = circleClass(60, 1, 47);
        broken.entries.resize(broken.entries.size() / 2);
        DecodeParameters parameters;
        parameters.coordinates = 1;
        const auto result = circularCoordinates(persistenceOf({broken}, 47), circleDistances(60), parameters);
        QVERIFY(!result.quality[0].closed);
        QVERIFY(!result.remarks.empty() && test::contains(result.remarks[0], "not to be trusted"));
    }

    void essentialClassesAreTheLongestAndLeftAlone() {
        // The reference sets an infinite death to 0 and sorts the best class last.
        Cocycle essential = circleClass(60, 1, 47);
        essential.bar.death = std::numeric_limits<float>::infinity();
        Cocycle other{1, {0.0F, 0.25F}, {{{1, 0, 0}, 1}}};
        Matrix<float> distances = circleDistances(60);
        for (float& d : distances.values())
            if (d > 0.3F)
                d = noEdge;
        DecodeParameters parameters;
        parameters.coordinates = 1;
        const Persistence persistence = persistenceOf({other, essential}, 47);
        const Persistence before = persistence;
        const auto result = circularCoordinates(persistence, distances, parameters);
        QVERIFY(std::isinf(result.quality[0].bar.death));
        QVERIFY(windsOnce(result.phases, 0));
        QVERIFY(persistence == before);
    }

    void separatePointsAreLeftOut() {
        Matrix<float> distances(61, 61, noEdge);
        const Matrix<float> circle = circleDistances(60);
        for (std::size_t i = 0; i < 60; ++i)
            for (std::size_t j = 0; j < 60; ++j)
                distances(i, j) = circle(i, j);
        distances(60, 60) = 0.0F;
        DecodeParameters parameters;
        parameters.coordinates = 1;
        const auto result =
            circularCoordinates(persistenceOf({circleClass(60, 1, 47)}, 47), distances, parameters);
        QCOMPARE(result.unconnected, std::size_t{1});
        QVERIFY(std::isnan(result.phases(0, 60)));
        QVERIFY(test::contains(result.remarks.at(0), "1 of 61 landmarks"));
    }

    void latticesAreReduced_data() {
        QTest::addColumn<QList<double>>("gram");
        QTest::addColumn<bool>("unchanged");
        QTest::newRow("square") << QList<double>{1, 0, 0, 1} << true;
        QTest::newRow("hexagonal, obtuse") << QList<double>{1, -0.5, -0.5, 1} << true;
        QTest::newRow("hexagonal, acute") << QList<double>{1, 0.5, 0.5, 1} << true;
        QTest::newRow("two classes along one circle: b = a + c") << QList<double>{1, 1, 1, 2} << false;
        QTest::newRow("b = 3 a + c") << QList<double>{1, 3, 3, 10} << false;
        QTest::newRow("a long, b short") << QList<double>{10, -3, -3, 1} << false;
    }
    void latticesAreReduced() {
        QFETCH(QList<double>, gram);
        QFETCH(bool, unchanged);
        const Matrix<double> g(2, 2, std::vector<double>(gram.begin(), gram.end()));
        const Matrix<int> basis = shortestBasis(g);
        QCOMPARE(std::abs(basis(0, 0) * basis(1, 1) - basis(0, 1) * basis(1, 0)), 1);
        const Matrix<double> reduced = changeOfBasis(g, basis);
        QVERIFY(2.0 * std::abs(reduced(0, 1)) <= std::min(reduced(0, 0), reduced(1, 1)) + 1e-6);
        QCOMPARE(basis == identityBasis(2), unchanged);
    }

    void classesOnATorusAreMadeIndependent() {
        // Points on a 12 × 12 torus; the second class given is the sum of both circles.
        constexpr std::int32_t side = 12;
        constexpr std::size_t n = side * side;
        Matrix<float> distances(n, n);
        Cocycle first{1, {0.0F, 3.2F}, {}};
        Cocycle both{1, {0.0F, 3.1F}, {}};
        const auto gap = [](std::int32_t a, std::int32_t b) {
            return std::min(std::abs(a - b), side - std::abs(a - b));
        };
        for (std::int32_t i = 0; i < side * side; ++i)
            for (std::int32_t j = 0; j < side * side; ++j) {
                const std::int32_t dx = gap(i / side, j / side);
                const std::int32_t dy = gap(i % side, j % side);
                distances(static_cast<std::size_t>(i), static_cast<std::size_t>(j)) =
                    static_cast<float>(std::hypot(dx, dy));
                if (i <= j)
                    continue;
                const auto crossing = [](std::int32_t a, std::int32_t b) {
                    return 2 * (a - b) > side ? 1 : 2 * (b - a) > side ? -1 : 0;
                };
                const std::int32_t x = crossing(i / side, j / side);
                const std::int32_t y = crossing(i % side, j % side);
                if (x != 0)
                    first.entries.push_back({{i, j, 0}, (x + 47) % 47});
                if (x + y != 0)
                    both.entries.push_back({{i, j, 0}, (x + y + 47) % 47});
            }
        const Persistence persistence = persistenceOf({first, both}, 47);
        DecodeParameters parameters;
        const auto reduced = circularCoordinates(persistence, distances, parameters);
        QVERIFY(std::abs(reduced.correlation(0, 1)) < 0.01);
        QCOMPARE(std::abs(reduced.basis(1, 0)), 1);
        std::vector<double> y(n);
        for (std::size_t v = 0; v < n; ++v)
            y[v] = twoPi * static_cast<double>(v % side) / side;
        QVERIFY(circularDifference(reduced.phases.row(1), y) < 1e-6);
        parameters.reduceBasis = false;
        QVERIFY(circularDifference(circularCoordinates(persistence, distances, parameters).phases.row(1), y) >
                1.0);

        parameters.reduceBasis = true;
        QVERIFY(
            test::contains(test::messageOf<BadInput>([&] {
                               circularCoordinates(persistenceOf({first, first}, 47), distances, parameters);
                           }),
                           "wind along the same circle"));
    }

    void theSmallReferenceIsMet() {
        const auto file = CANNS_DATA("decode/grid_module_small_n400.npz");
        const auto from = test::readNpz(file, "edge_first").values<std::int32_t>();
        const auto to = test::readNpz(file, "edge_second").values<std::int32_t>();
        const auto length = test::readNpz(file, "edge_length").values<float>();
        Matrix<float> distances(400, 400, noEdge);
        for (std::size_t e = 0; e < length.size(); ++e)
            distances(static_cast<std::size_t>(from[e]), static_cast<std::size_t>(to[e])) =
                distances(static_cast<std::size_t>(to[e]), static_cast<std::size_t>(from[e])) = length[e];
        compareWithReference(referencePersistence(file, "bars"), distances, file, 400);
    }

    void theReferencesAreMet_data() {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<int>("coordinates");
        for (const char* recording : {"grid_module_small", "grid_module", "head_direction"})
            for (const char* tag : {"n400_h2", "n1200_h1"})
                QTest::addRow("%s %s", recording, tag)
                    << recording << tag << (QString(recording) == "head_direction" ? 1 : 2);
    }
    void theReferencesAreMet() {
        QFETCH(QString, recording);
        QFETCH(QString, tag);
        QFETCH(int, coordinates);
        CANNS_SHARED_OR_SKIP(folder, "asa/goldens/" + recording.toStdString());
        const auto file = folder / ("persistence_" + tag.toStdString() + ".npz");
        const auto diagram = test::readNpz(file, "dgm1").matrix<float>();
        const auto longest = test::readNpz(file, "top2_h1").values<std::int32_t>();
        Persistence persistence = referencePersistence(file, "dgm1");
        for (std::size_t k = 0; k < 2; ++k) {
            const auto row = static_cast<std::size_t>(longest[k]);
            persistence.cocycles[k].bar = persistence.diagrams[1][k] = {diagram(row, 0), diagram(row, 1)};
        }
        persistence.cocycles.resize(static_cast<std::size_t>(coordinates));
        compareWithReference(persistence, test::readNpz(file, "dist").matrix<float>(),
                             folder / ("decode_" + tag.toStdString() + ".npz"),
                             tag == "n400_h2" ? 400 : 1200);
    }

    void badInputHelps_data() {
        QTest::addColumn<int>("coordinates");
        QTest::addColumn<int>("cocycles");
        QTest::addColumn<int>("size");
        QTest::addColumn<QList<double>>("classes");
        QTest::addColumn<QString>("part");
        QTest::newRow("no bar") << 1 << 0 << 60 << QList<double>{} << "H1 has 0 bars";
        QTest::newRow("fewer bars than coordinates")
            << 2 << 1 << 60 << QList<double>{} << "2 circular coordinates are wanted, but H1 has 1 bar.";
        QTest::newRow("no distances") << 1 << 1 << 0 << QList<double>{} << "square matrix of distances";
        QTest::newRow("another analysis") << 1 << 1 << 30 << QList<double>{} << "30 landmarks";
        QTest::newRow("half a class") << 1 << 1 << 60 << QList<double>{1.5} << "whole number";
        QTest::newRow("one class twice") << 2 << 2 << 60 << QList<double>{1, 1} << "listed twice";
        QTest::newRow("too many coordinates") << 11 << 1 << 60 << QList<double>{} << "decode.coordinates";
    }
    void badInputHelps() {
        QFETCH(int, coordinates);
        QFETCH(int, cocycles);
        QFETCH(int, size);
        QFETCH(QList<double>, classes);
        QFETCH(QString, part);
        DecodeParameters parameters;
        parameters.coordinates = coordinates;
        parameters.classes.assign(classes.begin(), classes.end());
        const Persistence persistence = persistenceOf(
            std::vector<Cocycle>(static_cast<std::size_t>(cocycles), circleClass(60, 1, 47)), 47);
        const auto message = test::messageOf<BadInput>([&] {
            circularCoordinates(persistence, circleDistances(static_cast<std::size_t>(size)), parameters);
        });
        QVERIFY2(test::contains(message, part.toStdString()), message.c_str());
    }

private:
    static void compareWithReference(const Persistence& persistence, const Matrix<float>& distances,
                                     const std::filesystem::path& file, std::size_t landmarks) {
        const auto reference = test::readNpz(file, "landmark_coords").matrix<double>();
        const auto thresholds = test::readNpz(file, "thresholds").values<double>();
        const auto edges = test::readNpz(file, "n_edges").values<std::int64_t>();
        DecodeParameters parameters;
        parameters.coordinates = static_cast<int>(persistence.cocycles.size());
        parameters.reduceBasis = false;
        const auto result = circularCoordinates(persistence, distances, parameters);
        QCOMPARE(result.phases.columns(), landmarks);
        for (std::size_t k = 0; k < result.phases.rows(); ++k) {
            std::vector<double> turns(reference.row(k).begin(), reference.row(k).end());
            for (double& value : turns)
                value *= twoPi;
            QVERIFY(std::abs(result.quality[k].threshold - thresholds[k]) < 1e-4);
            QVERIFY(std::abs(static_cast<double>(result.quality[k].edges) - static_cast<double>(edges[k])) <=
                    2.0);
            const double difference = circularDifference(result.phases.row(k), turns);
            QVERIFY2(difference < 2e-3 * twoPi, qPrintable(QString::number(difference)));
            QVERIFY(result.quality[k].closed);
        }
    }
};

QTEST_GUILESS_MAIN(CircularCoordinatesTest)
#include "CircularCoordinatesTest.moc"

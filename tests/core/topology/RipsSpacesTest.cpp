#include "RandomDistances.h"
#include "RipsExpectations.h"
#include "core/base/Random.h"
#include "core/topology/RipsPersistence.h"

#include <QObject>
#include <QTest>

#include <numeric>

using namespace canns;
using namespace canns::test;

/// Spaces whose homology is known, and what must not change a barcode.
class RipsSpacesTest : public QObject {
    Q_OBJECT

    static Persistence barcode(const DistanceMatrix& distances, int coefficient, int threads = 0) {
        RipsParameters parameters;
        parameters.maximumDimension = 2;
        parameters.coefficient = coefficient;
        parameters.cocycles = 2;
        parameters.cocyclesH2 = 1;
        parameters.threads = threads;
        return ripsPersistence(distances, parameters);
    }

    static DistanceMatrix byName(const QString& name) {
        if (name == "circle")
            return circle(60, 1);
        if (name == "torus")
            return torus(300, 1);
        if (name == "sphere")
            return sphere(120, 1);
        if (name == "projective plane")
            return projectivePlane(150, 1);
        return kleinBottle(18, 18);
    }

private slots:
    void known_data() {
        QTest::addColumn<QString>("space");
        QTest::addColumn<int>("coefficient");
        QTest::addColumn<int>("loops");
        QTest::addColumn<int>("voids");
        QTest::newRow("circle") << "circle" << 47 << 1 << 0;
        QTest::newRow("torus, Z_2") << "torus" << 2 << 2 << 1;
        QTest::newRow("torus, Z_47") << "torus" << 47 << 2 << 1;
        QTest::newRow("sphere") << "sphere" << 47 << 0 << 1;
        QTest::newRow("projective plane, Z_2") << "projective plane" << 2 << 1 << 1;
        QTest::newRow("projective plane, Z_3") << "projective plane" << 3 << 0 << 0;
        QTest::newRow("Klein bottle, Z_2") << "Klein bottle" << 2 << 2 << 1;
        QTest::newRow("Klein bottle, Z_3") << "Klein bottle" << 3 << 1 << 0;
    }

    void known() {
        QFETCH(QString, space);
        QFETCH(int, coefficient);
        QFETCH(int, loops);
        QFETCH(int, voids);
        const Persistence found = barcode(byName(space), coefficient);
        // Long: longer than half the longest bar of all.
        float longest = 0.0F;
        for (std::size_t d = 1; d <= 2; ++d)
            for (const Bar& bar : found.diagrams[d])
                longest = std::max(longest, bar.persistence());
        const float scale = space == "Klein bottle" ? 0.1F : 0.25F;
        QCOMPARE(longerThan(found.diagrams[1], scale), static_cast<std::size_t>(loops));
        QCOMPARE(longerThan(found.diagrams[2], scale), static_cast<std::size_t>(voids));
        QVERIFY(loops + voids == 0 || longest > scale);
        QCOMPARE(longerThan(found.diagrams[0], 1e6F), std::size_t{1});
    }

    /// The order of the points does not matter, nor does a factor (a power of two: no rounding).
    void orderAndScale() {
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const DistanceMatrix distances =
                randomDistances(seed, static_cast<MatrixKind>(seed % kMatrixKinds));
            const std::size_t n = distances.points();
            RandomStream random(5, seed);
            std::vector<std::size_t> order(n);
            std::iota(order.begin(), order.end(), std::size_t{0});
            for (std::size_t i = n; i > 1; --i)
                std::swap(order[i - 1], order[random.below(i)]);
            std::vector<float> lower;
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t j = 0; j < i; ++j)
                    lower.push_back(4.0F * distances(order[i], order[j]));
            const Persistence plain = barcode(distances, 3);
            Persistence changed = barcode(DistanceMatrix(n, std::move(lower)), 3);
            for (std::size_t d = 0; d <= 2; ++d) {
                for (Bar& bar : changed.diagrams[d]) {
                    bar.birth /= 4.0F;
                    bar.death /= 4.0F;
                }
                QCOMPARE(difference(changed.diagrams[d], plain.diagrams[d]), QString());
            }
        }
    }

    /// Bars, cocycles and remarks are the same for any number of threads.
    void threads() {
        const DistanceMatrix distances = torus(450, 3); // large enough that threads are used
        const Persistence one = barcode(distances, 47, 1);
        QVERIFY(!one.cocycles.empty());
        for (const int threads : {2, 3, 8})
            QVERIFY(barcode(distances, 47, threads) == one);
    }

    /// A threshold beyond the enclosing radius changes nothing; one below cuts off.
    void thresholds() {
        const DistanceMatrix distances = sphere(60, 2);
        RipsParameters parameters;
        parameters.maximumDimension = 2;
        const Persistence all = ripsPersistence(distances, parameters);
        QCOMPARE(all.threshold, distances.enclosingRadius());
        parameters.threshold = 100.0;
        QVERIFY(ripsPersistence(distances, parameters) == all);
        const float death = all.diagrams[2].at(0).death;
        parameters.threshold = 0.99 * static_cast<double>(death);
        const Persistence cut = ripsPersistence(distances, parameters);
        QVERIFY(std::isinf(cut.diagrams[2].at(0).death));
        QCOMPARE(cut.threshold, static_cast<float>(parameters.threshold));
    }
};

QTEST_GUILESS_MAIN(RipsSpacesTest)
#include "RipsSpacesTest.moc"

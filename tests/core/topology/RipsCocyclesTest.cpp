#include "RandomDistances.h"
#include "RipsExpectations.h"
#include "core/topology/RipsPersistence.h"
#include "core/topology/RipsReduction.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <unordered_map>

using namespace canns;
using namespace canns::test;

namespace {

constexpr float kInfinite = std::numeric_limits<float>::infinity();
using Vertex = std::int32_t;

/// A cochain in dimension 1 or 2: values on simplices by ascending vertices.
class Cochain {
public:
    Cochain(const Cocycle& cocycle, int p) : p_(p) {
        for (const Cocycle::Entry& entry : cocycle.entries) {
            std::vector<Vertex> simplex(entry.vertices.begin(),
                                        entry.vertices.begin() + cocycle.dimension + 1);
            const int sign = sortWithSign(simplex);
            values_[key(simplex, simplex.size())] = ((sign * entry.coefficient) % p + p) % p;
        }
    }
    std::size_t size() const { return values_.size(); }
    int at(const std::vector<Vertex>& simplex) const { return at(key(simplex, simplex.size())); }
    /// Value of the coboundary on a simplex with ascending vertices.
    int coboundary(const std::vector<Vertex>& simplex) const {
        long sum = 0;
        for (std::size_t k = 0; k < simplex.size(); ++k)
            sum += (k % 2 == 0 ? 1 : -1) * at(key(simplex, k));
        return static_cast<int>((sum % p_ + p_) % p_);
    }

private:
    /// The vertices but the k-th in one number, 16 bits each.
    static std::uint64_t key(const std::vector<Vertex>& simplex, std::size_t omitted) {
        std::uint64_t result = 0;
        for (std::size_t k = 0; k < simplex.size(); ++k)
            if (k != omitted)
                result = result << 16 | static_cast<std::uint64_t>(simplex[k]);
        return result;
    }
    int at(std::uint64_t key) const {
        const auto found = values_.find(key);
        return found == values_.end() ? 0 : found->second;
    }
    static int sortWithSign(std::vector<Vertex>& simplex) {
        int sign = 1;
        for (std::size_t a = 0; a < simplex.size(); ++a)
            for (std::size_t b = a + 1; b < simplex.size(); ++b)
                if (simplex[a] > simplex[b]) {
                    std::swap(simplex[a], simplex[b]);
                    sign = -sign;
                }
        return sign;
    }

    int p_;
    std::unordered_map<std::uint64_t, int> values_;
};

/// All simplices of `dimension` whose edges pass `isIn`.
template <typename IsIn>
void forSimplices(std::size_t points, int dimension, const IsIn& isIn,
                  const std::function<void(const std::vector<Vertex>&)>& visit) {
    std::vector<Vertex> simplex;
    const std::function<void(Vertex)> extend = [&](Vertex from) {
        if (static_cast<int>(simplex.size()) == dimension + 1) {
            visit(simplex);
            return;
        }
        for (Vertex v = from; v < static_cast<Vertex>(points); ++v) {
            if (!std::ranges::all_of(simplex, [&](Vertex u) { return isIn(u, v); }))
                continue;
            simplex.push_back(v);
            extend(v + 1);
            simplex.pop_back();
        }
    };
    extend(0);
}

long power(long base, long exponent, long p) {
    long result = 1;
    for (; exponent > 0; exponent /= 2, base = base * base % p)
        if (exponent % 2 == 1)
            result = result * base % p;
    return result;
}

/// Whether the cochain is a coboundary on the complex of the edges up to `length`: by elimination.
bool isCoboundary(const DistanceMatrix& distances, const Cochain& cochain, int dimension, float length,
                  int p) {
    const auto isIn = [&](Vertex a, Vertex b) {
        return distances(static_cast<std::size_t>(a), static_cast<std::size_t>(b)) <= length;
    };
    std::map<std::vector<Vertex>, std::size_t> unknowns;
    forSimplices(distances.points(), dimension - 1, isIn, [&](const std::vector<Vertex>& simplex) {
        const std::size_t index = unknowns.size();
        unknowns[simplex] = index;
    });
    const std::size_t width = unknowns.size() + 1;
    std::vector<std::vector<long>> pivots(unknowns.size());
    bool consistent = true;
    forSimplices(distances.points(), dimension, isIn, [&](const std::vector<Vertex>& simplex) {
        std::vector<long> equation(width, 0);
        for (std::size_t k = 0; k < simplex.size(); ++k) {
            std::vector<Vertex> facet = simplex;
            facet.erase(facet.begin() + static_cast<std::ptrdiff_t>(k));
            equation[unknowns.at(facet)] = k % 2 == 0 ? 1 : p - 1;
        }
        equation.back() = cochain.at(simplex);
        for (std::size_t u = 0; u + 1 < width; ++u) {
            if (equation[u] == 0)
                continue;
            if (pivots[u].empty()) {
                const long inverse = power(equation[u], p - 2, p);
                for (long& x : equation)
                    x = x * inverse % p;
                pivots[u] = equation;
                return;
            }
            const long factor = p - equation[u];
            for (std::size_t k = u; k < width; ++k)
                equation[k] = (equation[k] + factor * pivots[u][k]) % p;
        }
        consistent = consistent && equation.back() == 0;
    });
    return consistent;
}

/// Empty if it is a cocycle on all of the complex that is shorter than its death, on which alone it has
/// values. Its coboundary can be other than zero only on what has a simplex of the cocycle as a facet, so
/// these are looked at, all of them.
QString fault(const DistanceMatrix& distances, const Cocycle& cocycle, const Persistence& found) {
    const Cochain cochain(cocycle, found.coefficient);
    const auto isIn = [&](Vertex a, Vertex b) {
        const float length = distances(static_cast<std::size_t>(a), static_cast<std::size_t>(b));
        return length < cocycle.bar.death && length <= found.threshold;
    };
    if (cochain.size() == 0)
        return "it is zero";
    if (cochain.size() != cocycle.entries.size())
        return "a simplex stands twice";
    std::size_t violated = 0;
    for (const Cocycle::Entry& entry : cocycle.entries) {
        const std::vector<Vertex> simplex(entry.vertices.begin(),
                                          entry.vertices.begin() + cocycle.dimension + 1);
        if (entry.coefficient % found.coefficient == 0)
            return "a coefficient is zero";
        for (std::size_t a = 0; a < simplex.size(); ++a)
            for (std::size_t b = 0; b < a; ++b)
                if (!isIn(simplex[a], simplex[b]))
                    return "it has a value on a simplex that comes later than its death";
        for (Vertex v = 0; v < static_cast<Vertex>(distances.points()); ++v) {
            if (!std::ranges::all_of(simplex, [&](Vertex u) { return u != v && isIn(u, v); }))
                continue;
            std::vector<Vertex> cofacet = simplex;
            cofacet.push_back(v);
            std::ranges::sort(cofacet);
            violated += cochain.coboundary(cofacet) != 0 ? 1U : 0U;
        }
    }
    return violated == 0 ? QString() : QString("%1 simplices are violated").arg(violated);
}

} // namespace

/// Representatives: cocycles on all that is there before the death, and no coboundaries at birth.
class RipsCocyclesTest : public QObject {
    Q_OBJECT

    static void check(const DistanceMatrix& distances, const Persistence& found, std::size_t& checked) {
        for (int d = 1; d <= 2; ++d) {
            std::vector<Bar> bars;
            for (const Cocycle& cocycle : found.cocycles) {
                if (cocycle.dimension != d)
                    continue;
                const QString wrong = fault(distances, cocycle, found);
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
                QVERIFY(!isCoboundary(distances, Cochain(cocycle, found.coefficient), d, cocycle.bar.birth,
                                      found.coefficient));
                QVERIFY(bars.empty() || bars.back().persistence() >= cocycle.bar.persistence());
                bars.push_back(cocycle.bar);
                ++checked;
            }
            QCOMPARE(difference(sorted(bars), found.diagrams[static_cast<std::size_t>(d)]), QString());
        }
    }

private slots:
    void all_data() {
        QTest::addColumn<int>("coefficient");
        QTest::newRow("Z_2") << 2;
        QTest::newRow("Z_3") << 3;
        QTest::newRow("Z_47") << 47;
        QTest::newRow("Z_32749: wide values") << 32749;
    }

    /// Every class of random matrices, from both engines.
    void all() {
        QFETCH(int, coefficient);
        RipsParameters parameters;
        parameters.maximumDimension = 2;
        parameters.coefficient = coefficient;
        parameters.cocycles = -1;
        parameters.cocyclesH2 = -1;
        std::size_t checked = 0;
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            const auto kind = static_cast<MatrixKind>(seed % kMatrixKinds);
            if (kind == MatrixKind::PointsInSpace || kind == MatrixKind::EqualPoints)
                continue; // too many simplices for elimination
            const DistanceMatrix distances = randomDistances(seed, kind);
            check(distances, ripsPersistence(distances, parameters), checked);
            RipsReductionRequest request{
                .maximumDimension = 2, .cocycles = {0, -1, -1}, .memoryBytes = 1U << 30};
            Persistence columns = reduceColumns(distances, sortEdges(distances, kInfinite, {}),
                                                PrimeField(coefficient), request, {});
            columns.coefficient = coefficient;
            columns.threshold = distances.enclosingRadius();
            check(distances, columns, checked);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(checked > 200);
    }

    void torsionAndVoids() {
        std::size_t checked = 0;
        for (const int p : {2, 3, 47}) {
            RipsParameters parameters;
            parameters.maximumDimension = 2;
            parameters.coefficient = p;
            parameters.cocycles = -1;
            parameters.cocyclesH2 = -1;
            for (const DistanceMatrix& distances : {sphere(24, 5), projectivePlane(22, 2)})
                check(distances, ripsPersistence(distances, parameters), checked);
        }
        QVERIFY(checked > 20);
    }

    void references_data() {
        QTest::addColumn<QString>("input");
        QTest::addColumn<int>("coefficient");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<bool>("small");
        QTest::newRow("random, small numbers") << "random16" << 47 << 0.0 << true;
        QTest::newRow("projective plane, torsion") << "projective_plane" << 2 << 0.0 << true;
        QTest::newRow("grid: ties") << "grid8x8_ties" << 47 << 0.0 << false;
        QTest::newRow("every point twice") << "dup_60" << 47 << 0.0 << false;
        QTest::newRow("cube in four dimensions") << "random4_200" << 47 << 0.0 << false;
        QTest::newRow("sphere with a threshold") << "sphere2_192" << 47 << 0.9 << false;
        QTest::newRow("sphere") << "sphere_3_192" << 47 << 0.0 << false;
        QTest::newRow("landmarks of a grid module") << "asa_500" << 47 << 0.0 << false;
    }

    /// The longest classes of the reference matrices, on all triangles and tetrahedra.
    void references() {
        QFETCH(QString, input);
        QFETCH(int, coefficient);
        QFETCH(double, threshold);
        QFETCH(bool, small);
        const auto lower =
            readNpz(CANNS_DATA("topology/" + input.toStdString() + ".npz"), "lower").values<float>();
        const auto points = static_cast<std::size_t>(
            std::llround((1.0 + std::sqrt(1.0 + 8.0 * static_cast<double>(lower.size()))) / 2.0));
        const DistanceMatrix distances(points, lower);
        RipsParameters parameters;
        parameters.maximumDimension = 2;
        parameters.coefficient = coefficient;
        parameters.threshold = threshold;
        parameters.cocycles = 3;
        parameters.cocyclesH2 = 3;
        const Persistence found = ripsPersistence(distances, parameters);
        QCOMPARE(found.cocycles.size(), std::min<std::size_t>(3, found.diagrams[1].size()) +
                                            std::min<std::size_t>(3, found.diagrams[2].size()));
        for (const Cocycle& cocycle : found.cocycles) {
            const QString wrong = fault(distances, cocycle, found);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            if (small)
                QVERIFY(!isCoboundary(distances, Cochain(cocycle, coefficient), cocycle.dimension,
                                      cocycle.bar.birth, coefficient));
        }
    }
};

QTEST_GUILESS_MAIN(RipsCocyclesTest)
#include "RipsCocyclesTest.moc"

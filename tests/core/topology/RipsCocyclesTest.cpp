#include "RandomDistances.h"
#include "RipsExpectations.h"
#include "core/base/Random.h"
#include "core/topology/RipsPersistence.h"
#include "core/topology/RipsReduction.h"
#include "support/Npy.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <iterator>
#include <limits>
#include <map>
#include <numeric>
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

/// The same for a 2-cocycle on hundreds of points, where elimination would take days: whether z = δx for some
/// x on the edges. Edge after edge, a triangle that the edge completes says what x is there, in terms of
/// unknowns on the edges that complete none; all other triangles, looked at one by one, are equations for the
/// unknowns.
class EdgeEquations {
public:
    EdgeEquations(const DistanceMatrix& distances, const Cochain& cocycle, float length, int p)
        : points_(distances.points()), cocycle_(cocycle), p_(static_cast<std::uint32_t>(p)),
          place_(points_ * points_, kNone) {
        for (std::size_t a = 0; a < points_; ++a)
            for (std::size_t b = a + 1; b < points_; ++b)
                if (distances(a, b) <= length)
                    edges_.push_back({distances(a, b), a, b});
        std::ranges::sort(edges_);
        for (std::size_t e = 0; e < edges_.size(); ++e)
            place_[edges_[e].a * points_ + edges_[e].b] = place_[edges_[e].b * points_ + edges_[e].a] = e;
    }

    bool haveASolution() {
        countUnknowns();
        rows_.assign(edges_.size() * width_, 0);
        known_.assign(edges_.size(), 0);
        std::size_t unknowns = 0;
        for (std::size_t e = 0; e < edges_.size(); ++e) {
            bool hasRow = false;
            for (std::size_t v = 0; v < points_; ++v) {
                if (!completes(e, v))
                    continue;
                takeFrom(e, v);
                known_[e] = hasRow ? known_[e] : relations_.size();
                if (!hasRow)
                    std::ranges::copy(sum_, row(e));
                else if (!agree(e))
                    return false;
                hasRow = true;
            }
            if (!hasRow && isUnknown_[e])
                row(e)[++unknowns] = 1;
        }
        return true;
    }

private:
    struct Edge {
        float length;
        std::size_t a, b; // a < b
        auto operator<=>(const Edge&) const = default;
    };
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    std::uint32_t* row(std::size_t e) { return rows_.data() + e * width_; }
    std::size_t place(std::size_t a, std::size_t b) const { return place_[a * points_ + b]; }
    /// Whether the edge completes the triangle with v, as the last of its sides.
    bool completes(std::size_t e, std::size_t v) const {
        const auto [length, a, b] = edges_[e];
        return v != a && v != b && place(a, v) < e && place(b, v) < e;
    }

    /// Edges without a triangle: those of a spanning forest, where x is 0 without loss, and unknowns.
    void countUnknowns() {
        std::vector<std::size_t> parent(points_);
        std::iota(parent.begin(), parent.end(), std::size_t{0});
        const auto find = [&](std::size_t a) {
            while (parent[a] != a)
                a = parent[a] = parent[parent[a]];
            return a;
        };
        isUnknown_.assign(edges_.size(), false);
        width_ = 1;
        for (std::size_t e = 0; e < edges_.size(); ++e) {
            bool any = false;
            for (std::size_t v = 0; v < points_ && !any; ++v)
                any = completes(e, v);
            const std::size_t a = find(edges_[e].a);
            const std::size_t b = find(edges_[e].b);
            isUnknown_[e] = a == b && !any;
            width_ += isUnknown_[e] ? 1U : 0U;
            parent[a] = b;
        }
        sum_.resize(width_);
    }

    /// What the triangle of the edge with v says of x on the edge, into sum_: the constant and the unknowns.
    void takeFrom(std::size_t e, std::size_t v) {
        const auto [length, a, b] = edges_[e];
        std::vector<Vertex> triangle{static_cast<Vertex>(a), static_cast<Vertex>(b), static_cast<Vertex>(v)};
        std::ranges::sort(triangle);
        // z = x(1, 2) − x(0, 2) + x(0, 1), solved for the side that is the edge.
        const std::size_t sides[] = {place(triangle[1], triangle[2]), place(triangle[0], triangle[2]),
                                     place(triangle[0], triangle[1])};
        const std::uint32_t signs[] = {1, p_ - 1, 1};
        const auto mine = static_cast<std::size_t>(std::ranges::find(sides, e) - std::begin(sides));
        std::ranges::fill(sum_, 0U);
        sum_[0] = static_cast<std::uint32_t>(cocycle_.at(triangle)) * signs[mine] % p_;
        for (std::size_t k = 0; k < 3; ++k)
            if (k != mine)
                add(catchUp(sides[k]), signs[mine] * signs[k] % p_ == 1 ? p_ - 1 : 1, sum_.data());
    }
    std::size_t place(Vertex a, Vertex b) const {
        return place(static_cast<std::size_t>(a), static_cast<std::size_t>(b));
    }

    void add(const std::uint32_t* from, std::uint32_t factor, std::uint32_t* to) const {
        for (std::size_t k = 0; k < width_; ++k)
            to[k] = (to[k] + factor * from[k]) % p_;
    }

    /// The row of an edge, free of the unknowns that relations found since it was made have told.
    const std::uint32_t* catchUp(std::size_t e) {
        for (; known_[e] < relations_.size(); ++known_[e])
            free(row(e), relations_[known_[e]]);
        return row(e);
    }
    struct Relation {
        std::size_t pivot;
        std::vector<std::uint32_t> row; // 1 at the pivot; the whole of it is 0
    };
    void free(std::uint32_t* row, const Relation& relation) const {
        if (const std::uint32_t factor = row[relation.pivot]; factor != 0)
            add(relation.row.data(), p_ - factor, row);
    }

    /// Whether sum_ and the edge's row can both be right; what that takes is kept.
    bool agree(std::size_t e) {
        add(catchUp(e), p_ - 1, sum_.data());
        for (const Relation& relation : relations_)
            free(sum_.data(), relation);
        const auto last = std::find_if(sum_.rbegin(), sum_.rend(), [](std::uint32_t x) { return x != 0; });
        if (last == sum_.rend())
            return true;
        const auto pivot = static_cast<std::size_t>(sum_.rend() - last) - 1;
        if (pivot == 0)
            return false; // a constant that is not 0 would have to be
        const auto inverse = static_cast<std::uint32_t>(
            power(static_cast<long>(sum_[pivot]), static_cast<long>(p_) - 2, static_cast<long>(p_)));
        for (std::uint32_t& x : sum_)
            x = x * inverse % p_;
        relations_.push_back({pivot, sum_});
        return true;
    }

    std::size_t points_;
    const Cochain& cocycle_;
    std::uint32_t p_;
    std::vector<std::size_t> place_;
    std::vector<Edge> edges_;
    std::vector<bool> isUnknown_;
    std::size_t width_ = 1;
    std::vector<std::uint32_t> rows_;
    std::vector<std::size_t> known_; ///< Relations that the row has taken in.
    std::vector<Relation> relations_;
    std::vector<std::uint32_t> sum_;
};

/// A 1-cocycle is a coboundary if its sums around all cycles are 0: if values on the points can be told along
/// the edges.
bool hasPotential(const DistanceMatrix& distances, const Cochain& cocycle, float length, int p) {
    const std::size_t n = distances.points();
    std::vector<int> potential(n, -1);
    for (std::size_t start = 0; start < n; ++start) {
        if (potential[start] >= 0)
            continue;
        potential[start] = 0;
        std::vector<std::size_t> queue{start};
        for (std::size_t k = 0; k < queue.size(); ++k)
            for (std::size_t v = 0; v < n; ++v) {
                const std::size_t u = queue[k];
                if (u == v || distances(u, v) > length)
                    continue;
                const int step =
                    cocycle.at(u < v ? std::vector<Vertex>{static_cast<Vertex>(u), static_cast<Vertex>(v)}
                                     : std::vector<Vertex>{static_cast<Vertex>(v), static_cast<Vertex>(u)});
                const int there = ((potential[u] + (u < v ? step : -step)) % p + p) % p;
                if (potential[v] < 0) {
                    potential[v] = there;
                    queue.push_back(v);
                } else if (potential[v] != there) {
                    return false;
                }
            }
    }
    return true;
}

/// Whether a cocycle is nothing at its birth.
bool isNothingAtBirth(const DistanceMatrix& distances, const Cocycle& cocycle, int p) {
    const Cochain cochain(cocycle, p);
    return cocycle.dimension == 1 ? hasPotential(distances, cochain, cocycle.bar.birth, p)
                                  : EdgeEquations(distances, cochain, cocycle.bar.birth, p).haveASolution();
}

DistanceMatrix fromLower(std::vector<float> lower) {
    const auto points = static_cast<std::size_t>(
        std::llround((1.0 + std::sqrt(1.0 + 8.0 * static_cast<double>(lower.size()))) / 2.0));
    return {points, std::move(lower)};
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
                QVERIFY(!isNothingAtBirth(distances, cocycle, found.coefficient));
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

    /// What the tests of larger matrices stand on: the quick ways to tell a coboundary agree with
    /// elimination, on cochains that are coboundaries, too.
    void coboundariesAreTold() {
        const int p = 47;
        const DistanceMatrix distances = projectivePlane(16, 4);
        const float length = distances.enclosingRadius();
        std::size_t coboundaries = 0;
        std::size_t others = 0;
        for (int d = 1; d <= 2; ++d)
            for (std::uint64_t seed = 0; seed < 12; ++seed) {
                // The coboundary of something at random, on every other round not quite.
                RandomStream random(3, seed);
                std::map<std::vector<Vertex>, int> below;
                const auto everything = [&](Vertex a, Vertex b) {
                    return distances(static_cast<std::size_t>(a), static_cast<std::size_t>(b)) <= length;
                };
                forSimplices(distances.points(), d - 1, everything, [&](const std::vector<Vertex>& simplex) {
                    below[simplex] = static_cast<int>(random.below(p));
                });
                Cocycle cocycle{.dimension = d, .bar = {length, kInfinite}, .entries = {}};
                forSimplices(distances.points(), d, everything, [&](const std::vector<Vertex>& simplex) {
                    int value = 0;
                    for (std::size_t k = 0; k < simplex.size(); ++k) {
                        std::vector<Vertex> facet = simplex;
                        facet.erase(facet.begin() + static_cast<std::ptrdiff_t>(k));
                        value += (k % 2 == 0 ? 1 : p - 1) * below.at(facet);
                    }
                    Cocycle::Entry entry{.vertices = {}, .coefficient = value % p};
                    std::ranges::copy(simplex, entry.vertices.begin());
                    cocycle.entries.push_back(entry);
                });
                if (seed % 2 == 1) {
                    Cocycle::Entry& entry = cocycle.entries[random.below(cocycle.entries.size())];
                    entry.coefficient = (entry.coefficient + 1) % p;
                }
                const bool expected = isCoboundary(distances, Cochain(cocycle, p), d, length, p);
                QCOMPARE(isNothingAtBirth(distances, cocycle, p), expected);
                ++(expected ? coboundaries : others);
            }
        QVERIFY(coboundaries >= 12 && others >= 6);
    }

    void references_data() {
        QTest::addColumn<QString>("input");
        QTest::addColumn<int>("coefficient");
        QTest::addColumn<double>("threshold");
        QTest::newRow("random, small numbers") << "random16" << 47 << 0.0;
        QTest::newRow("projective plane, torsion") << "projective_plane" << 2 << 0.0;
        QTest::newRow("grid: ties") << "grid8x8_ties" << 47 << 0.0;
        QTest::newRow("every point twice") << "dup_60" << 47 << 0.0;
        QTest::newRow("cube in four dimensions") << "random4_200" << 47 << 0.0;
        QTest::newRow("sphere with a threshold") << "sphere2_192" << 47 << 0.9;
        QTest::newRow("sphere") << "sphere_3_192" << 47 << 0.0;
        QTest::newRow("landmarks of a grid module") << "asa_500" << 47 << 0.0;
    }

    /// The longest classes of the reference matrices: on all triangles and tetrahedra, and at their births.
    void references() {
        QFETCH(QString, input);
        QFETCH(int, coefficient);
        QFETCH(double, threshold);
        const auto file = CANNS_DATA("topology/" + input.toStdString() + ".npz");
        checkLongest(fromLower(readNpz(file, "lower").values<float>()), coefficient, threshold);
    }

    void larger_data() {
        QTest::addColumn<QString>("input");
        QTest::addColumn<int>("coefficient");
        QTest::addColumn<double>("threshold");
        QTest::newRow("torus in four dimensions") << "torus4_500" << 47 << 0.0;
        QTest::newRow("torus in six dimensions") << "torus6_500" << 47 << 0.0;
        QTest::newRow("landmarks of a grid module, sparse") << "asa_500_k100" << 47 << 2.0;
        QTest::newRow("circle") << "circle_800" << 47 << 0.0;
        QTest::newRow("rotations, Z_2") << "o3_1024" << 2 << 1.8;
    }

    /// Those that lie beside the checkout.
    void larger() {
        CANNS_SHARED_OR_SKIP(folder, "tda/golden/inputs");
        QFETCH(QString, input);
        QFETCH(int, coefficient);
        QFETCH(double, threshold);
        const Matrix<float> lower = readNpy<float>(folder / (input.toStdString() + ".low.npy"));
        checkLongest(fromLower({lower.values().begin(), lower.values().end()}), coefficient, threshold);
    }

private:
    static void checkLongest(const DistanceMatrix& distances, int coefficient, double threshold) {
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
            QVERIFY(!isNothingAtBirth(distances, cocycle, coefficient));
        }
    }
};

QTEST_GUILESS_MAIN(RipsCocyclesTest)
#include "RipsCocyclesTest.moc"

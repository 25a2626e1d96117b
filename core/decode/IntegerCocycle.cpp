#include "core/decode/IntegerCocycle.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <utility>

namespace canns {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t edgesAtOnce = 4096; ///< Between two looks at the progress.

std::int32_t lifted(std::int64_t coefficient, int prime) {
    auto value = static_cast<std::int32_t>(coefficient % prime);
    if (value < 0)
        value += prime;
    return value > prime / 2 ? value - prime : value;
}

/// Values of a cochain by pair of vertices, and which pairs are edges.
class CochainTable {
public:
    explicit CochainTable(const EdgeGraph& graph)
        : graph_(graph), edge_(graph.vertexCount, graph.vertexCount, 0),
          value_(graph.vertexCount, graph.vertexCount, 0) {
        for (const auto& [a, b] : graph.edges)
            edge_(index(a), index(b)) = edge_(index(b), index(a)) = isEdge;
    }

    /// How many triangles have values that do not sum to zero; counting ends when there are `enough`.
    std::size_t openTriangles(const std::vector<std::int32_t>& values, const Progress& progress,
                              std::size_t enough = std::numeric_limits<std::size_t>::max()) {
        for (std::size_t e = 0; e < values.size(); ++e) {
            const auto [a, b] = graph_.edges[e];
            value_(index(a), index(b)) = values[e];
            value_(index(b), index(a)) = -values[e];
        }
        std::size_t open = 0;
        for (std::size_t e = 0; e < values.size() && open < enough; ++e) {
            if (e % edgesAtOnce == 0)
                progress.checkpoint();
            if (values[e] != 0 && anyOpenAt(graph_.edges[e]))
                open += openTrianglesAt(graph_.edges[e]);
        }
        return open;
    }

private:
    static std::size_t index(std::int32_t vertex) { return static_cast<std::size_t>(vertex); }

    /// Whether any triangle over an edge is open. Most often none is, and this loop runs in vectors.
    bool anyOpenAt(std::array<std::int32_t, 2> edge) const {
        const auto [a, b] = edge;
        const std::int32_t here = value_(index(a), index(b));
        const auto edgeA = edge_.row(index(a));
        const auto edgeB = edge_.row(index(b));
        const auto valueA = value_.row(index(a));
        const auto valueB = value_.row(index(b));
        std::int32_t open = 0;
        for (std::size_t c = 0; c < graph_.vertexCount; ++c)
            open |= edgeA[c] & edgeB[c] & (here + valueB[c] - valueA[c]);
        return open != 0;
    }

    /// Open triangles over an edge with a value; one with several such edges counts at the first of them.
    std::size_t openTrianglesAt(std::array<std::int32_t, 2> edge) const {
        const std::size_t a = index(edge[0]);
        const std::size_t b = index(edge[1]);
        std::size_t open = 0;
        for (std::size_t c = 0; c < graph_.vertexCount; ++c) {
            if (edge_(a, c) == 0 || edge_(b, c) == 0 || value_(a, b) + value_(b, c) + value_(c, a) == 0)
                continue;
            const auto comesFirst = [&](std::size_t u, std::size_t v) {
                return value_(u, v) != 0 &&
                       std::minmax(u, v) < std::pair<const std::size_t&, const std::size_t&>(a, b);
            };
            if (!comesFirst(a, c) && !comesFirst(b, c))
                ++open;
        }
        return open;
    }

    static constexpr std::int32_t isEdge = -1; ///< All bits.

    const EdgeGraph& graph_;
    Matrix<std::int32_t> edge_;
    Matrix<std::int32_t> value_;
};

/// The cochain over Z_p, one coefficient in [0, p) an edge of the graph.
std::vector<std::int32_t> residues(const Cocycle& cocycle, int prime, const EdgeGraph& graph) {
    Matrix<std::int32_t> table(graph.vertexCount, graph.vertexCount, 0);
    const auto limit = static_cast<std::int32_t>(graph.vertexCount);
    for (const Cocycle::Entry& entry : cocycle.entries) {
        const std::int32_t a = entry.vertices[0];
        const std::int32_t b = entry.vertices[1];
        if (a < 0 || b < 0 || a >= limit || b >= limit || a == b)
            throw BadInput(fmt::format("A cocycle has a value on the edge {}–{}, but there are {} landmarks.",
                                       a, b, graph.vertexCount),
                           "cocycle", "Use the cocycles and the distances of one and the same analysis.");
        const std::int32_t value = lifted(entry.coefficient, prime);
        table(static_cast<std::size_t>(std::min(a, b)), static_cast<std::size_t>(std::max(a, b))) =
            a < b ? value : -value;
    }
    std::vector<std::int32_t> values(graph.edges.size());
    for (std::size_t e = 0; e < values.size(); ++e)
        values[e] =
            table(static_cast<std::size_t>(graph.edges[e][0]), static_cast<std::size_t>(graph.edges[e][1]));
    return values;
}

std::vector<std::int32_t> liftedMultiple(const std::vector<std::int32_t>& values, int unit, int prime) {
    std::vector<std::int32_t> multiple(values.size());
    for (std::size_t e = 0; e < values.size(); ++e)
        multiple[e] = lifted(static_cast<std::int64_t>(unit) * values[e], prime);
    return multiple;
}

/// Σ (f_j − f_i − c_ij)², what a representative costs after smoothing.
double smoothedEnergy(const EdgeGraph& graph, const std::vector<std::int32_t>& values,
                      const Progress& progress) {
    const auto f = leastSquaresPotential(graph, values, {}, progress.silent());
    double energy = 0.0;
    for (std::size_t e = 0; e < values.size(); ++e) {
        const double step =
            f[static_cast<std::size_t>(graph.edges[e][1])] - f[static_cast<std::size_t>(graph.edges[e][0])];
        if (!std::isnan(step))
            energy += (step - values[e]) * (step - values[e]);
    }
    return energy;
}

/// The cohomologous representative that is 0 along a tree of shortest paths, lifted: on every other edge
/// there remains what its loop winds, however wild the representative was.
std::vector<std::int32_t> treeGauge(const EdgeGraph& graph, const std::vector<std::int32_t>& values,
                                    int prime, const Progress& progress) {
    std::vector<std::vector<std::pair<std::int32_t, std::int32_t>>> neighbours(graph.vertexCount);
    for (std::size_t e = 0; e < values.size(); ++e) {
        if (e % edgesAtOnce == 0)
            progress.checkpoint();
        const auto [a, b] = graph.edges[e];
        neighbours[static_cast<std::size_t>(a)].emplace_back(b, values[e]);
        neighbours[static_cast<std::size_t>(b)].emplace_back(a, -values[e]);
    }
    std::vector<std::int32_t> potential(graph.vertexCount, 0);
    std::vector<char> seen(graph.vertexCount, 0);
    std::vector<std::int32_t> queue;
    for (std::size_t root = 0; root < graph.vertexCount; ++root) {
        if (seen[root] != 0)
            continue;
        seen[root] = 1;
        queue.assign(1, static_cast<std::int32_t>(root));
        for (std::size_t head = 0; head < queue.size(); ++head)
            for (const auto& [next, value] : neighbours[static_cast<std::size_t>(queue[head])])
                if (seen[static_cast<std::size_t>(next)] == 0) {
                    seen[static_cast<std::size_t>(next)] = 1;
                    potential[static_cast<std::size_t>(next)] =
                        lifted(potential[static_cast<std::size_t>(queue[head])] + value, prime);
                    queue.push_back(next);
                }
    }
    std::vector<std::int32_t> result(values.size());
    for (std::size_t e = 0; e < values.size(); ++e)
        result[e] = lifted(values[e] - potential[static_cast<std::size_t>(graph.edges[e][1])] +
                               potential[static_cast<std::size_t>(graph.edges[e][0])],
                           prime);
    return result;
}

/// Marks the vertices of the largest connected part (the first of equals).
std::vector<char> largestPart(const EdgeGraph& graph) {
    if (graph.vertexCount == 0)
        return {};
    std::vector<std::size_t> root(graph.vertexCount);
    std::iota(root.begin(), root.end(), std::size_t{0});
    const auto find = [&](std::size_t v) {
        while (root[v] != v)
            v = root[v] = root[root[v]];
        return v;
    };
    for (const auto& [a, b] : graph.edges)
        root[find(static_cast<std::size_t>(a))] = find(static_cast<std::size_t>(b));
    std::vector<std::size_t> sizes(graph.vertexCount, 0);
    for (std::size_t v = 0; v < graph.vertexCount; ++v)
        ++sizes[find(v)];
    const auto largest =
        static_cast<std::size_t>(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
    std::vector<char> inside(graph.vertexCount);
    for (std::size_t v = 0; v < graph.vertexCount; ++v)
        inside[v] = find(v) == largest ? 1 : 0;
    return inside;
}

} // namespace

EdgeGraph edgesUpTo(const Matrix<float>& distances, double threshold, const Progress& progress) {
    EdgeGraph graph;
    graph.vertexCount = distances.rows();
    for (std::size_t i = 0; i < distances.rows(); ++i) {
        progress.checkpoint();
        for (std::size_t j = i + 1; j < distances.columns(); ++j)
            if (static_cast<double>(distances(i, j)) <= threshold && std::isfinite(distances(i, j))) {
                graph.edges.push_back({static_cast<std::int32_t>(i), static_cast<std::int32_t>(j)});
                graph.lengths.push_back(distances(i, j));
            }
    }
    return graph;
}

std::vector<double> leastSquaresPotential(const EdgeGraph& graph, const std::vector<std::int32_t>& values,
                                          const std::vector<double>& weights, const Progress& progress) {
    const std::size_t vertices = graph.vertexCount;
    const std::vector<char> inside = largestPart(graph);
    std::vector<std::size_t> used; // edges of the largest part
    for (std::size_t e = 0; e < graph.edges.size(); ++e)
        if (inside[static_cast<std::size_t>(graph.edges[e][0])] != 0)
            used.push_back(e);
    const auto weightOf = [&](std::size_t e) { return weights.empty() ? 1.0 : weights[e]; };
    const auto forEachEdge = [&](auto&& use) {
        for (const std::size_t e : used)
            use(e, static_cast<std::size_t>(graph.edges[e][0]), static_cast<std::size_t>(graph.edges[e][1]));
    };
    std::vector<double> degree(vertices, 0.0);
    std::vector<double> residual(vertices, 0.0); // the divergence of the cochain, for f = 0
    forEachEdge([&](std::size_t e, std::size_t a, std::size_t b) {
        degree[a] += weightOf(e);
        degree[b] += weightOf(e);
        residual[a] -= weightOf(e) * values[e];
        residual[b] += weightOf(e) * values[e];
    });
    const auto product = [](const std::vector<double>& x, const std::vector<double>& y) {
        return std::inner_product(x.begin(), x.end(), y.begin(), 0.0);
    };
    const auto scaled = [&](std::vector<double> x) { // by the diagonal of the Laplacian
        for (std::size_t v = 0; v < vertices; ++v)
            x[v] /= degree[v] > 0.0 ? degree[v] : 1.0;
        return x;
    };
    std::vector<double> potential(vertices, 0.0);
    std::vector<double> direction = scaled(residual);
    double size = product(residual, direction);
    constexpr double tolerance = 1e-10;
    const double smallest = tolerance * tolerance * product(residual, residual);
    for (std::size_t i = 0; i < 2 * vertices && product(residual, residual) > smallest; ++i) {
        progress.checkpoint();
        std::vector<double> image(vertices, 0.0);
        forEachEdge([&](std::size_t e, std::size_t a, std::size_t b) {
            const double flow = weightOf(e) * (direction[a] - direction[b]);
            image[a] += flow;
            image[b] -= flow;
        });
        const double step = size / product(direction, image);
        for (std::size_t v = 0; v < vertices; ++v) {
            potential[v] += step * direction[v];
            residual[v] -= step * image[v];
        }
        const std::vector<double> next = scaled(residual);
        const double before = std::exchange(size, product(residual, next));
        for (std::size_t v = 0; v < vertices; ++v)
            direction[v] = next[v] + size / before * direction[v];
    }
    for (std::size_t v = 0; v < vertices; ++v)
        if (inside[v] == 0)
            potential[v] = std::numeric_limits<double>::quiet_NaN();
    return potential;
}

IntegerCocycle liftToIntegers(const Cocycle& cocycle, int prime, const EdgeGraph& graph,
                              const Progress& progress) {
    const std::vector<std::int32_t> values = residues(cocycle, prime, graph);
    CochainTable table(graph);
    IntegerCocycle best{values, 1, table.openTriangles(values, progress), false};
    const bool small =
        std::all_of(values.begin(), values.end(), [](std::int32_t v) { return std::abs(v) <= 1; });
    if (best.closed() && small)
        return best;

    // Larger values may mean a multiple of a generator, open triangles a bad representative: compare the
    // units.
    const std::vector<std::int32_t> start =
        best.closed() ? values : treeGauge(graph, values, prime, progress);
    double bestEnergy = best.closed() ? smoothedEnergy(graph, best.values, progress) : infinity;
    for (int unit = 1; unit <= prime / 2; ++unit) {
        progress.report(static_cast<std::size_t>(unit), static_cast<std::size_t>(prime));
        IntegerCocycle candidate{liftedMultiple(start, unit, prime), unit, 0, true};
        // One that leaves as many triangles open is no better, however many more there are.
        candidate.openTriangles =
            table.openTriangles(candidate.values, progress, std::max<std::size_t>(1, best.openTriangles));
        const double energy =
            candidate.closed() ? smoothedEnergy(graph, candidate.values, progress) : infinity;
        if (energy < bestEnergy * (1.0 - 1e-9) || candidate.openTriangles < best.openTriangles) {
            bestEnergy = energy;
            best = std::move(candidate);
        }
    }
    return best;
}

} // namespace canns

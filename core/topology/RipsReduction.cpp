#include "core/topology/RipsReduction.h"

#include "core/base/Error.h"
#include "core/base/Memory.h"
#include "core/topology/WorkingColumn.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace canns {

namespace {

/// A pair of simplices: a class born at one and dying at the other, or never.
struct Pair {
    std::uint32_t birth = 0;
    std::uint32_t death = kNoEdge;
    std::vector<Term> cocycle; ///< Where it was asked for.
};

class Reduction {
public:
    Reduction(const DistanceMatrix& distances, const RipsFiltration& filtration, const PrimeField& field,
              const RipsReductionRequest& request)
        : distances_(distances), filtration_(filtration), field_(field), request_(request),
          neighbours_(filtration, field) {}

    Persistence run(const Progress& progress) {
        Persistence result;
        const int dimensions = request_.maximumDimension + 1;
        result.diagrams.resize(static_cast<std::size_t>(dimensions));
        Deaths cleared = components(result.diagrams[0]);
        for (int d = 1; d < dimensions; ++d) {
            // Each dimension takes many times what the one below took.
            const Progress part =
                progress.part(d == 1 ? 0.0 : 0.2 * (d - 1) / (dimensions - 1),
                              d + 1 == dimensions ? 1.0 : 0.2 * d / (dimensions - 1),
                              "Persistence: reducing columns of dimension " + std::to_string(d));
            Deaths deaths;
            std::vector<Pair> pairs = reduceDimension(static_cast<std::size_t>(d), cleared, deaths, part);
            cleared = std::move(deaths);
            finish(d, pairs, result);
        }
        for (Diagram& bars : result.diagrams)
            std::ranges::sort(bars, {}, [](const Bar& bar) { return std::pair(bar.birth, bar.death); });
        return result;
    }

private:
    /// Simplices at which a class dies, with the column that does it.
    using Deaths = std::unordered_map<Simplex, std::size_t, SimplexHash>;

    float length(std::uint32_t edge) const {
        return distances_(filtration_.first(edge), filtration_.second(edge));
    }

    Bar barOf(const Pair& pair) const {
        Bar bar;
        bar.birth = length(pair.birth);
        if (pair.death != kNoEdge)
            bar.death = length(pair.death);
        return bar;
    }

    Deaths components(Diagram& bars) const {
        std::vector<std::size_t> parent(filtration_.points);
        std::iota(parent.begin(), parent.end(), std::size_t{0});
        const auto find = [&](std::size_t a) {
            while (parent[a] != a)
                a = parent[a] = parent[parent[a]];
            return a;
        };
        Deaths deaths;
        std::size_t left = filtration_.points;
        for (std::uint32_t e = 0; e < filtration_.edges.size(); ++e) {
            const std::size_t a = find(filtration_.first(e));
            const std::size_t b = find(filtration_.second(e));
            if (a == b)
                continue;
            parent[a] = b;
            --left;
            Simplex edge{e, {}};
            edge.vertices = {static_cast<std::uint16_t>(filtration_.second(e)),
                             static_cast<std::uint16_t>(filtration_.first(e))};
            deaths.emplace(edge, 0);
            if (length(e) > 0.0F)
                bars.push_back({0.0F, length(e)});
        }
        bars.insert(bars.end(), left, Bar{});
        return deaths;
    }

    // ---- Columns ----

    /// The d-simplices that need a column, latest first: neither deaths of dimension d − 1 nor in apparent
    /// pairs.
    std::vector<Simplex> columns(std::size_t d, const Deaths& cleared, const Progress& progress) {
        std::vector<Simplex> found;
        for (auto e = static_cast<std::uint32_t>(filtration_.edges.size()); e-- > 0;) {
            progress.report(filtration_.edges.size() - e, filtration_.edges.size());
            const std::size_t i = filtration_.first(e);
            const std::size_t j = filtration_.second(e);
            std::vector<std::uint16_t> lune;
            if (d >= 2)
                for (std::size_t v = 0; v < filtration_.points; ++v)
                    if (filtration_.rank(i, v) < e && filtration_.rank(j, v) < e)
                        lune.push_back(static_cast<std::uint16_t>(v));
            const std::size_t before = found.size();
            std::vector<std::uint16_t> chosen{static_cast<std::uint16_t>(j), static_cast<std::uint16_t>(i)};
            extend(e, chosen, lune, d, cleared, found, progress);
            std::sort(found.begin() + static_cast<std::ptrdiff_t>(before), found.end(), std::greater<>{});
            checkMemory(found.capacity() * sizeof(Simplex));
        }
        return found;
    }

    /// Adds vertices of `candidates`, all adjacent to those chosen before edge `e` comes, in increasing
    /// order.
    void extend(std::uint32_t e, std::vector<std::uint16_t>& chosen,
                const std::vector<std::uint16_t>& candidates, std::size_t d, const Deaths& cleared,
                std::vector<Simplex>& found, const Progress& progress) {
        progress.checkpoint();
        if (chosen.size() == d + 1) {
            Simplex simplex{e, {}};
            std::ranges::copy(chosen, simplex.vertices.begin());
            std::sort(simplex.vertices.begin(),
                      simplex.vertices.begin() + static_cast<std::ptrdiff_t>(d) + 1);
            if (!cleared.contains(simplex) && !neighbours_.hasApparentCofacet(simplex, d) &&
                !(d >= 2 && neighbours_.apparentFacet(simplex, d)))
                found.push_back(simplex);
            return;
        }
        for (std::size_t k = 0; k < candidates.size(); ++k) {
            const std::uint32_t* ranks = filtration_.ranksOf(candidates[k]);
            std::vector<std::uint16_t> next;
            for (std::size_t l = k + 1; l < candidates.size(); ++l)
                if (ranks[candidates[l]] < e)
                    next.push_back(candidates[l]);
            chosen.push_back(candidates[k]);
            extend(e, chosen, next, d, cleared, found, progress);
            chosen.pop_back();
        }
    }

    std::vector<Pair> reduceDimension(std::size_t d, const Deaths& cleared, Deaths& deaths,
                                      const Progress& progress) {
        const std::vector<Simplex> simplices = columns(d, cleared, progress.part(0.0, 0.3));
        const Progress reducing = progress.part(0.3, 1.0);
        std::vector<Pair> pairs;
        std::vector<std::vector<Term>> reductions(simplices.size());
        std::size_t stored = simplices.size() * (sizeof(Simplex) + sizeof(std::vector<Term>));
        WorkingColumn working(field_);
        WorkingColumn reduction(field_);
        const auto addCoboundary = [&](const Simplex& simplex, std::uint32_t factor) {
            reduction.add({simplex, static_cast<std::uint16_t>(factor)});
            neighbours_.forCofacets(simplex, d, [&](const Simplex& cofacet, std::uint16_t sign) {
                working.add({cofacet, static_cast<std::uint16_t>(field_.product(sign, factor))});
            });
        };
        for (std::size_t c = 0; c < simplices.size(); ++c) {
            reducing.report(c, simplices.size());
            working.clear();
            reduction.clear();
            addCoboundary(simplices[c], 1);
            std::optional<Term> pivot = working.pop();
            while (pivot) {
                progress.checkpoint();
                checkMemory(stored + deaths.size() * 64 + (working.size() + reduction.size()) * sizeof(Term));
                std::uint32_t factor = field_.negative(pivot->coefficient);
                working.add(*pivot);
                if (const auto other = deaths.find(pivot->simplex); other != deaths.end()) {
                    for (const Term& term : reductions[other->second]) // scaled to pivot coefficient 1
                        addCoboundary(term.simplex, field_.product(factor, term.coefficient));
                } else if (const auto facet = neighbours_.apparentFacet(pivot->simplex, d + 1)) {
                    std::uint32_t sign = 0;
                    neighbours_.forCofacets(*facet, d, [&](const Simplex& cofacet, std::uint16_t s) {
                        if (cofacet == pivot->simplex)
                            sign = s;
                    });
                    addCoboundary(*facet, field_.product(factor, field_.inverse(sign)));
                } else {
                    break;
                }
                pivot = working.pop();
            }
            Pair pair{.birth = simplices[c].rank, .cocycle = {}};
            const std::uint32_t scale = pivot ? field_.inverse(pivot->coefficient) : 1;
            while (const std::optional<Term> term = reduction.pop())
                reductions[c].push_back(
                    {term->simplex, static_cast<std::uint16_t>(field_.product(term->coefficient, scale))});
            if (pivot) {
                pair.death = pivot->simplex.rank;
                deaths.emplace(pivot->simplex, c);
            }
            if (d <= 2 && request_.cocycles[d] != 0 && barOf(pair).persistence() > 0.0F) {
                pair.cocycle = reductions[c];
                stored += pair.cocycle.size() * sizeof(Term);
            }
            if (!pivot)
                reductions[c].clear();
            stored += reductions[c].capacity() * sizeof(Term);
            pairs.push_back(std::move(pair));
        }
        return pairs;
    }

    void checkMemory(std::size_t bytes) const {
        if (bytes > request_.memoryBytes)
            throw OutOfMemory(
                "The column reduction of the barcode does not fit.", bytes, request_.memoryBytes,
                "Take fewer landmarks, set a threshold, lower the maximum dimension, or raise the "
                "memory limit.");
    }

    /// Bars and the cocycles of the longest.
    void finish(int d, std::vector<Pair>& pairs, Persistence& result) const {
        std::erase_if(pairs, [&](const Pair& pair) { return !(barOf(pair).persistence() > 0.0F); });
        for (const Pair& pair : pairs)
            result.diagrams[static_cast<std::size_t>(d)].push_back(barOf(pair));
        if (d > 2)
            return;
        std::ranges::stable_sort(pairs, [&](const Pair& a, const Pair& b) {
            const Bar left = barOf(a);
            const Bar right = barOf(b);
            return std::pair(-left.persistence(), left.birth) < std::pair(-right.persistence(), right.birth);
        });
        const int wanted = request_.cocycles[static_cast<std::size_t>(d)];
        if (wanted >= 0 && pairs.size() > static_cast<std::size_t>(wanted))
            pairs.resize(static_cast<std::size_t>(wanted));
        for (const Pair& pair : pairs) {
            Cocycle cocycle{.dimension = d, .bar = barOf(pair), .entries = {}};
            for (const Term& term : pair.cocycle) {
                if (!(length(term.simplex.rank) < cocycle.bar.death))
                    continue;
                Cocycle::Entry entry{.vertices = {}, .coefficient = term.coefficient};
                for (std::size_t k = 0; k <= static_cast<std::size_t>(d); ++k)
                    entry.vertices[k] = term.simplex.vertices[k];
                cocycle.entries.push_back(entry);
            }
            result.cocycles.push_back(std::move(cocycle));
        }
    }

    const DistanceMatrix& distances_;
    const RipsFiltration& filtration_;
    const PrimeField& field_;
    const RipsReductionRequest& request_;
    SimplexNeighbours neighbours_;
};

} // namespace

Persistence reduceColumns(const DistanceMatrix& distances, const RipsFiltration& filtration,
                          const PrimeField& field, const RipsReductionRequest& request,
                          const Progress& progress) {
    require(request.maximumDimension >= 0 &&
                static_cast<std::size_t>(request.maximumDimension) + 2 <= kMostVertices,
            "reduceColumns: dimensions 0 to 6");
    return Reduction(distances, filtration, field, request).run(progress);
}

} // namespace canns

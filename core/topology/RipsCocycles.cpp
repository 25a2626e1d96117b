#include "core/topology/RipsCocycles.h"

#include "core/topology/Neighbourhoods.h"

#include <algorithm>
#include <span>
#include <utility>

namespace canns {

namespace {

/// The last births of a tie do not matter: classes are told apart by bar, then by the order of their births.
bool isLonger(const Bar& a, const Bar& b) {
    if (a.persistence() != b.persistence())
        return a.persistence() > b.persistence();
    return a.birth < b.birth;
}

/// The value of a cocycle on the simplex at which a class was born.
template <typename Value>
struct ValueAtBirth {
    std::uint32_t edge = 0;
    std::uint16_t vertex = 0;
    Value value = 0;
};

/// Follows the cocycle of the class that lives in `slot` at the time `end` of the history back to its birth.
template <typename Value>
std::vector<ValueAtBirth<Value>> valuesAtBirths(const Annotations<Value>& classes, const PrimeField& field,
                                                const ClassLife& life, std::size_t end) {
    const std::vector<ClassEvent>& history = classes.history();
    std::uint32_t slots = 0;
    for (const ClassEvent& event : history)
        slots = std::max(slots, event.slot + 1);
    std::vector<std::uint32_t> cocycle(slots, 0);
    cocycle[history[life.birth].slot] = 1;
    std::vector<ValueAtBirth<Value>> values;
    for (std::size_t k = end; k-- > life.birth;) {
        const ClassEvent& event = history[k];
        if (event.isDeath) {
            // A row x became x − x[slot]·factors; what the cocycle said of the new row it says of the old.
            std::uint32_t sum = 0;
            const std::span<const Value> factors = classes.factors(event);
            for (std::size_t c = 0; c < factors.size(); ++c)
                if (c != event.slot && cocycle[c] != 0 && factors[c] != 0)
                    sum = field.sum(sum, field.product(cocycle[c], factors[c]));
            cocycle[event.slot] = field.negative(sum);
        } else if (const std::uint32_t value = std::exchange(cocycle[event.slot], 0); value != 0) {
            values.push_back({event.edge, event.vertex, static_cast<Value>(value)});
        }
    }
    std::ranges::reverse(values);
    return values;
}

} // namespace

template <typename Value>
struct RipsCocycles<Value>::Wanted {
    Bar bar;
    std::vector<ValueAtBirth<Value>> births;
    std::uint32_t begin = 0; ///< Edges on which the cocycle may not vanish: from the birth …
    std::uint32_t end = 0;   ///< … to the first that is as long as the death.
};

template <typename Value>
std::vector<typename RipsCocycles<Value>::Wanted>
RipsCocycles<Value>::choose(const Annotations<Value>& classes, int count, const Progress& progress) const {
    std::vector<std::pair<Bar, ClassLife>> bars;
    for (const ClassLife& life : classes.lives()) {
        Bar bar;
        bar.birth = length(classes.history()[life.birth].edge);
        if (life.death != ClassLife::kNever)
            bar.death = length(classes.history()[life.death].edge);
        if (bar.death > bar.birth)
            bars.emplace_back(bar, life);
    }
    std::ranges::stable_sort(bars, isLonger, &std::pair<Bar, ClassLife>::first);
    if (count >= 0 && bars.size() > static_cast<std::size_t>(count))
        bars.resize(static_cast<std::size_t>(count));
    std::vector<Wanted> chosen;
    for (const auto& [bar, life] : bars) {
        progress.checkpoint();
        Wanted wanted;
        wanted.bar = bar;
        wanted.births = valuesAtBirths(classes, field_, life, std::min(life.death, classes.history().size()));
        wanted.begin = classes.history()[life.birth].edge;
        std::uint32_t low = wanted.begin;
        auto high = static_cast<std::uint32_t>(filtration_.edges.size());
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (length(middle) < bar.death)
                low = middle + 1;
            else
                high = middle;
        }
        wanted.end = low;
        chosen.push_back(std::move(wanted));
    }
    return chosen;
}

template <typename Value>
void RipsCocycles<Value>::ofEdges(const Annotations<Value>& classes, int count, std::vector<Cocycle>& out,
                                  const Progress& progress) const {
    const std::vector<Wanted> chosen = choose(classes, count, progress);
    if (chosen.empty())
        return;
    progress.stage("Persistence: cocycles");
    // A vertex of each edge's lune, if it has one.
    const std::uint32_t end = std::ranges::max(chosen, {}, &Wanted::end).end;
    constexpr std::uint16_t kNone = 0xffff;
    std::vector<std::uint16_t> apex(end, kNone);
    {
        Neighbourhoods graph(filtration_.points);
        for (std::uint32_t e = 0; e < end; ++e) {
            if (e % 4096 == 0)
                progress.report(0.5 * static_cast<double>(e) / static_cast<double>(end));
            const std::size_t i = filtration_.first(e);
            const std::size_t j = filtration_.second(e);
            const auto* a = graph.row(i);
            const auto* b = graph.row(j);
            for (std::size_t w = 0; w < graph.words(); ++w)
                if (const auto common = a[w] & b[w]; common != 0) {
                    apex[e] = static_cast<std::uint16_t>(w * 64 +
                                                         static_cast<std::size_t>(std::countr_zero(common)));
                    break;
                }
            graph.insertEdge(i, j);
        }
    }
    for (std::size_t k = 0; k < chosen.size(); ++k) {
        const Wanted& wanted = chosen[k];
        Cocycle cocycle{.dimension = 1, .bar = wanted.bar, .entries = {}};
        std::vector<Value> values(wanted.end - wanted.begin, 0);
        const auto oriented = [&](std::size_t a, std::size_t b) -> std::uint32_t {
            const std::uint32_t edge = filtration_.rank(a, b);
            if (edge < wanted.begin)
                return 0;
            const std::uint32_t value = values[edge - wanted.begin];
            return a > b ? value : field_.negative(value);
        };
        auto birth = wanted.births.begin();
        for (std::uint32_t e = wanted.begin; e < wanted.end; ++e) {
            if (e % 4096 == 0)
                progress.report(0.5 + 0.5 * static_cast<double>(k) / static_cast<double>(chosen.size()));
            const std::size_t i = filtration_.first(e);
            const std::size_t j = filtration_.second(e);
            std::uint32_t value = 0;
            if (apex[e] != kNone)
                value = field_.sum(oriented(i, apex[e]), oriented(apex[e], j));
            else if (birth != wanted.births.end() && birth->edge == e)
                value = (birth++)->value;
            if (value == 0)
                continue;
            values[e - wanted.begin] = static_cast<Value>(value);
            cocycle.entries.push_back({{static_cast<std::int32_t>(i), static_cast<std::int32_t>(j), 0},
                                       static_cast<std::int32_t>(value)});
        }
        out.push_back(std::move(cocycle));
    }
}

namespace {

/// Values on triangles that are not zero: for each edge, its third vertices in order.
template <typename Value>
class TriangleValues {
public:
    TriangleValues(const RipsFiltration& filtration, const PrimeField& field, std::uint32_t begin)
        : filtration_(filtration), field_(field), begin_(begin) {}

    /// The values for the next edge.
    void append(const std::vector<std::pair<std::uint16_t, Value>>& values) {
        starts_.push_back(values_.size());
        values_.insert(values_.end(), values.begin(), values.end());
    }

    /// Y(a, b, c) of a triangle whose edges were all appended.
    std::uint32_t operator()(std::size_t a, std::size_t b, std::size_t c) const {
        const std::uint32_t ab = filtration_.rank(a, b);
        const std::uint32_t bc = filtration_.rank(b, c);
        const std::uint32_t ca = filtration_.rank(c, a);
        if (ab > bc && ab > ca)
            return value(ab, c, a < b);
        if (bc > ca)
            return value(bc, a, b < c);
        return value(ca, b, c < a);
    }

private:
    std::uint32_t value(std::uint32_t edge, std::size_t vertex, bool negative) const {
        if (edge < begin_)
            return 0;
        const std::size_t k = edge - begin_;
        const auto from = values_.begin() + static_cast<std::ptrdiff_t>(starts_[k]);
        const auto to = k + 1 < starts_.size() ? values_.begin() + static_cast<std::ptrdiff_t>(starts_[k + 1])
                                               : values_.end();
        const auto found =
            std::ranges::lower_bound(from, to, vertex, {}, &std::pair<std::uint16_t, Value>::first);
        if (found == to || found->first != vertex)
            return 0;
        return negative ? field_.negative(found->second) : found->second;
    }

    const RipsFiltration& filtration_;
    const PrimeField& field_;
    std::uint32_t begin_;
    std::vector<std::size_t> starts_;
    std::vector<std::pair<std::uint16_t, Value>> values_;
};

} // namespace

template <typename Value>
void RipsCocycles<Value>::ofTriangles(const Annotations<Value>& classes, int count, std::vector<Cocycle>& out,
                                      const Progress& progress) const {
    using Word = vertices::Word;
    const std::vector<Wanted> chosen = choose(classes, count, progress);
    for (std::size_t k = 0; k < chosen.size(); ++k) {
        const Wanted& wanted = chosen[k];
        const Progress part = progress.part(static_cast<double>(k) / static_cast<double>(chosen.size()),
                                            static_cast<double>(k + 1) / static_cast<double>(chosen.size()),
                                            "Persistence: cocycles");
        Cocycle cocycle{.dimension = 2, .bar = wanted.bar, .entries = {}};
        TriangleValues<Value> values(filtration_, field_, wanted.begin);
        Neighbourhoods graph(filtration_.points);
        for (std::uint32_t e = 0; e < wanted.begin; ++e)
            graph.insertEdge(filtration_.first(e), filtration_.second(e));
        std::vector<Word> lune(graph.words());
        std::vector<Word> front(graph.words());
        std::vector<std::pair<std::uint16_t, Value>> found;
        std::vector<std::uint32_t> at(filtration_.points, 0); // values on the triangles of the edge at hand
        auto birth = wanted.births.begin();
        for (std::uint32_t e = wanted.begin; e < wanted.end; ++e) {
            part.report(e - wanted.begin, wanted.end - wanted.begin);
            const std::size_t i = filtration_.first(e);
            const std::size_t j = filtration_.second(e);
            found.clear();
            if (graph.lune(i, j, lune.data())) {
                // Along a forest, as the sweep went; where the lune is connected, any root will do, since
                // another one changes the cocycle by the coboundary of the edge alone.
                const std::uint32_t* toFirst = filtration_.ranksOf(i);
                const std::uint32_t* toSecond = filtration_.ranksOf(j);
                std::vector<std::pair<std::uint32_t, std::size_t>> byRank;
                vertices::forEach(lune.data(), graph.words(), [&](std::size_t v) {
                    byRank.emplace_back(std::max(toFirst[v], toSecond[v]), v);
                });
                const auto bornAt = birth;
                while (birth != wanted.births.end() && birth->edge == e)
                    ++birth;
                while (!byRank.empty()) {
                    const std::size_t root = std::ranges::min(byRank).second;
                    at[root] = 0;
                    for (auto b = bornAt; b != birth; ++b)
                        if (b->vertex == root)
                            at[root] = b->value;
                    std::ranges::fill(front, Word{0});
                    vertices::remove(lune.data(), root);
                    std::vector<std::size_t> queue{root};
                    for (std::size_t next = 0; next < queue.size(); ++next) {
                        const std::size_t u = queue[next];
                        const Word* around = graph.row(u);
                        for (std::size_t w = 0; w < graph.words(); ++w) {
                            Word joined = lune[w] & around[w];
                            lune[w] &= ~joined;
                            for (; joined != 0; joined &= joined - 1) {
                                const std::size_t v =
                                    w * 64 + static_cast<std::size_t>(std::countr_zero(joined));
                                at[v] =
                                    field_.sum(at[u], field_.difference(values(i, u, v), values(j, u, v)));
                                queue.push_back(v);
                            }
                        }
                    }
                    std::erase_if(byRank,
                                  [&](const auto& item) { return !vertices::has(lune.data(), item.second); });
                    for (const std::size_t v : queue)
                        if (at[v] != 0)
                            found.emplace_back(static_cast<std::uint16_t>(v), static_cast<Value>(at[v]));
                }
            }
            std::ranges::sort(found);
            values.append(found);
            for (const auto& [v, value] : found)
                cocycle.entries.push_back({{static_cast<std::int32_t>(i), static_cast<std::int32_t>(j),
                                            static_cast<std::int32_t>(v)},
                                           static_cast<std::int32_t>(value)});
            graph.insertEdge(i, j);
        }
        out.push_back(std::move(cocycle));
    }
}

template class RipsCocycles<std::uint8_t>;
template class RipsCocycles<std::uint16_t>;

} // namespace canns

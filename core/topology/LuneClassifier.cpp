#include "core/topology/LuneClassifier.h"

#include <algorithm>
#include <numeric>

namespace canns {

namespace {

using namespace vertices;

bool isEmpty(const std::vector<std::uint64_t>& set) {
    return std::ranges::all_of(set, [](std::uint64_t word) { return word == 0; });
}

/// The closing edges of a connected graph: those that the tree and the triangles do not give. All edges of
/// the tree are known; an edge becomes known when it closes a triangle with two known ones; when there is no
/// such edge, the next unknown one is a closing edge.
std::vector<std::pair<std::uint16_t, std::uint16_t>> closingEdges(const std::vector<std::uint64_t>& graph,
                                                                  const std::vector<std::uint16_t>& parents) {
    const std::size_t n = parents.size();
    const std::size_t words = (n + 63) / 64;
    std::vector<std::uint64_t> known(n * words, 0);
    const auto learn = [&](std::size_t a, std::size_t b) {
        add(known.data() + a * words, b);
        add(known.data() + b * words, a);
    };
    for (std::size_t a = 1; a < n; ++a)
        learn(a, parents[a]);
    std::vector<std::pair<std::uint16_t, std::uint16_t>> unknown;
    for (std::size_t a = 0; a < n; ++a)
        forEach(graph.data() + a * words, words, [&](std::size_t b) {
            if (b < a && !has(known.data() + a * words, b))
                unknown.emplace_back(static_cast<std::uint16_t>(a), static_cast<std::uint16_t>(b));
        });
    std::vector<std::pair<std::uint16_t, std::uint16_t>> closing;
    while (!unknown.empty()) {
        const std::size_t before = unknown.size();
        std::erase_if(unknown, [&](const auto& edge) {
            const std::uint64_t* a = known.data() + edge.first * words;
            const std::uint64_t* b = known.data() + edge.second * words;
            for (std::size_t w = 0; w < words; ++w)
                if ((a[w] & b[w]) != 0) {
                    learn(edge.first, edge.second);
                    return true;
                }
            return false;
        });
        if (unknown.size() == before) {
            closing.push_back(unknown.back());
            learn(unknown.back().first, unknown.back().second);
            unknown.pop_back();
        }
    }
    return closing;
}

} // namespace

std::size_t LuneClassifier::bytes(std::size_t points) {
    return (points + 4) * Neighbourhoods::wordsFor(points) * sizeof(Word) + points * sizeof(std::uint16_t);
}

LuneClassifier::LuneClassifier(const RipsFiltration& filtration, bool withCores)
    : filtration_(filtration), withCores_(withCores), graph_(filtration.points), hub_(filtration.points),
      lune_(graph_.words()), rest_(graph_.words()), reached_(graph_.words()), link_(graph_.words()) {
    std::iota(hub_.begin(), hub_.end(), std::uint16_t{0});
}

/// Whether lune_ is connected: grows a component by whole neighbourhoods, of the vertices that are not
/// reached yet first, since two or three of them cover most lunes.
bool LuneClassifier::isConnected() {
    rest_ = lune_;
    std::ranges::fill(reached_, 0);
    const std::size_t start = first(lune_.data());
    if (!graph_.moveNeighbours(start, rest_.data(), reached_.data()))
        return true;
    constexpr int kTries = 4;
    int failed = 0;
    const auto touchesReached = [&](std::size_t vertex) {
        const Word* around = graph_.row(vertex);
        Word touching = 0;
        for (std::size_t w = 0; w < graph_.words(); ++w)
            touching |= around[w] & reached_[w];
        failed += touching == 0 ? 1 : 0;
        return touching != 0;
    };
    while (failed < kTries) {
        std::size_t next = 0;
        const bool found = anyOf(rest_.data(), graph_.words(), [&](std::size_t vertex) {
            next = vertex;
            return touchesReached(vertex) || failed == kTries;
        });
        if (!found || failed == kTries)
            break;
        if (!graph_.moveNeighbours(next, rest_.data(), reached_.data()))
            return true;
    }
    // The rest may hang on something reached that was not looked at: search outwards from there.
    link_ = reached_;
    while (!isEmpty(link_)) {
        const std::size_t vertex = first(link_.data());
        remove(link_.data(), vertex);
        const Word* around = graph_.row(vertex);
        Word left = 0;
        for (std::size_t w = 0; w < graph_.words(); ++w) {
            const Word joined = rest_[w] & around[w];
            link_[w] |= joined;
            rest_[w] &= ~joined;
            left |= rest_[w];
        }
        if (left == 0)
            return true;
    }
    return false;
}

/// Whether one vertex of lune_ is a neighbour of all others; then the lune is a cone.
bool LuneClassifier::isDominated(std::size_t i, std::size_t j) {
    for (const std::size_t guess : {hub_[i], hub_[j]})
        if (has(lune_.data(), guess) && graph_.covers(guess, lune_.data()))
            return true;
    return anyOf(lune_.data(), graph_.words(), [&](std::size_t vertex) {
        if (!graph_.covers(vertex, lune_.data()))
            return false;
        hub_[i] = hub_[j] = static_cast<std::uint16_t>(vertex);
        return true;
    });
}

/// Whether `point` of `set` is dominated within it: its neighbours there are neighbours of one among them.
bool LuneClassifier::isDominatedIn(const std::vector<Word>& set, std::size_t point) {
    const Word* around = graph_.row(point);
    for (std::size_t w = 0; w < graph_.words(); ++w)
        link_[w] = set[w] & around[w];
    return anyOf(link_.data(), graph_.words(),
                 [&](std::size_t vertex) { return vertex != point && graph_.covers(vertex, link_.data()); });
}

/// Removes dominated vertices (strong collapses: a homotopy equivalence each) until a cone is left, then
/// returns true, or until there is none, then returns false.
bool LuneClassifier::collapses(std::vector<Word>& set) {
    // Most lunes lie around one vertex but for a few others: remove those first.
    std::size_t centre = 0;
    int most = -1;
    forEach(set.data(), graph_.words(), [&](std::size_t vertex) {
        const Word* around = graph_.row(vertex);
        int count = 0;
        for (std::size_t w = 0; w < graph_.words(); ++w)
            count += std::popcount(set[w] & around[w]);
        if (count > most) {
            most = count;
            centre = vertex;
        }
    });
    std::vector<Word> others(graph_.words());
    bool changed = true;
    while (changed) {
        changed = false;
        const Word* around = graph_.row(centre);
        for (std::size_t w = 0; w < graph_.words(); ++w)
            others[w] = set[w] & ~around[w];
        if (isEmpty(others))
            return true;
        forEach(others.data(), graph_.words(), [&](std::size_t vertex) {
            if (isDominatedIn(set, vertex)) {
                remove(set.data(), vertex);
                changed = true;
            }
        });
    }
    changed = true;
    while (changed) {
        changed = false;
        others = set;
        forEach(others.data(), graph_.words(), [&](std::size_t vertex) {
            if (isDominatedIn(set, vertex)) {
                remove(set.data(), vertex);
                changed = true;
            }
        });
    }
    std::size_t left = 0;
    for (const Word word : set)
        left += static_cast<std::size_t>(std::popcount(word));
    return left == 1;
}

std::uint16_t LuneClassifier::rootOf(const std::vector<Word>& set, std::uint32_t edge) const {
    const std::uint32_t* toFirst = filtration_.ranksOf(filtration_.first(edge));
    const std::uint32_t* toSecond = filtration_.ranksOf(filtration_.second(edge));
    std::size_t best = 0;
    std::uint32_t earliest = kNoEdge;
    forEach(set.data(), graph_.words(), [&](std::size_t vertex) {
        const std::uint32_t last = std::max(toFirst[vertex], toSecond[vertex]);
        if (last < earliest) {
            earliest = last;
            best = vertex;
        }
    });
    return static_cast<std::uint16_t>(best);
}

LuneCore LuneClassifier::coreOf(const std::vector<Word>& set) const {
    // A breadth-first tree, which also numbers the vertices.
    LuneCore core;
    std::vector<Word> rest = set;
    std::vector<std::uint16_t> indexOf(filtration_.points);
    const std::size_t root = first(set.data());
    remove(rest.data(), root);
    indexOf[root] = 0;
    core.vertices = {static_cast<std::uint16_t>(root)};
    core.parents = {0};
    for (std::size_t next = 0; next < core.vertices.size(); ++next) {
        const Word* around = graph_.row(core.vertices[next]);
        for (std::size_t w = 0; w < graph_.words(); ++w) {
            Word joined = rest[w] & around[w];
            rest[w] &= ~joined;
            for (; joined != 0; joined &= joined - 1) {
                const std::size_t vertex = w * 64 + static_cast<std::size_t>(std::countr_zero(joined));
                indexOf[vertex] = static_cast<std::uint16_t>(core.vertices.size());
                core.vertices.push_back(static_cast<std::uint16_t>(vertex));
                core.parents.push_back(static_cast<std::uint16_t>(next));
            }
        }
    }
    const std::size_t words = (core.vertices.size() + 63) / 64;
    std::vector<Word> graph(core.vertices.size() * words, 0);
    for (std::size_t a = 0; a < core.vertices.size(); ++a) {
        const Word* around = graph_.row(core.vertices[a]);
        for (std::size_t w = 0; w < graph_.words(); ++w)
            for (Word bits = set[w] & around[w]; bits != 0; bits &= bits - 1) {
                const std::size_t b = indexOf[w * 64 + static_cast<std::size_t>(std::countr_zero(bits))];
                if (b != a)
                    add(graph.data() + a * words, b);
            }
    }
    core.closingEdges = closingEdges(graph, core.parents);
    return core;
}

/// Fills in the components of lune_ and, where wanted, their cores.
void LuneClassifier::describe(Lune& lune) {
    std::vector<Word> rest = lune_;
    while (!isEmpty(rest)) {
        std::vector<Word> component(graph_.words(), 0);
        std::vector<Word> front(graph_.words(), 0);
        add(front.data(), first(rest.data()));
        remove(rest.data(), first(front.data()));
        while (!isEmpty(front)) {
            const std::size_t vertex = first(front.data());
            remove(front.data(), vertex);
            add(component.data(), vertex);
            graph_.moveNeighbours(vertex, rest.data(), front.data());
        }
        lune.roots.push_back(rootOf(component, lune.edge));
        if (withCores_ && !collapses(component)) {
            LuneCore core = coreOf(component);
            if (!core.closingEdges.empty())
                lune.cores.push_back(std::move(core));
        }
    }
}

void LuneClassifier::classify(std::uint32_t from, std::uint32_t to, std::vector<Lune>& out,
                              const Progress& progress) {
    for (; inserted_ < from; ++inserted_)
        graph_.insertEdge(filtration_.first(inserted_), filtration_.second(inserted_));
    for (; inserted_ < to; ++inserted_) {
        if (progress.cancelled())
            return;
        const std::size_t i = filtration_.first(inserted_);
        const std::size_t j = filtration_.second(inserted_);
        const bool any = graph_.lune(i, j, lune_.data());
        const bool harmless = any && (withCores_ ? isDominated(i, j) : isConnected());
        graph_.insertEdge(i, j); // the edge itself is not seen within its lune
        if (harmless)
            continue;
        Lune lune;
        lune.edge = inserted_;
        if (any)
            describe(lune);
        if (lune.roots.size() != 1 || !lune.cores.empty())
            out.push_back(std::move(lune));
    }
}

} // namespace canns

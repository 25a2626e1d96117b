#include "core/topology/LuneClassifier.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace canns {

namespace {

using namespace vertices;

bool isEmpty(const std::vector<Word>& set) {
    return std::ranges::all_of(set, [](Word word) { return word == 0; });
}

} // namespace

std::size_t LuneClassifier::bytes(std::size_t points) {
    return (points + 7) * Neighbourhoods::wordsFor(points) * sizeof(Word) +
           2 * points * sizeof(std::uint16_t);
}

LuneClassifier::LuneClassifier(const RipsFiltration& filtration, bool withCycles)
    : filtration_(filtration), withCycles_(withCycles), graph_(filtration.points), hub_(filtration.points),
      parent_(filtration.points), lune_(graph_.words()), rest_(graph_.words()), reached_(graph_.words()),
      front_(graph_.words()), added_(graph_.words()), missing_(graph_.words()), link_(graph_.words()) {
    std::iota(hub_.begin(), hub_.end(), std::uint16_t{0});
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
        const bool harmless = any && (withCycles_ ? isDominated(i, j) : isConnectedAt(i, j));
        graph_.insertEdge(i, j); // its ends are not in the lune, so the edge is not seen there
        if (harmless)
            continue;
        Lune lune;
        lune.edge = inserted_;
        lune.isEmpty = !any;
        if (any)
            describe(lune);
        if (lune.isEmpty || !lune.roots.empty() || !lune.cycles.empty())
            out.push_back(std::move(lune));
    }
}

/// Whether lune_ is connected. Starts at a vertex that covered a lune nearby, if it can.
bool LuneClassifier::isConnectedAt(std::size_t i, std::size_t j) {
    const std::size_t start = has(lune_.data(), hub_[i])   ? hub_[i]
                              : has(lune_.data(), hub_[j]) ? hub_[j]
                                                           : first(lune_.data());
    if (!graph_.covers(start, lune_.data()))
        return isConnected(lune_, start);
    hub_[i] = hub_[j] = static_cast<std::uint16_t>(start);
    return true;
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

/// Fills in the roots of the components of lune_, if there are several, and the cycles, where wanted.
void LuneClassifier::describe(Lune& lune) {
    if (isConnected(lune_, first(lune_.data()))) {
        if (withCycles_)
            findCycles(lune_, lune.cycles);
        return;
    }
    for (const Set& component : components(lune_)) {
        lune.roots.push_back(rootOf(component, lune.edge));
        if (withCycles_)
            findCycles(component, lune.cycles);
    }
}

/// Cycles that generate H1 of the flag complex on a connected set.
///
/// Starts with the star of a vertex, a cone, and adds the other vertices one by one. A vertex whose
/// neighbours among those added are connected brings no cycle (Mayer–Vietoris); one whose neighbours have c
/// components brings c − 1, each from it through a component and back through the first.
void LuneClassifier::findCycles(const Set& set, std::vector<LuneCycle>& cycles) {
    const std::size_t centre = centreOf(set);
    const Word* aroundCentre = graph_.row(centre);
    for (std::size_t w = 0; w < graph_.words(); ++w) {
        added_[w] = set[w] & aroundCentre[w];
        missing_[w] = set[w] & ~aroundCentre[w];
    }
    const auto linkOf = [&](std::size_t vertex) {
        const Word* around = graph_.row(vertex);
        Word any = 0;
        for (std::size_t w = 0; w < graph_.words(); ++w) {
            link_[w] = added_[w] & around[w];
            any |= link_[w];
        }
        return any != 0;
    };
    const auto addVertex = [&](std::size_t vertex) {
        parent_[vertex] = static_cast<std::uint16_t>(first(link_.data()));
        add(added_.data(), vertex);
        remove(missing_.data(), vertex);
    };
    bool hasTree = false; // the star's part of the tree is written when the first cycle asks for it
    Set trying;
    while (!isEmpty(missing_)) {
        trying = missing_;
        bool changed = false;
        forEach(trying.data(), graph_.words(), [&](std::size_t vertex) {
            if (linkOf(vertex) && isConnected(link_, first(link_.data()))) {
                addVertex(vertex);
                changed = true;
            }
        });
        if (changed)
            continue;
        if (!hasTree) {
            forEach(set.data(), graph_.words(), [&](std::size_t vertex) {
                if (has(aroundCentre, vertex))
                    parent_[vertex] = static_cast<std::uint16_t>(centre);
            });
            hasTree = true;
        }
        anyOf(missing_.data(), graph_.words(), [&](std::size_t vertex) {
            if (!linkOf(vertex))
                return false;
            const std::vector<Set> parts = components(link_);
            addVertex(vertex);
            for (std::size_t k = 1; k < parts.size(); ++k)
                cycles.push_back(cycleThrough(vertex, first(parts[k].data())));
            return true;
        });
    }
}

/// The vertex with the most neighbours in `set`.
std::size_t LuneClassifier::centreOf(const Set& set) const {
    std::size_t centre = 0;
    int most = 0;
    forEach(set.data(), graph_.words(), [&](std::size_t vertex) {
        const Word* around = graph_.row(vertex);
        int degree = 0;
        for (std::size_t w = 0; w < graph_.words(); ++w)
            degree += std::popcount(set[w] & around[w]);
        if (degree > most) {
            most = degree;
            centre = vertex;
        }
    });
    return centre;
}

/// The cycle of the edge from `a` to `b` with the tree of parent_.
LuneCycle LuneClassifier::cycleThrough(std::size_t a, std::size_t b) const {
    const auto pathFrom = [&](std::size_t vertex) {
        LuneCycle path{static_cast<std::uint16_t>(vertex)};
        while (parent_[path.back()] != path.back())
            path.push_back(parent_[path.back()]);
        return path;
    };
    LuneCycle cycle = pathFrom(b);
    LuneCycle back = pathFrom(a);
    while (cycle.size() > 1 && back.size() > 1 && cycle[cycle.size() - 2] == back[back.size() - 2]) {
        cycle.pop_back();
        back.pop_back();
    }
    cycle.insert(cycle.end(), back.rbegin() + 1, back.rend());
    return cycle;
}

/// Whether `set` is connected: grows the component of `start` by whole neighbourhoods, of the vertices that
/// are not reached yet first, since two or three of them cover most sets.
bool LuneClassifier::isConnected(const Set& set, std::size_t start) {
    rest_ = set;
    std::ranges::fill(reached_, Word{0});
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
    front_ = reached_;
    while (!isEmpty(front_)) {
        const std::size_t vertex = first(front_.data());
        remove(front_.data(), vertex);
        if (!graph_.moveNeighbours(vertex, rest_.data(), front_.data()))
            return true;
    }
    return false;
}

std::vector<LuneClassifier::Set> LuneClassifier::components(const Set& set) {
    std::vector<Set> found;
    rest_ = set;
    for (bool left = true; left;) {
        Set& component = found.emplace_back(graph_.words(), 0);
        std::ranges::fill(front_, Word{0});
        add(front_.data(), first(rest_.data()));
        remove(rest_.data(), first(rest_.data()));
        left = !isEmpty(rest_);
        while (left && !isEmpty(front_)) {
            const std::size_t vertex = first(front_.data());
            remove(front_.data(), vertex);
            add(component.data(), vertex);
            left = graph_.moveNeighbours(vertex, rest_.data(), front_.data());
        }
        for (std::size_t w = 0; w < graph_.words(); ++w)
            component[w] |= front_[w];
    }
    return found;
}

std::uint16_t LuneClassifier::rootOf(const Set& set, std::uint32_t edge) const {
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

} // namespace canns

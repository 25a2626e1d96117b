#pragma once

#include "core/base/Progress.h"
#include "core/topology/Neighbourhoods.h"
#include "core/topology/RipsFiltration.h"

#include <cstdint>
#include <vector>

namespace canns {

/// A closed way through a lune, from vertex to neighbouring vertex and from the last to the first.
using LuneCycle = std::vector<std::uint16_t>;

/// The lune of an edge at the moment when the edge comes in: the flag complex on the common neighbours of its
/// ends, as far as it can change homology.
struct Lune {
    std::uint32_t edge = 0;
    bool isEmpty = false;
    /// If there are several components: one vertex of each, the one with the earliest edges to both ends.
    std::vector<std::uint16_t> roots;
    std::vector<LuneCycle> cycles; ///< They generate the H1 of the lune; some may be boundaries.

    bool operator==(const Lune&) const = default;
};

/// Finds the edges that can change homology, by their lunes. The lune of an edge depends on nothing but the
/// edges before it, so ranges of edges can be classified independently: by several threads, or by a GPU with
/// a block of threads an edge. Each worker has a classifier of its own and hands it growing ranges.
class LuneClassifier {
public:
    /// `withCycles`: look for 1-cycles of lunes too (needed for H2), not only for components.
    LuneClassifier(const RipsFiltration& filtration, bool withCycles);

    /// Appends the lunes of the edges [from, to) that are empty, not connected, or may have a 1-cycle.
    /// `from` must not be less than the `to` of the call before. Stops early when cancelled.
    void classify(std::uint32_t from, std::uint32_t to, std::vector<Lune>& out, const Progress& progress);

    static std::size_t bytes(std::size_t points);

private:
    using Word = vertices::Word;
    using Set = std::vector<Word>;

    bool isConnectedAt(std::size_t i, std::size_t j);
    bool isDominated(std::size_t i, std::size_t j);
    void describe(Lune& lune);
    void findCycles(const Set& set, std::vector<LuneCycle>& cycles);
    std::size_t centreOf(const Set& set) const;
    LuneCycle cycleThrough(std::size_t a, std::size_t b) const;
    bool isConnected(const Set& set, std::size_t start);
    std::vector<Set> components(const Set& set);
    std::uint16_t rootOf(const Set& set, std::uint32_t edge) const;

    const RipsFiltration& filtration_;
    bool withCycles_;
    Neighbourhoods graph_; ///< Of the edges before inserted_.
    std::uint32_t inserted_ = 0;
    std::vector<std::uint16_t> hub_;    ///< For each point, the vertex that covered a lune at it last.
    std::vector<std::uint16_t> parent_; ///< The tree that cycles are closed with.
    Set lune_;
    // Scratch, so that nothing is allocated an edge:
    Set rest_;
    Set reached_;
    Set front_;
    Set added_;
    Set missing_;
    Set link_;
};

} // namespace canns

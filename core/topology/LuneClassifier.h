#pragma once

#include "core/base/Progress.h"
#include "core/topology/Neighbourhoods.h"
#include "core/topology/RipsFiltration.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace canns {

/// Part of a lune that can bear 1-cycles: what is left of one component after its dominated vertices are
/// gone, with a spanning tree. A 1-cocycle of the component is a coboundary if and only if it sums to zero
/// around the cycle that each closing edge makes with the tree.
struct LuneCore {
    std::vector<std::uint16_t> vertices;
    std::vector<std::uint16_t> parents; ///< Index into `vertices` of the next vertex towards vertices[0].
    std::vector<std::pair<std::uint16_t, std::uint16_t>> closingEdges; ///< Indices into `vertices`.

    bool operator==(const LuneCore&) const = default;
};

/// The lune of an edge at the moment when the edge comes in: the flag complex on the common neighbours of its
/// ends, as far as it can change homology.
struct Lune {
    std::uint32_t edge = 0;
    /// One vertex of each component, the one with the earliest edges to both ends. None: an empty lune.
    std::vector<std::uint16_t> roots;
    std::vector<LuneCore> cores; ///< The components that may have 1-cycles.

    bool operator==(const Lune&) const = default;
};

/// Finds the edges whose lune is not contractible. The lune of an edge depends on nothing but the edges
/// before it, so ranges of edges can be classified independently: by several threads, or by a GPU with a
/// block of threads an edge. Each worker has a classifier of its own and hands it growing ranges.
class LuneClassifier {
public:
    /// `withCores`: look for 1-cycles of lunes too (needed for H2), not only for components.
    LuneClassifier(const RipsFiltration& filtration, bool withCores);

    /// Appends the lunes of the edges [from, to) that are empty, not connected, or may have a 1-cycle.
    /// `from` must not be less than the `to` of the call before. Stops early when cancelled.
    void classify(std::uint32_t from, std::uint32_t to, std::vector<Lune>& out, const Progress& progress);

    static std::size_t bytes(std::size_t points);

private:
    using Word = vertices::Word;

    bool isConnected();
    bool isDominated(std::size_t i, std::size_t j);
    void describe(Lune& lune);
    bool collapses(std::vector<Word>& set);
    bool isDominatedIn(const std::vector<Word>& set, std::size_t point);
    LuneCore coreOf(const std::vector<Word>& set) const;
    std::uint16_t rootOf(const std::vector<Word>& set, std::uint32_t edge) const;

    const RipsFiltration& filtration_;
    bool withCores_;
    Neighbourhoods graph_; ///< Of the edges before inserted_.
    std::uint32_t inserted_ = 0;
    std::vector<std::uint16_t> hub_; ///< For each point, the vertex that covered a lune at it last.
    std::vector<Word> lune_;
    std::vector<Word> rest_;
    std::vector<Word> reached_;
    std::vector<Word> link_;
};

} // namespace canns

#pragma once

#include "core/topology/RipsFiltration.h"

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

namespace canns {

/// Spanning forests of the lunes of edges, made when asked for and kept.
///
/// A lune with a dominating vertex gets the star around it; others a breadth-first forest, with the roots
/// that LuneClassifier names (the vertex of the component with the earliest edges to both ends). All of the
/// lune is read from the ranks: u and v are adjacent in the lune of edge e if the rank of (u, v) is less than
/// e.
class LuneFans {
public:
    explicit LuneFans(const RipsFiltration& filtration) : filtration_(filtration) {}

    /// The vertex that `vertex` hangs on in the lune of `edge`; itself if it is a root.
    std::size_t parent(std::uint32_t edge, std::uint16_t vertex);

    void clear();
    std::size_t bytes() const noexcept;

private:
    /// One centre for a star; else a range of pairs (vertex, parent) in forest_, sorted by vertex.
    struct Fan {
        bool isStar = true;
        std::uint16_t centre = 0;
        std::size_t begin = 0;
        std::size_t count = 0;
    };
    struct Twig {
        std::uint16_t vertex = 0;
        std::uint16_t parent = 0;
    };

    Fan make(std::uint32_t edge);
    bool dominates(std::uint16_t vertex, std::uint32_t edge) const;

    const RipsFiltration& filtration_;
    std::unordered_map<std::uint32_t, Fan> fans_;
    std::vector<Twig> forest_;
    /// Vertices of the lune at hand, with the rank at which each came in.
    std::vector<std::pair<std::uint32_t, std::uint16_t>> lune_;
};

} // namespace canns

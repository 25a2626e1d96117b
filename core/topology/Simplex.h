#pragma once

#include "core/topology/Neighbourhoods.h"
#include "core/topology/PrimeField.h"
#include "core/topology/RipsFiltration.h"

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace canns {

inline constexpr std::size_t kMostVertices = 8;

/// A simplex by its vertices in ascending order, and the rank of its last edge. Simplices of one dimension
/// come in the order of (rank, vertices).
struct Simplex {
    std::uint32_t rank = 0;
    std::array<std::uint16_t, kMostVertices> vertices{};

    auto operator<=>(const Simplex&) const = default; // NOLINT(modernize-use-nullptr): a false alarm
};

struct SimplexHash {
    std::size_t operator()(const Simplex& simplex) const noexcept {
        std::uint64_t hash = 0;
        for (const std::uint16_t vertex : simplex.vertices)
            hash = (hash ^ vertex) * 0x9e3779b97f4a7c15ULL + (hash >> 29);
        return hash;
    }
};

/// The facets and cofacets of simplices in a filtration, found anew each time they are asked for.
class SimplexNeighbours {
public:
    SimplexNeighbours(const RipsFiltration& filtration, const PrimeField& field);

    /// Calls visit(cofacet, coefficient ±1) for the simplices of d + 1 dimensions on a simplex of d.
    template <typename Visit>
    void forCofacets(const Simplex& simplex, std::size_t d, Visit&& visit) {
        common_.assign(graph_.row(simplex.vertices[0]), graph_.row(simplex.vertices[0]) + graph_.words());
        for (std::size_t k = 1; k <= d; ++k) {
            const auto* row = graph_.row(simplex.vertices[k]);
            for (std::size_t w = 0; w < common_.size(); ++w)
                common_[w] &= row[w];
        }
        for (std::size_t k = 0; k <= d; ++k)
            vertices::remove(common_.data(), simplex.vertices[k]); // closed neighbourhoods
        vertices::forEach(common_.data(), common_.size(), [&](std::size_t v) {
            Simplex cofacet;
            cofacet.rank = simplex.rank;
            std::size_t place = 0;
            for (std::size_t k = 0; k <= d; ++k) {
                cofacet.rank = std::max(cofacet.rank, filtration_.rank(simplex.vertices[k], v));
                if (simplex.vertices[k] < v)
                    place = k + 1;
            }
            for (std::size_t k = 0; k <= d + 1; ++k)
                cofacet.vertices[k] = k < place    ? simplex.vertices[k]
                                      : k == place ? static_cast<std::uint16_t>(v)
                                                   : simplex.vertices[k - 1];
            visit(cofacet, static_cast<std::uint16_t>(place % 2 == 0 ? 1 : field_.prime() - 1));
        });
    }

    std::optional<Simplex> earliestCofacet(const Simplex& simplex, std::size_t d);
    Simplex latestFacet(const Simplex& simplex, std::size_t d) const;

    /// The facet with which `simplex` (of dimension d) makes an apparent pair: it is the latest facet, and
    /// `simplex` is its earliest cofacet. Such two are always paired, and need not be stored.
    std::optional<Simplex> apparentFacet(const Simplex& simplex, std::size_t d);
    bool hasApparentCofacet(const Simplex& simplex, std::size_t d);

private:
    const RipsFiltration& filtration_;
    const PrimeField& field_;
    Neighbourhoods graph_;
    std::vector<vertices::Word> common_;
};

} // namespace canns

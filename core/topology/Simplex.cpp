#include "core/topology/Simplex.h"

namespace canns {

SimplexNeighbours::SimplexNeighbours(const RipsFiltration& filtration, const PrimeField& field)
    : filtration_(filtration), field_(field), graph_(filtration.points) {
    for (std::uint32_t e = 0; e < filtration.edges.size(); ++e)
        graph_.insertEdge(filtration.first(e), filtration.second(e));
}

std::optional<Simplex> SimplexNeighbours::earliestCofacet(const Simplex& simplex, std::size_t d) {
    std::optional<Simplex> earliest;
    forCofacets(simplex, d, [&](const Simplex& cofacet, std::uint16_t) {
        if (!earliest || cofacet < *earliest)
            earliest = cofacet;
    });
    return earliest;
}

Simplex SimplexNeighbours::latestFacet(const Simplex& simplex, std::size_t d) const {
    Simplex latest;
    for (std::size_t omitted = 0; omitted <= d; ++omitted) {
        Simplex facet;
        for (std::size_t k = 0, to = 0; k <= d; ++k)
            if (k != omitted)
                facet.vertices[to++] = simplex.vertices[k];
        for (std::size_t a = 0; a < d; ++a)
            for (std::size_t b = 0; b < a; ++b)
                facet.rank = std::max(facet.rank, filtration_.rank(facet.vertices[a], facet.vertices[b]));
        if (omitted == 0 || latest < facet)
            latest = facet;
    }
    return latest;
}

std::optional<Simplex> SimplexNeighbours::apparentFacet(const Simplex& simplex, std::size_t d) {
    const Simplex facet = latestFacet(simplex, d);
    if (earliestCofacet(facet, d - 1) == simplex)
        return facet;
    return std::nullopt;
}

bool SimplexNeighbours::hasApparentCofacet(const Simplex& simplex, std::size_t d) {
    const std::optional<Simplex> cofacet = earliestCofacet(simplex, d);
    return cofacet && latestFacet(*cofacet, d + 1) == simplex;
}

} // namespace canns

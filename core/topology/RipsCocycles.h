#pragma once

#include "core/base/Progress.h"
#include "core/topology/Annotations.h"
#include "core/topology/DistanceMatrix.h"
#include "core/topology/Persistence.h"
#include "core/topology/RipsFiltration.h"

#include <vector>

namespace canns {

/// Representative cocycles of chosen classes, from the history of births and deaths alone.
template <typename Value>
class RipsCocycles {
public:
    RipsCocycles(const DistanceMatrix& distances, const RipsFiltration& filtration, const PrimeField& field)
        : distances_(distances), filtration_(filtration), field_(field) {}

    /// Appends the cocycles of the `count` longest H1 (H2) classes, all for a negative count, longest first;
    /// on the edges (triangles) shorter than the death.
    void ofEdges(const Annotations<Value>& classes, int count, std::vector<Cocycle>& out,
                 const Progress& progress) const;
    void ofTriangles(const Annotations<Value>& classes, int count, std::vector<Cocycle>& out,
                     const Progress& progress) const;

private:
    /// A class that is wanted: its bar, what its cocycle is at the births of it and of others before it died,
    /// and the edges on which it lives.
    struct Wanted;

    std::vector<Wanted> choose(const Annotations<Value>& classes, int count, const Progress& progress) const;
    float length(std::uint32_t edge) const {
        return distances_(filtration_.first(edge), filtration_.second(edge));
    }

    const DistanceMatrix& distances_;
    const RipsFiltration& filtration_;
    const PrimeField& field_;
};

extern template class RipsCocycles<std::uint8_t>;
extern template class RipsCocycles<std::uint16_t>;

} // namespace canns

#pragma once

#include "core/base/Parameters.h"
#include "core/base/Progress.h"
#include "core/topology/DistanceMatrix.h"
#include "core/topology/Persistence.h"

#include <cstdint>

namespace canns {

/// Who computes the barcode.
enum class RipsEngine {
    Canns,  ///< Our own: the edge sweep, or column reduction where the sweep does not serve.
    Ripser, ///< The installed program `ripser` (U. Bauer), for cross-checks. No cocycles.
};

struct RipsParameters {
    int maximumDimension = 1;
    int coefficient = 47;
    double threshold = 0.0;
    int cocycles = 0;
    int cocyclesH2 = 0;
    RipsEngine engine = RipsEngine::Canns;
    double memoryLimitMegabytes = 0.0;
    int threads = 0;

    static const ParameterTable& table();
};

/// Persistent cohomology of the Vietoris–Rips filtration of `distances` over Z_p.
///
/// Diagrams are those of Ripser, bar for bar: bars of length zero are left out; without a threshold, edges
/// are taken up to the enclosing radius, from where on nothing happens. Dimensions up to 2 are computed by a
/// sweep over the edges, others (and inputs whose classes do not fit in the memory allowed) by reducing
/// columns, which `remarks` then says. Method, proof and cost: core/topology/README.md.
///
/// Throws BadInput (parameters, more than 65 535 points), OutOfMemory (before the start by an estimate, or
/// later), Failure (the program ripser), Cancelled.
Persistence ripsPersistence(const DistanceMatrix& distances, const RipsParameters& parameters = {},
                            const Progress& progress = {});

} // namespace canns

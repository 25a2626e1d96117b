#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"

#include <cstdint>
#include <vector>

namespace canns {

/// A partition of nodes.
struct Communities {
    std::vector<std::size_t> communityOfNode; ///< N, counted from 0; larger communities first.
    std::size_t count = 0;
    double quality = 0.0; ///< Σ (w_ij − resolution) over the pairs within communities.
};

/// Groups of nodes that are linked by more than `resolution` on the whole: the partition with the largest
/// Σ (w_ij − resolution) over pairs within groups (constant Potts model), found by the Leiden algorithm
/// (Traag, Waltman & van Eck 2019, Sci. Rep. 9), the best of several runs. `weights` is N × N, symmetric, not
/// negative; its diagonal does not count. The same seed gives the same partition. Throws Failure when igraph
/// fails.
Communities leidenCommunities(const Matrix<float>& weights, double resolution, std::int64_t seed,
                              const Progress& progress = {});

} // namespace canns

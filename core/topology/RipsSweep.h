#pragma once

#include "core/base/Progress.h"
#include "core/topology/DistanceMatrix.h"
#include "core/topology/Persistence.h"
#include "core/topology/PrimeField.h"
#include "core/topology/RipsFiltration.h"

#include <array>
#include <cstddef>
#include <stdexcept>

namespace canns {

/// What the edge sweep is asked for.
struct RipsSweepRequest {
    int maximumDimension = 1; ///< 0, 1 or 2.
    /// Representatives of how many of the longest classes, by dimension; negative for all.
    std::array<int, 3> cocycles{};
    std::size_t memoryBytes = 0; ///< What the sweep may take beyond the filtration and its classifiers.
    int threads = 1;
};

/// The values of the live classes outgrew the memory that they were given.
class SweepTooLarge : public std::runtime_error {
public:
    explicit SweepTooLarge(std::size_t neededBytes)
        : std::runtime_error("the edge sweep is too large"), neededBytes_(neededBytes) {}
    std::size_t neededBytes() const noexcept { return neededBytes_; }

private:
    std::size_t neededBytes_;
};

/// Persistent cohomology in dimensions 0 to 2 by one sweep over the edges (README.md). Fills in diagrams and
/// cocycles. Throws SweepTooLarge, Cancelled.
Persistence sweepEdges(const DistanceMatrix& distances, const RipsFiltration& filtration,
                       const PrimeField& field, const RipsSweepRequest& request, const Progress& progress);

} // namespace canns

#pragma once

#include "core/pipeline/Arrays.h"
#include "core/topology/Persistence.h"

namespace canns {

/// Adds diagrams `H0`, `H1`, … (k × 2, float32, birth and death, +∞ for essential classes) and cocycles
/// `HD_cocycle_J` (e × (D + 2), int64: vertices and coefficient) of the J-th most persistent class of
/// dimension D, J from 1; each with `HD_cocycle_J_bar` (2, float32). What the persistence holds is looked at:
/// it must outlive the arrays.
void addPersistence(Arrays& arrays, const Persistence& persistence);

/// The other way round. Throws BadInput for what cannot have been written so.
Persistence persistenceFrom(const Arrays& arrays);

} // namespace canns

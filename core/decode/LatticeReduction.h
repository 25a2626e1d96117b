#pragma once

#include "core/base/Matrix.h"

namespace canns {

/// The C × C identity.
Matrix<int> identityBasis(std::size_t count);

/// U G Uᵀ: the inner products of the basis vectors U of a lattice whose generators have inner products G.
Matrix<double> changeOfBasis(const Matrix<double>& gram, const Matrix<int>& basis);

/// Short generators of a lattice given by the inner products `gram` (C × C, symmetric, positive
/// semi-definite) of its generators: row k of the result writes the k-th as integer sum of the old ones. The
/// matrix is unimodular. For two generators these are the shortest (Lagrange–Gauss); for more, every pair is
/// reduced until none can be shortened. Generators that are as short as any keep their order and sign, so a
/// basis that needs no change stays the identity.
Matrix<int> shortestBasis(const Matrix<double>& gram);

} // namespace canns

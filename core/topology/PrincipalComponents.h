#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"

#include <vector>

namespace canns {

/// The directions of largest variance, largest first.
struct PrincipalComponents {
    Matrix<double> scores;         ///< m × d: the rows along the axes.
    std::vector<double> variances; ///< d, of the rows along each axis (divided by m − 1).
    double totalVariance = 0.0;    ///< Of all directions together.
};

/// Principal components of rows whose columns have mean 0.
///
/// Up to 256 columns by the eigenvectors of the covariance; beyond, by subspace iteration with a fixed random
/// start (Halko, Martinsson & Tropp 2011, SIAM Review 53), which never forms it. The sign of an axis is such
/// that its largest coordinate is positive. Throws BadInput when there are fewer than two rows, nothing
/// varies, or more axes are asked for than there are.
PrincipalComponents principalComponents(const Matrix<double>& centredRows, std::size_t dimensions,
                                        const Progress& progress = {});

} // namespace canns

#pragma once

#include "core/base/Matrix.h"

#include <vector>

namespace canns {

/// How well one decoded coordinate follows a known angle.
struct CoordinateAgreement {
    double resultantLength = 0.0;   ///< R = |mean e^{i·error}|, 1 for a constant difference.
    double meanAbsoluteError = 0.0; ///< Radians, after the best shift.
    double medianAbsoluteError = 0.0;
    double percentile95 = 0.0;
    double shift = 0.0; ///< Radians: truth ≈ transform · decoded + shift.
};

/// Decoded coordinates against a known truth: they are only determined up to an integer change of basis with
/// determinant ±1 (rotation or reflection for a ring) and a shift.
struct PhaseAgreement {
    Matrix<int> transform; ///< C × C; row k writes the k-th true angle as sum of decoded ones.
    std::vector<CoordinateAgreement> coordinates;
    std::size_t count = 0; ///< Rows where all angles are known.
};

/// The best agreement over all transforms with entries from −2 to 2. `decoded` and `truth` are M × C with C
/// one or two, radians; rows with a NaN are left out. Throws BadInput when sizes differ or nothing is left.
PhaseAgreement compareWithTruth(const Matrix<float>& decoded, const Matrix<double>& truth);

} // namespace canns

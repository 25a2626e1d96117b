#pragma once

#include "core/base/Matrix.h"

#include <vector>

namespace canns {

/// The map in the precision that figures draw with.
inline Matrix<float> floatsOf(const Matrix<double>& map) {
    const auto values = map.values();
    return Matrix<float>(map.rows(), map.columns(), std::vector<float>(values.begin(), values.end()));
}

/// The upper end of a scale of rates that begins at 0: the largest value, 1 where none is positive. NaN, for
/// bins without a value, is passed over.
inline double largestOf(const Matrix<double>& map) {
    double largest = 0.0;
    for (const double value : map.values())
        if (value > largest)
            largest = value;
    return largest > 0.0 ? largest : 1.0;
}

} // namespace canns

#pragma once

#include "core/base/Angles.h"
#include "core/data/Activity.h"
#include "core/decode/Decode.h"
#include "support/Npz.h"
#include "support/TestData.h"

#include <cmath>

/// The reference data of tests/data/maps: activity, phases, and what canns 1.5.0 makes of them.
namespace canns::test {

inline NpyArray slice(const std::string& name) { return readNpz(CANNS_DATA("maps/slice.npz"), name); }

inline Activity sliceActivity() {
    Activity activity;
    activity.values = slice("S").matrix<float>();
    activity.x = slice("x").values<double>();
    activity.y = slice("y").values<double>();
    activity.seconds = slice("t").values<double>();
    activity.binWidthSeconds = 0.05;
    activity.hertzPerValue = std::sqrt(twoPi) * 5.0;
    return activity;
}

inline Decoding sliceDecoding() {
    Decoding decoding;
    decoding.phases = slice("phase").matrix<float>();
    decoding.rows = slice("times").values<std::int64_t>();
    const auto seconds = slice("t").values<double>();
    for (const std::int64_t row : decoding.rows)
        decoding.seconds.push_back(seconds[static_cast<std::size_t>(row)]);
    return decoding;
}

/// One of several maps of a reference array (K, b, b).
inline Matrix<double> sliceMap(const std::string& name, std::size_t index) {
    const NpyArray array = slice(name);
    const std::vector<double> values = array.values<double>();
    const std::size_t rows = array.shape[array.shape.size() - 2];
    const std::size_t columns = array.shape.back();
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(index * rows * columns);
    return Matrix<double>(rows, columns, {begin, begin + static_cast<std::ptrdiff_t>(rows * columns)});
}

/// The largest difference of two maps relative to the largest value; 1e9 when they have NaN in different
/// places.
inline double mapDifference(const Matrix<double>& a, const Matrix<double>& b, bool angles = false) {
    if (a.rows() != b.rows() || a.columns() != b.columns())
        return 1e9;
    double worst = 0.0;
    double largest = angles ? 1.0 : 1e-12;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double x = a.data()[i];
        const double y = b.data()[i];
        if (std::isnan(x) != std::isnan(y))
            return 1e9;
        if (std::isnan(x))
            continue;
        worst = std::max(worst, std::abs(angles ? wrapPi(x - y) : x - y));
        largest = angles ? largest : std::max(largest, std::abs(y));
    }
    return worst / largest;
}

} // namespace canns::test

#include "core/topology/ActiveTimes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace canns {

std::vector<std::size_t> activeTimes(const ShiftedActivity& activity, std::size_t stride, std::size_t count,
                                     const Progress& progress) {
    require(stride > 0, "activeTimes: a stride above 0");
    std::vector<std::size_t> candidates;
    candidates.reserve(activity.rows() / stride + 1);
    for (std::size_t t = 0; t < activity.rows(); t += stride)
        candidates.push_back(t);
    if (candidates.size() <= count)
        return candidates;
    std::vector<double> sums(candidates.size(), 0.0);
    if (activity.shifts.empty()) {
        for (std::size_t k = 0; k < candidates.size(); ++k) {
            progress.checkpoint();
            for (const float v : activity.values.row(candidates[k]))
                sums[k] += static_cast<double>(v);
        }
    } else {
        for (std::size_t unit = 0; unit < activity.units(); ++unit) {
            progress.checkpoint();
            activity.forUnit(unit, candidates,
                             [&](std::size_t k, float v) { sums[k] += static_cast<double>(v); });
        }
    }
    std::vector<std::size_t> order(candidates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::nth_element(
        order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(),
        [&](std::size_t a, std::size_t b) { return sums[a] != sums[b] ? sums[a] > sums[b] : a < b; });
    order.resize(count);
    std::ranges::sort(order);
    for (std::size_t& k : order)
        k = candidates[k];
    return order;
}

Matrix<double> centredRows(const ShiftedActivity& activity, std::span<const std::size_t> rows,
                           bool standardise, const Progress& progress) {
    const std::size_t n = activity.units();
    Matrix<double> result(rows.size(), n);
    const auto count = static_cast<double>(rows.size());
    std::vector<double> column(rows.size());
    for (std::size_t unit = 0; unit < n; ++unit) {
        progress.checkpoint();
        double sum = 0.0;
        activity.forUnit(unit, rows, [&](std::size_t k, float v) {
            column[k] = static_cast<double>(v);
            sum += column[k];
        });
        const double mean = sum / count;
        double squares = 0.0;
        for (double& v : column) {
            v -= mean;
            squares += v * v;
        }
        const double deviation = std::sqrt(squares / count);
        // A constant unit leaves nothing but rounding, which must not be blown up.
        const bool varies = deviation > 10.0 * std::numeric_limits<double>::epsilon() * std::abs(mean);
        const double scale = !varies ? 0.0 : standardise ? 1.0 / deviation : 1.0;
        for (std::size_t k = 0; k < rows.size(); ++k)
            result(k, unit) = column[k] * scale;
    }
    return result;
}

} // namespace canns

#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace canns {

/// Activity as seen after every unit was shifted in time by a number of rows of its own, around the end; or
/// as it is, without shifts. A view: the values must outlive it, and no shifted copy is made.
struct ShiftedActivity {
    const Matrix<float>& values;          ///< T × N
    std::span<const std::int64_t> shifts; ///< N, each in [0, T); or empty

    std::size_t rows() const noexcept { return values.rows(); }
    std::size_t units() const noexcept { return values.columns(); }

    /// Calls use(index into `rows`, value) for one unit at the given rows.
    template <typename Use>
    void forUnit(std::size_t unit, std::span<const std::size_t> atRows, Use&& use) const {
        const std::size_t total = values.rows();
        const std::size_t shift = shifts.empty() ? 0 : static_cast<std::size_t>(shifts[unit]);
        const float* const column = values.data() + unit;
        for (std::size_t k = 0; k < atRows.size(); ++k) {
            const std::size_t t = atRows[k];
            use(k, column[(t >= shift ? t - shift : t + total - shift) * values.columns()]);
        }
    }
};

/// Every `stride`-th row, and of those the `count` with the largest sum over units (all, if there are no
/// more): ascending. Among equal sums the earlier rows are taken. `progress` is only asked for cancellation.
std::vector<std::size_t> activeTimes(const ShiftedActivity& activity, std::size_t stride, std::size_t count,
                                     const Progress& progress = {});

/// The chosen rows, less the mean of each unit and, with `standardise`, over its standard deviation (a unit
/// that does not vary stays 0).
Matrix<double> centredRows(const ShiftedActivity& activity, std::span<const std::size_t> rows,
                           bool standardise, const Progress& progress = {});

} // namespace canns

#pragma once

#include "widgets/figure/NumberTable.h"

#include <cstddef>
#include <span>

namespace canns {

/// The values of a sheet, row after row, as a table of row, column and value.
inline NumberTable sheetNumbers(std::span<const float> values, std::size_t columns) {
    NumberTable table{{{"row", {}}, {"column", {}}, {"value", {}}}};
    for (std::size_t n = 0; n < values.size(); ++n) {
        const std::size_t row = n / columns;
        const std::size_t column = n % columns;
        table.columns[0].values.push_back(static_cast<double>(row));
        table.columns[1].values.push_back(static_cast<double>(column));
        table.columns[2].values.push_back(static_cast<double>(values[n]));
    }
    return table;
}

} // namespace canns

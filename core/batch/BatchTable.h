#pragma once

#include "core/batch/BatchRows.h"

#include <filesystem>
#include <optional>
#include <span>

namespace canns {

/// Writes the table of a batch: `table.csv` and `table.h5`, whose bytes depend on the plan and the results
/// alone, and `times.csv` with the seconds that each row took. Rows that are not finished are left out.
///
/// table.h5 has one dataset a column, float64 or text; attributes `unit` and `meaning` on measures, and
/// `columns`, the names in their order, on the file. Throws Failure.
void writeBatchTable(const BatchPlan& plan, std::span<const std::optional<BatchRow>> rows,
                     const std::filesystem::path& folder);

} // namespace canns

#pragma once

#include "core/base/Progress.h"
#include "core/base/Resources.h"
#include "core/batch/BatchRows.h"

#include <filesystem>
#include <functional>

namespace canns {

/// How a batch is run.
struct BatchOptions {
    int workers = 1;          ///< Rows that are computed at the same time, in this process.
    Resources resources;      ///< Of all workers together.
    bool retryFailed = false; ///< Rows of an earlier run that failed are tried again.
    std::size_t first = 0;    ///< The row to begin with: other processes begin elsewhere.
};

/// What became of it.
struct BatchOutcome {
    std::size_t finished = 0; ///< Rows with or without an error.
    std::size_t failed = 0;
    std::size_t takenOver = 0; ///< Of `finished`: there before.
};

/// Computes the rows that `folder` has not yet and writes the table (see BatchTable.h). Any number of
/// processes may do so at once with the same folder: each takes rows that nobody is at, and goes on until all
/// are finished, those of a process that was killed included. A row that fails is listed with its error; a
/// row that ran out of its share of memory is tried once more alone. `rowDone` is told every row of this
/// process, one call at a time, from its threads.
///
/// The numbers depend on the plan alone. Throws Cancelled (rows that were finished stay), Failure when the
/// folder cannot be written to.
BatchOutcome runBatch(const BatchPlan& plan, const std::filesystem::path& folder, const BatchOptions& options,
                      const Progress& progress = {},
                      const std::function<void(std::size_t item, const BatchRow& row)>& rowDone = {});

} // namespace canns

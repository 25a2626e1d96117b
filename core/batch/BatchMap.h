#pragma once

#include "core/base/Matrix.h"
#include "core/batch/BatchRows.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace canns {

/// The results of a batch, column by column; as many entries in each as there are finished rows.
struct BatchResults {
    struct Column {
        std::string name; ///< "recording", "tda.landmarks", "seed".
        std::vector<std::string> texts;
    };
    struct Measure {
        std::string name;
        std::string unit;
        std::vector<MeasureValue> values;
    };
    std::vector<Column> columns; ///< What a row is of, and what is varied.
    std::vector<Measure> measures;

    /// Names of the columns that have more than one value.
    std::vector<std::string> varied() const;
    /// What a map can be made of: measures that are numbers, and for a measure that is a text the share of
    /// rows that have each of its values ("verdict=torus").
    std::vector<std::string> quantities() const;
};

/// Of the rows that are finished; one entry of `rows` for each item of the plan.
BatchResults batchResults(const BatchPlan& plan, std::span<const std::optional<BatchRow>> rows);

/// Of a table.h5 (see BatchTable.h). Throws BadInput for what is none.
BatchResults readBatchTable(const std::filesystem::path& path);

/// A quantity over the values of two columns.
struct BatchMap {
    std::string quantity;
    std::string unit; ///< Of the quantity; empty for shares.
    std::string x;    ///< Names of the columns; `y` is empty for a map of one row.
    std::string y;
    /// Values of the columns, in rising order where all are numbers, else in the order of the table.
    std::vector<std::string> xs;
    std::vector<std::string> ys;
    Matrix<double> means;       ///< ys × xs, over all rows with these values; NaN where there is none.
    Matrix<std::size_t> counts; ///< ys × xs, the rows that the means are of.
};

/// The map of one of results.quantities(); `x` and `y` are columns, `y` may be empty. Rows without the
/// quantity do not count. Throws BadInput for a name that there is not.
BatchMap batchMap(const BatchResults& results, const std::string& quantity, const std::string& x,
                  const std::string& y);

} // namespace canns

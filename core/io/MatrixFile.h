#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace canns {

/// Numbers in rows, as a file has them. Rows may differ in length (a triangle of distances).
struct NumberRows {
    std::vector<double> values;
    std::vector<std::size_t> lengths; ///< One a row; they sum to values.size().

    /// Whether all rows are as long as the first.
    bool isRectangular() const noexcept;
    /// As a matrix. Throws BadInput naming `where` unless it is rectangular.
    Matrix<double> matrix(const std::string& where) const;
};

/// Reads a table of numbers: .npy and .npz (two dimensions; `array` chooses one of several), else text with
/// numbers separated by commas, semicolons or white space, a row a line. In text, a first line of names is
/// skipped, and so are lines that begin with #; "inf" and "nan" are numbers.
/// Throws BadInput that names the file and, in text, the line.
NumberRows readNumberRows(const std::filesystem::path& path, const std::string& array = {},
                          const Progress& progress = {});

} // namespace canns

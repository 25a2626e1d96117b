#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace canns {

/// The numbers behind a figure: named columns ("speed (m/s)"), which may differ in length.
struct NumberTable {
    struct Column {
        std::string name;
        std::vector<double> values;
    };
    std::vector<Column> columns;

    /// RFC 4180, a heading first; NaN and what a shorter column lacks are empty fields. Numbers read back to
    /// the same value.
    std::string toCsv() const;
};

} // namespace canns

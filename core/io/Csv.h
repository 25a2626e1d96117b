#pragma once

#include <cstddef>
#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

/// A table of text: one row a line, fields between delimiters, `"` around fields that hold one. Lines that
/// begin with # are comments. The delimiter (comma, semicolon, tab, or blanks) is found from the first row.
class CsvTable {
public:
    /// Reads the file into memory. Throws BadInput for what is no text, Failure for what cannot be read.
    explicit CsvTable(const std::filesystem::path& path);
    /// The same of a text that is at hand.
    CsvTable(std::string text, std::string where);

    /// The comments before the first row, without #.
    const std::vector<std::string>& comments() const noexcept { return comments_; }
    /// The fields of the first row, if it holds anything but numbers.
    const std::vector<std::string>& headings() const noexcept { return headings_; }
    /// Fields of a row; 0 for a file without rows.
    std::size_t columns() const noexcept { return columns_; }

    /// Goes on to the next row that is not empty; false at the end. Throws BadInput, with the line, for a row
    /// that has more or fewer fields than the first.
    bool next();
    /// Field of the current row; valid until the next call of next().
    std::string_view field(std::size_t column) const { return fields_[column]; }
    /// The field as a number. Throws BadInput with the line and what was found; an empty field, "nan" and
    /// "NA" are NaN where `mayBeMissing`.
    double number(std::size_t column, bool mayBeMissing = false) const;

    /// "FILE, line 12".
    std::string where() const;
    std::size_t bytesRead() const noexcept { return at_; }
    std::size_t bytes() const noexcept { return text_.size(); }

private:
    bool nextLine(std::string_view& line);
    void split(std::string_view line);
    void start();

    std::string text_;
    std::string name_;
    char delimiter_ = ',';
    std::size_t at_ = 0;
    std::size_t line_ = 0;
    std::size_t columns_ = 0;
    std::vector<std::string> comments_;
    std::vector<std::string> headings_;
    std::vector<std::string_view> fields_;
    std::deque<std::string> unquoted_; ///< Fields of the current row that held doubled quotation marks.
};

/// The number that `text` is, in C's notation; nothing if it is none.
std::optional<double> parseNumber(std::string_view text);

} // namespace canns

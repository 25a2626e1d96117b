#include "core/io/Csv.h"

#include "core/base/Error.h"
#include "core/io/ByteSource.h"
#include "core/io/Npy.h"
#include "core/io/RecordingParts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace canns {

namespace {

constexpr std::string_view blanks = " \t";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool isMissing(std::string_view text) {
    const std::string word = lowerCase(text);
    return word.empty() || word == "nan" || word == "na" || word == "n/a" || word == "null";
}

char findDelimiter(std::string_view line) {
    for (const char candidate : {'\t', ';', ','})
        if (line.find(candidate) != std::string_view::npos)
            return candidate;
    return ' ';
}

std::string readText(const std::filesystem::path& path) {
    const std::unique_ptr<ByteSource> source = openFileSource(path);
    requireMemory(source->remaining(), source->where());
    std::string text(static_cast<std::size_t>(source->remaining()), '\0');
    source->read(std::as_writable_bytes(std::span(text)));
    return text;
}

} // namespace

std::optional<double> parseNumber(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0.0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || end != text.data() + text.size() || code == std::errc::invalid_argument)
        return std::nullopt;
    // Too small or too large for a double: what strtod makes of it.
    if (code == std::errc::result_out_of_range)
        value = std::strtod(std::string(text).c_str(), nullptr);
    return value;
}

CsvTable::CsvTable(const std::filesystem::path& path) : text_(readText(path)), name_(path.string()) {
    start();
}

CsvTable::CsvTable(std::string text, std::string where) : text_(std::move(text)), name_(std::move(where)) {
    start();
}

void CsvTable::start() {
    if (text_.substr(0, 4096).find('\0') != std::string::npos)
        throw BadInput("This is not a table of text.", name_,
                       "Its first bytes hold zeros; export it as CSV.");
    if (text_.starts_with("\xef\xbb\xbf"))
        at_ = 3;
    std::string_view line;
    while (true) {
        const std::size_t before = at_;
        if (!nextLine(line))
            return;
        if (line.starts_with('#')) {
            comments_.emplace_back(trimmed(line.substr(1)));
            continue;
        }
        if (trimmed(line).empty())
            continue;
        delimiter_ = findDelimiter(line);
        split(line);
        columns_ = fields_.size();
        const bool isHeading =
            std::ranges::any_of(fields_, [](std::string_view f) { return !parseNumber(f) && !isMissing(f); });
        if (isHeading) {
            headings_.assign(fields_.begin(), fields_.end());
        } else {
            at_ = before;
            --line_;
        }
        return;
    }
}

bool CsvTable::nextLine(std::string_view& line) {
    if (at_ >= text_.size())
        return false;
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    line = std::string_view(text_).substr(at_, end - at_);
    at_ = end + 1;
    ++line_;
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return true;
}

void CsvTable::split(std::string_view line) {
    fields_.clear();
    unquoted_.clear();
    if (delimiter_ == ' ') {
        for (std::size_t at = line.find_first_not_of(blanks); at != std::string_view::npos;) {
            const std::size_t end = std::min(line.find_first_of(blanks, at), line.size());
            fields_.push_back(line.substr(at, end - at));
            at = line.find_first_not_of(blanks, end);
        }
        return;
    }
    for (std::size_t at = 0; at <= line.size();) {
        if (at < line.size() && line[at] == '"') {
            const std::size_t begin = ++at;
            bool isDoubled = false;
            for (; at < line.size(); ++at) {
                if (line[at] != '"')
                    continue;
                if (at + 1 >= line.size() || line[at + 1] != '"')
                    break;
                isDoubled = true;
                ++at;
            }
            if (at >= line.size())
                throw BadInput("A quotation mark is never closed.", where());
            std::string_view inner = line.substr(begin, at - begin);
            if (isDoubled) {
                std::string& plain = unquoted_.emplace_back();
                for (std::size_t i = 0; i < inner.size(); ++i) {
                    plain.push_back(inner[i]);
                    i += inner[i] == '"' ? 1U : 0U;
                }
                inner = plain;
            }
            fields_.push_back(inner);
            at = std::min(line.find(delimiter_, at), line.size()) + 1;
            continue;
        }
        const std::size_t end = std::min(line.find(delimiter_, at), line.size());
        fields_.push_back(trimmed(line.substr(at, end - at)));
        at = end + 1;
    }
}

bool CsvTable::next() {
    std::string_view line;
    while (nextLine(line)) {
        if (line.starts_with('#') || trimmed(line).empty())
            continue;
        split(line);
        if (fields_.size() != columns_)
            throw BadInput(
                fmt::format("The row has {} fields, but the first row has {}.", fields_.size(), columns_),
                where(), "Every row needs as many; the file may have been cut off.");
        return true;
    }
    return false;
}

double CsvTable::number(std::size_t column, bool mayBeMissing) const {
    const std::string_view text = fields_[column];
    if (const auto value = parseNumber(text); value && (mayBeMissing || !std::isnan(*value)))
        return *value;
    if (mayBeMissing && isMissing(text))
        return std::numeric_limits<double>::quiet_NaN();
    const std::string name = column < headings_.size() ? headings_[column] : std::to_string(column + 1);
    throw BadInput(fmt::format("Column `{}` holds `{}`, but a number is wanted.", name, text.substr(0, 40)),
                   where());
}

std::string CsvTable::where() const { return fmt::format("{}, line {}", name_, line_); }

} // namespace canns

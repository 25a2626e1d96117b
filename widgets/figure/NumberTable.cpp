#include "widgets/figure/NumberTable.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace canns {

namespace {

std::string quoted(const std::string& name) {
    if (name.find_first_of(",\"\r\n") == std::string::npos)
        return name;
    std::string result = "\"";
    for (const char c : name)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
}

} // namespace

std::string NumberTable::toCsv() const {
    std::string text;
    std::size_t rows = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        text += (c == 0 ? "" : ",") + quoted(columns[c].name);
        rows = std::max(rows, columns[c].values.size());
    }
    text += '\n';
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (c > 0)
                text += ',';
            if (r < columns[c].values.size() && !std::isnan(columns[c].values[r]))
                fmt::format_to(std::back_inserter(text), "{}", columns[c].values[r]);
        }
        text += '\n';
    }
    return text;
}

} // namespace canns

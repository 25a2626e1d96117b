#include "core/batch/BatchMap.h"

#include "core/base/Names.h"
#include "core/io/Hdf5.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace canns {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::optional<double> numberFrom(const std::string& text) {
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

/// Every text once: numbers rising, words as they come.
std::vector<std::string> valuesOf(const std::vector<std::string>& texts) {
    std::vector<std::string> values;
    for (const std::string& text : texts)
        if (std::ranges::find(values, text) == values.end())
            values.push_back(text);
    if (std::ranges::all_of(values, [](const std::string& text) { return numberFrom(text).has_value(); }))
        std::ranges::sort(values, {}, [](const std::string& text) { return *numberFrom(text); });
    return values;
}

const BatchResults::Column& columnNamed(const BatchResults& results, const std::string& name) {
    const auto found = std::ranges::find(results.columns, name, &BatchResults::Column::name);
    if (found != results.columns.end())
        return *found;
    std::vector<std::string> names;
    for (const auto& column : results.columns)
        names.push_back(column.name);
    throw BadInput(fmt::format("The batch has no column \"{}\".", name), "the map's axis",
                   fmt::format("Choose one of {}.", fmt::join(names, ", ")));
}

bool isText(const BatchResults::Measure& measure) {
    return std::ranges::any_of(measure.values,
                               [](const auto& value) { return std::holds_alternative<std::string>(value); });
}

/// The quantity of every row; NaN for rows without.
struct Quantity {
    std::vector<double> values;
    std::string unit;
};

Quantity quantityNamed(const BatchResults& results, const std::string& name) {
    for (const BatchResults::Measure& measure : results.measures) {
        Quantity quantity;
        if (isText(measure) && name.starts_with(measure.name + "=")) {
            const std::string wanted = name.substr(measure.name.size() + 1);
            for (const MeasureValue& value : measure.values) {
                const auto* text = std::get_if<std::string>(&value);
                quantity.values.push_back(text == nullptr || text->empty() ? nan
                                          : *text == wanted                ? 1.0
                                                                           : 0.0);
            }
            return quantity;
        }
        if (!isText(measure) && name == measure.name) {
            for (const MeasureValue& value : measure.values) {
                const auto* number = std::get_if<double>(&value);
                quantity.values.push_back(number == nullptr ? nan : *number);
            }
            quantity.unit = measure.unit;
            return quantity;
        }
    }
    const std::vector<std::string> known = results.quantities();
    const auto near = nearestName(name, known);
    throw BadInput(fmt::format("The batch has no quantity \"{}\" that a map could be made of.", name),
                   "the map",
                   near ? fmt::format("Did you mean \"{}\"?", *near)
                        : fmt::format("Choose one of {}.", fmt::join(known, ", ")));
}

} // namespace

std::vector<std::string> BatchResults::varied() const {
    std::vector<std::string> names;
    for (const Column& column : columns)
        if (std::ranges::any_of(column.texts, [&](const auto& text) { return text != column.texts.front(); }))
            names.push_back(column.name);
    return names;
}

std::vector<std::string> BatchResults::quantities() const {
    std::vector<std::string> names;
    for (const Measure& measure : measures) {
        if (!isText(measure)) {
            if (std::ranges::any_of(measure.values, [](const auto& value) {
                    const auto* number = std::get_if<double>(&value);
                    return number != nullptr && !std::isnan(*number);
                }))
                names.push_back(measure.name);
            continue;
        }
        std::vector<std::string> texts;
        for (const MeasureValue& value : measure.values)
            if (const auto* text = std::get_if<std::string>(&value); text != nullptr && !text->empty())
                texts.push_back(*text);
        texts = valuesOf(texts);
        std::ranges::sort(texts);
        for (const std::string& text : texts)
            names.push_back(measure.name + "=" + text);
    }
    return names;
}

BatchResults batchResults(const BatchPlan& plan, std::span<const std::optional<BatchRow>> rows) {
    require(rows.size() == plan.items.size(), "batchResults: a row, or none, for every item");
    BatchResults results;
    for (std::size_t k = 0; k < plan.columns.size(); ++k) {
        auto& column = results.columns.emplace_back();
        column.name = plan.columns[k];
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i])
                column.texts.push_back(plan.items[i].labels[k]);
    }
    const auto infos = measures(plan.simulations);
    for (std::size_t k = 0; k < plan.measures.size(); ++k) {
        auto& measure = results.measures.emplace_back();
        measure.name = plan.measures[k];
        measure.unit = std::ranges::find(infos, measure.name, &MeasureInfo::name)->unit;
        for (const auto& row : rows)
            if (row)
                measure.values.push_back(row->values[k]);
    }
    return results;
}

BatchResults readBatchTable(const std::filesystem::path& path) {
    const Hdf5File file(path);
    const auto names = file.textsAttribute("", "columns");
    if (file.textAttribute("", "format") != "canns-batch" || !names)
        throw BadInput("This is no table of a batch.", path.string(),
                       "Give the table.h5 of a folder that `canns batch` has filled.");
    BatchResults results;
    std::size_t rows = 0;
    for (const std::string& name : *names) {
        if (name == "error")
            continue;
        const auto unit = file.textAttribute(name, "unit");
        if (!unit) {
            results.columns.push_back({name, file.texts(name)});
            rows = results.columns.back().texts.size();
            continue;
        }
        auto& measure = results.measures.emplace_back();
        measure.name = name;
        measure.unit = *unit;
        if (file.isText(name))
            for (std::string& text : file.texts(name))
                measure.values.emplace_back(std::move(text));
        else
            for (const double value : file.doubles(name))
                measure.values.emplace_back(value);
    }
    const bool even =
        std::ranges::all_of(results.columns, [&](const auto& each) { return each.texts.size() == rows; }) &&
        std::ranges::all_of(results.measures, [&](const auto& each) { return each.values.size() == rows; });
    if (results.columns.empty() || !even)
        throw BadInput("The columns of the table do not fit together.", path.string(),
                       "The file is damaged or was not copied completely.");
    return results;
}

BatchMap batchMap(const BatchResults& results, const std::string& quantity, const std::string& x,
                  const std::string& y) {
    const std::vector<std::string>& across = columnNamed(results, x).texts;
    const std::vector<std::string> up =
        y.empty() ? std::vector<std::string>(across.size()) : columnNamed(results, y).texts;
    auto [values, unit] = quantityNamed(results, quantity);
    BatchMap map{quantity, std::move(unit), x, y, valuesOf(across), valuesOf(up), {}, {}};
    map.means = Matrix<double>(map.ys.size(), map.xs.size(), 0.0);
    map.counts = Matrix<std::size_t>(map.ys.size(), map.xs.size(), 0);
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (std::isnan(values[row]))
            continue;
        const auto column = static_cast<std::size_t>(std::ranges::find(map.xs, across[row]) - map.xs.begin());
        const auto line = static_cast<std::size_t>(std::ranges::find(map.ys, up[row]) - map.ys.begin());
        map.means(line, column) += values[row];
        ++map.counts(line, column);
    }
    for (std::size_t k = 0; k < map.means.size(); ++k) {
        const std::size_t count = map.counts.values()[k];
        double& mean = map.means.values()[k];
        mean = count == 0 ? nan : mean / static_cast<double>(count);
    }
    return map;
}

} // namespace canns

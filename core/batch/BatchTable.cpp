#include "core/batch/BatchTable.h"

#include "core/base/Files.h"
#include "core/io/Hdf5Writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace canns {

namespace {

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\n\r") == std::string::npos)
        return text;
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? "\"\"" : std::string(1, c);
    return result + "\"";
}

std::string line(const std::vector<std::string>& fields) {
    std::string text;
    for (const std::string& field : fields)
        text += (&field == fields.data() ? "" : ",") + quoted(field);
    return text + "\n";
}

std::string csvTable(const BatchPlan& plan, std::span<const std::optional<BatchRow>> rows) {
    std::vector<std::string> fields = plan.columns;
    fields.insert(fields.end(), plan.measures.begin(), plan.measures.end());
    fields.emplace_back("error");
    std::string text = line(fields);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i])
            continue;
        fields = plan.items[i].labels;
        for (const MeasureValue& value : rows[i]->values)
            fields.push_back(measureText(value));
        fields.push_back(rows[i]->error);
        text += line(fields);
    }
    return text;
}

std::string csvTimes(const BatchPlan& plan, std::span<const std::optional<BatchRow>> rows) {
    std::vector<std::string> fields = plan.columns;
    fields.emplace_back("seconds");
    std::string text = line(fields);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i]) {
            fields = plan.items[i].labels;
            fields.push_back(fmt::format("{:.3f}", rows[i]->seconds));
            text += line(fields);
        }
    return text;
}

/// Names of datasets: a slash would make a group.
std::string datasetName(std::string column) {
    std::ranges::replace(column, '/', '_');
    return column;
}

void writeMeasure(Hdf5Writer& file, const MeasureInfo& info, const std::vector<MeasureValue>& values) {
    const std::string name = datasetName(info.name);
    if (std::ranges::any_of(values, [](const auto& v) { return std::holds_alternative<std::string>(v); })) {
        std::vector<std::string> texts;
        texts.reserve(values.size());
        for (const MeasureValue& value : values)
            texts.push_back(measureText(value));
        file.texts(name, texts);
    } else {
        std::vector<double> numbers;
        for (const MeasureValue& value : values) {
            const auto* number = std::get_if<double>(&value);
            numbers.push_back(number ? *number : std::numeric_limits<double>::quiet_NaN());
        }
        file.numbers(name, numbers);
    }
    file.attribute(name, "unit", info.unit);
    file.attribute(name, "meaning", info.meaning);
}

void writeHdf5(const BatchPlan& plan, std::span<const std::optional<BatchRow>> rows,
               const std::filesystem::path& path) {
    Hdf5Writer file(path, Hdf5Compression::None);
    std::vector<std::string> names;
    const auto column = [&](const std::string& name, auto textOf) {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i])
                texts.push_back(textOf(i));
        names.push_back(datasetName(name));
        file.texts(names.back(), texts);
    };
    for (std::size_t k = 0; k < plan.columns.size(); ++k)
        column(plan.columns[k], [&](std::size_t i) { return plan.items[i].labels[k]; });
    for (std::size_t k = 0; k < plan.measures.size(); ++k) {
        const auto infos = measures(plan.simulations);
        const auto info = std::ranges::find(infos, plan.measures[k], &MeasureInfo::name);
        std::vector<MeasureValue> values;
        for (const auto& row : rows)
            if (row)
                values.push_back(row->values[k]);
        names.push_back(datasetName(info->name));
        writeMeasure(file, *info, values);
    }
    column("error", [&](std::size_t i) { return rows[i]->error; });
    file.attribute("", "columns", std::span<const std::string>(names));
    file.attribute("", "format", std::string("canns-batch"));
    file.attribute("", "canns_version", std::string(CANNS_VERSION));
    file.close();
}

} // namespace

void writeBatchTable(const BatchPlan& plan, std::span<const std::optional<BatchRow>> rows,
                     const std::filesystem::path& folder) {
    require(rows.size() == plan.items.size(), "writeBatchTable: a row, or none, for every item");
    writeTextAtomically(folder / "table.csv", csvTable(plan, rows));
    writeTextAtomically(folder / "times.csv", csvTimes(plan, rows));
    writeAtomically(folder / "table.h5", [&](const auto& temporary) { writeHdf5(plan, rows, temporary); });
}

} // namespace canns

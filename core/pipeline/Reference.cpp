#include "core/pipeline/Reference.h"

#include "core/pipeline/Registry.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

namespace canns {

namespace {

/// Text for a cell of a table: a bar would end the cell.
std::string cell(std::string_view text) {
    std::string result;
    for (const char c : text)
        result += c == '|' ? std::string("\\|") : std::string(1, c);
    return result;
}

std::string allowed(const ParameterRow& row) {
    if (!row.info.choices.empty())
        return fmt::format("{}", fmt::join(row.info.choices, ", "));
    if (row.typeName() == "boolean")
        return "true, false";
    if (row.typeName() == "text")
        return "text";
    return fmt::format("{}, {}", row.typeName(), rangeText(row.info));
}

std::string defaultText(const ParameterRow& row) {
    const std::string value = parameterText(row, row.defaultValue);
    if (value.empty())
        return "empty";
    return row.info.unit.empty() ? value : value + " " + row.info.unit;
}

std::string rowText(const ParameterRow& row) {
    const std::string symbol = row.info.symbol.empty() ? "" : fmt::format(" ({})", row.info.symbol);
    const std::string source = row.info.source.empty() ? "" : fmt::format(" *{}*", row.info.source);
    return fmt::format("| `{}` | {} | {} | **{}**{}: {}{} |\n", row.info.name, cell(defaultText(row)),
                       cell(allowed(row)), cell(row.info.label), cell(symbol), cell(row.info.meaning),
                       cell(source));
}

std::string tableText(const ParameterTable& table) {
    if (table.rows().empty())
        return "It has no parameters.\n";
    std::string text;
    for (const ParameterLevel level : {ParameterLevel::Basic, ParameterLevel::Advanced}) {
        std::string rows;
        for (const ParameterRow& row : table.rows())
            if (row.info.level == level)
                rows += rowText(row);
        if (rows.empty())
            continue;
        if (level == ParameterLevel::Advanced)
            text += "\nAdvanced:\n\n";
        text += "| parameter | default | allowed | meaning |\n|---|---|---|---|\n" + rows;
    }
    return text;
}

struct Chapter {
    EntryKind kind;
    std::string_view title;
};

} // namespace

std::string parameterReference() {
    std::string text = "# Parameters\n\n"
                       "*Written by `canns reference` from the tables that the program itself uses: do not "
                       "edit it by hand.*\n\n"
                       "On the command line a parameter is set with `--set NAME.PARAMETER=VALUE`, such as "
                       "`--set preprocess.binWidthSeconds=0.02`.\n";
    constexpr std::array chapters{Chapter{EntryKind::Stage, "Stages"}, Chapter{EntryKind::Model, "Models"},
                                  Chapter{EntryKind::Task, "Tasks"}, Chapter{EntryKind::Trainer, "Trainers"}};
    for (const Chapter& chapter : chapters) {
        if (registered(chapter.kind).empty())
            continue;
        text += fmt::format("\n## {}\n", chapter.title);
        for (const RegistryEntry& entry : registered(chapter.kind))
            text +=
                fmt::format("\n### {}\n\n{}\n\n{}", entry.name(), entry.description, tableText(*entry.table));
    }
    return text;
}

} // namespace canns

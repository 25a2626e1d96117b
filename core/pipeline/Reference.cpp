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

std::string allowed(const ParameterRow& row, const Translate& translate) {
    if (!row.info.choices.empty())
        return fmt::format("{}", fmt::join(row.info.choices, ", ")); // As they are typed.
    if (row.typeName() == "boolean")
        return "true, false";
    if (row.typeName() == "text")
        return translate("text");
    return fmt::format("{}, {}", translate(std::string(row.typeName())), translate(rangeText(row.info)));
}

std::string defaultText(const ParameterRow& row, const Translate& translate) {
    const std::string value = parameterText(row, row.defaultValue);
    if (value.empty())
        return translate("empty");
    return row.info.unit.empty() ? value : value + " " + translate(row.info.unit);
}

std::string rowText(const ParameterRow& row, const Translate& translate) {
    const std::string symbol = row.info.symbol.empty() ? "" : fmt::format(" ({})", row.info.symbol);
    const std::string source = row.info.source.empty() ? "" : fmt::format(" *{}*", row.info.source);
    return fmt::format("| `{}` | {} | {} | **{}**{}: {}{} |\n", row.info.name,
                       cell(defaultText(row, translate)), cell(allowed(row, translate)),
                       cell(translate(row.info.label)), cell(symbol), cell(translate(row.info.meaning)),
                       cell(source));
}

std::string tableText(const ParameterTable& table, const Translate& translate) {
    if (table.rows().empty())
        return translate("It has no parameters.") + "\n";
    std::string text;
    for (const ParameterLevel level : {ParameterLevel::Basic, ParameterLevel::Advanced}) {
        std::string rows;
        for (const ParameterRow& row : table.rows())
            if (row.info.level == level)
                rows += rowText(row, translate);
        if (rows.empty())
            continue;
        if (level == ParameterLevel::Advanced)
            text += fmt::format("\n{}\n\n", translate("Advanced:"));
        text += fmt::format("| {} | {} | {} | {} |\n|---|---|---|---|\n", translate("parameter"),
                            translate("default"), translate("allowed"), translate("meaning"));
        text += rows;
    }
    return text;
}

struct Chapter {
    EntryKind kind;
    std::string title;
};

} // namespace

std::string parameterReference(const Translate& translate) {
    std::string text = fmt::format(
        "# {}\n\n*{}*\n\n{}\n", translate("Parameters"),
        translate("Written by the program from the tables that it uses itself: do not edit it by "
                  "hand."),
        translate("On the command line a parameter is set with `--set NAME.PARAMETER=VALUE`, such "
                  "as `--set preprocess.binWidthSeconds=0.02`."));
    const std::array chapters{
        Chapter{EntryKind::Stage, translate("Stages")}, Chapter{EntryKind::Model, translate("Models")},
        Chapter{EntryKind::Task, translate("Tasks")}, Chapter{EntryKind::Trainer, translate("Trainers")}};
    for (const Chapter& chapter : chapters) {
        if (registered(chapter.kind).empty())
            continue;
        text += fmt::format("\n## {}\n", chapter.title);
        for (const RegistryEntry& entry : registered(chapter.kind))
            text += fmt::format("\n### {}\n\n{}\n\n{}", entry.name(), translate(entry.description),
                                tableText(*entry.table, translate));
    }
    return text;
}

} // namespace canns

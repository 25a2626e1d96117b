#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "core/pipeline/Registry.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <memory>
#include <ostream>

namespace canns::cli {

namespace {

std::string wantedText(const ParameterRow& row) {
    if (!row.info.choices.empty())
        return fmt::format("one of {}", fmt::join(row.info.choices, ", "));
    std::string text(row.typeName());
    const bool isNumber = row.typeName() != "boolean" && row.typeName() != "text";
    if (isNumber)
        text += ", " + rangeText(row.info);
    return text;
}

void printRow(std::ostream& out, const ParameterRow& row) {
    const std::string symbol = row.info.symbol.empty() ? "" : fmt::format(" ({})", row.info.symbol);
    const std::string value = parameterText(row, row.defaultValue);
    const std::string unit = value.empty() || row.info.unit.empty() ? "" : " " + row.info.unit;
    out << fmt::format("  {} = {}{}\n", row.info.name, value.empty() ? "\"\"" : value, unit)
        << fmt::format("      {}{}: {}\n", row.info.label, symbol, row.info.meaning)
        << fmt::format("      {}{}\n", wantedText(row),
                       row.info.source.empty() ? "" : "; source: " + row.info.source);
}

void printTable(std::ostream& out, const RegistryEntry& entry) {
    out << fmt::format("{} ({}): {}\n", entry.name(), kindName(entry.kind), entry.description);
    for (const ParameterLevel level : {ParameterLevel::Basic, ParameterLevel::Advanced}) {
        bool first = true;
        for (const ParameterRow& row : entry.table->rows()) {
            if (row.info.level != level)
                continue;
            if (first)
                out << (level == ParameterLevel::Basic ? "\nParameters and their defaults:\n"
                                                       : "\nAdvanced parameters:\n");
            first = false;
            printRow(out, row);
        }
    }
}

} // namespace

void addDescribeCommand(CommandTree& tree, Console& console) {
    struct Options {
        std::string name;
        bool json = false;
    };
    const auto options = std::make_shared<Options>();
    std::vector<std::string> names;
    for (const EntryKind kind : {EntryKind::Stage, EntryKind::Model, EntryKind::Task, EntryKind::Trainer})
        for (const RegistryEntry& entry : registered(kind))
            names.push_back(entry.name());

    CLI::App& command = tree.add(
        "describe", "Describe the parameters of a stage, model, task or trainer (see `canns list`).");
    tree.suggest(*command.add_option("NAME", options->name, "Its name.")->required(), names);
    command.add_flag("--json", options->json, "Print JSON.");
    command.callback([options, &console] {
        const RegistryEntry& entry = findRegistered(options->name);
        if (!options->json) {
            printTable(console.out(), entry);
            return;
        }
        nlohmann::json json = describeAsJson(*entry.table);
        json["kind"] = kindName(entry.kind);
        json["description"] = entry.description;
        console.print(json);
    });
}

} // namespace canns::cli

#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "core/base/Memory.h"
#include "core/compute/ComputeDevices.h"
#include "core/io/RecordingReader.h"
#include "core/models/ModelRegistry.h"
#include "core/pipeline/Registry.h"
#include "core/simulation/Presets.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace canns::cli {

namespace {

/// A row of a list: what is typed, and what it is.
struct Item {
    std::string name;
    std::string description;
    nlohmann::json json; ///< Further fields.
};

std::vector<Item> entries(EntryKind kind) {
    std::vector<Item> items;
    for (const RegistryEntry& entry : registered(kind))
        items.push_back({entry.name(),
                         entry.description,
                         {{"kind", kindName(kind)}, {"parameters", entry.table->rows().size()}}});
    return items;
}

/// Models also tell of their states, from an instance with default parameters.
std::vector<Item> modelItems() {
    std::vector<Item> items;
    for (const Model& model : models()) {
        const ParameterValues values(*model.table);
        const std::unique_ptr<Network> network = model.make(values, 0, {});
        nlohmann::json states = nlohmann::json::array();
        for (const StateInfo& state : network->states())
            states.push_back({{"name", state.name},
                              {"label", state.label},
                              {"unit", state.unit},
                              {"geometry", geometryName(state.geometry.kind)},
                              {"shape", state.geometry.shape}});
        nlohmann::json driven = nlohmann::json::array();
        for (const TaskKind& task : tasks())
            if (goTogether(model, task))
                driven.push_back(task.name());
        nlohmann::json theory = nlohmann::json::array();
        if (model.theory != nullptr)
            for (const TheoryValue& value : model.theory(values))
                theory.push_back({{"name", value.name},
                                  {"label", value.label},
                                  {"unit", value.unit},
                                  {"value", value.value}});
        items.push_back({model.name(),
                         model.description,
                         {{"kind", "model"},
                          {"title", model.title},
                          {"geometry", geometryName(network->population().kind)},
                          {"shape", network->population().shape},
                          {"states", states},
                          {"tasks", driven},
                          {"timeStep", model.defaultTimeStep},
                          {"secondsPerTimeUnit", model.secondsPerTimeUnit},
                          {"theory", theory},
                          {"parameters", describeAsJson(*model.table)["parameters"]}}});
    }
    return items;
}

std::vector<Item> presetItems() {
    std::vector<Item> items;
    for (const SimulationPreset& preset : simulationPresets())
        items.push_back({preset.name,
                         preset.shows,
                         {{"title", preset.title},
                          {"model", preset.model},
                          {"task", preset.task},
                          {"settings", preset.settings},
                          {"source", preset.source}}});
    return items;
}

std::vector<Item> formats() {
    std::vector<Item> items;
    for (const RecordingReader* reader : recordingReaders())
        items.push_back({std::string(reader->name()),
                         std::string(reader->description()),
                         {{"extensions", reader->extensions()}}});
    return items;
}

std::vector<Item> sampleItems() {
    std::vector<Item> items;
    for (const Sample& sample : samples())
        items.push_back({"sample:" + sample.name,
                         sample.title,
                         {{"about", sample.description}, {"path", sample.path.string()}}});
    return items;
}

std::vector<Item> deviceItems() {
    std::vector<Item> items;
    for (const ComputeDevice& device : computeDevices()) {
        const std::string_view kind = deviceKindName(device.kind);
        items.push_back({std::string(kind),
                         fmt::format("{}, {} {}, {}", device.name, device.parallelUnits,
                                     device.kind == DeviceKind::Cpu ? "threads" : "multiprocessors",
                                     formatBytes(device.memoryBytes)),
                         {{"kind", kind},
                          {"device", device.name},
                          {"parallelUnits", device.parallelUnits},
                          {"memoryBytes", device.memoryBytes}}});
    }
    return items;
}

/// What can be listed, in the order of the help.
struct List {
    std::string name;
    std::vector<Item> (*items)();
    std::string (*note)() = nullptr; ///< Said below the list, where there is something to say.
};

const std::vector<List>& lists() {
    static const std::vector<List> all{
        {"stages", [] { return entries(EntryKind::Stage); }},
        {"models", modelItems},
        {"tasks", [] { return entries(EntryKind::Task); }},
        {"presets", presetItems},
        {"trainers", [] { return entries(EntryKind::Trainer); }},
        {"formats", formats},
        {"samples", sampleItems},
        {"devices", deviceItems, whyNoGpu},
    };
    return all;
}

void printList(std::ostream& out, const std::vector<Item>& items) {
    std::size_t width = 0;
    for (const Item& item : items)
        width = std::max(width, item.name.size());
    for (const Item& item : items)
        out << fmt::format("{:<{}}  {}\n", item.name, width, item.description);
}

} // namespace

void addListCommand(CommandTree& tree, Console& console) {
    struct Options {
        std::string what;
        bool json = false;
    };
    const auto options = std::make_shared<Options>();
    std::vector<std::string> names;
    for (const List& list : lists())
        names.push_back(list.name);

    CLI::App& command = tree.add("list", "List what there is: " + fmt::format("{}.", fmt::join(names, ", ")));
    tree.restrictTo(*command.add_option("WHAT", options->what, "What to list.")->required(), names);
    command.add_flag("--json", options->json, "Print JSON.");
    command.callback([options, &console] {
        const auto list = std::ranges::find(lists(), options->what, &List::name);
        const std::vector<Item> items = list->items();
        if (!options->json) {
            printList(console.out(), items);
            if (const std::string note = list->note != nullptr ? list->note() : ""; !note.empty())
                console.out() << note << '\n';
            return;
        }
        nlohmann::json json = nlohmann::json::array();
        for (const Item& item : items) {
            json.push_back({{"name", item.name}, {"description", item.description}});
            json.back().update(item.json);
        }
        console.print(json);
    });
}

} // namespace canns::cli

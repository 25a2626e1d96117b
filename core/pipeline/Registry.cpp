#include "core/pipeline/Registry.h"

#include "core/base/Names.h"
#include "core/models/ModelRegistry.h"
#include "core/pipeline/Stage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace canns {

namespace {

/// Stages have a list of their own, with what runs them.
std::vector<RegistryEntry> stages() {
    std::vector<RegistryEntry> entries;
    for (const StageDescriptor& stage : pipelineStages())
        entries.push_back({EntryKind::Stage, stage.description, stage.table});
    return entries;
}

/// Networks and tasks have registries of their own, with what makes them.
std::vector<RegistryEntry> networks() {
    std::vector<RegistryEntry> entries;
    for (const Model& model : models())
        entries.push_back({EntryKind::Model, model.description, model.table});
    return entries;
}

std::vector<RegistryEntry> drivers() {
    std::vector<RegistryEntry> entries;
    for (const TaskKind& task : tasks())
        entries.push_back({EntryKind::Task, task.description, task.table});
    return entries;
}

std::vector<RegistryEntry> trainers() { return {}; }

constexpr std::array allKinds{EntryKind::Stage, EntryKind::Model, EntryKind::Task, EntryKind::Trainer};

BadInput unknownName(std::string_view name, std::string_view what, std::span<const std::string> known) {
    std::string hint =
        known.empty() ? "There are none." : fmt::format("There are: {}.", fmt::join(known, ", "));
    if (const auto nearest = nearestName(name, known))
        hint = fmt::format("Did you mean \"{}\"?", *nearest);
    return BadInput(fmt::format("There is no {} \"{}\".", what, name), {}, hint);
}

} // namespace

std::string_view kindName(EntryKind kind) {
    constexpr std::array<std::string_view, 4> names{"stage", "model", "task", "trainer"};
    return names[static_cast<std::size_t>(kind)];
}

std::span<const RegistryEntry> registered(EntryKind kind) {
    static const std::array lists{stages(), networks(), drivers(), trainers()};
    return lists[static_cast<std::size_t>(kind)];
}

const RegistryEntry& findRegistered(std::string_view name) {
    std::vector<std::string> known;
    for (const EntryKind kind : allKinds)
        for (const RegistryEntry& candidate : registered(kind)) {
            if (candidate.name() == name)
                return candidate;
            known.push_back(candidate.name());
        }
    throw unknownName(name, "stage, model, task or trainer", known);
}

const RegistryEntry& findRegistered(EntryKind kind, std::string_view name) {
    std::vector<std::string> known;
    for (const RegistryEntry& candidate : registered(kind)) {
        if (candidate.name() == name)
            return candidate;
        known.push_back(candidate.name());
    }
    throw unknownName(name, kindName(kind), known);
}

} // namespace canns

#pragma once

#include "core/base/Parameters.h"

#include <span>
#include <string>
#include <string_view>

/// What this program can do, by name: the stages of an analysis, the models, the tasks that drive them and
/// the trainers that change them. `canns list` and `canns describe`, the forms in the window, the parameter
/// reference of the guide and the tests loop over it.
///
/// Stages are registered in PipelineStages.cpp, models and tasks in ModelRegistry.cpp, each with what runs
/// it. The name is the table's, so that "--set preprocess.binWidthSeconds=0.02", an error message and the
/// cache speak of the same thing.
namespace canns {

enum class EntryKind { Stage, Model, Task, Trainer };

/// "stage", "model", "task" or "trainer".
std::string_view kindName(EntryKind kind);

/// One thing with a name and parameters.
struct RegistryEntry {
    EntryKind kind = EntryKind::Stage;
    std::string description;               ///< One sentence: what it does or is.
    const ParameterTable* table = nullptr; ///< Never null; static.

    const std::string& name() const noexcept { return table->name(); }
};

/// Everything of one kind. Stages come in the order of the analysis.
std::span<const RegistryEntry> registered(EntryKind kind);

/// The entry of that name, of any kind. Throws BadInput that lists what there is, nearest names first.
const RegistryEntry& findRegistered(std::string_view name);
/// The same among one kind.
const RegistryEntry& findRegistered(EntryKind kind, std::string_view name);

} // namespace canns

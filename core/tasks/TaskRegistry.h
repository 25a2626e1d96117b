#pragma once

#include "core/base/Parameters.h"
#include "core/base/Progress.h"
#include "core/tasks/Task.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

/// A task by name.
struct TaskKind {
    std::string title;
    std::string description; ///< One sentence.
    const ParameterTable* table = nullptr;
    std::vector<Signal> gives;
    /// Reading and smoothing a long path takes seconds.
    std::unique_ptr<Task> (*make)(const ParameterValues& parameters, const TaskClock& clock,
                                  std::uint64_t seed, const Progress& progress) = nullptr;

    const std::string& name() const noexcept { return table->name(); }
};

std::span<const TaskKind> tasks();

/// The task of that name, or BadInput that lists what there is.
const TaskKind& findTask(std::string_view name);

} // namespace canns

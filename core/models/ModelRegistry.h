#pragma once

#include "core/base/Parameters.h"
#include "core/models/Network.h"
#include "core/models/Theory.h"
#include "core/tasks/TaskRegistry.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

/// A network by name: what the gallery, `canns list models` and the tests loop over.
struct Model {
    std::string title;       ///< "Ring attractor (CANN 1-D)"
    std::string description; ///< One sentence.
    std::string family;      ///< The heading under which the gallery has it.
    const ParameterTable* table = nullptr;
    /// What it senses. A model and a task go together when the task gives one of these.
    std::vector<Signal> senses;
    double defaultTimeStep = 0.1;    ///< In the model's own unit of time.
    double secondsPerTimeUnit = 1.0; ///< What that unit stands for in a recording.
    double peakRateHz = 20.0;        ///< Rate that the greatest value of "r" stands for in a recording.
    /// Some networks take a minute to make at the limits of their parameters, and give way to Cancel
    /// meanwhile.
    std::unique_ptr<Network> (*make)(const ParameterValues& parameters, std::uint64_t seed,
                                     const Progress& progress) = nullptr;
    std::vector<TheoryValue> (*theory)(const ParameterValues& parameters) = nullptr; ///< May be null.

    const std::string& name() const noexcept { return table->name(); }
};

std::span<const Model> models();

/// The model of that name, or BadInput that lists what there is.
const Model& findModel(std::string_view name);

/// Throws BadInput, naming tasks that would do, unless the task gives something that the model senses.
void checkPair(const Model& model, const TaskKind& task);
bool goTogether(const Model& model, const TaskKind& task);

} // namespace canns

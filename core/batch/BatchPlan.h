#pragma once

#include "core/io/RecordingReader.h"
#include "core/pipeline/PipelineParameters.h"
#include "core/simulation/SimulationFile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace canns {

/// One recording under one set of parameters.
struct BatchAnalysis {
    std::string recording; ///< A path or sample:NAME.
    OpenOptions options;
    std::string through; ///< Last stage; empty: all that apply.
    PipelineParameters parameters;
};

/// One row of the table: what is run, and the name of its result.
struct BatchItem {
    std::variant<BatchAnalysis, SimulationOrigin> work;
    /// One text a column of BatchPlan::columns: which recording or model, and what is varied.
    std::vector<std::string> labels;
    /// SHA-256 of all that the row depends on, the recording's size and time of change among it: a restart
    /// takes over a finished row only if nothing of that has changed.
    std::string key;
};

/// What a batch file asks for: recordings × sets of parameters, or simulations × sets of parameters.
struct BatchPlan {
    std::vector<std::string> columns; ///< "recording" or "model" and "task", then what is varied.
    std::vector<BatchItem> items;
    std::vector<std::string> measures; ///< Columns of results, by name (see BatchMeasures.h).
    bool simulations = false;
    bool keepProjects = false; ///< Each analysis is saved beside the table as projects/NUMBER.canns.
};

} // namespace canns

#pragma once

#include "core/simulation/Stepper.h"

#include <filesystem>

namespace canns {

/// How a simulation was made, for its file.
struct SimulationOrigin {
    std::string model;
    std::string task;
    ParameterValues modelValues;
    ParameterValues taskValues;
    ParameterValues simulationValues;
    std::uint64_t seed = 0;
};

/// Writes a simulation. To .h5: a recording as openRecording() reads it, and beside it
///
///     /simulation            attributes: model, task, seed, parameters (JSON of all three tables)
///     /simulation/t          F, seconds of the frames
///     /simulation/feature    F × 2, the stimulus' place (radians)
///     /simulation/states/S   F × the state's shape, float32; attributes: label, unit, geometry
///
/// To .nwb, .npz and .csv: the recording alone. The file appears whole or not at all. Throws BadInput for
/// another extension.
void writeSimulation(const SimulationResult& result, const SimulationOrigin& origin,
                     const std::filesystem::path& path, const Progress& progress = {});

} // namespace canns

#pragma once

#include "core/simulation/Stepper.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace canns {

/// How a simulation was made, for its file.
struct SimulationOrigin {
    std::string model;
    std::string task;
    ParameterValues modelValues;
    ParameterValues taskValues;
    ParameterValues simulationValues;
    std::uint64_t seed = 0;

    /// Sets one parameter from "GROUP.PARAMETER=VALUE", group being model, task or simulation. Throws
    /// BadInput.
    void set(std::string_view setting);
};

/// A model and a task with their defaults. Throws BadInput unless they go together.
SimulationOrigin originOf(std::string_view model, std::string_view task, std::uint64_t seed);

/// Runs a simulation to its end and writes it. To .h5: a recording as openRecording() reads it, and beside it
///
///     /simulation            attributes: model, task, seed, parameters (JSON of all three tables)
///     /simulation/t          F, seconds of the frames
///     /simulation/feature    F × 2, the stimulus' place (radians)
///     /simulation/states/S   F × the state's shape, float32; attributes: label, unit, geometry
///
/// Frames go to the file while the run goes on, so that it needs memory for a few of them only
/// (SimulationParameters::memoryLimit does not count). To .nwb, .npz and .csv: the recording alone, from
/// frames in memory. The file appears whole or not at all. Throws BadInput for another extension, and as
/// Stepper does.
void simulateToFile(const SimulationOrigin& origin, const std::filesystem::path& path,
                    const Progress& progress = {});

/// The file of a simulation that is still going on: simulateToFile() takes its steps itself, this is for
/// those who take them (Simulation). What was written appears under its name with finish(); without, nothing
/// stays.
class SimulationWriter {
public:
    /// Throws BadInput for an extension that is not .h5 or .hdf5.
    explicit SimulationWriter(std::filesystem::path path);
    ~SimulationWriter();
    SimulationWriter(const SimulationWriter&) = delete;
    SimulationWriter& operator=(const SimulationWriter&) = delete;

    const std::filesystem::path& path() const noexcept { return path_; }
    /// Frames of `stepper` that go to the file together.
    static std::size_t framesPerBlock(const Stepper& stepper);
    /// Takes the frames of `stepper` so far.
    void take(Stepper& stepper);
    /// Takes the rest, makes the recording, says of it what `origin` says, and gives the file its name.
    void finish(Stepper& stepper, const SimulationOrigin& origin, const Progress& progress = {});

private:
    class Frames;
    std::filesystem::path path_;
    std::filesystem::path unfinished_; ///< Beside it.
    std::unique_ptr<Frames> frames_;
};

/// Writes a record that is in memory in the same formats. `rateArray` names the rates that spikes are made
/// of.
void writeSimulation(const SimulationRecord& record, const std::string& rateArray,
                     const SpikingSettings& spiking, const SimulationOrigin& origin,
                     const std::filesystem::path& path, const Progress& progress = {});

} // namespace canns

#include "core/simulation/SimulationFile.h"

#include "core/base/Files.h"
#include "core/io/FileKind.h"
#include "core/io/Hdf5Writer.h"
#include "core/io/RecordingWriter.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace canns {

namespace {

std::string pathOf(const StateInfo& info) { return "simulation/states/" + info.name; }

constexpr std::size_t blockBytes = std::size_t{16} << 20;

void describe(Hdf5Writer& file, const SimulationOrigin& origin, const SimulationRecord& world) {
    const nlohmann::json parameters{{"model", origin.modelValues.toJson()},
                                    {"task", origin.taskValues.toJson()},
                                    {"simulation", origin.simulationValues.toJson()}};
    file.attribute("simulation", "model", origin.model);
    file.attribute("simulation", "task", origin.task);
    file.attribute("simulation", "seed", static_cast<std::int64_t>(origin.seed));
    file.attribute("simulation", "parameters", parameters.dump());
    file.numbers("simulation/t", world.seconds);
    std::vector<double> features;
    for (const Point2& feature : world.feature)
        features.insert(features.end(), feature.begin(), feature.end());
    file.numbers("simulation/feature", features, {world.frames(), 2});
    for (const SimulationRecord::Array& array : world.arrays) {
        file.attribute(pathOf(array.info), "label", array.info.label);
        file.attribute(pathOf(array.info), "unit", array.info.unit);
        file.attribute(pathOf(array.info), "geometry", std::string(geometryName(array.info.geometry.kind)));
    }
}

} // namespace

SimulationOrigin originOf(std::string_view model, std::string_view task, std::uint64_t seed) {
    const Model& found = findModel(model);
    const TaskKind& kind = findTask(task);
    checkPair(found, kind);
    return {found.name(),
            kind.name(),
            ParameterValues(*found.table),
            ParameterValues(*kind.table),
            ParameterValues(SimulationParameters::table()),
            seed};
}

void SimulationOrigin::set(std::string_view setting) {
    const std::size_t equals = setting.find('=');
    const std::size_t dot = setting.find('.');
    if (equals == std::string_view::npos || dot == std::string_view::npos || dot > equals)
        throw BadInput(fmt::format("\"{}\" is not GROUP.PARAMETER=VALUE.", setting), "--set",
                       "For instance --set model.neurons=256.");
    const std::string_view group = setting.substr(0, dot);
    const std::string_view name = setting.substr(dot + 1, equals - dot - 1);
    const std::string_view value = setting.substr(equals + 1);
    if (group == "model" || group == model)
        modelValues.setText(name, value);
    else if (group == "task" || group == task)
        taskValues.setText(name, value);
    else if (group == "simulation")
        simulationValues.setText(name, value);
    else
        throw BadInput(fmt::format("\"{}\" has no parameters here.", group), "--set",
                       "Groups are model, task and simulation.");
}

void simulateToFile(const SimulationOrigin& origin, const std::filesystem::path& path,
                    const Progress& progress) {
    const Model& model = findModel(origin.model);
    const TaskKind& task = findTask(origin.task);
    const auto parameters = origin.simulationValues.as<SimulationParameters>();
    if (!hasExtension(path, {".h5", ".hdf5"})) {
        const SimulationResult result = simulate(model, origin.modelValues, task, origin.taskValues,
                                                 parameters, origin.seed, progress.part(0.0, 0.9));
        writeRecording(result.recording, path, progress.part(0.9, 1.0, "Writing the recording"));
        return;
    }
    Stepper stepper(model, origin.modelValues, task, origin.taskValues, parameters, origin.seed,
                    FrameStore::HandedOver, progress.part(0.0, 0.1, "Making the network"));
    const Progress stepping = progress.part(0.1, 0.9, "Simulating");
    const std::size_t block = SimulationWriter::framesPerBlock(stepper);
    SimulationWriter writer(path);
    while (stepper.step()) {
        stepping.report(stepper.stepsDone(), stepper.steps());
        if (stepper.record().frames() >= block)
            writer.take(stepper);
    }
    writer.finish(stepper, origin, progress.part(0.9, 1.0));
}

/// What of a run stays in memory: the world (time, position, stimulus). The frames go to the file block by
/// block, which is closed in between.
class SimulationWriter::Frames {
public:
    explicit Frames(std::filesystem::path path) : path_(std::move(path)) {
        Hdf5Writer file(path_);
        file.group("simulation/states");
        file.close();
    }

    Hdf5Writer open() const { return Hdf5Writer(path_, Hdf5Compression::Deflate, Hdf5Opening::GoingOn); }

    void add(SimulationRecord block, const std::string& rateArray) {
        for (const float rate : block.array(rateArray).values)
            greatestRate_ = std::max(greatestRate_, rate);
        Hdf5Writer file = open();
        for (SimulationRecord::Array& array : block.arrays) {
            file.appendRows(pathOf(array.info), array.values, array.info.geometry.shape);
            array.values = {};
        }
        file.close();
        if (world_.arrays.empty())
            world_ = std::move(block);
        else
            append(block);
    }

    /// Reads the rates again, block by block, now that the greatest is known.
    Recording recording(const Hdf5Writer& file, const Stepper& stepper, const Progress& progress) const {
        if (!(greatestRate_ > 0))
            throwSilent(stepper.rateArray());
        const StateInfo& rates = world_.array(stepper.rateArray()).info;
        const std::size_t neurons = rates.geometry.size();
        const SpikingSettings settings = stepper.spikingSettings();
        SpikeMaker maker(neurons, settings.peakRateHz / static_cast<double>(greatestRate_),
                         world_.intervalSeconds, settings);
        const std::size_t frames = std::max<std::size_t>(1, blockBytes / (neurons * sizeof(float)));
        for (std::size_t first = 0; first < world_.frames(); first += frames) {
            const std::size_t count = std::min(frames, world_.frames() - first);
            maker.add(file.rows(pathOf(rates), first, count),
                      std::span(world_.seconds).subspan(first, count));
            progress.report(first + count, world_.frames());
        }
        return maker.finish(world_, stepper.description());
    }

    const SimulationRecord& world() const { return world_; }

private:
    void append(const SimulationRecord& block) {
        const auto join = [](auto& whole, const auto& part) {
            whole.insert(whole.end(), part.begin(), part.end());
        };
        join(world_.seconds, block.seconds);
        join(world_.position, block.position);
        join(world_.headDirection, block.headDirection);
        join(world_.feature, block.feature);
        join(world_.present, block.present);
    }

    std::filesystem::path path_;
    SimulationRecord world_;
    float greatestRate_ = 0.0F;
};

SimulationWriter::SimulationWriter(std::filesystem::path path)
    : path_(std::move(path)), unfinished_(path_.string() + ".unfinished") {
    if (!hasExtension(path_, {".h5", ".hdf5"}))
        throw BadInput("Frames can go straight to HDF5 only.", path_.string(), "Name the file *.h5.");
    frames_ = std::make_unique<Frames>(unfinished_);
}

SimulationWriter::~SimulationWriter() {
    frames_.reset();
    std::error_code ignored;
    std::filesystem::remove(unfinished_, ignored);
}

std::size_t SimulationWriter::framesPerBlock(const Stepper& stepper) {
    std::size_t frameBytes = 0;
    for (const SimulationRecord::Array& array : stepper.record().arrays)
        frameBytes += array.info.geometry.size() * sizeof(float);
    return std::max<std::size_t>(1, blockBytes / frameBytes);
}

void SimulationWriter::take(Stepper& stepper) { frames_->add(stepper.takeFrames(), stepper.rateArray()); }

void SimulationWriter::finish(Stepper& stepper, const SimulationOrigin& origin, const Progress& progress) {
    take(stepper);
    Hdf5Writer file = frames_->open();
    const Recording recording = frames_->recording(file, stepper, progress.part(0.0, 0.5, "Making spikes"));
    writeRecordingTo(file, recording, progress.part(0.5, 1.0, "Writing the recording"));
    describe(file, origin, frames_->world());
    file.close();
    // Flushed and renamed as every file is.
    writeAtomically(path_, [&](const std::filesystem::path& temporary) {
        std::filesystem::rename(unfinished_, temporary);
    });
}

void writeSimulation(const SimulationRecord& record, const std::string& rateArray,
                     const SpikingSettings& spiking, const SimulationOrigin& origin,
                     const std::filesystem::path& path, const Progress& progress) {
    const Recording recording = toRecording(
        record, rateArray, spiking, fmt::format("Simulation of {} with {}", origin.model, origin.task),
        progress.part(0.0, 0.4, "Making spikes"));
    const Progress writing = progress.part(0.4, 1.0, "Writing the recording");
    if (!hasExtension(path, {".h5", ".hdf5"})) {
        writeRecording(recording, path, writing);
        return;
    }
    writeAtomically(path, [&](const std::filesystem::path& temporary) {
        Hdf5Writer file(temporary);
        file.group("simulation/states");
        for (const SimulationRecord::Array& array : record.arrays)
            file.appendRows(pathOf(array.info), array.values, array.info.geometry.shape);
        writeRecordingTo(file, recording, writing);
        describe(file, origin, record);
        file.close();
    });
}

} // namespace canns

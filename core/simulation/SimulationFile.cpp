#include "core/simulation/SimulationFile.h"

#include "core/base/Files.h"
#include "core/io/FileKind.h"
#include "core/io/Hdf5Writer.h"
#include "core/io/RecordingWriter.h"

#include <nlohmann/json.hpp>

namespace canns {

namespace {

void writeFrames(Hdf5Writer& file, const SimulationRecord& record, const SimulationOrigin& origin,
                 const Progress& progress) {
    const nlohmann::json parameters{{"model", origin.modelValues.toJson()},
                                    {"task", origin.taskValues.toJson()},
                                    {"simulation", origin.simulationValues.toJson()}};
    file.group("simulation/states");
    file.attribute("simulation", "model", origin.model);
    file.attribute("simulation", "task", origin.task);
    file.attribute("simulation", "seed", static_cast<std::int64_t>(origin.seed));
    file.attribute("simulation", "parameters", parameters.dump());
    file.numbers("simulation/t", record.seconds);
    std::vector<double> features;
    for (const Point2& feature : record.feature)
        features.insert(features.end(), feature.begin(), feature.end());
    file.numbers("simulation/feature", features, {record.frames(), 2});
    for (const SimulationRecord::Array& array : record.arrays) {
        const std::string path = "simulation/states/" + array.info.name;
        std::vector<std::size_t> shape{record.frames()};
        shape.insert(shape.end(), array.info.geometry.shape.begin(), array.info.geometry.shape.end());
        file.numbers(path, std::span<const float>(array.values), shape, progress);
        file.attribute(path, "label", array.info.label);
        file.attribute(path, "unit", array.info.unit);
        file.attribute(path, "geometry", std::string(geometryName(array.info.geometry.kind)));
    }
}

} // namespace

void writeSimulation(const SimulationResult& result, const SimulationOrigin& origin,
                     const std::filesystem::path& path, const Progress& progress) {
    if (!hasExtension(path, {".h5", ".hdf5"})) {
        writeRecording(result.recording, path, progress);
        return;
    }
    writeAtomically(path, [&](const std::filesystem::path& temporary) {
        Hdf5Writer file(temporary);
        writeRecordingTo(file, result.recording, progress.part(0.0, 0.5));
        writeFrames(file, result.record, origin, progress.part(0.5, 1.0, "Writing states"));
        file.close();
    });
}

} // namespace canns

#include "core/pipeline/Provenance.h"

#include <fmt/format.h>
#include <hdf5.h>
#include <nlohmann/json.hpp>

#include <Eigen/Core>
#include <algorithm>

namespace canns {

namespace {

nlohmann::json recordingJson(const RecordingIdentity& identity) {
    nlohmann::json json{{"path", identity.path},
                        {"sha256", identity.sha256},
                        {"contentKey", identity.key},
                        {"name", identity.name},
                        {"format", identity.format},
                        {"units", identity.units},
                        {"spikes", identity.spikes},
                        {"beginSeconds", identity.beginSeconds},
                        {"endSeconds", identity.endSeconds},
                        {"simulated", identity.simulated},
                        {"warnings", identity.warnings}};
    const OpenOptions& options = identity.options;
    if (options.metresPerUnit)
        json["metresPerUnit"] = *options.metresPerUnit;
    if (options.headDirectionInDegrees)
        json["headDirectionInDegrees"] = *options.headDirectionInDegrees;
    if (options.binWidthSeconds != 0.0)
        json["binWidthSeconds"] = options.binWidthSeconds;
    if (!options.trajectory.empty())
        json["trajectory"] = options.trajectory.string();
    return json;
}

nlohmann::json stageJson(const StageDescriptor& stage, const StageStatus& status) {
    nlohmann::json json{
        {"name", stage.name()}, {"state", stateName(status.state)}, {"revision", stage.revision}};
    if (!status.error.empty())
        json["error"] = status.error;
    if (status.run) {
        const StageRun& run = *status.run;
        json["key"] = run.key;
        json["parameters"] = run.parameters.at(stage.name()).toJson();
        json["started"] = run.startedUtc;
        json["seconds"] = run.seconds;
        json["peakMemoryBytes"] = run.peakMemoryBytes;
        json["resultBytes"] = run.resultBytes;
        json["version"] = run.programVersion;
        json["warnings"] = run.remarks;
    }
    return json;
}

std::string compilerText() {
#if defined(__clang__)
    return fmt::format("Clang {}.{}", __clang_major__, __clang_minor__);
#elif defined(__GNUC__)
    return fmt::format("GCC {}.{}", __GNUC__, __GNUC_MINOR__);
#else
    return "unknown";
#endif
}

} // namespace

nlohmann::json provenance(const Analysis& analysis) {
    const PipelineParameters parameters = analysis.parameters();
    nlohmann::json json{{"format", "canns-analysis"}, {"formatVersion", 1}};
    json["versions"] = {
        {"canns", CANNS_VERSION},
        {"compiler", compilerText()},
        {"eigen", fmt::format("{}.{}.{}", EIGEN_WORLD_VERSION, EIGEN_MAJOR_VERSION, EIGEN_MINOR_VERSION)},
        {"hdf5", fmt::format("{}.{}.{}", H5_VERS_MAJOR, H5_VERS_MINOR, H5_VERS_RELEASE)}};
    json["recording"] = recordingJson(analysis.identity());
    json["command"] = commandText(analysis);
    json["parameters"] = parameters.toJson();
    json["seeds"] = nlohmann::json::object();
    json["stages"] = nlohmann::json::array();
    for (const StageDescriptor& stage : analysis.stages()) {
        json["stages"].push_back(stageJson(stage, analysis.status(stage.name())));
        const nlohmann::json& own = json["parameters"][stage.name()];
        if (own.contains("seed"))
            json["seeds"][stage.name()] = own["seed"];
    }
    return json;
}

std::string commandText(const Analysis& analysis, const std::string& outputFolder,
                        const std::string& through) {
    const RecordingIdentity& identity = analysis.identity();
    std::string text = "canns run " + shellQuoted(identity.path) + " --out " + shellQuoted(outputFolder);
    const OpenOptions& options = identity.options;
    if (!options.trajectory.empty())
        text += " --trajectory " + shellQuoted(options.trajectory.string());
    if (options.metresPerUnit)
        text += fmt::format(" --metres-per-unit {}", *options.metresPerUnit);
    if (options.binWidthSeconds != 0.0)
        text += fmt::format(" --bin-width {}", options.binWidthSeconds);
    if (options.headDirectionInDegrees)
        text += *options.headDirectionInDegrees ? " --head-direction degrees" : " --head-direction radians";
    std::string last = through;
    for (const StageDescriptor& stage : analysis.stages())
        if (through.empty() && analysis.status(stage.name()).run)
            last = stage.name();
    if (!last.empty() && last != analysis.stages().back().name())
        text += " --through " + last;
    for (const std::string& setting : analysis.parameters().settings())
        text += " --set " + shellQuoted(setting);
    return text;
}

std::string shellQuoted(const std::string& text) {
    const auto isSafe = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("_-./:,=+@%").find(c) != std::string_view::npos;
    };
    if (!text.empty() && std::ranges::all_of(text, isSafe))
        return text;
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

} // namespace canns

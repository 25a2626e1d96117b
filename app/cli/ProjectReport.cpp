#include "app/cli/ProjectReport.h"

#include "app/cli/RecordingReport.h"
#include "core/verdict/Verdict.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace canns::cli {

nlohmann::json projectAsJson(const OpenedProject& project) {
    const Analysis& analysis = *project.analysis;
    nlohmann::json stages = nlohmann::json::array();
    for (const StageDescriptor& stage : analysis.stages())
        stages.push_back({{"name", stage.name()}, {"state", stateName(analysis.state(stage.name()))}});
    nlohmann::json recording;
    if (const RecordingPtr opened = analysis.recording())
        recording = recordingAsJson(*opened);
    nlohmann::json problem;
    if (!project.recordingProblem.empty())
        problem = project.recordingProblem;
    nlohmann::json verdict;
    if (const auto found = analysis.result<Verdict>())
        verdict = {{"shape", shapeName(found->shape)}, {"reason", found->reason}};
    return {{"recording", std::move(recording)},
            {"recordingPath", analysis.identity().path},
            {"recordingSha256", analysis.identity().sha256},
            {"recordingProblem", std::move(problem)},
            {"stages", std::move(stages)},
            {"verdict", std::move(verdict)},
            {"remarks", project.remarks}};
}

std::string projectAsText(const OpenedProject& project) {
    const Analysis& analysis = *project.analysis;
    std::string text;
    if (const RecordingPtr recording = analysis.recording()) {
        text = recordingAsText(*recording);
    } else {
        const RecordingIdentity& identity = analysis.identity();
        text = reportLine("Recording", identity.name) + reportLine("Format", identity.format) +
               reportLine("Activity", fmt::format("{} units", identity.units)) +
               reportLine("Not at hand", project.recordingProblem);
    }
    std::string stages;
    for (const StageDescriptor& stage : analysis.stages())
        if (const StageState state = analysis.state(stage.name()); state != StageState::NotRun)
            stages += fmt::format("{}{} ({})", stages.empty() ? "" : ", ", stage.name(), stateName(state));
    text += reportLine("Results", stages.empty() ? "none" : stages);
    if (const auto verdict = analysis.result<Verdict>())
        text += reportLine("Verdict", fmt::format("{}. {}", shapeName(verdict->shape), verdict->reason));
    for (const std::string& remark : project.remarks)
        text += reportLine("Remark", remark);
    return text;
}

} // namespace canns::cli

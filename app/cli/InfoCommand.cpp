#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "app/cli/MemoryFlag.h"
#include "app/cli/OpenFlags.h"
#include "app/cli/ProjectReport.h"
#include "app/cli/RecordingReport.h"
#include "core/io/FileKind.h"
#include "core/io/TrialReading.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace canns::cli {

void addInfoCommand(CommandTree& tree, Console& console) {
    CLI::App& command = tree.add(
        "info", "Show what is in a recording (format, units, spikes, trajectory, warnings) or a project.");
    const auto flags = OpenFlags::addTo(tree, command);
    const auto json = std::make_shared<bool>(false);
    command.add_flag("--json", *json, "Print JSON.");
    const auto memoryLimitBytes = std::make_shared<std::size_t>(0);
    addMemoryFlag(command, *memoryLimitBytes);
    command.callback([flags, json, memoryLimitBytes, &console] {
        limitMemoryTo(*memoryLimitBytes);
        if (hasExtension(flags->recording, {".canns"})) {
            OpenedProject project;
            console.work([&](const Progress& progress) {
                project = openProject(flags->recording, progress, !isOnTrial());
            });
            if (*json)
                console.print(projectAsJson(project));
            else
                console.out() << projectAsText(project);
            return;
        }
        RecordingPtr recording;
        console.work([&](const Progress& progress) { recording = flags->open(progress); });
        if (*json)
            console.print(recordingAsJson(*recording));
        else
            console.out() << recordingAsText(*recording);
    });
}

} // namespace canns::cli

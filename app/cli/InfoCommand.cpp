#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "app/cli/OpenFlags.h"
#include "app/cli/RecordingReport.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace canns::cli {

void addInfoCommand(CommandTree& tree, Console& console) {
    CLI::App& command =
        tree.add("info", "Show what is in a recording: format, units, spikes, trajectory, warnings.");
    const auto flags = OpenFlags::addTo(tree, command);
    const auto json = std::make_shared<bool>(false);
    command.add_flag("--json", *json, "Print JSON.");
    command.callback([flags, json, &console] {
        RecordingPtr recording;
        console.work([&](const Progress& progress) { recording = flags->open(progress); });
        if (*json)
            console.print(recordingAsJson(*recording));
        else
            console.out() << recordingAsText(*recording);
    });
}

} // namespace canns::cli

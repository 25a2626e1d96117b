#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "app/cli/OpenFlags.h"
#include "core/io/RecordingWriter.h"

#include <memory>

namespace canns::cli {

void addConvertCommand(CommandTree& tree, Console& console) {
    std::string extensions;
    for (const WritableFormat& format : writableFormats())
        extensions.append(extensions.empty() ? "." : ", .").append(format.extension);
    CLI::App& command = tree.add("convert", "Write a recording in another format: " + extensions + ".");
    const auto flags = OpenFlags::addTo(tree, command);
    const auto target = std::make_shared<std::string>();
    tree.suggestFiles(
        *command.add_option("OUT", *target, "File to write; its extension says in which format.")
             ->required());
    command.callback([flags, target, &console] {
        console.work([&](const Progress& progress) {
            const RecordingPtr recording = flags->open(progress.part(0.0, 0.5, "Reading the recording"));
            writeRecording(*recording, *target, progress.part(0.5, 1.0, "Writing the recording"));
        });
    });
}

} // namespace canns::cli

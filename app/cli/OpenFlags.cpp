#include "app/cli/OpenFlags.h"

#include "app/cli/CommandTree.h"

namespace canns::cli {

namespace {

std::vector<std::string> sampleNames() {
    std::vector<std::string> names;
    try {
        for (const Sample& sample : samples())
            names.push_back("sample:" + sample.name);
    } catch (const Error&) {
        // Without the resources there are no samples to offer; opening one will say so.
    }
    return names;
}

} // namespace

std::shared_ptr<OpenFlags> OpenFlags::addTo(CommandTree& tree, CLI::App& command) {
    auto flags = std::make_shared<OpenFlags>();
    tree.suggestFiles(*command
                           .add_option("RECORDING", flags->recording,
                                       "File or folder in any readable format, or sample:NAME.")
                           ->required(),
                      sampleNames());
    tree.suggestFiles(*command.add_option("--trajectory", flags->trajectory,
                                          "File with the trajectory, for recordings that hold spikes only."));
    command
        .add_option(
            "--metres-per-unit", flags->options.metresPerUnit,
            "Metres per unit of position, such as 0.01 for centimetres; goes before what the file says.")
        ->check(CLI::PositiveNumber);
    command
        .add_option("--bin-width", flags->options.binWidthSeconds,
                    "Seconds a bin, for activity that comes without a clock.")
        ->check(CLI::NonNegativeNumber);
    tree.restrictTo(*command.add_option("--head-direction", flags->headDirectionUnit,
                                        "Unit of head direction, if the file does not say."),
                    {"degrees", "radians"});
    return flags;
}

OpenOptions OpenFlags::openOptions() const {
    OpenOptions all = options;
    all.trajectory = trajectory;
    if (!headDirectionUnit.empty())
        all.headDirectionInDegrees = headDirectionUnit == "degrees";
    return all;
}

RecordingPtr OpenFlags::open(const Progress& progress) const {
    return openRecording(recording, openOptions(), progress);
}

} // namespace canns::cli

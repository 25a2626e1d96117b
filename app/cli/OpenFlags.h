#pragma once

#include "core/io/RecordingReader.h"

#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace canns::cli {

class CommandTree;

/// The argument RECORDING and the flags that say what a file cannot: the same for every subcommand that opens
/// one.
struct OpenFlags {
    std::string recording;
    OpenOptions options;
    std::string headDirectionUnit;
    std::string trajectory;

    /// Adds them to `command`; they are filled in before its callback is called.
    static std::shared_ptr<OpenFlags> addTo(CommandTree& tree, CLI::App& command);
    OpenOptions openOptions() const;
    RecordingPtr open(const Progress& progress) const;
};

} // namespace canns::cli

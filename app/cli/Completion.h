#pragma once

#include "app/cli/CommandTree.h"

#include <string>

namespace canns::cli {

/// Completion scripts, made from the tree itself: subcommands, options, the words that they take, and files
/// where a file may stand.
std::string bashCompletion(const CommandTree& tree);
std::string zshCompletion(const CommandTree& tree);
std::string fishCompletion(const CommandTree& tree);

} // namespace canns::cli

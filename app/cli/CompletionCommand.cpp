#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Completion.h"
#include "app/cli/Console.h"

#include <memory>
#include <ostream>

namespace canns::cli {

void addCompletionCommand(CommandTree& tree, Console& console) {
    const auto shell = std::make_shared<std::string>();
    CLI::App& command = tree.add("completion", "Print a completion script for a shell.");
    tree.restrictTo(*command.add_option("SHELL", *shell, "The shell.")->required(), {"bash", "zsh", "fish"});
    command.callback([shell, &tree, &console] {
        if (*shell == "bash")
            console.out() << bashCompletion(tree);
        else if (*shell == "zsh")
            console.out() << zshCompletion(tree);
        else
            console.out() << fishCompletion(tree);
    });
}

} // namespace canns::cli

#include "app/cli/CommandTree.h"
#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "core/pipeline/Reference.h"

#include <ostream>

namespace canns::cli {

void addReferenceCommand(CommandTree& tree, Console& console) {
    CLI::App& command = tree.add("reference", "Print the reference of all parameters, in Markdown.");
    command.callback([&console] { console.out() << parameterReference(); });
}

} // namespace canns::cli

#pragma once

#include <CLI/CLI.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace canns::cli {

class Console;

/// The command line `canns`: its subcommands and, for shell completion, the words that an option may take.
///
/// A subcommand is one file, XxxCommand.cpp, with one function addXxxCommand that hangs it into the tree (its
/// callback does the work), a declaration in Commands.h and a line in makeCommandTree().
class CommandTree {
public:
    CommandTree();

    CLI::App& root() noexcept { return root_; }
    const CLI::App& root() const noexcept { return root_; }

    /// A new subcommand; `summary` is one sentence. Options of `canns` itself may stand behind it.
    CLI::App& add(const std::string& name, const std::string& summary);

    /// Restricts `option` to `words`, and offers them in completion.
    void restrictTo(CLI::Option& option, const std::vector<std::string>& words);
    /// Offers `words` in completion; anything may be typed.
    void suggest(CLI::Option& option, const std::vector<std::string>& words);
    /// Offers files in completion, and `words` beside them.
    void suggestFiles(CLI::Option& option, const std::vector<std::string>& words = {});

    const std::vector<std::string>& wordsFor(const CLI::Option& option) const;
    bool acceptsFiles(const CLI::Option& option) const;

private:
    CLI::App root_;
    std::map<const CLI::Option*, std::vector<std::string>> words_;
    std::set<const CLI::Option*> files_;
};

/// The whole tree: where every subcommand is added.
void makeCommandTree(CommandTree& tree, Console& console);

/// Runs `canns` with these arguments (without the program's name). Returns the exit code: 0 done, 1 failed, 2
/// bad input or usage, 130 cancelled; an error is one line on `err`.
int runCommandLine(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
                   bool errIsTerminal);

} // namespace canns::cli

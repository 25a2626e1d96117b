#include "app/cli/CommandTree.h"

#include "app/cli/Commands.h"
#include "app/cli/Console.h"
#include "core/base/Error.h"
#include "core/base/Names.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <ostream>

namespace canns::cli {

namespace {

constexpr int exitDone = 0;
constexpr int exitFailed = 1;
constexpr int exitBadInput = 2;
constexpr int exitCancelled = 130;

/// One line, whatever the message holds.
void printError(std::ostream& err, std::string message) {
    while (!message.empty() && message.back() == '\n')
        message.pop_back();
    std::ranges::replace(message, '\n', ' ');
    err << "canns: error: " << message << std::endl;
}

/// What was wrong with the arguments, in our words where CLI11's do not help.
std::string usageMessage(const CLI::App& root, const std::vector<std::string>& arguments,
                         const CLI::ParseError& error) {
    const auto parsed = root.get_subcommands();
    if (!parsed.empty()) {
        const std::string what = error.what();
        return fmt::format("{}{} See `canns {} --help`.", what, what.ends_with(".") ? "" : ".",
                           parsed.front()->get_name());
    }
    std::vector<std::string> names;
    for (const CLI::App* command : root.get_subcommands({}))
        names.push_back(command->get_name());
    const auto word =
        std::ranges::find_if(arguments, [](const std::string& text) { return !text.starts_with("-"); });
    if (word == arguments.end())
        return fmt::format("A subcommand is wanted: {}. See `canns --help`.", fmt::join(names, ", "));
    const auto nearest = nearestName(*word, names);
    return fmt::format("There is no subcommand \"{}\". {}", *word,
                       nearest ? fmt::format("Did you mean \"{}\"?", *nearest) : "See `canns --help`.");
}

} // namespace

CommandTree::CommandTree()
    : root_("Attractor analysis and simulation for neuroscience: what canns-gui does, with files and flags.",
            "canns") {
    root_.set_version_flag("--version", std::string("canns ") + CANNS_VERSION);
    root_.require_subcommand(1);
    root_.footer("A RECORDING is a file or folder in any readable format, or sample:NAME.\n"
                 "Exit codes: 0 done, 1 failed, 2 bad input or usage, 130 cancelled.");
}

CLI::App& CommandTree::add(const std::string& name, const std::string& summary) {
    CLI::App& command = *root_.add_subcommand(name, summary);
    command.fallthrough();
    return command;
}

void CommandTree::restrictTo(CLI::Option& option, const std::vector<std::string>& words) {
    option.check([words, name = option.get_name()](const std::string& text) {
        if (std::ranges::find(words, text) != words.end())
            return std::string();
        const auto nearest = nearestName(text, words);
        return fmt::format("\"{}\" is not one of {}.{}", text, fmt::join(words, ", "),
                           nearest ? fmt::format(" Did you mean \"{}\"?", *nearest) : "");
    });
    words_[&option] = words;
}

void CommandTree::suggest(CLI::Option& option, const std::vector<std::string>& words) {
    words_[&option] = words;
}

void CommandTree::suggestFiles(CLI::Option& option, const std::vector<std::string>& words) {
    words_[&option] = words;
    files_.insert(&option);
}

bool CommandTree::acceptsFiles(const CLI::Option& option) const { return files_.contains(&option); }

const std::vector<std::string>& CommandTree::wordsFor(const CLI::Option& option) const {
    static const std::vector<std::string> none;
    const auto found = words_.find(&option);
    return found == words_.end() ? none : found->second;
}

void makeCommandTree(CommandTree& tree, Console& console) {
    tree.root().add_flag("-q,--quiet", console.quiet, "Show no progress.");
    addListCommand(tree, console);
    addDescribeCommand(tree, console);
    addInfoCommand(tree, console);
    addConvertCommand(tree, console);
    addSimulateCommand(tree, console);
    addRunCommand(tree, console);
    addBatchCommand(tree, console);
    addFigureCommand(tree, console);
    addReportCommand(tree, console);
    addPersistenceCommand(tree, console);
    addReferenceCommand(tree, console);
    addCompletionCommand(tree, console);
}

int runCommandLine(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
                   bool errIsTerminal) {
    CommandTree tree;
    Console console(out, err, errIsTerminal);
    try {
        makeCommandTree(tree, console);
        // CLI11 takes the arguments last first.
        tree.root().parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
        out.flush();
        if (!out)
            throw Failure("The results could not be written to the standard output.");
        return exitDone;
    } catch (const CLI::Success& request) { // --help, --version
        return tree.root().exit(request, out, err);
    } catch (const CLI::ParseError& error) {
        printError(err, usageMessage(tree.root(), arguments, error));
        return exitBadInput;
    } catch (const Cancelled&) {
        printError(err, "cancelled");
        return exitCancelled;
    } catch (const BadInput& error) {
        printError(err, error.what());
        return exitBadInput;
    } catch (const std::bad_alloc&) {
        printError(err, "There is not enough memory for this.");
        return exitFailed;
    } catch (const InternalError& error) {
        printError(err, fmt::format("{} This is a fault of canns, not of your data: please report it.",
                                    error.what()));
        return exitFailed;
    } catch (const std::exception& error) {
        printError(err, error.what());
        return exitFailed;
    }
}

} // namespace canns::cli

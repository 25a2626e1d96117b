#include "app/cli/Completion.h"

#include <fmt/format.h>

#include <algorithm>

namespace canns::cli {

namespace {

bool takesValue(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

/// "-q", "--quiet"; none for a positional argument.
std::vector<std::string> flagsOf(const CLI::Option& option) {
    std::vector<std::string> flags;
    for (const std::string& name : option.get_snames())
        flags.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        flags.push_back("--" + name);
    return flags;
}

std::vector<std::string> commandNames(const CommandTree& tree) {
    std::vector<std::string> names;
    for (const CLI::App* command : tree.root().get_subcommands({}))
        names.push_back(command->get_name());
    return names;
}

/// `text` between single quotes, for shells that end one by '\''.
std::string shellWord(const std::string& text) {
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? "'\\''" : std::string(1, c);
    return result + "'";
}

/// The words that may follow a command, and whether files may.
struct Candidates {
    std::vector<std::string> words;
    bool files = false;
};

Candidates candidates(const CommandTree& tree, const CLI::App& command) {
    Candidates result;
    for (const CLI::Option* option : command.get_options()) {
        const auto flags = flagsOf(*option);
        result.words.insert(result.words.end(), flags.begin(), flags.end());
        if (!option->get_positional())
            continue;
        const auto& words = tree.wordsFor(*option);
        result.words.insert(result.words.end(), words.begin(), words.end());
        result.files = result.files || tree.acceptsFiles(*option);
    }
    return result;
}

/// What zsh's _arguments takes for the value of an option or argument.
std::string zshAction(const CommandTree& tree, const CLI::Option& option) {
    const auto& words = tree.wordsFor(option);
    std::string list = fmt::format("({})", fmt::join(words, " "));
    if (!tree.acceptsFiles(option))
        return list;
    return words.empty() ? "_files"
                         : fmt::format("{{_alternative \"words:word:{}\" \"files:file:_files\"}}", list);
}

/// The text of a zsh description, where brackets and colons have a meaning.
std::string zshText(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':')
            result += '\\';
        result += c;
    }
    return result;
}

std::string zshArguments(const CommandTree& tree, const CLI::App& command) {
    std::string lines;
    for (const CLI::Option* option : command.get_options()) {
        const std::string text = zshText(option->get_description());
        for (const std::string& flag : flagsOf(*option)) {
            std::string line = fmt::format("{}[{}]", flag, text);
            if (takesValue(*option))
                line += fmt::format(":{}:{}", option->get_type_name(), zshAction(tree, *option));
            lines += " " + shellWord(line);
        }
        if (option->get_positional())
            lines +=
                " " + shellWord(fmt::format(":{}:{}", zshText(option->get_name()), zshAction(tree, *option)));
    }
    return lines;
}

} // namespace

std::string bashCompletion(const CommandTree& tree) {
    const std::vector<std::string> names = commandNames(tree);
    std::string values;
    std::string arguments;
    const auto addCase = [&](const CLI::App& command, const std::string& name) {
        for (const CLI::Option* option : command.get_options()) {
            if (option->get_positional() || !takesValue(*option))
                continue;
            for (const std::string& flag : flagsOf(*option))
                values += fmt::format("        \"{},{}\") words={}; files={}; known=yes ;;\n", name, flag,
                                      shellWord(fmt::format("{}", fmt::join(tree.wordsFor(*option), " "))),
                                      tree.acceptsFiles(*option) ? "yes" : "no");
        }
        Candidates all = candidates(tree, command);
        if (name.empty())
            all.words.insert(all.words.begin(), names.begin(), names.end());
        arguments +=
            fmt::format("        \"{}\") words={}; files={} ;;\n", name,
                        shellWord(fmt::format("{}", fmt::join(all.words, " "))), all.files ? "yes" : "no");
    };
    addCase(tree.root(), "");
    for (const CLI::App* command : tree.root().get_subcommands({}))
        addCase(*command, command->get_name());

    std::string script = "# Completion of canns in bash. Made by `canns completion bash`; to use it:\n"
                         "#   canns completion bash > ~/.local/share/bash-completion/completions/canns\n"
                         "COMP_WORDBREAKS=${COMP_WORDBREAKS//:/}  # sample:NAME is one word\n"
                         "_canns() {\n"
                         "    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
                         "    local command='' words='' files=no known=no i\n"
                         "    for ((i = 1; i < COMP_CWORD; ++i)); do\n"
                         "        case ${COMP_WORDS[i]} in\n";
    script += fmt::format("            {}) command=${{COMP_WORDS[i]}}; break ;;\n", fmt::join(names, " | "));
    script +=
        "        esac\n"
        "    done\n"
        "    case \"$command,$previous\" in\n" +
        values +
        "    esac\n"
        "    [ $known = yes ] || case \"$command\" in\n" +
        arguments +
        "    esac\n"
        "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
        "    if [ $files = yes ]; then\n"
        "        local found\n"
        "        while IFS= read -r found; do COMPREPLY+=(\"$found\"); done < <(compgen -f -- \"$word\")\n"
        "    fi\n"
        "}\n"
        "complete -o filenames -F _canns canns\n";
    return script;
}

std::string zshCompletion(const CommandTree& tree) {
    std::string commands;
    std::string cases;
    for (const CLI::App* command : tree.root().get_subcommands({})) {
        commands +=
            "        " + shellWord(command->get_name() + ":" + zshText(command->get_description())) + "\n";
        cases +=
            fmt::format("        {}) _arguments{} ;;\n", command->get_name(), zshArguments(tree, *command));
    }
    return "#compdef canns\n"
           "# Completion of canns in zsh. Made by `canns completion zsh`; to use it, put it into a folder of "
           "$fpath as _canns.\n"
           "_canns() {\n"
           "    local context state state_descr line\n"
           "    typeset -A opt_args\n"
           "    local -a commands=(\n" +
           commands +
           "    )\n"
           "    _arguments -C" +
           zshArguments(tree, tree.root()) +
           " '1:command:->command' '*::argument:->argument'\n"
           "    case $state in\n"
           "    command) _describe command commands ;;\n"
           "    argument)\n"
           "        case $words[1] in\n" +
           cases +
           "        esac ;;\n"
           "    esac\n"
           "}\n"
           "_canns \"$@\"\n";
}

std::string fishCompletion(const CommandTree& tree) {
    std::string script = "# Completion of canns in fish. Made by `canns completion fish`; to use it:\n"
                         "#   canns completion fish > ~/.config/fish/completions/canns.fish\n"
                         "complete -c canns -f\n";
    const auto addOptions = [&](const CLI::App& command, const std::string& condition) {
        for (const CLI::Option* option : command.get_options()) {
            std::string line = "complete -c canns" + condition;
            for (const std::string& name : option->get_snames())
                line += " -s " + name;
            for (const std::string& name : option->get_lnames())
                line += " -l " + name;
            const bool value = takesValue(*option);
            if (value && !option->get_positional())
                line += " -r";
            if (value && tree.acceptsFiles(*option))
                line += " -F";
            if (const auto& words = tree.wordsFor(*option); !words.empty())
                line += " -a " + shellWord(fmt::format("{}", fmt::join(words, " ")));
            script += line + " -d " + shellWord(option->get_description()) + "\n";
        }
    };
    addOptions(tree.root(), "");
    for (const CLI::App* command : tree.root().get_subcommands({})) {
        script += fmt::format("complete -c canns -n __fish_use_subcommand -a {} -d {}\n", command->get_name(),
                              shellWord(command->get_description()));
        addOptions(*command, fmt::format(" -n '__fish_seen_subcommand_from {}'", command->get_name()));
    }
    return script;
}

} // namespace canns::cli

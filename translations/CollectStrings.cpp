// canns-strings ROOT OUT.cpp: collects all that core says to people, for the catalogue of translations:
// labels, meanings and choices of the registered parameters, and from the sources below ROOT/core the
// sentences of errors and warnings and the names of stages of work. A build tool; not installed.
#include "core/batch/BatchRunParameters.h"
#include "core/pipeline/PipelineParameters.h"
#include "core/pipeline/Registry.h"
#include "core/simulation/Presets.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Texts = std::set<std::string>;

/// String literals of a C++ source as they stand there, with neighbours joined as the compiler joins them,
/// each with the code (without spaces) that stood just before it.
struct Literal {
    std::string before;
    std::string text;
};

std::vector<Literal> literalsOf(const std::string& source) {
    std::vector<Literal> literals;
    std::string before;
    bool joined = false;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const char c = source[i];
        if (c == '/' && i + 1 < source.size() && source[i + 1] == '/') {
            i = std::min(source.find('\n', i), source.size());
        } else if (c == '/' && i + 1 < source.size() && source[i + 1] == '*') {
            i = std::min(source.find("*/", i), source.size() - 2) + 1;
        } else if (c == '\'' && i + 2 < source.size() && (source[i + 1] == '\\' || source[i + 2] == '\'')) {
            i = source.find('\'', i + 2); // A character, not a digit separator.
        } else if (c == '"') {
            std::string text;
            for (++i; i < source.size() && source[i] != '"'; ++i) {
                text += source[i];
                if (source[i] == '\\')
                    text += source[++i];
            }
            if (joined)
                literals.back().text += text;
            else
                literals.push_back({before, text});
            joined = true;
        } else if (std::isspace(static_cast<unsigned char>(c)) == 0) {
            before = (before + c).substr(before.size() > 40 ? 1 : 0);
            joined = false;
        }
    }
    return literals;
}

bool endsWith(const std::string& text, const std::string& end) {
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Errors and warnings are full sentences, and phrases such as "at least {}" fill their gaps; stages of work
/// stand in calls of stage() and part(), words of the reference in translate().
bool isForPeople(const Literal& literal) {
    const std::string& text = literal.text;
    const bool sentence = text.size() > 8 && text.find(' ') != std::string::npos &&
                          (text.back() == '.' || text.back() == '?') && text.find("\\n") == std::string::npos;
    static const std::regex words("[a-z]+:? .*");
    const bool phrase = endsWith(literal.before, "fmt::format(") && std::regex_match(text, words);
    const std::size_t part = literal.before.rfind("part(");
    const bool stage = endsWith(literal.before, ".stage(") ||
                       endsWith(literal.before, ".stage(fmt::format(") ||
                       endsWith(literal.before, "translate(") ||
                       (part != std::string::npos && endsWith(literal.before, ",") &&
                        literal.before.find_first_of(";{}", part) == std::string::npos);
    return sentence || phrase || (stage && !text.empty());
}

void collectSources(const fs::path& folder, Texts& texts) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h")
            continue;
        std::ifstream file(entry.path());
        const std::string source((std::istreambuf_iterator<char>(file)), {});
        for (const Literal& literal : literalsOf(source))
            if (isForPeople(literal))
                texts.insert(literal.text);
    }
}

/// As a string literal again.
std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text)
        result += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
    return result;
}

/// "bins" is a word, "m/s" is none: symbols of units are the same in all languages.
bool isWord(const std::string& unit) { return unit.size() > 3 && unit.find('/') == std::string::npos; }

/// Names and sentences of models, tasks and phenomena, and what their states and theories are called.
void collectModels(Texts& texts) {
    for (const canns::Model& model : canns::models()) {
        for (const std::string& text : {model.title, model.family, model.description})
            texts.insert(escaped(text));
        const canns::ParameterValues defaults(*model.table);
        const std::unique_ptr<canns::Network> network = model.make(defaults, 0, {});
        for (const canns::StateInfo& state : network->states())
            texts.insert(escaped(state.label));
        if (model.theory != nullptr)
            for (const canns::TheoryValue& value : model.theory(defaults)) {
                texts.insert(escaped(value.label));
                if (isWord(value.unit))
                    texts.insert(escaped(value.unit));
            }
    }
    for (const canns::TaskKind& task : canns::tasks())
        for (const std::string& text : {task.title, task.description})
            texts.insert(escaped(text));
    for (const canns::SimulationPreset& preset : canns::simulationPresets())
        for (const std::string& text : {preset.title, preset.shows})
            texts.insert(escaped(text));
}

void collectTable(const canns::ParameterTable& table, Texts& texts) {
    for (const canns::ParameterRow& row : table.rows()) {
        texts.insert(escaped(row.info.label));
        texts.insert(escaped(row.info.meaning));
        texts.insert(std::string(row.typeName()));
        if (!std::isfinite(row.info.minimum) && !std::isfinite(row.info.maximum))
            texts.insert(rangeText(row.info)); // Of the others, the phrases are in the source.
        if (isWord(row.info.unit))
            texts.insert(escaped(row.info.unit));
        for (const std::string& choice : row.info.choices)
            texts.insert(escaped(choice));
    }
}

void collectRegistry(Texts& texts) {
    for (const canns::Preset& preset : canns::presets())
        texts.insert(escaped(preset.title));
    using canns::EntryKind;
    for (const EntryKind kind : {EntryKind::Stage, EntryKind::Model, EntryKind::Task, EntryKind::Trainer})
        for (const canns::RegistryEntry& entry : canns::registered(kind)) {
            texts.insert(escaped(entry.description));
            collectTable(*entry.table, texts);
        }
    // Tables that are no stage's, model's or task's.
    collectTable(canns::BatchRunParameters::table(), texts);
    collectTable(canns::SimulationParameters::table(), texts);
}

/// Titles and descriptions of the samples, as samples() puts them together.
void collectSamples(const fs::path& file, Texts& texts) {
    std::ifstream in(file);
    for (const auto& sample : nlohmann::json::parse(in)) {
        texts.insert(escaped(sample.at("title").get<std::string>()));
        texts.insert(escaped(sample.at("description").get<std::string>() +
                             " Cite: " + sample.at("citation").get<std::string>()));
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "canns-strings ROOT OUT.cpp\n";
        return 2;
    }
    Texts texts;
    collectRegistry(texts);
    collectModels(texts);
    collectSources(fs::path(argv[1]) / "core", texts);
    collectSamples(fs::path(argv[1]) / "resources/samples/samples.json", texts);
    std::ofstream out(argv[2]);
    out << "// Made by canns-strings from core; not to be edited.\n"
           "#include \"widgets/text/CoreText.h\"\n\n#include <QtGlobal>\n\n"
           "std::span<const char* const> canns::CoreText::catalogue() {\n"
           "    static const char* const texts[] = {\n";
    for (const std::string& text : texts)
        out << "        QT_TRANSLATE_NOOP(\"core\", \"" << text << "\"),\n";
    out << "    };\n    return texts;\n}\n";
    return out.good() ? 0 : 1;
}

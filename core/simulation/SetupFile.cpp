#include "core/simulation/SetupFile.h"

#include "core/base/Files.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <string_view>

namespace canns {

namespace {

constexpr std::string_view formatName = "canns set-up";
/// Nobody's set-up is larger; what is, is another kind of file.
constexpr std::uintmax_t mostBytes = 4u << 20;

/// The text under `key`, or BadInput.
std::string textAt(const nlohmann::json& json, const char* key, const std::string& where) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string())
        throw BadInput(fmt::format("There is no text \"{}\".", key), where,
                       "Choose a file that was saved as a set-up.");
    return found->get<std::string>();
}

} // namespace

nlohmann::json setupAsJson(const SimulationOrigin& origin) {
    return {{"format", formatName},
            {"model", origin.model},
            {"task", origin.task},
            {"seed", origin.seed},
            {"parameters",
             {{"model", origin.modelValues.toJson()},
              {"task", origin.taskValues.toJson()},
              {"simulation", origin.simulationValues.toJson()}}}};
}

SimulationOrigin setupFromJson(const nlohmann::json& json, const std::string& where) {
    if (!json.is_object() || textAt(json, "format", where) != formatName)
        throw BadInput("This is no set-up of a simulation.", where,
                       "Choose a file that was saved as a set-up.");
    std::uint64_t seed = 0;
    if (const auto found = json.find("seed"); found != json.end()) {
        if (!found->is_number_unsigned())
            throw BadInput("The seed is not a whole number from 0 on.", where,
                           "Choose a file that was saved as a set-up.");
        seed = found->get<std::uint64_t>();
    }
    const std::string model = textAt(json, "model", where);
    SimulationOrigin origin = originOf(model, textAt(json, "task", where), seed);
    const auto parameters = json.find("parameters");
    if (parameters == json.end())
        return origin;
    if (!parameters->is_object())
        throw BadInput("The parameters are not in groups.", where,
                       "Choose a file that was saved as a set-up.");
    const auto read = [&](const char* group, ParameterValues& values) {
        if (const auto found = parameters->find(group); found != parameters->end())
            values = ParameterValues::fromJson(values.table(), *found,
                                               fmt::format("{}: parameters.{}", where, group));
    };
    read("model", origin.modelValues);
    read("task", origin.taskValues);
    read("simulation", origin.simulationValues);
    return origin;
}

void writeSetup(const SimulationOrigin& origin, const std::filesystem::path& path) {
    writeTextAtomically(path, setupAsJson(origin).dump(2) + '\n');
}

SimulationOrigin readSetup(const std::filesystem::path& path) {
    const std::string where = path.string();
    std::error_code trouble;
    const std::uintmax_t bytes = std::filesystem::file_size(path, trouble);
    if (trouble)
        throw BadInput("The file cannot be read.", where, trouble.message());
    if (bytes > mostBytes)
        throw BadInput("This is no set-up of a simulation.", where,
                       "Choose a file that was saved as a set-up.");
    std::ifstream file(path);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded())
        throw BadInput("This is no JSON.", where, "Choose a file that was saved as a set-up.");
    return setupFromJson(json, where);
}

std::vector<std::string> settingsOf(const SimulationOrigin& origin) {
    std::vector<std::string> settings;
    const auto add = [&settings](const char* group, const ParameterValues& values) {
        const auto rows = values.table().rows();
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (!values.isDefault(i))
                settings.push_back(
                    fmt::format("{}.{}={}", group, rows[i].info.name, parameterText(rows[i], values[i])));
    };
    add("model", origin.modelValues);
    add("task", origin.taskValues);
    add("simulation", origin.simulationValues);
    return settings;
}

} // namespace canns

#include "core/pipeline/PipelineParameters.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace canns {

namespace {

bool draws(const ParameterTable& table) {
    return std::ranges::any_of(table.rows(), [](const ParameterRow& row) { return row.info.name == "seed"; });
}

std::string_view stageOf(std::string_view setting) { return setting.substr(0, setting.find('.')); }

} // namespace

PipelineParameters::PipelineParameters(std::span<const StageDescriptor> stages) : stages_(stages) {
    values_.reserve(stages.size());
    for (const StageDescriptor& stage : stages)
        values_.emplace_back(*stage.table);
}

void PipelineParameters::apply(std::string_view setting) {
    const std::size_t equals = setting.find('=');
    const std::size_t dot = setting.find('.');
    if (equals == std::string_view::npos || dot == std::string_view::npos || dot > equals)
        throw BadInput(fmt::format("\"{}\" is no setting.", setting), {},
                       "Write STAGE.PARAMETER=VALUE, such as preprocess.binWidthSeconds=0.02.");
    at(setting.substr(0, dot)).setText(setting.substr(dot + 1, equals - dot - 1), setting.substr(equals + 1));
}

void PipelineParameters::applyJson(const nlohmann::json& json, const std::string& where) {
    if (!json.is_object())
        throw BadInput("An object with a member for each stage was wanted.", where,
                       R"(Such as {"preprocess": {"binWidthSeconds": 0.02}}.)");
    // An analysis.json keeps them under "parameters".
    const bool isAnalysis = json.contains("format") && json.contains("parameters");
    const nlohmann::json& stages = isAnalysis ? json.at("parameters") : json;
    if (!stages.is_object())
        throw BadInput("An object with a member for each stage was wanted.", where + ", parameters");
    PipelineParameters changed = *this;
    for (const auto& [name, members] : stages.items()) {
        const std::string place = fmt::format("{}, {}", where, name);
        try {
            if (!members.is_object())
                throw BadInput("An object of parameters was wanted.");
            ParameterValues& values = changed.at(name);
            // Over what stands already, not over the defaults.
            nlohmann::json merged = values.toJson();
            merged.update(members);
            values = ParameterValues::fromJson(values.table(), merged, place);
        } catch (const BadInput& error) {
            const bool placed = error.where().starts_with(place);
            throw BadInput(error.description(), placed ? error.where() : place, error.hint());
        }
    }
    *this = std::move(changed);
}

void PipelineParameters::setSeed(std::int64_t seed) {
    for (ParameterValues& values : values_)
        if (draws(values.table()))
            values.set("seed", seed);
}

nlohmann::json PipelineParameters::toJson() const {
    nlohmann::json json = nlohmann::json::object();
    for (const ParameterValues& values : values_)
        json[values.table().name()] = values.toJson();
    return json;
}

std::vector<std::string> PipelineParameters::settings() const {
    std::vector<std::string> settings;
    for (const ParameterValues& values : values_) {
        const auto rows = values.table().rows();
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (!values.isDefault(i))
                settings.push_back(fmt::format("{}.{}={}", values.table().name(), rows[i].info.name,
                                               parameterText(rows[i], values[i])));
    }
    return settings;
}

void Preset::applyTo(PipelineParameters& parameters) const {
    for (const std::string& setting : settings)
        if (std::ranges::any_of(parameters.stages(),
                                [&](const auto& stage) { return stage.name() == stageOf(setting); }))
            parameters.apply(setting);
}

std::span<const Preset> presets() {
    static const std::array all{
        Preset{"grid",
               "Grid cells",
               "A module of grid cells: a torus, with two circular coordinates and classes up to H2.",
               {"tda.maximumDimension=2", "decode.coordinates=2"}},
        Preset{"head-direction",
               "Head direction",
               "Head-direction cells: a ring, with one circular coordinate and classes up to H1.",
               {"tda.maximumDimension=1", "decode.coordinates=1"}},
        Preset{"none", "None", "Every parameter at its default.", {}},
    };
    return all;
}

const Preset& findPreset(std::string_view name) {
    const auto found = std::ranges::find(presets(), name, &Preset::name);
    if (found != presets().end())
        return *found;
    std::vector<std::string> names;
    for (const Preset& preset : presets())
        names.push_back(preset.name);
    throw BadInput(fmt::format("There is no preset \"{}\".", name), {},
                   fmt::format("There are: {}.", fmt::join(names, ", ")));
}

} // namespace canns

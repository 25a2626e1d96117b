#include "core/batch/BatchDraft.h"

#include "core/base/Error.h"
#include "core/batch/BatchFile.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace canns {

namespace {

using Json = nlohmann::ordered_json;
using Way = BatchDraft::Way;

/// More seeds than a range should make.
constexpr std::uint64_t mostSeeds = 100'000;

/// The JSON value that a text stands for: a number, true or false where it is written as one, else the text.
Json valueOf(const std::string& text) {
    Json value = Json::parse(text, nullptr, false);
    return value.is_number() || value.is_boolean() ? value : Json(text);
}

/// Names and values of an object, in its order. Throws nlohmann's exception for anything else.
std::vector<std::pair<std::string, Json>> pairsOf(const Json& object) {
    std::vector<std::pair<std::string, Json>> pairs;
    for (const auto& [name, value] : object.get_ref<const Json::object_t&>())
        pairs.emplace_back(name, value);
    return pairs;
}

Json memberOr(const Json& json, const char* name, const Json& otherwise) {
    return json.contains(name) ? json.at(name) : otherwise;
}

BatchDraft::Parameter& parameterNamed(BatchDraft& draft, const std::string& name, Way way) {
    const auto found = std::ranges::find_if(
        draft.parameters, [&](const auto& each) { return each.name == name && each.way == way; });
    if (found != draft.parameters.end())
        return *found;
    draft.parameters.push_back({name, {}, way});
    return draft.parameters.back();
}

/// Members of "list": a parameter that a set does not name is left as it is there.
void takeList(BatchDraft& draft, const Json& list, const std::string& where) {
    std::size_t sets = 0;
    for (const Json& set : list.get_ref<const Json::array_t&>()) {
        for (const auto& [name, value] : pairsOf(set)) {
            auto& values = parameterNamed(draft, name, Way::InStep).values;
            values.resize(sets);
            values.push_back(batchValueText(value, where + ", list, " + name));
        }
        ++sets;
    }
    for (auto& parameter : draft.parameters)
        if (parameter.way == Way::InStep)
            parameter.values.resize(sets);
}

/// Every parameter that goes in step has a value, or a gap, for each set.
std::size_t setsInStep(const BatchDraft& draft) {
    const BatchDraft::Parameter* first = nullptr;
    for (const auto& parameter : draft.parameters) {
        if (parameter.way != Way::InStep)
            continue;
        if (first == nullptr)
            first = &parameter;
        if (parameter.values.size() != first->values.size())
            throw BadInput(fmt::format("{} has {} values, {} has {}.", first->name, first->values.size(),
                                       parameter.name, parameter.values.size()),
                           parameter.name, "Parameters that go in step need as many values each.");
    }
    return first == nullptr ? 0 : first->values.size();
}

} // namespace

BatchDraft batchDraftFrom(const Json& json, const std::string& where) {
    checkBatchMembers(json, where);
    BatchDraft draft;
    try {
        draft.simulations = json.contains("simulations");
        const char* subjects = draft.simulations ? "simulations" : "recordings";
        if (json.contains(subjects))
            draft.subjects = json.at(subjects).get<std::vector<Json>>();
        draft.preset = json.value("preset", std::string());
        draft.through = json.value("through", std::string());
        draft.keepProjects = json.value("projects", false);
        for (const auto& [name, value] : pairsOf(memberOr(json, "set", Json::object())))
            draft.parameters.push_back({name, {batchValueText(value, where + ", set, " + name)}, Way::Fixed});
        takeList(draft, memberOr(json, "list", Json::array()), where);
        for (const auto& [name, values] : pairsOf(memberOr(json, "grid", Json::object()))) {
            BatchDraft::Parameter parameter{name, {}, Way::Crossed};
            for (const Json& value : values.get_ref<const Json::array_t&>())
                parameter.values.push_back(batchValueText(value, where + ", grid, " + name));
            draft.parameters.push_back(std::move(parameter));
        }
        draft.seeds = json.value("seeds", std::vector<std::uint64_t>());
        draft.measures = json.value("measures", std::vector<std::string>());
    } catch (const nlohmann::json::exception&) {
        throw BadInput("This is no batch file: a member of it is of another kind than was wanted.", where,
                       "See the guide, page \"Batches\".");
    }
    return draft;
}

Json batchJson(const BatchDraft& draft) {
    for (const auto& parameter : draft.parameters)
        if (parameter.values.empty() || (parameter.way != Way::InStep && parameter.values.front().empty()))
            throw BadInput("A value is wanted.", parameter.name, "Type one, or take the parameter away.");
    Json json = Json::object();
    json[draft.simulations ? "simulations" : "recordings"] = draft.subjects;
    if (!draft.simulations) {
        if (!draft.preset.empty())
            json["preset"] = draft.preset;
        if (!draft.through.empty())
            json["through"] = draft.through;
    }
    for (const auto& parameter : draft.parameters)
        if (parameter.way == Way::Fixed)
            json["set"][parameter.name] = valueOf(parameter.values.front());
    for (const auto& parameter : draft.parameters)
        if (parameter.way == Way::Crossed)
            for (const std::string& value : parameter.values)
                json["grid"][parameter.name].push_back(valueOf(value));
    for (std::size_t set = 0; set < setsInStep(draft); ++set) {
        Json member = Json::object();
        for (const auto& parameter : draft.parameters)
            if (parameter.way == Way::InStep && !parameter.values[set].empty())
                member[parameter.name] = valueOf(parameter.values[set]);
        json["list"].push_back(std::move(member));
    }
    if (!draft.seeds.empty())
        json["seeds"] = draft.seeds;
    if (!draft.measures.empty())
        json["measures"] = draft.measures;
    if (draft.keepProjects && !draft.simulations)
        json["projects"] = true;
    return json;
}

std::vector<std::uint64_t> seedsFrom(const std::string& text) {
    std::vector<std::uint64_t> seeds;
    const char* at = text.data();
    const char* const end = at + text.size();
    const auto refuse = [&]() -> BadInput {
        return BadInput(fmt::format("\"{}\" are no seeds.", text), "seeds",
                        "Whole numbers from 0 are wanted, such as 1, 2, 5-8.");
    };
    const auto skipSpace = [&] {
        while (at != end && (*at == ' ' || *at == ','))
            ++at;
    };
    const auto number = [&] {
        std::uint64_t value = 0;
        const auto [next, error] = std::from_chars(at, end, value);
        if (error != std::errc())
            throw refuse();
        at = next;
        return value;
    };
    for (skipSpace(); at != end; skipSpace()) {
        const std::uint64_t first = number();
        std::uint64_t last = first;
        if (at != end && *at == '-') {
            ++at;
            last = number();
        }
        if (last < first || last - first > mostSeeds)
            throw refuse();
        for (std::uint64_t seed = first; seed <= last; ++seed)
            seeds.push_back(seed);
    }
    return seeds;
}

std::string seedsText(const std::vector<std::uint64_t>& seeds) {
    std::string text;
    for (std::size_t k = 0; k < seeds.size();) {
        std::size_t end = k + 1;
        while (end < seeds.size() && seeds[end] == seeds[end - 1] + 1)
            ++end;
        if (end - k < 3)
            end = k + 1;
        text += text.empty() ? "" : ", ";
        text += end - k > 1 ? fmt::format("{}-{}", seeds[k], seeds[end - 1]) : fmt::format("{}", seeds[k]);
        k = end;
    }
    return text;
}

} // namespace canns

#include "core/batch/BatchFile.h"

#include "core/base/Hash.h"
#include "core/base/Names.h"
#include "core/batch/BatchMeasures.h"
#include "core/simulation/Presets.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <glob.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

namespace canns {

namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

/// More rows than anybody waits for are a slip of the pen.
constexpr std::size_t mostItems = 100'000;
constexpr std::string_view seedColumn = "seed";

/// One choice of parameters: names and values as texts.
using Assignment = std::vector<std::pair<std::string, std::string>>;

/// Members of an object, each of which must be known.
void checkMembers(const Json& object, std::span<const std::string> known, const std::string& where) {
    if (!object.is_object())
        throw BadInput("An object was wanted.", where, "See the guide, page \"Batches\".");
    for (const auto& [name, value] : object.items())
        if (std::ranges::find(known, name) == known.end()) {
            const auto near = nearestName(name, known);
            throw BadInput(fmt::format("\"{}\" is not known here.", name), where,
                           near ? fmt::format("Did you mean \"{}\"?", *near)
                                : fmt::format("Known are {}.", fmt::join(known, ", ")));
        }
}

template <typename T>
T member(const Json& object, const std::string& name, T otherwise, const std::string& where) {
    const auto found = object.find(name);
    if (found == object.end())
        return otherwise;
    try {
        return found->get<T>();
    } catch (const nlohmann::json::exception&) {
        throw BadInput(fmt::format("{} is of another type than was wanted.", found->dump()),
                       where + ", " + name);
    }
}

const Json& arrayMember(const Json& object, const std::string& name, const std::string& where) {
    static const Json none = Json::array();
    const auto found = object.find(name);
    if (found == object.end())
        return none;
    if (!found->is_array() || found->empty())
        throw BadInput("A list with at least one member was wanted.", where + ", " + name);
    return *found;
}

Assignment assignmentFrom(const Json& object, const std::string& where) {
    if (!object.is_object())
        throw BadInput("An object of parameters was wanted.", where, R"(Such as {"tda.landmarks": 400}.)");
    Assignment assignment;
    for (const auto& [name, value] : object.items())
        assignment.emplace_back(name, batchValueText(value, where + ", " + name));
    return assignment;
}

class BatchReader {
public:
    BatchReader(const Json& json, std::string where, fs::path folder)
        : json_(json), where_(std::move(where)), folder_(std::move(folder)) {}

    BatchPlan read() {
        checkBatchMembers(json_, where_);
        plan_.simulations = json_.contains("simulations");
        if (plan_.simulations == json_.contains("recordings"))
            throw BadInput("Either \"recordings\" or \"simulations\" is wanted.", where_);
        if (plan_.simulations)
            for (const char* name : {"preset", "through", "projects"})
                if (json_.contains(name))
                    throw BadInput(fmt::format("\"{}\" goes with recordings only.", name), where_);
        plan_.columns = plan_.simulations ? std::vector<std::string>{"model", "task"}
                                          : std::vector<std::string>{"recording"};
        fixed_ = json_.contains("set") ? assignmentFrom(json_.at("set"), where_ + ", set") : Assignment{};
        const std::vector<Assignment> sets = setsOfParameters();
        plan_.keepProjects = member(json_, "projects", false, where_);
        chooseMeasures();
        if (plan_.simulations)
            addSimulations(sets);
        else
            addAnalyses(sets);
        return std::move(plan_);
    }

private:
    std::vector<Assignment> setsOfParameters() {
        std::vector<Assignment> sets{{}};
        if (const Json& list = arrayMember(json_, "list", where_); !list.empty()) {
            std::vector<Assignment> members;
            for (const Json& each : list)
                members.push_back(assignmentFrom(each, fmt::format("{}, list[{}]", where_, members.size())));
            cross(sets, members, where_ + ", list");
        }
        if (json_.contains("grid")) {
            if (!json_.at("grid").is_object())
                throw BadInput("An object with a list of values for each parameter was wanted.",
                               where_ + ", grid");
            for (const auto& [name, values] : json_.at("grid").items()) {
                const std::string place = where_ + ", grid, " + name;
                if (!values.is_array() || values.empty())
                    throw BadInput("A list of values was wanted.", place);
                std::vector<Assignment> members;
                for (const Json& value : values)
                    members.push_back({{name, batchValueText(value, place)}});
                cross(sets, members, place);
            }
        }
        if (const Json& seeds = arrayMember(json_, "seeds", where_); !seeds.empty()) {
            std::vector<Assignment> members;
            for (const Json& seed : seeds) {
                if (!seed.is_number_unsigned() || seed.get<std::uint64_t>() > (std::uint64_t{1} << 53))
                    throw BadInput(
                        fmt::format("{} is no seed: a whole number from 0 was wanted.", seed.dump()),
                        where_ + ", seeds");
                members.push_back({{std::string(seedColumn), seed.dump()}});
            }
            cross(sets, members, where_ + ", seeds");
        }
        return sets;
    }

    /// Every set with every member of `more`, whose parameters become columns.
    void cross(std::vector<Assignment>& sets, const std::vector<Assignment>& more, const std::string& where) {
        if (sets.size() * more.size() > mostItems)
            throw BadInput(fmt::format("This makes more than {} sets of parameters.", mostItems), where,
                           "Vary fewer parameters, or take fewer values of each.");
        for (const Assignment& set : more)
            for (const auto& [name, value] : set)
                if (std::ranges::find(plan_.columns, name) == plan_.columns.end())
                    plan_.columns.push_back(name);
        std::vector<Assignment> all;
        for (const Assignment& first : sets)
            for (const Assignment& second : more) {
                all.push_back(first);
                all.back().insert(all.back().end(), second.begin(), second.end());
            }
        sets = std::move(all);
    }

    void chooseMeasures() {
        std::vector<std::string> known;
        for (const MeasureInfo& measure : measures(plan_.simulations)) {
            known.push_back(measure.name);
            if (measure.byDefault && !json_.contains("measures"))
                plan_.measures.push_back(measure.name);
        }
        for (const Json& each : arrayMember(json_, "measures", where_)) {
            const std::string name = each.is_string() ? each.get<std::string>() : each.dump();
            if (std::ranges::find(known, name) == known.end())
                throw BadInput(fmt::format("There is no measure \"{}\".", name), where_ + ", measures",
                               fmt::format("There are {}.", fmt::join(known, ", ")));
            plan_.measures.push_back(name);
        }
    }

    /// The labels of a row: what it is of, then its value in every column that varies.
    std::vector<std::string> labelsOf(std::vector<std::string> subject, const Assignment& set) const {
        std::vector<std::string> labels = std::move(subject);
        for (std::size_t i = labels.size(); i < plan_.columns.size(); ++i) {
            const auto found =
                std::ranges::find(set, plan_.columns[i], &std::pair<std::string, std::string>::first);
            labels.push_back(found == set.end() ? "" : found->second);
        }
        return labels;
    }

    void addItem(BatchItem item, const Json& identity) {
        if (plan_.items.size() == mostItems)
            throw BadInput(fmt::format("This makes more than {} rows.", mostItems), where_);
        const Json all{{"canns", CANNS_VERSION}, {"work", identity}, {"measures", plan_.measures}};
        item.key = Sha256().update(all.dump(-1, ' ', false, Json::error_handler_t::replace)).finish();
        plan_.items.push_back(std::move(item));
    }

    // ---- Recordings ----

    struct Subject {
        std::string shown; ///< As the file names it.
        std::string path;
        OpenOptions options;
    };

    std::vector<Subject> recordings() const {
        static const std::vector<std::string> known{"path", "metresPerUnit", "binWidthSeconds",
                                                    "headDirectionInDegrees", "trajectory"};
        std::vector<Subject> subjects;
        for (const Json& each : arrayMember(json_, "recordings", where_)) {
            const std::string place = fmt::format("{}, recordings", where_);
            Subject subject;
            if (each.is_object()) {
                checkMembers(each, known, place);
                subject.shown = member(each, "path", std::string(), place);
                if (each.contains("metresPerUnit"))
                    subject.options.metresPerUnit = member(each, "metresPerUnit", 1.0, place);
                if (each.contains("headDirectionInDegrees"))
                    subject.options.headDirectionInDegrees =
                        member(each, "headDirectionInDegrees", false, place);
                subject.options.binWidthSeconds = member(each, "binWidthSeconds", 0.0, place);
                if (each.contains("trajectory"))
                    subject.options.trajectory = folder_ / member(each, "trajectory", std::string(), place);
            } else if (each.is_string()) {
                subject.shown = each.get<std::string>();
            }
            if (subject.shown.empty())
                throw BadInput(fmt::format("{} names no recording.", each.dump()), place,
                               "Give a path, sample:NAME, or an object with \"path\".");
            for (const std::string& path : pathsOf(subject.shown, place)) {
                subject.path = path;
                subjects.push_back(subject);
                if (subjects.back().shown.find_first_of("*?[") != std::string::npos)
                    subjects.back().shown = fs::path(path).lexically_relative(folder_).string();
            }
        }
        return subjects;
    }

    /// What a name stands for: a sample, a path that is there, or all paths that a pattern fits, sorted.
    std::vector<std::string> pathsOf(const std::string& name, const std::string& place) const {
        if (name.starts_with("sample:"))
            return {name};
        const fs::path path = folder_ / name;
        std::error_code ignored;
        if (fs::exists(path, ignored))
            return {path.string()};
        glob_t found{};
        std::vector<std::string> paths;
        if (::glob(path.c_str(), 0, nullptr, &found) == 0)
            paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
        ::globfree(&found);
        if (paths.empty())
            throw BadInput(fmt::format("There is no recording {}.", path.string()), place,
                           "Paths are relative to the batch file.");
        return paths;
    }

    void addAnalyses(const std::vector<Assignment>& sets) {
        PipelineParameters common;
        common = presetApplied(common);
        const auto through = member(json_, "through", std::string(), where_);
        if (!through.empty())
            static_cast<void>(stageIndex(pipelineStages(), through));
        apply(common, fixed_);
        for (const Subject& subject : recordings())
            for (const Assignment& set : sets) {
                BatchAnalysis analysis{subject.path, subject.options, through, common};
                apply(analysis.parameters, set);
                const Json identity{{"recording", subject.path},
                                    {"stamp", stampOf(subject.path)},
                                    {"options", optionsOf(subject.options)},
                                    {"through", through},
                                    {"parameters", Json::parse(analysis.parameters.toJson().dump())}};
                addItem({std::move(analysis), labelsOf({subject.shown}, set), {}}, identity);
            }
    }

    PipelineParameters presetApplied(PipelineParameters parameters) const {
        findPreset(member(json_, "preset", std::string("none"), where_)).applyTo(parameters);
        return parameters;
    }

    void apply(PipelineParameters& parameters, const Assignment& set) const {
        for (const auto& [name, value] : set)
            try {
                if (name == seedColumn)
                    parameters.setSeed(std::stoll(value));
                else
                    parameters.apply(name + "=" + value);
            } catch (const BadInput& error) {
                throw BadInput(error.description(), where_ + ", " + name, error.hint());
            }
    }

    /// A recording that has changed is another one.
    static std::string stampOf(const std::string& path) {
        std::error_code code;
        const auto size = fs::is_regular_file(path, code) ? fs::file_size(path, code) : 0;
        const auto changed = fs::last_write_time(path, code);
        return code ? "" : fmt::format("{} {}", size, changed.time_since_epoch().count());
    }

    static Json optionsOf(const OpenOptions& options) {
        return {options.metresPerUnit.value_or(0.0), options.binWidthSeconds,
                options.headDirectionInDegrees ? (*options.headDirectionInDegrees ? "degrees" : "radians")
                                               : "",
                options.trajectory.string()};
    }

    // ---- Simulations ----

    void addSimulations(const std::vector<Assignment>& sets) {
        static const std::vector<std::string> known{"model", "task", "preset"};
        for (const Json& each : arrayMember(json_, "simulations", where_)) {
            const std::string place = fmt::format("{}, simulations", where_);
            checkMembers(each, known, place);
            const auto preset = member(each, "preset", std::string(), place);
            if (preset.empty() != (each.contains("model") && each.contains("task")))
                throw BadInput("Either \"preset\" or both \"model\" and \"task\" are wanted.", place);
            SimulationOrigin common = preset.empty() ? originOf(member(each, "model", std::string(), place),
                                                                member(each, "task", std::string(), place), 0)
                                                     : originOf(findSimulationPreset(preset), 0);
            apply(common, fixed_);
            for (const Assignment& set : sets) {
                SimulationOrigin origin = common;
                apply(origin, set);
                const Json identity{{"model", origin.model},
                                    {"task", origin.task},
                                    {"seed", origin.seed},
                                    {"parameters",
                                     {Json::parse(origin.modelValues.toJson().dump()),
                                      Json::parse(origin.taskValues.toJson().dump()),
                                      Json::parse(origin.simulationValues.toJson().dump())}}};
                const std::vector<std::string> subject{origin.model, origin.task};
                addItem({std::move(origin), labelsOf(subject, set), {}}, identity);
            }
        }
    }

    void apply(SimulationOrigin& origin, const Assignment& set) const {
        for (const auto& [name, value] : set)
            try {
                if (name == seedColumn)
                    origin.seed = std::stoull(value);
                else
                    origin.set(name + "=" + value);
            } catch (const BadInput& error) {
                throw BadInput(error.description(), where_ + ", " + name, error.hint());
            }
    }

    const Json& json_;
    std::string where_;
    fs::path folder_;
    Assignment fixed_;
    BatchPlan plan_;
};

} // namespace

std::string batchValueText(const Json& value, const std::string& where) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number() || value.is_boolean())
        return value.dump();
    if (value.is_array() && std::ranges::all_of(value, [](const Json& each) { return each.is_number(); })) {
        std::vector<std::string> texts;
        for (const Json& each : value)
            texts.push_back(each.dump());
        return fmt::format("{}", fmt::join(texts, ","));
    }
    throw BadInput(fmt::format("{} is no value of a parameter.", value.dump()), where,
                   "Give a number, true, false, a text or a list of numbers.");
}

void checkBatchMembers(const Json& json, const std::string& where) {
    static const std::vector<std::string> known{"recordings", "simulations", "preset", "through",
                                                "set",        "grid",        "list",   "seeds",
                                                "measures",   "projects"};
    checkMembers(json, known, where);
}

BatchPlan batchPlanFrom(const nlohmann::ordered_json& json, const std::string& where,
                        const std::filesystem::path& folder) {
    return BatchReader(json, where, folder).read();
}

nlohmann::ordered_json readBatchJson(const std::filesystem::path& path) {
    std::ifstream file(path);
    if (!file)
        throw BadInput("The file cannot be read.", path.string(), "Check that it exists and may be read.");
    Json json = Json::parse(file, nullptr, false);
    if (json.is_discarded())
        throw BadInput("This is no JSON.", path.string(), "See the guide, page \"Batches\".");
    return json;
}

BatchPlan readBatchFile(const std::filesystem::path& path) {
    std::error_code ignored;
    return batchPlanFrom(readBatchJson(path), path.string(), fs::absolute(path, ignored).parent_path());
}

std::filesystem::path batchResultsFolder(const std::filesystem::path& path) {
    return fs::path(path).replace_extension("").string() + "-results";
}

} // namespace canns

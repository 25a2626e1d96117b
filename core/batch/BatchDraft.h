#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace canns {

/// A batch file (see BatchFile.h) in the parts that people edit. Whether the parts make sense (names, values,
/// paths) is for batchPlanFrom() to say; a draft may be half done.
struct BatchDraft {
    /// How the values of a parameter meet those of others.
    enum class Way {
        Fixed,   ///< One value for all rows: "set".
        Crossed, ///< Each with every combination of the others: "grid".
        InStep   ///< The first with the first of the others that go in step, and so on: "list".
    };
    struct Parameter {
        std::string name; ///< "tda.landmarks"
        /// As texts. An empty one, of a parameter that goes in step: left as it is.
        std::vector<std::string> values;
        Way way = Way::Fixed;

        bool operator==(const Parameter&) const = default;
    };

    bool simulations = false;
    /// The members of "recordings" or "simulations".
    std::vector<nlohmann::ordered_json> subjects;
    std::string preset;
    std::string through;
    std::vector<Parameter> parameters;
    std::vector<std::uint64_t> seeds;
    std::vector<std::string> measures; ///< Empty: all that are quick.
    bool keepProjects = false;

    bool operator==(const BatchDraft&) const = default;
};

/// The parts of a batch file. Throws BadInput, naming `where`, for what has not the shape of one.
BatchDraft batchDraftFrom(const nlohmann::ordered_json& json, const std::string& where);

/// The batch file of the parts; batchDraftFrom() gives the same parts back. Throws BadInput for a parameter
/// without a value, and for parameters that go in step with different numbers of values.
nlohmann::ordered_json batchJson(const BatchDraft& draft);

/// "1, 2, 5-8" as numbers. Throws BadInput.
std::vector<std::uint64_t> seedsFrom(const std::string& text);
/// The other way round, runs of three and more as a range.
std::string seedsText(const std::vector<std::uint64_t>& seeds);

} // namespace canns

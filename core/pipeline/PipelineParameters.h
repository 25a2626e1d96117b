#pragma once

#include "core/base/Parameters.h"
#include "core/pipeline/Stage.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

/// The parameters of all stages: what a preset sets, a parameter file holds and undo goes back to. A value.
class PipelineParameters {
public:
    /// The defaults. `stages` must outlive this.
    explicit PipelineParameters(std::span<const StageDescriptor> stages = pipelineStages());

    std::span<const StageDescriptor> stages() const noexcept { return stages_; }
    const ParameterValues& operator[](std::size_t stage) const { return values_[stage]; }
    ParameterValues& operator[](std::size_t stage) { return values_[stage]; }
    const ParameterValues& at(std::string_view stage) const { return values_[stageIndex(stages_, stage)]; }
    ParameterValues& at(std::string_view stage) { return values_[stageIndex(stages_, stage)]; }

    /// "STAGE.PARAMETER=VALUE", as on the command line. Throws BadInput that names what is wrong with it.
    void apply(std::string_view setting);
    /// {"tda": {"maximumDimension": 2}, …}, or an analysis.json: what is not named stays as it is. Throws
    /// BadInput naming `where`, the stage and the field.
    void applyJson(const nlohmann::json& json, const std::string& where);
    /// Gives `seed` to every stage that draws random numbers.
    void setSeed(std::int64_t seed);

    /// All parameters, by stage.
    nlohmann::json toJson() const;
    /// Those that are not the default, as "STAGE.PARAMETER=VALUE".
    std::vector<std::string> settings() const;

    bool operator==(const PipelineParameters& other) const { return values_ == other.values_; }

private:
    std::span<const StageDescriptor> stages_;
    std::vector<ParameterValues> values_;
};

/// Settings for a common question.
struct Preset {
    std::string name;        ///< "grid"
    std::string title;       ///< For the window.
    std::string description; ///< One sentence.
    std::vector<std::string> settings;

    /// Applies the settings to stages that are there.
    void applyTo(PipelineParameters& parameters) const;
};

std::span<const Preset> presets();
/// Throws BadInput that lists what there is.
const Preset& findPreset(std::string_view name);

} // namespace canns

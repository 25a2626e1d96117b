#pragma once

#include "core/base/Progress.h"
#include "core/pipeline/Analysis.h"
#include "core/simulation/Stepper.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace canns {

/// One result of a row: a number, a text, or nothing where the row has no such thing.
using MeasureValue = std::variant<std::monostate, double, std::string>;

/// A column of results.
struct MeasureInfo {
    std::string name;    ///< "gridness.median"
    std::string unit;    ///< "Hz"; empty for numbers without one and for texts.
    std::string meaning; ///< One sentence.
    bool byDefault = true;
};

/// What can be measured on simulations, or on analyses.
std::span<const MeasureInfo> measures(bool ofSimulations);

/// A measure of what an analysis has that is fresh. The name must be one of measures(false).
MeasureValue measure(const Analysis& analysis, std::string_view name);

/// A measure of a simulation that has run to its end; some take seconds. The name must be one of
/// measures(true).
MeasureValue measure(const Stepper& run, std::string_view name, const Progress& progress = {});

/// The value as it stands in a table: the shortest text that reads back to the same number; empty for
/// nothing.
std::string measureText(const MeasureValue& value);

} // namespace canns

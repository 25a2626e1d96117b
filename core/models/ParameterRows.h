#pragma once

#include "core/base/Parameters.h"

#include <string>
#include <utility>

/// Rows of the models' parameter tables, one line a parameter.
namespace canns {

/// A number with a range. `more` may give its source and level.
template <typename M, typename P>
ParameterRow number(M P::*member, const char* name, const char* label, const char* symbol, const char* unit,
                    const char* meaning, double minimum, double maximum, ParameterInfo more = {}) {
    more.name = name;
    more.label = label;
    more.symbol = symbol;
    more.unit = unit;
    more.meaning = meaning;
    more.minimum = minimum;
    more.maximum = maximum;
    return row(member, std::move(more));
}

/// For `more`.
inline ParameterInfo advanced(std::string source = {}) {
    return {.source = std::move(source), .level = ParameterLevel::Advanced};
}
inline ParameterInfo from(std::string source) { return {.source = std::move(source)}; }

template <typename P>
ParameterRow precisionRow() {
    return row(&P::precision, {.name = "precision",
                               .label = "Precision",
                               .meaning = "Arithmetic of the states.",
                               .choices = {"float", "double"},
                               .level = ParameterLevel::Advanced});
}

/// `meaning`: what is then done as the Python package does it.
template <typename P>
ParameterRow peerRow(const char* meaning) {
    return row(&P::peerCompatible, {.name = "peerCompatible",
                                    .label = "As in canns for Python",
                                    .meaning = meaning,
                                    .level = ParameterLevel::Advanced});
}

} // namespace canns

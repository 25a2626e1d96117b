#pragma once

#include "core/pipeline/Analysis.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace canns {

/// Everything that is needed to know where results came from, as analysis.json has it: program and library
/// versions, the recording with its SHA-256, the parameters of every stage, seeds, and of each stage its
/// state, time, peak memory and remarks. See the guide, page "Files".
nlohmann::json provenance(const Analysis& analysis);

/// The `canns run …` line that gives these results again, to be pasted into a shell. `through` is the last
/// stage that has a result, unless one is named; parameters that are not the default are spelt out.
std::string commandText(const Analysis& analysis, const std::string& outputFolder = "results",
                        const std::string& through = {});

/// `text` as one word of a POSIX shell: as it is where that is safe, else between single quotes.
std::string shellQuoted(const std::string& text);

} // namespace canns

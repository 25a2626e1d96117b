#pragma once

#include "core/pipeline/Analysis.h"

#include <QString>

namespace canns {

/// Where the last result of `stage` came from, as HTML in the language of the window: the program, the
/// recording with its hashes, and of the stage and all before it that it was made of the parameters, seeds,
/// when and how long it ran, and the command that reproduces it.
QString provenanceText(const Analysis& analysis, const std::string& stage);

/// What `then`, a run of `stage`, was made with that `now` was not: "Landmarks 600, Metric euclidean". Of the
/// stage and of all before it that it is made of.
QString differenceText(const Analysis& analysis, const std::string& stage, const StageRun& now,
                       const StageRun& then);

} // namespace canns

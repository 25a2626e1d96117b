#pragma once

#include "core/pipeline/Analysis.h"

#include <QString>

#include <string>

namespace canns {

/// "Done in 2.1 s.", "Failed: …": how it stands with a stage, in the language of the window.
QString stageStateText(const StageStatus& status);

/// The steps that have to run before `stage` can; empty if none.
QString neededText(const Analysis& analysis, const std::string& stage);

/// What a run up to `stage` would take, where that is worth knowing before it is started; empty elsewhere.
QString expectedText(const Analysis& analysis, const std::string& stage);

} // namespace canns

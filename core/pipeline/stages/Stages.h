#pragma once

#include "core/pipeline/Stage.h"

/// One function and one file (XxxStage.cpp) a stage: its place in the pipeline, and its result as arrays.
namespace canns {

StageDescriptor preprocessStage();

} // namespace canns

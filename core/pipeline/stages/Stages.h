#pragma once

#include "core/pipeline/Stage.h"

/// One function and one file (XxxStage.cpp) a stage: its place in the pipeline, and its result as arrays.
namespace canns {

StageDescriptor preprocessStage();
StageDescriptor cellGroupsStage();
StageDescriptor tdaStage();
StageDescriptor verdictStage();
StageDescriptor decodeStage();
StageDescriptor cohoMapStage();
StageDescriptor cohoSpaceStage();
StageDescriptor pathCompareStage();
StageDescriptor firingRateStage();
StageDescriptor rateMapStage();
StageDescriptor gridScoreStage();

/// For StageDescriptor::notApplicable of stages that map something over the box.
std::string needsPosition(const Recording& recording);

} // namespace canns

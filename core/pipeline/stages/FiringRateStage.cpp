#include "core/maps/FiringRate.h"
#include "core/pipeline/stages/MapArrays.h"
#include "core/pipeline/stages/Stages.h"

namespace canns {

namespace {

FiringRate run(const StageInputs& inputs, const FiringRateParameters& parameters, const Progress& progress) {
    return firingRate(inputs.get<Activity>(), parameters, progress);
}

Arrays toArrays(const FiringRate& rate) {
    Arrays arrays;
    arrays.add("matrix", rate.matrix);
    addSizes(arrays, "cells", rate.cells);
    arrays.add("t", rate.seconds);
    return arrays;
}

FiringRate fromArrays(const Arrays& arrays) {
    FiringRate rate;
    rate.matrix = arrays.matrix<float>("matrix");
    rate.cells = sizesFrom(arrays, "cells");
    rate.seconds = arrays.vector<double>("t");
    requireEqualLengths({rate.matrix.rows(), rate.cells.size()});
    requireEqualLengths({rate.matrix.columns(), rate.seconds.size()});
    return rate;
}

} // namespace

StageDescriptor firingRateStage() {
    return makeStage<FiringRate, FiringRateParameters>(
        {.description = "Firing rates of the cells over time.", .inputs = {"preprocess"}, .weight = 0.1}, run,
        toArrays, fromArrays, [](const FiringRate&) { return std::vector<std::string>(); });
}

} // namespace canns

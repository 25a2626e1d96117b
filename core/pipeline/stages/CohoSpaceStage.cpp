#include "core/maps/CohoSpace.h"
#include "core/pipeline/stages/MapArrays.h"
#include "core/pipeline/stages/Stages.h"

namespace canns {

namespace {

CohoSpace run(const StageInputs& inputs, const CohoSpaceParameters& parameters, const Progress& progress) {
    return cohoSpace(inputs.get<Activity>(), inputs.get<Decoding>(), parameters, progress);
}

Arrays toArrays(const CohoSpace& space) {
    Arrays arrays;
    addMaps(arrays, "rate_maps", space.maps);
    arrays.add("centres", space.centres);
    arrays.add("cohoscores", space.cohoScores);
    arrays.add("cohoscores_first", space.cohoScoresFirst);
    arrays.add("population_mean", space.populationMean);
    arrays.add("phase_edges", space.edges);
    arrays.addNumber("times_without_phase", static_cast<std::int64_t>(space.timesWithoutPhase));
    arrays.addTexts("remarks", space.remarks);
    return arrays;
}

CohoSpace fromArrays(const Arrays& arrays) {
    CohoSpace space;
    space.maps = mapsFrom(arrays, "rate_maps");
    space.centres = arrays.matrix<double>("centres");
    space.cohoScores = arrays.vector<double>("cohoscores");
    space.cohoScoresFirst = arrays.vector<double>("cohoscores_first");
    space.populationMean = arrays.matrix<double>("population_mean");
    space.edges = arrays.vector<double>("phase_edges");
    if (arrays.has("remarks")) { // not in projects of earlier versions
        space.timesWithoutPhase =
            static_cast<std::size_t>(arrays.number<std::int64_t>("times_without_phase"));
        space.remarks = arrays.texts("remarks");
    }
    requireEqualLengths({space.maps.size(), space.centres.rows(), space.cohoScores.size()});
    return space;
}

} // namespace

StageDescriptor cohoSpaceStage() {
    return makeStage<CohoSpace, CohoSpaceParameters>(
        {.description = "Where on the ring or torus each cell fires.",
         .inputs = {"preprocess", "decode"},
         .weight = 0.3},
        run, toArrays, fromArrays, [](const CohoSpace& space) { return space.remarks; });
}

} // namespace canns

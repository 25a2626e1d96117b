#include "core/maps/RateMap.h"
#include "core/pipeline/stages/MapArrays.h"
#include "core/pipeline/stages/Stages.h"

namespace canns {

namespace {

RateMaps run(const StageInputs& inputs, const RateMapParameters& parameters, const Progress& progress) {
    return rateMaps(inputs.get<Activity>(), parameters, progress);
}

Arrays toArrays(const RateMaps& maps) {
    Arrays arrays;
    addMaps(arrays, "rate_maps", maps.maps);
    arrays.add("occupancy", maps.bins.occupancySeconds);
    arrays.add("spatial_information", maps.spatialInformation);
    arrays.add("sparsity", maps.sparsity);
    arrays.add("coherence", maps.coherence);
    arrays.add("mean_hertz", maps.meanHertz);
    arrays.add("peak_hertz", maps.peakHertz);
    arrays.add("x_edges", maps.bins.xEdges);
    arrays.add("y_edges", maps.bins.yEdges);
    arrays.addOwned("bin_of_row", {maps.bins.binOfRow.size()},
                    std::vector<std::int64_t>(maps.bins.binOfRow.begin(), maps.bins.binOfRow.end()));
    return arrays;
}

RateMaps fromArrays(const Arrays& arrays) {
    RateMaps maps;
    maps.maps = mapsFrom(arrays, "rate_maps");
    maps.bins.occupancySeconds = arrays.matrix<double>("occupancy");
    maps.spatialInformation = arrays.vector<double>("spatial_information");
    maps.sparsity = arrays.vector<double>("sparsity");
    maps.coherence = arrays.vector<double>("coherence");
    maps.meanHertz = arrays.vector<double>("mean_hertz");
    maps.peakHertz = arrays.vector<double>("peak_hertz");
    maps.bins.xEdges = arrays.vector<double>("x_edges");
    maps.bins.yEdges = arrays.vector<double>("y_edges");
    for (const std::int64_t bin : arrays.span<std::int64_t>("bin_of_row"))
        maps.bins.binOfRow.push_back(static_cast<std::int32_t>(bin));
    requireEqualLengths({maps.maps.size(), maps.spatialInformation.size(), maps.sparsity.size(),
                         maps.coherence.size(), maps.meanHertz.size(), maps.peakHertz.size()});
    return maps;
}

} // namespace

StageDescriptor rateMapStage() {
    return makeStage<RateMaps, RateMapParameters>({.description = "Firing rates of the cells over the box.",
                                                   .inputs = {"preprocess"},
                                                   .weight = 0.2,
                                                   .notApplicable = needsPosition},
                                                  run, toArrays, fromArrays,
                                                  [](const RateMaps&) { return std::vector<std::string>(); });
}

} // namespace canns

#include "core/maps/CohoMap.h"
#include "core/pipeline/stages/MapArrays.h"
#include "core/pipeline/stages/Stages.h"

namespace canns {

namespace {

CohoMap run(const StageInputs& inputs, const CohoMapParameters& parameters, const Progress& progress) {
    return cohoMap(inputs.get<Activity>(), inputs.get<Decoding>(), parameters, progress);
}

std::vector<double> flat(const std::vector<std::array<double, 3>>& rows) {
    std::vector<double> values;
    for (const auto& row : rows)
        values.insert(values.end(), row.begin(), row.end());
    return values;
}

Arrays toArrays(const CohoMap& map) {
    Arrays arrays;
    addMaps(arrays, "phase_maps", map.maps);
    addMaps(arrays, "phase_maps_raw", map.rawMaps);
    arrays.add("x_edges", map.xEdges);
    arrays.add("y_edges", map.yEdges);
    const std::size_t count = map.stripes.size();
    arrays.addOwned("stripe_parameters", {count, 3}, flat(columnOf(map.stripes, [](const StripeFit& fit) {
                        return std::array{fit.angle, fit.phase, fit.frequency};
                    })));
    arrays.addOwned("stripe_errors", {count},
                    columnOf(map.stripes, [](const StripeFit& fit) { return fit.error; }));
    arrays.addOwned("stripe_resultant_lengths", {count},
                    columnOf(map.stripes, [](const StripeFit& fit) { return fit.resultantLength; }));
    arrays.addFlag("aligned", map.aligned);
    addIntegers(arrays, "transform", map.transform);
    arrays.addOwned("v", {2}, std::vector<double>(map.v.begin(), map.v.end()));
    arrays.addOwned("w", {2}, std::vector<double>(map.w.begin(), map.w.end()));
    arrays.addNumber("angle_degrees", map.angleDegrees);
    const std::size_t references = map.referenceFits.size();
    if (references > 0) {
        using Fit = ReferenceStripeFit;
        arrays.addOwned("reference_parameters", {references, 3},
                        flat(columnOf(map.referenceFits, [](const Fit& fit) { return fit.parameters; })));
        arrays.addOwned("reference_errors", {references},
                        columnOf(map.referenceFits, [](const Fit& fit) { return fit.error; }));
        arrays.addOwned("reference_signs", {references}, columnOf(map.referenceFits, [](const Fit& fit) {
                            return static_cast<std::int64_t>(fit.sign);
                        }));
    }
    if (map.referenceLattice) {
        const ReferenceLattice& lattice = *map.referenceLattice;
        addMaps(arrays, "reference_maps", map.referenceMaps);
        arrays.addOwned("reference_waves", {2, 3}, flat({lattice.first, lattice.second}));
        arrays.addOwned("reference_v", {2}, std::vector<double>(lattice.v.begin(), lattice.v.end()));
        arrays.addOwned("reference_w", {2}, std::vector<double>(lattice.w.begin(), lattice.w.end()));
        arrays.addNumber("reference_angle_degrees", lattice.angleDegrees);
    }
    arrays.addTexts("remarks", map.remarks);
    return arrays;
}

std::array<double, 2> pairFrom(const Arrays& arrays, std::string_view name) {
    const std::span<const double> values = arrays.span<double>(name);
    if (values.size() != 2)
        throw BadInput("Vectors in the plane should have two numbers each.");
    return {values[0], values[1]};
}

CohoMap fromArrays(const Arrays& arrays) {
    CohoMap map;
    map.maps = mapsFrom(arrays, "phase_maps");
    map.rawMaps = mapsFrom(arrays, "phase_maps_raw");
    map.xEdges = arrays.vector<double>("x_edges");
    map.yEdges = arrays.vector<double>("y_edges");
    const Matrix<double> stripes = arrays.matrix<double>("stripe_parameters");
    const auto errors = arrays.vector<double>("stripe_errors");
    const auto lengths = arrays.vector<double>("stripe_resultant_lengths");
    requireEqualLengths({stripes.rows(), errors.size(), lengths.size()});
    requireEqualLengths({stripes.columns(), 3});
    for (std::size_t i = 0; i < errors.size(); ++i)
        map.stripes.push_back({.angle = stripes(i, 0),
                               .phase = stripes(i, 1),
                               .frequency = stripes(i, 2),
                               .error = errors[i],
                               .resultantLength = lengths[i]});
    map.aligned = arrays.flag("aligned");
    map.transform = integersFrom(arrays, "transform");
    map.v = pairFrom(arrays, "v");
    map.w = pairFrom(arrays, "w");
    map.angleDegrees = arrays.number<double>("angle_degrees");
    if (arrays.has("reference_parameters")) {
        const Matrix<double> fits = arrays.matrix<double>("reference_parameters");
        const auto fitErrors = arrays.vector<double>("reference_errors");
        const auto signs = arrays.vector<std::int64_t>("reference_signs");
        requireEqualLengths({fits.rows(), fitErrors.size(), signs.size()});
        requireEqualLengths({fits.columns(), 3});
        for (std::size_t i = 0; i < signs.size(); ++i)
            map.referenceFits.push_back({.parameters = {fits(i, 0), fits(i, 1), fits(i, 2)},
                                         .error = fitErrors[i],
                                         .sign = static_cast<int>(signs[i])});
    }
    if (arrays.has("reference_maps")) {
        map.referenceMaps = mapsFrom(arrays, "reference_maps");
        const Matrix<double> waves = arrays.matrix<double>("reference_waves");
        requireEqualLengths({waves.rows(), 2});
        requireEqualLengths({waves.columns(), 3});
        map.referenceLattice = {.first = {waves(0, 0), waves(0, 1), waves(0, 2)},
                                .second = {waves(1, 0), waves(1, 1), waves(1, 2)},
                                .v = pairFrom(arrays, "reference_v"),
                                .w = pairFrom(arrays, "reference_w"),
                                .angleDegrees = arrays.number<double>("reference_angle_degrees")};
    }
    map.remarks = arrays.texts("remarks");
    return map;
}

} // namespace

StageDescriptor cohoMapStage() {
    return makeStage<CohoMap, CohoMapParameters>(
        {.description = "Decoded phases over the box, their stripes, and coordinates aligned to it.",
         .inputs = {"preprocess", "decode"},
         .weight = 0.4,
         .notApplicable = needsPosition},
        run, toArrays, fromArrays, [](const CohoMap& map) { return map.remarks; });
}

} // namespace canns

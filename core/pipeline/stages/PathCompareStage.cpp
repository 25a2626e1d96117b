#include "core/maps/PathCompare.h"
#include "core/pipeline/stages/MapArrays.h"
#include "core/pipeline/stages/Stages.h"

#include <fmt/format.h>

namespace canns {

namespace {

PathCompare run(const StageInputs& inputs, const PathCompareParameters& parameters,
                const Progress& progress) {
    return pathCompare(inputs.get<Activity>(), inputs.get<Decoding>(), parameters, {}, progress);
}

Arrays toArrays(const PathCompare& path) {
    Arrays arrays;
    arrays.add("t", path.seconds);
    addUnlessEmpty(arrays, "x", path.x);
    addUnlessEmpty(arrays, "y", path.y);
    arrays.add("phases", path.phases);
    arrays.add("rows", path.rows);
    if (!path.agreement)
        return arrays;
    // One coordinate has one error a time; several have a column each.
    const Matrix<float>& error = path.error;
    if (error.columns() == 1)
        arrays.addView("error", {error.rows()}, error.values());
    else
        arrays.add("error", error);
    const std::vector<CoordinateAgreement>& each = path.agreement->coordinates;
    addIntegers(arrays, "truth_transform", path.agreement->transform);
    arrays.addNumber("truth_rows", static_cast<std::int64_t>(path.agreement->count));
    const auto add = [&](const char* name, double CoordinateAgreement::*member) {
        arrays.addOwned(name, {each.size()},
                        columnOf(each, [&](const CoordinateAgreement& one) { return one.*member; }));
    };
    add("resultant_length", &CoordinateAgreement::resultantLength);
    add("mean_absolute_error", &CoordinateAgreement::meanAbsoluteError);
    add("median_absolute_error", &CoordinateAgreement::medianAbsoluteError);
    add("percentile_95_error", &CoordinateAgreement::percentile95);
    add("truth_shift", &CoordinateAgreement::shift);
    return arrays;
}

PhaseAgreement agreementFrom(const Arrays& arrays) {
    PhaseAgreement agreement;
    agreement.transform = integersFrom(arrays, "truth_transform");
    agreement.count = static_cast<std::size_t>(arrays.number<std::int64_t>("truth_rows"));
    const auto lengths = arrays.vector<double>("resultant_length");
    const auto means = arrays.vector<double>("mean_absolute_error");
    const auto medians = arrays.vector<double>("median_absolute_error");
    const auto percentiles = arrays.vector<double>("percentile_95_error");
    const auto shifts = arrays.vector<double>("truth_shift");
    requireEqualLengths({lengths.size(), means.size(), medians.size(), percentiles.size(), shifts.size()});
    for (std::size_t i = 0; i < lengths.size(); ++i)
        agreement.coordinates.push_back({.resultantLength = lengths[i],
                                         .meanAbsoluteError = means[i],
                                         .medianAbsoluteError = medians[i],
                                         .percentile95 = percentiles[i],
                                         .shift = shifts[i]});
    return agreement;
}

PathCompare fromArrays(const Arrays& arrays) {
    PathCompare path;
    path.seconds = arrays.vector<double>("t");
    path.x = vectorOrEmpty(arrays, "x");
    path.y = vectorOrEmpty(arrays, "y");
    path.phases = arrays.matrix<float>("phases");
    path.rows = arrays.vector<std::int64_t>("rows");
    requireEqualLengths({path.seconds.size(), path.rows.size(), path.phases.rows()});
    requireEqualLengths({path.x.size(), path.y.size()});
    if (arrays.has("error")) {
        path.agreement = agreementFrom(arrays);
        const std::size_t rows = path.seconds.size();
        path.error = arrays.at("error").shape.size() == 1
                         ? Matrix<float>(rows, 1, arrays.vector<float>("error"))
                         : arrays.matrix<float>("error");
    }
    return path;
}

std::vector<std::string> remarks(const PathCompare& path) {
    std::vector<std::string> sentences;
    if (path.agreement)
        for (std::size_t i = 0; i < path.agreement->coordinates.size(); ++i)
            sentences.push_back(fmt::format("Coordinate {} follows the known angle with R = {:.3f}.", i + 1,
                                            path.agreement->coordinates[i].resultantLength));
    return sentences;
}

} // namespace

StageDescriptor pathCompareStage() {
    return makeStage<PathCompare, PathCompareParameters>(
        {.description = "The decoded path beside that of the animal.",
         .inputs = {"preprocess", "decode"},
         .weight = 0.1},
        run, toArrays, fromArrays, remarks);
}

} // namespace canns

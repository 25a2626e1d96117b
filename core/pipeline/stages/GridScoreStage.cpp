#include "core/maps/GridScore.h"
#include "core/pipeline/stages/MapArrays.h"
#include "core/pipeline/stages/Stages.h"

#include <fmt/format.h>

namespace canns {

namespace {

GridScores run(const StageInputs& inputs, const GridScoreParameters& parameters, const Progress& progress) {
    return gridScores(inputs.get<Activity>(), parameters, progress);
}

constexpr std::array ellipseMembers{&Ellipse::x, &Ellipse::y, &Ellipse::firstRadius, &Ellipse::secondRadius,
                                    &Ellipse::angle};

Arrays toArrays(const GridScores& scores) {
    Arrays arrays;
    arrays.add("gridness", scores.gridness);
    arrays.add("spacing", scores.spacingMetres);
    arrays.add("orientation", scores.orientationDegrees);
    addMaps(arrays, "autocorrelograms", scores.autocorrelograms);
    std::vector<double> ellipses;
    for (const Ellipse& ellipse : scores.ellipses)
        for (const auto member : ellipseMembers)
            ellipses.push_back(ellipse.*member);
    arrays.addOwned("ellipses", {scores.ellipses.size(), ellipseMembers.size()}, std::move(ellipses));
    arrays.add("centre_radius_bins", scores.centreRadiusBins);
    arrays.add("optimal_radius_bins", scores.optimalRadiusBins);
    arrays.addNumber("bin_metres", scores.binMetres);
    addUnlessEmpty(arrays, "p_values", scores.pValues);
    if (!scores.pValues.empty())
        arrays.addNumber("shuffled_95", scores.shuffled95);
    arrays.addNumber("grid_cells", static_cast<std::int64_t>(scores.gridCells));
    return arrays;
}

GridScores fromArrays(const Arrays& arrays) {
    GridScores scores;
    scores.gridness = arrays.vector<double>("gridness");
    scores.spacingMetres = arrays.matrix<double>("spacing");
    scores.orientationDegrees = arrays.matrix<double>("orientation");
    scores.autocorrelograms = mapsFrom(arrays, "autocorrelograms");
    const Matrix<double> ellipses = arrays.matrix<double>("ellipses");
    requireEqualLengths({ellipses.columns(), ellipseMembers.size()});
    for (std::size_t r = 0; r < ellipses.rows(); ++r) {
        Ellipse& ellipse = scores.ellipses.emplace_back();
        for (std::size_t c = 0; c < ellipseMembers.size(); ++c)
            ellipse.*ellipseMembers[c] = ellipses(r, c);
    }
    scores.centreRadiusBins = arrays.vector<double>("centre_radius_bins");
    scores.optimalRadiusBins = arrays.vector<double>("optimal_radius_bins");
    scores.binMetres = arrays.number<double>("bin_metres");
    scores.pValues = vectorOrEmpty(arrays, "p_values");
    if (arrays.has("shuffled_95"))
        scores.shuffled95 = arrays.number<double>("shuffled_95");
    scores.gridCells = static_cast<std::size_t>(arrays.number<std::int64_t>("grid_cells"));
    requireEqualLengths({scores.gridness.size(), scores.spacingMetres.rows(),
                         scores.orientationDegrees.rows(), scores.autocorrelograms.size(),
                         scores.ellipses.size(), scores.centreRadiusBins.size(),
                         scores.optimalRadiusBins.size()});
    return scores;
}

} // namespace

StageDescriptor gridScoreStage() {
    return makeStage<GridScores, GridScoreParameters>(
        {.description = "How hexagonal each cell's map is: gridness, spacing and orientation.",
         .inputs = {"preprocess"},
         .revision = 2, // has shuffled_95
         .weight = 0.5,
         .notApplicable = needsPosition},
        run, toArrays, fromArrays, [](const GridScores& scores) {
            return std::vector{
                fmt::format("{} of {} cells count as grid cells.", scores.gridCells, scores.gridness.size())};
        });
}

} // namespace canns

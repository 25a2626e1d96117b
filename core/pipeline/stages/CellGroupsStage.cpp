#include "core/cells/CellGroups.h"
#include "core/pipeline/stages/MapArrays.h"
#include "core/pipeline/stages/Stages.h"

namespace canns {

namespace {

CellGroups run(const StageInputs& inputs, const CellGroupsParameters& parameters, const Progress& progress) {
    return cellGroups(inputs.get<Activity>(), parameters, progress);
}

Arrays toArrays(const CellGroups& groups) {
    Arrays arrays;
    arrays.add("group", groups.groupOfCell);
    arrays.addTexts("unit_ids", groups.unitIds);
    addSizes(arrays, "sizes", groups.sizes);
    arrays.add("likeness", groups.likeness);
    arrays.add("mean_likeness", groups.meanLikeness);
    arrays.addNumber("tie_by_chance", groups.tieByChance);
    arrays.addTexts("remarks", groups.remarks);
    return arrays;
}

CellGroups fromArrays(const Arrays& arrays) {
    CellGroups groups;
    groups.groupOfCell = arrays.vector<std::int64_t>("group");
    groups.unitIds = arrays.texts("unit_ids");
    groups.sizes = sizesFrom(arrays, "sizes");
    groups.likeness = arrays.matrix<float>("likeness");
    groups.meanLikeness = arrays.matrix<double>("mean_likeness");
    groups.tieByChance = arrays.number<double>("tie_by_chance");
    groups.remarks = arrays.texts("remarks");
    const std::size_t cells = groups.groupOfCell.size();
    requireEqualLengths({cells, groups.unitIds.size(), groups.likeness.rows(), groups.likeness.columns()});
    requireEqualLengths({groups.sizes.size(), groups.meanLikeness.rows(), groups.meanLikeness.columns()});
    for (const std::int64_t group : groups.groupOfCell)
        if (group < 0 || group > static_cast<std::int64_t>(groups.sizes.size()))
            throw BadInput("A cell is in a group that there is not.");
    return groups;
}

} // namespace

StageDescriptor cellGroupsStage() {
    return makeStage<CellGroups, CellGroupsParameters>(
        {.description =
             "Groups of cells that hang together, as modules of grid cells, to be analysed each on "
             "its own.",
         .inputs = {"preprocess"},
         .weight = 0.1},
        run, toArrays, fromArrays, [](const CellGroups& groups) { return groups.remarks; });
}

} // namespace canns

#include "core/cells/CellGroups.h"

#include "core/cells/CellSimilarity.h"
#include "core/cells/Leiden.h"
#include "core/data/ActivityRows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace canns {

namespace {

Matrix<double> meanLikeness(const CellGroups& groups) {
    const std::size_t count = groups.sizes.size();
    Matrix<double> sums(count, count, 0.0);
    Matrix<double> pairs(count, count, 0.0);
    for (std::size_t i = 0; i < groups.groupOfCell.size(); ++i)
        for (std::size_t j = 0; j < groups.groupOfCell.size(); ++j) {
            if (i == j || groups.groupOfCell[i] == 0 || groups.groupOfCell[j] == 0)
                continue;
            const auto a = static_cast<std::size_t>(groups.groupOfCell[i] - 1);
            const auto b = static_cast<std::size_t>(groups.groupOfCell[j] - 1);
            sums(a, b) += static_cast<double>(groups.likeness(i, j));
            pairs(a, b) += 1.0;
        }
    for (std::size_t k = 0; k < sums.size(); ++k)
        if (pairs.data()[k] > 0.0)
            sums.data()[k] /= pairs.data()[k];
    return sums;
}

void describeGroups(CellGroups& groups, const CellGroupsParameters& parameters) {
    const std::size_t cells = groups.groupOfCell.size();
    const auto outside = std::count(groups.groupOfCell.begin(), groups.groupOfCell.end(), 0);
    if (groups.sizes.empty())
        groups.remarks.push_back(
            fmt::format("No {} cells are more alike than {} on the whole, so there is no group.",
                        parameters.minimumCells, parameters.threshold));
    else if (groups.sizes.size() == 1)
        groups.remarks.push_back(fmt::format("One group of {} cells.", groups.sizes.front()));
    else
        groups.remarks.push_back(fmt::format("{} groups of {} cells: analyse each on its own.",
                                             groups.sizes.size(), fmt::join(groups.sizes, ", ")));
    if (!groups.sizes.empty() && outside > 0)
        groups.remarks.push_back(fmt::format("{} of {} cells are in no group.", outside, cells));
}

} // namespace

std::string CellGroups::unitsOfGroup(std::int64_t group) const {
    std::vector<std::string> ids;
    for (std::size_t n = 0; n < groupOfCell.size(); ++n)
        if (groupOfCell[n] == group)
            ids.push_back(unitIds[n]);
    return fmt::format("{}", fmt::join(ids, ","));
}

CellGroups cellGroups(const Activity& activity, const CellGroupsParameters& parameters,
                      const Progress& progress) {
    validate(parameters);
    checkActivity(activity, "cells");
    const std::size_t cells = activity.values.columns();
    require(activity.unitIds.size() == cells, "cellGroups: one id a cell");
    CellGroups result;
    result.unitIds = activity.unitIds;
    result.groupOfCell.assign(cells, 0);
    if (cells < static_cast<std::size_t>(parameters.minimumCells)) {
        result.likeness = Matrix<float>(cells, cells, 0.0F);
        result.remarks.push_back(
            fmt::format("There are {} cells, and a group has at least {}.", cells, parameters.minimumCells));
        return result;
    }
    CellSimilarity similarity = cellSimilarity(activity, parameters, progress.part(0.0, 0.8));
    const Communities communities =
        leidenCommunities(similarity.likeness, parameters.threshold, parameters.seed,
                          progress.part(0.8, 1.0, "Groups of cells"));
    result.tieByChance = similarity.tieByChance;
    result.likeness = std::move(similarity.likeness);
    result.sizes.assign(communities.count, 0);
    for (const std::size_t community : communities.communityOfNode)
        ++result.sizes[community];
    // Communities come by size, so those that are too small are the last.
    std::erase_if(result.sizes,
                  [&](std::size_t size) { return size < static_cast<std::size_t>(parameters.minimumCells); });
    for (std::size_t n = 0; n < cells; ++n)
        if (communities.communityOfNode[n] < result.sizes.size())
            result.groupOfCell[n] = static_cast<std::int64_t>(communities.communityOfNode[n] + 1);
    result.meanLikeness = meanLikeness(result);
    describeGroups(result, parameters);
    progress.report(1.0);
    return result;
}

} // namespace canns

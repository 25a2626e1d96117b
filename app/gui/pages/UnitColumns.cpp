#include "app/gui/pages/UnitColumns.h"

#include <algorithm>

namespace canns {

std::optional<std::size_t> selectedColumn(Workspace& workspace, std::span<const std::string> unitIds) {
    const auto unit = workspace.selection().unit();
    if (!unit || !workspace.recording() || *unit >= workspace.recording()->unitCount())
        return std::nullopt;
    const auto found = std::ranges::find(unitIds, workspace.recording()->units[*unit].id);
    if (found == unitIds.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - unitIds.begin());
}

void selectColumn(Workspace& workspace, std::span<const std::string> unitIds, std::size_t column) {
    if (!workspace.recording() || column >= unitIds.size())
        return;
    const std::vector<Unit>& units = workspace.recording()->units;
    const auto found = std::ranges::find(units, unitIds[column], &Unit::id);
    if (found != units.end())
        workspace.selection().setUnit(static_cast<std::size_t>(found - units.begin()));
}

} // namespace canns

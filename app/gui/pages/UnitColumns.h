#pragma once

#include "app/gui/shell/Workspace.h"
#include "core/data/Activity.h"

#include <optional>
#include <span>
#include <string>

namespace canns {

/// The column of the selected unit among `unitIds` (of an Activity, or of what was made of one); nothing if
/// no unit is selected or the selected one was left out.
std::optional<std::size_t> selectedColumn(Workspace& workspace, std::span<const std::string> unitIds);
inline std::optional<std::size_t> selectedColumn(Workspace& workspace, const Activity& activity) {
    return selectedColumn(workspace, activity.unitIds);
}

/// Selects, for all views, the unit of column `column` among `unitIds`.
void selectColumn(Workspace& workspace, std::span<const std::string> unitIds, std::size_t column);

} // namespace canns

#pragma once

#include "core/data/Recording.h"

#include <QString>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace canns {

/// The cells of a result, and which units of the recording they are: what a figure of cells needs to take
/// part in the selection.
struct Cells {
    std::vector<std::string> ids;   ///< As the recording names its units.
    std::vector<std::size_t> units; ///< Index in the recording, as in Selection::unit().

    std::size_t size() const noexcept { return ids.size(); }
    QString name(std::size_t cell) const { return QString::fromStdString(ids[cell]); }
    /// The cell that is that unit; none if the unit takes no part.
    std::optional<std::size_t> ofUnit(std::optional<std::size_t> unit) const {
        const auto found = unit ? std::ranges::find(units, *unit) : units.end();
        return found == units.end() ? std::nullopt
                                    : std::optional(static_cast<std::size_t>(found - units.begin()));
    }

    /// Cells of these names, in the order given. Without a recording they count as its units from the first
    /// on.
    static Cells of(const std::vector<std::string>& ids, const Recording* recording) {
        Cells cells{ids, {}};
        for (std::size_t cell = 0; cell < ids.size(); ++cell) {
            std::size_t unit = cell;
            if (recording != nullptr)
                unit = static_cast<std::size_t>(std::ranges::find(recording->units, ids[cell], &Unit::id) -
                                                recording->units.begin());
            cells.units.push_back(unit);
        }
        return cells;
    }
};

} // namespace canns

#pragma once

#include "core/base/Parameters.h"
#include "core/tasks/Environment.h"

#include <string>
#include <vector>

/// Arenas as parameters: what tasks that move an animal about and networks that live in an arena share.
namespace canns {

enum class ArenaShape { Rectangle, TMaze, TMazeWithRecesses, GivenPolygon };

/// `polygon` (x, y, x, y, …) is the boundary when the shape is GivenPolygon. `walls` lists x₀, y₀, x₁, y₁ of
/// each wall; `holes` lists the vertices of all holes and `holeSizes` how many belong to each. T-mazes are as
/// wide as the arena, with corridors of a fifth of that, and their stem begins at (0, 0).
struct ArenaSettings {
    ArenaShape shape = ArenaShape::Rectangle;
    double width = 1.0;
    double height = 1.0;
    std::vector<double> polygon = {};
    std::vector<double> walls = {};
    std::vector<double> holes = {};
    std::vector<double> holeSizes = {};
};

/// Throws BadInput, naming TABLE.PARAMETER, for lists that do not fit, and as Environment does.
Environment makeArena(const ArenaSettings& settings, const std::string& table, bool periodic = false);

/// The settings of parameters that have members of these names.
template <typename P>
ArenaSettings arenaOf(const P& p) {
    return {p.shape, p.width, p.height, p.polygon, p.walls, p.holes, p.holeSizes};
}

/// What is said of these members, in their order.
struct ArenaInfos {
    ParameterInfo shape, width, height, polygon, walls, holes, holeSizes;
};
const ArenaInfos& arenaInfos();

/// The rows of these members, between the others of a table.
template <typename P>
std::vector<ParameterRow> withArenaRows(std::vector<ParameterRow> rows,
                                        const std::vector<ParameterRow>& after) {
    const ArenaInfos& infos = arenaInfos();
    for (ParameterRow& arena :
         std::vector{row(&P::shape, infos.shape), row(&P::width, infos.width), row(&P::height, infos.height),
                     row(&P::polygon, infos.polygon), row(&P::walls, infos.walls),
                     row(&P::holes, infos.holes), row(&P::holeSizes, infos.holeSizes)})
        rows.push_back(std::move(arena));
    rows.insert(rows.end(), after.begin(), after.end());
    return rows;
}

} // namespace canns

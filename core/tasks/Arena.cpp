#include "core/tasks/Arena.h"

#include <fmt/format.h>

#include <algorithm>

namespace canns {

namespace {

std::vector<Point2> points(const std::vector<double>& numbers, const std::string& where) {
    if (numbers.size() % 2 != 0)
        throw BadInput(fmt::format("{} numbers were given; points have two each.", numbers.size()), where);
    std::vector<Point2> result;
    for (std::size_t i = 0; i < numbers.size(); i += 2)
        result.push_back({numbers[i], numbers[i + 1]});
    return result;
}

std::vector<Polygon> holesOf(const ArenaSettings& s, const std::string& table) {
    const std::vector<Point2> vertices = points(s.holes, table + ".holes");
    std::vector<Polygon> holes;
    std::size_t used = 0;
    for (const double size : s.holeSizes) {
        const auto count = static_cast<std::size_t>(std::max(0.0, size));
        if (used + count > vertices.size())
            break;
        holes.emplace_back(vertices.begin() + static_cast<std::ptrdiff_t>(used),
                           vertices.begin() + static_cast<std::ptrdiff_t>(used + count));
        used += count;
    }
    if (used != vertices.size() || holes.size() != s.holeSizes.size())
        throw BadInput(
            fmt::format("The sizes of the holes do not add up to the {} vertices given.", vertices.size()),
            table + ".holeSizes", "Give the number of vertices of each hole.");
    return holes;
}

Polygon boundaryOf(const ArenaSettings& s, const std::string& table) {
    switch (s.shape) {
    case ArenaShape::Rectangle:
        return Environment::rectangle(s.width, s.height);
    case ArenaShape::TMaze:
    case ArenaShape::TMazeWithRecesses:
        return Environment::tMaze(s.width / 5, s.height - s.width / 5, s.width / 2, s.width / 5,
                                  s.shape == ArenaShape::TMazeWithRecesses);
    case ArenaShape::GivenPolygon:
        return points(s.polygon, table + ".polygon");
    }
    throw InternalError("every shape of an arena has a boundary");
}

constexpr double farthest = 1e4;

ParameterInfo lengthInfo(const char* name, const char* label, const char* meaning) {
    return {
        .name = name, .label = label, .unit = "m", .meaning = meaning, .minimum = 1e-3, .maximum = farthest};
}

ParameterInfo pointsInfo(const char* name, const char* label, const char* meaning) {
    return {.name = name,
            .label = label,
            .unit = "m",
            .meaning = meaning,
            .minimum = -farthest,
            .maximum = farthest,
            .level = ParameterLevel::Advanced};
}

} // namespace

Environment makeArena(const ArenaSettings& settings, const std::string& table, bool periodic) {
    const std::vector<Point2> ends = points(settings.walls, table + ".walls");
    if (ends.size() % 2 != 0)
        throw BadInput(fmt::format("{} numbers were given; walls have four each.", settings.walls.size()),
                       table + ".walls");
    std::vector<Segment> walls;
    for (std::size_t i = 0; i < ends.size(); i += 2)
        walls.push_back({ends[i], ends[i + 1]});
    return Environment(boundaryOf(settings, table), holesOf(settings, table), std::move(walls), periodic);
}

const ArenaInfos& arenaInfos() {
    static const ArenaInfos infos{
        .shape = {.name = "shape",
                  .label = "Arena",
                  .meaning = "Shape of the arena; T-mazes fill width and height with corridors a fifth of "
                             "the width.",
                  .choices = {"rectangle", "t-maze", "t-maze-recesses", "polygon"}},
        .width = lengthInfo("width", "Width", "Width of the arena."),
        .height = lengthInfo("height", "Height", "Height of the arena."),
        .polygon = pointsInfo("polygon", "Boundary", "Vertices x, y, x, y, … of a polygonal arena."),
        .walls = pointsInfo("walls", "Walls", "Inner walls, four numbers each: x₀, y₀, x₁, y₁."),
        .holes = pointsInfo("holes", "Holes", "Vertices x, y, … of all holes, one after the other."),
        .holeSizes = {.name = "holeSizes",
                      .label = "Hole sizes",
                      .meaning = "How many vertices each hole has.",
                      .minimum = 3,
                      .maximum = 1e6,
                      .level = ParameterLevel::Advanced}};
    return infos;
}

} // namespace canns

#include "core/tasks/CostGrid.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"

#include <queue>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>

namespace canns {

namespace {

/// A cell as a rectangle.
struct Box {
    Point2 least{};
    Point2 greatest{};

    std::array<Point2, 4> corners() const {
        return {least, Point2{greatest[0], least[1]}, greatest, Point2{least[0], greatest[1]}};
    }
    bool holds(Point2 p, double margin) const {
        return p[0] >= least[0] - margin && p[0] <= greatest[0] + margin && p[1] >= least[1] - margin &&
               p[1] <= greatest[1] + margin;
    }
};

/// Whether a segment meets the closed box: it is clipped to the box's slabs.
bool touches(const Segment& segment, const Box& box) {
    constexpr double margin = 1e-12;
    double from = 0.0;
    double to = 1.0;
    for (std::size_t axis = 0; axis < 2; ++axis) {
        const double direction = segment.b[axis] - segment.a[axis];
        const double low = box.least[axis] - margin - segment.a[axis];
        const double high = box.greatest[axis] + margin - segment.a[axis];
        if (std::abs(direction) < 1e-300) {
            if (low > 0 || high < 0)
                return false;
            continue;
        }
        from = std::max(from, std::min(low / direction, high / direction));
        to = std::min(to, std::max(low / direction, high / direction));
    }
    return from <= to;
}

bool overlaps(const Polygon& hole, const Box& box) {
    const Point2 centre{(box.least[0] + box.greatest[0]) / 2, (box.least[1] + box.greatest[1]) / 2};
    const auto corners = box.corners();
    if (insidePolygon(hole, centre) ||
        std::ranges::any_of(corners, [&](Point2 p) { return insidePolygon(hole, p); }) ||
        std::ranges::any_of(hole, [&](Point2 p) { return box.holds(p, 0.0); }))
        return true;
    for (std::size_t i = 0; i < hole.size(); ++i)
        for (std::size_t j = 0; j < 4; ++j)
            if (segmentsCross({hole[i], hole[(i + 1) % hole.size()]}, {corners[j], corners[(j + 1) % 4]}))
                return true;
    return false;
}

} // namespace

CostGrid::CostGrid(const Environment& environment, double cellWidth, double cellHeight,
                   const Progress& progress)
    : cellWidth_(cellWidth), cellHeight_(cellHeight), least_(environment.least()),
      greatest_(environment.greatest()) {
    if (!(cellWidth > 0) || !(cellHeight > 0))
        throw BadInput("Cells must have a width and a height above 0.", "cost grid");
    // A part of a cell that is only rounding does not make a column.
    constexpr double rounding = 1e-9;
    const double wanted[2] = {std::ceil((greatest_[0] - least_[0]) / cellWidth - rounding),
                              std::ceil((greatest_[1] - least_[1]) / cellHeight - rounding)};
    constexpr double mostCells = 1e6; // Beyond, finding one way takes seconds.
    if (wanted[0] * wanted[1] > mostCells)
        throw OutOfMemory("The grid has too many cells.",
                          static_cast<std::size_t>(wanted[0] * wanted[1]) * sizeof(std::ptrdiff_t),
                          static_cast<std::size_t>(mostCells) * sizeof(std::ptrdiff_t), "Make cells larger.");
    columns_ = static_cast<std::size_t>(wanted[0]);
    rows_ = static_cast<std::size_t>(wanted[1]);
    numbers_.assign(rows_ * columns_, -1);
    constexpr std::size_t block = 64; // There may be many walls.
    for (std::size_t row = 0; row < rows_; ++row)
        for (std::size_t column = 0; column < columns_; ++column) {
            if (column % block == 0)
                progress.report(row * columns_ + column, rows_ * columns_);
            if (!blocked(environment, row, column)) {
                numbers_[row * columns_ + column] = static_cast<std::ptrdiff_t>(cells_.size());
                cells_.push_back(row * columns_ + column);
            }
        }
}

bool CostGrid::blocked(const Environment& environment, std::size_t row, std::size_t column) const {
    const double left = least_[0] + static_cast<double>(column) * cellWidth_;
    const double top = greatest_[1] - static_cast<double>(row) * cellHeight_;
    const Box box{{left, top - cellHeight_}, {left + cellWidth_, top}};
    const Point2 centre{left + cellWidth_ / 2, top - cellHeight_ / 2};
    return !environment.contains(centre) || environment.onBoundary(centre, 1e-9) ||
           std::ranges::any_of(environment.innerWalls(),
                               [&](const Segment& wall) { return touches(wall, box); }) ||
           std::ranges::any_of(environment.holes(), [&](const Polygon& hole) { return overlaps(hole, box); });
}

std::optional<std::size_t> CostGrid::cellAt(Point2 point) const {
    for (std::size_t axis = 0; axis < 2; ++axis)
        if (!(point[axis] >= least_[axis] && point[axis] <= greatest_[axis]))
            return std::nullopt;
    // The far borders belong to the last cells.
    const auto column = std::min(columns_ - 1, static_cast<std::size_t>((point[0] - least_[0]) / cellWidth_));
    const auto row = std::min(rows_ - 1, static_cast<std::size_t>((greatest_[1] - point[1]) / cellHeight_));
    const std::ptrdiff_t number = numbers_[row * columns_ + column];
    return number < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(number));
}

std::optional<std::size_t> CostGrid::cellAbove(Point2 point) const {
    return cellAt({point[0], point[1] + cellHeight_});
}

Point2 CostGrid::centreOf(std::size_t cell) const {
    return {least_[0] + (static_cast<double>(columnOf(cell)) + 0.5) * cellWidth_,
            greatest_[1] - (static_cast<double>(rowOf(cell)) + 0.5) * cellHeight_};
}

template <typename Visit>
void CostGrid::forNeighbours(std::size_t cell, bool cutCorners, Visit&& visit) const {
    const auto number = [&](std::ptrdiff_t row, std::ptrdiff_t column) {
        const bool inside = row >= 0 && column >= 0 && row < static_cast<std::ptrdiff_t>(rows_) &&
                            column < static_cast<std::ptrdiff_t>(columns_);
        return inside ? numbers_[static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column)]
                      : -1;
    };
    const auto row = static_cast<std::ptrdiff_t>(rowOf(cell));
    const auto column = static_cast<std::ptrdiff_t>(columnOf(cell));
    for (std::ptrdiff_t down = -1; down <= 1; ++down)
        for (std::ptrdiff_t right = -1; right <= 1; ++right) {
            const std::ptrdiff_t next = number(row + down, column + right);
            const bool diagonal = down != 0 && right != 0;
            const bool stays = down == 0 && right == 0;
            if (next < 0 || stays ||
                (diagonal && !cutCorners &&
                 (number(row + down, column) < 0 || number(row, column + right) < 0)))
                continue;
            visit(static_cast<std::size_t>(next), std::hypot(static_cast<double>(right) * cellWidth_,
                                                             static_cast<double>(down) * cellHeight_));
        }
}

std::vector<double> CostGrid::distancesFrom(std::size_t source, bool cutCorners,
                                            const Progress& progress) const {
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> frontier;
    std::vector<double> least(cells_.size(), std::numeric_limits<double>::infinity());
    least[source] = 0.0;
    frontier.emplace(0.0, source);
    constexpr std::size_t block = 4096;
    for (std::size_t visited = 0; !frontier.empty(); ++visited) {
        if (visited % block == 0)
            progress.checkpoint();
        const auto [distance, cell] = frontier.top();
        frontier.pop();
        if (distance > least[cell])
            continue;
        forNeighbours(cell, cutCorners, [&, from = distance](std::size_t next, double step) {
            if (from + step < least[next]) {
                least[next] = from + step;
                frontier.emplace(least[next], next);
            }
        });
    }
    return least;
}

std::vector<std::size_t> CostGrid::wayTo(std::span<const double> distances, std::size_t start) const {
    require(distances.size() == cells_.size(), "wayTo: one distance a free cell");
    if (!std::isfinite(distances[start]))
        return {};
    std::vector<std::size_t> way{start};
    while (distances[way.back()] > 0) {
        // Every cell but the goal has a neighbour on the way that is nearer to the goal.
        std::size_t best = way.back();
        double least = std::numeric_limits<double>::infinity();
        forNeighbours(way.back(), false, [&](std::size_t next, double step) {
            if (distances[next] < distances[way.back()] && distances[next] + step < least) {
                least = distances[next] + step;
                best = next;
            }
        });
        require(best != way.back(), "wayTo: distances fall towards the goal");
        way.push_back(best);
    }
    return way;
}

Matrix<float> CostGrid::geodesicDistances(bool cutCorners, double memoryLimit,
                                          const Progress& progress) const {
    const double bytes =
        static_cast<double>(cells_.size()) * static_cast<double>(cells_.size()) * sizeof(float);
    if (bytes > memoryLimit)
        throw OutOfMemory("The distances between all cells do not fit.", static_cast<std::size_t>(bytes),
                          static_cast<std::size_t>(memoryLimit), "Make cells larger.");
    Matrix<float> distances(cells_.size(), cells_.size());
    parallelFor(cells_.size(), progress, [&](std::size_t source) {
        std::ranges::transform(distancesFrom(source, cutCorners), distances.row(source).begin(),
                               [](double d) { return static_cast<float>(d); });
    });
    return distances;
}

} // namespace canns

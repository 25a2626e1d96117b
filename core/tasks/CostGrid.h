#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"
#include "core/tasks/Environment.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace canns {

/// An environment cut into cells, row 0 at the top. A cell is free unless its centre is outside or on
/// the boundary, an inner wall touches it, or a hole overlaps it. Free cells are numbered row by row.
class CostGrid {
public:
    /// Throws BadInput for cells that are not positive, OutOfMemory for more than 10⁶ of them.
    CostGrid(const Environment& environment, double cellWidth, double cellHeight,
             const Progress& progress = {});

    std::size_t rows() const noexcept { return rows_; }
    std::size_t columns() const noexcept { return columns_; }
    Point2 least() const noexcept { return least_; }
    Point2 greatest() const noexcept { return greatest_; }
    double cellWidth() const noexcept { return cellWidth_; }
    double cellHeight() const noexcept { return cellHeight_; }
    std::size_t freeCells() const noexcept { return cells_.size(); }
    bool isFree(std::size_t row, std::size_t column) const { return numbers_[row * columns_ + column] >= 0; }

    /// The number of the free cell with this point; nothing outside and in blocked cells.
    std::optional<std::size_t> cellAt(Point2 point) const;
    /// The cell above that, as the Python package looks cells up: nothing in the top row, and the lowest row
    /// for points up to one cell below the arena.
    std::optional<std::size_t> cellAbove(Point2 point) const;
    Point2 centreOf(std::size_t cell) const;
    std::size_t rowOf(std::size_t cell) const { return cells_[cell] / columns_; }
    std::size_t columnOf(std::size_t cell) const { return cells_[cell] % columns_; }

    /// Length of the shortest way from each free cell to each other, over the eight neighbours; infinite
    /// where there is none. Diagonal steps do not cut between blocked cells unless `cutCorners`, as the
    /// Python package lets them. O(n² log n) for n free cells. Throws OutOfMemory when n × n numbers would
    /// take more than `memoryLimit` bytes.
    Matrix<float> geodesicDistances(bool cutCorners = false, double memoryLimit = 2e9,
                                    const Progress& progress = {}) const;
    /// The same from one cell, O(n log n).
    std::vector<double> distancesFrom(std::size_t source, bool cutCorners = false,
                                      const Progress& progress = {}) const;
    /// Cells on a shortest way from `start` to the cell that `distances` were taken from, both included;
    /// empty where there is none.
    std::vector<std::size_t> wayTo(std::span<const double> distances, std::size_t start) const;

private:
    /// Calls visit(neighbour, length of the step) for each free neighbour that one step leads to.
    template <typename Visit>
    void forNeighbours(std::size_t cell, bool cutCorners, Visit&& visit) const;
    bool blocked(const Environment& environment, std::size_t row, std::size_t column) const;

    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    double cellWidth_;
    double cellHeight_;
    Point2 least_{};
    Point2 greatest_{};
    std::vector<std::ptrdiff_t> numbers_; ///< Of each cell; −1 where blocked.
    std::vector<std::size_t> cells_;      ///< Of each number.
};

} // namespace canns

#include "core/maps/BorderScore.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace canns {

namespace {

struct Bin {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// The bins above a level that hang together with `start`; they are taken off `open`.
std::vector<Bin> fieldAt(Bin start, std::vector<char>& open, std::size_t rows, std::size_t columns) {
    std::vector<Bin> field{start};
    open[start.row * columns + start.column] = 0;
    for (std::size_t next = 0; next < field.size(); ++next) {
        const auto [row, column] = field[next];
        const auto visit = [&](bool inside, std::size_t r, std::size_t c) {
            if (inside && open[r * columns + c] != 0) {
                open[r * columns + c] = 0;
                field.push_back({r, c});
            }
        };
        visit(row > 0, row - 1, column);
        visit(row + 1 < rows, row + 1, column);
        visit(column > 0, row, column - 1);
        visit(column + 1 < columns, row, column + 1);
    }
    return field;
}

} // namespace

double borderScore(const Matrix<double>& map, double threshold, std::size_t leastBins) {
    const std::size_t rows = map.rows();
    const std::size_t columns = map.columns();
    double peak = 0.0;
    for (const double rate : map.values())
        if (rate > peak)
            peak = rate;
    std::vector<char> open(rows * columns);
    // Visited bins along the lower, upper, left and right wall.
    std::array<double, 4> wallBins{};
    const auto onWalls = [&](Bin bin) {
        return std::array{bin.row == 0, bin.row + 1 == rows, bin.column == 0, bin.column + 1 == columns};
    };
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c) {
            open[r * columns + c] = peak > 0 && map(r, c) > threshold * peak ? 1 : 0;
            if (std::isfinite(map(r, c)))
                for (std::size_t wall = 0; wall < 4; ++wall)
                    wallBins[wall] += onWalls({r, c})[wall] ? 1.0 : 0.0;
        }
    double coverage = 0.0;
    double distance = 0.0;
    double weight = 0.0;
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c) {
            if (open[r * columns + c] == 0)
                continue;
            const std::vector<Bin> field = fieldAt({r, c}, open, rows, columns);
            if (field.size() < leastBins)
                continue;
            std::array<double, 4> covered{};
            for (const Bin& bin : field) {
                for (std::size_t wall = 0; wall < 4; ++wall)
                    covered[wall] += onWalls(bin)[wall] ? 1.0 : 0.0;
                const std::size_t nearest =
                    std::min({bin.row, rows - 1 - bin.row, bin.column, columns - 1 - bin.column});
                const double rate = map(bin.row, bin.column);
                distance += rate * (static_cast<double>(nearest) + 0.5);
                weight += rate;
            }
            for (std::size_t wall = 0; wall < 4; ++wall)
                if (wallBins[wall] > 0)
                    coverage = std::max(coverage, covered[wall] / wallBins[wall]);
        }
    if (!(weight > 0))
        return std::numeric_limits<double>::quiet_NaN();
    const double mean = distance / weight / (static_cast<double>(std::min(rows, columns)) / 2);
    return (coverage - mean) / (coverage + mean);
}

} // namespace canns

#include "core/maps/Maps.h"

#include "core/preprocess/GaussianKernel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

/// Where index i lies when the line of n samples is continued beyond its ends.
std::size_t continued(std::ptrdiff_t i, std::size_t n, MapEdge edge) {
    const auto length = static_cast<std::ptrdiff_t>(n);
    if (edge == MapEdge::Periodic)
        return static_cast<std::size_t>(((i % length) + length) % length);
    if (edge == MapEdge::Nearest)
        return static_cast<std::size_t>(std::clamp(i, std::ptrdiff_t{0}, length - 1));
    std::ptrdiff_t folded = ((i % (2 * length)) + 2 * length) % (2 * length);
    if (folded >= length)
        folded = 2 * length - 1 - folded;
    return static_cast<std::size_t>(folded);
}

/// Convolves every row with the symmetric kernel given by one half.
Matrix<double> smoothedRows(const Matrix<double>& map, const std::vector<double>& half, MapEdge edge,
                            const Progress& progress) {
    const std::size_t n = map.columns();
    const std::size_t radius = half.size() - 1;
    Matrix<double> result(map.rows(), n);
    std::vector<double> line(n + 2 * radius);
    for (std::size_t r = 0; r < map.rows(); ++r) {
        progress.checkpoint();
        for (std::size_t i = 0; i < line.size(); ++i)
            line[i] = map(
                r, continued(static_cast<std::ptrdiff_t>(i) - static_cast<std::ptrdiff_t>(radius), n, edge));
        for (std::size_t c = 0; c < n; ++c) {
            double sum = half[0] * line[c + radius];
            for (std::size_t d = 1; d <= radius; ++d)
                sum += half[d] * (line[c + radius - d] + line[c + radius + d]);
            result(r, c) = sum;
        }
    }
    return result;
}

Matrix<double> weightsOf(const Matrix<double>& map) {
    Matrix<double> weights(map.rows(), map.columns());
    for (std::size_t i = 0; i < map.size(); ++i)
        weights.data()[i] = std::isnan(map.data()[i]) ? 0.0 : 1.0;
    return weights;
}

} // namespace

std::vector<double> equalEdges(double first, double last, std::size_t bins) {
    std::vector<double> edges(bins + 1);
    for (std::size_t i = 0; i < bins; ++i)
        edges[i] = first + static_cast<double>(i) * ((last - first) / static_cast<double>(bins));
    edges[bins] = last;
    return edges;
}

std::ptrdiff_t binOf(double value, std::span<const double> edges) noexcept {
    if (!(value >= edges.front() && value <= edges.back()))
        return -1;
    const auto bins = static_cast<std::ptrdiff_t>(edges.size()) - 1;
    const double width = (edges.back() - edges.front()) / static_cast<double>(bins);
    if (!(width > 0.0))
        return 0;
    // Division may be off by one bin next to an edge; the edges decide.
    auto bin =
        std::clamp(static_cast<std::ptrdiff_t>((value - edges.front()) / width), std::ptrdiff_t{0}, bins - 1);
    if (value < edges[static_cast<std::size_t>(bin)])
        --bin;
    else if (bin + 1 < bins && value >= edges[static_cast<std::size_t>(bin + 1)])
        ++bin;
    return bin;
}

std::pair<double, double> finiteRange(std::span<const double> values) noexcept {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const double value : values)
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    return low <= high ? std::pair{low, high} : std::pair{0.0, 0.0};
}

Matrix<double> transposed(const Matrix<double>& map) {
    Matrix<double> result(map.columns(), map.rows());
    for (std::size_t r = 0; r < map.rows(); ++r)
        for (std::size_t c = 0; c < map.columns(); ++c)
            result(c, r) = map(r, c);
    return result;
}

Matrix<double> gaussianSmoothed(const Matrix<double>& map, double sigmaBins, MapEdge edge,
                                const Progress& progress) {
    if (sigmaBins <= 0.0 || map.empty())
        return map;
    const std::vector<double> half = gaussianHalfKernel(sigmaBins);
    Matrix<double> rows = smoothedRows(map, half, edge, progress);
    if (map.rows() == 1)
        return rows;
    return transposed(smoothedRows(transposed(rows), half, edge, progress));
}

Matrix<double> smoothedOverHoles(const Matrix<double>& map, double sigmaBins, MapEdge edge, bool fill,
                                 double minimumWeight, const Progress& progress) {
    const Matrix<double> seen = weightsOf(map);
    Matrix<double> values = map;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (seen.data()[i] == 0.0)
            values.data()[i] = 0.0;
    values = gaussianSmoothed(values, sigmaBins, edge, progress);
    const Matrix<double> weights = gaussianSmoothed(seen, sigmaBins, edge, progress);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool known = weights.data()[i] > minimumWeight && (fill || seen.data()[i] != 0.0);
        values.data()[i] =
            known ? values.data()[i] / weights.data()[i] : std::numeric_limits<double>::quiet_NaN();
    }
    return values;
}

Matrix<double> smoothedAngles(const Matrix<double>& map, double sigmaBins, bool fill, double minimumWeight,
                              const Progress& progress) {
    Matrix<double> sines(map.rows(), map.columns());
    Matrix<double> cosines(map.rows(), map.columns());
    for (std::size_t i = 0; i < map.size(); ++i) {
        sines.data()[i] = std::sin(map.data()[i]);
        cosines.data()[i] = std::cos(map.data()[i]);
    }
    sines = smoothedOverHoles(sines, sigmaBins, MapEdge::Mirror, fill, minimumWeight, progress);
    cosines = smoothedOverHoles(cosines, sigmaBins, MapEdge::Mirror, fill, minimumWeight, progress);
    for (std::size_t i = 0; i < map.size(); ++i)
        sines.data()[i] = std::atan2(sines.data()[i], cosines.data()[i]);
    return sines;
}

} // namespace canns

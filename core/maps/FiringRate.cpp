#include "core/maps/FiringRate.h"

#include "core/base/Parallel.h"
#include "core/data/ActivityRows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace canns {

const ParameterTable& FiringRateParameters::table() {
    using P = FiringRateParameters;
    static const ParameterTable rows = describe<P>(
        "fr", {row(&P::firstCell, {.name = "firstCell",
                                   .label = "First cell",
                                   .meaning = "The first cell shown, counted from 1.",
                                   .minimum = 1,
                                   .maximum = 1e6}),
               row(&P::lastCell, {.name = "lastCell",
                                  .label = "Last cell",
                                  .meaning = "The last cell shown; 0 for the last there is.",
                                  .minimum = 0,
                                  .maximum = 1e6}),
               row(&P::beginSeconds, {.name = "beginSeconds",
                                      .label = "Begin",
                                      .unit = "s",
                                      .meaning = "Seconds after the first bin.",
                                      .minimum = 0,
                                      .maximum = 1e7}),
               row(&P::durationSeconds, {.name = "durationSeconds",
                                         .label = "Duration",
                                         .unit = "s",
                                         .meaning = "Time shown; 0 for all.",
                                         .minimum = 0,
                                         .maximum = 1e7}),
               row(&P::normalization, {.name = "normalization",
                                       .label = "Normalisation",
                                       .meaning = "Of each cell over the times shown: none (Hz), z-score, or "
                                                  "0 at its smallest and 1 at its largest rate.",
                                       .choices = {"none", "z-score", "min-max"}})});
    return rows;
}

namespace {

/// What is taken off the values of one cell, and what they are divided by afterwards.
struct Normalization {
    std::vector<double> centre;
    std::vector<double> width; ///< 0 for a cell that does not change.
};

/// Sums over some rows, one entry a cell; the first row is taken off, so that squares do not cancel.
struct Sums {
    std::vector<double> sum, squares;
    std::vector<float> low, high;

    Sums(const Activity& activity, std::size_t origin, std::size_t from, std::size_t to, std::size_t first,
         std::size_t cells)
        : sum(cells, 0.0), squares(cells, 0.0), low(cells), high(cells) {
        const float* base = activity.values.row(origin).data() + first;
        std::copy_n(activity.values.row(from).data() + first, cells, low.begin());
        high = low;
        for (std::size_t t = from; t < to; ++t) {
            const float* values = activity.values.row(t).data() + first;
            for (std::size_t n = 0; n < cells; ++n) {
                const double d = static_cast<double>(values[n]) - static_cast<double>(base[n]);
                sum[n] += d;
                squares[n] += d * d;
                low[n] = std::min(low[n], values[n]);
                high[n] = std::max(high[n], values[n]);
            }
        }
    }
    void add(const Sums& other) {
        for (std::size_t n = 0; n < sum.size(); ++n) {
            sum[n] += other.sum[n];
            squares[n] += other.squares[n];
            low[n] = std::min(low[n], other.low[n]);
            high[n] = std::max(high[n], other.high[n]);
        }
    }
};

constexpr std::size_t blockOfRows = 4096; ///< Blocks are added in their order, whatever the threads.

Normalization normalizationOf(const Activity& activity, std::size_t from, std::size_t times,
                              std::size_t first, std::size_t cells, RateNormalization how,
                              const Progress& progress) {
    Normalization result{std::vector<double>(cells, 0.0), std::vector<double>(cells, 1.0)};
    if (how == RateNormalization::None) {
        result.width.assign(cells, 1.0 / activity.hertzPerValue);
        return result;
    }
    const std::size_t blocks = (times + blockOfRows - 1) / blockOfRows;
    std::vector<std::optional<Sums>> parts(blocks);
    parallelFor(blocks, progress, [&](std::size_t b) {
        const std::size_t begin = from + b * blockOfRows;
        parts[b].emplace(activity, from, begin, std::min(begin + blockOfRows, from + times), first, cells);
    });
    Sums& all = *parts.front();
    for (std::size_t b = 1; b < blocks; ++b)
        all.add(*parts[b]);
    const auto count = static_cast<double>(times);
    for (std::size_t n = 0; n < cells; ++n) {
        const auto low = static_cast<double>(all.low[n]);
        const auto high = static_cast<double>(all.high[n]);
        const double mean = all.sum[n] / count;
        const bool zScore = how == RateNormalization::ZScore;
        result.centre[n] = zScore ? static_cast<double>(activity.values(from, first + n)) + mean : low;
        result.width[n] =
            zScore ? std::sqrt(std::max(0.0, all.squares[n] / count - mean * mean)) : high - low;
        if (!(high > low))
            result.width[n] = 0.0;
    }
    return result;
}

/// Rows of the activity become columns, normalised: tile by tile, so that both fit the caches.
void fillMatrix(const Activity& activity, std::size_t from, std::size_t first,
                const Normalization& normalization, Matrix<float>& matrix, const Progress& progress) {
    const std::size_t times = matrix.columns();
    const std::size_t cells = matrix.rows();
    std::vector<float> centre(cells);
    std::vector<float> scale(cells);
    for (std::size_t n = 0; n < cells; ++n) {
        centre[n] = static_cast<float>(normalization.centre[n]);
        scale[n] = normalization.width[n] > 0.0 ? static_cast<float>(1.0 / normalization.width[n]) : 0.0F;
    }
    constexpr std::size_t tile = 64;
    parallelFor((times + blockOfRows - 1) / blockOfRows, progress, [&](std::size_t b) {
        const std::size_t end = std::min((b + 1) * blockOfRows, times);
        for (std::size_t begin = b * blockOfRows; begin < end; begin += tile) {
            const std::size_t count = std::min(tile, end - begin);
            const float* values = activity.values.row(from + begin).data() + first;
            for (std::size_t n = 0; n < cells; ++n) {
                float* row = matrix.row(n).data() + begin;
                for (std::size_t t = 0; t < count; ++t)
                    row[t] = (values[t * activity.values.columns() + n] - centre[n]) * scale[n];
            }
        }
    });
}

/// Zeroed piece by piece: the matrix of a long recording in one piece would hold Cancel up.
Matrix<float> zeros(std::size_t rows, std::size_t columns, const Progress& progress) {
    constexpr std::size_t piece = 1U << 20U;
    std::vector<float> values;
    values.reserve(rows * columns);
    while (values.size() < rows * columns) {
        values.resize(std::min(values.size() + piece, rows * columns));
        progress.report(values.size(), rows * columns);
    }
    return Matrix<float>(rows, columns, std::move(values));
}

} // namespace

FiringRate firingRate(const Activity& activity, const FiringRateParameters& parameters,
                      const Progress& progress) {
    validate(parameters);
    checkActivity(activity, "fr");
    const std::size_t cells = activity.values.columns();
    const auto first = static_cast<std::size_t>(parameters.firstCell - 1);
    const std::size_t end =
        parameters.lastCell == 0 ? cells : std::min(cells, static_cast<std::size_t>(parameters.lastCell));
    if (first >= end)
        throw BadInput(fmt::format("Cells {} to {} are wanted, but there are {}.", parameters.firstCell,
                                   parameters.lastCell, cells),
                       "fr.firstCell", "The last cell may not come before the first.");
    const double begin = activity.seconds.front() + parameters.beginSeconds;
    const double stop = parameters.durationSeconds > 0.0 ? begin + parameters.durationSeconds
                                                         : std::numeric_limits<double>::infinity();
    // A bin belongs to the range where it begins; half a microsecond forgives rounding of the times.
    constexpr double rounding = 5e-7;
    const auto from = std::lower_bound(activity.seconds.begin(), activity.seconds.end(), begin - rounding);
    const auto to = std::lower_bound(from, activity.seconds.end(), stop - rounding);
    if (from == to)
        throw BadInput(fmt::format("There is no bin between {:.2f} s and {:.2f} s.", begin, stop),
                       "fr.beginSeconds",
                       fmt::format("The activity lasts from {:.2f} s to {:.2f} s.", activity.seconds.front(),
                                   activity.seconds.back()));

    FiringRate result;
    result.seconds.assign(from, to);
    for (std::size_t n = first; n < end; ++n)
        result.cells.push_back(n);
    const auto offset = static_cast<std::size_t>(from - activity.seconds.begin());
    const std::size_t times = result.seconds.size();
    const Normalization normalization = normalizationOf(activity, offset, times, first, result.cells.size(),
                                                        parameters.normalization, progress.part(0.0, 0.4));
    result.matrix = zeros(result.cells.size(), times, progress.part(0.4, 0.6));
    fillMatrix(activity, offset, first, normalization, result.matrix, progress.part(0.6, 1.0));
    return result;
}

} // namespace canns

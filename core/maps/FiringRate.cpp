#include "core/maps/FiringRate.h"

#include "core/base/Parallel.h"
#include "core/data/ActivityRows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

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

/// Of one cell over the times shown; a cell that does not change becomes 0.
void normalise(std::span<float> rates, RateNormalization how) {
    if (how == RateNormalization::None)
        return;
    const auto [low, high] = std::minmax_element(rates.begin(), rates.end());
    const bool changes = *high > *low;
    auto centre = static_cast<double>(*low);
    double width = static_cast<double>(*high) - centre;
    if (how == RateNormalization::ZScore) {
        centre = std::accumulate(rates.begin(), rates.end(), 0.0) / static_cast<double>(rates.size());
        double squares = 0.0;
        for (const float rate : rates)
            squares += (static_cast<double>(rate) - centre) * (static_cast<double>(rate) - centre);
        width = std::sqrt(squares / static_cast<double>(rates.size()));
    }
    for (float& rate : rates)
        rate = changes ? static_cast<float>((static_cast<double>(rate) - centre) / width) : 0.0F;
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
    result.matrix = Matrix<float>(result.cells.size(), times);
    // Cells side by side share cache lines of the activity, so some are turned to rows together.
    constexpr std::size_t together = 16;
    parallelFor((result.cells.size() + together - 1) / together, progress, [&](std::size_t group) {
        const std::size_t firstOfGroup = group * together;
        const std::size_t endOfGroup = std::min(firstOfGroup + together, result.cells.size());
        for (std::size_t t = 0; t < times; ++t) {
            const float* values = activity.values.row(offset + t).data() + first;
            for (std::size_t i = firstOfGroup; i < endOfGroup; ++i)
                result.matrix(i, t) =
                    static_cast<float>(activity.hertzPerValue * static_cast<double>(values[i]));
        }
        for (std::size_t i = firstOfGroup; i < endOfGroup; ++i)
            normalise(result.matrix.row(i), parameters.normalization);
    });
    return result;
}

} // namespace canns

#include "core/maps/CohoSpace.h"

#include "core/base/Angles.h"
#include "core/base/Parallel.h"
#include "core/data/ActivityRows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <limits>

namespace canns {

const ParameterTable& CohoSpaceParameters::table() {
    using P = CohoSpaceParameters;
    constexpr auto advanced = ParameterLevel::Advanced;
    static const ParameterTable rows = describe<P>(
        "cohospace",
        {row(&P::bins, {.name = "bins",
                        .label = "Bins",
                        .symbol = "b",
                        .meaning = "Bins of phase around each circle.",
                        .minimum = 5,
                        .maximum = 500}),
         row(&P::smoothingBins, {.name = "smoothingBins",
                                 .label = "Smoothing",
                                 .symbol = "σ",
                                 .unit = "bins",
                                 .meaning = "Width of the Gaussian over the maps; 0 for none.",
                                 .minimum = 0,
                                 .maximum = 20}),
         row(&P::firstCoordinate, {.name = "firstCoordinate",
                                   .label = "First coordinate",
                                   .meaning = "The coordinate along x, counted from 1.",
                                   .minimum = 1,
                                   .maximum = 10,
                                   .level = advanced}),
         row(&P::secondCoordinate, {.name = "secondCoordinate",
                                    .label = "Second coordinate",
                                    .meaning = "The coordinate along y; not used on a ring.",
                                    .minimum = 1,
                                    .maximum = 10,
                                    .level = advanced}),
         row(&P::topPercent,
             {.name = "topPercent",
              .label = "Most active times",
              .unit = "%",
              .meaning = "Share of the times, the most active ones of a cell, that the CohoScore looks at.",
              .minimum = 0.1,
              .maximum = 50}),
         row(&P::compatibility, {.name = "compatibility",
                                 .label = "Compatibility",
                                 .meaning = "\"canns-1.5\" reflects and exchanges axes and centres and "
                                            "smooths with holes as zeros, as that package does.",
                                 .choices = {"none", "canns-1.5"},
                                 .level = advanced})});
    return rows;
}

namespace {

constexpr const char* where = "cohospace";
constexpr double notVisited = std::numeric_limits<double>::quiet_NaN();

/// 1-based coordinate to column, checked.
std::size_t columnOf(int coordinate, const Decoding& decoding, const char* name) {
    if (coordinate < 1 || static_cast<std::size_t>(coordinate) > decoding.phases.columns())
        throw BadInput(fmt::format("Coordinate {} is wanted, but {} were decoded.", coordinate,
                                   decoding.phases.columns()),
                       fmt::format("{}.{}", where, name), "Decode more coordinates, or choose another.");
    return static_cast<std::size_t>(coordinate - 1);
}

void checkInput(const Activity& activity, const Decoding& decoding) {
    checkActivity(activity, where);
    if (decoding.phases.rows() == 0)
        throw BadInput("There are no decoded phases.", where, "Run the stage decode first.");
    const auto phases = decoding.phases.values();
    if (std::none_of(phases.begin(), phases.end(), [](float phase) { return std::isfinite(phase); }))
        throw BadInput("None of the decoded phases is known.", where, "Run the stage decode again.");
    require(decoding.rows.size() == decoding.phases.rows(), "cohoSpace: one row a decoded phase");
    for (const std::int64_t row : decoding.rows)
        if (row < 0 || row >= static_cast<std::int64_t>(activity.values.rows()))
            throw BadInput(fmt::format("A phase was decoded for row {}, but the activity has {} rows.", row,
                                       activity.values.rows()),
                           where, "Use the activity that the phases were decoded from.");
}

/// Circular mean along columns (first phase) and rows (second phase), weighted by the map.
std::array<double, 2> centreOf(const Matrix<double>& map, const std::vector<double>& edges) {
    std::complex<double> first = 0.0;
    std::complex<double> second = 0.0;
    const auto middle = [&](std::size_t bin) { return (edges[bin] + edges[bin + 1]) / 2.0; };
    for (std::size_t r = 0; r < map.rows(); ++r)
        for (std::size_t c = 0; c < map.columns(); ++c)
            if (!std::isnan(map(r, c))) {
                first += std::polar(map(r, c), middle(c));
                second += std::polar(map(r, c), middle(r));
            }
    if (std::abs(first) == 0.0)
        return {notVisited, notVisited};
    return {wrapTwoPi(std::arg(first)), wrapTwoPi(std::arg(second))};
}

/// Turns our layout (row = second, column = first) to the reference's [first][reversed second].
Matrix<double> asReferenceLayout(const Matrix<double>& map) {
    Matrix<double> result(map.columns(), map.rows());
    for (std::size_t i = 0; i < result.rows(); ++i)
        for (std::size_t j = 0; j < result.columns(); ++j)
            result(i, j) = map(map.rows() - 1 - j, i);
    return result;
}

Matrix<double> smoothedWithZeros(const Matrix<double>& map, double sigma, const Progress& progress) {
    Matrix<double> filled = map;
    for (double& value : filled.values())
        if (std::isnan(value))
            value = 0.0;
    filled = gaussianSmoothed(filled, sigma, MapEdge::Mirror, progress);
    for (std::size_t i = 0; i < map.size(); ++i)
        if (std::isnan(map.data()[i]))
            filled.data()[i] = notVisited;
    return filled;
}

/// The value below which `percent` of the values lie, with linear interpolation; reorders `values`.
float percentile(std::vector<float>& values, double percent) {
    const double place = percent / 100.0 * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::ptrdiff_t>(place);
    std::nth_element(values.begin(), values.begin() + below, values.end());
    const auto low = static_cast<double>(values[static_cast<std::size_t>(below)]);
    if (below + 1 == static_cast<std::ptrdiff_t>(values.size()))
        return static_cast<float>(low);
    const auto high = static_cast<double>(*std::min_element(values.begin() + below + 1, values.end()));
    return static_cast<float>(low + (place - static_cast<double>(below)) * (high - low));
}

/// The decoded times at which the chosen phases are known.
struct KnownPhases {
    std::vector<std::size_t> rows; ///< Of the activity.
    std::vector<std::array<float, 2>> phases;
    std::vector<std::array<float, 4>> directions; ///< Cosine and sine of the first, then of the second.
};

KnownPhases knownPhases(const Decoding& decoding, std::size_t first, std::size_t second,
                        const Progress& progress) {
    KnownPhases known;
    known.rows.reserve(decoding.rows.size());
    known.phases.reserve(decoding.rows.size());
    known.directions.reserve(decoding.rows.size());
    for (std::size_t i = 0; i < decoding.rows.size(); ++i) {
        if (i % 16384 == 0)
            progress.report(i, decoding.rows.size());
        const float a = decoding.phases(i, first);
        const float b = decoding.phases(i, second);
        if (!std::isfinite(a) || !std::isfinite(b))
            continue;
        known.rows.push_back(static_cast<std::size_t>(decoding.rows[i]));
        known.phases.push_back({a, b});
        const auto x = static_cast<double>(a);
        const auto y = static_cast<double>(b);
        known.directions.push_back({static_cast<float>(std::cos(x)), static_cast<float>(std::sin(x)),
                                    static_cast<float>(std::cos(y)), static_cast<float>(std::sin(y))});
    }
    return known;
}

/// The bin of a phase; one beyond the edges by rounding, or given as a negative angle, is taken around.
std::size_t binOfPhase(float phase, std::span<const double> edges) {
    const std::ptrdiff_t bin = binOf(static_cast<double>(phase), edges);
    return static_cast<std::size_t>(bin >= 0 ? bin : binOf(wrapTwoPi(static_cast<double>(phase)), edges));
}

} // namespace

std::array<double, 2> skewed(double first, double second) noexcept {
    return {first + 0.5 * second, std::sqrt(0.75) * second};
}

CohoSpace cohoSpace(const Activity& activity, const Decoding& decoding, const CohoSpaceParameters& parameters,
                    const Progress& progress) {
    validate(parameters);
    checkInput(activity, decoding);
    const bool torus = decoding.phases.columns() > 1;
    const bool asReference = parameters.compatibility == MapCompatibility::Canns15;
    const std::size_t first = columnOf(parameters.firstCoordinate, decoding, "firstCoordinate");
    const std::size_t second =
        torus ? columnOf(parameters.secondCoordinate, decoding, "secondCoordinate") : first;
    if (torus && first == second)
        throw BadInput("The two coordinates are the same.", "cohospace.secondCoordinate",
                       "Choose two different ones.");
    const auto bins = static_cast<std::size_t>(parameters.bins);
    const std::size_t cells = activity.values.columns();

    CohoSpace result;
    result.edges = equalEdges(0.0, twoPi, bins);
    const KnownPhases known = knownPhases(decoding, first, second, progress.part(0.0, 0.1));
    const std::size_t rows = known.rows.size();
    if (rows == 0)
        throw BadInput("At no time are the phases of both coordinates known.", where,
                       "Run the stage decode again, or choose other coordinates.");
    result.timesWithoutPhase = decoding.rows.size() - rows;
    if (result.timesWithoutPhase > 0)
        result.remarks.push_back(fmt::format("{} of {} decoded times have no phase and were left out.",
                                             result.timesWithoutPhase, decoding.rows.size()));
    Matrix<double> sums(torus ? bins * bins : bins, cells, 0.0);
    std::vector<double> visits(sums.rows(), 0.0);
    for (std::size_t i = 0; i < rows; ++i) {
        if (i % 16384 == 0)
            progress.report(0.1 + 0.2 * static_cast<double>(i) / static_cast<double>(rows));
        const std::size_t bin = (torus ? binOfPhase(known.phases[i][1], result.edges) * bins : 0) +
                                binOfPhase(known.phases[i][0], result.edges);
        visits[bin] += 1.0;
        const auto values = activity.values.row(known.rows[i]);
        double* into = sums.row(bin).data();
        for (std::size_t n = 0; n < cells; ++n)
            into[n] += static_cast<double>(values[n]);
    }

    const double scale = asReference ? 1.0 : activity.hertzPerValue;
    result.maps.resize(cells);
    result.centres = Matrix<double>(cells, torus ? 2 : 1);
    result.cohoScores.assign(cells, notVisited);
    result.cohoScoresFirst.assign(cells, notVisited);
    parallelFor(cells, progress.part(0.3, 1.0, "Phase-space maps"), [&](std::size_t n) {
        Matrix<double> map(torus ? bins : 1, bins);
        for (std::size_t b = 0; b < map.size(); ++b)
            map.data()[b] = visits[b] > 0.0 ? scale * sums(b, n) / visits[b] : notVisited;
        if (asReference && torus)
            map = asReferenceLayout(map);
        if (parameters.smoothingBins > 0.0)
            map = asReference ? smoothedWithZeros(map, parameters.smoothingBins, progress)
                              : smoothedOverHoles(map, parameters.smoothingBins, MapEdge::Periodic, false,
                                                  1e-12, progress);
        const std::array<double, 2> centre = centreOf(map, result.edges);
        for (std::size_t c = 0; c < result.centres.columns(); ++c)
            result.centres(n, c) = centre[c];
        result.maps[n] = std::move(map);

        std::vector<float> signal(rows);
        for (std::size_t i = 0; i < rows; ++i)
            signal[i] = activity.values(known.rows[i], n);
        std::vector<float> ordered = signal;
        const float threshold = percentile(ordered, 100.0 - parameters.topPercent);
        std::array<double, 4> moment{};
        double count = 0.0;
        for (std::size_t i = 0; i < rows; ++i)
            if (signal[i] >= threshold) {
                count += 1.0;
                for (std::size_t k = 0; k < 4; ++k)
                    moment[k] += static_cast<double>(known.directions[i][k]);
            }
        constexpr double enough = 5.0;
        if (count < enough)
            return;
        result.cohoScoresFirst[n] = 1.0 - std::hypot(moment[0], moment[1]) / count;
        result.cohoScores[n] =
            torus ? 0.5 * (result.cohoScoresFirst[n] + 1.0 - std::hypot(moment[2], moment[3]) / count)
                  : result.cohoScoresFirst[n];
    });

    result.populationMean = Matrix<double>(result.maps[0].rows(), result.maps[0].columns(), 0.0);
    for (const Matrix<double>& map : result.maps)
        for (std::size_t b = 0; b < map.size(); ++b)
            result.populationMean.data()[b] += map.data()[b] / static_cast<double>(cells);
    return result;
}

} // namespace canns

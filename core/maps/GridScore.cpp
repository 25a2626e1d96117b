#include "core/maps/GridScore.h"

#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/data/ActivityRows.h"
#include "core/maps/Autocorrelogram.h"
#include "core/maps/RateMap.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

const ParameterTable& GridScoreParameters::table() {
    using P = GridScoreParameters;
    constexpr auto advanced = ParameterLevel::Advanced;
    static const ParameterTable rows = describe<P>(
        "gridscore",
        {row(&P::bins, {.name = "bins",
                        .label = "Bins",
                        .symbol = "b",
                        .meaning = "Spatial bins along each side.",
                        .minimum = 10,
                        .maximum = 500}),
         row(&P::smoothingBins,
             {.name = "smoothingBins",
              .label = "Smoothing",
              .symbol = "σ",
              .unit = "bins",
              .meaning = "Width of the Gaussian over spikes and over occupancy; 0 for none.",
              .minimum = 0,
              .maximum = 50}),
         row(&P::overlap,
             {.name = "overlap",
              .label = "Overlap",
              .meaning = "Largest lag of the autocorrelogram, as a share of the side of the box.",
              .minimum = 0.1,
              .maximum = 1,
              .level = advanced}),
         row(&P::contourLevel, {.name = "contourLevel",
                                .label = "Edge of the central field",
                                .meaning = "The central field ends where the correlation falls below this.",
                                .minimum = 0.01,
                                .maximum = 0.9,
                                .level = advanced}),
         row(&P::scoreThreshold, {.name = "scoreThreshold",
                                  .label = "Grid cell from",
                                  .meaning = "Cells with at least this score count as grid cells.",
                                  .minimum = -2,
                                  .maximum = 2}),
         row(&P::shuffles, {.name = "shuffles",
                            .label = "Shuffles",
                            .meaning = "Circular time shifts of each cell for its p value; 0 for none.",
                            .minimum = 0,
                            .maximum = 10000}),
         row(&P::minimumShiftSeconds, {.name = "minimumShiftSeconds",
                                       .label = "Least shift",
                                       .unit = "s",
                                       .meaning = "Shuffles shift the activity by at least this time.",
                                       .minimum = 0,
                                       .maximum = 1e5,
                                       .level = advanced}),
         row(&P::seed, {.name = "seed",
                        .label = "Seed",
                        .meaning = "Draws the shifts.",
                        .minimum = 0,
                        .maximum = 9007199254740991.0,
                        .level = advanced}),
         row(&P::compatibility, {.name = "compatibility",
                                 .label = "Compatibility",
                                 .meaning = "\"canns-1.5\" takes unvisited bins for zero and does not "
                                            "normalise by the overlap, as that package does.",
                                 .choices = {"none", "canns-1.5"},
                                 .level = advanced})});
    return rows;
}

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Turns the sums of one cell over bins into its autocorrelogram.
class Correlator {
public:
    Correlator(const SpatialBins& bins, const Activity& activity, const GridScoreParameters& parameters)
        : bins_(bins), parameters_(parameters),
          asReference_(parameters.compatibility == MapCompatibility::Canns15),
          scale_(activity.binWidthSeconds * (asReference_ ? 1.0 : activity.hertzPerValue)),
          least_(0.5 * activity.binWidthSeconds),
          smoothOccupancy_(gaussianSmoothed(bins.occupancySeconds, parameters.smoothingBins)),
          autocorrelogram_(bins.occupancySeconds.rows(), parameters.overlap) {}

    Matrix<double> operator()(const Matrix<double>& sums, const Progress& progress) const {
        const Matrix<double>& occupancy = bins_.occupancySeconds;
        Matrix<double> map(occupancy.rows(), occupancy.columns());
        for (std::size_t b = 0; b < map.size(); ++b)
            map.data()[b] = scale_ * sums.data()[b];
        if (!asReference_)
            map = gaussianSmoothed(map, parameters_.smoothingBins, MapEdge::Mirror, progress);
        for (std::size_t b = 0; b < map.size(); ++b) {
            const bool visited = occupancy.data()[b] > least_;
            const double seconds = asReference_ ? occupancy.data()[b] : smoothOccupancy_.data()[b];
            map.data()[b] = visited ? map.data()[b] / seconds : asReference_ ? 0.0 : nan;
        }
        if (asReference_)
            return autocorrelogram_.computeAsReference(
                gaussianSmoothed(map, parameters_.smoothingBins, MapEdge::Nearest));
        return autocorrelogram_.compute(map, progress);
    }

private:
    const SpatialBins& bins_;
    const GridScoreParameters& parameters_;
    bool asReference_;
    double scale_;
    double least_;
    Matrix<double> smoothOccupancy_;
    Autocorrelogram autocorrelogram_;
};

/// Sums of one cell over bins with its activity shifted by so many rows.
Matrix<double> shiftedSums(const Activity& activity, const SpatialBins& bins, std::size_t cell,
                           std::size_t shift) {
    Matrix<double> sums(bins.occupancySeconds.rows(), bins.occupancySeconds.columns(), 0.0);
    const std::size_t rows = activity.values.rows();
    for (std::size_t t = 0; t < rows; ++t)
        if (bins.binOfRow[t] >= 0)
            sums.data()[bins.binOfRow[t]] +=
                static_cast<double>(activity.values(t + shift < rows ? t + shift : t + shift - rows, cell));
    return sums;
}

GridnessSettings settingsOf(const GridScoreParameters& parameters) {
    GridnessSettings settings;
    settings.contourLevel = parameters.contourLevel;
    settings.compatibility = parameters.compatibility;
    return settings;
}

void shuffle(const Activity& activity, const SpatialBins& bins, const Correlator& correlate,
             const GridScoreParameters& parameters, GridScores& result, const Progress& progress) {
    const std::size_t rows = activity.values.rows();
    const auto least = static_cast<std::size_t>(parameters.minimumShiftSeconds / activity.binWidthSeconds);
    if (2 * least >= rows)
        throw BadInput(fmt::format("Shifts of at least {} s are wanted, but the activity lasts {:.1f} s.",
                                   parameters.minimumShiftSeconds,
                                   static_cast<double>(rows) * activity.binWidthSeconds),
                       "gridscore.minimumShiftSeconds", "Use a smaller least shift.");
    result.pValues.assign(result.gridness.size(), nan);
    std::vector<std::vector<double>> shuffled(result.gridness.size());
    parallelFor(result.gridness.size(), progress, [&](std::size_t n) {
        if (std::isnan(result.gridness[n]))
            return;
        RandomStream random(static_cast<std::uint64_t>(parameters.seed), n);
        int hits = 0;
        for (int s = 0; s < parameters.shuffles; ++s) {
            progress.checkpoint();
            const std::size_t shift = least + random.below(rows - 2 * least);
            const Gridness null = gridness(correlate(shiftedSums(activity, bins, n, shift), progress),
                                           settingsOf(parameters), progress);
            hits += null.score >= result.gridness[n] ? 1 : 0;
            if (!std::isnan(null.score))
                shuffled[n].push_back(null.score);
        }
        result.pValues[n] = (1.0 + hits) / (1.0 + parameters.shuffles);
    });
    std::vector<double> all;
    for (const std::vector<double>& scores : shuffled)
        all.insert(all.end(), scores.begin(), scores.end());
    if (all.empty())
        return;
    const auto at = all.begin() + static_cast<std::ptrdiff_t>(0.95 * static_cast<double>(all.size() - 1));
    std::ranges::nth_element(all, at);
    result.shuffled95 = *at;
}

} // namespace

GridScores gridScores(const Activity& activity, const GridScoreParameters& parameters,
                      const Progress& progress) {
    validate(parameters);
    checkActivity(activity, "gridscore");
    const bool asReference = parameters.compatibility == MapCompatibility::Canns15;
    const SpatialBins bins = binPositions(activity, static_cast<std::size_t>(parameters.bins), "gridscore",
                                          asReference ? FarWall::JustBefore : FarWall::InLastBin);
    const double share = parameters.shuffles > 0 ? 1.0 / (1.0 + parameters.shuffles) : 1.0;
    const Matrix<double> sums =
        transposed(sumsInBins(activity, bins, progress.part(0.0, 0.5 * share, "Grid scores")));
    const Correlator correlate(bins, activity, parameters);
    const std::size_t cells = activity.values.columns();

    GridScores result;
    const double width = (bins.xEdges.back() - bins.xEdges.front()) / parameters.bins;
    const double height = (bins.yEdges.back() - bins.yEdges.front()) / parameters.bins;
    result.binMetres = (width + height) / 2.0;
    result.spacingMetres = Matrix<double>(cells, 3);
    result.orientationDegrees = Matrix<double>(cells, 3);
    result.ellipses.resize(cells);
    result.autocorrelograms.resize(cells);
    for (auto* list : {&result.gridness, &result.centreRadiusBins, &result.optimalRadiusBins})
        list->resize(cells);
    parallelFor(cells, progress.part(0.5 * share, share), [&](std::size_t n) {
        const auto row = sums.row(n);
        result.autocorrelograms[n] =
            correlate(Matrix<double>(bins.occupancySeconds.rows(), bins.occupancySeconds.columns(),
                                     {row.begin(), row.end()}),
                      progress);
        const Gridness found = gridness(result.autocorrelograms[n], settingsOf(parameters), progress);
        result.gridness[n] = found.score;
        result.centreRadiusBins[n] = found.centreRadius;
        result.optimalRadiusBins[n] = found.optimalRadius;
        const Ellipse& e = found.ellipse;
        result.ellipses[n] = {e.x * result.binMetres, e.y * result.binMetres,
                              e.firstRadius * result.binMetres, e.secondRadius * result.binMetres, e.angle};
        for (std::size_t k = 0; k < 3; ++k) {
            result.spacingMetres(n, k) = found.spacing[k] * result.binMetres;
            result.orientationDegrees(n, k) = found.orientation[k];
        }
    });
    if (parameters.shuffles > 0)
        shuffle(activity, bins, correlate, parameters, result, progress.part(share, 1.0, "Shuffles"));
    constexpr double significant = 0.05;
    for (std::size_t n = 0; n < cells; ++n)
        if (result.gridness[n] >= parameters.scoreThreshold &&
            (result.pValues.empty() || result.pValues[n] < significant))
            ++result.gridCells;
    return result;
}

} // namespace canns

#include "core/maps/RateMap.h"

#include "core/base/Parallel.h"
#include "core/data/ActivityRows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

const ParameterTable& RateMapParameters::table() {
    using P = RateMapParameters;
    static const ParameterTable rows = describe<P>(
        "frm",
        {row(&P::bins, {.name = "bins",
                        .label = "Bins",
                        .symbol = "b",
                        .meaning = "Spatial bins along each side.",
                        .minimum = 5,
                        .maximum = 500}),
         row(&P::minimumOccupancySeconds, {.name = "minimumOccupancySeconds",
                                           .label = "Least occupancy",
                                           .unit = "s",
                                           .meaning = "Bins in which less time was spent count as not "
                                                      "visited; 0 leaves out only those never visited.",
                                           .minimum = 0,
                                           .maximum = 1000}),
         row(&P::smoothingBins,
             {.name = "smoothingBins",
              .label = "Smoothing",
              .symbol = "σ",
              .unit = "bins",
              .meaning = "Width of the Gaussian over spikes and over occupancy; 0 for none.",
              .minimum = 0,
              .maximum = 50}),
         row(&P::compatibility, {.name = "compatibility",
                                 .label = "Compatibility",
                                 .meaning = "\"canns-1.5\" smooths rates instead, fills holes, keeps the "
                                            "unit of the activity and drops samples at the "
                                            "largest x or y, as that package does.",
                                 .choices = {"none", "canns-1.5"},
                                 .level = ParameterLevel::Advanced})});
    return rows;
}

namespace {

constexpr double notVisited = std::numeric_limits<double>::quiet_NaN();

/// Correlation of every visited bin with the mean of its visited neighbours.
double coherenceOf(const Matrix<double>& map) {
    double n = 0.0;
    double sx = 0.0;
    double sy = 0.0;
    double sxx = 0.0;
    double syy = 0.0;
    double sxy = 0.0;
    const auto rows = static_cast<std::ptrdiff_t>(map.rows());
    const auto columns = static_cast<std::ptrdiff_t>(map.columns());
    for (std::ptrdiff_t r = 0; r < rows; ++r)
        for (std::ptrdiff_t c = 0; c < columns; ++c) {
            double sum = 0.0;
            int count = 0;
            for (std::ptrdiff_t i = std::max<std::ptrdiff_t>(0, r - 1); i <= std::min(rows - 1, r + 1); ++i)
                for (std::ptrdiff_t j = std::max<std::ptrdiff_t>(0, c - 1); j <= std::min(columns - 1, c + 1);
                     ++j) {
                    const double value = map(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
                    if ((i != r || j != c) && !std::isnan(value)) {
                        sum += value;
                        ++count;
                    }
                }
            const double x = map(static_cast<std::size_t>(r), static_cast<std::size_t>(c));
            if (std::isnan(x) || count == 0)
                continue;
            const double y = sum / count;
            n += 1.0;
            sx += x;
            sy += y;
            sxx += x * x;
            syy += y * y;
            sxy += x * y;
        }
    const double spread = std::sqrt(std::max(0.0, (n * sxx - sx * sx) * (n * syy - sy * sy)));
    if (!(spread > 0.0))
        return notVisited;
    return std::atanh(std::clamp((n * sxy - sx * sy) / spread, -1.0 + 1e-12, 1.0 - 1e-12));
}

struct InformationMeasures {
    double mean = 0.0;
    double peak = 0.0;
    double information = notVisited;
    double sparsity = notVisited;
};

InformationMeasures measure(const Matrix<double>& map, const Matrix<double>& occupancy) {
    InformationMeasures result;
    double time = 0.0;
    double spikes = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < map.size(); ++i)
        if (!std::isnan(map.data()[i])) {
            time += occupancy.data()[i];
            spikes += occupancy.data()[i] * map.data()[i];
            squares += occupancy.data()[i] * map.data()[i] * map.data()[i];
            result.peak = std::max(result.peak, map.data()[i]);
        }
    if (!(time > 0.0))
        return result;
    result.mean = spikes / time;
    if (!(result.mean > 0.0))
        return result;
    result.information = 0.0;
    for (std::size_t i = 0; i < map.size(); ++i)
        if (!std::isnan(map.data()[i]) && map.data()[i] > 0.0) {
            const double ratio = map.data()[i] / result.mean;
            result.information += occupancy.data()[i] / time * ratio * std::log2(ratio);
        }
    result.sparsity = result.mean * result.mean / (squares / time);
    return result;
}

} // namespace

SpatialBins binPositions(const Activity& activity, std::size_t bins, const std::string& stage,
                         FarWall farWall) {
    const std::size_t rows = activity.values.rows();
    if (activity.x.empty() || activity.x.size() != rows || activity.y.size() != rows)
        throw BadInput("The recording has no position.", stage,
                       "Add a tracking file, or go on with the stages that need none.");
    const auto [xMin, xMax] = finiteRange(activity.x);
    const auto [yMin, yMax] = finiteRange(activity.y);
    if (!(xMax > xMin) || !(yMax > yMin))
        throw BadInput("The position does not change along both axes, or is never tracked.", stage,
                       "Check the trajectory.");
    SpatialBins result;
    const double behind = farWall == FarWall::JustBefore ? 1e-12 : 0.0;
    result.xEdges = equalEdges(xMin, xMax + behind, bins);
    result.yEdges = equalEdges(yMin, yMax + behind, bins);
    result.binOfRow.resize(rows);
    result.occupancySeconds = Matrix<double>(bins, bins, 0.0);
    for (std::size_t t = 0; t < rows; ++t) {
        const std::ptrdiff_t column = binOf(activity.x[t], result.xEdges);
        const std::ptrdiff_t row = binOf(activity.y[t], result.yEdges);
        const bool out = column < 0 || row < 0 ||
                         (farWall == FarWall::LeftOut && (activity.x[t] == xMax || activity.y[t] == yMax));
        result.binOfRow[t] =
            out ? -1 : static_cast<std::int32_t>(row * static_cast<std::ptrdiff_t>(bins) + column);
        if (!out)
            result.occupancySeconds.data()[result.binOfRow[t]] += activity.binWidthSeconds;
    }
    return result;
}

Matrix<double> sumsInBins(const Activity& activity, const SpatialBins& bins, const Progress& progress) {
    const std::size_t cells = activity.values.columns();
    Matrix<double> sums(bins.occupancySeconds.size(), cells, 0.0);
    for (std::size_t t = 0; t < bins.binOfRow.size(); ++t) {
        if (t % 16384 == 0)
            progress.report(t, bins.binOfRow.size());
        if (bins.binOfRow[t] < 0)
            continue;
        const auto values = activity.values.row(t);
        double* into = sums.row(static_cast<std::size_t>(bins.binOfRow[t])).data();
        for (std::size_t n = 0; n < cells; ++n)
            into[n] += static_cast<double>(values[n]);
    }
    return sums;
}

RateMaps rateMaps(const Activity& activity, const RateMapParameters& parameters, const Progress& progress) {
    validate(parameters);
    checkActivity(activity, "frm");
    const bool asReference = parameters.compatibility == MapCompatibility::Canns15;
    const auto side = static_cast<std::size_t>(parameters.bins);
    const std::size_t cells = activity.values.columns();

    RateMaps result;
    result.bins = binPositions(activity, side, "frm", asReference ? FarWall::LeftOut : FarWall::InLastBin);
    const Matrix<double> sums = sumsInBins(activity, result.bins, progress.part(0.0, 0.3, "Rate maps"));
    const Matrix<double>& occupancy = result.bins.occupancySeconds;
    const double least = std::max(parameters.minimumOccupancySeconds, 0.5 * activity.binWidthSeconds);
    const Matrix<double> smoothOccupancy =
        gaussianSmoothed(occupancy, parameters.smoothingBins, MapEdge::Mirror, progress);
    // Sums of values × seconds a bin over seconds are the mean value; times Hz a value, a rate.
    const double scale = activity.binWidthSeconds * (asReference ? 1.0 : activity.hertzPerValue);

    result.maps.resize(cells);
    for (auto* list : {&result.meanHertz, &result.peakHertz, &result.spatialInformation, &result.sparsity,
                       &result.coherence})
        list->resize(cells);
    parallelFor(cells, progress.part(0.3, 1.0), [&](std::size_t n) {
        Matrix<double> raw(side, side);
        Matrix<double> spikes(side, side);
        for (std::size_t b = 0; b < raw.size(); ++b) {
            spikes.data()[b] = sums(b, n) * scale;
            raw.data()[b] = occupancy.data()[b] < least ? notVisited : spikes.data()[b] / occupancy.data()[b];
        }
        Matrix<double> map = raw;
        if (parameters.smoothingBins > 0.0 && asReference) {
            map = smoothedOverHoles(raw, parameters.smoothingBins, MapEdge::Mirror, true, 1e-12, progress);
        } else if (parameters.smoothingBins > 0.0) {
            spikes = gaussianSmoothed(spikes, parameters.smoothingBins, MapEdge::Mirror, progress);
            for (std::size_t b = 0; b < map.size(); ++b)
                if (!std::isnan(map.data()[b]))
                    map.data()[b] = spikes.data()[b] / smoothOccupancy.data()[b];
        }
        const InformationMeasures measures = measure(map, occupancy);
        result.meanHertz[n] = measures.mean;
        result.peakHertz[n] = measures.peak;
        result.spatialInformation[n] = measures.information;
        result.sparsity[n] = measures.sparsity;
        result.coherence[n] = coherenceOf(raw);
        result.maps[n] = std::move(map);
    });
    return result;
}

} // namespace canns

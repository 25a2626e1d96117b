#include "core/maps/CohoMap.h"

#include "core/base/Angles.h"
#include "core/decode/LatticeReduction.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

const ParameterTable& CohoMapParameters::table() {
    using P = CohoMapParameters;
    constexpr auto advanced = ParameterLevel::Advanced;
    static const ParameterTable rows = describe<P>(
        "cohomap",
        {row(&P::bins, {.name = "bins",
                        .label = "Bins",
                        .symbol = "b",
                        .meaning = "Spatial bins along each side.",
                        .minimum = 10,
                        .maximum = 500}),
         row(&P::marginFraction, {.name = "marginFraction",
                                  .label = "Margin",
                                  .meaning = "Share of the range of positions that is cut off at each side.",
                                  .minimum = 0,
                                  .maximum = 0.2,
                                  .level = advanced}),
         row(&P::smoothingBins, {.name = "smoothingBins",
                                 .label = "Smoothing",
                                 .symbol = "σ",
                                 .unit = "bins",
                                 .meaning = "Width of the Gaussian over sines and cosines of the phases.",
                                 .minimum = 0,
                                 .maximum = 20}),
         row(&P::fillUnvisited,
             {.name = "fillUnvisited",
              .label = "Fill holes",
              .meaning = "Bins that were not visited take the smoothed phase around them."}),
         row(&P::minimumWeight,
             {.name = "minimumWeight",
              .label = "Least weight",
              .meaning = "A bin is filled when at least this share of the Gaussian falls on visited bins.",
              .minimum = 0,
              .maximum = 1,
              .level = advanced}),
         row(&P::align, {.name = "align",
                         .label = "Align to the box",
                         .meaning = "Chooses the basis of the torus whose stripes lie along the axes."}),
         row(&P::maximumPeriods,
             {.name = "maximumPeriods",
              .label = "Most periods",
              .meaning = "Stripe fits look for at most so many periods along a side of the box.",
              .minimum = 0.5,
              .maximum = 50,
              .level = advanced}),
         row(&P::compatibility,
             {.name = "compatibility",
              .label = "Compatibility",
              .meaning = "\"canns-1.5\" adds the cosine fits of that package, and its alignment.",
              .choices = {"none", "canns-1.5"},
              .level = advanced})});
    return rows;
}

namespace {

constexpr const char* where = "cohomap";
using Vector = std::array<double, 2>;

void checkInput(const Activity& activity, const Decoding& decoding) {
    if (activity.x.empty() || activity.x.size() != activity.values.rows() ||
        activity.y.size() != activity.x.size())
        throw BadInput("The recording has no position, and phases are mapped over positions.", where,
                       "Add a tracking file, or go on with the stages that need none.");
    if (decoding.phases.rows() == 0)
        throw BadInput("There are no decoded phases.", where, "Run the stage decode first.");
    require(decoding.rows.size() == decoding.phases.rows(), "cohoMap: one row a decoded phase");
    for (const std::int64_t row : decoding.rows)
        if (row < 0 || row >= static_cast<std::int64_t>(activity.values.rows()))
            throw BadInput(fmt::format("A phase was decoded for row {}, but the activity has {} rows.", row,
                                       activity.values.rows()),
                           where, "Use the activity that the phases were decoded from.");
}

/// Circular mean of one coordinate in every bin; row = y, column = x.
Matrix<double> circularMeans(const Activity& activity, const std::vector<std::int64_t>& rows,
                             const Matrix<float>& phases, std::size_t coordinate, const CohoMap& grid,
                             const Progress& progress) {
    const std::size_t bins = grid.xEdges.size() - 1;
    Matrix<double> cosines(bins, bins, 0.0);
    Matrix<double> sines(bins, bins, 0.0);
    Matrix<std::uint32_t> visits(bins, bins, 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % 16384 == 0)
            progress.checkpoint();
        const auto t = static_cast<std::size_t>(rows[i]);
        const auto phase = static_cast<double>(phases(i, coordinate));
        const std::ptrdiff_t column = binOf(activity.x[t], grid.xEdges);
        const std::ptrdiff_t row = binOf(activity.y[t], grid.yEdges);
        if (column < 0 || row < 0 || !std::isfinite(phase))
            continue;
        const auto r = static_cast<std::size_t>(row);
        const auto c = static_cast<std::size_t>(column);
        cosines(r, c) += std::cos(phase);
        sines(r, c) += std::sin(phase);
        ++visits(r, c);
    }
    for (std::size_t i = 0; i < sines.size(); ++i)
        sines.data()[i] = visits.data()[i] == 0 ? std::numeric_limits<double>::quiet_NaN()
                                                : std::atan2(sines.data()[i], cosines.data()[i]);
    return sines;
}

Matrix<double> phaseMap(const Activity& activity, const std::vector<std::int64_t>& rows,
                        const Matrix<float>& phases, std::size_t coordinate, const CohoMap& grid,
                        const CohoMapParameters& parameters, const Progress& progress) {
    const Matrix<double> means = circularMeans(activity, rows, phases, coordinate, grid, progress);
    const double sigma =
        parameters.fillUnvisited && parameters.smoothingBins <= 0.0 ? 1.0 : parameters.smoothingBins;
    return smoothedAngles(means, sigma, parameters.fillUnvisited, parameters.minimumWeight, progress);
}

double length(const Vector& a) { return std::hypot(a[0], a[1]); }
double angleOf(const Vector& a) { return std::atan2(a[1], a[0]); }
Vector combined(int p, const Vector& a, int q, const Vector& b) {
    return {p * a[0] + q * b[0], p * a[1] + q * b[1]};
}

/// Columns of the inverse of the matrix whose rows are the aligned wave vectors.
void setLatticeVectors(const Vector& first, const Vector& second, CohoMap& result) {
    const double determinant = first[0] * second[1] - first[1] * second[0];
    if (std::abs(determinant) < 1e-9 * (length(first) * length(second) + 1e-9)) {
        result.remarks.push_back(
            "The two stripe patterns run in the same direction, so the torus has no parallelogram in space.");
        return;
    }
    result.v = {second[1] / determinant, -second[0] / determinant};
    result.w = {-first[1] / determinant, first[0] / determinant};
    result.angleDegrees = wrapPi(angleOf(result.w) - angleOf(result.v)) * 180.0 / std::numbers::pi;
}

void alignLikeReference(const Activity& activity, const Decoding& decoding,
                        const CohoMapParameters& parameters, CohoMap& result, const Progress& progress) {
    const Matrix<float> phases =
        alignedAsReference(decoding.phases, result.referenceFits[0], result.referenceFits[1]);
    std::vector<ReferenceStripeFit> fits;
    for (std::size_t c = 0; c < 2; ++c) {
        result.referenceMaps.push_back(
            phaseMap(activity, decoding.rows, phases, c, result, parameters, progress));
        fits.push_back(fitStripesAsReference(transposed(result.referenceMaps.back()), progress.silent()));
    }
    result.referenceLattice =
        latticeAsReference(fits[0], fits[1], result.xEdges.back() - result.xEdges.front(),
                           result.yEdges.back() - result.yEdges.front());
}

} // namespace

Matrix<int> aligningTransform(const std::array<double, 2>& first, const std::array<double, 2>& second) {
    Matrix<double> gram(2, 2);
    const std::array<Vector, 2> given{first, second};
    for (std::size_t i = 0; i < 2; ++i)
        for (std::size_t j = 0; j < 2; ++j)
            gram(i, j) = given[i][0] * given[j][0] + given[i][1] * given[j][1];
    const Matrix<int> shortest = shortestBasis(gram);
    std::vector<std::array<int, 2>> candidates;
    for (int p = -1; p <= 1; ++p)
        for (int q = -1; q <= 1; ++q)
            if (p != 0 || q != 0)
                candidates.push_back(
                    {p * shortest(0, 0) + q * shortest(1, 0), p * shortest(0, 1) + q * shortest(1, 1)});
    const Matrix<double> reduced = changeOfBasis(gram, shortest);
    const double shortestSum = std::sqrt(reduced(0, 0)) + std::sqrt(reduced(1, 1));

    Matrix<int> best = identityBasis(2);
    double bestCost = std::numeric_limits<double>::infinity();
    for (const auto& a : candidates)
        for (const auto& b : candidates) {
            const Vector u = combined(a[0], first, a[1], second);
            const Vector w = combined(b[0], first, b[1], second);
            const double between = wrapPi(angleOf(w) - angleOf(u));
            if (std::abs(a[0] * b[1] - a[1] * b[0]) != 1 || between <= 0.0 || !(shortestSum > 0.0))
                continue;
            // Short vectors count most, then the first along x, then 60° rather than 120° between them.
            const double cost = 10.0 * ((length(u) + length(w)) / shortestSum - 1.0) + std::abs(angleOf(u)) +
                                0.5 * std::max(0.0, between - 1.6);
            if (cost < bestCost - 1e-12) {
                bestCost = cost;
                best = Matrix<int>(2, 2, {a[0], a[1], b[0], b[1]});
            }
        }
    return best;
}

Matrix<float> alignedPhases(const Matrix<float>& phases, const Matrix<int>& transform) {
    Matrix<float> result = phases;
    if (phases.columns() < 2 || transform.empty())
        return result;
    for (std::size_t i = 0; i < phases.rows(); ++i)
        for (std::size_t k = 0; k < 2; ++k)
            result(i, k) = static_cast<float>(wrapTwoPi(transform(k, 0) * static_cast<double>(phases(i, 0)) +
                                                        transform(k, 1) * static_cast<double>(phases(i, 1))));
    return result;
}

CohoMap cohoMap(const Activity& activity, const Decoding& decoding, const CohoMapParameters& parameters,
                const Progress& progress) {
    validate(parameters);
    checkInput(activity, decoding);
    std::vector<double> x;
    std::vector<double> y;
    for (const std::int64_t row : decoding.rows) {
        x.push_back(activity.x[static_cast<std::size_t>(row)]);
        y.push_back(activity.y[static_cast<std::size_t>(row)]);
    }
    const auto [xMin, xMax] = finiteRange(x);
    const auto [yMin, yMax] = finiteRange(y);
    if (!(xMax > xMin) || !(yMax > yMin))
        throw BadInput("The position does not change (or is never tracked) where phases were decoded.", where,
                       "Check the trajectory; on a linear track use pathcompare instead.");

    CohoMap result;
    const auto bins = static_cast<std::size_t>(parameters.bins);
    const double xMargin = (xMax - xMin) * parameters.marginFraction;
    const double yMargin = (yMax - yMin) * parameters.marginFraction;
    result.xEdges = equalEdges(xMin + xMargin, xMax - xMargin, bins);
    result.yEdges = equalEdges(yMin + yMargin, yMax - yMargin, bins);
    const std::size_t coordinates = decoding.phases.columns();
    for (std::size_t c = 0; c < coordinates; ++c) {
        const Progress part =
            progress.part(static_cast<double>(c) / static_cast<double>(coordinates + 1),
                          static_cast<double>(c + 1) / static_cast<double>(coordinates + 1), "Phase maps");
        result.rawMaps.push_back(
            phaseMap(activity, decoding.rows, decoding.phases, c, result, parameters, part));
        result.stripes.push_back(
            fitStripes(result.rawMaps.back(), result.xEdges, result.yEdges, parameters.maximumPeriods, part));
        if (parameters.compatibility == MapCompatibility::Canns15)
            result.referenceFits.push_back(fitStripesAsReference(transposed(result.rawMaps.back()), part));
    }
    result.maps = result.rawMaps;
    if (result.referenceFits.size() >= 2 && parameters.align)
        alignLikeReference(activity, decoding, parameters, result, progress);
    if (coordinates >= 2) {
        const Vector k0 = result.stripes[0].waveVector();
        const Vector k1 = result.stripes[1].waveVector();
        result.transform = parameters.align ? aligningTransform(k0, k1) : identityBasis(2);
        const Matrix<int>& m = result.transform;
        setLatticeVectors(combined(m(0, 0), k0, m(0, 1), k1), combined(m(1, 0), k0, m(1, 1), k1), result);
        if (parameters.align) {
            const Matrix<float> phases = alignedPhases(decoding.phases, result.transform);
            for (std::size_t c = 0; c < 2; ++c)
                result.maps[c] = phaseMap(activity, decoding.rows, phases, c, result, parameters, progress);
            result.aligned = true;
        }
        constexpr double poor = 0.5;
        if (std::min(result.stripes[0].resultantLength, result.stripes[1].resultantLength) < poor)
            result.remarks.push_back("The phase maps are not striped: these coordinates do not follow the "
                                     "position along a lattice.");
    }
    progress.report(1.0);
    return result;
}

} // namespace canns

#include "core/cells/CellSimilarity.h"

#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/data/ActivityRows.h"
#include "core/maps/Autocorrelogram.h"
#include "core/maps/RateMap.h"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace canns {

namespace {

/// One row a cell: what of it is correlated.
using Features = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Takes the mean off every row and scales it to length 1; rows that do not vary become 0.
void standardise(Features& features, const Progress& progress) {
    parallelFor(
        static_cast<std::size_t>(features.rows()), progress,
        [&](std::size_t n) {
            auto row = features.row(static_cast<Eigen::Index>(n));
            row.array() -= row.mean();
            const float length = row.norm();
            if (length > 1e-6F)
                row /= length;
            else
                row.setZero();
        },
        16);
}

/// Correlation coefficients of all pairs of rows.
Matrix<float> correlations(Features features, const Progress& progress) {
    standardise(features, progress.part(0.0, 0.2));
    const auto cells = static_cast<std::size_t>(features.rows());
    Matrix<float> result(cells, cells);
    Eigen::Map<Features> matrix(result.data(), features.rows(), features.rows());
    constexpr std::size_t block = 16;
    parallelFor((cells + block - 1) / block, progress.part(0.2, 1.0), [&](std::size_t b) {
        const auto from = static_cast<Eigen::Index>(b * block);
        const auto count = static_cast<Eigen::Index>(std::min(block, cells - b * block));
        matrix.middleRows(from, count).noalias() = features.middleRows(from, count) * features.transpose();
    });
    for (float& value : result.values())
        value = std::clamp(value, -1.0F, 1.0F);
    return result;
}

/// Mean activity of every cell in steps that do not reach over holes in time.
Features activityInSteps(const Activity& activity, double stepSeconds, const Progress& progress) {
    const auto perStep =
        static_cast<std::size_t>(std::max(1.0, std::round(stepSeconds / activity.binWidthSeconds)));
    const std::vector<std::size_t> runs = contiguousRuns(activity);
    std::vector<std::array<std::size_t, 2>> steps;
    for (std::size_t r = 0; r + 1 < runs.size(); ++r)
        for (std::size_t from = runs[r]; from < runs[r + 1]; from += perStep)
            steps.push_back({from, std::min(from + perStep, runs[r + 1])});
    const std::size_t cells = activity.values.columns();
    Features features(static_cast<Eigen::Index>(cells), static_cast<Eigen::Index>(steps.size()));
    parallelFor(
        steps.size(), progress,
        [&](std::size_t s) {
            Eigen::RowVectorXf sum = Eigen::RowVectorXf::Zero(static_cast<Eigen::Index>(cells));
            for (std::size_t t = steps[s][0]; t < steps[s][1]; ++t)
                sum += Eigen::Map<const Eigen::RowVectorXf>(activity.values.row(t).data(),
                                                            static_cast<Eigen::Index>(cells));
            features.col(static_cast<Eigen::Index>(s)) =
                sum.transpose() / static_cast<float>(steps[s][1] - steps[s][0]);
        },
        64);
    return features;
}

/// A shift in time for every cell, all of them apart from one another: evenly spread and put in random order.
std::vector<std::size_t> shiftsOf(std::size_t cells, std::size_t times, std::int64_t seed) {
    std::vector<std::size_t> shifts(cells);
    for (std::size_t n = 0; n < cells; ++n)
        shifts[n] = n * times / cells;
    RandomStream random(static_cast<std::uint64_t>(seed));
    for (std::size_t n = cells; n-- > 1;)
        std::swap(shifts[n], shifts[random.below(n + 1)]);
    return shifts;
}

Features shiftedRows(const Features& features, std::int64_t seed) {
    const auto times = static_cast<std::size_t>(features.cols());
    const std::vector<std::size_t> shifts = shiftsOf(static_cast<std::size_t>(features.rows()), times, seed);
    Features result(features.rows(), features.cols());
    for (Eigen::Index n = 0; n < features.rows(); ++n) {
        const auto shift = static_cast<Eigen::Index>(shifts[static_cast<std::size_t>(n)]);
        result.row(n).head(features.cols() - shift) = features.row(n).tail(features.cols() - shift);
        result.row(n).tail(shift) = features.row(n).head(shift);
    }
    return result;
}

/// Sums of every cell over spatial bins with its activity shifted, (b · b) × N.
Matrix<double> shiftedSums(const Activity& activity, const SpatialBins& bins,
                           const std::vector<std::size_t>& shifts, const Progress& progress) {
    const std::size_t rows = activity.values.rows();
    Matrix<double> sums(bins.occupancySeconds.size(), activity.values.columns(), 0.0);
    parallelFor(activity.values.columns(), progress, [&](std::size_t n) {
        for (std::size_t t = 0; t < rows; ++t)
            if (bins.binOfRow[t] >= 0)
                sums(static_cast<std::size_t>(bins.binOfRow[t]), n) +=
                    static_cast<double>(activity.values((t + shifts[n]) % rows, n));
    });
    return sums;
}

/// The autocorrelograms of all cells without the central peak and without the half that mirrors the other.
Features autocorrelogramFeatures(const Matrix<double>& sums, const SpatialBins& bins,
                                 const CellGroupsParameters& parameters, const Progress& progress) {
    constexpr double overlap = 0.8;
    const auto side = static_cast<std::size_t>(parameters.bins);
    const Autocorrelogram correlate(side, overlap);
    std::vector<std::size_t> kept;
    const auto half = static_cast<std::ptrdiff_t>(correlate.side() / 2);
    const double least = parameters.leastLag * static_cast<double>(side);
    for (std::ptrdiff_t r = 0; r <= half; ++r)
        for (std::ptrdiff_t c = -half; c <= half; ++c) {
            const double lag = std::hypot(static_cast<double>(r), static_cast<double>(c));
            if ((r > 0 || c > 0) && lag >= least && lag <= static_cast<double>(half))
                kept.push_back(static_cast<std::size_t>((r + half) * (2 * half + 1) + c + half));
        }
    const Matrix<double> occupancy = gaussianSmoothed(bins.occupancySeconds, parameters.smoothingBins);
    Features features(static_cast<Eigen::Index>(sums.columns()), static_cast<Eigen::Index>(kept.size()));
    parallelFor(sums.columns(), progress, [&](std::size_t n) {
        Matrix<double> map(side, side);
        for (std::size_t b = 0; b < map.size(); ++b)
            map.data()[b] = sums(b, n);
        map = gaussianSmoothed(map, parameters.smoothingBins);
        for (std::size_t b = 0; b < map.size(); ++b)
            map.data()[b] = bins.occupancySeconds.data()[b] > 0.0 ? map.data()[b] / occupancy.data()[b]
                                                                  : std::numeric_limits<double>::quiet_NaN();
        const Matrix<double> correlogram = correlate.compute(map);
        for (std::size_t k = 0; k < kept.size(); ++k)
            features(static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(k)) =
                static_cast<float>(correlogram.data()[kept[k]]);
    });
    return features;
}

double meanOfPairs(const Matrix<float>& ties) {
    double sum = 0.0;
    for (std::size_t i = 0; i < ties.rows(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            sum += static_cast<double>(ties(i, j));
    return 2.0 * sum / static_cast<double>(ties.rows() * (ties.rows() - 1));
}

/// The cosine between the ties of two cells to all others, above chance; negative ones become 0.
Matrix<float> likenessOf(Matrix<float> ties, double byChance, const Progress& progress) {
    const std::size_t cells = ties.rows();
    for (std::size_t i = 0; i < cells; ++i)
        for (std::size_t j = 0; j < cells; ++j)
            ties(i, j) = i == j ? 0.0F : ties(i, j) - static_cast<float>(byChance);
    const auto side = static_cast<Eigen::Index>(cells);
    const Eigen::Map<const Features> profiles(ties.data(), side, side);
    const Eigen::VectorXf squares = profiles.rowwise().squaredNorm();
    Matrix<float> result(cells, cells);
    parallelFor(
        cells, progress,
        [&](std::size_t i) {
            const auto row = static_cast<Eigen::Index>(i);
            for (std::size_t j = 0; j < cells; ++j) {
                // The tie between the two says nothing about the others.
                const auto column = static_cast<Eigen::Index>(j);
                const float own = ties(i, j) * ties(i, j);
                const float norms = (squares[row] - own) * (squares[column] - own);
                const float product = profiles.row(row).dot(profiles.row(column));
                result(i, j) = norms > 0.0F ? std::clamp(product / std::sqrt(norms), 0.0F, 1.0F) : 0.0F;
            }
            result(i, i) = 1.0F;
        },
        8);
    return result;
}

/// The size of every value.
Matrix<float> sizesOf(Matrix<float> values) {
    for (float& value : values.values())
        value = std::abs(value);
    return values;
}

Matrix<float> positive(Matrix<float> values) {
    for (float& value : values.values())
        value = std::max(value, 0.0F);
    return values;
}

} // namespace

CellSimilarity cellSimilarity(const Activity& activity, const CellGroupsParameters& parameters,
                              const Progress& progress) {
    const std::size_t cells = activity.values.columns();
    require(cells > 1, "cellSimilarity: two cells or more");
    const Progress first = progress.part(0.0, 0.5, "Likeness of cells");
    CellSimilarity result;
    if (parameters.likeness == CellLikeness::Activity) {
        const Features features = activityInSteps(activity, parameters.stepSeconds, first.part(0.0, 0.7));
        Matrix<float> ties = sizesOf(correlations(features, first.part(0.7, 1.0)));
        result.tieByChance = meanOfPairs(
            sizesOf(correlations(shiftedRows(features, parameters.seed), progress.part(0.5, 0.9))));
        result.likeness = likenessOf(std::move(ties), result.tieByChance, progress.part(0.9, 1.0));
    } else {
        const SpatialBins bins = binPositions(activity, static_cast<std::size_t>(parameters.bins), "cells");
        const auto tiesAfter = [&](const std::vector<std::size_t>& shifts, const Progress& part) {
            const Matrix<double> sums = shiftedSums(activity, bins, shifts, part.part(0.0, 0.4));
            return positive(correlations(autocorrelogramFeatures(sums, bins, parameters, part.part(0.4, 0.9)),
                                         part.part(0.9, 1.0)));
        };
        result.likeness = tiesAfter(std::vector<std::size_t>(cells, 0), first);
        result.tieByChance = meanOfPairs(
            tiesAfter(shiftsOf(cells, activity.values.rows(), parameters.seed), progress.part(0.5, 1.0)));
    }
    return result;
}

} // namespace canns

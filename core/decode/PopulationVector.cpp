#include "core/decode/PopulationVector.h"

#include "core/base/Angles.h"
#include "core/base/Parallel.h"

#include <Eigen/Core>
#include <cmath>
#include <vector>

namespace canns {

namespace {

struct Moments {
    std::vector<double> mean;
    std::vector<double> deviation; ///< 1 for constant cells, as a divisor.
};

/// Mean and standard deviation of every cell over the rows `rowOf(0)…rowOf(count - 1)`.
template <typename RowOf>
Moments momentsOver(const Matrix<float>& values, std::size_t count, RowOf rowOf,
                    const Progress& progress = {}) {
    const std::size_t cells = values.columns();
    Moments m{std::vector<double>(cells, 0.0), std::vector<double>(cells, 0.0)};
    constexpr std::size_t block = 4096;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % block == 0)
            progress.report(i, 2 * count);
        const auto row = values.row(rowOf(i));
        for (std::size_t n = 0; n < cells; ++n)
            m.mean[n] += static_cast<double>(row[n]);
    }
    for (double& mean : m.mean)
        mean /= static_cast<double>(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (i % block == 0)
            progress.report(count + i, 2 * count);
        const auto row = values.row(rowOf(i));
        for (std::size_t n = 0; n < cells; ++n) {
            const double d = static_cast<double>(row[n]) - m.mean[n];
            m.deviation[n] += d * d;
        }
    }
    for (double& d : m.deviation) {
        d = std::sqrt(d / static_cast<double>(count));
        if (d < 1e-12)
            d = 1.0;
    }
    return m;
}

} // namespace

PopulationWeights populationWeights(const Activity& activity, const Matrix<double>& landmarkPhases,
                                    std::span<const std::int64_t> landmarkRows) {
    require(landmarkPhases.columns() == landmarkRows.size(), "populationWeights: one row a landmark");
    const Matrix<float>& values = activity.values;
    const std::size_t cells = values.columns();
    const std::size_t coordinates = landmarkPhases.rows();
    std::vector<std::size_t> used;
    for (std::size_t i = 0; i < landmarkRows.size(); ++i)
        if (!std::isnan(landmarkPhases(0, i)))
            used.push_back(i);
    const auto landmarkRow = [&](std::size_t i) { return static_cast<std::size_t>(landmarkRows[used[i]]); };
    const Moments onLandmarks = momentsOver(values, used.size(), landmarkRow);
    PopulationWeights weights{Matrix<double>(cells, coordinates, 0.0),
                              Matrix<double>(cells, coordinates, 0.0)};
    for (std::size_t i = 0; i < used.size(); ++i) {
        const auto row = values.row(landmarkRow(i));
        for (std::size_t c = 0; c < coordinates; ++c) {
            const double cosine = std::cos(landmarkPhases(c, used[i]));
            const double sine = std::sin(landmarkPhases(c, used[i]));
            for (std::size_t n = 0; n < cells; ++n) {
                const double z =
                    (static_cast<double>(row[n]) - onLandmarks.mean[n]) / onLandmarks.deviation[n];
                weights.cosine(n, c) += cosine * z;
                weights.sine(n, c) += sine * z;
            }
        }
    }
    return weights;
}

Matrix<float> decodeByPopulationVector(const Activity& activity, const Matrix<double>& landmarkPhases,
                                       std::span<const std::int64_t> landmarkRows, const Progress& progress) {
    const Matrix<float>& values = activity.values;
    const std::size_t cells = values.columns();
    const std::size_t coordinates = landmarkPhases.rows();
    const PopulationWeights onLandmarks = populationWeights(activity, landmarkPhases, landmarkRows);
    const Moments everywhere = momentsOver(
        values, values.rows(), [](std::size_t t) { return t; }, progress.part(0.0, 0.5));

    // Weights of the activity as it is, and what its means contribute.
    Eigen::MatrixXd weights(static_cast<Eigen::Index>(cells), static_cast<Eigen::Index>(2 * coordinates));
    Eigen::RowVectorXd offset = Eigen::RowVectorXd::Zero(weights.cols());
    for (std::size_t n = 0; n < cells; ++n) {
        const auto row = static_cast<Eigen::Index>(n);
        for (std::size_t c = 0; c < coordinates; ++c) {
            const auto column = static_cast<Eigen::Index>(2 * c);
            weights(row, column) = onLandmarks.cosine(n, c) / everywhere.deviation[n];
            weights(row, column + 1) = onLandmarks.sine(n, c) / everywhere.deviation[n];
        }
        offset += everywhere.mean[n] * weights.row(row);
    }

    using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const RowMajor weightsSingle = weights.cast<float>();
    Matrix<float> phases(values.rows(), coordinates);
    constexpr std::size_t block = 4096;
    parallelFor((values.rows() + block - 1) / block, progress.part(0.5, 1.0), [&](std::size_t b) {
        const std::size_t from = b * block;
        const std::size_t count = std::min(block, values.rows() - from);
        const Eigen::Map<const RowMajor> part(values.row(from).data(), static_cast<Eigen::Index>(count),
                                              static_cast<Eigen::Index>(cells));
        const RowMajor sums = part * weightsSingle;
        for (std::size_t t = 0; t < count; ++t)
            for (std::size_t c = 0; c < coordinates; ++c) {
                const auto row = static_cast<Eigen::Index>(t);
                const auto column = static_cast<Eigen::Index>(2 * c);
                const double cosine = static_cast<double>(sums(row, column)) - offset[column];
                const double sine = static_cast<double>(sums(row, column + 1)) - offset[column + 1];
                phases(from + t, c) = static_cast<float>(wrapTwoPi(std::atan2(sine, cosine)));
            }
    });
    return phases;
}

} // namespace canns

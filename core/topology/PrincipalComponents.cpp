#include "core/topology/PrincipalComponents.h"

#include "core/base/Random.h"

#include <fmt/format.h>

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace canns {

namespace {

using Rows = Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;

constexpr Eigen::Index rowsAtOnce = 1024;
constexpr Eigen::Index largestCovariance = 256;

/// Rows in blocks, for cancellation between them.
template <typename Use>
void forBlocks(const Rows& rows, const Progress& progress, Use&& use) {
    for (Eigen::Index from = 0; from < rows.rows(); from += rowsAtOnce) {
        progress.checkpoint();
        use(from, std::min(rowsAtOnce, rows.rows() - from));
    }
}

struct Axes {
    Eigen::MatrixXd vectors; ///< N × d
    Eigen::VectorXd values;  ///< of the scatter matrix XᵀX
};

/// The last `dimensions` eigenpairs of a symmetric matrix, largest first.
Axes largestEigenpairs(const Eigen::MatrixXd& matrix, Eigen::Index dimensions) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(matrix);
    if (solver.info() != Eigen::Success)
        throw Failure("The eigenvectors of the covariance could not be found.", "principal components",
                      "Check the activity for values of very different size.");
    return {solver.eigenvectors().rightCols(dimensions).rowwise().reverse(),
            solver.eigenvalues().tail(dimensions).reverse()};
}

Axes byCovariance(const Rows& rows, Eigen::Index dimensions, const Progress& progress) {
    Eigen::MatrixXd scatter = Eigen::MatrixXd::Zero(rows.cols(), rows.cols());
    forBlocks(rows, progress, [&](Eigen::Index from, Eigen::Index count) {
        scatter.selfadjointView<Eigen::Lower>().rankUpdate(rows.middleRows(from, count).transpose());
    });
    return largestEigenpairs(scatter, dimensions);
}

Axes bySubspaceIteration(const Rows& rows, Eigen::Index dimensions, const Progress& progress) {
    constexpr int mostIterations = 60;
    const Eigen::Index width = std::min({dimensions + 20, rows.cols(), rows.rows()});
    RandomStream random(0, 0);
    Eigen::MatrixXd basis =
        Eigen::MatrixXd::NullaryExpr(rows.cols(), width, [&random] { return random.normal(); });
    Eigen::VectorXd before = Eigen::VectorXd::Zero(dimensions);
    Axes axes;
    for (int iteration = 0; iteration < mostIterations; ++iteration) {
        const Eigen::HouseholderQR<Eigen::MatrixXd> qr(basis);
        basis = qr.householderQ() * Eigen::MatrixXd::Identity(rows.cols(), width);
        Eigen::MatrixXd image = Eigen::MatrixXd::Zero(rows.cols(), width);
        forBlocks(rows, progress, [&](Eigen::Index from, Eigen::Index count) {
            const auto part = rows.middleRows(from, count);
            image.noalias() += part.transpose() * (part * basis);
        });
        axes = largestEigenpairs(basis.transpose() * image, dimensions);
        axes.vectors = basis * axes.vectors;
        if ((axes.values - before).norm() <= 1e-9 * axes.values.norm())
            break;
        before = axes.values;
        basis = std::move(image);
        progress.report(static_cast<double>(iteration) / mostIterations);
    }
    return axes;
}

} // namespace

PrincipalComponents principalComponents(const Matrix<double>& centredRows, std::size_t dimensions,
                                        const Progress& progress) {
    const std::size_t m = centredRows.rows();
    const std::size_t n = centredRows.columns();
    if (m < 2)
        throw BadInput(fmt::format("Principal components need two times or more; there are {}.", m),
                       "tda.activeTimes");
    if (dimensions < 1 || dimensions > std::min(m, n))
        throw BadInput(
            fmt::format(
                "{} principal components were asked for, but {} units at {} times have no more than {}.",
                dimensions, n, m, std::min(m, n)),
            "tda.dimensions", "Lower the number of components, or use more units.");
    const Rows rows(centredRows.data(), static_cast<Eigen::Index>(m), static_cast<Eigen::Index>(n));
    double squares = 0.0;
    for (const double v : centredRows.values())
        squares += v * v;
    if (!(squares > 0.0))
        throw BadInput("The activity does not vary at the chosen times.", "tda.activeTimes",
                       "Check that the recording has spikes where the speed filter leaves it.");
    const auto d = static_cast<Eigen::Index>(dimensions);
    Axes axes = rows.cols() <= largestCovariance ? byCovariance(rows, d, progress)
                                                 : bySubspaceIteration(rows, d, progress);
    for (Eigen::Index k = 0; k < d; ++k) {
        Eigen::Index largest = 0;
        axes.vectors.col(k).cwiseAbs().maxCoeff(&largest);
        if (axes.vectors(largest, k) < 0.0)
            axes.vectors.col(k) *= -1.0;
    }
    PrincipalComponents result;
    result.scores = Matrix<double>(m, dimensions);
    Eigen::Map<Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>> scores(
        result.scores.data(), static_cast<Eigen::Index>(m), d);
    forBlocks(rows, progress, [&](Eigen::Index from, Eigen::Index count) {
        scores.middleRows(from, count).noalias() = rows.middleRows(from, count) * axes.vectors;
    });
    const auto degreesOfFreedom = static_cast<double>(m - 1);
    for (Eigen::Index k = 0; k < d; ++k)
        result.variances.push_back(axes.values(k) / degreesOfFreedom);
    result.totalVariance = squares / degreesOfFreedom;
    return result;
}

} // namespace canns

#include "core/decode/PhaseGrid.h"

#include "core/base/Angles.h"
#include "core/base/Error.h"

#include <algorithm>
#include <cmath>

namespace canns {

PhaseGrid::PhaseGrid(std::size_t bins, std::size_t dimensions)
    : bins_(bins), dimensions_(dimensions), directions_(static_cast<Eigen::Index>(bins)) {
    require(dimensions == 1 || dimensions == 2, "PhaseGrid: a ring or a torus");
    for (std::size_t b = 0; b < bins; ++b)
        directions_[static_cast<Eigen::Index>(b)] = std::polar(1.0, centre(b));
}

double PhaseGrid::centre(std::size_t bin) const noexcept {
    return (static_cast<double>(bin) + 0.5) * twoPi / static_cast<double>(bins_);
}

std::size_t PhaseGrid::stateAt(double first, double second) const noexcept {
    const auto binAt = [this](double phase) {
        return std::min(bins_ - 1,
                        static_cast<std::size_t>(wrapTwoPi(phase) / twoPi * static_cast<double>(bins_)));
    };
    return dimensions_ == 1 ? binAt(first) : binAt(first) * bins_ + binAt(second);
}

Eigen::MatrixXf PhaseGrid::diffusionKernel(double width) const {
    const auto bins = static_cast<Eigen::Index>(bins_);
    constexpr double almostUniform = 4.0;
    if (width > almostUniform)
        return Eigen::MatrixXf::Constant(bins, bins, 1.0F / static_cast<float>(bins_));
    Eigen::VectorXd profile = Eigen::VectorXd::Zero(bins);
    for (Eigen::Index b = 0; b < bins; ++b)
        for (int turn = -3; turn <= 3; ++turn) {
            const double distance =
                (static_cast<double>(b) / static_cast<double>(bins_) + turn) * twoPi / width;
            profile[b] += std::exp(-0.5 * distance * distance);
        }
    profile /= profile.sum();
    Eigen::MatrixXf kernel(bins, bins);
    for (Eigen::Index i = 0; i < bins; ++i)
        for (Eigen::Index j = 0; j < bins; ++j)
            kernel(i, j) = static_cast<float>(profile[(i - j + bins) % bins]);
    return kernel;
}

void PhaseGrid::smooth(const Eigen::MatrixXf& kernel, Eigen::RowVectorXf& distribution) const {
    const auto bins = static_cast<Eigen::Index>(bins_);
    if (dimensions_ == 1) {
        distribution = distribution * kernel;
        return;
    }
    Eigen::Map<Eigen::MatrixXf> plane(distribution.data(), bins, bins);
    const Eigen::MatrixXf half = kernel * plane;
    plane.noalias() = half * kernel;
}

void PhaseGrid::smoothColumns(const Eigen::MatrixXf& kernel, RowMajor& columns) const {
    const auto bins = static_cast<Eigen::Index>(bins_);
    // Along the last dimension, one block of `bins` rows after the other.
    for (Eigen::Index block = 0; block < columns.rows(); block += bins)
        columns.middleRows(block, bins) = (kernel * columns.middleRows(block, bins)).eval();
    if (dimensions_ == 1)
        return;
    // Along the first: a row of the wide view holds all that shares a first bin.
    Eigen::Map<RowMajor> wide(columns.data(), bins, bins * columns.cols());
    wide = (kernel * wide).eval();
}

std::complex<double> PhaseGrid::circularMean(const Eigen::Ref<const Eigen::RowVectorXf>& distribution,
                                             std::size_t dimension) const {
    const auto bins = static_cast<Eigen::Index>(bins_);
    Eigen::VectorXf marginal;
    if (dimensions_ == 1)
        marginal = distribution.transpose();
    else {
        // Column-major view: the second dimension runs along columns' rows.
        const Eigen::Map<const Eigen::MatrixXf> plane(distribution.data(), bins, bins);
        if (dimension == 0)
            marginal = plane.colwise().sum().transpose();
        else
            marginal = plane.rowwise().sum();
    }
    std::complex<double> sum = 0.0;
    for (Eigen::Index b = 0; b < bins; ++b)
        sum += static_cast<double>(marginal[b]) * directions_[b];
    return sum;
}

} // namespace canns

#pragma once

#include <Eigen/Core>
#include <complex>
#include <cstddef>
#include <vector>

namespace canns {

/// Bins on a ring (one dimension) or a torus (two): the states of the Bayesian decoder. On a torus the state
/// is first bin × bins() + second bin.
class PhaseGrid {
public:
    using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

    PhaseGrid(std::size_t bins, std::size_t dimensions);

    std::size_t bins() const noexcept { return bins_; }
    std::size_t dimensions() const noexcept { return dimensions_; }
    std::size_t states() const noexcept { return dimensions_ == 1 ? bins_ : bins_ * bins_; }
    /// Centre of a bin, radians.
    double centre(std::size_t bin) const noexcept;
    /// The state of a point; `second` is not used on a ring.
    std::size_t stateAt(double first, double second) const noexcept;

    /// bins × bins: a Gaussian of that width (radians) wrapped around the circle; rows sum to 1.
    Eigen::MatrixXf diffusionKernel(double width) const;
    /// Smooths a distribution over the states with a kernel along each dimension.
    void smooth(const Eigen::MatrixXf& kernel, Eigen::RowVectorXf& distribution) const;
    /// The same for every column of a states × n matrix.
    void smoothColumns(const Eigen::MatrixXf& kernel, RowMajor& columns) const;
    /// Σ p e^{iθ} along a dimension, for a distribution that sums to 1.
    std::complex<double> circularMean(const Eigen::Ref<const Eigen::RowVectorXf>& distribution,
                                      std::size_t dimension) const;

private:
    std::size_t bins_;
    std::size_t dimensions_;
    Eigen::VectorXcd directions_; ///< e^{iθ} of the bins' centres.
};

} // namespace canns

#pragma once

#include "core/base/Matrix.h"
#include "core/models/Fft.h"

#include <Eigen/Core>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace canns {

template <typename S>
using NeuronArray = Eigen::Array<S, Eigen::Dynamic, 1>;

/// How recurrent input is worked out. All but Dense need weights that depend on the displacement alone.
enum class RecurrentMethod { Automatic, Fft, BandLimited, Dense };

/// The names in the order of RecurrentMethod, for parameter tables.
std::vector<std::string> recurrentMethodNames();

/// A translation-invariant connectivity on a ring (rows = 1) or torus: the weight to a neuron from one that
/// lies (r, c) grid points before it is values[r·columns + c], indices taken round.
///
/// With `endsCoincide`, the population has one neuron more along each axis that is longer than 1, at the same
/// point as the first (a grid that includes both ends of a ring).
struct Kernel {
    std::size_t rows = 1;
    std::size_t columns = 0;
    bool endsCoincide = false;
    std::vector<double> values;

    std::size_t populationRows() const noexcept { return rows > 1 && endsCoincide ? rows + 1 : rows; }
    std::size_t populationColumns() const noexcept { return endsCoincide ? columns + 1 : columns; }
};

/// W r for one population. Every method gives W r up to rounding in S; none drops what would be seen in S.
///
/// - Fft: circular convolution, O(N log N).
/// - BandLimited: projection on the Fourier modes whose eigenvalue exceeds S's rounding of the largest; for
///   smooth kernels some tens of modes an axis, as two small matrix products. Needs kernels that mirror along
///   each axis.
/// - Dense: the matrix, O(N²) time and memory.
/// Automatic takes the cheapest by the costs measured in tests/bench/ModelsBench.cpp.
template <typename S>
class RecurrentInput {
public:
    RecurrentInput() = default;
    explicit RecurrentInput(const Kernel& kernel, RecurrentMethod method = RecurrentMethod::Automatic);
    /// weights(i, j): to neuron i from neuron j.
    explicit RecurrentInput(const Matrix<double>& weights);

    /// field ← W rates; both have as many entries as the population has neurons.
    void apply(const NeuronArray<S>& rates, NeuronArray<S>& field);

    RecurrentMethod method() const noexcept { return method_; }
    std::size_t bytes() const noexcept;

private:
    using DenseMatrix = Eigen::Matrix<S, Eigen::Dynamic, Eigen::Dynamic>;

    bool buildBandLimited(bool onlyIfCheap);
    void buildFft();
    void fold(const NeuronArray<S>& rates);
    void unfold(NeuronArray<S>& field) const;
    void applyFft(S* values);
    void applyBandLimited(S* values);

    RecurrentMethod method_ = RecurrentMethod::Dense;
    Kernel kernel_;
    NeuronArray<S> folded_;
    // Fft
    std::shared_ptr<RealFft<S>> fft_;
    std::vector<std::complex<S>> spectrum_;
    // BandLimited
    DenseMatrix rowBasis_;
    DenseMatrix columnBasis_;
    DenseMatrix eigenvalues_;
    DenseMatrix half_;
    DenseMatrix coefficients_;
    // Dense
    DenseMatrix weights_;
};

/// The matrix that a kernel stands for, N × N.
Matrix<double> denseWeights(const Kernel& kernel);

extern template class RecurrentInput<float>;
extern template class RecurrentInput<double>;

} // namespace canns

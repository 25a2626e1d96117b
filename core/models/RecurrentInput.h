#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"
#include "core/models/Fft.h"

#include <Eigen/Core>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace canns {

template <typename S>
using NeuronArray = Eigen::Array<S, Eigen::Dynamic, 1>;

/// How recurrent input is worked out. Fft and BandLimited need weights that depend on the displacement alone.
enum class RecurrentMethod { Automatic, Fft, BandLimited, Dense, Sparse };

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

/// Writes the weights to neuron `to` from all neurons.
using WeightsTo = std::function<void(std::size_t to, std::span<double> weights)>;

/// W r for one population. Every method gives W r up to rounding in S; none drops what would be seen in S.
///
/// - Fft: circular convolution, O(N log N).
/// - BandLimited: projection on the Fourier modes whose eigenvalue exceeds S's rounding of the largest; for
///   smooth kernels some tens of modes an axis, as small matrix products over one half of an axis, on which
///   the other half is folded. Needs kernels that mirror along each axis.
/// - Dense: the matrix, O(N²) time and memory.
/// - Sparse: the runs of each row of the matrix that are not negligible: what is left out of a row adds up to
///   less than S's rounding of its greatest weight.
/// Automatic takes the cheapest by the costs measured in tests/bench/RecurrentBench.cpp.
template <typename S>
class RecurrentInput {
public:
    RecurrentInput() = default;
    /// Throws OutOfMemory for matrices of more than 2 GB. A ring of 10⁶ neurons takes about a second.
    explicit RecurrentInput(const Kernel& kernel, RecurrentMethod method = RecurrentMethod::Automatic,
                            const Progress& progress = {});
    /// From the rows of a matrix, which are asked for once each, in order. Automatic is Sparse or Dense here.
    RecurrentInput(std::size_t neurons, const WeightsTo& weightsTo,
                   RecurrentMethod method = RecurrentMethod::Automatic, const Progress& progress = {});
    /// weights(i, j): to neuron i from neuron j.
    explicit RecurrentInput(const Matrix<double>& weights,
                            RecurrentMethod method = RecurrentMethod::Automatic);

    /// field ← W rates; both have as many entries as the population has neurons.
    void apply(const NeuronArray<S>& rates, NeuronArray<S>& field);

    RecurrentMethod method() const noexcept { return method_; }
    std::size_t bytes() const noexcept;

private:
    using DenseMatrix = Eigen::Matrix<S, Eigen::Dynamic, Eigen::Dynamic>;

    /// Neighbouring senders of one receiver, in the order of their weights.
    struct Run {
        Eigen::Index from = 0;
        Eigen::Index count = 0;
    };

    /// The highest wave numbers that a smooth kernel has.
    struct Bands {
        std::size_t highestRow = 0;
        std::size_t highestColumn = 0;
    };

    std::optional<Bands> bandsOf(const std::vector<std::complex<double>>& values) const;
    RecurrentMethod cheapest(const std::optional<Bands>& bands) const;
    void buildBandLimited(const std::vector<std::complex<double>>& values, const Bands& bands,
                          const Progress& progress);
    void buildFft(const std::vector<std::complex<double>>& values, const Progress& progress);
    void buildFromRows(std::size_t neurons, const WeightsTo& weightsTo, RecurrentMethod method,
                       const Progress& progress);
    std::vector<S> addRuns(std::span<const double> row);
    void fold(const NeuronArray<S>& rates);
    void unfold(NeuronArray<S>& field) const;
    void applyFft(S* values);
    void applyToRing(S* values);
    void applyToSheet(S* values);
    void applySparse(const NeuronArray<S>& rates, NeuronArray<S>& field) const;

    RecurrentMethod method_ = RecurrentMethod::Dense;
    Kernel kernel_;
    NeuronArray<S> folded_;
    // Fft
    std::shared_ptr<RealFft<S>> fft_;
    std::vector<std::complex<S>> spectrum_;
    // BandLimited: the modes of the axis that is folded (a ring's only one, a sheet's rows), and all of them
    // on a sheet's columns.
    DenseMatrix cosines_;
    DenseMatrix sines_;
    DenseMatrix columnBasis_;
    DenseMatrix eigenvalues_;
    DenseMatrix even_;
    DenseMatrix odd_;
    DenseMatrix half_;
    DenseMatrix coefficients_;
    // Dense
    DenseMatrix weights_;
    // Sparse
    std::vector<Run> runs_;
    std::vector<std::size_t> firstRun_; ///< Of each neuron; one more at the end.
    NeuronArray<S> runWeights_;
};

/// The weight to neuron `to` from neuron `from` of the population.
double weightAt(const Kernel& kernel, std::size_t to, std::size_t from);
/// The matrix that a kernel stands for, N × N.
Matrix<double> denseWeights(const Kernel& kernel);

extern template class RecurrentInput<float>;
extern template class RecurrentInput<double>;

} // namespace canns

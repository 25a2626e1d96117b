#include "core/models/RecurrentInput.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>
#include <type_traits>

namespace canns {

namespace {

/// Modes of an axis of n points up to wave number `highest`: 1, cos, sin, cos, sin, …, orthonormal.
Eigen::MatrixXd fourierBasis(std::size_t n, std::size_t highest) {
    const bool hasNyquist = 2 * highest == n;
    const auto points = static_cast<Eigen::Index>(n);
    const auto modes = static_cast<Eigen::Index>(hasNyquist ? n : 2 * highest + 1);
    Eigen::MatrixXd basis(points, modes);
    const double scale = std::sqrt(2.0 / static_cast<double>(n));
    for (Eigen::Index k = 0; k < points; ++k) {
        basis(k, 0) = std::sqrt(1.0 / static_cast<double>(n));
        for (Eigen::Index mode = 1; mode < modes; ++mode) {
            const auto q = static_cast<std::size_t>((mode + 1) / 2);
            // The argument is reduced in integers, so that the basis is exact for large n too.
            const auto step = static_cast<double>((q * static_cast<std::size_t>(k)) % n);
            const double angle = 2 * std::numbers::pi * step / static_cast<double>(n);
            const double size = hasNyquist && mode == modes - 1 ? scale / std::numbers::sqrt2 : scale;
            basis(k, mode) = size * (mode % 2 == 1 ? std::cos(angle) : std::sin(angle));
        }
    }
    return basis;
}

/// The eigenvalues of a kernel: its Fourier transform, half of the columns.
std::vector<std::complex<double>> transform(const Kernel& kernel) {
    RealFft<double> fft(kernel.rows, kernel.columns);
    std::copy(kernel.values.begin(), kernel.values.end(), fft.real().begin());
    fft.forward();
    return {fft.spectrum().begin(), fft.spectrum().end()};
}

} // namespace

std::vector<std::string> recurrentMethodNames() { return {"automatic", "fft", "band-limited", "dense"}; }

Matrix<double> denseWeights(const Kernel& kernel) {
    const std::size_t rows = kernel.populationRows();
    const std::size_t columns = kernel.populationColumns();
    Matrix<double> weights(rows * columns, rows * columns);
    for (std::size_t to = 0; to < weights.rows(); ++to)
        for (std::size_t from = 0; from < weights.columns(); ++from) {
            const std::size_t r = (to / columns + 2 * kernel.rows - from / columns) % kernel.rows;
            const std::size_t c = (to % columns + 2 * kernel.columns - from % columns) % kernel.columns;
            weights(to, from) = kernel.values[r * kernel.columns + c];
        }
    return weights;
}

template <typename S>
RecurrentInput<S>::RecurrentInput(const Kernel& kernel, RecurrentMethod method) : kernel_(kernel) {
    require(kernel.columns > 0 && kernel.values.size() == kernel.rows * kernel.columns,
            "RecurrentInput: the kernel has rows × columns values");
    switch (method) {
    case RecurrentMethod::Dense:
        *this = RecurrentInput(denseWeights(kernel));
        return;
    case RecurrentMethod::BandLimited:
        if (!buildBandLimited(false))
            throw BadInput("The connectivity does not mirror along each axis.", "recurrentMethod",
                           "Band-limited input needs that: choose fft or automatic.");
        break;
    case RecurrentMethod::Fft:
        buildFft();
        break;
    case RecurrentMethod::Automatic:
        if (!buildBandLimited(true))
            buildFft();
        break;
    }
    folded_.resize(static_cast<Eigen::Index>(kernel_.rows * kernel_.columns));
}

template <typename S>
RecurrentInput<S>::RecurrentInput(const Matrix<double>& weights) : method_(RecurrentMethod::Dense) {
    const auto n = static_cast<Eigen::Index>(weights.rows());
    // Stored transposed: column-major Wᵀ is row-major W, and its rows are read once, in order.
    weights_ = Eigen::Map<const Eigen::MatrixXd>(weights.data(), n, n).template cast<S>();
}

template <typename S>
void RecurrentInput<S>::buildFft() {
    method_ = RecurrentMethod::Fft;
    fft_ = std::make_shared<RealFft<S>>(kernel_.rows, kernel_.columns);
    const double scale = 1.0 / static_cast<double>(kernel_.rows * kernel_.columns);
    for (const std::complex<double> value : transform(kernel_))
        spectrum_.emplace_back(static_cast<S>(value.real() * scale), static_cast<S>(value.imag() * scale));
}

template <typename S>
bool RecurrentInput<S>::buildBandLimited(bool onlyIfCheap) {
    const std::size_t rows = kernel_.rows;
    const std::size_t columns = kernel_.columns;
    const std::size_t half = columns / 2 + 1;
    const std::vector<std::complex<double>> values = transform(kernel_);
    double largest = 0.0;
    for (const std::complex<double>& value : values)
        largest = std::max(largest, std::abs(value));
    // Below this a mode adds less than the rounding of the sum in S (in double, less than the rounding of the
    // transform itself).
    const double least = largest * (std::is_same_v<S, float> ? 6e-8 : 1e-15);
    std::size_t highestRow = 0;
    std::size_t highestColumn = 0;
    for (std::size_t p = 0; p < rows; ++p)
        for (std::size_t q = 0; q < half; ++q) {
            const std::complex<double> value = values[p * half + q];
            const std::complex<double> mirrored = values[((rows - p) % rows) * half + q];
            if (std::abs(value.imag()) > 1e-13 * largest || std::abs(value - mirrored) > 1e-13 * largest)
                return false;
            if (std::abs(value) > least) {
                highestRow = std::max(highestRow, std::min(p, rows - p));
                highestColumn = std::max(highestColumn, q);
            }
        }
    const auto modes = [](std::size_t n, std::size_t highest) { return std::min(n, 2 * highest + 1); };
    if (onlyIfCheap) {
        const auto n = static_cast<double>(rows * columns);
        const auto mx = static_cast<double>(modes(columns, highestColumn));
        const auto my = static_cast<double>(modes(rows, highestRow));
        const double products = 4 * mx * (n + (rows > 1 ? static_cast<double>(rows) * my : 0.0));
        const double transforms = 5 * n * std::log2(std::max(2.0, n));
        // Multiply-adds that run in the time of one operation of the transform, measured.
        const double advantage = rows > 1 ? 6.0 : 3.0;
        if (products > advantage * transforms)
            return false;
    }
    method_ = RecurrentMethod::BandLimited;
    columnBasis_ = fourierBasis(columns, highestColumn).template cast<S>();
    rowBasis_ = fourierBasis(rows, highestRow).template cast<S>();
    eigenvalues_.resize(columnBasis_.cols(), rowBasis_.cols());
    for (Eigen::Index x = 0; x < eigenvalues_.rows(); ++x)
        for (Eigen::Index y = 0; y < eigenvalues_.cols(); ++y) {
            const auto p = static_cast<std::size_t>((y + 1) / 2);
            const auto q = static_cast<std::size_t>((x + 1) / 2);
            eigenvalues_(x, y) = static_cast<S>(values[p * half + q].real());
        }
    half_.resize(columnBasis_.cols(), static_cast<Eigen::Index>(rows));
    coefficients_.resize(columnBasis_.cols(), rowBasis_.cols());
    return true;
}

template <typename S>
void RecurrentInput<S>::fold(const NeuronArray<S>& rates) {
    const auto columns = static_cast<Eigen::Index>(kernel_.columns);
    const auto rows = static_cast<Eigen::Index>(kernel_.rows);
    const auto populationColumns = static_cast<Eigen::Index>(kernel_.populationColumns());
    const auto populationRows = static_cast<Eigen::Index>(kernel_.populationRows());
    folded_.setZero();
    for (Eigen::Index r = 0; r < populationRows; ++r) {
        auto line = folded_.segment((r % rows) * columns, columns);
        line += rates.segment(r * populationColumns, columns);
        line[0] += rates[r * populationColumns + columns];
    }
}

template <typename S>
void RecurrentInput<S>::unfold(NeuronArray<S>& field) const {
    const auto columns = static_cast<Eigen::Index>(kernel_.columns);
    const auto rows = static_cast<Eigen::Index>(kernel_.rows);
    const auto populationColumns = static_cast<Eigen::Index>(kernel_.populationColumns());
    const auto populationRows = static_cast<Eigen::Index>(kernel_.populationRows());
    field.resize(populationRows * populationColumns);
    for (Eigen::Index r = 0; r < populationRows; ++r) {
        const auto line = folded_.segment((r % rows) * columns, columns);
        field.segment(r * populationColumns, columns) = line;
        field[r * populationColumns + columns] = line[0];
    }
}

template <typename S>
void RecurrentInput<S>::applyFft(S* values) {
    std::copy_n(values, fft_->real().size(), fft_->real().data());
    fft_->forward();
    const auto size = static_cast<Eigen::Index>(spectrum_.size());
    Eigen::Map<Eigen::Array<std::complex<S>, Eigen::Dynamic, 1>>(fft_->spectrum().data(), size) *=
        Eigen::Map<const Eigen::Array<std::complex<S>, Eigen::Dynamic, 1>>(spectrum_.data(), size);
    fft_->inverse();
    std::copy_n(fft_->real().data(), fft_->real().size(), values);
}

template <typename S>
void RecurrentInput<S>::applyBandLimited(S* values) {
    using Vector = Eigen::Matrix<S, Eigen::Dynamic, 1>;
    if (kernel_.rows == 1) {
        Eigen::Map<Vector> line(values, columnBasis_.rows());
        auto coefficients = coefficients_.col(0);
        coefficients.noalias() = columnBasis_.transpose() * line;
        coefficients.array() *= eigenvalues_.col(0).array();
        line.noalias() = columnBasis_ * coefficients;
        return;
    }
    Eigen::Map<DenseMatrix> sheet(values, columnBasis_.rows(), rowBasis_.rows());
    half_.noalias() = columnBasis_.transpose() * sheet;
    coefficients_.noalias() = half_ * rowBasis_;
    coefficients_.array() *= eigenvalues_.array();
    half_.noalias() = coefficients_ * rowBasis_.transpose();
    sheet.noalias() = columnBasis_ * half_;
}

template <typename S>
void RecurrentInput<S>::apply(const NeuronArray<S>& rates, NeuronArray<S>& field) {
    if (method_ == RecurrentMethod::Dense) {
        field.matrix().noalias() = weights_.transpose() * rates.matrix();
        return;
    }
    if (kernel_.endsCoincide)
        fold(rates);
    NeuronArray<S>& work = kernel_.endsCoincide ? folded_ : field;
    if (!kernel_.endsCoincide)
        field = rates;
    if (method_ == RecurrentMethod::Fft)
        applyFft(work.data());
    else
        applyBandLimited(work.data());
    if (kernel_.endsCoincide)
        unfold(field);
}

template <typename S>
std::size_t RecurrentInput<S>::bytes() const noexcept {
    const Eigen::Index entries = rowBasis_.size() + columnBasis_.size() + eigenvalues_.size() + half_.size() +
                                 coefficients_.size() + weights_.size() + folded_.size();
    return static_cast<std::size_t>(entries) * sizeof(S) + spectrum_.size() * 3 * sizeof(std::complex<S>);
}

template class RecurrentInput<float>;
template class RecurrentInput<double>;

} // namespace canns

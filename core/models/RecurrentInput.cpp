#include "core/models/RecurrentInput.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>
#include <type_traits>
#include <utility>

namespace canns {

namespace {

/// The wave number of mode `mode` of fourierBasis().
std::size_t waveNumber(std::size_t mode, std::size_t highest) {
    return mode <= highest ? mode : mode - highest;
}

/// What may be left out of a sum in S, as a part of its greatest term.
template <typename S>
constexpr double negligible = std::is_same_v<S, float> ? 6e-8 : 1e-15;

/// Throws OutOfMemory for more numbers than a connectivity may have.
template <typename S>
void checkMemory(double numbers) {
    constexpr double mostBytes = 2e9;
    const double bytes = numbers * double{sizeof(S)};
    if (bytes > mostBytes)
        throw OutOfMemory("The connectivity does not fit.", static_cast<std::size_t>(bytes),
                          static_cast<std::size_t>(mostBytes), "Take fewer neurons.");
}

std::size_t sideOf(const Matrix<double>& weights) {
    require(weights.rows() == weights.columns(), "RecurrentInput: weights between the same neurons");
    return weights.rows();
}

/// Modes of an axis of n points up to wave number `highest`, orthonormal: the cosines 0, 1, …, then the sines
/// 1, 2, … .
class FourierBasis {
public:
    FourierBasis(std::size_t n, std::size_t highest, const Progress& progress) : n_(n), highest_(highest) {
        // Every mode takes these values, in another order.
        cosines_.resize(n);
        sines_.resize(n);
        constexpr std::size_t block = 1024;
        for (std::size_t k = 0; k < n; ++k) {
            if (k % block == 0)
                progress.report(k, n);
            const double angle = 2 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(n);
            cosines_[k] = std::cos(angle);
            sines_[k] = std::sin(angle);
        }
    }

    Eigen::Index cosines() const { return static_cast<Eigen::Index>(highest_ + 1); }
    Eigen::Index sines() const {
        return static_cast<Eigen::Index>(2 * highest_ == n_ ? highest_ - 1 : highest_);
    }
    Eigen::Index modes() const { return cosines() + sines(); }

    /// Some modes at some neighbouring points.
    template <typename S>
    Eigen::Matrix<S, Eigen::Dynamic, Eigen::Dynamic> block(Eigen::Index firstPoint, Eigen::Index firstMode,
                                                           Eigen::Index points, Eigen::Index modes,
                                                           const Progress& progress) const {
        checkMemory<S>(static_cast<double>(points) * static_cast<double>(modes));
        Eigen::Matrix<S, Eigen::Dynamic, Eigen::Dynamic> values(points, modes);
        const double scale = std::sqrt(2.0 / static_cast<double>(n_));
        for (Eigen::Index m = 0; m < modes; ++m) {
            progress.report(static_cast<std::size_t>(m), static_cast<std::size_t>(modes));
            const auto mode = static_cast<std::size_t>(firstMode + m);
            const std::size_t q = waveNumber(mode, highest_);
            const std::vector<double>& wave = mode <= highest_ ? cosines_ : sines_;
            const bool single = q == 0 || 2 * q == n_;
            const double factor = single ? scale / std::numbers::sqrt2 : scale;
            // The argument is reduced in integers, so that the basis is exact for large n too.
            std::size_t at = q * static_cast<std::size_t>(firstPoint) % n_;
            for (Eigen::Index k = 0; k < points; ++k) {
                values(k, m) = static_cast<S>(factor * wave[at]);
                at += q;
                if (at >= n_)
                    at -= n_;
            }
        }
        return values;
    }

private:
    std::size_t n_;
    std::size_t highest_;
    std::vector<double> cosines_;
    std::vector<double> sines_;
};

/// What one product costs, in nanoseconds of the machine on which tests/bench/RecurrentBench.cpp was run
/// (single precision; only ratios matter), fitted to its table.
struct ProductCosts {
    static double ofTransforms(double rows, double columns) {
        const double n = rows * columns;
        const double steps = n * std::log2(std::max(2.0, n));
        return rows > 1 ? 150 + 0.36 * steps : 180 + 0.25 * steps;
    }
    static double ofBands(double rows, double columns, double rowModes, double columnModes) {
        return rows > 1 ? 700 + 0.06 * rows * columns * rowModes + 0.06 * columns * rowModes * columnModes
                        : 120 + 0.09 * columns * columnModes;
    }
    static double ofMatrix(double neurons) { return 20 + 0.055 * neurons * neurons; }
    /// All runs of all neurons, and their weights.
    static double ofRuns(double neurons, double runs, double weights) {
        return 30 + 3 * neurons + 2 * runs + 0.1 * weights;
    }
};

/// Above this the rows of a matrix are not gone through to find out whether they would be quicker.
constexpr std::size_t mostOfMatrix = 8192;

/// Runs of weights that are not negligible in a row of the matrix that a kernel stands for, and their
/// weights.
template <typename S>
std::array<double, 2> runsOfRow(const Kernel& kernel) {
    double greatest = 0.0;
    for (const double value : kernel.values)
        greatest = std::max(greatest, std::abs(value));
    const double least = greatest * negligible<S> / static_cast<double>(kernel.values.size());
    double runs = 0;
    double weights = 0;
    for (std::size_t r = 0; r < kernel.rows; ++r) {
        const auto line = std::span(kernel.values).subspan(r * kernel.columns, kernel.columns);
        const auto count = std::ranges::count_if(line, [&](double value) { return std::abs(value) > least; });
        // Most rows of the matrix have a run that is not cut at the seam.
        runs += count > 0 ? 1 : 0;
        weights += static_cast<double>(count);
    }
    return {runs, weights};
}

/// The eigenvalues of a kernel: its Fourier transform, half of the columns.
std::vector<std::complex<double>> transform(const Kernel& kernel, const Progress& progress) {
    RealFft<double> fft(kernel.rows, kernel.columns);
    progress.checkpoint();
    std::copy(kernel.values.begin(), kernel.values.end(), fft.real().begin());
    fft.forward(progress);
    progress.checkpoint();
    return {fft.spectrum().begin(), fft.spectrum().end()};
}

} // namespace

std::vector<std::string> recurrentMethodNames() {
    return {"automatic", "fft", "band-limited", "dense", "sparse"};
}

double weightAt(const Kernel& kernel, std::size_t to, std::size_t from) {
    const std::size_t columns = kernel.populationColumns();
    const std::size_t r = (to / columns + 2 * kernel.rows - from / columns) % kernel.rows;
    const std::size_t c = (to % columns + 2 * kernel.columns - from % columns) % kernel.columns;
    return kernel.values[r * kernel.columns + c];
}

Matrix<double> denseWeights(const Kernel& kernel) {
    const std::size_t neurons = kernel.populationRows() * kernel.populationColumns();
    Matrix<double> weights(neurons, neurons);
    for (std::size_t to = 0; to < neurons; ++to)
        for (std::size_t from = 0; from < neurons; ++from)
            weights(to, from) = weightAt(kernel, to, from);
    return weights;
}

template <typename S>
RecurrentInput<S>::RecurrentInput(const Kernel& kernel, RecurrentMethod method, const Progress& progress)
    : kernel_(kernel) {
    require(kernel.columns > 0 && kernel.values.size() == kernel.rows * kernel.columns,
            "RecurrentInput: the kernel has rows × columns values");
    progress.checkpoint();
    std::vector<std::complex<double>> values;
    std::optional<Bands> bands;
    if (method != RecurrentMethod::Dense && method != RecurrentMethod::Sparse) {
        values = transform(kernel, progress);
        progress.report(0.1);
        bands = bandsOf(values);
        progress.report(0.2);
    }
    if (method == RecurrentMethod::Automatic)
        method = cheapest(bands);
    if (method == RecurrentMethod::Dense || method == RecurrentMethod::Sparse) {
        buildFromRows(
            kernel.populationRows() * kernel.populationColumns(),
            [&](std::size_t to, std::span<double> weights) {
                constexpr std::size_t block = std::size_t{1} << 16; // A row of 10⁶ takes a tenth of a second.
                for (std::size_t from = 0; from < weights.size(); ++from) {
                    if (from % block == 0)
                        progress.checkpoint();
                    weights[from] = weightAt(kernel, to, from);
                }
            },
            method, progress.part(0.2, 1.0));
        return;
    }
    if (method == RecurrentMethod::Fft) {
        buildFft(values, progress.part(0.2, 1.0));
    } else if (bands) {
        buildBandLimited(values, *bands, progress.part(0.2, 1.0));
    } else {
        throw BadInput("The connectivity does not mirror along each axis.", "recurrentMethod",
                       "Band-limited input needs that: choose fft or automatic.");
    }
    folded_.resize(static_cast<Eigen::Index>(kernel_.rows * kernel_.columns));
}

template <typename S>
RecurrentInput<S>::RecurrentInput(std::size_t neurons, const WeightsTo& weightsTo, RecurrentMethod method,
                                  const Progress& progress) {
    require(method != RecurrentMethod::Fft && method != RecurrentMethod::BandLimited,
            "RecurrentInput: a matrix is dense or sparse");
    buildFromRows(neurons, weightsTo, method, progress);
}

template <typename S>
RecurrentInput<S>::RecurrentInput(const Matrix<double>& weights, RecurrentMethod method)
    : RecurrentInput(
          sideOf(weights),
          [&](std::size_t to, std::span<double> row) { std::ranges::copy(weights.row(to), row.begin()); },
          method) {}

template <typename S>
void RecurrentInput<S>::buildFromRows(std::size_t neurons, const WeightsTo& weightsTo, RecurrentMethod method,
                                      const Progress& progress) {
    const double all = static_cast<double>(neurons) * static_cast<double>(neurons);
    const auto n = static_cast<Eigen::Index>(neurons);
    const bool dense = method != RecurrentMethod::Sparse;
    if (dense) {
        checkMemory<S>(all);
        // Stored transposed: column-major Wᵀ is row-major W, and its rows are read once, in order.
        weights_.resize(n, n);
    }
    bool sparse = method != RecurrentMethod::Dense;
    std::vector<std::vector<S>> kept; // A row each: one long list would be moved again and again as it grows.
    std::size_t count = 0;
    std::vector<double> row(neurons);
    const Progress reading = progress.part(0.0, 0.9);
    firstRun_.assign(1, 0);
    for (std::size_t to = 0; to < neurons; ++to) {
        reading.report(to, neurons);
        weightsTo(to, row);
        if (dense)
            weights_.col(static_cast<Eigen::Index>(to)) =
                Eigen::Map<const Eigen::VectorXd>(row.data(), n).template cast<S>();
        if (sparse) {
            kept.push_back(addRuns(row));
            count += kept.back().size();
            checkMemory<S>(static_cast<double>(count));
        }
        // Once the runs so far cost more than the whole matrix it is the matrix.
        if (dense && sparse &&
            !(ProductCosts::ofRuns(static_cast<double>(to), static_cast<double>(runs_.size()),
                                   static_cast<double>(count)) <
              ProductCosts::ofMatrix(static_cast<double>(neurons)))) {
            sparse = false;
            kept = {};
        }
    }
    method_ = sparse ? RecurrentMethod::Sparse : RecurrentMethod::Dense;
    if (sparse) {
        weights_.resize(0, 0);
        runWeights_.resize(static_cast<Eigen::Index>(count));
        S* at = runWeights_.data();
        for (std::size_t to = 0; to < neurons; ++to) {
            progress.part(0.9, 1.0).report(to, neurons);
            at = std::ranges::copy(std::exchange(kept[to], {}), at).out;
        }
    } else {
        runs_ = {};
        firstRun_ = {};
    }
}

/// Notes where one more row is not negligible, and gives its weights there.
template <typename S>
std::vector<S> RecurrentInput<S>::addRuns(std::span<const double> row) {
    // Shorter gaps between runs cost less as zeros.
    constexpr Eigen::Index shortGap = 8;
    double greatest = 0.0;
    for (const double weight : row)
        greatest = std::max(greatest, std::abs(weight));
    const double least = greatest * negligible<S> / static_cast<double>(row.size());
    std::vector<S> values;
    for (std::size_t from = 0; from < row.size(); ++from) {
        if (!(std::abs(row[from]) > least))
            continue;
        const auto at = static_cast<Eigen::Index>(from);
        const bool first = runs_.size() == firstRun_.back();
        if (first || at - (runs_.back().from + runs_.back().count) > shortGap)
            runs_.push_back({at, 0});
        Run& run = runs_.back();
        for (Eigen::Index k = run.from + run.count; k <= at; ++k)
            values.push_back(static_cast<S>(row[static_cast<std::size_t>(k)]));
        run.count = at - run.from + 1;
    }
    firstRun_.push_back(runs_.size());
    return values;
}

template <typename S>
void RecurrentInput<S>::buildFft(const std::vector<std::complex<double>>& values, const Progress& progress) {
    method_ = RecurrentMethod::Fft;
    fft_ = std::make_shared<RealFft<S>>(kernel_.rows, kernel_.columns);
    progress.checkpoint();
    const double scale = 1.0 / static_cast<double>(kernel_.rows * kernel_.columns);
    constexpr std::size_t block = 16384;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i % block == 0)
            progress.report(i, values.size());
        spectrum_.emplace_back(static_cast<S>(values[i].real() * scale),
                               static_cast<S>(values[i].imag() * scale));
    }
}

/// The highest wave numbers that are not negligible, or nothing when the kernel does not mirror along each
/// axis.
template <typename S>
auto RecurrentInput<S>::bandsOf(const std::vector<std::complex<double>>& values) const
    -> std::optional<Bands> {
    const std::size_t rows = kernel_.rows;
    const std::size_t half = kernel_.columns / 2 + 1;
    double largest = 0.0;
    for (const std::complex<double>& value : values)
        largest = std::max(largest, std::abs(value));
    // Below this a mode adds less than the rounding of the sum in S (in double, less than the rounding of the
    // transform itself).
    const double least = largest * negligible<S>;
    Bands bands;
    for (std::size_t p = 0; p < rows; ++p)
        for (std::size_t q = 0; q < half; ++q) {
            const std::complex<double> value = values[p * half + q];
            const std::complex<double> mirrored = values[((rows - p) % rows) * half + q];
            if (std::abs(value.imag()) > 1e-13 * largest || std::abs(value - mirrored) > 1e-13 * largest)
                return std::nullopt;
            if (std::abs(value) > least) {
                bands.highestRow = std::max(bands.highestRow, std::min(p, rows - p));
                bands.highestColumn = std::max(bands.highestColumn, q);
            }
        }
    return bands;
}

/// The method that costs least for a kernel.
template <typename S>
RecurrentMethod RecurrentInput<S>::cheapest(const std::optional<Bands>& bands) const {
    const auto rows = static_cast<double>(kernel_.rows);
    const auto columns = static_cast<double>(kernel_.columns);
    const std::size_t neurons = kernel_.populationRows() * kernel_.populationColumns();
    RecurrentMethod best = RecurrentMethod::Fft;
    double least = ProductCosts::ofTransforms(rows, columns);
    const auto consider = [&](RecurrentMethod method, double cost) {
        if (cost < least) {
            best = method;
            least = cost;
        }
    };
    if (bands) {
        const auto modes = [](double n, std::size_t highest) {
            return std::min(n, 2 * static_cast<double>(highest) + 1);
        };
        consider(RecurrentMethod::BandLimited,
                 ProductCosts::ofBands(rows, columns, modes(rows, bands->highestRow),
                                       modes(columns, bands->highestColumn)));
    }
    if (neurons <= mostOfMatrix) {
        const auto n = static_cast<double>(neurons);
        const auto [runs, weights] = runsOfRow<S>(kernel_);
        consider(RecurrentMethod::Sparse, ProductCosts::ofRuns(n, n * runs, n * weights));
        consider(RecurrentMethod::Dense, ProductCosts::ofMatrix(n));
    }
    return best;
}

template <typename S>
void RecurrentInput<S>::buildBandLimited(const std::vector<std::complex<double>>& values, const Bands& bands,
                                         const Progress& progress) {
    const std::size_t rows = kernel_.rows;
    const std::size_t columns = kernel_.columns;
    const std::size_t half = columns / 2 + 1;
    const auto [highestRow, highestColumn] = bands;
    method_ = RecurrentMethod::BandLimited;
    const bool ring = rows == 1;
    const std::size_t folded = ring ? columns : rows;
    const std::size_t highest = ring ? highestColumn : highestRow;
    const FourierBasis basis(folded, highest, progress.part(0.0, 0.2));
    const auto evens = static_cast<Eigen::Index>(folded / 2 + 1);
    const auto odds = static_cast<Eigen::Index>((folded - 1) / 2);
    cosines_ = basis.block<S>(0, 0, evens, basis.cosines(), progress.part(0.2, 0.6));
    sines_ = basis.block<S>(1, basis.cosines(), odds, basis.sines(), progress.part(0.6, 1.0));
    if (!ring) {
        const FourierBasis columnBasis(columns, highestColumn, progress);
        columnBasis_ =
            columnBasis.block<S>(0, 0, static_cast<Eigen::Index>(columns), columnBasis.modes(), {});
    }
    // A ring's modes are one column.
    const auto others = ring ? Eigen::Index{1} : basis.modes();
    eigenvalues_.resize(ring ? basis.modes() : columnBasis_.cols(), others);
    for (Eigen::Index x = 0; x < eigenvalues_.rows(); ++x)
        for (Eigen::Index y = 0; y < others; ++y) {
            const std::size_t p = waveNumber(static_cast<std::size_t>(y), highestRow);
            const std::size_t q = waveNumber(static_cast<std::size_t>(x), highestColumn);
            eigenvalues_(x, y) = static_cast<S>(values[(ring ? 0 : p) * half + q].real());
        }
    coefficients_.resize(eigenvalues_.rows(), others);
    even_.resize(ring ? 1 : columnBasis_.rows(), evens);
    odd_.resize(even_.rows(), odds);
    if (ring)
        columnBasis_.resize(0, 0);
    else
        half_.resize(columnBasis_.rows(), others);
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
void RecurrentInput<S>::applyToRing(S* values) {
    const Eigen::Index odds = odd_.size();
    const Eigen::Index cosines = cosines_.cols();
    Eigen::Map<NeuronArray<S>> line(values, static_cast<Eigen::Index>(kernel_.columns));
    auto even = even_.reshaped().array();
    auto odd = odd_.reshaped().array();
    even[0] = line[0];
    if (even.size() > odds + 1)
        even[odds + 1] = line[odds + 1];
    even.segment(1, odds) = line.segment(1, odds) + line.tail(odds).reverse();
    odd = line.segment(1, odds) - line.tail(odds).reverse();
    auto coefficients = coefficients_.col(0);
    coefficients.head(cosines).noalias() = cosines_.transpose() * even_.reshaped();
    coefficients.tail(sines_.cols()).noalias() = sines_.transpose() * odd_.reshaped();
    coefficients.array() *= eigenvalues_.col(0).array();
    even_.reshaped().noalias() = cosines_ * coefficients.head(cosines);
    odd_.reshaped().noalias() = sines_ * coefficients.tail(sines_.cols());
    line[0] = even[0];
    if (even.size() > odds + 1)
        line[odds + 1] = even[odds + 1];
    line.segment(1, odds) = even.segment(1, odds) + odd;
    line.tail(odds).reverse() = even.segment(1, odds) - odd;
}

template <typename S>
void RecurrentInput<S>::applyToSheet(S* values) {
    const Eigen::Index odds = odd_.cols();
    const Eigen::Index cosines = cosines_.cols();
    const auto rows = static_cast<Eigen::Index>(kernel_.rows);
    // A row of the sheet is a column of the map.
    Eigen::Map<DenseMatrix> sheet(values, columnBasis_.rows(), rows);
    even_.col(0) = sheet.col(0);
    if (even_.cols() > odds + 1)
        even_.col(odds + 1) = sheet.col(odds + 1);
    for (Eigen::Index k = 1; k <= odds; ++k) {
        even_.col(k) = sheet.col(k) + sheet.col(rows - k);
        odd_.col(k - 1) = sheet.col(k) - sheet.col(rows - k);
    }
    half_.leftCols(cosines).noalias() = even_ * cosines_;
    half_.rightCols(sines_.cols()).noalias() = odd_ * sines_;
    coefficients_.noalias() = columnBasis_.transpose() * half_;
    coefficients_.array() *= eigenvalues_.array();
    half_.noalias() = columnBasis_ * coefficients_;
    even_.noalias() = half_.leftCols(cosines) * cosines_.transpose();
    odd_.noalias() = half_.rightCols(sines_.cols()) * sines_.transpose();
    sheet.col(0) = even_.col(0);
    if (even_.cols() > odds + 1)
        sheet.col(odds + 1) = even_.col(odds + 1);
    for (Eigen::Index k = 1; k <= odds; ++k) {
        sheet.col(k) = even_.col(k) + odd_.col(k - 1);
        sheet.col(rows - k) = even_.col(k) - odd_.col(k - 1);
    }
}

template <typename S>
void RecurrentInput<S>::applySparse(const NeuronArray<S>& rates, NeuronArray<S>& field) const {
    const auto neurons = static_cast<Eigen::Index>(firstRun_.size() - 1);
    field.resize(neurons);
    Eigen::Index weight = 0;
    for (Eigen::Index to = 0; to < neurons; ++to) {
        S sum{0};
        const std::size_t end = firstRun_[static_cast<std::size_t>(to) + 1];
        for (std::size_t run = firstRun_[static_cast<std::size_t>(to)]; run < end; ++run) {
            const auto [from, count] = runs_[run];
            sum += (runWeights_.segment(weight, count) * rates.segment(from, count)).sum();
            weight += count;
        }
        field[to] = sum;
    }
}

template <typename S>
void RecurrentInput<S>::apply(const NeuronArray<S>& rates, NeuronArray<S>& field) {
    if (method_ == RecurrentMethod::Dense) {
        field.matrix().noalias() = weights_.transpose() * rates.matrix();
        return;
    }
    if (method_ == RecurrentMethod::Sparse) {
        applySparse(rates, field);
        return;
    }
    if (kernel_.endsCoincide)
        fold(rates);
    NeuronArray<S>& work = kernel_.endsCoincide ? folded_ : field;
    if (!kernel_.endsCoincide)
        field = rates;
    if (method_ == RecurrentMethod::Fft)
        applyFft(work.data());
    else if (kernel_.rows == 1)
        applyToRing(work.data());
    else
        applyToSheet(work.data());
    if (kernel_.endsCoincide)
        unfold(field);
}

template <typename S>
std::size_t RecurrentInput<S>::bytes() const noexcept {
    const Eigen::Index entries = cosines_.size() + sines_.size() + columnBasis_.size() + eigenvalues_.size() +
                                 even_.size() + odd_.size() + half_.size() + coefficients_.size() +
                                 weights_.size() + folded_.size() + runWeights_.size();
    return static_cast<std::size_t>(entries) * sizeof(S) + spectrum_.size() * 4 * sizeof(std::complex<S>) +
           runs_.size() * sizeof(Run) + firstRun_.size() * sizeof(std::size_t);
}

template class RecurrentInput<float>;
template class RecurrentInput<double>;

} // namespace canns

#include "core/maps/Autocorrelogram.h"

#include <fftw3.h>

#include <algorithm>
#include <cmath>

namespace canns {

struct Autocorrelogram::Plans {
    fftw_plan forward;
    fftw_plan backward;

    explicit Plans(int n) {
        std::vector<double> real(static_cast<std::size_t>(n * n));
        std::vector<std::complex<double>> spectrum(static_cast<std::size_t>(n * (n / 2 + 1)));
        auto* bins = reinterpret_cast<fftw_complex*>(spectrum.data());
        // FFTW's planner is the one part of it that is not safe between threads.
#pragma omp critical(canns_fftw_planner)
        {
            // Estimated plans do not depend on timing: the same bytes in every run.
            forward = fftw_plan_dft_r2c_2d(n, n, real.data(), bins, FFTW_ESTIMATE | FFTW_UNALIGNED);
            backward = fftw_plan_dft_c2r_2d(n, n, bins, real.data(), FFTW_ESTIMATE | FFTW_UNALIGNED);
        }
    }
    ~Plans() {
#pragma omp critical(canns_fftw_planner)
        {
            fftw_destroy_plan(forward);
            fftw_destroy_plan(backward);
        }
    }
    Plans(const Plans&) = delete;
    Plans& operator=(const Plans&) = delete;
};

namespace {

/// The smallest number from n that has no prime factor above 7: FFTW is fast there.
std::size_t smooth(std::size_t n) {
    for (;; ++n) {
        std::size_t rest = n;
        for (const std::size_t p : {2U, 3U, 5U, 7U})
            while (rest % p == 0)
                rest /= p;
        if (rest == 1)
            return n;
    }
}

std::size_t keptSide(std::size_t bins, double overlap) {
    auto side = static_cast<std::size_t>(std::nearbyint(static_cast<double>(bins) * (1.0 + overlap)));
    if (side % 2 == 0)
        --side;
    return std::min(side, 2 * bins - 1);
}

} // namespace

Autocorrelogram::Autocorrelogram(std::size_t bins, double overlap)
    : bins_(bins), side_(keptSide(bins, overlap)), padded_(smooth(2 * bins - 1)),
      plans_(std::make_unique<Plans>(static_cast<int>(padded_))) {}

Autocorrelogram::~Autocorrelogram() = default;

Autocorrelogram::Spectrum Autocorrelogram::transform(const Matrix<double>& map,
                                                     const Progress& progress) const {
    progress.checkpoint();
    std::vector<double> padded(padded_ * padded_, 0.0);
    for (std::size_t r = 0; r < bins_; ++r)
        std::copy_n(map.row(r).begin(), bins_, padded.begin() + static_cast<std::ptrdiff_t>(r * padded_));
    Spectrum spectrum(padded_ * (padded_ / 2 + 1));
    fftw_execute_dft_r2c(plans_->forward, padded.data(), reinterpret_cast<fftw_complex*>(spectrum.data()));
    return spectrum;
}

Matrix<double> Autocorrelogram::correlation(const Spectrum& a, const Spectrum& b,
                                            const Progress& progress) const {
    progress.checkpoint();
    Spectrum product(a.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        product[i] = {a[i].real() * b[i].real() + a[i].imag() * b[i].imag(),
                      a[i].imag() * b[i].real() - a[i].real() * b[i].imag()};
    std::vector<double> values(padded_ * padded_);
    fftw_execute_dft_c2r(plans_->backward, reinterpret_cast<fftw_complex*>(product.data()), values.data());
    const double scale = 1.0 / static_cast<double>(padded_ * padded_);
    Matrix<double> result(side_, side_);
    const auto half = static_cast<std::ptrdiff_t>(side_ / 2);
    const auto n = static_cast<std::ptrdiff_t>(padded_);
    for (std::ptrdiff_t r = -half; r <= half; ++r)
        for (std::ptrdiff_t c = -half; c <= half; ++c)
            result(static_cast<std::size_t>(r + half), static_cast<std::size_t>(c + half)) =
                values[static_cast<std::size_t>(((r + n) % n) * n + (c + n) % n)] * scale;
    return result;
}

Matrix<double> Autocorrelogram::compute(const Matrix<double>& map, const Progress& progress) const {
    require(map.rows() == bins_ && map.columns() == bins_,
            "Autocorrelogram: a map of the size it was made for");
    Matrix<double> mask(bins_, bins_, 0.0);
    Matrix<double> values(bins_, bins_, 0.0);
    double mean = 0.0;
    double count = 0.0;
    for (std::size_t i = 0; i < map.size(); ++i)
        if (!std::isnan(map.data()[i])) {
            mask.data()[i] = 1.0;
            mean += map.data()[i];
            count += 1.0;
        }
    if (count == 0.0)
        return Matrix<double>(side_, side_, 0.0);
    mean /= count; // removed first, so that the sums below do not cancel
    Matrix<double> squares(bins_, bins_, 0.0);
    double variance = 0.0;
    for (std::size_t i = 0; i < map.size(); ++i)
        if (mask.data()[i] != 0.0) {
            values.data()[i] = map.data()[i] - mean;
            squares.data()[i] = values.data()[i] * values.data()[i];
            variance += squares.data()[i] / count;
        }
    const Spectrum m = transform(mask, progress);
    const Spectrum f = transform(values, progress);
    const Matrix<double> common = correlation(m, m, progress);
    const Matrix<double> products = correlation(f, f, progress);
    const Matrix<double> sums =
        correlation(f, m, progress); // of the shifted copy; that of the other is at the opposite lag
    const Matrix<double> squareSums = correlation(transform(squares, progress), m, progress);
    constexpr double enough = 20.0;
    Matrix<double> result(side_, side_, 0.0);
    for (std::size_t i = 0; i < result.size(); ++i) {
        const std::size_t j = result.size() - 1 - i;
        const double n = std::round(common.data()[i]);
        const double spread = (n * squareSums.data()[i] - sums.data()[i] * sums.data()[i]) *
                              (n * squareSums.data()[j] - sums.data()[j] * sums.data()[j]);
        if (n < enough || !(spread > std::pow(1e-9 * n * n * variance, 2)))
            continue;
        result.data()[i] = std::clamp(
            (n * products.data()[i] - sums.data()[i] * sums.data()[j]) / std::sqrt(spread), -1.0, 1.0);
    }
    return result;
}

Matrix<double> Autocorrelogram::computeAsReference(const Matrix<double>& map) const {
    require(map.rows() == bins_ && map.columns() == bins_,
            "Autocorrelogram: a map of the size it was made for");
    Matrix<double> values = map;
    double mean = 0.0;
    for (double& value : values.values()) {
        if (std::isnan(value))
            value = 0.0;
        mean += value / static_cast<double>(map.size());
    }
    const bool nothing =
        std::all_of(values.values().begin(), values.values().end(), [](double v) { return v == 0.0; });
    if (nothing)
        return Matrix<double>(side_, side_, 0.0);
    for (double& value : values.values())
        value -= mean;
    const Spectrum f = transform(values, {});
    Matrix<double> result = correlation(f, f, {});
    const double centre = result(side_ / 2, side_ / 2);
    if (centre > 0.0)
        for (double& value : result.values())
            value /= centre;
    return result;
}

} // namespace canns

#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"
#include "core/maps/Maps.h"

#include <complex>
#include <memory>

namespace canns {

/// Spatial autocorrelograms of square maps of one size, by FFT (FFTW). compute() may be called from several
/// threads at once.
class Autocorrelogram {
public:
    /// For maps of `bins` × `bins`; lags up to `overlap` × bins are kept.
    Autocorrelogram(std::size_t bins, double overlap);
    ~Autocorrelogram();
    Autocorrelogram(const Autocorrelogram&) = delete;
    Autocorrelogram& operator=(const Autocorrelogram&) = delete;

    /// Side of the result: odd, about (1 + overlap) × bins.
    std::size_t side() const noexcept { return side_; }

    /// Pearson correlation at every lag over the bins that are visited in both copies (Sargolini et al. 2006,
    /// Science 312; masked normalisation: Padfield 2012, IEEE Trans. Image Process. 21). NaN bins are left
    /// out; lags with fewer than 20 common bins, or no variance, are 0.
    /// Stops between two transforms when `progress` is cancelled.
    Matrix<double> compute(const Matrix<double>& map, const Progress& progress = {}) const;
    /// As canns 1.5: NaN count as zero, the mean of the map is subtracted, sums are divided by that at lag 0,
    /// whatever the overlap.
    Matrix<double> computeAsReference(const Matrix<double>& map) const;

private:
    struct Plans;
    using Spectrum = std::vector<std::complex<double>>;
    Spectrum transform(const Matrix<double>& map, const Progress& progress) const;
    /// Real part of the inverse transform of a · conj(b): Σ a(x + lag) b(x), cut to side × side.
    Matrix<double> correlation(const Spectrum& a, const Spectrum& b, const Progress& progress) const;

    std::size_t bins_;
    std::size_t side_;
    std::size_t padded_;
    std::unique_ptr<Plans> plans_;
};

} // namespace canns

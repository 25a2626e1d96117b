#pragma once

#include "core/models/Fft.h"
#include "core/models/RecurrentInput.h"
#include "core/tasks/Input.h"

#include <array>
#include <complex>
#include <cstddef>
#include <vector>

namespace canns {

/// The input of place cells on a square lattice from the grid cells of several modules, where the weight is a
/// Gaussian in the distance of phases:
///
///     F(p) = Σ_modules Σ_n r_n Σ_images G(‖phase(p) − phase_n + 2π·image‖)
///
/// A Gaussian has few Fourier modes that matter (those above S's rounding of the greatest are kept), and a
/// mode is a product of a wave in x and one in y. So F takes a transform of each sheet and four small matrix
/// products instead of places × grid cells weights: a hundredth of the memory and a quarter of the time.
template <typename S>
class PlaceReadout {
public:
    struct Settings {
        std::size_t placesPerSide = 0;
        double arenaSize = 0.0;     ///< Places lie from 0 to here along both axes.
        std::size_t gridLength = 0; ///< Grid cells along each side of a module's sheet.
        double width = 0.0;         ///< Of the Gaussian, radians.
        /// Of each module: how fast its two phases change with the position, radians per metre. A grid cell
        /// at (n, m) of a sheet, n running fastest, has its field where they are 2π(n, m)/gridLength.
        std::vector<std::array<Point2, 2>> waveVectors;
    };

    PlaceReadout() = default;
    explicit PlaceReadout(const Settings& settings, const Progress& progress = {});

    /// `rates` are the modules' sheets one after the other; `drive` gets one value a place, x fastest.
    void apply(const NeuronArray<S>& rates, NeuronArray<S>& drive);

    std::size_t bytes() const noexcept;

private:
    using DenseMatrix = Eigen::Matrix<S, Eigen::Dynamic, Eigen::Dynamic>;

    /// Where a mode's coefficient is found in a sheet's spectrum, and its weight.
    struct Mode {
        std::size_t index = 0;
        bool conjugated = false;
        std::complex<S> weight;
    };

    void addModes(const Settings& settings, const std::array<Point2, 2>& waveVectors,
                  std::vector<Point2>& waves);

    std::size_t side_ = 0;
    std::vector<std::size_t> firstMode_; ///< Of each module; one more at the end.
    std::vector<Mode> modes_;
    std::vector<RealFft<S>> fft_; ///< One, or none.
    // Waves over the first half of an axis, about its middle: a row a mode, a column a place.
    DenseMatrix cosX_;
    DenseMatrix sinX_;
    DenseMatrix cosY_;
    DenseMatrix sinY_;
    NeuronArray<S> real_;
    NeuronArray<S> imaginary_;
    DenseMatrix evenY_; ///< Waves in x times coefficients, of what is even in y; the same for odd.
    DenseMatrix oddY_;
    DenseMatrix fromEvenY_;
    DenseMatrix fromOddY_;
};

extern template class PlaceReadout<float>;
extern template class PlaceReadout<double>;

} // namespace canns

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
/// mode is a product of a wave in x and one in y. So F takes a transform of each sheet, a sum over the modes
/// that share their wave in x, and four small matrix products instead of places × grid cells weights. Where
/// one of a module's axes of phase lies along y (orientation 0, say) there are ten such waves a module
/// instead of 120 modes.
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

    /// A wave in x, and the modes that have it: those from `first` to before `end`.
    struct Group {
        double wave = 0.0; ///< Radians per metre, ≥ 0.
        std::size_t first = 0;
        std::size_t end = 0;
    };

    /// The modes of one module, those with the same wave in x together; `waves` gets their waves in y.
    void addModes(const Settings& settings, const std::array<Point2, 2>& waveVectors,
                  std::vector<double>& waves);
    void readSpectra(const NeuronArray<S>& rates);
    void sumGroups();

    std::size_t side_ = 0;
    std::vector<std::size_t> firstMode_; ///< Of each module; one more at the end.
    std::vector<Mode> modes_;
    std::vector<Group> groups_;
    std::vector<RealFft<S>> fft_; ///< One, or none.
    // Waves over the first half of an axis, about its middle.
    DenseMatrix wavesY_; ///< A column a mode: the cosines, then the sines.
    DenseMatrix cosX_;   ///< A row a group.
    DenseMatrix sinX_;
    Eigen::Matrix<S, Eigen::Dynamic, 1> real_;
    Eigen::Matrix<S, Eigen::Dynamic, 1> imaginary_;
    DenseMatrix fromReal_; ///< A column a group: the sums over its modes of real_ times their waves in y.
    DenseMatrix fromImaginary_;
    DenseMatrix bothEven_; ///< In x and y about the middle; a row a place in y, a column one in x.
    DenseMatrix oddX_;
    DenseMatrix oddY_;
    DenseMatrix bothOdd_;
};

extern template class PlaceReadout<float>;
extern template class PlaceReadout<double>;

} // namespace canns

#pragma once

#include "core/models/Fft.h"
#include "core/models/Geometry.h"
#include "core/tasks/Input.h"

#include <complex>
#include <span>
#include <string>
#include <vector>

namespace canns {

/// Follows a periodic pattern on a torus of neurons from sheet to sheet, by the phases of its strongest
/// waves. Sheets are looked at first, then the waves are chosen, then sheets are followed:
///
///     tracker.look(sheet); …
///     tracker.choose();
///     const auto seen = tracker.follow(sheet); …
///
/// A sheet costs one Fourier transform.
class PatternTracker {
public:
    /// The pattern in a sheet, beside the one before and those that were looked at.
    struct Seen {
        Point2 moved{};      ///< Neurons along columns and rows since the first sheet that was followed.
        double turned = 0.0; ///< How far a wave has turned since the sheet before at most, 0 … π. Much less
                             ///< than π, or the sheet came too late to be followed.
        double strength = 1.0; ///< Of its weakest wave, as a part of what that had in the sheets looked at.
    };

    /// Throws BadInput for an array that does not live on a torus. Sheets can be followed by three waves
    /// only.
    explicit PatternTracker(const StateInfo& sheet, std::size_t waves = 3);

    /// Adds a sheet to those that the waves are chosen from.
    void look(std::span<const float> sheet);
    /// Chooses the strongest waves, none the negative or the multiple of another. Throws BadInput where there
    /// are none.
    void choose();
    /// The weakest of the chosen waves as a part of the mean: near 0 in noise, above 0.1 in patterns.
    double contrast() const noexcept { return contrast_; }
    /// From one crest to the next of the shortest wave, neurons.
    double period() const noexcept;
    /// Forgets all sheets.
    void forget();

    Seen follow(std::span<const float> sheet);
    /// The phases of the waves in a sheet, 0 … 2π.
    std::vector<double> phases(std::span<const float> sheet);

private:
    /// A wave vector in radians a neuron, and its place in the half spectrum.
    struct Wave {
        double kx = 0.0;
        double ky = 0.0;
        std::size_t index = 0;
    };

    std::span<const std::complex<float>> transform(std::span<const float> sheet);
    Wave waveAt(std::size_t index) const;

    std::string name_;
    std::size_t count_;
    RealFft<float> fft_;
    std::vector<double> power_; ///< Sums over the sheets that were looked at.
    std::size_t looked_ = 0;
    std::vector<Wave> waves_;
    double contrast_ = 0.0;
    std::vector<double> last_;   ///< Phases in the sheet before; none at first.
    std::vector<double> turned_; ///< Since the first sheet.
};

} // namespace canns

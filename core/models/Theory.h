#pragma once

#include "core/models/Cann.h"

#include <optional>
#include <string>
#include <vector>

/// What mean-field theory says about a network, to be shown beside its simulation and tested against it.
///
/// Everything holds for N → ∞ and a kernel that is narrow against the ring. Fung, Wong & Wu 2010, Neural
/// Comput. 22:752 (§2–3); Mi, Fung, Wong & Wu 2014, NIPS 27 (adaptation).
namespace canns {

/// A number that theory gives for a model with certain parameters.
struct TheoryValue {
    std::string name;  ///< "criticalInhibition"
    std::string label; ///< "Critical inhibition k_c"
    std::string unit;
    double value = 0.0;
};

/// The inhibition above which no bump stands without input: ρJ₀²/(8√(2π)a) on a ring, ρ²J₀²/16 on a torus,
/// with ρ neurons per unit of the feature along each axis.
double criticalInhibition(const CannSettings& settings);

/// Peak of u of the bump that stands without input (the stable one); nothing above criticalInhibition().
std::optional<double> bumpAmplitude(const CannSettings& settings);

/// Half width of u at half of its peak, 2a√(ln 2): u ∝ exp(−d²/4a²).
double bumpHalfWidth(const CannSettings& settings);

/// The adaptation strength above which a free bump travels, τ/τᵥ.
double travellingThreshold(const CannSettings& settings);

/// Speed of the free travelling bump to lowest order, (2a/τᵥ)√(g − √g) with g = mτᵥ/τ; 0 below the
/// threshold. An estimate: the shape of the bump changes when it travels, which makes it a fifth slower.
double travellingSpeed(const CannSettings& settings);

/// How far (radians) the bump on a ring lags behind a stimulus that moves at `speed`, without adaptation:
/// the s with speed = A/(τu₀)·s·exp(−s²/8a²), u₀ the amplitude under that stimulus. Nothing when the
/// stimulus is too fast to be followed.
std::optional<double> trackingLag(const CannSettings& settings, double speed);

/// All of these that apply, for display.
std::vector<TheoryValue> cannTheory(const CannSettings& settings);

} // namespace canns

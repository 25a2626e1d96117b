#pragma once

#include "core/base/Parameters.h"
#include "core/models/Network.h"
#include "core/models/Theory.h"

#include <memory>
#include <vector>

namespace canns {

/// One module of grid cells for a line: a ring of phases whose bump goes round once every `spacing` metres
/// along the direction `orientation`.
///
///     u ← u + (−u + (1 − τω ∂ₓ) W r + I) Δt/τ,   r = u² / (1 + k Σu²),   ω = 2π v∥/spacing
///
/// W r is Gaussian coupling on a clean ring. The derivative is what a pair of rings with opposite weight
/// shifts adds when the velocity tips their balance (Zhang 1996, J. Neurosci. 16:2112, eq. 19), here in
/// closed form: the bump keeps its shape and moves at ω exactly, for any ω that the time step resolves. I is
/// a Gaussian bump at the phase of the true position, of strength Input::locationStrength (0: integrate
/// only). A silent ring begins with the bump that stands by itself, at the phase of the position.
struct GridRingParameters {
    int neurons = 128;
    double spacing = 0.5;
    double orientation = 0.0;
    double timeConstant = 0.01;
    double inhibition = 1.0;
    double kernelWidth = 0.5;
    double coupling = 4.0;
    Precision precision = Precision::Float;

    static const ParameterTable& table();
};

/// Throws BadInput when no bump can stand (inhibition above the critical value).
std::unique_ptr<Network> makeNetwork(const GridRingParameters& parameters, std::uint64_t seed);

/// That of the ring's bump (Theory.h), and how fast it goes round.
std::vector<TheoryValue> gridRingTheory(const GridRingParameters& parameters);

} // namespace canns

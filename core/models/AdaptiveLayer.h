#pragma once

#include "core/models/RecurrentInput.h"

#include <cmath>

namespace canns {

/// Rectified units with adaptation and divisive inhibition, stepped by exponential Euler:
///
///     u ← max(0, u + (1 − e^{−Δt/τ})(−u + I − v)),   v ← v + (1 − e^{−Δt/τᵥ})(−v + m u),   r = g u²/(1 + k
///     Σu²)
///
/// where v takes the u before the step and r the one after it. The arrays belong to the network.
template <typename S>
struct AdaptiveLayer {
    NeuronArray<S>& u;
    NeuronArray<S>& v;
    NeuronArray<S>& r;
    double timeConstant = 1.0;
    double adaptationTimeConstant = 1.0;
    double adaptation = 0.0; ///< m
    double inhibition = 0.0; ///< k
    double gain = 1.0;       ///< g

    /// `input` is the whole of it, recurrent and external.
    void step(const NeuronArray<S>& input, double timeStep) {
        const auto fast = static_cast<S>(-std::expm1(-timeStep / timeConstant));
        const auto slow = static_cast<S>(-std::expm1(-timeStep / adaptationTimeConstant));
        // r serves as the room for the new u, which v must not see yet.
        r = u + (input - u - v) * fast;
        v += (u * static_cast<S>(adaptation) - v) * slow;
        u = r.max(S{0});
        r = u.square();
        r *= static_cast<S>(gain) / (S{1} + static_cast<S>(inhibition) * r.sum());
    }
};

} // namespace canns

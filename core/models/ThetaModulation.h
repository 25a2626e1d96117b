#pragma once

namespace canns {

/// Strengths of the theta rhythm in the inputs of a theta-sweep network.
struct ThetaModulation {
    double phase = 0.0;         ///< −π … π.
    double directionGain = 1.0; ///< Of the direction cells' input.
    double gridGain = 1.0;      ///< Of the grid cells' input.
};

/// The modulation at `time`, with a cycle of `cycle` (same unit):
/// 1 + s_direction (½ + |turning|) cos θ and 1 + s_grid (½ + speed) cos θ; speed 0…1, turning −1…1.
///
/// With `signedTurning` the turn enters with its sign, so that for sharp turns to one side the rhythm
/// inverts, as in the Python package.
ThetaModulation thetaModulation(double time, double cycle, double speed, double turning,
                                double directionStrength, double gridStrength, bool signedTurning = false);

} // namespace canns

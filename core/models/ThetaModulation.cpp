#include "core/models/ThetaModulation.h"

#include "core/models/RingMath.h"

#include <cmath>

namespace canns {

ThetaModulation thetaModulation(double time, double cycle, double speed, double turning,
                                double directionStrength, double gridStrength, bool signedTurning) {
    ThetaModulation result;
    result.phase = 2 * pi * (std::fmod(time, cycle) / cycle) - pi;
    const double rhythm = std::cos(result.phase);
    const double turn = signedTurning ? turning : std::abs(turning);
    result.directionGain = 1 + directionStrength * (0.5 + turn) * rhythm;
    result.gridGain = 1 + gridStrength * (0.5 + speed) * rhythm;
    return result;
}

} // namespace canns

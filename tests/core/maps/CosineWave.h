#pragma once

#include "core/base/Angles.h"
#include "core/maps/StripeFit.h"

#include <cmath>
#include <numbers>

namespace canns::test {

/// A cosine wave of the reference, in one of its two forms: turned by π, the phase at the centre changes
/// sign. The wave with phase and frequency negative is the same again.
struct CosineWave {
    double angle, phaseAtCentre, frequency;
    int sign;

    explicit CosineWave(const ReferenceStripeFit& fit)
        : CosineWave(fit.parameters[0], fit.parameters[1], fit.parameters[2], fit.sign) {}
    CosineWave(double a, double phase, double f, int s)
        : angle(wrapTwoPi(a)), phaseAtCentre(phase + f * 74.5 * 3.0 * std::numbers::pi / 149.0), frequency(f),
          sign(s) {
        if (angle >= std::numbers::pi) {
            angle -= std::numbers::pi;
            phaseAtCentre = -phaseAtCentre;
            sign = -sign;
        }
    }
    bool near(const CosineWave& other) const {
        return std::abs(angle - other.angle) < 1e-2 &&
               std::abs(wrapPi(phaseAtCentre - other.phaseAtCentre)) < 2e-2 &&
               std::abs(frequency - other.frequency) < 1e-2 && sign == other.sign;
    }
};

} // namespace canns::test

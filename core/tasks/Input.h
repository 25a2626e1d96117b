#pragma once

#include <array>
#include <span>

namespace canns {

/// A point or vector of the plane, in metres (or metres per second).
using Point2 = std::array<double, 2>;

/// What the world is for a network during one step: a task writes it, a network takes from it what it senses.
struct Input {
    // Feature space of the ring and sheet networks, radians.
    bool present = true;     ///< Whether there is a stimulus.
    Point2 feature{};        ///< Where the stimulus is; one-dimensional networks use the first.
    double separation = 0.0; ///< Of two stimuli of half the strength about the feature, along its first axis.
    double gain = 1.0;       ///< Strength of the stimulus as a part of the network's amplitude.
    double noiseLevel = 0.0; ///< Standard deviation of the stimulus' noise as a part of its amplitude.
    std::span<const double> current =
        std::span<const double>(); ///< Input of each neuron instead of the stimulus.

    // The animal.
    Point2 position{};             ///< Metres.
    Point2 velocity{};             ///< Metres per unit of time of the network.
    double headDirection = 0.0;    ///< Radians.
    double speedGain = 0.0;        ///< Speed as a part of the greatest, 0…1.
    double turningGain = 0.0;      ///< Angular velocity as a part of the greatest, −1…1.
    double locationStrength = 0.0; ///< Strength of a sensory cue to the true position; 0: path integration.
};

} // namespace canns

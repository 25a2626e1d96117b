#pragma once

#include "core/base/Random.h"
#include "core/tasks/Environment.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace canns {

/// How an animal moves. Lengths in metres, times in seconds, angles in radians.
struct MotionSettings {
    double speedMean = 0.15;
    double speedStandardDeviation = 0.08;
    double speedCoherenceTime = 0.7;
    double rotationStandardDeviation = 2.0943951023931953; ///< Of the angular velocity, rad/s.
    double rotationCoherenceTime = 0.08;
    double headSmoothingTime = 0.15;
    double thigmotaxis = 0.5; ///< 0: shies from walls; 1: clings to them.
    double wallDistance = 0.1;
    double wallStrength = 1.0;
    bool peerCompatible = false;
};

/// A steady pull on the animal: `ratio` times as strong as its own wandering.
struct Drift {
    Point2 velocity{};
    double ratio = 1.0;
};

/// Random motion of an animal in an environment, after RatInABox (George et al. 2024, eLife 13:e85274).
///
/// Angular velocity and (the normal score of) speed are Ornstein–Uhlenbeck processes, stepped exactly, with
/// the turn in a step drawn jointly with the angular velocity, so that their distributions do not depend on
/// the time step. Speed is log-normal with the mean and standard deviation asked for. Near walls the animal
/// is turned away or pushed; at a wall it bounces.
///
/// With `peerCompatible` both processes go by forward Euler (which widens them when the step is near the
/// coherence time) and speed is Rayleigh with mode speedMean: the standard deviation counts only as zero or
/// not; as in the Python package.
class MotionModel {
public:
    /// `heading`: initial direction; `start` must be inside the environment. Throws BadInput if not.
    MotionModel(const Environment& environment, const MotionSettings& settings, Point2 start, double heading,
                std::uint64_t seed);

    void step(double timeStep, const std::optional<Drift>& drift = std::nullopt);
    /// Puts the animal where something else has moved it; velocities follow from the displacement.
    void moveTo(Point2 position, double timeStep);

    Point2 position() const noexcept { return position_; }
    /// Displacement over time of the last step; across a periodic boundary, the short way.
    Point2 velocity() const noexcept { return measuredVelocity_; }
    double headDirection() const noexcept;
    double angularVelocity() const noexcept { return angularVelocity_; }
    double distanceTravelled() const noexcept { return distance_; }

private:
    /// What the exact step of both processes needs, for one time step; worked out when that changes.
    struct Transition {
        double timeStep = 0.0;
        double velocityDecay = 0.0;
        double velocityDeviation =
            0.0; ///< Per standard deviation of the angular velocity, as are the angles.
        double angleOfVelocity = 0.0;
        double sharedAngle = 0.0; ///< With the change of velocity.
        double ownAngle = 0.0;
        double scoreDecay = 0.0;
        double scoreDeviation = 0.0;
        double logDeviation = 0.0; ///< Of the logarithm of speed.
        double headWeight = 0.0;   ///< Of the newest direction in that of the head.
    };

    const Transition& transition(double timeStep);
    /// Both numbers of a Box–Muller pair, one after the other.
    double nextNormal();
    void turn(double timeStep);
    double nextSpeed(double timeStep);
    void feelWalls(double timeStep);
    void advance(double timeStep);
    void observe(Point2 before, double timeStep);

    const Environment* environment_;
    MotionSettings settings_;
    RandomStream random_;
    Point2 position_;
    Point2 velocity_{};
    Point2 measuredVelocity_{};
    Point2 head_{};
    double angularVelocity_ = 0.0;
    double speedScore_ = 0.0;
    double distance_ = 0.0;
    double nearestWallSquare_ = 0.0; ///< Squared distance to the nearest wall, 0 when it was not taken.
    double spareNormal_ = 0.0;
    bool hasSpareNormal_ = false;
    Transition transition_;
};

/// The mean and standard deviation of speed that a motion model promises away from walls.
struct PromisedSpeed {
    double mean = 0.0;
    double standardDeviation = 0.0;
};
PromisedSpeed promisedSpeed(const MotionSettings& settings);

} // namespace canns

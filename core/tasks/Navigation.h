#pragma once

#include "core/base/Parameters.h"
#include "core/base/Progress.h"
#include "core/data/Recording.h"
#include "core/tasks/Arena.h"
#include "core/tasks/MotionModel.h"
#include "core/tasks/Task.h"

#include <memory>
#include <string>
#include <vector>

/// Tasks that move an animal about: wandering, scanning in rows, and following a recorded path.
///
/// All give motion (position, velocity in metres per unit of the network's time, head direction, gains); head
/// direction as an angle for ring networks; and position, stretched so that the arena's box is once round, as
/// a point for sheet networks. Durations are in seconds. Inputs are those at the end of each step.
namespace canns {

/// Wandering at random (MotionModel.h) in an arena (Arena.h).
struct NavigationParameters {
    double duration = 600.0;
    ArenaShape shape = ArenaShape::Rectangle;
    double width = 1.0;
    double height = 1.0;
    std::vector<double> polygon = {};
    std::vector<double> walls = {};
    std::vector<double> holes = {};
    std::vector<double> holeSizes = {};
    bool periodic = false;
    std::vector<double> start = {};
    std::vector<double> heading = {};
    double speedMean = 0.15;
    double speedStandardDeviation = 0.08;
    double speedCoherenceTime = 0.7;
    double rotationStandardDeviation = 120.0;
    double rotationCoherenceTime = 0.08;
    double headSmoothingTime = 0.15;
    double thigmotaxis = 0.5;
    double wallDistance = 0.1;
    double wallStrength = 1.0;
    double cueDuration = 0.0;
    double cueStrength = 5.0;
    bool peerCompatible = false;

    static const ParameterTable& table();
};

/// Rows from wall to wall, downwards, then columns to the right, and again.
struct RasterScanParameters {
    double duration = 120.0;
    double width = 1.0;
    double height = 1.0;
    double rowStep = 0.03;
    double margin = 0.05;
    double speed = 0.15;
    double driftRatio = 15.0;
    bool peerCompatible = false;

    static const ParameterTable& table();
};

/// A recorded path from a file (anything with a trajectory that the program opens), interpolated linearly.
struct TrajectoryTaskParameters {
    std::string file = {};
    double duration = 0.0;
    double metresPerUnit = 1.0;
    double smoothing = 0.1;

    static const ParameterTable& table();
};

MotionSettings motionOf(const NavigationParameters& parameters);

/// Throw BadInput for lists that do not fit together, and as Environment does.
std::unique_ptr<Task> makeTask(const NavigationParameters& parameters, const TaskClock& clock,
                               std::uint64_t seed);
std::unique_ptr<Task> makeTask(const RasterScanParameters& parameters, const TaskClock& clock,
                               std::uint64_t seed);
std::unique_ptr<Task> makeTask(const TrajectoryTaskParameters& parameters, const TaskClock& clock,
                               std::uint64_t seed, const Progress& progress = {});
/// The same from a path in memory. `duration` 0: all of it. Throws BadInput unless it has positions.
std::unique_ptr<Task> makeTrajectoryTask(const Trajectory& path, double duration, double smoothingSeconds,
                                         const TaskClock& clock, const Progress& progress = {});

/// Velocity (m/s), direction (recorded, else that of movement, held while still) and angular velocity (rad/s)
/// at every sample of a path. The velocity of the first sample is that of the second.
struct PathMotion {
    std::vector<Point2> velocity;
    std::vector<double> direction;
    std::vector<double> angularVelocity;
};
PathMotion motionAlong(const Trajectory& path);

} // namespace canns

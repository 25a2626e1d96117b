#pragma once

#include "core/tasks/Environment.h"
#include "core/tasks/MotionModel.h"
#include "core/tasks/Task.h"

/// What all tasks with an animal in an arena share.
namespace canns {

/// The whole number of steps next to a duration; at least one.
std::size_t stepsIn(double seconds, const TaskClock& clock);

/// Where the animal is and how it moves, with its place in the arena's box stretched to once round as
/// feature.
void describeAnimal(Input& input, const MotionModel& animal, const Environment& environment,
                    const TaskClock& clock);

/// A place of the environment, each as likely as any other.
Point2 anywhere(const Environment& environment, RandomStream& random);

} // namespace canns

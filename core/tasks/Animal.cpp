#include "core/tasks/Animal.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace canns {

std::size_t stepsIn(double seconds, const TaskClock& clock) {
    return static_cast<std::size_t>(
        std::max(1.0, std::round(seconds / (clock.timeStep * clock.secondsPerTimeUnit))));
}

void describeAnimal(Input& input, const MotionModel& animal, const Environment& environment,
                    const TaskClock& clock) {
    const Point2 metresPerSecond = animal.velocity();
    const Point2 least = environment.least();
    const Point2 greatest = environment.greatest();
    input.present = true;
    input.position = animal.position();
    input.headDirection = animal.headDirection();
    for (std::size_t axis = 0; axis < 2; ++axis) {
        input.velocity[axis] = metresPerSecond[axis] * clock.secondsPerTimeUnit;
        input.feature[axis] = 2 * std::numbers::pi *
                              ((input.position[axis] - least[axis]) / (greatest[axis] - least[axis]) - 0.5);
    }
}

Point2 anywhere(const Environment& environment, RandomStream& random) {
    Point2 place{};
    do
        for (std::size_t axis = 0; axis < 2; ++axis)
            place[axis] = random.uniform(environment.least()[axis], environment.greatest()[axis]);
    while (!environment.contains(place));
    return place;
}

} // namespace canns

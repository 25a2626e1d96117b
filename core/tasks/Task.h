#pragma once

#include "core/tasks/Input.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace canns {

/// What a task gives and a network senses.
enum class Signal {
    RingFeature,  ///< Input::feature[0] round a ring.
    PlaneFeature, ///< Input::feature on a torus.
    Motion        ///< Position, velocity and head direction of an animal.
};

/// "an angle", "a point of the torus", "motion".
std::string_view signalName(Signal signal);

/// The clock of the network that a task drives.
struct TaskClock {
    double timeStep = 0.1;           ///< In the network's unit of time.
    double secondsPerTimeUnit = 1.0; ///< What that unit stands for.
};

/// What drives a network: a sequence of inputs, made one at a time when they are needed.
class Task {
public:
    virtual ~Task() = default;
    Task(const Task&) = delete;
    Task& operator=(const Task&) = delete;

    /// How many inputs there are.
    virtual std::size_t steps() const = 0;
    /// Writes the input of the next step, or returns false at the end.
    virtual bool next(Input& input) = 0;
    /// Back to the first step, with the same random numbers.
    virtual void reset() = 0;
    /// Sends the animal to `goal` from now on (nothing: back to its own plan). False for tasks whose animal
    /// goes its own way.
    virtual bool steer(std::optional<Point2> /*goal*/) { return false; }

protected:
    Task() = default;
};

} // namespace canns

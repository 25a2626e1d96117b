#pragma once

#include "core/base/Progress.h"
#include "core/tasks/Arena.h"
#include "core/tasks/Task.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace canns {

/// An animal that goes from goal to goal by the shortest way round walls and holes, and wherever it is
/// steered from outside (Task::steer): navigation with the loop closed by a plan, or by a hand.
///
/// The arena is cut into cells (CostGrid.h). The way to a goal leads over the centres of cells, does not cut
/// corners, and is walked at `speed`; the head turns smoothly. `goals` (x, y, x, y, …) are visited again and
/// again in their order; without any, each next goal is a free cell at random. Gives what Navigation.h says.
struct ClosedLoopParameters {
    double duration = 60.0;
    ArenaShape shape = ArenaShape::Rectangle;
    double width = 1.0;
    double height = 1.0;
    std::vector<double> polygon = {};
    std::vector<double> walls = {};
    std::vector<double> holes = {};
    std::vector<double> holeSizes = {};
    double cellSize = 0.05;
    std::vector<double> goals = {};
    std::vector<double> start = {};
    double speed = 0.15;
    double headSmoothingTime = 0.15;

    static const ParameterTable& table();
};

/// Throws BadInput when the start or a goal is not in a free cell, or a goal cannot be reached from the
/// start.
std::unique_ptr<Task> makeTask(const ClosedLoopParameters& parameters, const TaskClock& clock,
                               std::uint64_t seed, const Progress& progress = {});

} // namespace canns

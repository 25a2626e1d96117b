#include "core/tasks/TaskRegistry.h"

#include "core/base/Names.h"
#include "core/tasks/ClosedLoop.h"
#include "core/tasks/Navigation.h"
#include "core/tasks/Tracking.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace canns {

namespace {

template <typename P>
TaskKind tracking(std::string title, std::string description, Signal given) {
    return {std::move(title),
            std::move(description),
            &P::table(),
            {given},
            [](const ParameterValues& values, const TaskClock& clock, std::uint64_t, const Progress&) {
                return makeTask(values.as<P>(), clock);
            }};
}

template <typename P>
TaskKind moving(std::string title, std::string description) {
    return {std::move(title),
            std::move(description),
            &P::table(),
            {Signal::Motion, Signal::RingFeature, Signal::PlaneFeature},
            [](const ParameterValues& values, const TaskClock& clock, std::uint64_t seed,
               [[maybe_unused]] const Progress& progress) {
                if constexpr (requires { makeTask(values.as<P>(), clock, seed, progress); })
                    return makeTask(values.as<P>(), clock, seed, progress);
                else
                    return makeTask(values.as<P>(), clock, seed);
            }};
}

std::vector<TaskKind> allTasks() {
    constexpr Signal ring = Signal::RingFeature;
    constexpr Signal plane = Signal::PlaneFeature;
    return {
        tracking<PopulationCodingParameters<1>>("Population coding, one angle",
                                                "A stimulus that comes and goes.", ring),
        tracking<TemplateMatchingParameters<1>>("Template matching, one angle",
                                                "A noisy stimulus that stays.", ring),
        tracking<SmoothTrackingParameters<1>>("Smooth tracking, one angle",
                                              "A stimulus that moves from angle to angle.", ring),
        tracking<PiecewiseParameters<1>>("Piecewise stimulus, one angle",
                                         "A stimulus that jumps, with a strength of its own for each place.",
                                         ring),
        tracking<PopulationCodingParameters<2>>("Population coding, a point",
                                                "A stimulus that comes and goes.", plane),
        tracking<TemplateMatchingParameters<2>>("Template matching, a point", "A noisy stimulus that stays.",
                                                plane),
        tracking<SmoothTrackingParameters<2>>("Smooth tracking, a point",
                                              "A stimulus that moves from point to point.", plane),
        tracking<PiecewiseParameters<2>>("Piecewise stimulus, a point",
                                         "A stimulus that jumps, with a strength of its own for each place.",
                                         plane),
        moving<NavigationParameters>("Wandering", "An animal that wanders about in an arena."),
        moving<RasterScanParameters>("Raster scan", "An animal that covers an arena in rows and columns."),
        moving<ClosedLoopParameters>("Goals", "An animal that takes the shortest way from goal to goal."),
        moving<TrajectoryTaskParameters>("Recorded path", "A path from a file.")};
}

} // namespace

std::span<const TaskKind> tasks() {
    static const std::vector<TaskKind> all = allTasks();
    return all;
}

const TaskKind& findTask(std::string_view name) {
    std::vector<std::string> known;
    for (const TaskKind& task : tasks()) {
        if (task.name() == name)
            return task;
        known.push_back(task.name());
    }
    const auto nearest = nearestName(name, known);
    throw BadInput(fmt::format("There is no task \"{}\".", name), {},
                   nearest ? fmt::format("Did you mean \"{}\"?", *nearest)
                           : fmt::format("There are: {}.", fmt::join(known, ", ")));
}

} // namespace canns

#include "core/dynamics/RunAnalysis.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

void needMotion(const SimulationRecord& record) {
    if (!record.hasMotion)
        throw BadInput("Nothing moved about in this run.", "simulation",
                       "Choose a task with an animal (navigation, trajectory, …).");
}

PathError summed(std::vector<double> metres) {
    if (metres.empty())
        throw BadInput("No frame is left to compare paths on.", "path");
    PathError error;
    double squares = 0.0;
    for (const double m : metres)
        squares += m * m;
    error.rootMeanSquare = std::sqrt(squares / static_cast<double>(metres.size()));
    std::vector<double> sorted = metres;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    error.median = *middle;
    error.metres = std::move(metres);
    return error;
}

} // namespace

Activity activityOf(const SimulationRecord& record, std::string_view name, double hertzPerUnit) {
    needMotion(record);
    const SimulationRecord::Array& array = record.array(name);
    const std::size_t neurons = array.info.geometry.size();
    Activity activity;
    activity.values = Matrix<float>(record.frames(), neurons);
    std::ranges::transform(array.values, activity.values.values().begin(),
                           [](float value) { return std::max(0.0F, value); });
    activity.seconds = record.seconds;
    activity.headDirection = record.headDirection;
    for (std::size_t f = 0; f < record.frames(); ++f) {
        activity.x.push_back(record.position[f][0]);
        activity.y.push_back(record.position[f][1]);
        const Point2& before = record.position[f == 0 ? 0 : f - 1];
        activity.speedMetresPerSecond.push_back(
            std::hypot(activity.x[f] - before[0], activity.y[f] - before[1]) / record.intervalSeconds);
    }
    if (record.frames() > 1)
        activity.speedMetresPerSecond[0] = activity.speedMetresPerSecond[1];
    activity.spikes.assign(record.frames(), 1);
    activity.binWidthSeconds = record.intervalSeconds;
    activity.hertzPerValue = hertzPerUnit;
    for (std::size_t n = 0; n < neurons; ++n)
        activity.unitIds.push_back(fmt::format("{}", n));
    return activity;
}

PathError pathError(const SimulationRecord& record, std::string_view name, double fromSeconds) {
    needMotion(record);
    const SimulationRecord::Array& array = record.array(name);
    if (array.info.geometry.size() != 2 || array.info.unit != "m")
        throw BadInput(fmt::format("\"{}\" is no position.", name), "path",
                       "Record a decoded position (simulation.states).");
    std::vector<double> metres;
    for (std::size_t f = 0; f < record.frames(); ++f)
        if (record.seconds[f] >= fromSeconds)
            metres.push_back(
                std::hypot(static_cast<double>(array.values[2 * f]) - record.position[f][0],
                           static_cast<double>(array.values[2 * f + 1]) - record.position[f][1]));
    return summed(std::move(metres));
}

IntegratedPath fitIntegratedPath(const SimulationRecord& record, const Matrix<double>& displacement) {
    needMotion(record);
    if (displacement.rows() != record.frames() || displacement.columns() != 2)
        throw BadInput(
            fmt::format("There are {} displacements for {} frames.", displacement.rows(), record.frames()),
            "path");
    std::vector<Point2> moved;
    for (std::size_t f = 0; f < displacement.rows(); ++f)
        moved.push_back({displacement(f, 0), displacement(f, 1)});
    return fitIntegratedPath(record.position, moved);
}

IntegratedPath fitIntegratedPath(std::span<const Point2> path, std::span<const Point2> displacement) {
    if (displacement.size() != path.size() || path.size() < 2)
        throw BadInput(
            fmt::format("There are {} displacements for {} frames.", displacement.size(), path.size()),
            "path");
    const auto frames = static_cast<double>(path.size());
    Point2 meanMoved{};
    Point2 meanPlace{};
    for (std::size_t f = 0; f < path.size(); ++f)
        for (std::size_t axis = 0; axis < 2; ++axis) {
            meanMoved[axis] += displacement[f][axis] / frames;
            meanPlace[axis] += path[f][axis] / frames;
        }
    double both = 0.0;
    double moved = 0.0;
    double variance = 0.0;
    for (std::size_t f = 0; f < path.size(); ++f)
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const double d = displacement[f][axis] - meanMoved[axis];
            const double p = path[f][axis] - meanPlace[axis];
            both += d * p;
            moved += d * d;
            variance += p * p;
        }
    if (!(moved > 0) || !(variance > 0))
        throw BadInput("Neither the pattern nor the animal may stand still.", "path");
    IntegratedPath result;
    result.metresPerNeuron = both / moved;
    result.rSquared = both * both / (moved * variance);
    result.position = Matrix<double>(path.size(), 2);
    std::vector<double> metres;
    for (std::size_t f = 0; f < path.size(); ++f) {
        for (std::size_t axis = 0; axis < 2; ++axis)
            result.position(f, axis) =
                meanPlace[axis] + result.metresPerNeuron * (displacement[f][axis] - meanMoved[axis]);
        metres.push_back(std::hypot(result.position(f, 0) - path[f][0], result.position(f, 1) - path[f][1]));
    }
    result.error = summed(std::move(metres));
    return result;
}

} // namespace canns

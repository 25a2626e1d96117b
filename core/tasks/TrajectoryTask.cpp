#include "core/io/RecordingReader.h"
#include "core/io/TrajectoryFile.h"
#include "core/tasks/Navigation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace canns {

namespace {

constexpr double pi = std::numbers::pi;

/// Gaussian smoothing of samples at irregular times, over ±3 standard deviations.
std::vector<double> smoothed(const std::vector<double>& seconds, const std::vector<double>& values,
                             double deviation, const Progress& progress) {
    if (!(deviation > 0))
        return values;
    std::vector<double> result(values.size());
    std::size_t first = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        progress.report(i, values.size());
        while (seconds[first] < seconds[i] - 3 * deviation)
            ++first;
        double sum = 0.0;
        double total = 0.0;
        for (std::size_t j = first; j < values.size() && seconds[j] <= seconds[i] + 3 * deviation; ++j) {
            const double d = (seconds[j] - seconds[i]) / deviation;
            const double weight = std::exp(-d * d / 2);
            sum += weight * values[j];
            total += weight;
        }
        result[i] = sum / total;
    }
    return result;
}

class PathTask final : public Task {
public:
    PathTask(Trajectory path, double duration, const TaskClock& clock)
        : path_(std::move(path)), motion_(motionAlong(path_)), clock_(clock) {
        const double whole = path_.seconds.back() - path_.seconds.front();
        const double seconds = duration > 0 ? std::min(duration, whole) : whole;
        steps_ = static_cast<std::size_t>(
            std::max(1.0, std::floor(seconds / (clock.timeStep * clock.secondsPerTimeUnit))));
        const auto [leastX, greatestX] = std::ranges::minmax(path_.x);
        const auto [leastY, greatestY] = std::ranges::minmax(path_.y);
        least_ = {leastX, leastY};
        greatest_ = {std::max(greatestX, leastX + 1e-9), std::max(greatestY, leastY + 1e-9)};
        for (const Point2& v : motion_.velocity)
            fastest_ = std::max(fastest_, std::hypot(v[0], v[1]));
        for (const double turn : motion_.angularVelocity)
            sharpest_ = std::max(sharpest_, std::abs(turn));
    }

    std::size_t steps() const override { return steps_; }

    bool next(Input& input) override {
        if (step_ == steps_)
            return false;
        const double dt = clock_.timeStep * clock_.secondsPerTimeUnit;
        const Point2 before = at(static_cast<double>(step_) * dt);
        const Point2 now = at(static_cast<double>(step_ + 1) * dt);
        const Point2 velocity{(now[0] - before[0]) / dt, (now[1] - before[1]) / dt};
        input.present = true;
        input.position = now;
        for (std::size_t axis = 0; axis < 2; ++axis) {
            input.velocity[axis] = velocity[axis] * clock_.secondsPerTimeUnit;
            input.feature[axis] =
                2 * pi * ((now[axis] - least_[axis]) / (greatest_[axis] - least_[axis]) - 0.5);
        }
        const double from = motion_.direction[sample_];
        const double to = motion_.direction[std::min(sample_ + 1, path_.seconds.size() - 1)];
        input.headDirection = from + part_ * std::remainder(to - from, 2 * pi);
        input.speedGain = std::hypot(velocity[0], velocity[1]) / fastest_;
        input.turningGain = sharpest_ > 0 ? motion_.angularVelocity[sample_] / sharpest_ : 0.0;
        ++step_;
        return true;
    }

    void reset() override {
        step_ = 0;
        sample_ = 0;
    }

private:
    /// The place `seconds` after the beginning; times are asked for in ascending order.
    Point2 at(double seconds) {
        const double t = path_.seconds.front() + seconds;
        while (sample_ + 2 < path_.seconds.size() && path_.seconds[sample_ + 1] <= t)
            ++sample_;
        const std::size_t following = sample_ + 1;
        part_ = std::clamp((t - path_.seconds[sample_]) / (path_.seconds[following] - path_.seconds[sample_]),
                           0.0, 1.0);
        return {path_.x[sample_] + part_ * (path_.x[following] - path_.x[sample_]),
                path_.y[sample_] + part_ * (path_.y[following] - path_.y[sample_])};
    }

    Trajectory path_;
    PathMotion motion_;
    TaskClock clock_;
    std::size_t steps_ = 0;
    std::size_t step_ = 0;
    std::size_t sample_ = 0;
    double part_ = 0.0;
    Point2 least_{};
    Point2 greatest_{};
    double fastest_ = 1e-12;
    double sharpest_ = 0.0;
};

} // namespace

PathMotion motionAlong(const Trajectory& path) {
    const std::size_t count = path.seconds.size();
    PathMotion motion;
    motion.velocity.resize(count);
    motion.direction.resize(count);
    motion.angularVelocity.resize(count);
    for (std::size_t i = 1; i < count; ++i) {
        const double dt = path.seconds[i] - path.seconds[i - 1];
        motion.velocity[i] = {(path.x[i] - path.x[i - 1]) / dt, (path.y[i] - path.y[i - 1]) / dt};
    }
    if (count > 1)
        motion.velocity[0] = motion.velocity[1];
    for (std::size_t i = 0; i < count; ++i) {
        const Point2& v = motion.velocity[i];
        const bool moves = std::hypot(v[0], v[1]) > 1e-9;
        if (path.hasHeadDirection() && std::isfinite(path.headDirection[i]))
            motion.direction[i] = path.headDirection[i];
        else
            motion.direction[i] = moves ? std::atan2(v[1], v[0]) : (i > 0 ? motion.direction[i - 1] : 0.0);
        if (i > 0)
            motion.angularVelocity[i] =
                std::remainder(motion.direction[i] - motion.direction[i - 1], 2 * pi) /
                (path.seconds[i] - path.seconds[i - 1]);
    }
    return motion;
}

std::unique_ptr<Task> makeTrajectoryTask(const Trajectory& path, double duration, double smoothingSeconds,
                                         const TaskClock& clock, const Progress& progress) {
    // Samples that were not tracked are left out, so that gaps are bridged by straight lines.
    Trajectory tracked;
    for (std::size_t i = 0; i < path.seconds.size() && path.hasPosition(); ++i) {
        if (!std::isfinite(path.x[i]) || !std::isfinite(path.y[i]) ||
            (!tracked.seconds.empty() && path.seconds[i] <= tracked.seconds.back()))
            continue;
        tracked.seconds.push_back(path.seconds[i]);
        tracked.x.push_back(path.x[i]);
        tracked.y.push_back(path.y[i]);
        if (path.hasHeadDirection())
            tracked.headDirection.push_back(path.headDirection[i]);
    }
    if (tracked.seconds.size() < 2)
        throw BadInput(
            fmt::format("The path has {} tracked positions; two or more are needed.", tracked.seconds.size()),
            "trajectory.file", "Choose a file with times and positions.");
    tracked.x = smoothed(tracked.seconds, tracked.x, smoothingSeconds, progress.part(0.0, 0.5));
    tracked.y = smoothed(tracked.seconds, tracked.y, smoothingSeconds, progress.part(0.5, 1.0));
    return std::make_unique<PathTask>(std::move(tracked), duration, clock);
}

std::unique_ptr<Task> makeTask(const TrajectoryTaskParameters& p, const TaskClock& clock,
                               std::uint64_t /*seed*/, const Progress& progress) {
    if (p.file.empty())
        throw BadInput(
            "No file was given.", "trajectory.file",
            "Name a file with a path: --set task.file=PATH (a trajectory, or a recording with one).");
    OpenOptions options;
    if (p.metresPerUnit != 1.0) // Its default leaves the unit to the file.
        options.metresPerUnit = p.metresPerUnit;
    const Progress reading = progress.part(0.0, 0.5);
    Trajectory path;
    if (p.file.starts_with("sample:")) {
        path = openRecording(p.file, options, reading)->trajectory;
    } else {
        std::vector<std::string> warnings;
        try {
            path = readTrajectoryFile(p.file, options, warnings, reading);
        } catch (const BadInput& notAPath) {
            // A recording may hold the path among other things.
            try {
                path = openRecording(p.file, options, reading)->trajectory;
            } catch (const BadInput&) {
                throw notAPath;
            }
        }
    }
    return makeTrajectoryTask(path, p.duration, p.smoothing, clock, progress.part(0.5, 1.0));
}

} // namespace canns

#include "core/tasks/Navigation.h"

#include "core/tasks/RasterScan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace canns {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double radiansPerDegree = pi / 180;

std::size_t stepsIn(double seconds, const TaskClock& clock) {
    return static_cast<std::size_t>(
        std::max(1.0, std::round(seconds / (clock.timeStep * clock.secondsPerTimeUnit))));
}

std::vector<Point2> points(const std::vector<double>& numbers, const char* what) {
    if (numbers.size() % 2 != 0)
        throw BadInput(fmt::format("{} numbers were given; points have two each.", numbers.size()), what);
    std::vector<Point2> result;
    for (std::size_t i = 0; i < numbers.size(); i += 2)
        result.push_back({numbers[i], numbers[i + 1]});
    return result;
}

std::vector<Polygon> holesOf(const NavigationParameters& p) {
    const std::vector<Point2> vertices = points(p.holes, "navigation.holes");
    std::vector<Polygon> holes;
    std::size_t used = 0;
    for (const double size : p.holeSizes) {
        const auto count = static_cast<std::size_t>(std::max(0.0, size));
        if (used + count > vertices.size())
            break;
        holes.emplace_back(vertices.begin() + static_cast<std::ptrdiff_t>(used),
                           vertices.begin() + static_cast<std::ptrdiff_t>(used + count));
        used += count;
    }
    if (used != vertices.size() || holes.size() != p.holeSizes.size())
        throw BadInput(
            fmt::format("The sizes of the holes do not add up to the {} vertices given.", vertices.size()),
            "navigation.holeSizes", "Give the number of vertices of each hole.");
    return holes;
}

/// What all tasks of this file say of an animal.
void describe(Input& input, Point2 position, Point2 metresPerSecond, double heading, const TaskClock& clock,
              Point2 least, Point2 greatest) {
    input.present = true;
    input.position = position;
    input.velocity = {metresPerSecond[0] * clock.secondsPerTimeUnit,
                      metresPerSecond[1] * clock.secondsPerTimeUnit};
    input.headDirection = heading;
    for (std::size_t axis = 0; axis < 2; ++axis)
        input.feature[axis] =
            2 * pi * ((position[axis] - least[axis]) / (greatest[axis] - least[axis]) - 0.5);
}

/// An animal that a motion model moves, free or along a raster.
class Wandering final : public Task {
public:
    struct Plan {
        double duration = 0.0;
        MotionSettings motion;
        std::optional<Point2> start;
        std::optional<double> heading;
        std::optional<RasterScan> raster;
        double cueDuration = 0.0;
        double cueStrength = 0.0;
    };

    Wandering(Environment environment, Plan plan, const TaskClock& clock, std::uint64_t seed)
        : environment_(std::move(environment)), plan_(plan), clock_(clock), seed_(seed),
          steps_(stepsIn(plan_.duration, clock)) {
        begin();
    }

    std::size_t steps() const override { return steps_; }

    bool next(Input& input) override {
        if (step_ == steps_)
            return false;
        const double dt = clock_.timeStep * clock_.secondsPerTimeUnit;
        const bool cued = static_cast<double>(step_) * dt < plan_.cueDuration;
        // While there is a cue the animal waits at its start, so that the network can settle there.
        if (cued)
            motion_->moveTo(motion_->position(), dt);
        else
            motion_->step(dt, raster_ ? std::optional(raster_->next(motion_->position())) : std::nullopt);
        describe(input, motion_->position(), motion_->velocity(), motion_->headDirection(), clock_,
                 environment_.least(), environment_.greatest());
        input.locationStrength = cued ? plan_.cueStrength : 0.0;
        // Three standard deviations above what the motion model promises count as full speed and full turn.
        const PromisedSpeed promised = promisedSpeed(plan_.motion);
        const double fastest = promised.mean + 3 * promised.standardDeviation;
        const double sharpest = 3 * plan_.motion.rotationStandardDeviation;
        const Point2 v = motion_->velocity();
        input.speedGain = std::min(1.0, std::hypot(v[0], v[1]) / fastest);
        input.turningGain = sharpest > 0 ? std::clamp(motion_->angularVelocity() / sharpest, -1.0, 1.0) : 0.0;
        ++step_;
        return true;
    }

    void reset() override { begin(); }

private:
    void begin() {
        step_ = 0;
        raster_ = plan_.raster;
        RandomStream random(seed_, 1);
        Point2 start = plan_.start.value_or(Point2{});
        if (!plan_.start)
            do
                for (std::size_t axis = 0; axis < 2; ++axis)
                    start[axis] = random.uniform(environment_.least()[axis], environment_.greatest()[axis]);
            while (!environment_.contains(start));
        motion_.emplace(environment_, plan_.motion, start, plan_.heading.value_or(random.uniform(-pi, pi)),
                        seed_);
    }

    Environment environment_;
    Plan plan_;
    TaskClock clock_;
    std::uint64_t seed_;
    std::size_t steps_;
    std::size_t step_ = 0;
    std::optional<MotionModel> motion_;
    std::optional<RasterScan> raster_;
};

} // namespace

Environment arenaOf(const NavigationParameters& p) {
    Polygon boundary;
    switch (p.shape) {
    case ArenaShape::Rectangle:
        boundary = Environment::rectangle(p.width, p.height);
        break;
    // A T as wide as the arena; corridors are a fifth of it.
    case ArenaShape::TMaze:
    case ArenaShape::TMazeWithRecesses:
        boundary = Environment::tMaze(p.width / 5, p.height - p.width / 5, p.width / 2, p.width / 5,
                                      p.shape == ArenaShape::TMazeWithRecesses);
        break;
    case ArenaShape::GivenPolygon:
        boundary = points(p.polygon, "navigation.polygon");
        break;
    }
    const std::vector<Point2> ends = points(p.walls, "navigation.walls");
    if (ends.size() % 2 != 0)
        throw BadInput(fmt::format("{} numbers were given; walls have four each.", p.walls.size()),
                       "navigation.walls");
    std::vector<Segment> walls;
    for (std::size_t i = 0; i < ends.size(); i += 2)
        walls.push_back({ends[i], ends[i + 1]});
    return Environment(std::move(boundary), holesOf(p), std::move(walls), p.periodic);
}

MotionSettings motionOf(const NavigationParameters& p) {
    MotionSettings s;
    s.speedMean = p.speedMean;
    s.speedStandardDeviation = p.speedStandardDeviation;
    s.speedCoherenceTime = p.speedCoherenceTime;
    s.rotationStandardDeviation = p.rotationStandardDeviation * radiansPerDegree;
    s.rotationCoherenceTime = p.rotationCoherenceTime;
    s.headSmoothingTime = p.headSmoothingTime;
    s.thigmotaxis = p.thigmotaxis;
    s.wallDistance = p.wallDistance;
    s.wallStrength = p.wallStrength;
    s.peerCompatible = p.peerCompatible;
    return s;
}

std::unique_ptr<Task> makeTask(const NavigationParameters& p, const TaskClock& clock, std::uint64_t seed) {
    Wandering::Plan plan;
    plan.duration = p.duration;
    plan.motion = motionOf(p);
    plan.cueDuration = p.cueDuration;
    plan.cueStrength = p.cueStrength;
    if (!p.start.empty()) {
        if (p.start.size() != 2)
            throw BadInput(fmt::format("{} numbers were given; a place has two.", p.start.size()),
                           "navigation.start");
        plan.start = Point2{p.start[0], p.start[1]};
    }
    if (!p.heading.empty())
        plan.heading = p.heading.front();
    return std::make_unique<Wandering>(arenaOf(p), plan, clock, seed);
}

std::unique_ptr<Task> makeTask(const RasterScanParameters& p, const TaskClock& clock, std::uint64_t seed) {
    Wandering::Plan plan;
    plan.duration = p.duration;
    plan.motion.speedMean = p.speed;
    plan.motion.speedStandardDeviation = 0.0;
    plan.motion.rotationStandardDeviation = 0.0;
    plan.motion.peerCompatible = p.peerCompatible;
    plan.raster.emplace(
        RasterScan::Settings{p.width, p.height, p.rowStep, p.margin, p.speed, p.driftRatio, p.peerCompatible},
        clock.timeStep * clock.secondsPerTimeUnit);
    plan.start = plan.raster->start();
    plan.heading = 0.0;
    return std::make_unique<Wandering>(Environment(Environment::rectangle(p.width, p.height)), plan, clock,
                                       seed);
}

} // namespace canns

#include "core/tasks/Navigation.h"

#include "core/tasks/Animal.h"
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
            motion_->step(dt, drift());
        describeAnimal(input, *motion_, environment_, clock_);
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

    bool steer(std::optional<Point2> goal) override {
        goal_ = goal;
        return true;
    }

private:
    /// What pulls the animal: whoever steers it, else its raster, if it has one.
    std::optional<Drift> drift() {
        if (goal_) {
            // Strong enough that it goes where it is led, slower as it arrives.
            constexpr double ratio = 15.0;
            constexpr double arrival = 0.05;
            const Point2 at = motion_->position();
            const Point2 way{(*goal_)[0] - at[0], (*goal_)[1] - at[1]};
            const double left = std::hypot(way[0], way[1]);
            const double speed = std::max(plan_.motion.speedMean, 1e-6) * std::min(1.0, left / arrival);
            if (!(left > 0.0))
                return Drift{{0.0, 0.0}, ratio};
            return Drift{{speed * way[0] / left, speed * way[1] / left}, ratio};
        }
        return raster_ ? std::optional(raster_->next(motion_->position())) : std::nullopt;
    }

    void begin() {
        step_ = 0;
        goal_.reset();
        raster_ = plan_.raster;
        RandomStream random(seed_, 1);
        const Point2 start = plan_.start ? *plan_.start : anywhere(environment_, random);
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
    std::optional<Point2> goal_; ///< Where it is led to from outside.
};

} // namespace

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
    return std::make_unique<Wandering>(makeArena(arenaOf(p), p.table().name(), p.periodic), plan, clock,
                                       seed);
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

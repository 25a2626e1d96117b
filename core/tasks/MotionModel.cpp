#include "core/tasks/MotionModel.h"

#include "core/base/Error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace canns {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double leastSpeed = 1e-8;

double length(Point2 v) { return std::sqrt(v[0] * v[0] + v[1] * v[1]); }

Point2 scaled(Point2 v, double wanted) {
    const double size = length(v);
    return size < leastSpeed ? Point2{wanted, 0.0} : Point2{v[0] / size * wanted, v[1] / size * wanted};
}

double normalDistribution(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

/// The inverse of normalDistribution: a rational start (Abramowitz & Stegun 26.2.23), then Newton.
double normalScore(double probability) {
    const double tail = std::min(probability, 1 - probability);
    const double t = std::sqrt(-2 * std::log(tail));
    double z =
        t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    z = probability < 0.5 ? -z : z;
    for (int i = 0; i < 2; ++i)
        z -= (normalDistribution(z) - probability) * std::sqrt(2 * pi) * std::exp(z * z / 2);
    return z;
}

} // namespace

PromisedSpeed promisedSpeed(const MotionSettings& s) {
    if (s.speedStandardDeviation == 0)
        return {s.speedMean, 0.0};
    if (s.peerCompatible)
        return {s.speedMean * std::sqrt(pi / 2), s.speedMean * std::sqrt(2 - pi / 2)};
    return {s.speedMean, s.speedStandardDeviation};
}

MotionModel::MotionModel(const Environment& environment, const MotionSettings& settings, Point2 start,
                         double heading, std::uint64_t seed)
    : environment_(&environment), settings_(settings), random_(seed),
      position_(start), velocity_{settings.speedMean * std::cos(heading),
                                  settings.speedMean * std::sin(heading)},
      head_{std::cos(heading), std::sin(heading)} {
    if (!environment.contains(start, 1e-9))
        throw BadInput(fmt::format("The start ({}, {}) is outside of the environment.", start[0], start[1]),
                       "start");
    if (settings.rotationStandardDeviation > 0)
        angularVelocity_ =
            settings.peerCompatible ? 0.0 : settings.rotationStandardDeviation * random_.normal();
    if (settings.speedStandardDeviation > 0 && !settings.peerCompatible)
        speedScore_ = random_.normal();
}

double MotionModel::headDirection() const noexcept { return std::atan2(head_[1], head_[0]); }

const MotionModel::Transition& MotionModel::transition(double timeStep) {
    if (transition_.timeStep == timeStep)
        return transition_;
    const double tau = settings_.rotationCoherenceTime;
    const double decay = std::exp(-timeStep / tau);
    const double scoreDecay = std::exp(-timeStep / settings_.speedCoherenceTime);
    const double angleVariance = tau * tau * (2 * timeStep / tau - 3 + 4 * decay - decay * decay);
    const double velocityDeviation = std::sqrt(1 - decay * decay);
    const double sharedAngle =
        velocityDeviation > 0 ? tau * (1 - decay) * (1 - decay) / velocityDeviation : 0.0;
    const double variation = settings_.speedStandardDeviation / settings_.speedMean;
    transition_ = {timeStep,
                   decay,
                   velocityDeviation,
                   tau * (1 - decay),
                   sharedAngle,
                   std::sqrt(std::max(0.0, angleVariance - sharedAngle * sharedAngle)),
                   scoreDecay,
                   std::sqrt(1 - scoreDecay * scoreDecay),
                   std::sqrt(std::log1p(variation * variation)),
                   -std::expm1(-timeStep / settings_.headSmoothingTime)};
    return transition_;
}

double MotionModel::nextNormal() {
    if (hasSpareNormal_) {
        hasSpareNormal_ = false;
        return spareNormal_;
    }
    const double radius = std::sqrt(-2 * std::log1p(-random_.uniform()));
    const double direction = 2 * pi * random_.uniform();
    spareNormal_ = radius * std::sin(direction);
    hasSpareNormal_ = true;
    return radius * std::cos(direction);
}

void MotionModel::turn(double timeStep) {
    const double deviation = settings_.rotationStandardDeviation;
    const double tau = settings_.rotationCoherenceTime;
    double angle = 0.0;
    if (settings_.peerCompatible) {
        if (deviation > 0)
            angularVelocity_ += -angularVelocity_ * timeStep / tau +
                                deviation * std::sqrt(2 * timeStep / tau) * random_.normal();
        else
            angularVelocity_ -= angularVelocity_ * timeStep / tau;
        angle = angularVelocity_ * timeStep;
    } else {
        // The velocity at the end of the step and its integral are jointly normal, given the velocity before.
        const Transition& step = transition(timeStep);
        const double first = nextNormal();
        const double second = nextNormal();
        angle = angularVelocity_ * step.angleOfVelocity +
                deviation * (step.sharedAngle * first + step.ownAngle * second);
        angularVelocity_ = angularVelocity_ * step.velocityDecay + deviation * step.velocityDeviation * first;
    }
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    velocity_ = {c * velocity_[0] - s * velocity_[1], s * velocity_[0] + c * velocity_[1]};
}

double MotionModel::nextSpeed(double timeStep) {
    const double mean = settings_.speedMean;
    if (settings_.speedStandardDeviation == 0)
        return mean;
    const double ratio = timeStep / settings_.speedCoherenceTime;
    if (settings_.peerCompatible) {
        const double speed = std::max(length(velocity_), leastSpeed);
        const double probability =
            std::clamp(-std::expm1(-speed * speed / (2 * mean * mean)), 1e-6, 1 - 1e-6);
        const double before = normalScore(probability);
        const double score = before - before * ratio + std::sqrt(2 * ratio) * random_.normal();
        const double upper = std::clamp(normalDistribution(-score), 1e-10, 1.0);
        return mean * std::sqrt(-2 * std::log(upper));
    }
    const Transition& step = transition(timeStep);
    speedScore_ = speedScore_ * step.scoreDecay + step.scoreDeviation * nextNormal();
    return mean * std::exp(step.logDeviation * speedScore_ - step.logDeviation * step.logDeviation / 2);
}

void MotionModel::feelWalls(double timeStep) {
    const double reach = settings_.wallDistance;
    nearestWallSquare_ = 0.0;
    if (!(reach > 0) || !(settings_.wallStrength > 0))
        return;
    nearestWallSquare_ = std::numeric_limits<double>::infinity();
    const double push = settings_.wallStrength * settings_.speedMean;
    Point2 acceleration{};
    Point2 shift{};
    for (const Segment& wall : environment_->walls()) {
        const Point2 nearest = nearestPoint(wall, position_);
        const Point2 away{position_[0] - nearest[0], position_[1] - nearest[1]};
        const double square = away[0] * away[0] + away[1] * away[1];
        nearestWallSquare_ = std::min(nearestWallSquare_, square);
        if (square > reach * reach)
            continue;
        const double distance = std::sqrt(square);
        if (distance < 1e-9)
            continue;
        const double depth = reach - distance;
        const double turning = push * push / (reach * reach) * depth;
        const double pushing = push * (1 - std::sqrt(std::max(0.0, 1 - depth * depth / (reach * reach))));
        for (std::size_t axis = 0; axis < 2; ++axis) {
            acceleration[axis] += turning * away[axis] / distance;
            shift[axis] += pushing * away[axis] / distance;
        }
    }
    if (nearestWallSquare_ > reach * reach)
        return;
    const double shy = 3 * (1 - settings_.thigmotaxis) * (1 - settings_.thigmotaxis);
    const double cling = 6 * settings_.thigmotaxis * settings_.thigmotaxis;
    Point2 shifted = position_;
    for (std::size_t axis = 0; axis < 2; ++axis) {
        velocity_[axis] += shy * acceleration[axis] * timeStep;
        shifted[axis] += cling * shift[axis] * timeStep;
    }
    position_ = environment_->projected(position_, shifted);
}

void MotionModel::advance(double timeStep) {
    const auto ahead = [&](Point2 from) {
        return Point2{from[0] + velocity_[0] * timeStep, from[1] + velocity_[1] * timeStep};
    };
    const Point2 from = position_;
    Point2 next = ahead(from);
    // Most steps are shorter than the way to the nearest wall.
    const double moveSquare =
        (velocity_[0] * velocity_[0] + velocity_[1] * velocity_[1]) * timeStep * timeStep;
    const double reach = settings_.wallDistance;
    if (nearestWallSquare_ > reach * reach && nearestWallSquare_ > moveSquare) {
        position_ = environment_->projected(from, next);
        return;
    }
    // In a corner two bounces may be needed; an animal wedged in further waits for its next turn.
    constexpr int mostBounces = 8;
    for (int bounce = 0; bounce <= mostBounces; ++bounce) {
        const auto hit = std::ranges::find_if(environment_->walls(), [&](const Segment& wall) {
            return segmentsCross({from, next}, wall);
        });
        if (hit == environment_->walls().end())
            break;
        if (bounce == mostBounces) {
            next = from;
            break;
        }
        const Point2 along = scaled({hit->b[0] - hit->a[0], hit->b[1] - hit->a[1]}, 1.0);
        const double parallel = velocity_[0] * along[0] + velocity_[1] * along[1];
        velocity_ = scaled({2 * parallel * along[0] - velocity_[0], 2 * parallel * along[1] - velocity_[1]},
                           settings_.speedMean / 2);
        next = ahead(from);
    }
    position_ = environment_->projected(from, next);
}

void MotionModel::observe(Point2 before, double timeStep) {
    Point2 moved{position_[0] - before[0], position_[1] - before[1]};
    if (environment_->periodic() && !settings_.peerCompatible)
        for (std::size_t axis = 0; axis < 2; ++axis)
            moved[axis] =
                std::remainder(moved[axis], environment_->greatest()[axis] - environment_->least()[axis]);
    measuredVelocity_ = {moved[0] / timeStep, moved[1] / timeStep};
    const double size = length(moved);
    distance_ += size;
    if (size / timeStep < leastSpeed)
        return;
    const double ratio = timeStep / settings_.headSmoothingTime;
    const double weight = settings_.peerCompatible ? std::min(1.0, ratio) : transition(timeStep).headWeight;
    for (std::size_t axis = 0; axis < 2; ++axis)
        head_[axis] = (1 - weight) * head_[axis] + weight * moved[axis] / size;
    head_ = scaled(head_, 1.0);
}

void MotionModel::step(double timeStep, const std::optional<Drift>& drift) {
    const Point2 before = position_;
    turn(timeStep);
    velocity_ = scaled(velocity_, nextSpeed(timeStep));
    if (drift)
        for (std::size_t axis = 0; axis < 2; ++axis)
            velocity_[axis] += (drift->velocity[axis] - velocity_[axis]) * timeStep * drift->ratio /
                               settings_.speedCoherenceTime;
    feelWalls(timeStep);
    advance(timeStep);
    observe(before, timeStep);
}

void MotionModel::moveTo(Point2 position, double timeStep) {
    const Point2 before = position_;
    position_ = environment_->projected(position_, position);
    observe(before, timeStep);
    velocity_ = measuredVelocity_;
}

} // namespace canns

#include "core/tasks/ClosedLoop.h"

#include "core/tasks/Animal.h"
#include "core/tasks/CostGrid.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace canns {

namespace {

Point2 pointAt(const std::vector<double>& numbers, std::size_t index) {
    return {numbers[2 * index], numbers[2 * index + 1]};
}

double between(Point2 a, Point2 b) { return std::hypot(a[0] - b[0], a[1] - b[1]); }

class ClosedLoop final : public Task {
public:
    ClosedLoop(const ClosedLoopParameters& p, const TaskClock& clock, std::uint64_t seed,
               const Progress& progress)
        : p_(p), clock_(clock), seed_(seed), progress_(progress.silent()),
          environment_(makeArena(arenaOf(p), p.table().name())),
          grid_(environment_, p.cellSize, p.cellSize, progress), steps_(stepsIn(p.duration, clock)) {
        if (grid_.freeCells() == 0)
            throw BadInput("No cell of the arena is free.", "closed-loop.cellSize", "Make cells smaller.");
        checkPlaces(progress);
        begin();
    }

    std::size_t steps() const override { return steps_; }

    bool next(Input& input) override {
        if (step_ == steps_)
            return false;
        const double dt = clock_.timeStep * clock_.secondsPerTimeUnit;
        animal_->moveTo(walk(p_.speed * dt), dt);
        describeAnimal(input, *animal_, environment_, clock_);
        const Point2 v = animal_->velocity();
        input.speedGain = std::min(1.0, std::hypot(v[0], v[1]) / p_.speed);
        ++step_;
        return true;
    }

    void reset() override { begin(); }

    bool steer(std::optional<Point2> goal) override {
        steered_ = goal.has_value();
        way_.clear();
        if (goal)
            plan(animal_->position(), *goal);
        return true;
    }

private:
    void checkPlaces(const Progress& progress) {
        if (p_.start.size() != 2 && !p_.start.empty())
            throw BadInput(fmt::format("{} numbers were given; a place has two.", p_.start.size()),
                           "closed-loop.start");
        if (p_.goals.size() % 2 != 0)
            throw BadInput(fmt::format("{} numbers were given; points have two each.", p_.goals.size()),
                           "closed-loop.goals");
        std::optional<std::vector<double>> reach;
        if (!p_.start.empty())
            reach = grid_.distancesFrom(freeCell(pointAt(p_.start, 0), "closed-loop.start"), false, progress);
        for (std::size_t i = 0; 2 * i < p_.goals.size(); ++i) {
            const Point2 goal = pointAt(p_.goals, i);
            const std::size_t cell = freeCell(goal, "closed-loop.goals");
            if (!reach)
                reach = grid_.distancesFrom(cell, false, progress);
            if (!std::isfinite((*reach)[cell]))
                throw BadInput(fmt::format("No way leads to the goal ({}, {}).", goal[0], goal[1]),
                               "closed-loop.goals", "Make a gap in the walls, or cells smaller.");
        }
    }

    std::size_t freeCell(Point2 place, const char* where) const {
        const auto cell = grid_.cellAt(place);
        if (!cell)
            throw BadInput(
                fmt::format("({}, {}) is outside of the arena, or walls touch its cell.", place[0], place[1]),
                where, "Choose another place, or make cells smaller.");
        return *cell;
    }

    void begin() {
        step_ = 0;
        goal_ = 0;
        steered_ = false;
        way_.clear();
        random_ = RandomStream(seed_, 1);
        Point2 start{};
        if (!p_.start.empty())
            start = pointAt(p_.start, 0);
        else if (!p_.goals.empty())
            start = pointAt(p_.goals, p_.goals.size() / 2 - 1);
        else
            start = grid_.centreOf(random_.below(grid_.freeCells()));
        MotionSettings motion;
        motion.speedMean = p_.speed;
        motion.speedStandardDeviation = 0.0;
        motion.headSmoothingTime = p_.headSmoothingTime;
        animal_.emplace(environment_, motion, start, 0.0, seed_);
    }

    /// Lays the way between two places; nothing where none leads there.
    void plan(Point2 start, Point2 goal) {
        way_.clear();
        const auto from = grid_.cellAt(start);
        const auto to = grid_.cellAt(goal);
        if (!from || !to)
            return;
        std::vector<std::size_t> cells = grid_.wayTo(grid_.distancesFrom(*to, false, progress_), *from);
        if (cells.empty())
            return;
        // Backwards, so that the next place is the last. Within the first and the last cell the way is
        // straight.
        way_.push_back(goal);
        for (std::size_t i = cells.size() - 1; i-- > 1;)
            way_.push_back(grid_.centreOf(cells[i]));
    }

    /// Where the animal is after `length` metres along its way, and along the ways to the next goals.
    Point2 walk(double length) {
        Point2 place = animal_->position();
        // A goal where the animal stands already leaves the length as it is: so many in a row are enough.
        for (int plans = 0; plans < 100;) {
            if (way_.empty()) {
                if (steered_)
                    break;
                ++plans;
                plan(place, nextGoal());
                continue;
            }
            const double left = between(place, way_.back());
            if (left > length) {
                for (std::size_t axis = 0; axis < 2; ++axis)
                    place[axis] += (way_.back()[axis] - place[axis]) * length / left;
                break;
            }
            length -= left;
            place = way_.back();
            way_.pop_back();
        }
        return place;
    }

    Point2 nextGoal() {
        if (p_.goals.empty())
            return grid_.centreOf(random_.below(grid_.freeCells()));
        const Point2 goal = pointAt(p_.goals, goal_);
        goal_ = (goal_ + 1) % (p_.goals.size() / 2);
        return goal;
    }

    ClosedLoopParameters p_;
    TaskClock clock_;
    std::uint64_t seed_;
    Progress progress_; ///< Where cells are many, finding a way takes a second, in the middle of a step.
    Environment environment_;
    CostGrid grid_;
    std::size_t steps_;
    std::size_t step_ = 0;
    std::size_t goal_ = 0;
    bool steered_ = false;
    std::vector<Point2> way_;
    RandomStream random_{0};
    std::optional<MotionModel> animal_;
};

} // namespace

const ParameterTable& ClosedLoopParameters::table() {
    using P = ClosedLoopParameters;
    static const ParameterTable rows = describe<P>(
        "closed-loop",
        withArenaRows<P>(
            {row(&P::duration, {.name = "duration",
                                .label = "Duration",
                                .unit = "s",
                                .meaning = "Duration of the run.",
                                .minimum = 1e-3,
                                .maximum = 1e7})},
            {row(&P::cellSize, {.name = "cellSize",
                                .label = "Cell size",
                                .unit = "m",
                                .meaning = "Width and height of the cells that the way leads over.",
                                .minimum = 1e-4,
                                .maximum = 1e3}),
             row(&P::goals, {.name = "goals",
                             .label = "Goals",
                             .unit = "m",
                             .meaning = "Places x, y, x, y, … that are visited in turn; empty: anywhere.",
                             .minimum = -1e4,
                             .maximum = 1e4}),
             row(&P::start,
                 {.name = "start",
                  .label = "Start",
                  .unit = "m",
                  .meaning = "Where the animal starts, x, y; empty: at the last goal, or anywhere.",
                  .minimum = -1e4,
                  .maximum = 1e4}),
             row(&P::speed, {.name = "speed",
                             .label = "Speed",
                             .unit = "m/s",
                             .meaning = "Speed along the way.",
                             .minimum = 1e-6,
                             .maximum = 1e3}),
             row(&P::headSmoothingTime,
                 {.name = "headSmoothingTime",
                  .label = "Head smoothing",
                  .unit = "s",
                  .meaning = "Time over which the head follows the direction of movement.",
                  .minimum = 1e-6,
                  .maximum = 1e3,
                  .level = ParameterLevel::Advanced})}));
    return rows;
}

std::unique_ptr<Task> makeTask(const ClosedLoopParameters& parameters, const TaskClock& clock,
                               std::uint64_t seed, const Progress& progress) {
    return std::make_unique<ClosedLoop>(parameters, clock, seed, progress);
}

} // namespace canns

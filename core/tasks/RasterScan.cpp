#include "core/tasks/RasterScan.h"

#include <algorithm>
#include <cmath>

namespace canns {

RasterScan::RasterScan(const Settings& settings, double timeStep) : settings_(settings) {
    const double steps = settings.rowStep / (settings.speed * timeStep);
    turnSteps_ = std::max(1, static_cast<int>(settings.peerCompatible ? steps : std::round(steps)));
}

Point2 RasterScan::start() const {
    constexpr double clearance = 0.01;
    return {settings_.margin + clearance, settings_.height - settings_.margin - clearance};
}

Drift RasterScan::towards(double x, double y) const { return {{x, y}, settings_.ratio}; }

Drift RasterScan::next(Point2 position) {
    const bool atBottom = position[1] <= settings_.margin;
    const bool atRight = position[0] >= settings_.width - settings_.margin;
    if (rows_ ? atBottom : atRight) {
        rows_ = !rows_;
        direction_ = 1.0;
        turningLeft_ = 0;
    }
    constexpr double rowStepsPerSecondInPython = 10;
    const double across =
        settings_.peerCompatible ? rowStepsPerSecondInPython * settings_.rowStep : settings_.speed;
    const Drift turn = rows_ ? towards(0, -across) : towards(across, 0);
    if (turningLeft_ > 0) {
        if (--turningLeft_ == 0)
            direction_ = -direction_;
        return turn;
    }
    const std::size_t axis = rows_ ? 0 : 1;
    const double end = rows_ ? settings_.width : settings_.height;
    const bool arrived =
        direction_ > 0 ? position[axis] >= end - settings_.margin : position[axis] <= settings_.margin;
    if (arrived) {
        turningLeft_ = turnSteps_;
        return turn;
    }
    const double speed = direction_ * settings_.speed;
    return rows_ ? towards(speed, 0) : towards(0, speed);
}

} // namespace canns

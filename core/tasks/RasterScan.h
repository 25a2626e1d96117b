#pragma once

#include "core/tasks/MotionModel.h"

namespace canns {

/// Tells an animal which way to go so that it covers a rectangle in rows and then in columns.
class RasterScan {
public:
    struct Settings {
        double width = 1.0;
        double height = 1.0;
        double rowStep = 0.03;
        double margin = 0.05;
        double speed = 0.15;
        double ratio = 15.0;
        /// Pulls across at ten row steps a second, whatever that makes of the distance, as in the Python
        /// package; otherwise at `speed`, for as long as a row step takes.
        bool peerCompatible = false;
    };

    RasterScan(const Settings& settings, double timeStep);

    /// Where the scan begins.
    Point2 start() const;
    /// The pull on an animal at `position`, for one step.
    Drift next(Point2 position);

private:
    Drift towards(double x, double y) const;

    Settings settings_;
    int turnSteps_ = 1;
    bool rows_ = true; ///< Rows downwards; otherwise columns to the right.
    double direction_ = 1.0;
    int turningLeft_ = 0;
};

} // namespace canns

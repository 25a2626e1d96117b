#pragma once

#include "widgets/figure/PlotArea.h"

#include <QColor>
#include <QPointF>

class QPainter;

namespace canns {

/// A round dial about the middle of a plot whose axes have the same scale: circles, and angles written round
/// it, 0 at the right.
class Dial {
public:
    explicit Dial(const PlotArea& area) : area_(area) {}

    QPointF middle() const { return area_.toPixel(0, 0); }
    /// The pixel at an angle (radians) and a radius in the units of the axes.
    QPointF at(double angle, double radius) const;
    void drawCircle(QPainter& painter, double radius, const QColor& colour) const;
    /// Four angles, with the middles of their words on a circle of that radius.
    void drawAngles(QPainter& painter, double radius, const QColor& colour) const;

private:
    PlotArea area_;
};

} // namespace canns

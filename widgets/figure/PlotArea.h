#pragma once

#include "widgets/figure/Range.h"

#include <QPointF>
#include <QRectF>

namespace canns {

/// Where data lie on the page: the map between data and the logical pixels of a figure.
class PlotArea {
public:
    PlotArea() = default;
    /// `yDown`: the y axis grows downwards, as rows of a table do.
    PlotArea(QRectF pixels, Range x, Range y, bool yDown) : pixels_(pixels), x_(x), y_(y), yDown_(yDown) {}

    const QRectF& pixels() const noexcept { return pixels_; }
    Range x() const noexcept { return x_; }
    Range y() const noexcept { return y_; }
    bool yDown() const noexcept { return yDown_; }

    double toPixelX(double x) const { return pixels_.left() + (x - x_.from) / x_.length() * pixels_.width(); }
    double toPixelY(double y) const {
        const double part = (y - y_.from) / y_.length();
        return yDown_ ? pixels_.top() + part * pixels_.height() : pixels_.bottom() - part * pixels_.height();
    }
    QPointF toPixel(double x, double y) const { return {toPixelX(x), toPixelY(y)}; }

    QPointF toData(QPointF pixel) const {
        const double px = (pixel.x() - pixels_.left()) / pixels_.width();
        const double down = (pixel.y() - pixels_.top()) / pixels_.height();
        return {x_.from + px * x_.length(), y_.from + (yDown_ ? down : 1.0 - down) * y_.length()};
    }

private:
    QRectF pixels_{0, 0, 1, 1};
    Range x_;
    Range y_;
    bool yDown_ = false;
};

} // namespace canns

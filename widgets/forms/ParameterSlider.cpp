#include "widgets/forms/ParameterSlider.h"

#include "widgets/figure/FigurePalette.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionSlider>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

constexpr int positions = 400;
constexpr double widest = 100.0; ///< A finite range up to this long is shown whole.
constexpr double factor = 20.0;  ///< Otherwise so much more and less than the value.
constexpr double beyondMark = 1.5;

/// With as many digits as a hand on a slider can mean.
double rounded(double value) {
    if (value == 0.0 || !std::isfinite(value))
        return value;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 2);
    return std::round(value / unit) * unit;
}

} // namespace

ParameterSlider::ParameterSlider(const ParameterRow& row, QWidget* parent)
    : QSlider(Qt::Horizontal, parent), minimum_(row.info.minimum), maximum_(row.info.maximum) {
    setRange(0, positions);
    setPageStep(positions / 20);
    setMinimumHeight(sizeHint().height() + 5); // Room for marks.
    layRange(std::get<double>(row.defaultValue));
    connect(this, &QSlider::valueChanged, this, [this](int at) {
        if (!showing_)
            Q_EMIT numberChosen(std::clamp(rounded(number(at)), minimum_, maximum_));
    });
}

void ParameterSlider::layRange(double about) {
    byFactors_ = false;
    if (maximum_ - minimum_ <= widest) {
        low_ = minimum_;
        high_ = maximum_;
    } else if (minimum_ >= 0.0 && about > 0.0) {
        byFactors_ = true;
        low_ = std::max(minimum_, about / factor);
        high_ = std::min(maximum_, about * factor);
    } else {
        const double reach = std::max(1.0, 2.0 * std::abs(about));
        low_ = std::max(minimum_, about - reach);
        high_ = std::min(maximum_, about + reach);
    }
}

double ParameterSlider::number(int at) const {
    const double part = static_cast<double>(at) / positions;
    if (at == 0)
        return low_;
    if (at == positions)
        return high_;
    return byFactors_ ? low_ * std::pow(high_ / low_, part) : low_ + part * (high_ - low_);
}

double ParameterSlider::position(double value) const {
    const double part = byFactors_ ? (value > 0 ? std::log(value / low_) / std::log(high_ / low_) : 0.0)
                                   : (value - low_) / (high_ - low_);
    return positions * part;
}

void ParameterSlider::showNumber(double value) {
    showing_ = true;
    if (value < low_ || value > high_)
        layRange(value);
    setValue(static_cast<int>(std::lround(std::clamp(position(value), 0.0, double{positions}))));
    showing_ = false;
    update();
}

void ParameterSlider::setMarks(std::vector<Mark> marks) {
    marks_ = std::move(marks);
    QString tip;
    const double now = number(value());
    const double low = low_;
    const double high = high_;
    for (const Mark& mark : marks_) {
        tip += (tip.isEmpty() ? QString() : QStringLiteral("\n")) + mark.words;
        // The knob is to reach what theory marks.
        if (mark.value > high_ && mark.value <= maximum_)
            high_ = std::min(maximum_, beyondMark * mark.value);
        if (mark.value < low_ && mark.value >= minimum_ && (mark.value > 0.0 || !byFactors_))
            low_ = std::max(minimum_, mark.value / beyondMark);
    }
    if (low_ != low || high_ != high)
        showNumber(now);
    setToolTip(tip);
    setAccessibleDescription(tip);
    update();
}

double ParameterSlider::pixel(double at) const {
    QStyleOptionSlider option;
    initStyleOption(&option);
    const int handle =
        style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this).width();
    return 0.5 * handle + at / positions * (width() - handle);
}

void ParameterSlider::paintEvent(QPaintEvent* event) {
    QSlider::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dark = palette().color(QPalette::Window).lightness() < 128;
    const FigurePalette colours = dark ? FigurePalette::darkened() : FigurePalette::light();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.selection);
    for (const Mark& mark : marks_) {
        const double at = position(mark.value);
        if (!(at >= 0.0 && at <= positions))
            continue;
        const double x = pixel(at);
        painter.drawPolygon(QPolygonF({QPointF(x, height() - 7.0), QPointF(x - 4.0, height() - 0.5),
                                       QPointF(x + 4.0, height() - 0.5)}));
    }
}

void ParameterSlider::wheelEvent(QWheelEvent* event) {
    // Scrolling through a form must not turn its knobs.
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore();
}

} // namespace canns

#include "widgets/figures/ChartFigure.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {
constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double eventPixels = 9.0;
} // namespace

ChartFigure::ChartFigure(QWidget* parent) : Figure(parent), mark_(none) {}

void ChartFigure::setHistogram(std::span<const double> counts, Range range) {
    x_.clear();
    y_.assign(counts.begin(), counts.end());
    bin_ = counts.empty() ? 1.0 : range.length() / static_cast<double>(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i)
        x_.push_back(range.from + bin_ * static_cast<double>(i));
    FigureAxis x = xAxis();
    FigureAxis y = yAxis();
    x.home = range;
    const double largest = y_.empty() ? 1.0 : *std::ranges::max_element(y_);
    y.home = {0.0, largest > 0 ? 1.06 * largest : 1.0};
    setAxes(x, y);
}

void ChartFigure::setHistogramOf(std::span<const double> values, std::size_t bins, Range range) {
    if (std::ranges::none_of(values, [](double v) { return std::isfinite(v); })) {
        clear();
        return;
    }
    if (!(range.length() > 0))
        range.to = range.from + 1.0;
    std::vector<double> counts(bins, 0.0);
    for (const double value : values)
        if (value >= range.from) {
            const double bin = (value - range.from) / range.length() * static_cast<double>(bins);
            counts[static_cast<std::size_t>(std::min(bin, static_cast<double>(bins - 1)))] += 1.0;
        }
    setHistogram(counts, range);
}

void ChartFigure::setLine(std::vector<double> x, std::vector<double> y) {
    x_ = std::move(x);
    y_ = std::move(y);
    bin_ = 0.0;
    FigureAxis xs = xAxis();
    FigureAxis ys = yAxis();
    xs.home = Range::of(x_);
    ys.home = Range::of(y_);
    ys.home = {std::min(0.0, ys.home.from), ys.home.to + 0.06 * std::max(1e-12, ys.home.length())};
    setAxes(xs, ys);
}

void ChartFigure::clear() {
    x_.clear();
    y_.clear();
    redraw();
}

void ChartFigure::setWords(const QString& title, const QString& x, const QString& y) {
    setAxisLabels(x, y);
    setTitle(title);
}

void ChartFigure::setEmptyWords(const QString& text) {
    empty_ = text;
    redraw();
}

void ChartFigure::setAngle(bool isAngle) {
    FigureAxis x = xAxis();
    x.angle = isAngle;
    setAxes(x, yAxis());
}

void ChartFigure::setThreshold(double x, const QString& words) {
    thresholds_[0] = {x, words};
    redraw();
}

void ChartFigure::setSecondThreshold(double x, const QString& words) {
    thresholds_[1] = {x, words};
    redraw();
}

void ChartFigure::setMark(double x) {
    mark_ = x;
    redrawMarks();
}

void ChartFigure::setEvents(std::vector<double> x) {
    events_ = std::move(x);
    redraw();
}

void ChartFigure::paintLine(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    // In each column of pixels a line shows no more than its least and greatest value.
    const auto first = std::ranges::lower_bound(x_, area.x().from);
    const auto last = std::ranges::upper_bound(x_, area.x().to);
    const auto begin = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, first - x_.begin() - 1));
    const auto end = std::min(x_.size(), static_cast<std::size_t>(last - x_.begin()) + 1);
    const auto columns = static_cast<std::size_t>(2 * std::max(16.0, area.pixels().width()));
    const std::size_t stride = std::max<std::size_t>(1, (end - begin) / columns);
    painter.setPen(QPen(palette.series[0], 1));
    QPolygonF line;
    for (std::size_t i = begin; i < end; i += stride) {
        double least = std::numeric_limits<double>::infinity();
        double most = -least;
        bool gap = false;
        for (std::size_t j = i; j < std::min(end, i + stride); ++j) {
            gap = gap || std::isnan(y_[j]);
            least = std::fmin(least, y_[j]);
            most = std::fmax(most, y_[j]);
        }
        if (least <= most)
            line << area.toPixel(x_[i], least);
        if (least < most)
            line << area.toPixel(x_[i], most);
        if (gap) {
            painter.drawPolyline(line);
            line.clear();
        }
    }
    painter.drawPolyline(line);
}

void ChartFigure::paintSteps(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    QColor fill = palette.series[0];
    fill.setAlphaF(0.75F);
    ChartPlot::Curve steps{{}, QPen(palette.series[0], 1), fill};
    for (std::size_t i = 0; i < x_.size(); ++i)
        steps.points << QPointF(x_[i], y_[i]) << QPointF(x_[i] + bin_, y_[i]);
    chart_.draw(painter, area, {&steps, 1});
}

void ChartFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    if (bin_ > 0)
        paintSteps(painter, area, palette);
    else
        paintLine(painter, area, palette);
    painter.setPen(QPen(palette.text, 1));
    for (auto x = std::ranges::lower_bound(events_, area.x().from); x != events_.end() && *x <= area.x().to;
         ++x) {
        const double at = area.toPixelX(*x);
        painter.drawLine(QPointF(at, area.pixels().top()), QPointF(at, area.pixels().top() + eventPixels));
    }
    double line = area.pixels().top();
    for (const Threshold& threshold : thresholds_) {
        if (!std::isfinite(threshold.x))
            continue;
        const double x = area.toPixelX(threshold.x);
        painter.setPen(QPen(palette.selection, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(x, area.pixels().top()), QPointF(x, area.pixels().bottom()));
        painter.setPen(palette.selection);
        const bool left = x > area.pixels().center().x();
        // On the side that has more room, and whole in a narrow figure too.
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(threshold.words) + 2;
        const double least = area.pixels().left();
        const double most = std::max(least, area.pixels().right() - width);
        const QRectF words(std::clamp(left ? x - 4 - width : x + 4, least, most), line, width, 20);
        painter.drawText(words, int(Qt::AlignLeft) | int(Qt::AlignVCenter), threshold.words);
        line += 18;
    }
}

void ChartFigure::paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    if (std::isfinite(mark_)) {
        painter.setPen(QPen(palette.selection, 1.5));
        const double x = area.toPixelX(mark_);
        painter.drawLine(QPointF(x, area.pixels().top()), QPointF(x, area.pixels().bottom()));
    }
}

QString ChartFigure::readout(QPointF at) const {
    if (x_.empty() || at.x() < x_.front())
        return {};
    const auto index = static_cast<std::size_t>(std::ranges::upper_bound(x_, at.x()) - x_.begin()) - 1;
    if (bin_ > 0 && at.x() > x_[index] + bin_)
        return {};
    return bin_ > 0 ? tr("%1 to %2: %3")
                          .arg(numberText(x_[index]), numberText(x_[index] + bin_), numberText(y_[index]))
                    : QStringLiteral("%1: %2").arg(numberText(x_[index]), numberText(y_[index]));
}

NumberTable ChartFigure::numbers() const {
    return {{{xAxis().label.toStdString(), x_}, {yAxis().label.toStdString(), y_}}};
}

} // namespace canns

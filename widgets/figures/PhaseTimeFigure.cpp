#include "widgets/figures/PhaseTimeFigure.h"

#include "core/base/Angles.h"
#include "widgets/figure/VectorPage.h"
#include "widgets/selection/Selection.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

/// Pixels a logical pixel where dots are drawn on a page of vectors.
constexpr int finePixels = 4;
/// With more points than this a column of pixels, lines would cover everything.
constexpr double mostPointsPerPixel = 20.0;
/// So many points on one place of a picture look full.
constexpr int fullAt = 2;

} // namespace

PhaseTimeFigure::PhaseTimeFigure(Selection& selection, QWidget* parent)
    : Figure(parent), selection_(selection) {
    connect(&selection_, &Selection::secondsChanged, this, [this] { redrawMarks(); });
    connect(this, &Figure::clicked, this, [this](QPointF at) { selection_.setSeconds(at.x()); });
}

void PhaseTimeFigure::setPhases(std::vector<double> seconds, std::vector<float> radians,
                                double longestStepSeconds) {
    phases_ = {std::move(seconds), std::move(radians)};
    longestStep_ = longestStepSeconds;
    FigureAxis x = xAxis();
    FigureAxis y = yAxis();
    x.home = Range::of(phases_.seconds);
    y.home = {0.0, twoPi};
    y.angle = true;
    setAxes(x, y);
}

void PhaseTimeFigure::setTruth(std::vector<double> seconds, std::vector<float> radians) {
    truth_ = {std::move(seconds), std::move(radians)};
    redraw();
}

void PhaseTimeFigure::setWords(const QString& title, const QString& time, const QString& phase) {
    setAxisLabels(time, phase);
    setTitle(title);
}

void PhaseTimeFigure::setEmptyWords(const QString& text) {
    empty_ = text;
    redraw();
}

void PhaseTimeFigure::paintLine(QPainter& painter, const PlotArea& area, const Course& course,
                                std::size_t begin, std::size_t end) const {
    QPolygonF line;
    double last = 0.0;
    const auto flush = [&] {
        painter.drawPolyline(line);
        line.clear();
    };
    for (std::size_t i = begin; i < end; ++i) {
        const auto phase = static_cast<double>(course.radians[i]);
        if (std::isnan(phase)) {
            flush();
            continue;
        }
        if (!line.isEmpty() && course.seconds[i] - course.seconds[i - 1] > longestStep_)
            flush();
        if (!line.isEmpty() && std::abs(phase - last) > twoPi / 2.0) {
            // Over the seam: out at one edge, in at the other; what lies beyond the edges is clipped.
            const double beyond = phase > last ? -twoPi : twoPi;
            const double before = course.seconds[i - 1];
            line << area.toPixel(course.seconds[i], phase + beyond);
            flush();
            line << area.toPixel(before, last - beyond);
        }
        line << area.toPixel(course.seconds[i], phase);
        last = phase;
    }
    flush();
}

void PhaseTimeFigure::paintDots(QPainter& painter, const PlotArea& area, const Course& course,
                                std::size_t begin, std::size_t end, const QColor& colour) const {
    // A point darkens a square of one logical pixel, which pages of vectors place more finely than screens.
    const int fine = isVector(painter) ? finePixels : 1;
    const QSize size = area.pixels().size().toSize() * fine;
    if (size.isEmpty())
        return;
    std::vector<int> counts(static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height()));
    for (std::size_t i = begin; i < end; ++i) {
        if (std::isnan(course.radians[i]))
            continue;
        const QPointF at =
            area.toPixel(course.seconds[i], static_cast<double>(course.radians[i])) - area.pixels().topLeft();
        const int left = static_cast<int>(std::floor(at.x() * fine)) - (fine - 1) / 2;
        const int top = static_cast<int>(std::floor(at.y() * fine)) - (fine - 1) / 2;
        for (int y = std::max(0, top); y < std::min(size.height(), top + fine); ++y)
            for (int x = std::max(0, left); x < std::min(size.width(), left + fine); ++x)
                ++counts[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width()) +
                         static_cast<std::size_t>(x)];
    }
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < size.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const int count = counts[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width()) +
                                     static_cast<std::size_t>(x)];
            const int alpha = std::min(255, 255 * count / fullAt);
            line[x] = qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), alpha));
        }
    }
    painter.drawImage(area.pixels(), image);
}

void PhaseTimeFigure::paintCourse(QPainter& painter, const PlotArea& area, const Course& course,
                                  const QColor& colour, double width) const {
    const auto index = [&](auto found) { return static_cast<std::size_t>(found - course.seconds.begin()); };
    std::size_t begin = index(std::ranges::lower_bound(course.seconds, area.x().from));
    std::size_t end = index(std::ranges::upper_bound(course.seconds, area.x().to));
    begin = begin > 0 ? begin - 1 : 0;
    end = std::min(course.seconds.size(), end + 1);
    if (static_cast<double>(end - begin) > mostPointsPerPixel * area.pixels().width()) {
        paintDots(painter, area, course, begin, end, colour);
        return;
    }
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    paintLine(painter, area, course, begin, end);
}

void PhaseTimeFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    paintCourse(painter, area, truth_, palette.faint, 3.0);
    paintCourse(painter, area, phases_, palette.series[0], 1.2);
}

void PhaseTimeFigure::paintMarks(QPainter& painter, const PlotArea& area,
                                 const FigurePalette& palette) const {
    if (const auto seconds = selection_.seconds()) {
        painter.setPen(QPen(palette.selection, 1.5));
        const double x = area.toPixelX(*seconds);
        painter.drawLine(QPointF(x, area.pixels().top()), QPointF(x, area.pixels().bottom()));
    }
}

QString PhaseTimeFigure::readout(QPointF at) const {
    const auto after = std::ranges::lower_bound(phases_.seconds, at.x());
    if (after == phases_.seconds.end())
        return {};
    const auto i = static_cast<std::size_t>(after - phases_.seconds.begin());
    return tr("%1 s: %2 rad")
        .arg(QString::number(phases_.seconds[i], 'f', 2),
             QString::number(static_cast<double>(phases_.radians[i]), 'f', 2));
}

NumberTable PhaseTimeFigure::numbers() const {
    const auto numbersOf = [](const std::vector<float>& values) {
        return std::vector<double>(values.begin(), values.end());
    };
    NumberTable table{{{"time (s)", phases_.seconds}, {"phase (rad)", numbersOf(phases_.radians)}}};
    if (!truth_.seconds.empty()) {
        table.columns.push_back({"time of the known angle (s)", truth_.seconds});
        table.columns.push_back({"known angle (rad)", numbersOf(truth_.radians)});
    }
    return table;
}

} // namespace canns

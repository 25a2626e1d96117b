#include "widgets/figures/PathDrawing.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace canns {

namespace {

constexpr int fades = 12; ///< Steps from the end of the tail to the head.
constexpr double headPixels = 6.0;

bool known(QPointF point) { return std::isfinite(point.x()) && std::isfinite(point.y()); }

/// 1 where times were left out between neighbours.
std::vector<char> holes(const std::vector<double>& seconds, double binSeconds) {
    std::vector<char> breaks(seconds.size(), 0);
    if (seconds.size() < 2)
        return breaks;
    // A stride makes all steps longer; the usual one is no hole.
    std::vector<double> steps;
    for (std::size_t i = 1; i < seconds.size(); ++i)
        steps.push_back(seconds[i] - seconds[i - 1]);
    std::vector<double> sorted(steps);
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    const double longest = 1.5 * std::max(binSeconds, *middle);
    for (std::size_t i = 1; i < seconds.size(); ++i)
        breaks[i] = steps[i - 1] > longest ? 1 : 0;
    return breaks;
}

QPointF onCircle(double angle) { return {std::cos(angle), std::sin(angle)}; }

void paintHead(QPainter& painter, QPointF at, QColor colour, const FigurePalette& palette, bool filled) {
    painter.setPen(QPen(palette.background, filled ? 1.5 : 5.0));
    painter.setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(at, headPixels, headPixels);
    if (filled)
        return;
    painter.setPen(QPen(colour, 2.5));
    painter.drawEllipse(at, headPixels, headPixels);
}

} // namespace

std::size_t PathTrack::at(double time) const {
    const auto after = std::ranges::upper_bound(seconds, time);
    return after == seconds.begin() ? 0 : static_cast<std::size_t>(after - seconds.begin()) - 1;
}

PathTrack boxTrack(const PathCompare& path, double binSeconds) {
    PathTrack track;
    if (path.x.empty())
        return track;
    track.seconds = path.seconds;
    for (std::size_t i = 0; i < path.seconds.size(); ++i)
        track.points.emplace_back(path.x[i], path.y[i]);
    track.breakBefore = holes(track.seconds, binSeconds);
    return track;
}

PathTrack phaseTrack(const PathCompare& path, double binSeconds, PhasePlane plane) {
    PathTrack track;
    track.seconds = path.seconds;
    track.breakBefore = holes(track.seconds, binSeconds);
    if (plane == PhasePlane::Ring || path.phases.columns() < 2) {
        const bool fitted = path.agreement && path.agreement->coordinates.size() == 1;
        const double sign = fitted ? path.agreement->transform(0, 0) : 1.0;
        const double shift = fitted ? path.agreement->coordinates[0].shift : 0.0;
        for (std::size_t i = 0; i < path.seconds.size(); ++i)
            track.points.push_back(onCircle(sign * static_cast<double>(path.phases(i, 0)) + shift));
        return track;
    }
    for (std::size_t i = 0; i < path.seconds.size(); ++i) {
        const auto first = static_cast<double>(path.phases(i, 0));
        const auto second = static_cast<double>(path.phases(i, 1));
        if (plane == PhasePlane::Skewed) {
            const auto point = skewed(first, second);
            track.points.emplace_back(point[0], point[1]);
        } else {
            track.points.emplace_back(first, second);
        }
        // More than half round means that it went the other way, over the edge.
        if (i > 0 && (std::abs(first - static_cast<double>(path.phases(i - 1, 0))) > std::numbers::pi ||
                      std::abs(second - static_cast<double>(path.phases(i - 1, 1))) > std::numbers::pi))
            track.breakBefore[i] = 1;
    }
    return track;
}

PathTrack truthTrack(const PathCompare& path, const Activity& activity, double binSeconds) {
    PathTrack track;
    if (!path.agreement || path.phases.columns() != 1 || activity.headDirection.empty())
        return track;
    track.seconds = path.seconds;
    for (const std::int64_t row : path.rows)
        track.points.push_back(onCircle(activity.headDirection.at(static_cast<std::size_t>(row))));
    track.breakBefore = holes(track.seconds, binSeconds);
    return track;
}

void PathDrawing::paint(QPainter& painter, const PlotArea& area, const FigurePalette& palette,
                        double seconds) const {
    if (!track || track->points.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const std::size_t head = track->at(seconds);
    const double begin = seconds - tailSeconds;
    const auto first =
        static_cast<std::size_t>(std::ranges::lower_bound(track->seconds, begin) - track->seconds.begin());
    painter.setBrush(Qt::NoBrush);
    QPolygonF line;
    int fade = 0;
    const auto flush = [&] {
        if (line.size() > 1) {
            QColor colour = palette.series[0];
            colour.setAlphaF(static_cast<float>(0.1 + 0.9 * (fade + 1.0) / fades));
            painter.setPen(QPen(colour, 2.2, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
            painter.drawPolyline(line);
        }
    };
    for (std::size_t i = first; i <= head && i < track->points.size(); ++i) {
        const QPointF& point = track->points[i];
        if (!known(point) || track->breakBefore[i] != 0) {
            flush();
            line.clear();
        }
        if (!known(point))
            continue;
        const int step =
            std::clamp(static_cast<int>((track->seconds[i] - begin) / tailSeconds * fades), 0, fades - 1);
        const QPointF pixel = area.toPixel(point.x(), point.y());
        line << pixel;
        if (step != fade) {
            flush();
            line = {pixel};
            fade = step;
        }
    }
    flush();
    if (truth && !truth->points.empty())
        if (const QPointF point = truth->points[truth->at(seconds)]; known(point))
            paintHead(painter, area.toPixel(point.x(), point.y()), palette.text, palette, false);
    if (const QPointF point = track->points[head]; known(point))
        paintHead(painter, area.toPixel(point.x(), point.y()), palette.selection, palette, true);
}

} // namespace canns

#include "widgets/vtk/BoxAxes.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

void paintBoxAxes(QPainter& painter, const std::array<BoxAxis, 3>& axes,
                  const std::function<QPointF(const std::array<double, 3>&)>& onPage, const QRectF& inside,
                  const FigurePalette& palette) {
    const auto seen = [&](std::size_t axis, double along, std::array<bool, 2> sides) {
        std::array<double, 3> place{};
        const std::array others{(axis + 1) % 3, (axis + 2) % 3};
        place[axis] = along;
        for (std::size_t k = 0; k < 2; ++k)
            place[others[k]] = sides[k] ? axes[others[k]].to : axes[others[k]].from;
        return onPage(place);
    };
    const auto middleOf = [](const BoxAxis& axis) { return 0.5 * (axis.from + axis.to); };
    QPointF middle;
    for (const bool left : {false, true})
        for (const bool low : {false, true})
            middle += 0.25 * seen(0, middleOf(axes[0]), {left, low});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    for (std::size_t axis = 0; axis < 3; ++axis) {
        // Of its four edges, the one that nothing hides: lowest on the page, or, of the upright ones,
        // leftmost.
        std::array<bool, 2> sides{};
        double best = -std::numeric_limits<double>::infinity();
        for (const bool a : {false, true})
            for (const bool b : {false, true}) {
                const QPointF at = seen(axis, middleOf(axes[axis]), {a, b});
                if (const double rank = axis == 2 ? -at.x() : at.y(); rank > best) {
                    best = rank;
                    sides = {a, b};
                }
            }
        const QPointF from = seen(axis, axes[axis].from, sides);
        const QPointF to = seen(axis, axes[axis].to, sides);
        painter.setPen(QPen(palette.axis, 1));
        painter.drawLine(from, to);
        painter.setPen(palette.text);
        const auto write = [&](QPointF at, const QString& text, double away) {
            // Outwards, away from the middle of the box.
            const QPointF out = 0.5 * (from + to) - middle;
            const double length = std::max(1.0, std::hypot(out.x(), out.y()));
            const double width = metrics.horizontalAdvance(text) + 2;
            const QPointF centre = at + out / length * (away + 0.5 * std::abs(out.x()) / length * width);
            QRectF place(centre.x() - width / 2, centre.y() - line / 2, width, line);
            // What lies beyond is cut off.
            place.moveLeft(
                std::clamp(place.left(), inside.left(), std::max(inside.left(), inside.right() - width)));
            place.moveTop(
                std::clamp(place.top(), inside.top(), std::max(inside.top(), inside.bottom() - line)));
            painter.drawText(place, Qt::AlignCenter, text);
        };
        write(0.94 * from + 0.06 * to, axes[axis].fromText, 0.75 * line);
        write(0.06 * from + 0.94 * to, axes[axis].toText, 0.75 * line);
        write(0.5 * (from + to), axes[axis].label, 1.1 * line);
    }
    painter.restore();
}

} // namespace canns

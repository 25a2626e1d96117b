#include "widgets/vtk/TorusAxes.h"

#include "widgets/figure/Ticks.h"
#include "widgets/vtk/TorusScene.h"
#include "widgets/vtk/TorusSight.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace canns {

namespace {

using Place = TorusPlace;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TorusAxes)
};

constexpr double fullTurn = 2.0 * std::numbers::pi;
/// Axes, the ends of their ticks and the middles of their words, from the circle inside the tube.
constexpr double axisRadius = 1.14 * TorusScene::tubeRadius;
constexpr double tickRadius = 1.26 * TorusScene::tubeRadius;
constexpr double wordRadius = 1.5 * TorusScene::tubeRadius;
constexpr int stepsOfAxis = 180;

/// A closed axis: phases of its own, from 0 to 2π, to places in space.
class Axis {
public:
    /// `fixed`: the first phase at which an axis around the tube stands; none for the one along the ring.
    explicit Axis(std::optional<double> fixed) : fixed_(fixed) {}

    Place at(double phase, double radius = axisRadius) const {
        return fixed_ ? TorusScene::place(*fixed_, phase, radius) : TorusScene::place(phase, 0.0, radius);
    }

private:
    std::optional<double> fixed_;
};

class AxisPainter {
public:
    AxisPainter(QPainter& painter, const SceneCamera& camera,
                const std::function<QPointF(const Place&)>& onPage, const QRectF& inside,
                const FigurePalette& palette)
        : painter_(painter), camera_(camera), onPage_(onPage), inside_(inside), palette_(palette) {}

    /// How long the visible part of the axis is on the page.
    double seenLength(const Axis& axis) const {
        double length = 0.0;
        for (int i = 0; i < stepsOfAxis; ++i)
            if (isSeen(axis, phaseOf(i)) && isSeen(axis, phaseOf(i + 1))) {
                const QPointF step = onPage_(axis.at(phaseOf(i + 1))) - onPage_(axis.at(phaseOf(i)));
                length += std::hypot(step.x(), step.y());
            }
        return length;
    }

    void paint(const Axis& axis, const QString& label) const {
        painter_.setPen(QPen(palette_.axis, 1));
        painter_.setBrush(Qt::NoBrush);
        QPolygonF line;
        for (int i = 0; i <= stepsOfAxis; ++i) {
            const bool seen = isSeen(axis, phaseOf(i));
            if (seen)
                line << onPage_(axis.at(phaseOf(i)));
            if ((!seen || i == stepsOfAxis) && !line.isEmpty()) {
                painter_.drawPolyline(line);
                line.clear();
            }
        }
        for (const Tick& tick : angleTicks({0.0, fullTurn}, 5))
            if (tick.value < fullTurn && isSeen(axis, tick.value)) {
                painter_.setPen(QPen(palette_.axis, 1));
                painter_.drawLine(onPage_(axis.at(tick.value)), onPage_(axis.at(tick.value, tickRadius)));
                write(onPage_(axis.at(tick.value, wordRadius)), tick.text);
            }
        if (const auto phase = placeOfLabel(axis))
            write(onPage_(axis.at(*phase, wordRadius)), label);
    }

private:
    static double phaseOf(int step) { return fullTurn * step / stepsOfAxis; }
    bool isSeen(const Axis& axis, double phase) const {
        return !firstOnTorus(axis.at(phase), camera_.position);
    }

    /// Half way between two ticks, where a tick's word is not: of the visible ones the nearest to the viewer.
    std::optional<double> placeOfLabel(const Axis& axis) const {
        std::optional<double> best;
        double least = 0.0;
        for (int quarter = 0; quarter < 4; ++quarter) {
            const double phase = fullTurn * (quarter + 0.5) / 4;
            if (!isSeen(axis, phase))
                continue;
            const Place place = axis.at(phase);
            const double away = std::hypot(place[0] - camera_.position[0], place[1] - camera_.position[1],
                                           place[2] - camera_.position[2]);
            if (!best || away < least) {
                best = phase;
                least = away;
            }
        }
        return best;
    }

    void write(QPointF middle, const QString& text) const {
        const QFontMetricsF metrics(painter_.font());
        const double width = metrics.horizontalAdvance(text) + 4;
        const double height = metrics.height();
        QRectF place(middle.x() - width / 2, middle.y() - height / 2, width, height);
        place.moveLeft(
            std::clamp(place.left(), inside_.left(), std::max(inside_.left(), inside_.right() - width)));
        place.moveTop(
            std::clamp(place.top(), inside_.top(), std::max(inside_.top(), inside_.bottom() - height)));
        QColor ground = palette_.background; // Words may lie over the map.
        ground.setAlphaF(0.7F);
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(ground);
        painter_.drawRoundedRect(place.adjusted(0, 1, 0, -1), 3, 3);
        painter_.setPen(palette_.text);
        painter_.drawText(place, Qt::AlignCenter, text);
    }

    QPainter& painter_;
    const SceneCamera& camera_;
    const std::function<QPointF(const Place&)>& onPage_;
    const QRectF& inside_;
    const FigurePalette& palette_;
};

} // namespace

void paintTorusAxes(QPainter& painter, const SceneCamera& camera, const std::array<QString, 2>& names,
                    const std::function<QPointF(const Place&)>& onPage, const QRectF& inside,
                    const FigurePalette& palette) {
    const AxisPainter draw(painter, camera, onPage, inside, palette);
    draw.paint(Axis(std::nullopt), Words::tr("%1 (rad)").arg(names[0]));
    // At one of the sides, where the tube is seen from its end and its words do not lie on the map.
    const double towards = std::atan2(camera.position[1], camera.position[0]);
    double longest = 0.0;
    double chosen = towards;
    for (const int degrees : {45, 60, 75, 90, -90, -75, -60, -45}) {
        const double phase = towards + degrees * fullTurn / 360.0;
        if (const double length = draw.seenLength(Axis(phase)); length > longest + 1.0) {
            longest = length;
            chosen = phase;
        }
    }
    draw.paint(Axis(chosen), Words::tr("%1 (rad)").arg(names[1]));
}

} // namespace canns

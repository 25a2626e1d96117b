#pragma once

#include "core/tasks/Input.h"

#include <span>
#include <vector>

namespace canns {

/// A wall from a to b.
struct Segment {
    Point2 a{};
    Point2 b{};
};

using Polygon = std::vector<Point2>;

/// Where an animal can be: a polygon (mostly a rectangle), less holes, with walls in it. Lengths in metres.
/// Immutable.
class Environment {
public:
    /// Throws BadInput for fewer than three vertices, coordinates that are not finite, or a boundary without
    /// area; periodic boundaries need a rectangle with sides along the axes.
    explicit Environment(Polygon boundary, std::vector<Polygon> holes = {}, std::vector<Segment> walls = {},
                         bool periodic = false);

    static Polygon rectangle(double width, double height);
    /// A stem of width `corridor` and length `stem` from (0, 0) upwards, with arms of `arm` to both sides,
    /// `thickness` high; with `recesses` two notches of a quarter of the thickness below the arms beside the
    /// stem.
    static Polygon tMaze(double corridor, double stem, double arm, double thickness, bool recesses);

    const Polygon& boundary() const noexcept { return boundary_; }
    std::span<const Polygon> holes() const noexcept { return holes_; }
    std::span<const Segment> innerWalls() const noexcept { return innerWalls_; }
    /// All that stops an animal: inner walls, then the boundary (unless periodic), then the edges of holes.
    std::span<const Segment> walls() const noexcept { return walls_; }
    bool periodic() const noexcept { return periodic_; }
    Point2 least() const noexcept { return least_; }
    Point2 greatest() const noexcept { return greatest_; }

    /// Inside the boundary and outside all holes; the boundary itself counts as inside, within `tolerance`.
    bool contains(Point2 point, double tolerance = 0.0) const;
    /// Whether the point lies on the boundary, or nearer to it than `tolerance`.
    bool onBoundary(Point2 point, double tolerance) const;
    /// `point` if it is inside; wrapped if periodic; otherwise the last place inside on the way from `from`,
    /// which is inside (for rectangles without holes: the nearest place inside).
    Point2 projected(Point2 from, Point2 point) const;

private:
    Polygon boundary_;
    std::vector<Polygon> holes_;
    std::vector<Segment> innerWalls_;
    std::vector<Segment> walls_;
    bool periodic_;
    bool isRectangle_ = false;
    Point2 least_{};
    Point2 greatest_{};
};

/// Even–odd rule.
bool insidePolygon(std::span<const Point2> polygon, Point2 point);
Point2 nearestPoint(const Segment& segment, Point2 point);
/// Whether the insides of two segments cross; touching ends and parallels do not.
bool segmentsCross(const Segment& first, const Segment& second);

} // namespace canns

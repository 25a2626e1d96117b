#include "core/tasks/Environment.h"

#include "core/base/Error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

double signedArea(std::span<const Point2> polygon) {
    double twice = 0.0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point2& a = polygon[i];
        const Point2& b = polygon[(i + 1) % polygon.size()];
        twice += a[0] * b[1] - b[0] * a[1];
    }
    return twice / 2;
}

void checkPolygon(const Polygon& polygon, const char* what) {
    if (polygon.size() < 3)
        throw BadInput(
            fmt::format("The {} has {} vertices; a polygon has three or more.", what, polygon.size()), what);
    for (const Point2& p : polygon)
        if (!std::isfinite(p[0]) || !std::isfinite(p[1]))
            throw BadInput(fmt::format("A vertex of the {} is not finite.", what), what);
    if (std::abs(signedArea(polygon)) < 1e-12)
        throw BadInput(fmt::format("The {} has no area.", what), what);
}

void addEdges(std::vector<Segment>& walls, const Polygon& polygon) {
    for (std::size_t i = 0; i < polygon.size(); ++i)
        walls.push_back({polygon[i], polygon[(i + 1) % polygon.size()]});
}

double distance(Point2 a, Point2 b) { return std::hypot(a[0] - b[0], a[1] - b[1]); }

bool onEdge(std::span<const Point2> polygon, Point2 point, double tolerance) {
    for (std::size_t i = 0; i < polygon.size(); ++i)
        if (distance(nearestPoint({polygon[i], polygon[(i + 1) % polygon.size()]}, point), point) <=
            tolerance)
            return true;
    return false;
}

} // namespace

bool insidePolygon(std::span<const Point2> polygon, Point2 point) {
    bool inside = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const Point2& a = polygon[i];
        const Point2& b = polygon[j];
        if ((a[1] > point[1]) != (b[1] > point[1]) &&
            point[0] < (b[0] - a[0]) * (point[1] - a[1]) / (b[1] - a[1]) + a[0])
            inside = !inside;
    }
    return inside;
}

Point2 nearestPoint(const Segment& s, Point2 point) {
    const double dx = s.b[0] - s.a[0];
    const double dy = s.b[1] - s.a[1];
    const double square = dx * dx + dy * dy;
    const double part =
        square > 0 ? std::clamp(((point[0] - s.a[0]) * dx + (point[1] - s.a[1]) * dy) / square, 0.0, 1.0)
                   : 0.0;
    return {s.a[0] + part * dx, s.a[1] + part * dy};
}

bool segmentsCross(const Segment& first, const Segment& second) {
    const Point2 d1{first.b[0] - first.a[0], first.b[1] - first.a[1]};
    const Point2 d2{second.b[0] - second.a[0], second.b[1] - second.a[1]};
    const double determinant = d1[0] * d2[1] - d1[1] * d2[0];
    // Squares, since this is asked for every wall in every step of an animal.
    constexpr double parallel = 1e-10;
    const double squares = (d1[0] * d1[0] + d1[1] * d1[1]) * (d2[0] * d2[0] + d2[1] * d2[1]);
    if (determinant * determinant <= parallel * parallel * squares)
        return false;
    const Point2 d3{second.a[0] - first.a[0], second.a[1] - first.a[1]};
    const double t = (d3[0] * d2[1] - d3[1] * d2[0]) / determinant;
    const double s = (d3[0] * d1[1] - d3[1] * d1[0]) / determinant;
    return t > 0 && t < 1 && s > 0 && s < 1;
}

Polygon Environment::rectangle(double width, double height) {
    return {{0, 0}, {width, 0}, {width, height}, {0, height}};
}

Polygon Environment::tMaze(double corridor, double stem, double arm, double thickness, bool recesses) {
    const double half = corridor / 2;
    const double top = stem + thickness;
    if (!recesses)
        return {{-half, 0}, {-half, stem}, {-arm, stem}, {-arm, top},
                {arm, top}, {arm, stem},   {half, stem}, {half, 0}};
    const double notch = thickness / 4;
    const double low = stem - notch;
    const double wide = half + notch;
    return {{-half, 0}, {-half, low}, {-wide, low}, {-wide, stem}, {-arm, stem}, {-arm, top},
            {arm, top}, {arm, stem},  {wide, stem}, {wide, low},   {half, low},  {half, 0}};
}

Environment::Environment(Polygon boundary, std::vector<Polygon> holes, std::vector<Segment> walls,
                         bool periodic)
    : boundary_(std::move(boundary)), holes_(std::move(holes)), innerWalls_(std::move(walls)),
      periodic_(periodic) {
    checkPolygon(boundary_, "boundary");
    for (const Polygon& hole : holes_)
        checkPolygon(hole, "hole");
    least_ = greatest_ = boundary_.front();
    for (const Point2& p : boundary_)
        for (std::size_t axis = 0; axis < 2; ++axis) {
            least_[axis] = std::min(least_[axis], p[axis]);
            greatest_[axis] = std::max(greatest_[axis], p[axis]);
        }
    const double box = (greatest_[0] - least_[0]) * (greatest_[1] - least_[1]);
    isRectangle_ = boundary_.size() == 4 && std::abs(std::abs(signedArea(boundary_)) - box) <= 1e-12 * box;
    if (periodic_ && !isRectangle_)
        throw BadInput("Periodic boundaries need a rectangle with sides along the axes.", "boundary");
    walls_ = innerWalls_;
    if (!periodic_)
        addEdges(walls_, boundary_);
    for (const Polygon& hole : holes_)
        addEdges(walls_, hole);
}

bool Environment::contains(Point2 point, double tolerance) const {
    for (std::size_t axis = 0; axis < 2; ++axis)
        if (point[axis] < least_[axis] - tolerance || point[axis] > greatest_[axis] + tolerance)
            return false;
    if (!isRectangle_ && !insidePolygon(boundary_, point) && !onEdge(boundary_, point, tolerance))
        return false;
    return std::ranges::none_of(holes_, [&](const Polygon& hole) { return insidePolygon(hole, point); });
}

bool Environment::onBoundary(Point2 point, double tolerance) const {
    return onEdge(boundary_, point, tolerance);
}

Point2 Environment::projected(Point2 from, Point2 point) const {
    if (periodic_) {
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const double range = greatest_[axis] - least_[axis];
            point[axis] -= std::floor((point[axis] - least_[axis]) / range) * range;
        }
        return point;
    }
    if (isRectangle_ && holes_.empty())
        return {std::clamp(point[0], least_[0], greatest_[0]), std::clamp(point[1], least_[1], greatest_[1])};
    if (contains(point))
        return point;
    double inside = 0.0;
    double outside = 1.0;
    const auto between = [&](double part) {
        return Point2{from[0] + part * (point[0] - from[0]), from[1] + part * (point[1] - from[1])};
    };
    for (int i = 0; i < 40; ++i) {
        const double middle = (inside + outside) / 2;
        (contains(between(middle)) ? inside : outside) = middle;
    }
    return between(inside);
}

} // namespace canns

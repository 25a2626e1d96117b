#include "core/dynamics/BumpTracking.h"

#include "core/dynamics/PatternTracker.h"
#include "core/models/RingMath.h"

#include <fmt/format.h>

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

const double notANumber = std::numeric_limits<double>::quiet_NaN();

bool isTorus(const Geometry& geometry) {
    return geometry.kind == GeometryKind::Torus || geometry.kind == GeometryKind::TwistedTorus;
}

BadInput wrongGeometry(const StateInfo& info, std::string_view wanted) {
    return BadInput(fmt::format("\"{}\" lives on a {}; this is for a {}.", info.name,
                                geometryName(info.geometry.kind), wanted),
                    info.name);
}

/// Sums of the frame over the other axis: what the population vector of an axis needs.
std::vector<double> marginal(std::span<const float> frame, const Geometry& geometry, std::size_t axis) {
    const std::size_t columns = geometry.shape.back();
    std::vector<double> sums(axis == 0 ? columns : geometry.shape.front());
    for (std::size_t n = 0; n < frame.size(); ++n)
        sums[axis == 0 ? n % columns : n / columns] += std::max(0.0F, frame[n]);
    return sums;
}

/// Half of the full width at half height of the row through the top, by linear interpolation; NaN where it
/// never falls.
double halfWidth(std::span<const float> frame, const Geometry& geometry) {
    const std::size_t columns = geometry.shape.back();
    const auto top = static_cast<std::size_t>(std::ranges::max_element(frame) - frame.begin());
    const std::span<const float> row = frame.subspan(top / columns * columns, columns);
    const double half = static_cast<double>(frame[top]) / 2;
    double width = 0.0;
    for (const std::size_t step : {std::size_t{1}, columns - 1}) {
        std::size_t at = top % columns;
        std::size_t walked = 0;
        while (walked<columns&& static_cast<double>(row[(at + step) % columns])> half) {
            at = (at + step) % columns;
            ++walked;
        }
        if (walked == columns)
            return notANumber;
        const auto above = static_cast<double>(row[at]);
        const auto below = static_cast<double>(row[(at + step) % columns]);
        width += static_cast<double>(walked) + (above - half) / (above - below);
    }
    const std::size_t intervals = geometry.endIncluded ? columns - 1 : columns;
    return width / 2 * (geometry.end - geometry.begin) / static_cast<double>(intervals);
}

std::size_t framesOf(const SimulationRecord::Array& array) {
    return array.values.size() / std::max<std::size_t>(1, array.info.geometry.size());
}

std::span<const float> frameOf(const SimulationRecord::Array& array, std::size_t index) {
    const std::size_t size = array.info.geometry.size();
    return std::span(array.values).subspan(index * size, size);
}

/// A tracker of the waves that are strongest over all frames.
PatternTracker trackerOf(const SimulationRecord::Array& array, std::size_t waves) {
    PatternTracker tracker(array.info, waves);
    const std::size_t frames = framesOf(array);
    const std::size_t stride = std::max<std::size_t>(1, frames / 50);
    for (std::size_t f = 0; f < frames; f += stride)
        tracker.look(frameOf(array, f));
    tracker.choose();
    return tracker;
}

} // namespace

BumpTrack trackBump(const SimulationRecord::Array& array, std::span<const double> seconds) {
    const Geometry& geometry = array.info.geometry;
    if (geometry.kind != GeometryKind::Ring && !isTorus(geometry))
        throw wrongGeometry(array.info, "ring or torus");
    const std::size_t size = geometry.size();
    const std::size_t axes = geometry.shape.size();
    const double range = geometry.end - geometry.begin;
    BumpTrack track;
    track.seconds.assign(seconds.begin(), seconds.end());
    track.position = Matrix<double>(seconds.size(), axes, notANumber);
    for (std::size_t f = 0; f < seconds.size(); ++f) {
        const std::span<const float> frame(array.values.data() + f * size, size);
        const double height = static_cast<double>(*std::ranges::max_element(frame));
        track.height.push_back(height);
        track.halfWidth.push_back(height > 0 ? halfWidth(frame, geometry) : notANumber);
        for (std::size_t axis = 0; axis < axes && height > 0; ++axis) {
            const std::vector<double> sums = marginal(frame, geometry, axis);
            std::vector<double> angles(sums.size());
            for (std::size_t i = 0; i < sums.size(); ++i)
                angles[i] = 2 * pi * (geometry.coordinate(i, sums.size()) - geometry.begin) / range;
            const Eigen::Map<const Eigen::ArrayXd> weights(sums.data(),
                                                           static_cast<Eigen::Index>(sums.size()));
            double place =
                geometry.begin + positiveAngle(populationVector(angles, weights)) / (2 * pi) * range;
            // Next to where it was last seen.
            for (std::size_t before = f; before-- > 0;)
                if (std::isfinite(track.position(before, axis))) {
                    place = track.position(before, axis) +
                            wrapToHalf(place - track.position(before, axis), range);
                    break;
                }
            track.position(f, axis) = place;
        }
    }
    return track;
}

Matrix<double> patternDisplacement(const SimulationRecord::Array& array) {
    PatternTracker tracker = trackerOf(array, 3);
    Matrix<double> displacement(framesOf(array), 2);
    for (std::size_t f = 0; f < displacement.rows(); ++f) {
        const Point2 moved = tracker.follow(frameOf(array, f)).moved;
        displacement(f, 0) = moved[0];
        displacement(f, 1) = moved[1];
    }
    return displacement;
}

Matrix<double> patternPhases(const SimulationRecord::Array& array) {
    PatternTracker tracker = trackerOf(array, 2);
    Matrix<double> phases(framesOf(array), 2);
    for (std::size_t f = 0; f < phases.rows(); ++f) {
        const std::vector<double> found = tracker.phases(frameOf(array, f));
        phases(f, 0) = found[0];
        phases(f, 1) = found[1];
    }
    return phases;
}

} // namespace canns

#include "core/models/HexagonalPhase.h"

#include "core/base/FastExp.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

const double root3 = std::sqrt(3.0);

/// The representative of an angle in [−π, π).
double symmetricAngle(double angle) { return positiveAngle(angle + pi) - pi; }

} // namespace

Point2 skewed(Point2 position, double mappingRatio) {
    const double x = position[0] * mappingRatio;
    const double y = position[1] * mappingRatio;
    return {x - y / root3, 2 * y / root3};
}

Point2 unskewed(Point2 phase, double mappingRatio) {
    return {(phase[0] + phase[1] / 2) / mappingRatio, phase[1] * root3 / 2 / mappingRatio};
}

Point2 hexagonalPhase(Point2 position, double mappingRatio) {
    const Point2 plain = skewed(position, mappingRatio);
    return {symmetricAngle(plain[0]), symmetricAngle(plain[1])};
}

double hexagonalSquare(double first, double second) {
    const double a = wrapAngle(first);
    const double b = wrapAngle(second);
    // With both components in (−π, π] only the images that change a component's sign can be nearer.
    const double otherA = a - std::copysign(2 * pi, a);
    const double otherB = b - std::copysign(2 * pi, b);
    return std::min(
        {skewedSquare(a, b), skewedSquare(otherA, b), skewedSquare(a, otherB), skewedSquare(otherA, otherB)});
}

template <typename S>
PhaseSheet<S>::PhaseSheet(std::size_t length) : length_(length) {
    axisOfS_.resize(static_cast<Eigen::Index>(length));
    for (std::size_t i = 0; i < length; ++i) {
        axis_.push_back(-pi + static_cast<double>(i) * (2 * pi / static_cast<double>(length)));
        axisOfS_[static_cast<Eigen::Index>(i)] = static_cast<S>(axis_.back());
        cosines_.push_back(std::cos(axis_.back()));
        sines_.push_back(std::sin(axis_.back()));
    }
}

template <typename S>
void PhaseSheet<S>::squares(Point2 phase, bool leastImage, NeuronArray<S>& squares, bool acute) {
    const auto length = static_cast<Eigen::Index>(length_);
    squares.resize(length * length);
    first_.resize(length);
    otherFirst_.resize(length);
    const auto turn = static_cast<S>(2 * pi);
    const auto half = static_cast<S>(pi);
    // Phases and axis lie within [−π, π), so that one turn at most is to be added or taken.
    const auto wrapped = [&](S d) {
        d = d > half ? d - turn : d;
        return d < -half ? d + turn : d;
    };
    const auto other = [&](S d) { return d > S{0} ? d - turn : d + turn; };
    for (Eigen::Index column = 0; column < length; ++column) {
        first_[column] = wrapped(static_cast<S>(phase[0]) - axisOfS_[column]);
        otherFirst_[column] = other(first_[column]);
    }
    for (Eigen::Index row = 0; row < length; ++row) {
        auto line = squares.segment(row * length, length);
        const S second = wrapped(static_cast<S>(phase[1]) - axisOfS_[row]);
        const S b = acute ? -second : second;
        line = first_ * (first_ + b) + b * b;
        if (!leastImage)
            continue;
        const S otherB = other(b);
        line = line.min(otherFirst_ * (otherFirst_ + b) + b * b)
                   .min(first_ * (first_ + otherB) + otherB * otherB)
                   .min(otherFirst_ * (otherFirst_ + otherB) + otherB * otherB);
    }
}

template <typename S>
void PhaseSheet<S>::gaussian(Point2 phase, bool leastImage, double width, double height,
                             NeuronArray<S>& values, bool acute) {
    squares(phase, leastImage, values, acute);
    const auto scale = static_cast<S>(0.5 / (width * width));
    const auto factor = static_cast<S>(height);
    // Rounding may leave a square below 0.
    values = values.max(S{0}) * scale;
    S* const value = values.data();
    for (Eigen::Index i = 0; i < values.size(); ++i)
        value[i] = factor * expOfMinus(value[i]);
}

template <typename S>
Point2 PhaseSheet<S>::centre(const NeuronArray<S>& rates) const {
    const S threshold = rates.maxCoeff() * static_cast<S>(0.1);
    double cosineX = 0.0;
    double sineX = 0.0;
    double cosineY = 0.0;
    double sineY = 0.0;
    for (std::size_t row = 0; row < length_; ++row) {
        double rowSum = 0.0;
        for (std::size_t column = 0; column < length_; ++column) {
            const S rate = rates[static_cast<Eigen::Index>(row * length_ + column)];
            if (rate > threshold) {
                const auto weight = static_cast<double>(rate);
                rowSum += weight;
                cosineX += weight * cosines_[column];
                sineX += weight * sines_[column];
            }
        }
        cosineY += rowSum * cosines_[row];
        sineY += rowSum * sines_[row];
    }
    return {std::atan2(sineX, cosineX), std::atan2(sineY, cosineY)};
}

template <typename S>
Kernel PhaseSheet<S>::kernel(double width, double strength, const Progress& progress) const {
    Kernel kernel{length_, length_, false, {}};
    const double spacing = 2 * pi / static_cast<double>(length_);
    for (std::size_t r = 0; r < length_; ++r) {
        progress.report(r, length_);
        for (std::size_t c = 0; c < length_; ++c)
            kernel.values.push_back(gaussianOfSquare(
                hexagonalSquare(static_cast<double>(c) * spacing, static_cast<double>(r) * spacing), width,
                strength));
    }
    return kernel;
}

template <typename S>
void PhaseSheet<S>::componentWeightsTo(std::size_t to, double width, double strength,
                                       std::span<double> weights) const {
    for (std::size_t from = 0; from < weights.size(); ++from)
        weights[from] = gaussianOfSquare(componentSquare(axis_[to % length_] - axis_[from % length_],
                                                         axis_[to / length_] - axis_[from / length_]),
                                         width, strength);
}

Point2 nearestPosition(Point2 phase, double mappingRatio, Point2 near, int range) {
    const Point2 target = skewed(near, mappingRatio);
    const auto nearest = [&](std::size_t axis) {
        return static_cast<int>(std::lround((target[axis] - phase[axis]) / (2 * pi)));
    };
    const auto clamped = [&](int cell) { return range > 0 ? std::clamp(cell, -range, range - 1) : cell; };
    Point2 best{};
    double least = std::numeric_limits<double>::infinity();
    for (int i = clamped(nearest(0) - 2); i <= clamped(nearest(0) + 2); ++i)
        for (int j = clamped(nearest(1) - 2); j <= clamped(nearest(1) + 2); ++j) {
            const Point2 candidate = unskewed({phase[0] + 2 * pi * i, phase[1] + 2 * pi * j}, mappingRatio);
            const double distance = std::hypot(candidate[0] - near[0], candidate[1] - near[1]);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
    return best;
}

template class PhaseSheet<float>;
template class PhaseSheet<double>;

} // namespace canns

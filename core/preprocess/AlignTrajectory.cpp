#include "core/preprocess/AlignTrajectory.h"

#include "core/preprocess/GaussianKernel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace canns {

namespace {

constexpr double notTracked = std::numeric_limits<double>::quiet_NaN();
constexpr double fullTurn = 2.0 * std::numbers::pi;

/// How a moment lies between two valid samples; untracked when `tracked` is false.
struct Place {
    std::size_t left = 0;
    std::size_t right = 0;
    double secondsAfterLeft = 0.0;
    bool tracked = false;
};

/// Calls use(index of moment, place) for each moment. `valid` lists the samples that were tracked.
template <typename Use>
void placeAll(std::span<const double> t, std::span<const std::size_t> valid, std::span<const double> moments,
              double pauseSeconds, double maximumGapSeconds, Use&& use) {
    if (valid.empty()) {
        for (std::size_t m = 0; m < moments.size(); ++m)
            use(m, Place{});
        return;
    }
    const double reach = std::max(pauseSeconds, maximumGapSeconds);
    std::size_t next = 0; // first valid sample later than the moment
    for (std::size_t m = 0; m < moments.size(); ++m) {
        while (next < valid.size() && t[valid[next]] <= moments[m])
            ++next;
        Place place;
        if (next == 0) {
            place = {valid.front(), valid.front(), 0.0, t[valid.front()] - moments[m] <= reach};
        } else if (next == valid.size()) {
            place = {valid.back(), valid.back(), 0.0, moments[m] - t[valid.back()] <= reach};
        } else {
            const std::size_t left = valid[next - 1];
            const std::size_t right = valid[next];
            const double interval = t[right] - t[left];
            const bool unbroken = right == left + 1 && interval <= pauseSeconds;
            place = {left, right, moments[m] - t[left],
                     unbroken || interval <= maximumGapSeconds || moments[m] == t[left]};
        }
        use(m, place);
    }
}

std::vector<std::size_t> validSamples(std::size_t count, auto&& isValid) {
    std::vector<std::size_t> valid;
    valid.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        if (isValid(i))
            valid.push_back(i);
    return valid;
}

double linear(std::span<const double> values, std::span<const double> t, const Place& place) {
    if (!place.tracked)
        return notTracked;
    if (place.left == place.right || place.secondsAfterLeft == 0.0)
        return values[place.left];
    const double slope = (values[place.right] - values[place.left]) / (t[place.right] - t[place.left]);
    return slope * place.secondsAfterLeft + values[place.left];
}

double wrapped(double angle) {
    angle = std::fmod(angle, fullTurn);
    if (angle < 0.0)
        angle += fullTurn;
    return angle < fullTurn ? angle : 0.0;
}

double alongArc(std::span<const double> angles, std::span<const double> t, const Place& place) {
    if (!place.tracked)
        return notTracked;
    if (place.left == place.right || place.secondsAfterLeft == 0.0)
        return wrapped(angles[place.left]);
    const double turn = std::remainder(angles[place.right] - angles[place.left], fullTurn);
    return wrapped(angles[place.left] + turn * place.secondsAfterLeft / (t[place.right] - t[place.left]));
}

/// The values with straight lines through what was not tracked. `tracked` is not empty.
std::vector<double> bridged(std::span<const double> values, std::span<const std::size_t> tracked) {
    std::vector<double> result(values.begin(), values.end());
    std::fill_n(result.begin(), tracked.front(), values[tracked.front()]);
    for (std::size_t k = 0; k + 1 < tracked.size(); ++k) {
        const std::size_t left = tracked[k];
        const std::size_t right = tracked[k + 1];
        for (std::size_t i = left + 1; i < right; ++i)
            result[i] = values[left] + (values[right] - values[left]) * static_cast<double>(i - left) /
                                           static_cast<double>(right - left);
    }
    std::fill(result.begin() + static_cast<std::ptrdiff_t>(tracked.back()), result.end(),
              values[tracked.back()]);
    return result;
}

} // namespace

AlignedTrajectory alignTrajectory(const Trajectory& trajectory, std::span<const double> seconds,
                                  double maximumGapSeconds) {
    AlignedTrajectory aligned;
    const std::span<const double> t = trajectory.seconds;
    const std::size_t samples = t.size() > 1 ? t.size() - 1 : t.size();
    const double pauseSeconds = 5.0 * trajectory.sampleIntervalSeconds();
    if (trajectory.hasPosition()) {
        const std::vector<std::size_t> valid = validSamples(samples, [&](std::size_t i) {
            return std::isfinite(trajectory.x[i]) && std::isfinite(trajectory.y[i]);
        });
        aligned.x.resize(seconds.size());
        aligned.y.resize(seconds.size());
        placeAll(t, valid, seconds, pauseSeconds, maximumGapSeconds, [&](std::size_t m, const Place& place) {
            aligned.x[m] = linear(trajectory.x, t, place);
            aligned.y[m] = linear(trajectory.y, t, place);
        });
    }
    if (trajectory.hasHeadDirection()) {
        const std::vector<std::size_t> valid =
            validSamples(samples, [&](std::size_t i) { return std::isfinite(trajectory.headDirection[i]); });
        aligned.headDirection.resize(seconds.size());
        placeAll(t, valid, seconds, pauseSeconds, maximumGapSeconds, [&](std::size_t m, const Place& place) {
            aligned.headDirection[m] = alongArc(trajectory.headDirection, t, place);
        });
    }
    return aligned;
}

std::vector<double> speedOf(std::span<const double> x, std::span<const double> y, double intervalSeconds,
                            double sigmaSamples, const Progress& progress) {
    const std::size_t n = x.size();
    const std::vector<std::size_t> tracked =
        validSamples(n, [&](std::size_t i) { return std::isfinite(x[i]) && std::isfinite(y[i]); });
    std::vector<double> speed(n, notTracked);
    if (tracked.size() < 2)
        return speed;
    const std::vector<double> kernel = gaussianHalfKernel(sigmaSamples);
    const std::vector<double> xs = smoothMirrored(bridged(x, tracked), kernel, progress);
    const std::vector<double> ys = smoothMirrored(bridged(y, tracked), kernel, progress);
    for (const std::size_t i : tracked) {
        const std::size_t later = std::max<std::size_t>(i, 1);
        speed[i] = std::hypot(xs[later] - xs[later - 1], ys[later] - ys[later - 1]) / intervalSeconds;
    }
    return speed;
}

Trajectory sortedByTime(const Trajectory& trajectory) {
    std::vector<std::size_t> order(trajectory.seconds.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return trajectory.seconds[i]; });
    const auto permuted = [&](const std::vector<double>& values) {
        std::vector<double> result;
        result.reserve(values.size());
        if (!values.empty())
            for (const std::size_t i : order)
                result.push_back(values[i]);
        return result;
    };
    Trajectory sorted;
    sorted.seconds = permuted(trajectory.seconds);
    sorted.x = permuted(trajectory.x);
    sorted.y = permuted(trajectory.y);
    sorted.headDirection = permuted(trajectory.headDirection);
    sorted.gaps = findGaps(sorted);
    return sorted;
}

} // namespace canns

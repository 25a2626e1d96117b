#include "core/preprocess/GaussianKernel.h"

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

constexpr double cutOffSigmas = 4.0;

/// The sample that stands at position `i` of a mirrored signal of `n` samples.
std::size_t mirrored(std::ptrdiff_t i, std::ptrdiff_t n) {
    const std::ptrdiff_t period = 2 * n;
    i %= period;
    if (i < 0)
        i += period;
    return static_cast<std::size_t>(i < n ? i : period - 1 - i);
}

} // namespace

std::vector<double> gaussianHalfKernel(double sigmaSamples) {
    if (!(sigmaSamples > 0.0))
        return {1.0};
    const auto radius = static_cast<std::size_t>(std::lround(cutOffSigmas * sigmaSamples));
    std::vector<double> weights(radius + 1);
    double sum = 0.0;
    for (std::size_t d = 0; d <= radius; ++d) {
        const double x = static_cast<double>(d) / sigmaSamples;
        weights[d] = std::exp(-0.5 * x * x);
        sum += d == 0 ? weights[d] : 2.0 * weights[d];
    }
    for (double& w : weights)
        w /= sum;
    return weights;
}

std::vector<double> smoothMirrored(std::span<const double> samples, std::span<const double> halfKernel,
                                   const Progress& progress) {
    const std::size_t n = samples.size();
    const std::size_t radius = halfKernel.size() - 1;
    if (n == 0)
        return {};
    std::vector<double> padded(n + 2 * radius);
    for (std::size_t i = 0; i < padded.size(); ++i)
        padded[i] = samples[mirrored(static_cast<std::ptrdiff_t>(i) - static_cast<std::ptrdiff_t>(radius),
                                     static_cast<std::ptrdiff_t>(n))];
    std::vector<double> smooth(n);
    // Tap by tap over a block that stays in the cache: the inner loop runs over samples, so it vectorises.
    constexpr std::size_t block = 1024;
    for (std::size_t from = 0; from < n; from += block) {
        progress.checkpoint();
        const std::size_t to = std::min(n, from + block);
        const double* centre = padded.data() + radius;
        for (std::size_t i = from; i < to; ++i)
            smooth[i] = halfKernel[0] * centre[i];
        for (std::size_t d = 1; d <= radius; ++d) {
            const double w = halfKernel[d];
            const double* left = centre - d;
            const double* right = centre + d;
            for (std::size_t i = from; i < to; ++i)
                smooth[i] += w * (left[i] + right[i]);
        }
    }
    return smooth;
}

} // namespace canns

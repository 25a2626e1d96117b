#include "core/topology/NeighbourGraph.h"

#include "core/base/FastExp.h"
#include "core/base/Parallel.h"
#include "core/topology/SelectWithin.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace canns {

namespace {

/// Rows handed to a thread at once: enough to be worth the hand-over, few enough for Cancel to answer soon.
constexpr std::size_t rowsAtOnce = 32;

/// Writes the indices of at least `wanted` of the smallest distances, ties and all, and of not many more if
/// the distances look alike everywhere: those within a quantile of a sample, or within a larger one until it
/// is enough. `sample` is scratch.
void selectNearest(std::span<const double> distances, std::size_t wanted, std::vector<double>& sample,
                   std::vector<std::uint32_t>& indices) {
    constexpr std::size_t sampleSize = 512;
    const std::size_t n = distances.size();
    const std::size_t stride = std::max<std::size_t>(1, n / sampleSize);
    sample.clear();
    for (std::size_t j = 0; j < n; j += stride)
        sample.push_back(distances[j]);
    const double share = static_cast<double>(wanted) / static_cast<double>(n);
    const double expected = share * static_cast<double>(sample.size());
    const auto likelyEnough = static_cast<std::size_t>(expected + 2.0 * std::sqrt(expected) + 2.0);
    indices.resize(n + 4);
    for (std::size_t rank = likelyEnough;; rank += rank / 2 + 1) {
        double bound = std::numeric_limits<double>::infinity();
        if (rank < sample.size()) {
            const auto at = sample.begin() + static_cast<std::ptrdiff_t>(rank);
            std::nth_element(sample.begin(), at, sample.end());
            bound = *at;
        }
        const std::size_t count = selectWithin(distances.data(), n, bound, nullptr, indices.data());
        if (count >= wanted || rank >= sample.size()) {
            indices.resize(count);
            return;
        }
    }
}

} // namespace

double kernelWidth(std::span<const double> distances, double target, double startingWidth) {
    const auto count = static_cast<double>(distances.size());
    constexpr double unreachablyWide = 0x1p64;
    if (count <= target)
        return count < target ? unreachablyWide : 1.0;
    double largest = 0.0;
    double zeros = 0.0;
    for (const double d : distances) {
        largest = std::max(largest, d);
        zeros += d <= 0.0 ? 1.0 : 0.0;
    }
    if (zeros >= target)
        return 0.0;
    // Newton's method on log S(u) over log u, u = 1 / σ, where S ∝ u^−α is a straight line; kept inside a
    // bracket. The start is right for distances spread evenly.
    double low = 0.0;
    double high = std::numeric_limits<double>::infinity();
    double u = startingWidth > 0.0 ? 1.0 / startingWidth : count / (target * largest);
    for (int iteration = 0; iteration < 200; ++iteration) {
        double sum = 0.0;
        double moment = 0.0;
        const double* const d = distances.data();
        const std::size_t n = distances.size();
#pragma omp simd reduction(+ : sum, moment)
        for (std::size_t j = 0; j < n; ++j) {
            const double e = expOfMinus(d[j] * u);
            sum += e;
            moment += d[j] * e;
        }
        const double excess = std::log(sum / target);
        (excess > 0.0 ? low : high) = u;
        const double slope = u * moment / sum; // −d log S / d log u
        const double next = slope > 0.0 ? u * std::exp(std::min(excess / slope, 50.0)) : u;
        if (slope > 0.0 && std::abs(excess) < 1e-4 * std::min(1.0, slope))
            return 1.0 / next; // the error left is of the order of the square
        if (next > low && next < high)
            u = next;
        else
            u = std::isinf(high) ? 2.0 * u : 0.5 * (low + high);
        if (std::isfinite(high) && high - low <= 1e-15 * high)
            break;
    }
    return 1.0 / u;
}

NeighbourGraph::NeighbourGraph(const PointCloud& cloud, std::size_t neighbours, const Progress& progress,
                               int threads)
    : cloud_(&cloud), neighbours_(neighbours), widths_(cloud.size()), reaches_(cloud.size()),
      lastAtReach_(cloud.size()), inverseWidths_(cloud.size()), nearSums_(cloud.size()) {
    const std::size_t n = cloud.size();
    if (neighbours < 1 || neighbours > n)
        throw BadInput(fmt::format("{} neighbours were asked for, but there are {} points.", neighbours, n),
                       "neighbours", fmt::format("Ask for 1 to {} (the point itself counts).", n));
    // The rows of a block follow each other in one thread, each starting from the width of the one before: a
    // good guess where rows are times, and no matter of threads.
    const std::size_t blocks = (n + rowsAtOnce - 1) / rowsAtOnce;
    parallelFor(
        blocks, progress,
        [&](std::size_t block) {
            thread_local Scratch scratch;
            double width = 0.0;
            for (std::size_t i = block * rowsAtOnce; i < std::min(n, (block + 1) * rowsAtOnce); ++i)
                width = measure(i, width, scratch);
        },
        1, threads);
    // A width may not vanish beside the distances at large, as it would among equal points.
    double sum = 0.0;
    for (const double s : nearSums_)
        sum += s;
    nearSums_ = {};
    const double least = 1e-3 * sum / (static_cast<double>(n) * static_cast<double>(neighbours));
    for (std::size_t i = 0; i < n; ++i) {
        // Where all points are equal, any width will do.
        widths_[i] = std::max({widths_[i], least, std::numeric_limits<double>::min()});
        inverseWidths_[i] = 1.0 / widths_[i];
    }
}

double NeighbourGraph::measure(std::size_t i, double startingWidth, Scratch& scratch) {
    const std::size_t n = cloud_->size();
    const std::size_t others = neighbours_ - 1;
    if (others == 0) {
        reaches_[i] = -1.0;
        return widths_[i] = kernelWidth({}, 0.0);
    }
    std::vector<double>& distances = scratch.distances;
    distances.resize(cloud_->paddedSize());
    cloud_->distancesFrom(i, distances);
    distances[i] = std::numeric_limits<double>::infinity(); // not a neighbour of itself
    std::vector<double>& near = scratch.near;
    selectNearest(std::span(distances).first(n), others, near, scratch.indices);
    near.clear();
    for (const std::uint32_t j : scratch.indices)
        if (j != i)
            near.push_back(distances[j]);
    const auto last = near.begin() + static_cast<std::ptrdiff_t>(others - 1);
    std::nth_element(near.begin(), last, near.end());
    const double reach = *last;
    near.resize(others);
    // Of the points at exactly the reach, the first ones by index are in.
    auto places = std::ranges::count(near, reach);
    for (const std::uint32_t j : scratch.indices)
        if (distances[j] == reach && j != i && --places == 0) {
            lastAtReach_[i] = j;
            break;
        }
    reaches_[i] = reach;
    nearSums_[i] = std::accumulate(near.begin(), near.end(), 0.0);
    return widths_[i] = kernelWidth(near, std::log2(static_cast<double>(neighbours_)), startingWidth);
}

void NeighbourGraph::row(std::size_t i, Scratch& scratch, WeightedNeighbours& result) const {
    const std::size_t n = cloud_->size();
    scratch.distances.resize(cloud_->paddedSize());
    cloud_->distancesFrom(i, scratch.distances);
    const double* const d = scratch.distances.data();
    result.points.resize(n + 4);
    const std::size_t count = selectWithin(d, n, reaches_[i], reaches_.data(), result.points.data());
    result.points.resize(count);
    result.weights.resize(count);
    // What the exponentials need, side by side: how far, in widths of either end; beyond all reach for an end
    // that does not have the other among its neighbours.
    constexpr double notANeighbour = std::numeric_limits<double>::max();
    scratch.near.resize(2 * count);
    double* const fromHere = scratch.near.data();
    double* const fromThere = scratch.near.data() + count;
    const auto self = static_cast<std::uint32_t>(i);
    const double reach = reaches_[i];
    for (std::size_t k = 0; k < count; ++k) {
        const std::uint32_t j = result.points[k];
        const double x = d[j];
        const bool out = x < reach || (x == reach && j <= lastAtReach_[i]);
        const bool in = x < reaches_[j] || (x == reaches_[j] && self <= lastAtReach_[j]);
        fromHere[k] = out ? x * inverseWidths_[i] : notANeighbour;
        fromThere[k] = in ? x * inverseWidths_[j] : notANeighbour;
    }
    double* const weights = result.weights.data();
#pragma omp simd
    for (std::size_t k = 0; k < count; ++k) {
        const double p = expOfMinus(fromHere[k]);
        const double q = expOfMinus(fromThere[k]);
        weights[k] = p + q - p * q;
    }
    // The point itself, ties that were not taken and weights too small for a number go.
    std::size_t kept = 0;
    for (std::size_t k = 0; k < count; ++k)
        if (result.points[k] != self && result.weights[k] > 0.0) {
            result.points[kept] = result.points[k];
            result.weights[kept] = result.weights[k];
            ++kept;
        }
    result.points.resize(kept);
    result.weights.resize(kept);
}

std::vector<double> NeighbourGraph::degrees(const Progress& progress, int threads) const {
    std::vector<double> degrees(cloud_->size());
    parallelFor(
        degrees.size(), progress,
        [&](std::size_t i) {
            thread_local Scratch scratch;
            thread_local WeightedNeighbours edges;
            row(i, scratch, edges);
            double sum = 0.0;
            for (const double w : edges.weights)
                sum += w;
            degrees[i] = sum;
        },
        rowsAtOnce, threads);
    return degrees;
}

} // namespace canns

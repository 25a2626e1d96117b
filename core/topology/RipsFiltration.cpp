#include "core/topology/RipsFiltration.h"

#include "core/base/Error.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

namespace canns {

namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16; // keys between two looks at Cancel

/// Stable radix sort by the upper half of the keys (bits of non-negative floats sort like the numbers).
class RadixSort {
public:
    explicit RadixSort(const std::vector<std::uint64_t>& keys) {
        for (const std::uint64_t key : keys)
            for (std::size_t pass = 0; pass < kPasses; ++pass)
                ++counts_[pass][digit(key, pass)];
        for (auto& counts : counts_) {
            std::uint32_t sum = 0;
            for (std::uint32_t& count : counts)
                sum += std::exchange(count, sum);
        }
    }

    /// Three passes: keys → other → keys → the lower halves.
    std::vector<std::uint32_t> run(std::vector<std::uint64_t>& keys, const Progress& progress) {
        std::vector<std::uint64_t> other(keys.size());
        scatter(keys, other, 0, progress.part(0.0, 0.3));
        scatter(other, keys, 1, progress.part(0.3, 0.6));
        std::vector<std::uint64_t>().swap(other);
        std::vector<std::uint32_t> sorted(keys.size());
        scatter(keys, sorted, 2, progress.part(0.6, 1.0));
        return sorted;
    }

private:
    static constexpr std::size_t kPasses = 3;
    static constexpr unsigned kBits = 11;

    static std::size_t digit(std::uint64_t key, std::size_t pass) {
        return (key >> (32 + kBits * pass)) & ((1U << kBits) - 1);
    }

    template <typename Out>
    void scatter(const std::vector<std::uint64_t>& from, std::vector<Out>& to, std::size_t pass,
                 const Progress& progress) {
        std::array<std::uint32_t, 1U << kBits>& next = counts_[pass];
        for (std::size_t begin = 0; begin < from.size(); begin += kBlock) {
            progress.report(begin, from.size());
            const std::size_t end = std::min(begin + kBlock, from.size());
            for (std::size_t k = begin; k < end; ++k)
                to[next[digit(from[k], pass)]++] = static_cast<Out>(from[k]);
        }
    }

    std::array<std::array<std::uint32_t, 1U << kBits>, kPasses> counts_{};
};

float usedThreshold(const DistanceMatrix& distances, float threshold) {
    return std::min(threshold, distances.enclosingRadius());
}

} // namespace

std::size_t countEdges(const DistanceMatrix& distances, float threshold) {
    const float limit = usedThreshold(distances, threshold);
    return static_cast<std::size_t>(std::ranges::count_if(
        distances.values(), [limit](float length) { return length <= limit && std::isfinite(length); }));
}

std::size_t filtrationBytes(std::size_t points, std::size_t edges) {
    const std::size_t sorting = 2 * sizeof(std::uint64_t) * edges;
    const std::size_t kept = sizeof(std::uint32_t) * (edges + points * points);
    return std::max(sorting, kept);
}

RipsFiltration sortEdges(const DistanceMatrix& distances, float threshold, const Progress& progress) {
    const std::size_t n = distances.points();
    require(n <= kMostPoints, "sortEdges: at most 65 535 points");
    RipsFiltration filtration;
    filtration.points = n;
    const float limit = usedThreshold(distances, threshold);
    float longest = 0.0F;
    {
        std::vector<std::uint64_t> keys;
        keys.reserve(countEdges(distances, threshold));
        for (std::size_t i = 1; i < n; ++i) {
            if (i % 64 == 0)
                progress.report(0.3 * static_cast<double>(i) / static_cast<double>(n));
            const std::span<const float> row = distances.row(i);
            for (std::size_t j = 0; j < i; ++j)
                if (row[j] <= limit && std::isfinite(row[j])) {
                    longest = std::max(longest, row[j]);
                    keys.push_back(std::uint64_t{std::bit_cast<std::uint32_t>(row[j])} << 32 | i << 16 | j);
                }
        }
        filtration.edges = RadixSort(keys).run(keys, progress.part(0.3, 0.8));
    }
    filtration.threshold = std::isfinite(limit) ? limit : longest;
    require(filtration.edges.size() < kNoEdge, "sortEdges: fewer than 2³² edges");

    filtration.ranks.assign(n * n, kNoEdge);
    for (std::uint32_t e = 0; e < filtration.edges.size(); ++e) {
        if (e % kBlock == 0)
            progress.report(0.8 +
                            0.2 * static_cast<double>(e) / static_cast<double>(filtration.edges.size()));
        const std::size_t i = filtration.first(e);
        const std::size_t j = filtration.second(e);
        filtration.ranks[i * n + j] = e;
        filtration.ranks[j * n + i] = e;
    }
    return filtration;
}

} // namespace canns

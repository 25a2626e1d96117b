#include "core/topology/RipsFiltration.h"

#include "core/base/Error.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <memory>
#include <utility>

namespace canns {

namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16; // keys between two looks at Cancel

/// Fills a new vector, with a look at Cancel now and then: the system takes its time to hand out memory.
void fill(std::vector<std::uint32_t>& numbers, std::size_t count, std::uint32_t value,
          const Progress& progress) {
    numbers.reserve(count);
    while (numbers.size() < count) {
        progress.checkpoint();
        numbers.resize(std::min(numbers.size() + 16 * kBlock, count), value);
    }
}

/// Stable radix sort by the upper half of the keys (bits of non-negative floats sort like the numbers).
class RadixSort {
public:
    RadixSort(const std::vector<std::uint64_t>& keys, const Progress& progress) {
        for (std::size_t k = 0; k < keys.size(); ++k) {
            if (k % kBlock == 0)
                progress.checkpoint();
            for (std::size_t pass = 0; pass < kPasses; ++pass)
                ++counts_[pass][digit(keys[k], pass)];
        }
        for (auto& counts : counts_) {
            std::uint32_t sum = 0;
            for (std::uint32_t& count : counts)
                sum += std::exchange(count, sum);
        }
    }

    /// Three passes: keys → other → keys → the lower halves.
    std::vector<std::uint32_t> run(std::vector<std::uint64_t>& keys, const Progress& progress) {
        const std::size_t count = keys.size();
        auto other = std::make_unique_for_overwrite<std::uint64_t[]>(count);
        scatter(keys.data(), other.get(), count, 0, progress.part(0.0, 0.3));
        scatter(other.get(), keys.data(), count, 1, progress.part(0.3, 0.6));
        other.reset();
        std::vector<std::uint32_t> sorted;
        fill(sorted, count, std::uint32_t{0}, progress);
        scatter(keys.data(), sorted.data(), count, 2, progress.part(0.6, 1.0));
        return sorted;
    }

private:
    static constexpr std::size_t kPasses = 3;
    static constexpr unsigned kBits = 11;

    static std::size_t digit(std::uint64_t key, std::size_t pass) {
        return (key >> (32 + kBits * pass)) & ((1U << kBits) - 1);
    }

    template <typename Out>
    void scatter(const std::uint64_t* from, Out* to, std::size_t count, std::size_t pass,
                 const Progress& progress) {
        std::array<std::uint32_t, 1U << kBits>& next = counts_[pass];
        for (std::size_t begin = 0; begin < count; begin += kBlock) {
            progress.report(begin, count);
            const std::size_t end = std::min(begin + kBlock, count);
            for (std::size_t k = begin; k < end; ++k)
                to[next[digit(from[k], pass)]++] = static_cast<Out>(from[k]);
        }
    }

    std::array<std::array<std::uint32_t, 1U << kBits>, kPasses> counts_{};
};

} // namespace

float usedThreshold(const DistanceMatrix& distances, float threshold) {
    return std::min(threshold, distances.enclosingRadius());
}

std::size_t countEdges(const DistanceMatrix& distances, float limit, const Progress& progress) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < distances.points(); ++i) {
        if (i % 64 == 0)
            progress.checkpoint();
        for (const float length : distances.row(i))
            count += length <= limit && std::isfinite(length) ? 1U : 0U;
    }
    return count;
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
        keys.reserve(countEdges(distances, limit, progress));
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
        filtration.edges = RadixSort(keys, progress).run(keys, progress.part(0.3, 0.8));
    }
    filtration.threshold = std::isfinite(limit) ? limit : longest;
    require(filtration.edges.size() < kNoEdge, "sortEdges: fewer than 2³² edges");

    fill(filtration.ranks, n * n, kNoEdge, progress);
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

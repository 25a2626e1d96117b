#include "core/preprocess/SpikeCounts.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace canns {

namespace {

std::size_t binOf(const TimeBins& bins, double seconds) {
    return static_cast<std::size_t>(static_cast<double>(bins.ticksAfterStart(seconds)) /
                                    TimeBins::ticksPerBin);
}

} // namespace

TimeBins binsOf(const BinnedActivity& binned, double widthSeconds) {
    const double ratio = widthSeconds / binned.binWidthSeconds;
    const double factor = std::round(ratio);
    if (factor < 1.0 || std::abs(ratio - factor) > 1e-6 * factor)
        throw BadInput(fmt::format("The recording came in bins of {} s; bins of {} s cannot be made of them.",
                                   binned.binWidthSeconds, widthSeconds),
                       "preprocess.binWidthSeconds",
                       fmt::format("Take {} s or a whole multiple of it.", binned.binWidthSeconds));
    // The end of the last bin belongs to no bin: half a row back lands inside the last one.
    return {binned.binSeconds.front(), binned.binSeconds.back() + 0.5 * binned.binWidthSeconds, widthSeconds};
}

SpikeCounts::SpikeCounts(const BinnedActivity& binned, std::span<const std::size_t> units,
                         const TimeBins& bins)
    : binned_(&binned), units_(units.begin(), units.end()),
      scale_(binned.areCounts ? 1.0F : static_cast<float>(binned.binWidthSeconds)),
      rowOffsets_(bins.count() + 1, 0) {
    for (const double s : binned.binSeconds)
        // Half a row is added so that a rounded time stamp does not fall into the bin before.
        if (const auto bin = binOf(bins, s + 0.5 * binned.binWidthSeconds); bin < bins.count())
            ++rowOffsets_[bin + 1];
    std::partial_sum(rowOffsets_.begin(), rowOffsets_.end(), rowOffsets_.begin());
}

void smoothInto(Matrix<float>& rows, const SpikeCounts& counts, std::span<const std::size_t> keptBins,
                std::size_t binCount, std::span<const double> halfKernel, double scale,
                const Progress& progress) {
    constexpr std::size_t rowsAtOnce = 512;
    const std::size_t n = rows.columns();
    const std::size_t radius = halfKernel.size() - 1;
    const std::size_t blocks = (keptBins.size() + rowsAtOnce - 1) / rowsAtOnce;
    parallelFor(blocks, progress, [&](std::size_t b) {
        const std::size_t firstRow = b * rowsAtOnce;
        const std::size_t lastRow = std::min(keptBins.size(), firstRow + rowsAtOnce);
        thread_local std::vector<double> sums;
        // Kept bins come in runs: each run is summed by itself, so that holes cost nothing.
        for (std::size_t from = firstRow; from < lastRow;) {
            std::size_t to = from + 1;
            while (to < lastRow && keptBins[to] == keptBins[to - 1] + 1)
                ++to;
            const std::size_t firstBin = keptBins[from];
            const std::size_t lastBin = keptBins[to - 1];
            sums.assign((to - from) * n, 0.0);
            const std::size_t firstSource = firstBin > radius ? firstBin - radius : 0;
            const std::size_t lastSource = std::min(binCount - 1, lastBin + radius);
            for (std::size_t s = firstSource; s <= lastSource; ++s) {
                const std::size_t low = std::max(firstBin, s > radius ? s - radius : 0);
                const std::size_t high = std::min(lastBin, s + radius);
                counts.forEach(s, [&](std::uint32_t column, float count) {
                    double* at = sums.data() + (low - firstBin) * n + column;
                    for (std::size_t bin = low; bin <= high; ++bin, at += n)
                        *at += static_cast<double>(count) * halfKernel[bin > s ? bin - s : s - bin];
                });
            }
            for (std::size_t i = 0; i < sums.size(); ++i)
                rows.data()[from * n + i] =
                    static_cast<float>(static_cast<double>(static_cast<float>(sums[i])) * scale);
            from = to;
        }
    });
}

} // namespace canns

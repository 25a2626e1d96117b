#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"
#include "core/data/Recording.h"
#include "core/preprocess/SpikeBins.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace canns {

/// The bins of a recording that came binned: as it came, or whole multiples. Throws BadInput for a width that
/// is none.
TimeBins binsOf(const BinnedActivity& binned, double widthSeconds);

/// Spike counts by bin, whether they were counted here or came binned.
class SpikeCounts {
public:
    explicit SpikeCounts(SpikeBins spikes) : spikes_(std::move(spikes)) {}
    /// Whole rows of `binned` make a bin; rows are placed by their time. `binned` outlives this.
    SpikeCounts(const BinnedActivity& binned, std::span<const std::size_t> units, const TimeBins& bins);

    bool isBinned() const { return binned_ != nullptr; }
    const SpikeBins& spikes() const { return spikes_; }

    /// Rows of a binned recording that lie in the bin.
    std::size_t rowsIn(std::size_t bin) const { return rowOffsets_[bin + 1] - rowOffsets_[bin]; }

    /// Calls use(column, count) for what is not zero in the bin.
    template <typename Use>
    void forEach(std::size_t bin, Use&& use) const {
        if (!binned_) {
            for (std::size_t i = spikes_.offsets[bin]; i < spikes_.offsets[bin + 1]; ++i)
                use(spikes_.columns[i], 1.0F);
            return;
        }
        for (std::size_t r = rowOffsets_[bin]; r < rowOffsets_[bin + 1]; ++r) {
            const std::span<const float> row = binned_->values.row(r);
            for (std::size_t column = 0; column < units_.size(); ++column)
                if (const float value = row[units_[column]]; value != 0.0F)
                    use(static_cast<std::uint32_t>(column), value * scale_);
        }
    }

private:
    SpikeBins spikes_;
    const BinnedActivity* binned_ = nullptr;
    std::vector<std::size_t> units_;
    float scale_ = 1.0F;
    std::vector<std::size_t> rowOffsets_;
};

/// Writes the smoothed counts of the kept bins, times `scale`, into `rows`; a row a kept bin. `halfKernel` is
/// that of gaussianHalfKernel().
void smoothInto(Matrix<float>& rows, const SpikeCounts& counts, std::span<const std::size_t> keptBins,
                std::size_t binCount, std::span<const double> halfKernel, double scale,
                const Progress& progress);

} // namespace canns

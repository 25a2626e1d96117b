#pragma once

#include "core/data/Recording.h"
#include "core/preprocess/PreprocessParameters.h"
#include "core/preprocess/SpikeBins.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace canns {

/// The stretches of time that the epoch and the time range of the parameters leave; empty for all of it.
/// Throws BadInput for an epoch that the recording does not have.
std::vector<Epoch> chosenTimes(const Recording& recording, const PreprocessParameters& parameters);

/// Which bins of a recording become rows of the activity: all, until something is left out.
class KeptBins {
public:
    explicit KeptBins(const TimeBins& bins) : bins_(bins), keep_(bins.count(), true) {}

    /// Leaves out what is in none of `times`, unless they are empty. Throws BadInput when nothing is left.
    void keepTimes(const std::vector<Epoch>& times);

    /// Leaves out bins where the animal was slower than the parameters say, or its speed is not known (NaN).
    /// `speed` is in m/s, one a bin. Throws BadInput when nothing is left; a speed that no animal has goes
    /// into `warnings`.
    void keepFast(std::span<const double> speed, const PreprocessParameters& parameters,
                  std::vector<std::string>& warnings);

    template <typename Wanted>
    void keepWhere(Wanted&& wanted) {
        for (std::size_t b = 0; b < keep_.size(); ++b)
            keep_[b] = keep_[b] && wanted(b);
    }

    /// Ascending.
    std::vector<std::size_t> indices() const;

private:
    bool none() const {
        return std::ranges::none_of(keep_, [](bool k) { return k; });
    }

    const TimeBins& bins_;
    std::vector<bool> keep_;
};

} // namespace canns

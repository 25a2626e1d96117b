#pragma once

#include "core/base/Progress.h"
#include "core/data/Recording.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace canns {

/// Evenly spaced bins. Time is counted in ticks, a thousandth of a bin each, so that a spike's bin does not
/// depend on how many bins came before it.
class TimeBins {
public:
    static constexpr double ticksPerBin = 1000.0;

    TimeBins() = default;
    /// Bins from `beginSeconds` (rounded down to a tick) up to and with the one that holds `endSeconds`.
    TimeBins(double beginSeconds, double endSeconds, double widthSeconds);

    std::size_t count() const noexcept { return count_; }
    double widthSeconds() const noexcept { return widthSeconds_; }
    /// The start of a bin.
    double seconds(std::size_t bin) const noexcept {
        return (firstTick_ + ticksPerBin * static_cast<double>(bin)) / ticksPerSecond_;
    }
    /// Whole ticks between the first bin's start and `seconds`, which is not before it.
    std::int64_t ticksAfterStart(double seconds) const noexcept {
        return static_cast<std::int64_t>(seconds * ticksPerSecond_ - firstTick_);
    }

private:
    double firstTick_ = 0.0;
    double ticksPerSecond_ = 1.0;
    double widthSeconds_ = 0.0;
    std::size_t count_ = 0;
};

/// Spike counts of chosen units in bins, kept as what is not zero: entries of bin b are those in
/// [offsets[b], offsets[b + 1]), one a spike.
struct SpikeBins {
    std::vector<std::size_t> offsets;      ///< bins + 1
    std::vector<std::uint32_t> columns;    ///< Which of the chosen units fired.
    std::vector<std::size_t> spikesOfUnit; ///< Spikes that fell in a bin, by chosen unit.
    std::size_t outside = 0;               ///< Spikes before the first or after the last bin.
};

/// Sorts the spikes in [beginSeconds, endSeconds] of the chosen units into bins. With
/// `leaveOutEnds`, spikes at the first tick and in the last bin are dropped. `progress` is only asked for
/// cancellation.
SpikeBins binSpikes(const SpikeTrains& spikes, std::span<const std::size_t> units, const TimeBins& bins,
                    double beginSeconds, double endSeconds, bool leaveOutEnds, const Progress& progress = {});

} // namespace canns

#include "core/preprocess/SpikeBins.h"

#include <cmath>

namespace canns {

TimeBins::TimeBins(double beginSeconds, double endSeconds, double widthSeconds)
    : ticksPerSecond_(ticksPerBin / widthSeconds), widthSeconds_(widthSeconds) {
    firstTick_ = std::floor(beginSeconds * ticksPerSecond_);
    const double lastTick = std::ceil(endSeconds * ticksPerSecond_) + 1.0;
    const double bins = std::ceil((lastTick - firstTick_) / ticksPerBin);
    // Far below what a size or a double can count; a broken clock shows here.
    if (!(bins < 1e10))
        throw BadInput("The recording spans more bins than can be.", "preprocess.binWidthSeconds",
                       "Check the clock of the recording, or take wider bins.");
    count_ = static_cast<std::size_t>(std::max(1.0, bins));
}

SpikeBins binSpikes(const SpikeTrains& spikes, std::span<const std::size_t> units, const TimeBins& bins,
                    double beginSeconds, double endSeconds, bool leaveOutEnds, const Progress& progress) {
    constexpr auto ticks = static_cast<std::int64_t>(TimeBins::ticksPerBin);
    const auto lastBin = static_cast<std::int64_t>(bins.count()) - 1;
    const auto binOf = [&](double s) -> std::int64_t {
        if (!(s >= beginSeconds && s <= endSeconds))
            return -1;
        const std::int64_t tick = bins.ticksAfterStart(s);
        const std::int64_t bin = tick / ticks;
        if (bin > lastBin || (leaveOutEnds && (tick <= 0 || bin == lastBin)))
            return -1;
        return bin;
    };
    SpikeBins result;
    result.offsets.assign(bins.count() + 1, 0);
    result.spikesOfUnit.assign(units.size(), 0);
    for (std::size_t column = 0; column < units.size(); ++column) {
        progress.checkpoint();
        for (const double s : spikes.unit(units[column])) {
            if (const std::int64_t bin = binOf(s); bin >= 0) {
                ++result.offsets[static_cast<std::size_t>(bin) + 1];
                ++result.spikesOfUnit[column];
            } else {
                ++result.outside;
            }
        }
    }
    for (std::size_t bin = 0; bin < bins.count(); ++bin)
        result.offsets[bin + 1] += result.offsets[bin];
    result.columns.resize(result.offsets.back());
    std::vector<std::size_t> next(result.offsets.begin(), result.offsets.end() - 1);
    for (std::size_t column = 0; column < units.size(); ++column) {
        progress.checkpoint();
        for (const double s : spikes.unit(units[column]))
            if (const std::int64_t bin = binOf(s); bin >= 0)
                result.columns[next[static_cast<std::size_t>(bin)]++] = static_cast<std::uint32_t>(column);
    }
    return result;
}

} // namespace canns

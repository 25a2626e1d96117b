#include "core/preprocess/Preprocess.h"

#include "core/base/Memory.h"
#include "core/base/Parallel.h"
#include "core/preprocess/AlignTrajectory.h"
#include "core/preprocess/GaussianKernel.h"
#include "core/preprocess/SpikeBins.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace canns {

namespace {

/// Lists up to six names, then how many more there are.
std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t most = 6;
    if (names.size() <= most)
        return fmt::format("{}", fmt::join(names, ", "));
    return fmt::format("{} and {} more", fmt::join(names.begin(), names.begin() + most, ", "),
                       names.size() - most);
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

/// The stretches of time that the user asked for; empty for all of it.
std::vector<Epoch> chosenTimes(const Recording& recording, const PreprocessParameters& p) {
    std::vector<Epoch> times;
    if (!p.epoch.empty()) {
        std::vector<std::string> names;
        for (const Epoch& epoch : recording.epochs) {
            names.push_back(epoch.name);
            if (epoch.name == p.epoch)
                times.push_back(epoch);
        }
        if (times.empty())
            throw BadInput(fmt::format("The recording has no epoch \"{}\".", p.epoch), "preprocess.epoch",
                           names.empty() ? "It has no epochs at all: leave the epoch empty."
                                         : fmt::format("Its epochs are {}.", listed(names)));
    }
    if (!p.timeRangeSeconds.empty()) {
        if (p.timeRangeSeconds.size() != 2 || !(p.timeRangeSeconds[0] < p.timeRangeSeconds[1]))
            throw BadInput("A time range is two numbers, begin and end, the first the smaller.",
                           "preprocess.timeRangeSeconds");
        const double begin = p.timeRangeSeconds[0];
        const double end = p.timeRangeSeconds[1];
        if (times.empty())
            times.push_back({"", begin, end});
        else
            for (Epoch& epoch : times) {
                epoch.beginSeconds = std::max(epoch.beginSeconds, begin);
                epoch.endSeconds = std::min(epoch.endSeconds, end);
            }
    }
    return times;
}

/// Spike counts by bin, whether they were counted here or came binned.
class CountSource {
public:
    CountSource(SpikeBins spikes) : spikes_(std::move(spikes)) {}
    /// `factor` rows of `binned` make a bin; rows are placed by their time.
    CountSource(const BinnedActivity& binned, std::span<const std::size_t> units, const TimeBins& bins,
                bool areCounts)
        : binned_(&binned), units_(units.begin(), units.end()),
          scale_(areCounts ? 1.0F : static_cast<float>(binned.binWidthSeconds)),
          rowOffsets_(bins.count() + 1, 0) {
        for (const double s : binned.binSeconds)
            // Half a row is added so that a rounded time stamp does not fall into the bin before.
            if (const auto bin = binOf(bins, s + 0.5 * binned.binWidthSeconds); bin < bins.count())
                ++rowOffsets_[bin + 1];
        std::partial_sum(rowOffsets_.begin(), rowOffsets_.end(), rowOffsets_.begin());
    }

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
    static std::size_t binOf(const TimeBins& bins, double seconds) {
        return static_cast<std::size_t>(static_cast<double>(bins.ticksAfterStart(seconds)) /
                                        TimeBins::ticksPerBin);
    }

    SpikeBins spikes_;
    const BinnedActivity* binned_ = nullptr;
    std::vector<std::size_t> units_;
    float scale_ = 1.0F;
    std::vector<std::size_t> rowOffsets_;
};

/// Writes the smoothed counts of the kept bins, times `scale`, into `rows`; a row a kept bin.
void smoothInto(Matrix<float>& rows, const CountSource& source, std::span<const std::size_t> keptBins,
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
                source.forEach(s, [&](std::uint32_t column, float count) {
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

/// Which bins are kept, and what to say about those that are not.
class BinSelection {
public:
    explicit BinSelection(const TimeBins& bins) : bins_(bins), keep_(bins.count(), true) {}

    void keepTimes(const std::vector<Epoch>& times) {
        if (times.empty())
            return;
        for (std::size_t b = 0; b < keep_.size(); ++b) {
            const double s = bins_.seconds(b);
            keep_[b] = keep_[b] && std::ranges::any_of(times, [s](const Epoch& e) {
                           return s >= e.beginSeconds && s < e.endSeconds;
                       });
        }
        if (none())
            throw BadInput(
                fmt::format("The chosen time has no bin: the recording runs from {:.3f} to {:.3f} s.",
                            bins_.seconds(0), bins_.seconds(keep_.size() - 1)),
                "preprocess.timeRangeSeconds", "Choose an epoch or a range within it.");
    }

    template <typename Wanted>
    void keepWhere(Wanted&& wanted) {
        for (std::size_t b = 0; b < keep_.size(); ++b)
            keep_[b] = keep_[b] && wanted(b);
    }

    bool none() const {
        return std::ranges::none_of(keep_, [](bool k) { return k; });
    }
    bool operator[](std::size_t bin) const { return keep_[bin]; }

    std::vector<std::size_t> kept() const {
        std::vector<std::size_t> result;
        for (std::size_t b = 0; b < keep_.size(); ++b)
            if (keep_[b])
                result.push_back(b);
        return result;
    }

private:
    const TimeBins& bins_;
    std::vector<bool> keep_;
};

/// The bins of a recording that came binned: as it came, or whole multiples.
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

void warnOfTracking(std::vector<std::string>& warnings, const Trajectory& trajectory,
                    const PreprocessParameters& p) {
    const std::vector<Gap> gaps = findGaps(trajectory);
    std::size_t filled = 0;
    std::size_t left = 0;
    double leftSeconds = 0.0;
    for (const Gap& gap : gaps) {
        const double length = gap.endSeconds - gap.beginSeconds;
        if (length <= p.maximumGapSeconds) {
            ++filled;
        } else {
            ++left;
            leftSeconds += length;
        }
    }
    if (filled > 0)
        warnings.push_back(fmt::format("Tracking was lost {} times for up to {} s: interpolated.", filled,
                                       p.maximumGapSeconds));
    if (left > 0)
        warnings.push_back(fmt::format(
            "Tracking was lost {} times for longer, {:.1f} s in all: {}.", left, leftSeconds,
            p.speedFilter ? "these times are left out" : "these times have no position or no direction"));
}

void applySpeedFilter(BinSelection& selection, const std::vector<double>& speed,
                      const PreprocessParameters& p, std::vector<std::string>& warnings) {
    // The fastest and the middle of what was chosen, for the sentences below.
    std::vector<double> known;
    for (std::size_t b = 0; b < speed.size(); ++b)
        if (selection[b] && std::isfinite(speed[b]))
            known.push_back(speed[b]);
    if (known.empty())
        throw BadInput("The animal was never tracked in the chosen time, so its speed is not known.",
                       "preprocess.speedFilter", "Switch the speed filter off, or choose another time.");
    const double fastest = std::ranges::max(known);
    const auto middle = known.begin() + static_cast<std::ptrdiff_t>(known.size() / 2);
    std::nth_element(known.begin(), middle, known.end());
    // Faster than any animal that is tracked in a room.
    constexpr double implausibleMetresPerSecond = 3.0;
    if (*middle > implausibleMetresPerSecond)
        warnings.push_back(
            fmt::format("The median speed is {:.3g} m/s: the positions may be in centimetres or "
                        "pixels. Open the recording with the right length unit.",
                        *middle));
    selection.keepWhere([&](std::size_t b) { return speed[b] > p.minimumSpeedMetresPerSecond; });
    if (selection.none())
        throw BadInput(fmt::format("No bin is faster than {} m/s; the fastest is {:.3g} m/s.",
                                   p.minimumSpeedMetresPerSecond, fastest),
                       "preprocess.minimumSpeedMetresPerSecond",
                       "Lower the minimum speed, switch the filter off, or check the length unit.");
}

std::vector<double> picked(const std::vector<double>& values, std::span<const std::size_t> indices) {
    std::vector<double> result;
    if (!values.empty()) {
        result.reserve(indices.size());
        for (const std::size_t i : indices)
            result.push_back(values[i]);
    }
    return result;
}

} // namespace

std::vector<std::size_t> chosenUnits(const Recording& recording, const std::string& asked) {
    std::vector<std::size_t> chosen;
    if (trimmed(asked) == "all") {
        chosen.resize(recording.units.size());
        std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    } else {
        for (std::size_t begin = 0; begin <= asked.size();) {
            const std::size_t comma = std::min(asked.find(',', begin), asked.size());
            const std::string id = trimmed(std::string_view(asked).substr(begin, comma - begin));
            begin = comma + 1;
            if (id.empty())
                continue;
            const auto unit = std::ranges::find(recording.units, id, &Unit::id);
            if (unit == recording.units.end()) {
                std::vector<std::string> ids;
                for (const Unit& u : recording.units)
                    ids.push_back(u.id);
                throw BadInput(fmt::format("The recording has no unit \"{}\".", id), "preprocess.units",
                               fmt::format("Its units are {}.", listed(ids)));
            }
            chosen.push_back(static_cast<std::size_t>(unit - recording.units.begin()));
        }
        std::ranges::sort(chosen);
        chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    }
    if (chosen.empty())
        throw BadInput(recording.units.empty() ? "The recording has no units." : "No unit was chosen.",
                       "preprocess.units", "Name units, or \"all\".");
    return chosen;
}

Activity preprocess(const Recording& recording, const PreprocessParameters& parameters,
                    const Progress& progress) {
    validate(parameters);
    const PreprocessParameters& p = parameters;
    const bool likePeer = p.compatibility == PreprocessCompatibility::Canns15;
    const std::vector<std::size_t> units = chosenUnits(recording, p.units);
    const std::vector<Epoch> times = chosenTimes(recording, p);
    Activity activity;

    progress.stage("Bins");
    const Trajectory* trajectory = &recording.trajectory;
    Trajectory sorted;
    if (!std::ranges::is_sorted(trajectory->seconds)) {
        sorted = sortedByTime(*trajectory);
        trajectory = &sorted;
        activity.warnings.push_back("The times of the trajectory did not ascend: its samples were sorted.");
    }
    const bool hasTracking = !trajectory->seconds.empty();
    double begin = 0.0;
    double end = 0.0;
    TimeBins bins;
    if (recording.binned) {
        if (recording.binned->values.rows() == 0)
            throw BadInput("The recording has no bins.", recording.name);
        if (!(recording.binned->binWidthSeconds > 0.0))
            throw BadInput("The recording does not say how wide its bins are.", recording.name);
        bins = binsOf(*recording.binned, p.binWidthSeconds);
    } else {
        std::tie(begin, end) = recording.spanSeconds();
        if (hasTracking) {
            begin = trajectory->seconds.front();
            end = trajectory->seconds.back();
        }
        if (!(end > begin))
            throw BadInput("The recording has no duration: there are fewer than two moments in it.",
                           recording.name, "Check that spike times and tracking were read.");
        bins = TimeBins(begin, end, p.binWidthSeconds);
    }
    const CountSource source =
        recording.binned ? CountSource(*recording.binned, units, bins, recording.binned->areCounts)
                         : CountSource(binSpikes(recording.spikes, units, bins, begin, end, likePeer));
    if (!source.isBinned() && source.spikes().outside > 0)
        activity.warnings.push_back(
            hasTracking
                ? fmt::format("{} spikes lie outside the tracked time and were left out.",
                              source.spikes().outside)
                : fmt::format("{} spikes lie outside the bins and were left out.", source.spikes().outside));

    progress.stage("Trajectory");
    std::vector<double> seconds(bins.count());
    for (std::size_t b = 0; b < bins.count(); ++b)
        seconds[b] = bins.seconds(b);
    AlignedTrajectory aligned = alignTrajectory(*trajectory, seconds, p.maximumGapSeconds);
    std::vector<double> speed;
    if (!aligned.x.empty()) {
        const double width = likePeer ? 0.01 : p.binWidthSeconds;
        speed = speedOf(aligned.x, aligned.y, width, p.speedSmoothingSigmaSeconds / width, progress);
    }
    if (hasTracking)
        warnOfTracking(activity.warnings, *trajectory, p);

    BinSelection selection(bins);
    if (source.isBinned()) {
        std::size_t most = 0;
        for (std::size_t b = 0; b < bins.count(); ++b)
            most = std::max(most, source.rowsIn(b));
        selection.keepWhere([&](std::size_t b) { return source.rowsIn(b) == most; });
    }
    selection.keepTimes(times);
    if (p.speedFilter && speed.empty())
        activity.warnings.push_back(
            "The recording has no position, so the speed filter could not be applied: all times are kept.");
    else if (p.speedFilter)
        applySpeedFilter(selection, speed, p, activity.warnings);
    const std::vector<std::size_t> kept = selection.kept();

    const std::size_t needed = checkedProduct(kept.size(), units.size() * sizeof(float), "preprocess");
    if (const std::size_t available = availableBytes(); needed > available)
        throw OutOfMemory(fmt::format("{} bins of {} units do not fit.", kept.size(), units.size()), needed,
                          available, "Take wider bins, fewer units or a shorter time.");
    progress.stage("Smoothing");
    const std::vector<double> kernel = gaussianHalfKernel(p.smoothingSigmaSeconds / p.binWidthSeconds);
    const bool smooth = p.smoothingSigmaSeconds > 0.0;
    const bool rates = recording.binned && !recording.binned->areCounts;
    double scale = rates ? 1.0 / p.binWidthSeconds : 1.0;
    if (smooth)
        scale = 1.0 / std::sqrt(2.0 * std::numbers::pi * p.smoothingSigmaSeconds * p.smoothingSigmaSeconds);
    activity.values = Matrix<float>(kept.size(), units.size());
    smoothInto(activity.values, source, kept, bins.count(), kernel, scale, progress);
    activity.hertzPerValue = 1.0 / (scale * p.binWidthSeconds);

    activity.spikes.reserve(kept.size());
    std::vector<bool> silent(units.size(), true);
    for (const std::size_t bin : kept) {
        double population = 0.0;
        source.forEach(bin, [&](std::uint32_t column, float count) {
            population += static_cast<double>(count);
            silent[column] = false;
        });
        constexpr double most = std::numeric_limits<std::uint16_t>::max();
        activity.spikes.push_back(static_cast<std::uint16_t>(std::clamp(std::round(population), 0.0, most)));
    }
    std::vector<std::string> silentIds;
    for (std::size_t column = 0; column < units.size(); ++column) {
        activity.unitIds.push_back(recording.units[units[column]].id);
        if (silent[column])
            silentIds.push_back(activity.unitIds.back());
    }
    if (!silentIds.empty())
        activity.warnings.push_back(fmt::format("{} of {} units are silent in the kept time: {}.",
                                                silentIds.size(), units.size(), listed(silentIds)));
    activity.seconds = picked(seconds, kept);
    activity.x = picked(aligned.x, kept);
    activity.y = picked(aligned.y, kept);
    activity.headDirection = picked(aligned.headDirection, kept);
    activity.speedMetresPerSecond = picked(speed, kept);
    activity.binWidthSeconds = p.binWidthSeconds;
    progress.report(1.0);
    return activity;
}

} // namespace canns

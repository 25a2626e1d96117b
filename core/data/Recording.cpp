#include "core/data/Recording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

/// The first place where `values` is not finite or descends, as a sentence; nothing if all is well.
std::optional<std::string> orderFault(std::span<const double> values) {
    // Almost always all is well, and counting is as fast as the memory; NaN would count, being in no order.
    std::size_t descents = 0;
    for (std::size_t i = 1; i < values.size(); ++i)
        descents += values[i - 1] <= values[i] ? 0U : 1U;
    if (descents == 0 && (values.empty() || (std::isfinite(values.front()) && std::isfinite(values.back()))))
        return std::nullopt;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i]))
            return fmt::format("value {} is {}", i, values[i]);
        if (i > 0 && values[i] < values[i - 1])
            return fmt::format("value {} ({}) is less than the one before it ({})", i, values[i],
                               values[i - 1]);
    }
    return std::nullopt;
}

void checkLength(std::span<const double> column, std::size_t wanted, const char* name,
                 const std::string& where) {
    if (!column.empty() && column.size() != wanted)
        throw BadInput(fmt::format("`{}` has {} samples but `t` has {}.", name, column.size(), wanted), where,
                       "Position and time must have equal length: export the trajectory again, or open it "
                       "without position.");
}

} // namespace

SpikeTrains::SpikeTrains(std::vector<double> times, std::vector<std::size_t> offsets)
    : times_(std::move(times)), offsets_(std::move(offsets)) {
    require(!offsets_.empty() && offsets_.front() == 0 && offsets_.back() == times_.size() &&
                std::ranges::is_sorted(offsets_),
            "SpikeTrains: offsets ascend from 0 to the number of spikes");
}

double Trajectory::sampleIntervalSeconds() const {
    if (seconds.size() < 2)
        return 0.0;
    std::vector<double> intervals(seconds.size() - 1);
    for (std::size_t i = 0; i + 1 < seconds.size(); ++i)
        intervals[i] = seconds[i + 1] - seconds[i];
    const auto middle = intervals.begin() + static_cast<std::ptrdiff_t>(intervals.size() / 2);
    std::nth_element(intervals.begin(), middle, intervals.end());
    return *middle;
}

std::pair<double, double> Recording::spanSeconds() const {
    double begin = std::numeric_limits<double>::infinity();
    double end = -begin;
    const auto include = [&](double from, double to) {
        begin = std::min(begin, from);
        end = std::max(end, to);
    };
    for (std::size_t unit = 0; unit < spikes.unitCount(); ++unit)
        if (const auto train = spikes.unit(unit); !train.empty())
            include(train.front(), train.back());
    if (binned && !binned->binSeconds.empty())
        include(binned->binSeconds.front(), binned->binSeconds.back() + binned->binWidthSeconds);
    if (!trajectory.seconds.empty())
        include(trajectory.seconds.front(), trajectory.seconds.back());
    return begin <= end ? std::pair(begin, end) : std::pair(0.0, 0.0);
}

std::vector<Gap> findGaps(const Trajectory& trajectory) {
    const std::vector<double>& t = trajectory.seconds;
    const double longest = 5.0 * trajectory.sampleIntervalSeconds();
    const auto tracked = [&](std::size_t i) {
        return !(trajectory.hasPosition() && (std::isnan(trajectory.x[i]) || std::isnan(trajectory.y[i]))) &&
               !(trajectory.hasHeadDirection() && std::isnan(trajectory.headDirection[i]));
    };
    std::vector<Gap> gaps;
    std::optional<double> lastTracked;
    bool sawUntracked = false;
    for (std::size_t i = 0; i < t.size(); ++i) {
        if (!tracked(i)) {
            sawUntracked = true;
            continue;
        }
        if (sawUntracked || (lastTracked && t[i] - *lastTracked > longest))
            gaps.push_back({lastTracked.value_or(t.front()), t[i]});
        lastTracked = t[i];
        sawUntracked = false;
    }
    if (sawUntracked)
        gaps.push_back({lastTracked.value_or(t.front()), t.back()});
    return gaps;
}

void checkRecording(const Recording& recording, const std::string& where) {
    for (std::size_t unit = 0; unit < recording.spikes.unitCount(); ++unit)
        if (const auto fault = orderFault(recording.spikes.unit(unit)))
            throw BadInput(fmt::format("The spike times of unit {} must be finite and ascend, but {}.",
                                       recording.units[unit].id, *fault),
                           where);
    if (recording.hasSpikes())
        require(recording.units.size() == recording.spikes.unitCount(), "one Unit a spike train");
    if (recording.binned) {
        const BinnedActivity& binned = *recording.binned;
        require(recording.units.size() == binned.values.columns(), "one Unit a column");
        if (binned.binSeconds.size() != binned.values.rows())
            throw BadInput(fmt::format("There are {} bins of activity but {} times.", binned.values.rows(),
                                       binned.binSeconds.size()),
                           where, "Activity and time must have equal length.");
        if (const auto fault = orderFault(binned.binSeconds))
            throw BadInput(fmt::format("The times of the bins must ascend, but {}.", *fault), where);
        if (!std::ranges::all_of(binned.values.values(), [](float v) { return std::isfinite(v); }))
            throw BadInput("The activity holds values that are not finite.", where,
                           "Replace NaN and infinity before the file is opened.");
    }
    const Trajectory& trajectory = recording.trajectory;
    if (const auto fault = orderFault(trajectory.seconds))
        throw BadInput(fmt::format("The times of the trajectory must be finite and ascend, but {}.", *fault),
                       where);
    checkLength(trajectory.x, trajectory.seconds.size(), "x", where);
    checkLength(trajectory.y, trajectory.seconds.size(), "y", where);
    checkLength(trajectory.headDirection, trajectory.seconds.size(), "hd", where);
    if (trajectory.x.size() != trajectory.y.size())
        throw BadInput("The position has only one of x and y.", where, "Both are needed.");
}

} // namespace canns

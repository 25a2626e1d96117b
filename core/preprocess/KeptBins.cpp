#include "core/preprocess/KeptBins.h"

#include "core/base/Error.h"
#include "core/base/Names.h"

#include <fmt/format.h>

#include <cmath>

namespace canns {

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

void KeptBins::keepTimes(const std::vector<Epoch>& times) {
    if (times.empty())
        return;
    for (std::size_t b = 0; b < keep_.size(); ++b) {
        const double s = bins_.seconds(b);
        keep_[b] = keep_[b] && std::ranges::any_of(times, [s](const Epoch& e) {
                       return s >= e.beginSeconds && s < e.endSeconds;
                   });
    }
    if (none())
        throw BadInput(fmt::format("The chosen time has no bin: the recording runs from {:.3f} to {:.3f} s.",
                                   bins_.seconds(0), bins_.seconds(keep_.size() - 1)),
                       "preprocess.timeRangeSeconds", "Choose an epoch or a range within it.");
}

void KeptBins::keepFast(std::span<const double> speed, const PreprocessParameters& parameters,
                        std::vector<std::string>& warnings) {
    // The fastest and the middle of what was chosen, for the sentences below.
    std::vector<double> known;
    for (std::size_t b = 0; b < speed.size(); ++b)
        if (keep_[b] && std::isfinite(speed[b]))
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
    keepWhere([&](std::size_t b) { return speed[b] > parameters.minimumSpeedMetresPerSecond; });
    if (none())
        throw BadInput(fmt::format("No bin is faster than {} m/s; the fastest is {:.3g} m/s.",
                                   parameters.minimumSpeedMetresPerSecond, fastest),
                       "preprocess.minimumSpeedMetresPerSecond",
                       "Lower the minimum speed, switch the filter off, or check the length unit.");
}

std::vector<std::size_t> KeptBins::indices() const {
    std::vector<std::size_t> result;
    for (std::size_t b = 0; b < keep_.size(); ++b)
        if (keep_[b])
            result.push_back(b);
    return result;
}

} // namespace canns

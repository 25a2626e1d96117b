#include "app/cli/RecordingReport.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace canns::cli {

namespace {

struct Range {
    double minimum = 0.0;
    double maximum = 0.0;
};

/// Of the samples that were tracked; nothing when none was.
std::optional<Range> rangeOf(const std::vector<double>& values) {
    std::optional<Range> range;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        if (!range)
            range = Range{value, value};
        range->minimum = std::min(range->minimum, value);
        range->maximum = std::max(range->maximum, value);
    }
    return range;
}

/// Spikes of a unit, where they are known: binned rates have none.
std::optional<double> spikesOf(const Recording& recording, std::size_t unit) {
    if (recording.hasSpikes())
        return static_cast<double>(recording.spikes.unit(unit).size());
    if (!recording.binned->areCounts)
        return std::nullopt;
    double sum = 0.0;
    for (std::size_t bin = 0; bin < recording.binned->values.rows(); ++bin)
        sum += static_cast<double>(recording.binned->values(bin, unit));
    return sum;
}

std::optional<double> allSpikesOf(const Recording& recording) {
    double sum = 0.0;
    for (std::size_t unit = 0; unit < recording.unitCount(); ++unit) {
        const auto spikes = spikesOf(recording, unit);
        if (!spikes)
            return std::nullopt;
        sum += *spikes;
    }
    return sum;
}

double durationOf(const Recording& recording) {
    const auto [begin, end] = recording.spanSeconds();
    return end - begin;
}

double secondsInGaps(const Trajectory& trajectory) {
    return std::accumulate(
        trajectory.gaps.begin(), trajectory.gaps.end(), 0.0,
        [](double sum, const Gap& gap) { return sum + gap.endSeconds - gap.beginSeconds; });
}

/// A count is written as an integer, rates of binned activity as they are.
nlohmann::json countOrNull(const std::optional<double>& count) {
    if (!count)
        return nullptr;
    return *count == std::floor(*count) ? nlohmann::json(static_cast<std::int64_t>(*count))
                                        : nlohmann::json(*count);
}

nlohmann::json orNull(const std::optional<double>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

nlohmann::json rangeAsJson(const std::vector<double>& values) {
    const auto range = rangeOf(values);
    return range ? nlohmann::json{range->minimum, range->maximum} : nlohmann::json(nullptr);
}

nlohmann::json trajectoryAsJson(const Trajectory& trajectory) {
    if (trajectory.seconds.empty())
        return nullptr;
    nlohmann::json gaps = nlohmann::json::array();
    for (const Gap& gap : trajectory.gaps)
        gaps.push_back({{"beginSeconds", gap.beginSeconds}, {"endSeconds", gap.endSeconds}});
    return {{"samples", trajectory.seconds.size()},
            {"beginSeconds", trajectory.seconds.front()},
            {"endSeconds", trajectory.seconds.back()},
            {"sampleIntervalSeconds", trajectory.sampleIntervalSeconds()},
            {"hasPosition", trajectory.hasPosition()},
            {"hasHeadDirection", trajectory.hasHeadDirection()},
            {"xRangeMetres", rangeAsJson(trajectory.x)},
            {"yRangeMetres", rangeAsJson(trajectory.y)},
            {"gaps", std::move(gaps)}};
}

nlohmann::json unitsAsJson(const Recording& recording) {
    nlohmann::json units = nlohmann::json::array();
    const double seconds = durationOf(recording);
    for (std::size_t i = 0; i < recording.unitCount(); ++i) {
        const Unit& unit = recording.units[i];
        const auto spikes = spikesOf(recording, i);
        nlohmann::json item{{"id", unit.id},
                            {"region", unit.region},
                            {"depthMetres", orNull(unit.depthMetres)},
                            {"quality", unit.quality},
                            {"spikes", countOrNull(spikes)},
                            {"meanRateHz", nullptr}};
        if (spikes && seconds > 0.0)
            item["meanRateHz"] = *spikes / seconds;
        units.push_back(std::move(item));
    }
    return units;
}

/// "98 794": easier to read than 98794.
std::string grouped(double count) {
    std::string text = fmt::format("{:.0f}", count);
    for (std::ptrdiff_t at = std::ssize(text) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), " ");
    return text;
}

std::string activityText(const Recording& recording) {
    const std::string units =
        fmt::format("{} unit{}", recording.unitCount(), recording.unitCount() == 1 ? "" : "s");
    const auto spikes = allSpikesOf(recording);
    if (recording.hasSpikes())
        return fmt::format("{}, {} spikes", units, grouped(*spikes));
    return fmt::format("{}, {} bins of {:.4g} s, {}", units,
                       grouped(static_cast<double>(recording.binned->values.rows())),
                       recording.binned->binWidthSeconds,
                       spikes ? grouped(*spikes) + " spikes" : std::string("rates in Hz"));
}

std::string trajectoryText(const Trajectory& trajectory) {
    if (trajectory.seconds.empty())
        return "none";
    std::string text = fmt::format("{} samples", grouped(static_cast<double>(trajectory.seconds.size())));
    if (const double interval = trajectory.sampleIntervalSeconds(); interval > 0.0)
        text += fmt::format(", {:.4g} Hz", 1.0 / interval);
    if (const auto x = rangeOf(trajectory.x), y = rangeOf(trajectory.y); x && y)
        text += fmt::format(", position (x {:.2f} to {:.2f} m, y {:.2f} to {:.2f} m)", x->minimum, x->maximum,
                            y->minimum, y->maximum);
    if (trajectory.hasHeadDirection())
        text += ", head direction";
    if (!trajectory.gaps.empty())
        text += fmt::format(", {} gap{} of {:.1f} s in all", trajectory.gaps.size(),
                            trajectory.gaps.size() == 1 ? "" : "s", secondsInGaps(trajectory));
    return text;
}

std::string epochsText(const std::vector<Epoch>& epochs) {
    std::string text;
    for (const Epoch& epoch : epochs)
        text += fmt::format("{}{} {:.4g} to {:.4g} s", text.empty() ? "" : ", ", epoch.name,
                            epoch.beginSeconds, epoch.endSeconds);
    return text;
}

} // namespace

nlohmann::json recordingAsJson(const Recording& recording) {
    const auto [begin, end] = recording.spanSeconds();
    nlohmann::json epochs = nlohmann::json::array();
    for (const Epoch& epoch : recording.epochs)
        epochs.push_back(
            {{"name", epoch.name}, {"beginSeconds", epoch.beginSeconds}, {"endSeconds", epoch.endSeconds}});
    nlohmann::json binned = nullptr;
    if (recording.binned)
        binned = {{"bins", recording.binned->values.rows()},
                  {"binWidthSeconds", recording.binned->binWidthSeconds},
                  {"areCounts", recording.binned->areCounts}};
    return {{"name", recording.name},
            {"path", recording.provenance.path},
            {"format", recording.provenance.format},
            {"sha256", recording.provenance.sha256},
            {"description", recording.provenance.description},
            {"citation", recording.provenance.citation},
            {"simulated", recording.provenance.simulated},
            {"beginSeconds", begin},
            {"endSeconds", end},
            {"durationSeconds", end - begin},
            {"unitCount", recording.unitCount()},
            {"spikeCount", countOrNull(allSpikesOf(recording))},
            {"units", unitsAsJson(recording)},
            {"binned", std::move(binned)},
            {"trajectory", trajectoryAsJson(recording.trajectory)},
            {"epochs", std::move(epochs)},
            {"warnings", recording.warnings}};
}

std::string reportLine(std::string_view name, const std::string& value) {
    return value.empty() ? "" : fmt::format("{:<15}{}\n", name, value);
}

std::string recordingAsText(const Recording& recording) {
    const auto [begin, end] = recording.spanSeconds();
    const Provenance& provenance = recording.provenance;
    std::string text = reportLine("Recording", recording.name + (provenance.simulated ? " (simulated)" : ""));
    text += reportLine("Format", provenance.format);
    text += reportLine("Activity", activityText(recording));
    text +=
        reportLine("Duration", fmt::format("{:.1f} s (from {:.3f} to {:.3f} s)", end - begin, begin, end));
    text += reportLine("Trajectory", trajectoryText(recording.trajectory));
    text += reportLine("Epochs", epochsText(recording.epochs));
    text += reportLine("Description", provenance.description);
    text += reportLine("Citation", provenance.citation);
    text += reportLine("SHA-256", provenance.sha256);
    for (const std::string& warning : recording.warnings)
        text += reportLine("Warning", warning);
    return text;
}

} // namespace canns::cli

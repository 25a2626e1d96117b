#pragma once

#include "core/base/Matrix.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace canns {

/// What is known of one recorded unit besides its spikes.
struct Unit {
    std::string id = {};
    std::string region = {}; ///< Brain region or cell group as the file names it; empty if unknown.
    std::optional<double> depthMetres = {}; ///< Depth along the probe.
    std::string quality = {};               ///< "good", "mua", …, as the file says; empty if unknown.
};

/// Spike times of N units, in seconds, ascending within a unit, in one array with N + 1 offsets into it.
class SpikeTrains {
public:
    SpikeTrains() = default;
    /// offsets.front() == 0, offsets ascending, offsets.back() == times.size(); times sorted within each
    /// unit.
    SpikeTrains(std::vector<double> times, std::vector<std::size_t> offsets);

    std::size_t unitCount() const noexcept { return offsets_.empty() ? 0 : offsets_.size() - 1; }
    std::size_t spikeCount() const noexcept { return times_.size(); }
    std::span<const double> unit(std::size_t index) const {
        return std::span(times_).subspan(offsets_[index], offsets_[index + 1] - offsets_[index]);
    }
    std::span<const double> times() const noexcept { return times_; }
    std::span<const std::size_t> offsets() const noexcept { return offsets_; }

    bool operator==(const SpikeTrains&) const = default;

private:
    std::vector<double> times_;
    std::vector<std::size_t> offsets_;
};

/// Activity that was binned before it came to us: counts or rates, a row a bin, a column a unit.
struct BinnedActivity {
    Matrix<float> values;           ///< bins × units.
    std::vector<double> binSeconds; ///< Start of each bin, ascending.
    double binWidthSeconds = 0.0;
    bool areCounts = true; ///< Spike counts; otherwise rates in Hz (or an unknown unit, with a warning).
};

/// A stretch without tracking: samples first…last (inclusive) of the trajectory's neighbours are valid.
struct Gap {
    double beginSeconds = 0.0;
    double endSeconds = 0.0;
};

/// Where the animal was. Positions in metres, angles in radians in [0, 2π). x, y and headDirection are either
/// empty or as long as seconds; a sample that was not tracked is NaN, and never filled in here.
struct Trajectory {
    std::vector<double> seconds = {}; ///< Ascending.
    std::vector<double> x = {};
    std::vector<double> y = {};
    std::vector<double> headDirection = {};
    /// Untracked stretches: NaN samples, or pauses longer than 5 sample intervals.
    std::vector<Gap> gaps = {};

    bool hasPosition() const noexcept { return !x.empty(); }
    bool hasHeadDirection() const noexcept { return !headDirection.empty(); }
    /// Median interval between samples; 0 with fewer than two.
    double sampleIntervalSeconds() const;
};

/// A named stretch of time ("wake").
struct Epoch {
    std::string name;
    double beginSeconds = 0.0;
    double endSeconds = 0.0;
};

/// Where a recording came from.
struct Provenance {
    std::string path;   ///< As the user gave it.
    std::string format; ///< "NWB 2", "ASA npz (dictionary)", …
    std::string sha256; ///< Of the file; of the concatenated files for a folder or pair.
    std::string description;
    std::string citation;
    bool simulated = false; ///< The file says that it was simulated; shown wherever the data are.
};

/// One recording: neural activity and behaviour on one clock. Immutable once read; shared between threads as
/// std::shared_ptr<const Recording>. Has spikes or binned activity (spikes when both could be had).
struct Recording {
    std::string name;
    SpikeTrains spikes;
    std::optional<BinnedActivity> binned;
    std::vector<Unit> units; ///< One a column or spike train.
    Trajectory trajectory;
    std::vector<Epoch> epochs;
    Provenance provenance;
    std::vector<std::string> warnings; ///< Sentences about what was odd and what was made of it.

    std::size_t unitCount() const noexcept { return units.size(); }
    bool hasSpikes() const noexcept { return !binned.has_value(); }
    /// First and last time with spikes, bins or tracking; {0, 0} when empty.
    std::pair<double, double> spanSeconds() const;
};

using RecordingPtr = std::shared_ptr<const Recording>;

/// Finds the gaps of a trajectory: runs of NaN, and intervals over five times the median.
std::vector<Gap> findGaps(const Trajectory& trajectory);

/// Throws BadInput, naming `where`, unless lengths agree, times ascend and are finite, and spikes are sorted.
/// Every reader ends with it.
void checkRecording(const Recording& recording, const std::string& where);

} // namespace canns

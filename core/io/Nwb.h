#pragma once

#include "core/io/Hdf5.h"
#include "core/io/RecordingParts.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

/// Where units with spikes are, and where our own files keep activity that came binned, for which NWB has no
/// place: a TimeSeries of bins × units in "spikes" or "Hz", and a table of the units like /units.
constexpr std::string_view nwbUnits = "units";
constexpr std::string_view nwbBinnedActivity = "processing/ecephys/binned_activity";
constexpr std::string_view nwbBinnedUnits = "processing/ecephys/binned_units";
/// What stands before the width of a bin in the comments of that series.
constexpr std::string_view nwbBinWidthKey = "bin width in seconds: ";

/// One SpatialSeries of an NWB file: a moving point or angle.
struct NwbSpatialSeries {
    std::string path;
    std::vector<std::vector<double>>
        columns; ///< One a coordinate, in `unit` (conversion and offset applied).
    std::vector<double> seconds;
    std::string unit;
};

/// Reads a series. Throws BadInput naming the field for lengths that disagree and clocks that are missing.
NwbSpatialSeries readNwbSpatialSeries(const Hdf5File& file, const std::string& path,
                                      const Progress& progress);

/// Position and head direction under /processing or, where there are none, /acquisition.
Trajectory readNwbTrajectory(const Hdf5File& file, const OpenOptions& options,
                             std::vector<std::string>& warnings, const Progress& progress);

/// Rows of /intervals/epochs, named by their tags or labels; of the other interval tables, named by the
/// table, where there are no epochs.
std::vector<Epoch> readNwbEpochs(const Hdf5File& file, std::vector<std::string>& warnings);

/// Rows of a table of units, without their spikes.
std::vector<Unit> readNwbUnits(const Hdf5File& file, std::string_view table, std::size_t count,
                               std::vector<std::string>& warnings);

/// The recording in an open NWB 2 file.
Recording readNwb(const Hdf5File& file, const OpenOptions& options, const Progress& progress);

} // namespace canns

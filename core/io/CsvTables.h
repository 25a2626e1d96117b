#pragma once

#include "core/io/Csv.h"
#include "core/io/RecordingParts.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

/// The first words of the comment in which our own tables keep what has no column: name, units, epochs, … as
/// JSON.
constexpr std::string_view csvFormatComment = "canns recording 1 ";

/// Tracking: columns t, x, y, hd by their headings, or by their order where there are none.
Trajectory readCsvTrajectory(CsvTable& table, const OpenOptions& options, std::vector<std::string>& warnings,
                             const Progress& progress);
Trajectory readCsvTrajectory(const std::filesystem::path& path, const OpenOptions& options,
                             std::vector<std::string>& warnings, const Progress& progress);

/// Whether the headings (or, without any, the number of columns) are those of tracking rather than of spikes.
bool isCsvTrajectory(const CsvTable& table);

/// The recording in a table: spikes, binned activity as we write it, or tracking alone.
Recording readCsv(CsvTable& table, const OpenOptions& options, const Progress& progress);

} // namespace canns

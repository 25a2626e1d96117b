#pragma once

#include "core/io/RecordingParts.h"
#include "core/io/Zip.h"

#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

/// The trajectory among the arrays of an archive: `t` with `x` and `y` (or `pos`, samples × 2) and `hd`,
/// under the names that parseColumnHeading() knows. Empty when there is no clock.
Trajectory readTrajectoryArrays(const ZipArchive& archive, const std::string& where,
                                const OpenOptions& options, std::vector<std::string>& warnings,
                                const Progress& progress);

/// A trajectory from a file of its own: .npz as above; .npy of samples × 2 (x, y), 3 (t, x, y) or 4 (t, x, y,
/// hd); .csv or .tsv. An .npy without times has them only if `sharedSeconds` gives as many, those of the bins
/// of activity. Throws BadInput for other files and for a missing clock.
Trajectory readTrajectoryFile(const std::filesystem::path& path, const OpenOptions& options,
                              std::vector<std::string>& warnings, const Progress& progress,
                              std::span<const double> sharedSeconds = {});

/// The times of `count` bins that came without a clock: those of the trajectory's samples when there are as
/// many, else from options.binWidthSeconds on from 0. Throws BadInput when neither tells.
std::vector<double> binTimes(std::size_t count, const Trajectory& trajectory, const OpenOptions& options,
                             const std::string& where);

/// The file with the trajectory that belongs to `path`: what the user named, else a companion beside it;
/// empty when there is none.
std::filesystem::path trajectoryFileOf(const std::filesystem::path& path, const OpenOptions& options,
                                       std::initializer_list<std::string_view> extensions);

} // namespace canns

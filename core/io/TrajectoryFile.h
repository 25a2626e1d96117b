#pragma once

#include "core/io/RecordingParts.h"
#include "core/io/Zip.h"

#include <filesystem>
#include <string>
#include <vector>

namespace canns {

/// The trajectory among the arrays of an archive: `t` with `x` and `y` (or `pos`, samples × 2) and `hd`,
/// under the names that parseColumnHeading() knows. Empty when there is no clock.
Trajectory readTrajectoryArrays(const ZipArchive& archive, const std::string& where,
                                const OpenOptions& options, std::vector<std::string>& warnings,
                                const Progress& progress);

} // namespace canns

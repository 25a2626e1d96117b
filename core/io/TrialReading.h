#pragma once

#include "core/base/Progress.h"
#include "core/io/RecordingReader.h"

#include <filesystem>

namespace canns {

/// The HDF5 library trusts what a damaged file says of itself, and may crash over it or ask for all memory
/// there is. So files of that format, recordings and projects, are read by another process first (`canns
/// info`, the program beside this one); what that has survived is read here. Does nothing for other formats,
/// for files of more than 256 MB, where the program is not at hand, and in that process itself. Throws
/// BadInput when it crashed, Cancelled.
void readOnTrial(const std::filesystem::path& path, const OpenOptions& options, const Progress& progress);

/// Whether this process is the one that reads on trial. The environment says so: CANNS_ON_TRIAL is set, to
/// anything.
bool isOnTrial();

} // namespace canns

#pragma once

#include "core/base/Progress.h"
#include "core/data/Recording.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace canns {

/// A format that recordings can be written in.
struct WritableFormat {
    std::string_view name;      ///< "NWB 2"
    std::string_view extension; ///< "nwb"
};
std::vector<WritableFormat> writableFormats();

/// Writes a recording to .h5, .nwb, .npz or .csv, as the extension says. openRecording() reads the same
/// numbers back, to the last bit. The file appears whole or not at all, also when cancelled; a .csv with a
/// trajectory is two files, NAME.csv and NAME_trajectory.csv. Throws BadInput for an extension that is not
/// known, Failure when the disk says no.
void writeRecording(const Recording& recording, const std::filesystem::path& path,
                    const Progress& progress = {});

class Hdf5Writer;

/// Writes a recording into an open file, which may hold other things beside it.
void writeRecordingTo(Hdf5Writer& file, const Recording& recording, const Progress& progress);

/// The formats, each to a file that does not exist yet or may be overwritten; writeRecording() chooses.
void writeHdf5(const Recording& recording, const std::filesystem::path& path, const Progress& progress);
void writeNwb(const Recording& recording, const std::filesystem::path& path, const Progress& progress);
void writeNpz(const Recording& recording, const std::filesystem::path& path, const Progress& progress);
void writeCsvSpikes(const Recording& recording, const std::filesystem::path& path, const Progress& progress);
void writeCsvTrajectory(const Recording& recording, const std::filesystem::path& path,
                        const Progress& progress);

} // namespace canns

#pragma once

#include "core/base/Error.h"
#include "core/base/Progress.h"
#include "core/data/Recording.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

/// Options that a file cannot answer by itself. Everything has a default that is right for most files.
struct OpenOptions {
    /// Metres per unit of position, e.g. 0.01 for centimetres; goes before what the file says. Unset: as the
    /// file says, and metres if it does not say and they are within the size of an arena.
    std::optional<double> metresPerUnit;
    /// Whether head direction is in degrees. Unset: as the file says, else by its range.
    std::optional<bool> headDirectionInDegrees;
    /// Width of a bin of activity that comes without a clock (.npy); 0 where it is not known.
    double binWidthSeconds = 0.0;
    /// A file with the trajectory beside one that holds spikes only (.npy/.npz pair, CSV). Empty: a companion
    /// such as NAME_trajectory.csv or NAME_position.npy is taken if there is one.
    std::filesystem::path trajectory;
};

/// The file has positions whose unit it does not make known: pixels, a word that is no length, or no word at
/// all and more than an arena could span in metres. Whoever opened it has to be asked.
class UnknownLengthUnit : public BadInput {
public:
    /// `unit` as the file names it, empty if it does not; `extent` of the positions in that unit.
    UnknownLengthUnit(const std::string& unit, double extent, const std::string& where);

    const std::string& unit() const noexcept { return unit_; }
    double extent() const noexcept { return extent_; }

private:
    std::string unit_;
    double extent_;
};

/// One format. Readers are found by recognises(), in the order of recordingReaders().
class RecordingReader {
public:
    virtual ~RecordingReader() = default;
    virtual std::string_view name() const = 0;        ///< "NWB 2"
    virtual std::string_view extensions() const = 0;  ///< "nwb" or "csv tsv", for file dialogs.
    virtual std::string_view description() const = 0; ///< What is taken from such a file, in one line.
    /// Looks at the name and the first bytes only; never throws for a damaged file.
    virtual bool recognises(const std::filesystem::path& path) const = 0;
    /// All files that read() takes numbers from, `path` first: what the SHA-256 covers.
    virtual std::vector<std::filesystem::path> files(const std::filesystem::path& path,
                                                     const OpenOptions& options) const;
    /// Throws BadInput that names the file, the field, what was found and what was wanted.
    virtual Recording read(const std::filesystem::path& path, const OpenOptions& options,
                           const Progress& progress) const = 0;
};

std::span<const RecordingReader* const> recordingReaders();

/// Opens a recording in any readable format, or a bundled one named "sample:NAME". Fills in provenance
/// (SHA-256) and gaps, and checks the result. Throws BadInput for what cannot be read, Failure when the disk
/// fails.
RecordingPtr openRecording(const std::string& pathOrSample, const OpenOptions& options = {},
                           const Progress& progress = {});

/// A bundled recording.
struct Sample {
    std::string name;        ///< As in "sample:NAME".
    std::string title;       ///< One line for menus.
    std::string description; ///< What it is, whether it is simulated, whom to cite.
    std::filesystem::path path;
};

/// The samples found in the resource folder.
std::vector<Sample> samples();

} // namespace canns

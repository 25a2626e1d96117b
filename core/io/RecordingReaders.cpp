#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/io/Readers.h"
#include "core/io/RecordingReader.h"
#include "core/io/TrialReading.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <future>
#include <new>

namespace canns {

namespace {

/// Hashes files in a thread of its own while they are read: both wait for the same disk once.
class BackgroundHash {
public:
    explicit BackgroundHash(std::vector<std::filesystem::path> files)
        : hash_(std::async(std::launch::async, [files = std::move(files), progress = Progress(state_)] {
              return sha256OfFiles(files, progress);
          })) {}
    BackgroundHash(const BackgroundHash&) = delete;
    BackgroundHash& operator=(const BackgroundHash&) = delete;
    ~BackgroundHash() { state_->cancel(); } // The future then waits, at most for a piece of the file.

    std::string finish(const Progress& progress) {
        while (hash_.wait_for(std::chrono::milliseconds(20)) != std::future_status::ready)
            progress.report(state_->fraction());
        return hash_.get();
    }

private:
    std::shared_ptr<ProgressState> state_ = std::make_shared<ProgressState>();
    std::future<std::string> hash_;
};

std::filesystem::path resolved(const std::string& pathOrSample) {
    constexpr std::string_view scheme = "sample:";
    if (!pathOrSample.starts_with(scheme))
        return pathOrSample;
    const std::string name = pathOrSample.substr(scheme.size());
    std::string names;
    for (const Sample& sample : samples()) {
        if (sample.name == name)
            return sample.path;
        names += (names.empty() ? "" : ", ") + sample.name;
    }
    throw BadInput(fmt::format("There is no sample named `{}`.", name), pathOrSample,
                   fmt::format("There are: {}.", names));
}

const RecordingReader& readerOf(const std::filesystem::path& path, const std::string& name) {
    std::error_code code;
    if (!std::filesystem::exists(path, code))
        throw BadInput("There is no such file.", name, "Check the name.");
    for (const RecordingReader* reader : recordingReaders())
        if (reader->recognises(path))
            return *reader;
    std::string known;
    for (const RecordingReader* reader : recordingReaders())
        known += fmt::format("{}{} ({})", known.empty() ? "" : ", ", reader->name(), reader->extensions());
    throw BadInput(std::filesystem::is_directory(path, code) ? "This folder is no recording."
                                                             : "The format of this file is not known.",
                   name, fmt::format("Readable are: {}. The ending of the name counts.", known));
}

} // namespace

std::vector<std::filesystem::path> RecordingReader::files(const std::filesystem::path& path,
                                                          const OpenOptions& options) const {
    if (options.trajectory.empty())
        return {path};
    return {path, options.trajectory};
}

std::span<const RecordingReader* const> recordingReaders() {
    static const NwbReader nwb;
    static const Hdf5Reader hdf5;
    static const NpzReader npz;
    static const NpyPairReader npy;
    static const CsvReader csv;
    static const std::array<const RecordingReader*, 5> readers{&nwb, &hdf5, &npz, &npy, &csv};
    return readers;
}

RecordingPtr openRecording(const std::string& pathOrSample, const OpenOptions& options,
                           const Progress& progress) {
    const std::filesystem::path path = resolved(pathOrSample);
    const RecordingReader& reader = readerOf(path, pathOrSample);
    if (path == pathOrSample) // The bundled ones are whole.
        readOnTrial(path, options, progress.part(0.0, 0.4, "Trying the file in another process"));
    try {
        BackgroundHash hash(reader.files(path, options));
        Recording recording = reader.read(path, options, progress.part(0.4, 0.9));
        if (recording.name.empty())
            recording.name = path.stem().string();
        recording.provenance.path = pathOrSample;
        recording.trajectory.gaps = findGaps(recording.trajectory);
        checkRecording(recording, pathOrSample);
        recording.provenance.sha256 = hash.finish(progress.part(0.9, 1.0, "Reading the check sum"));
        return std::make_shared<const Recording>(std::move(recording));
    } catch (const std::bad_alloc&) {
        throw Failure("There is not enough memory to read the recording.", pathOrSample,
                      "Close other programs, or open it on a machine with more memory.");
    }
}

} // namespace canns

#include "core/pipeline/Project.h"

#include "core/base/Files.h"
#include "core/base/Hash.h"
#include "core/io/Hdf5.h"
#include "core/io/Hdf5Writer.h"
#include "core/io/Npy.h"
#include "core/io/RecordingReader.h"
#include "core/io/RecordingWriter.h"
#include "core/io/TrialReading.h"
#include "core/io/Zip.h"
#include "core/pipeline/ArrayFiles.h"
#include "core/pipeline/Provenance.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <span>

namespace canns {

namespace {

constexpr const char* formatName = "canns-analysis";
constexpr std::int64_t formatVersion = 1;

std::filesystem::path absolutePath(const std::string& path) {
    std::error_code ignored;
    return path.starts_with("sample:") ? std::filesystem::path(path)
                                       : std::filesystem::absolute(path, ignored);
}

void writeRecordingIdentity(Hdf5Writer& file, const RecordingIdentity& identity) {
    file.group("recording");
    const auto text = [&](const char* name, const std::string& value) {
        file.attribute("recording", name, value);
    };
    const auto number = [&](const char* name, double value) { file.attribute("recording", name, value); };
    text("path", identity.path);
    text("absolute_path", absolutePath(identity.path).string());
    text("sha256", identity.sha256);
    text("content_key", identity.key);
    text("name", identity.name);
    text("format", identity.format);
    number("units", static_cast<double>(identity.units));
    number("spikes", static_cast<double>(identity.spikes));
    number("begin_seconds", identity.beginSeconds);
    number("end_seconds", identity.endSeconds);
    number("simulated", identity.simulated ? 1.0 : 0.0);
    const OpenOptions& options = identity.options;
    if (options.metresPerUnit)
        number("metres_per_unit", *options.metresPerUnit);
    number("bin_width_seconds", options.binWidthSeconds);
    if (options.headDirectionInDegrees)
        number("head_direction_in_degrees", *options.headDirectionInDegrees ? 1.0 : 0.0);
    if (!options.trajectory.empty())
        text("trajectory", absolutePath(options.trajectory.string()).string());
    file.texts("recording/warnings", identity.warnings);
}

/// The recording as a file of our own format, which holds all that was read, within the project.
constexpr const char* embeddedFile = "recording/file";

/// A file that is gone when this is.
class ScratchFile {
public:
    explicit ScratchFile(const std::string& extension) {
        std::string name = (std::filesystem::temp_directory_path() / ("canns-XXXXXX" + extension)).string();
        const int handle = ::mkstemps(name.data(), static_cast<int>(extension.size()));
        if (handle < 0)
            throw Failure("No temporary file can be made.", name, "Check that the folder has room.");
        ::close(handle);
        path = name;
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    ~ScratchFile() {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    }

    std::filesystem::path path;
};

std::vector<std::byte> bytesOf(const std::filesystem::path& path, const Progress& progress) {
    constexpr std::size_t pieceBytes = std::size_t{4} << 20; // Cancel is answered in between.
    const std::unique_ptr<ByteSource> source = openFileSource(path);
    requireMemory(source->remaining(), path.string());
    std::vector<std::byte> bytes(static_cast<std::size_t>(source->remaining()));
    for (std::size_t done = 0; done < bytes.size();) {
        const std::size_t piece = std::min(pieceBytes, bytes.size() - done);
        source->read(std::span(bytes).subspan(done, piece));
        done += piece;
        progress.report(done, bytes.size());
    }
    return bytes;
}

void embed(Hdf5Writer& file, const RecordingPtr& recording, const Progress& progress) {
    if (!recording)
        throw BadInput("The recording is not at hand and cannot be put into the project.");
    const ScratchFile scratch(".h5");
    writeRecording(*recording, scratch.path, progress.part(0.0, 0.6));
    const std::vector<std::byte> bytes = bytesOf(scratch.path, progress.part(0.6, 0.7));
    const std::span values(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    file.array<std::uint8_t>(embeddedFile, values, {values.size()}, progress.part(0.7, 1.0));
}

void writeRun(Hdf5Writer& file, const std::string& group, const StageRun& run, const Arrays& arrays,
              const Progress& progress) {
    file.group(group + "/run");
    file.attribute(group + "/run", "key", run.key);
    file.attribute(group + "/run", "parameters", run.parameters.toJson().dump());
    file.attribute(group + "/run", "seconds", run.seconds);
    file.attribute(group + "/run", "peak_memory_bytes", static_cast<std::int64_t>(run.peakMemoryBytes));
    file.attribute(group + "/run", "started", run.startedUtc);
    file.attribute(group + "/run", "canns_version", run.programVersion);
    file.texts(group + "/run/remarks", run.remarks);
    writeArrays(file, group + "/results", arrays, progress);
}

/// Reads a project file, and says what it cannot use.
class ProjectReader {
public:
    ProjectReader(const std::filesystem::path& path, const Progress& progress)
        : path_(path), progress_(progress), file_(path) {}

    OpenedProject read() {
        checkFormat();
        OpenedProject project;
        project.analysis = std::make_unique<Analysis>(identity());
        Analysis& analysis = *project.analysis;
        PipelineParameters parameters;
        for (const StageDescriptor& stage : analysis.stages())
            if (const auto json = attribute("stages/" + stage.name(), "parameters"))
                take(parameters.at(stage.name()), parsed(*json));
        analysis.setParameters(parameters);
        const auto stages = analysis.stages();
        for (std::size_t i = 0; i < stages.size(); ++i) {
            progress_.report(i, stages.size());
            restore(analysis, stages[i]);
        }
        for (const std::string& name : file_.children("stages"))
            if (std::ranges::none_of(stages, [&](const auto& stage) { return stage.name() == name; }))
                remark(fmt::format("The stage \"{}\" is not known here and was left out.", name));
        if (file_.isDataset("view"))
            for (const std::string& text : file_.texts("view"))
                project.view += text;
        project.remarks = std::move(remarks_);
        return project;
    }

    /// The recording within the project; null if it is not there.
    RecordingPtr embedded(const OpenOptions& options) const {
        if (!file_.isDataset(embeddedFile))
            return nullptr;
        const ScratchFile scratch(".h5");
        {
            const std::vector<std::uint8_t> bytes = file_.bytes(embeddedFile, progress_);
            writeTextAtomically(scratch.path, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        }
        return openRecording(scratch.path.string(), options, progress_);
    }

    /// Where the recording may be, the likeliest first.
    std::vector<std::string> places() const {
        const std::string given = text("recording", "path");
        if (given.empty())
            return {};
        std::vector<std::string> places{given, text("recording", "absolute_path")};
        const std::filesystem::path folder = absolutePath(path_.string()).parent_path();
        const std::filesystem::path name = std::filesystem::path(given).filename();
        if (!given.starts_with("sample:"))
            for (const std::filesystem::path& beside : {folder, folder.parent_path()})
                places.push_back((beside / name).string());
        return places;
    }

private:
    void checkFormat() const {
        const auto format = attribute("", "format");
        const auto version = file_.numberAttribute("", "format_version");
        if (format != formatName || !version)
            throw BadInput("This is an HDF5 file, but not a project of canns.", path_.string(),
                           "Open it as a recording, if it is one.");
        if (*version > static_cast<double>(formatVersion))
            throw BadInput(fmt::format("The project was written by a newer canns ({}), in version {} of the "
                                       "format; this one knows version {}.",
                                       attribute("", "canns_version").value_or("unknown"), *version,
                                       formatVersion),
                           path_.string(), "Open it with that version, or a later one.");
    }

    RecordingIdentity identity() const {
        RecordingIdentity identity;
        identity.path = text("recording", "path");
        identity.sha256 = text("recording", "sha256");
        identity.key = text("recording", "content_key");
        identity.name = text("recording", "name");
        identity.format = text("recording", "format");
        identity.units = static_cast<std::size_t>(number("recording", "units"));
        identity.spikes = static_cast<std::size_t>(number("recording", "spikes"));
        identity.beginSeconds = number("recording", "begin_seconds");
        identity.endSeconds = number("recording", "end_seconds");
        identity.simulated = number("recording", "simulated") != 0.0;
        identity.warnings = file_.texts("recording/warnings");
        identity.options.metresPerUnit = file_.numberAttribute("recording", "metres_per_unit");
        identity.options.binWidthSeconds = number("recording", "bin_width_seconds");
        if (const auto degrees = file_.numberAttribute("recording", "head_direction_in_degrees"))
            identity.options.headDirectionInDegrees = *degrees != 0.0;
        identity.options.trajectory = attribute("recording", "trajectory").value_or("");
        return identity;
    }

    void restore(Analysis& analysis, const StageDescriptor& stage) {
        const std::string group = "stages/" + stage.name();
        if (!file_.isGroup(group + "/run"))
            return;
        auto run =
            std::make_shared<StageRun>(StageRun{.key = text(group + "/run", "key"),
                                                .result = {},
                                                .parameters = PipelineParameters(),
                                                .remarks = file_.texts(group + "/run/remarks"),
                                                .startedUtc = text(group + "/run", "started"),
                                                .programVersion = text(group + "/run", "canns_version")});
        const nlohmann::json all = parsed(text(group + "/run", "parameters"));
        for (const StageDescriptor& any : analysis.stages())
            if (all.is_object() && all.contains(any.name()))
                take(run->parameters.at(any.name()), all.at(any.name()));
        run->seconds = number(group + "/run", "seconds");
        run->peakMemoryBytes = static_cast<std::size_t>(number(group + "/run", "peak_memory_bytes"));
        const Arrays arrays = readArrays(file_, group + "/results");
        run->resultBytes = arrays.bytes();
        try {
            run->result = stage.fromArrays(arrays);
        } catch (const BadInput& error) {
            if (run->programVersion == CANNS_VERSION)
                throw BadInput(error.description(), file_.where(group + "/results"),
                               "The project file is damaged or was changed by another program.");
            remark(
                fmt::format("The result of \"{}\" was written by canns {} in another form and was left out: "
                            "run the step again.",
                            stage.name(), run->programVersion));
            return;
        }
        analysis.restore(stage.name(), std::move(run));
    }

    /// Sets what is known and good; the rest is said.
    void take(ParameterValues& values, const nlohmann::json& json) {
        if (!json.is_object())
            return;
        for (const auto& [name, value] : json.items())
            try {
                nlohmann::json merged = values.toJson();
                merged[name] = value;
                values = ParameterValues::fromJson(values.table(), merged, values.table().name());
            } catch (const BadInput& error) {
                remark(fmt::format("A saved parameter is left at its default. {}", error.what()));
            }
    }

    nlohmann::json parsed(const std::string& text) const {
        nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
        if (json.is_discarded())
            throw BadInput("The parameters are no JSON.", path_.string(), "The project file is damaged.");
        return json;
    }

    void remark(std::string sentence) {
        if (std::ranges::find(remarks_, sentence) == remarks_.end())
            remarks_.push_back(std::move(sentence));
    }

    std::optional<std::string> attribute(const std::string& object, const std::string& name) const {
        return file_.textAttribute(object, name);
    }
    std::string text(const std::string& object, const std::string& name) const {
        if (auto value = attribute(object, name))
            return *value;
        throw missing(object, name);
    }
    double number(const std::string& object, const std::string& name) const {
        if (const auto value = file_.numberAttribute(object, name))
            return *value;
        throw missing(object, name);
    }
    BadInput missing(const std::string& object, const std::string& name) const {
        return BadInput(fmt::format("The attribute \"{}\" is missing.", name), file_.where(object),
                        "The project file is damaged or was changed by another program.");
    }

    std::filesystem::path path_;
    Progress progress_;
    Hdf5File file_;
    std::vector<std::string> remarks_;
};

} // namespace

void saveProject(const Analysis& analysis, const std::filesystem::path& path, const Progress& progress,
                 RecordingInProject recording, const std::string& view) {
    writeAtomically(path, [&](const std::filesystem::path& temporary) {
        Hdf5Writer file(temporary, Hdf5Compression::None);
        file.attribute("", "format", std::string(formatName));
        file.attribute("", "format_version", formatVersion);
        file.attribute("", "canns_version", std::string(CANNS_VERSION));
        writeRecordingIdentity(file, analysis.identity());
        // One that is in no file (it was made here) would be lost otherwise.
        if (recording == RecordingInProject::Embedded ||
            (analysis.identity().path.empty() && analysis.recording()))
            embed(file, analysis.recording(), progress.part(0.0, 0.2));
        file.text("provenance", provenance(analysis).dump(2));
        if (!view.empty())
            file.text("view", view);
        const PipelineParameters parameters = analysis.parameters();
        const auto stages = analysis.stages();
        for (std::size_t i = 0; i < stages.size(); ++i) {
            const std::string& name = stages[i].name();
            const std::string group = "stages/" + name;
            file.group(group);
            file.attribute(group, "parameters", parameters.at(name).toJson().dump());
            const auto count = static_cast<double>(stages.size());
            const auto at = static_cast<double>(i);
            if (const StageRunPtr run = analysis.status(name).run)
                writeRun(file, group, *run, stages[i].toArrays(run->result),
                         progress.part(at / count, (at + 1.0) / count));
        }
        file.close();
    });
}

void saveArchive(const Analysis& analysis, const std::filesystem::path& path, const Progress& progress,
                 const std::string& view) {
    const RecordingPtr recording = analysis.recording();
    if (!recording)
        throw BadInput("The recording is not at hand and cannot be put into the archive.", path.string());
    const std::filesystem::path source = analysis.identity().path;
    std::error_code ignored;
    if (std::filesystem::is_directory(source, ignored))
        throw BadInput("The recording is a folder, which is not put into archives.", source.string(),
                       "Save a copy with the recording in it instead.");
    const ScratchFile project(".canns");
    // One that is on no disk, or was made of several files, goes into the project itself.
    const bool single = std::filesystem::is_regular_file(source, ignored) &&
                        sha256OfFile(source, progress.part(0.0, 0.1)) == analysis.identity().sha256;
    saveProject(analysis, project.path, progress.part(0.1, 0.6),
                single ? RecordingInProject::ByPath : RecordingInProject::Embedded, view);
    const std::vector<std::byte> projectBytes = bytesOf(project.path, progress.part(0.6, 0.65));
    const std::vector<std::byte> recordingBytes =
        single ? bytesOf(source, progress.part(0.65, 0.7)) : std::vector<std::byte>();
    const std::string name = path.stem().string();
    std::vector<ZipEntry> entries{{name + "/" + name + ".canns", {projectBytes}}};
    if (single)
        entries.push_back({name + "/" + source.filename().string(), {recordingBytes}});
    writeAtomically(path, [&](const std::filesystem::path& temporary) {
        writeZip(temporary, entries, progress.part(0.7, 1.0));
    });
}

OpenedProject openProject(const std::filesystem::path& path, const Progress& progress, bool withRecording,
                          const std::string& recordingAt) {
    readOnTrial(path, {}, progress.part(0.0, 0.1, "Trying the file in another process"));
    ProjectReader reader(path, progress.part(0.1, withRecording ? 0.5 : 1.0, "Opening the project"));
    OpenedProject project = reader.read();
    if (!withRecording)
        return project;
    Analysis& analysis = *project.analysis;
    project.recordingProblem = fmt::format("The recording {} is not at hand.", analysis.identity().path);
    const auto attached = [&](const auto& open) {
        try {
            const RecordingPtr recording = open();
            if (recording)
                analysis.attach(recording);
            return recording != nullptr;
        } catch (const Error& error) {
            project.recordingProblem = error.what();
            return false;
        }
    };
    std::vector<std::string> places = reader.places();
    if (!recordingAt.empty())
        places.insert(places.begin(), recordingAt);
    const OpenOptions& options = analysis.identity().options;
    bool found = std::ranges::any_of(places, [&](const std::string& place) {
        std::error_code ignored;
        return (place.starts_with("sample:") || std::filesystem::exists(place, ignored)) && attached([&] {
                   return openRecording(place, options, progress.part(0.5, 1.0, "Opening the recording"));
               });
    });
    found = found || attached([&] { return reader.embedded({}); });
    if (found)
        project.recordingProblem.clear();
    return project;
}

} // namespace canns

#include "core/io/Npy.h"
#include "core/io/RecordingParts.h"
#include "core/io/RecordingWriter.h"
#include "core/io/Utf8.h"
#include "core/io/Zip.h"

#include <algorithm>
#include <deque>

namespace canns {

namespace {

/// Collects arrays for an archive; numbers are not copied, so they must outlive it.
class Archive {
public:
    template <typename T>
    void add(const std::string& name, const char* descr, std::span<const T> values,
             const std::vector<std::size_t>& shape) {
        addBytes(name, descr, std::as_bytes(values), shape);
    }
    void add(const std::string& name, std::span<const double> values) {
        add(name, "<f8", values, {values.size()});
    }
    void add(const std::string& name, double value) {
        const std::vector<double>& kept = numbers_.emplace_back(1, value);
        add<double>(name, "<f8", kept, {});
    }
    void addOwned(const std::string& name, std::vector<double> values) {
        add(name, numbers_.emplace_back(std::move(values)));
    }
    void addOwned(const std::string& name, std::vector<std::int64_t> values) {
        const std::vector<std::int64_t>& kept = integers_.emplace_back(std::move(values));
        add<std::int64_t>(name, "<i8", kept, {kept.size()});
    }
    /// Text as NumPy keeps it: UTF-32, every element as long as the longest.
    void add(const std::string& name, const std::vector<std::string>& texts, bool isSingle = false) {
        std::vector<std::u32string> decoded;
        std::size_t longest = 1;
        for (const std::string& text : texts)
            longest = std::max(longest, decoded.emplace_back(decodeUtf8(text)).size());
        std::u32string& all = texts_.emplace_back();
        for (std::u32string& text : decoded)
            all += text + std::u32string(longest - text.size(), U'\0');
        const std::vector<std::size_t> shape =
            isSingle ? std::vector<std::size_t>{} : std::vector{texts.size()};
        addBytes(name, "<U" + std::to_string(longest), std::as_bytes(std::span(all)), shape);
    }
    void addText(const std::string& name, const std::string& text) { add(name, std::vector{text}, true); }

    const std::vector<ZipEntry>& entries() const { return entries_; }

private:
    void addBytes(const std::string& name, const std::string& descr, std::span<const std::byte> bytes,
                  const std::vector<std::size_t>& shape) {
        const std::string& header = headers_.emplace_back(npyHeaderText(descr, shape));
        entries_.push_back({name + ".npy", {std::as_bytes(std::span(header)), bytes}});
    }

    // Deques: what has been added stays where it is.
    std::deque<std::string> headers_;
    std::deque<std::vector<double>> numbers_;
    std::deque<std::vector<std::int64_t>> integers_;
    std::deque<std::u32string> texts_;
    std::vector<ZipEntry> entries_;
};

} // namespace

// The layout, one array a line:
//   name, description, citation (texts), simulated (0 or 1)
//   spike_times (S), spike_index (N): where each unit ends in spike_times
//   or binned (T, N), bin_t (T), bin_width, bin_counts (0 or 1)
//   unit_id, unit_region, unit_quality (N texts), unit_depth (N, NaN where unknown)
//   t, x, y, hd: seconds, metres, radians; NaN where not tracked
//   epoch_name, epoch_begin, epoch_end
void writeNpz(const Recording& recording, const std::filesystem::path& path, const Progress& progress) {
    Archive archive;
    archive.addText("name", recording.name);
    archive.addText("description", recording.provenance.description);
    archive.addText("citation", recording.provenance.citation);
    archive.add("simulated", recording.provenance.simulated ? 1.0 : 0.0);
    if (recording.binned) {
        const BinnedActivity& binned = *recording.binned;
        archive.add<float>("binned", "<f4", binned.values.values(),
                           {binned.values.rows(), binned.values.columns()});
        archive.add("bin_t", binned.binSeconds);
        archive.add("bin_width", binned.binWidthSeconds);
        archive.add("bin_counts", binned.areCounts ? 1.0 : 0.0);
    } else {
        archive.add("spike_times", recording.spikes.times());
        std::vector<std::int64_t> ends;
        for (std::size_t unit = 0; unit < recording.spikes.unitCount(); ++unit)
            ends.push_back(static_cast<std::int64_t>(recording.spikes.offsets()[unit + 1]));
        archive.addOwned("spike_index", std::move(ends));
    }
    UnitTable units = unitTable(recording.units);
    archive.add("unit_id", units.ids);
    archive.add("unit_region", units.regions);
    archive.add("unit_quality", units.qualities);
    archive.addOwned("unit_depth", std::move(units.depthMetres));
    const Trajectory& trajectory = recording.trajectory;
    if (!trajectory.seconds.empty()) {
        archive.add("t", trajectory.seconds);
        if (trajectory.hasPosition()) {
            archive.add("x", trajectory.x);
            archive.add("y", trajectory.y);
        }
        if (trajectory.hasHeadDirection())
            archive.add("hd", trajectory.headDirection);
    }
    if (!recording.epochs.empty()) {
        std::vector<std::string> names;
        std::vector<double> begins;
        std::vector<double> ends;
        for (const Epoch& epoch : recording.epochs) {
            names.push_back(epoch.name);
            begins.push_back(epoch.beginSeconds);
            ends.push_back(epoch.endSeconds);
        }
        archive.add("epoch_name", names);
        archive.addOwned("epoch_begin", std::move(begins));
        archive.addOwned("epoch_end", std::move(ends));
    }
    writeZip(path, archive.entries(), progress);
}

} // namespace canns

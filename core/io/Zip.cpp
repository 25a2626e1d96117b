#include "core/io/Zip.h"

#include "core/base/Error.h"
#include "core/base/Progress.h"

#include <fmt/format.h>
#include <libdeflate.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>

namespace canns {

namespace {

/// Deflate cannot shrink more than 1032-fold; what says so lies.
constexpr std::uint64_t impossibleRatio = 1040;
/// Above this size, entries that shrink to less than a 500th are taken for a bomb: real spike counts do not.
constexpr std::uint64_t bombBytes = std::uint64_t{256} << 20;
constexpr std::uint64_t bombRatio = 500;

struct CloseEntry {
    void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};
using EntryHandle = std::unique_ptr<zip_file_t, CloseEntry>;

struct FreeSource {
    void operator()(zip_source_t* source) const noexcept { zip_source_free(source); }
};
using SourceHandle = std::unique_ptr<zip_source_t, FreeSource>;

/// The bytes of an entry, counted. What is below says how they are fetched and when they are whole.
class ZipSource : public ByteSource {
public:
    ZipSource(std::uint64_t size, std::string where) : where_(std::move(where)), remaining_(size) {}

    void read(std::span<std::byte> bytes) final {
        if (bytes.size() > remaining_)
            throw BadInput("The entry ends too early.", where_);
        while (!bytes.empty()) {
            const std::size_t count = fetch(bytes);
            bytes = bytes.subspan(count);
            remaining_ -= count;
        }
        if (remaining_ == 0)
            checkSum();
    }
    std::uint64_t remaining() const noexcept final { return remaining_; }
    const std::string& where() const noexcept final { return where_; }

protected:
    /// Fills the front of `bytes`; the number of bytes, at least one.
    virtual std::size_t fetch(std::span<std::byte> bytes) = 0;
    /// Called behind the last byte: throws unless the check sum is that of the archive's directory.
    virtual void checkSum() = 0;

    BadInput damaged(std::string_view how) const {
        return BadInput(fmt::format("The entry is damaged: {}.", how), where_,
                        "The file may not have been copied completely.");
    }

private:
    std::string where_;
    std::uint64_t remaining_;
};

/// A deflated entry: libzip unpacks it and checks the sum.
class DeflatedSource : public ZipSource {
public:
    DeflatedSource(EntryHandle file, std::uint64_t size, std::string where)
        : ZipSource(size, std::move(where)), file_(std::move(file)) {}

private:
    std::size_t fetch(std::span<std::byte> bytes) override {
        const zip_int64_t count = zip_fread(file_.get(), bytes.data(), bytes.size());
        if (count <= 0)
            throw fault();
        return static_cast<std::size_t>(count);
    }
    void checkSum() override {
        // libzip compares when it meets the end, so go there.
        std::array<std::byte, 1> beyond{};
        if (zip_fread(file_.get(), beyond.data(), 1) != 0)
            throw fault();
    }
    BadInput fault() const { return damaged(zip_error_strerror(zip_file_get_error(file_.get()))); }

    EntryHandle file_;
};

/// A stored entry: the bytes of the file as they are. The sum is taken here, since libzip's takes longer than
/// the reading. libzip leaves it out for parts of an entry, so this reads two: the last byte, and all before.
class StoredSource : public ZipSource {
public:
    StoredSource(zip* archive, const zip_stat_t& stat, std::string where)
        : ZipSource(stat.size, std::move(where)), wanted_(stat.crc) {
        if (stat.size > 1)
            addPart(archive, stat.index, 0, stat.size - 1);
        if (stat.size > 0)
            addPart(archive, stat.index, stat.size - 1, 1);
    }

private:
    void addPart(zip* archive, std::uint64_t index, std::uint64_t begin, std::uint64_t size) {
        SourceHandle source(
            zip_source_zip(archive, archive, index, 0, begin, static_cast<zip_int64_t>(size)));
        if (!source)
            throw damaged(zip_strerror(archive));
        if (zip_source_open(source.get()) != 0)
            throw damaged(zip_error_strerror(zip_source_error(source.get())));
        parts_.push_back(std::move(source));
    }
    std::size_t fetch(std::span<std::byte> bytes) override {
        zip_int64_t count = 0;
        while (part_ < parts_.size() &&
               (count = zip_source_read(parts_[part_].get(), bytes.data(), bytes.size())) == 0)
            ++part_;
        if (count <= 0)
            throw damaged(part_ < parts_.size() ? zip_error_strerror(zip_source_error(parts_[part_].get()))
                                                : "it ends too early");
        found_ = libdeflate_crc32(found_, bytes.data(), static_cast<std::size_t>(count));
        return static_cast<std::size_t>(count);
    }
    void checkSum() override {
        if (found_ != wanted_)
            throw damaged("its check sum is wrong");
    }

    std::vector<SourceHandle> parts_;
    std::size_t part_ = 0;
    std::uint32_t wanted_;
    std::uint32_t found_ = 0;
};

std::string messageOf(int code) {
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return text;
}

} // namespace

void ZipArchive::Close::operator()(zip* archive) const noexcept { zip_discard(archive); }

ZipArchive::ZipArchive(const std::filesystem::path& path) : where_(path.string()) {
    int code = 0;
    archive_.reset(zip_open(path.c_str(), ZIP_RDONLY, &code));
    if (!archive_) {
        if (code == ZIP_ER_NOENT || code == ZIP_ER_OPEN || code == ZIP_ER_READ)
            throw Failure(fmt::format("The file cannot be read: {}.", messageOf(code)), where_,
                          "Check that it exists and may be read.");
        throw BadInput(fmt::format("This is not a whole zip archive: {}.", messageOf(code)), where_,
                       "The file is damaged or was not copied completely.");
    }
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i)
        if (const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), 0))
            names_.emplace_back(name);
}

bool ZipArchive::has(const std::string& name) const {
    return std::ranges::find(names_, name) != names_.end();
}

std::unique_ptr<ByteSource> ZipArchive::open(const std::string& name) const {
    const std::string where = where_ + ", " + name;
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(archive_.get(), name.c_str(), 0, &stat) != 0)
        throw BadInput("There is no such entry in the archive.", where);
    constexpr zip_uint64_t wanted = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
    if ((stat.valid & wanted) != wanted)
        throw BadInput("The archive does not say how large the entry is.", where);
    if (stat.encryption_method != ZIP_EM_NONE)
        throw BadInput("The entry is encrypted.", where, "Save the archive without a password.");
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
        throw BadInput(fmt::format("The entry is compressed by method {}, but only stored and deflated ones "
                                   "can be read.",
                                   stat.comp_method),
                       where, "Save it with numpy.savez or numpy.savez_compressed.");
    const std::uint64_t packed = std::max<std::uint64_t>(stat.comp_size, 1);
    if (stat.size / packed > impossibleRatio || (stat.size > bombBytes && stat.size / packed > bombRatio))
        throw BadInput(fmt::format("The entry would grow from {} bytes to {}.", stat.comp_size, stat.size),
                       where, "No recording shrinks so much: the file is damaged or made to do harm.");
    if (stat.comp_method == ZIP_CM_STORE && stat.size != stat.comp_size)
        throw BadInput(
            fmt::format("The entry is stored as {} bytes but said to have {}.", stat.comp_size, stat.size),
            where, "The file is damaged.");
    if (stat.comp_method == ZIP_CM_STORE)
        return std::make_unique<StoredSource>(archive_.get(), stat, where);
    EntryHandle file(zip_fopen_index(archive_.get(), stat.index, 0));
    if (!file)
        throw BadInput(fmt::format("The entry cannot be opened: {}.", zip_strerror(archive_.get())), where,
                       "The file is damaged or was not copied completely.");
    return std::make_unique<DeflatedSource>(std::move(file), stat.size, where);
}

void writeZip(const std::filesystem::path& path, const std::vector<ZipEntry>& entries,
              const Progress& progress) {
    int code = 0;
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code), &zip_discard);
    const auto failure = [&](const std::string& what) {
        return Failure(fmt::format("The archive cannot be written: {}.", what), path.string(),
                       "Check that the folder exists, may be written to and has room.");
    };
    if (!archive)
        throw failure(messageOf(code));
    std::vector<std::vector<zip_buffer_fragment_t>> fragments;
    fragments.reserve(entries.size());
    for (const ZipEntry& entry : entries) {
        std::vector<zip_buffer_fragment_t>& parts = fragments.emplace_back();
        for (const std::span<const std::byte> part : entry.parts)
            if (!part.empty())
                // The library takes bytes that it only reads as if it might write them.
                parts.push_back({const_cast<zip_uint8_t*>(reinterpret_cast<const zip_uint8_t*>(part.data())),
                                 part.size()});
        zip_source_t* source = zip_source_buffer_fragment(archive.get(), parts.data(), parts.size(), 0);
        if (source == nullptr)
            throw failure(zip_strerror(archive.get()));
        const zip_int64_t index =
            zip_file_add(archive.get(), entry.name.c_str(), source, ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE);
        if (index < 0) {
            zip_source_free(source);
            throw failure(zip_strerror(archive.get()));
        }
        const auto place = static_cast<zip_uint64_t>(index);
        zip_set_file_compression(archive.get(), place, ZIP_CM_STORE, 0);
        // No clock in the file: the same recording gives the same bytes.
        zip_file_set_dostime(archive.get(), place, 0, 0x21, 0);
    }
    zip_register_progress_callback_with_state(
        archive.get(), 0.001,
        [](zip_t*, double fraction, void* target) {
            try {
                static_cast<const Progress*>(target)->report(fraction);
            } catch (const Cancelled&) {
                // Nothing may be thrown through the library: the other callback stops it.
            }
        },
        nullptr, const_cast<Progress*>(&progress));
    zip_register_cancel_callback_with_state(
        archive.get(),
        [](zip_t*, void* target) { return static_cast<const Progress*>(target)->cancelled() ? 1 : 0; },
        nullptr, const_cast<Progress*>(&progress));
    if (zip_close(archive.get()) != 0) {
        progress.checkpoint();
        throw failure(zip_strerror(archive.get()));
    }
    static_cast<void>(archive.release());
    progress.checkpoint();
}

} // namespace canns

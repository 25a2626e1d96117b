#pragma once

#include "core/base/Progress.h"
#include "core/io/ByteSource.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

struct zip;

namespace canns {

/// A zip archive that is read (an .npz). Entries are stored or deflated; nothing is ever unpacked to the
/// disk.
class ZipArchive {
public:
    /// Throws BadInput for what is no zip archive.
    explicit ZipArchive(const std::filesystem::path& path);

    const std::vector<std::string>& names() const noexcept { return names_; }
    bool has(const std::string& name) const;
    /// One entry, decompressed as it is read. Refuses, before any memory is taken, encrypted entries, foreign
    /// compression, and sizes that no honest archive has. The archive must outlive it.
    std::unique_ptr<ByteSource> open(const std::string& name) const;

private:
    struct Close {
        void operator()(zip* archive) const noexcept;
    };
    std::string where_;
    std::unique_ptr<zip, Close> archive_;
    std::vector<std::string> names_;
};

/// A piece of an entry that is to be written.
struct ZipEntry {
    std::string name;
    std::vector<std::span<const std::byte>>
        parts; ///< One after another; must live until the archive is written.
};

/// Writes an archive of stored (not compressed) entries. `progress` answers Cancel while the bytes go out.
void writeZip(const std::filesystem::path& path, const std::vector<ZipEntry>& entries,
              const Progress& progress);

} // namespace canns

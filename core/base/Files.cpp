#include "core/base/Files.h"

#include "core/base/Error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>

namespace canns {

namespace {

std::string systemMessage(int code) { return std::generic_category().message(code); }

/// Asks the system to put the content of a file or folder on the disk.
void flushToDisk(const std::filesystem::path& path) {
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        throw Failure("The file cannot be flushed: " + systemMessage(errno) + ".", path.string());
    const int result = ::fsync(handle);
    const int code = errno;
    ::close(handle);
    // Some file systems refuse fsync on folders; the rename is then as safe as it can be.
    if (result != 0 && code != EINVAL)
        throw Failure("The file cannot be flushed: " + systemMessage(code) + ".", path.string());
}

} // namespace

void writeAtomically(const std::filesystem::path& target,
                     const std::function<void(const std::filesystem::path& temporary)>& write) {
    static std::atomic<unsigned> counter{0};
    const std::filesystem::path folder = target.has_parent_path() ? target.parent_path() : ".";
    const std::filesystem::path temporary =
        folder / fmt::format(".{}.{}-{}.part{}", target.stem().string(), ::getpid(), ++counter,
                             target.extension().string());
    try {
        write(temporary);
        flushToDisk(temporary);
        std::filesystem::rename(temporary, target);
        flushToDisk(folder);
    } catch (const std::filesystem::filesystem_error& error) {
        std::error_code ignored;
        std::filesystem::remove(temporary, ignored);
        throw Failure("The file cannot be written: " + error.code().message() + ".", target.string(),
                      "Check that the folder exists, may be written to and has room.");
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(temporary, ignored);
        throw;
    }
}

void writeTextAtomically(const std::filesystem::path& target, std::string_view text) {
    writeAtomically(target, [&](const std::filesystem::path& temporary) {
        std::ofstream file(temporary, std::ios::binary);
        file.write(text.data(), static_cast<std::streamsize>(text.size()));
        file.close();
        if (!file)
            throw Failure("The file cannot be written.", target.string(),
                          "Check that the folder exists, may be written to and has room.");
    });
}

std::filesystem::path executablePath() {
    std::error_code code;
    return std::filesystem::read_symlink("/proc/self/exe", code);
}

std::filesystem::path resourceFolder() {
    std::vector<std::filesystem::path> candidates;
    if (const char* named = std::getenv("CANNS_RESOURCES"))
        candidates.emplace_back(named);
    const std::filesystem::path prefix = executablePath().parent_path().parent_path();
    candidates.push_back(prefix / "share" / "canns");
    for (const std::filesystem::path& candidate : candidates)
        if (std::filesystem::is_directory(candidate / "samples"))
            return candidate;
    throw Failure("The program's resources (samples, guide) are not where they should be.",
                  (prefix / "share" / "canns").string(),
                  "Reinstall canns-gui, or set CANNS_RESOURCES to the folder that holds them.");
}

} // namespace canns

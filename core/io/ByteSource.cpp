#include "core/io/ByteSource.h"

#include "core/base/Error.h"
#include "core/base/Memory.h"

#include <fmt/format.h>
#include <sys/mman.h>

#include <memory>

namespace canns {

void requireMemory(std::uint64_t bytes, const std::string& where) {
    // Small requests are not worth the look at /proc.
    if (bytes < (std::uint64_t{16} << 20))
        return;
    const std::size_t available = availableBytes();
    if (bytes > available)
        throw OutOfMemory(fmt::format("{} is too large to be read.", where), bytes, available,
                          "Open it on a machine with more memory, or cut the recording.");
}

void preferLargePages(void* memory, std::size_t bytes) noexcept {
    constexpr std::size_t page = std::size_t{2} << 20;
    if (std::align(page, page, memory, bytes) != nullptr)
        ::madvise(memory, bytes / page * page, MADV_HUGEPAGE); // Advice: nothing is lost where it is refused.
}

std::vector<std::byte> ByteSource::readAll() {
    requireMemory(remaining(), where());
    std::vector<std::byte> bytes(static_cast<std::size_t>(remaining()));
    read(bytes);
    return bytes;
}

} // namespace canns

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace canns {

/// Bytes of known number, read once from front to back: a file, or an entry of a zip archive.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Fills `bytes`. Throws BadInput when the source ends before, or its check sum is wrong.
    virtual void read(std::span<std::byte> bytes) = 0;
    /// Bytes that have not been read.
    virtual std::uint64_t remaining() const noexcept = 0;
    /// The file, and the entry in it, for error messages.
    virtual const std::string& where() const noexcept = 0;

    /// All that remains. Checks the number against memory first.
    std::vector<std::byte> readAll();
};

/// Throws OutOfMemory naming `where` unless `bytes` more fit into the memory that is free.
void requireMemory(std::uint64_t bytes, const std::string& where);

/// Asks for memory in large pages, where the system has them: else the faults of 4 kB pages take as long as
/// reading does. For memory that is about to be written for the first time.
void preferLargePages(void* memory, std::size_t bytes) noexcept;

} // namespace canns

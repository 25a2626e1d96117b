#pragma once

#include "core/base/Progress.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace canns {

/// SHA-256 (FIPS 180-4), for the identity of input files and the keys of cached results.
class Sha256 {
public:
    Sha256& update(std::span<const std::byte> bytes);
    Sha256& update(std::string_view text);
    /// 64 lower-case hexadecimal digits. The object may not be used afterwards.
    std::string finish();

private:
    void compress(const std::byte* block);

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::byte, 64> buffer_{};
    std::uint64_t length_ = 0;
};

/// The SHA-256 of a file's content. Throws Failure if it cannot be read.
std::string sha256OfFile(const std::filesystem::path& path, const Progress& progress = {});

/// The SHA-256 of several files' contents, one after another.
std::string sha256OfFiles(std::span<const std::filesystem::path> paths, const Progress& progress = {});

} // namespace canns

#pragma once

#include "core/base/Error.h"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>

/// What the fuzz targets share.
namespace canns::fuzz {

inline std::span<const std::byte> bytesOf(const std::uint8_t* data, std::size_t size) {
    return std::as_bytes(std::span(data, size));
}

/// Runs `read`, which may refuse its input with an error of ours but do nothing else.
template <typename Read>
int expectRefusalAtMost(Read&& read) {
    try {
        read();
    } catch (const BadInput&) {
    } catch (const Failure&) {
    }
    return 0;
}

/// A file with the input, in memory where the system has such a place, for libraries that read files only.
inline std::filesystem::path asFile(const std::uint8_t* data, std::size_t size, std::string_view extension) {
    static const std::filesystem::path path = [&] {
        const std::filesystem::path shared = "/dev/shm";
        const std::filesystem::path folder =
            std::filesystem::is_directory(shared) ? shared : std::filesystem::temp_directory_path();
        return folder / ("canns-fuzz-" + std::to_string(::getpid()) + std::string(extension));
    }();
    static const int removal = std::atexit([] {
        std::error_code ignored;
        for (const char* end : {".npz", ".nwb"})
            std::filesystem::remove("/dev/shm/canns-fuzz-" + std::to_string(::getpid()) + end, ignored);
    });
    static_cast<void>(removal);
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    return path;
}

} // namespace canns::fuzz

#include "core/io/FileKind.h"

#include "core/io/RecordingParts.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>

namespace canns {

namespace {

/// Whether the file has `magic` at `offset`.
bool hasMagic(const std::filesystem::path& path, std::streamoff offset, std::string_view magic) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(magic.size(), '\0');
    file.seekg(offset);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file && bytes == magic;
}

} // namespace

bool hasExtension(const std::filesystem::path& path, std::initializer_list<std::string_view> extensions) {
    const std::string own = lowerCase(path.extension().string());
    return std::ranges::find(extensions, std::string_view(own)) != extensions.end();
}

bool looksLikeHdf5(const std::filesystem::path& path) {
    // A user block (MATLAB's, for one) may stand before the signature.
    constexpr std::array<std::streamoff, 4> places{0, 512, 1024, 2048};
    return std::ranges::any_of(
        places, [&](std::streamoff place) { return hasMagic(path, place, "\x89HDF\r\n\x1a\n"); });
}

bool looksLikeZip(const std::filesystem::path& path) {
    return hasMagic(path, 0, "PK\x03\x04") || hasMagic(path, 0, "PK\x05\x06");
}

bool looksLikeNpy(const std::filesystem::path& path) { return hasMagic(path, 0, "\x93NUMPY"); }

std::optional<std::filesystem::path> companionTrajectory(const std::filesystem::path& path,
                                                         std::initializer_list<std::string_view> extensions) {
    for (const char* suffix : {"_trajectory", "_position", "_tracking"})
        for (const std::string_view extension : extensions) {
            std::filesystem::path candidate = path;
            candidate.replace_filename(path.stem().string() + suffix + std::string(extension));
            std::error_code ignored;
            if (std::filesystem::is_regular_file(candidate, ignored))
                return candidate;
        }
    return std::nullopt;
}

} // namespace canns

#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace canns::test {

/// All bytes of a file; none where there is no file.
inline std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace canns::test

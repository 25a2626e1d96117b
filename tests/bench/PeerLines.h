#pragma once

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <memory>
#include <sstream>
#include <string>

namespace canns::bench {

/// The "NAME NUMBER" lines that a script of the reference program prints, run by the Python that the variable
/// CANNS_PEER_PYTHON names. Empty, after a word why, when it is not set.
inline std::map<std::string, double> peerLines(const std::filesystem::path& script,
                                               std::initializer_list<std::filesystem::path> arguments) {
    std::map<std::string, double> result;
    const char* python = std::getenv("CANNS_PEER_PYTHON");
    if (python == nullptr) {
        fmt::print("CANNS_PEER_PYTHON is not set: the reference is not timed.\n");
        return result;
    }
    std::string command = fmt::format("'{}' '{}'", python, script.string());
    for (const std::filesystem::path& argument : arguments)
        command += fmt::format(" '{}'", argument.string());
    const auto close = [](FILE* pipe) { pclose(pipe); };
    const std::unique_ptr<FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
    std::array<char, 256> line{};
    while (pipe && std::fgets(line.data(), line.size(), pipe.get()) != nullptr) {
        std::istringstream words(line.data());
        std::string name;
        double value = 0.0;
        if (words >> name >> value)
            result[name] = value;
    }
    return result;
}

} // namespace canns::bench

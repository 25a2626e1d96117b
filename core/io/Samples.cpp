#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/io/RecordingReader.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace canns {

std::vector<Sample> samples() {
    const std::filesystem::path folder = resourceFolder() / "samples";
    const std::filesystem::path list = folder / "samples.json";
    try {
        std::ifstream file(list);
        std::vector<Sample> result;
        for (const nlohmann::json& entry : nlohmann::json::parse(file)) {
            const std::filesystem::path path = folder / entry.at("file").get<std::string>();
            if (!std::filesystem::exists(path))
                continue;
            result.push_back({.name = entry.at("name"),
                              .title = entry.at("title"),
                              .description = entry.at("description").get<std::string>() +
                                             " Cite: " + entry.at("citation").get<std::string>(),
                              .path = path});
        }
        return result;
    } catch (const nlohmann::json::exception&) {
        throw Failure("The list of samples cannot be read.", list.string(), "Reinstall canns-gui.");
    }
}

} // namespace canns

#include "core/preprocess/UnitChoice.h"

#include "core/base/Error.h"
#include "core/base/Names.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string_view>

namespace canns {

namespace {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

} // namespace

std::vector<std::size_t> chosenUnits(const Recording& recording, const std::string& asked) {
    std::vector<std::size_t> chosen;
    if (trimmed(asked) == "all") {
        chosen.resize(recording.units.size());
        std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    } else {
        for (std::size_t begin = 0; begin <= asked.size();) {
            const std::size_t comma = std::min(asked.find(',', begin), asked.size());
            const std::string id = trimmed(std::string_view(asked).substr(begin, comma - begin));
            begin = comma + 1;
            if (id.empty())
                continue;
            const auto unit = std::ranges::find(recording.units, id, &Unit::id);
            if (unit == recording.units.end()) {
                std::vector<std::string> ids;
                for (const Unit& u : recording.units)
                    ids.push_back(u.id);
                throw BadInput(fmt::format("The recording has no unit \"{}\".", id), "preprocess.units",
                               fmt::format("Its units are {}.", listed(ids)));
            }
            chosen.push_back(static_cast<std::size_t>(unit - recording.units.begin()));
        }
        std::ranges::sort(chosen);
        chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    }
    if (chosen.empty())
        throw BadInput(recording.units.empty() ? "The recording has no units." : "No unit was chosen.",
                       "preprocess.units", "Name units, or \"all\".");
    return chosen;
}

} // namespace canns

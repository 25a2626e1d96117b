#include "core/base/Names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace canns {

namespace {

/// Levenshtein's distance: the fewest letters inserted, left out or changed.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> previous(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        previous[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = previous[0];
        previous[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = previous[j];
            previous[j] =
                std::min({previous[j] + 1, previous[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return previous[b.size()];
}

} // namespace

std::optional<std::string> nearestName(std::string_view typed, std::span<const std::string> known) {
    std::optional<std::string> nearest;
    std::size_t smallest = 2 + typed.size() / 3;
    for (const std::string& name : known)
        if (const std::size_t distance = editDistance(typed, name); distance < smallest) {
            smallest = distance;
            nearest = name;
        }
    return nearest;
}

std::string listed(std::span<const std::string> names) {
    constexpr std::size_t most = 6;
    if (names.size() <= most)
        return fmt::format("{}", fmt::join(names, ", "));
    return fmt::format("{} and {} more", fmt::join(names.first(most), ", "), names.size() - most);
}

} // namespace canns

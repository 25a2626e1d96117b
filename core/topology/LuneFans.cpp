#include "core/topology/LuneFans.h"

#include <algorithm>

namespace canns {

std::size_t LuneFans::parent(std::uint32_t edge, std::uint16_t vertex) {
    auto found = fans_.find(edge);
    if (found == fans_.end())
        found = fans_.emplace(edge, make(edge)).first;
    const Fan& fan = found->second;
    if (fan.isStar)
        return fan.centre;
    const auto begin = forest_.begin() + static_cast<std::ptrdiff_t>(fan.begin);
    const auto end = begin + static_cast<std::ptrdiff_t>(fan.count);
    return std::ranges::lower_bound(begin, end, vertex, {}, &Twig::vertex)->parent;
}

void LuneFans::clear() {
    fans_.clear();
    forest_.clear();
}

std::size_t LuneFans::bytes() const noexcept {
    return fans_.size() * (sizeof(Fan) + 24) + fans_.bucket_count() * 8 + forest_.capacity() * sizeof(Twig);
}

bool LuneFans::dominates(std::uint16_t vertex, std::uint32_t edge) const {
    const std::uint32_t* ranks = filtration_.ranksOf(vertex);
    return std::ranges::all_of(
        lune_, [&](const auto& other) { return ranks[other.second] < edge || other.second == vertex; });
}

LuneFans::Fan LuneFans::make(std::uint32_t edge) {
    const std::uint32_t* toFirst = filtration_.ranksOf(filtration_.first(edge));
    const std::uint32_t* toSecond = filtration_.ranksOf(filtration_.second(edge));
    lune_.clear();
    for (std::size_t v = 0; v < filtration_.points; ++v)
        if (const std::uint32_t last = std::max(toFirst[v], toSecond[v]); last < edge)
            lune_.emplace_back(last, static_cast<std::uint16_t>(v));
    // Early vertices have many neighbours, and early edges make short chains.
    std::ranges::sort(lune_);
    for (const auto& candidate : lune_)
        if (dominates(candidate.second, edge))
            return {.isStar = true, .centre = candidate.second};

    Fan fan{.isStar = false, .begin = forest_.size(), .count = lune_.size()};
    std::vector<std::uint16_t> rest;
    for (const auto& vertex : lune_)
        rest.push_back(vertex.second);
    std::vector<std::uint16_t> queue;
    while (!rest.empty()) {
        queue.assign(1, rest.front());
        forest_.push_back({rest.front(), rest.front()});
        rest.erase(rest.begin());
        for (std::size_t next = 0; next < queue.size() && !rest.empty(); ++next) {
            const std::uint16_t from = queue[next];
            const std::uint32_t* ranks = filtration_.ranksOf(from);
            std::erase_if(rest, [&](std::uint16_t vertex) {
                if (ranks[vertex] >= edge)
                    return false;
                queue.push_back(vertex);
                forest_.push_back({vertex, from});
                return true;
            });
        }
    }
    std::ranges::sort(forest_.begin() + static_cast<std::ptrdiff_t>(fan.begin), forest_.end(), {},
                      &Twig::vertex);
    return fan;
}

} // namespace canns

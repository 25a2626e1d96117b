#pragma once

#include "core/topology/Persistence.h"
#include "support/Npz.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <filesystem>

/// What the tests of the persistence engines share.
namespace canns::test {

inline Diagram sorted(Diagram bars) {
    std::ranges::sort(bars, {}, [](const Bar& bar) { return std::pair(bar.birth, bar.death); });
    return bars;
}

inline Diagram toDiagram(const NpyArray& array) {
    const std::vector<float> values = array.values<float>();
    Diagram bars;
    for (std::size_t k = 0; k + 1 < values.size(); k += 2)
        bars.push_back({values[k], values[k + 1]});
    return sorted(bars);
}

/// Empty if two sorted diagrams are the same, bar for bar; else where they part.
inline QString difference(const Diagram& found, const Diagram& wanted) {
    for (std::size_t k = 0; k < std::min(found.size(), wanted.size()); ++k)
        if (found[k] != wanted[k])
            return QString("bar %1: [%2, %3), wanted [%4, %5)")
                .arg(k)
                .arg(double(found[k].birth))
                .arg(double(found[k].death))
                .arg(double(wanted[k].birth))
                .arg(double(wanted[k].death));
    if (found.size() != wanted.size())
        return QString("%1 bars, wanted %2").arg(found.size()).arg(wanted.size());
    return {};
}

/// Bars that are longer than `length`.
inline std::size_t longerThan(const Diagram& bars, float length) {
    return static_cast<std::size_t>(
        std::ranges::count_if(bars, [=](const Bar& bar) { return bar.persistence() > length; }));
}

} // namespace canns::test

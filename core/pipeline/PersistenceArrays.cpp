#include "core/pipeline/PersistenceArrays.h"

#include <fmt/format.h>

#include <map>

namespace canns {

namespace {

std::string diagramName(std::size_t dimension) { return fmt::format("H{}", dimension); }
std::string cocycleName(int dimension, int rank) { return fmt::format("H{}_cocycle_{}", dimension, rank); }

/// Birth and death as they lie in memory.
std::span<const float> numbersOf(std::span<const Bar> bars) {
    static_assert(sizeof(Bar) == 2 * sizeof(float) && std::is_standard_layout_v<Bar>);
    return {bars.empty() ? nullptr : &bars.front().birth, 2 * bars.size()};
}

Cocycle cocycleFrom(const Arrays& arrays, int dimension, const std::string& name) {
    const auto bar = arrays.vector<float>(name + "_bar");
    const Matrix<std::int64_t> table = arrays.matrix<std::int64_t>(name);
    const auto vertices = static_cast<std::size_t>(dimension) + 1;
    if (bar.size() != 2 || table.columns() != vertices + 1)
        throw BadInput(fmt::format("\"{}\" is not a cocycle of dimension {}.", name, dimension));
    Cocycle cocycle{.dimension = dimension, .bar = {bar[0], bar[1]}, .entries = {}};
    for (std::size_t r = 0; r < table.rows(); ++r) {
        Cocycle::Entry entry;
        for (std::size_t v = 0; v < vertices; ++v)
            entry.vertices[v] = static_cast<std::int32_t>(table(r, v));
        entry.coefficient = static_cast<std::int32_t>(table(r, vertices));
        cocycle.entries.push_back(entry);
    }
    return cocycle;
}

} // namespace

void addPersistence(Arrays& arrays, const Persistence& persistence) {
    for (std::size_t d = 0; d < persistence.diagrams.size(); ++d) {
        const Diagram& diagram = persistence.diagrams[d];
        arrays.addView(diagramName(d), {diagram.size(), 2}, numbersOf(diagram));
    }
    std::map<int, int> ranks;
    for (const Cocycle& cocycle : persistence.cocycles) {
        const std::string name = cocycleName(cocycle.dimension, ++ranks[cocycle.dimension]);
        const auto vertices = static_cast<std::size_t>(cocycle.dimension) + 1;
        std::vector<std::int64_t> table;
        table.reserve(cocycle.entries.size() * (vertices + 1));
        for (const Cocycle::Entry& entry : cocycle.entries) {
            table.insert(table.end(), entry.vertices.begin(),
                         entry.vertices.begin() + static_cast<std::ptrdiff_t>(vertices));
            table.push_back(entry.coefficient);
        }
        arrays.addOwned(name, {cocycle.entries.size(), vertices + 1}, std::move(table));
        arrays.addView(name + "_bar", {2}, numbersOf({&cocycle.bar, 1}));
    }
    arrays.addNumber("coefficient", static_cast<std::int64_t>(persistence.coefficient));
    arrays.addNumber("threshold", persistence.threshold);
    arrays.addTexts("persistence_remarks", persistence.remarks);
}

Persistence persistenceFrom(const Arrays& arrays) {
    Persistence persistence;
    for (std::size_t d = 0; arrays.has(diagramName(d)); ++d) {
        const Matrix<float> bars = arrays.matrix<float>(diagramName(d));
        if (bars.columns() != 2)
            throw BadInput(fmt::format("\"{}\" is not a diagram: two columns were wanted.", diagramName(d)));
        Diagram& diagram = persistence.diagrams.emplace_back();
        for (std::size_t r = 0; r < bars.rows(); ++r)
            diagram.push_back({bars(r, 0), bars(r, 1)});
    }
    if (persistence.diagrams.empty())
        throw BadInput("There is no diagram \"H0\".");
    for (const int dimension : {1, 2})
        for (int rank = 1; arrays.has(cocycleName(dimension, rank)); ++rank)
            persistence.cocycles.push_back(cocycleFrom(arrays, dimension, cocycleName(dimension, rank)));
    persistence.coefficient = static_cast<int>(arrays.number<std::int64_t>("coefficient"));
    persistence.threshold = arrays.number<float>("threshold");
    persistence.remarks = arrays.texts("persistence_remarks");
    return persistence;
}

} // namespace canns

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace canns {

/// One bar of a barcode: a class that lives on [birth, death). death is +∞ for an essential class.
struct Bar {
    float birth = 0.0F;
    float death = std::numeric_limits<float>::infinity();

    float persistence() const noexcept { return death - birth; }
    bool operator==(const Bar&) const = default;
};

/// A diagram: the bars of one dimension, sorted by birth, then death. Bars of length zero are left out.
using Diagram = std::vector<Bar>;

/// A representative cocycle of a class, on the simplices that are there just before it dies.
struct Cocycle {
    int dimension = 1;
    Bar bar;
    /// For dimension 1: vertex, vertex, coefficient in [1, p). For dimension 2: three vertices and a
    /// coefficient. The coefficient belongs to the simplex oriented as its vertices are listed.
    struct Entry {
        std::array<std::int32_t, 3> vertices{};
        std::int32_t coefficient = 0;
        bool operator==(const Entry&) const = default;
    };
    std::vector<Entry> entries;

    bool operator==(const Cocycle&) const = default;
};

/// Persistent cohomology of a Vietoris–Rips filtration: what every engine returns.
struct Persistence {
    std::vector<Diagram> diagrams; ///< One a dimension, from H0.
    /// Representatives of the most persistent classes, by dimension, longest first (essential classes first).
    std::vector<Cocycle> cocycles;
    int coefficient = 2;    ///< The prime p of Z_p.
    float threshold = 0.0F; ///< Longest edge that was used.
    std::vector<std::string>
        remarks; ///< What the engine wants to be known ("dimension 3 by column reduction").

    bool operator==(const Persistence&) const = default;
};

} // namespace canns

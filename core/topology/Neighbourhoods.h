#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace canns {

/// Sets of vertices as bits.
namespace vertices {

using Word = std::uint64_t;

/// Calls visit(vertex) for the members in order until it returns true; returns whether it did.
template <typename Visit>
bool anyOf(const Word* set, std::size_t words, Visit&& visit) {
    for (std::size_t w = 0; w < words; ++w)
        for (Word bits = set[w]; bits != 0; bits &= bits - 1)
            if (visit(w * 64 + static_cast<std::size_t>(std::countr_zero(bits))))
                return true;
    return false;
}

template <typename Visit>
void forEach(const Word* set, std::size_t words, Visit&& visit) {
    anyOf(set, words, [&](std::size_t vertex) {
        visit(vertex);
        return false;
    });
}

inline bool has(const Word* set, std::size_t vertex) { return (set[vertex / 64] >> (vertex % 64) & 1U) != 0; }
inline void add(Word* set, std::size_t vertex) { set[vertex / 64] |= Word{1} << (vertex % 64); }
inline void remove(Word* set, std::size_t vertex) { set[vertex / 64] &= ~(Word{1} << (vertex % 64)); }

/// The least member of a set that is not empty.
inline std::size_t first(const Word* set) {
    std::size_t w = 0;
    while (set[w] == 0)
        ++w;
    return w * 64 + static_cast<std::size_t>(std::countr_zero(set[w]));
}

} // namespace vertices

/// The neighbourhoods of the points in a growing graph, as rows of bits. Closed: a point is its own
/// neighbour, which spares the exceptions (two points without an edge still have only common neighbours in
/// common).
class Neighbourhoods {
public:
    using Word = vertices::Word;
    static constexpr std::size_t kStep =
        4; ///< Rows are whole multiples of this many words (an AVX register).

    explicit Neighbourhoods(std::size_t points) : words_(wordsFor(points)), rows_(points * words_, 0) {
        for (std::size_t point = 0; point < points; ++point)
            vertices::add(rows_.data() + point * words_, point);
    }

    static std::size_t wordsFor(std::size_t points) {
        return (points + 64 * kStep - 1) / (64 * kStep) * kStep;
    }

    std::size_t words() const noexcept { return words_; }
    const Word* row(std::size_t point) const { return rows_.data() + point * words_; }

    void insertEdge(std::size_t i, std::size_t j) {
        vertices::add(rows_.data() + i * words_, j);
        vertices::add(rows_.data() + j * words_, i);
    }

    /// Fills in the common neighbours of two points that have no edge yet; returns whether there are any.
    bool lune(std::size_t i, std::size_t j, Word* out) const {
        const Word* a = row(i);
        const Word* b = row(j);
        Word any = 0;
        for (std::size_t w = 0; w < words_; ++w) {
            out[w] = a[w] & b[w];
            any |= out[w];
        }
        return any != 0;
    }

    /// Whether all of `set` are neighbours of `point` (or it).
    bool covers(std::size_t point, const Word* set) const {
        const Word* neighbours = row(point);
        for (std::size_t w = 0; w < words_; w += kStep) {
            Word missing = 0;
            for (std::size_t k = 0; k < kStep; ++k)
                missing |= set[w + k] & ~neighbours[w + k];
            if (missing != 0)
                return false;
        }
        return true;
    }

    /// Moves from `rest` to `reached` what is adjacent to `point`; returns whether anything is left in
    /// `rest`.
    bool moveNeighbours(std::size_t point, Word* rest, Word* reached) const {
        const Word* neighbours = row(point);
        Word left = 0;
        for (std::size_t w = 0; w < words_; ++w) {
            const Word moved = rest[w] & neighbours[w];
            reached[w] |= moved;
            rest[w] &= ~moved;
            left |= rest[w];
        }
        return left != 0;
    }

private:
    std::size_t words_;
    std::vector<Word> rows_;
};

} // namespace canns

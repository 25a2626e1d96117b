#pragma once

#include "core/topology/Annotations.h"
#include "core/topology/LuneFans.h"
#include "core/topology/RipsFiltration.h"

#include <array>
#include <span>
#include <unordered_map>
#include <vector>

namespace canns {

/// The live H2 classes, with the values of their cocycles on triangles, found when asked for.
///
/// Y(i, j, v) belongs to the triangle whose last edge is (i, j), i > j, so oriented. Where v hangs on u in
/// the spanning forest of the edge's lune, Y(i, j, v) = Y(i, j, u) + Y(i, u, v) − Y(j, u, v); at a root it is
/// zero, but for the class that the root's component bears.
template <typename Value>
class TriangleAnnotations {
public:
    using Row = typename Annotations<Value>::Row;

    /// One summand ± Y(a, b, c) of a relation.
    struct Term {
        std::size_t a = 0;
        std::size_t b = 0;
        std::size_t c = 0;
        bool negative = false;
    };

    TriangleAnnotations(const RipsFiltration& filtration, const PrimeField& field)
        : classes(field), filtration_(filtration), fans_(filtration) {}

    void bear(std::uint32_t edge, std::uint16_t root) { know(edge, root, classes.bear(edge, root)); }

    /// Sums up, in the annotations' sum; returns whether any class has a value that is not zero. There must
    /// be a live class.
    bool sumUp(std::span<const Term> terms) {
        found_.clear();
        for (const Term& term : terms)
            found_.push_back(rowOf(placed(term)));
        classes.clearSum();
        for (std::size_t k = 0; k < terms.size(); ++k)
            classes.addToSum(found_[k], placed(terms[k]).negative);
        return !classes.sumIsZero();
    }

    /// Forgets all values if no class lives.
    void tidy() {
        if (classes.live() > 0 || classes.rows() == 0)
            return;
        for (auto& shard : rows_)
            shard.clear();
        count_ = 0;
        fans_.clear();
        classes.forgetRows();
    }

    std::size_t bytes() const noexcept {
        constexpr std::size_t kEntry = 48; // of a hash table, with its bucket
        return classes.bytes() + count_ * kEntry + fans_.bytes();
    }

    Annotations<Value> classes;

private:
    static constexpr Row kZero = Annotations<Value>::kZero;
    static constexpr Row kUnknown = Annotations<Value>::kUnknown;

    /// A triangle as its last edge and the third vertex.
    struct Placed {
        std::uint32_t edge = 0;
        std::uint16_t vertex = 0;
        bool negative = false;
    };

    static std::uint64_t key(std::uint32_t edge, std::uint16_t vertex) {
        return std::uint64_t{edge} << 16 | vertex;
    }

    Placed placed(const Term& term) const {
        const std::uint32_t ab = filtration_.rank(term.a, term.b);
        const std::uint32_t bc = filtration_.rank(term.b, term.c);
        const std::uint32_t ca = filtration_.rank(term.c, term.a);
        // Even permutations keep the sign.
        if (ab > bc && ab > ca)
            return {ab, static_cast<std::uint16_t>(term.c), term.negative != (term.a < term.b)};
        if (bc > ca)
            return {bc, static_cast<std::uint16_t>(term.a), term.negative != (term.b < term.c)};
        return {ca, static_cast<std::uint16_t>(term.b), term.negative != (term.c < term.a)};
    }

    Row known(std::uint32_t edge, std::uint16_t vertex) const {
        if (edge < classes.oldestBirth())
            return kZero;
        const auto& shard = rows_[edge % kShards];
        const auto found = shard.find(key(edge, vertex));
        return found == shard.end() ? kUnknown : found->second;
    }

    void know(std::uint32_t edge, std::uint16_t vertex, Row row) {
        rows_[edge % kShards].emplace(key(edge, vertex), row);
        ++count_;
    }

    Row rowOf(const Placed& wanted) {
        if (const Row row = known(wanted.edge, wanted.vertex); row != kUnknown)
            return row;
        stack_.assign(1, wanted);
        while (!stack_.empty()) {
            const Placed triangle = stack_.back();
            if (known(triangle.edge, triangle.vertex) != kUnknown) {
                stack_.pop_back();
                continue;
            }
            const std::size_t i = filtration_.first(triangle.edge);
            const std::size_t j = filtration_.second(triangle.edge);
            const std::size_t v = triangle.vertex;
            const std::size_t u = fans_.parent(triangle.edge, triangle.vertex);
            if (u == v) {
                know(triangle.edge, triangle.vertex, kZero);
                continue;
            }
            const Placed sides[3] = {{triangle.edge, static_cast<std::uint16_t>(u), false},
                                     placed({i, u, v, false}),
                                     placed({j, u, v, true})};
            Row rows[3];
            bool ready = true;
            for (std::size_t k = 0; k < 3; ++k) {
                rows[k] = known(sides[k].edge, sides[k].vertex);
                if (rows[k] == kUnknown) {
                    stack_.push_back(sides[k]);
                    ready = false;
                }
            }
            if (!ready)
                continue;
            classes.clearSum();
            for (std::size_t k = 0; k < 3; ++k)
                classes.addToSum(rows[k], sides[k].negative);
            know(triangle.edge, triangle.vertex, classes.append());
        }
        return known(wanted.edge, wanted.vertex);
    }

    const RipsFiltration& filtration_;
    LuneFans fans_;
    /// In parts, so that no one of them takes long to grow.
    static constexpr std::size_t kShards = 256;
    std::array<std::unordered_map<std::uint64_t, Row>, kShards> rows_;
    std::size_t count_ = 0;
    std::vector<Placed> stack_;
    std::vector<Row> found_;
};

} // namespace canns

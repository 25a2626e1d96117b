#pragma once

#include "core/topology/Annotations.h"
#include "core/topology/RipsFiltration.h"

#include <algorithm>
#include <span>
#include <vector>

namespace canns {

/// The live H1 classes, with the values of their cocycles on edges, found when asked for.
///
/// X(i, j) belongs to the edge oriented from its larger end to its smaller. Where the lune of an edge is not
/// empty, X(i, j) = X(i, v) + X(v, j) for any v in it; else the edge bears a class or joins two components.
template <typename Value>
class EdgeAnnotations {
public:
    using Row = typename Annotations<Value>::Row;

    EdgeAnnotations(const RipsFiltration& filtration, const PrimeField& field)
        : filtration_(filtration), classes(field) {
        rows_.reserve(filtration.edges.size());
    }

    /// Makes room for the edges before `end`; all that is asked for lies there.
    void admit(std::uint32_t end) { rows_.resize(end, kUnknown); }

    /// One summand ± X(a → b) of a relation.
    struct Term {
        std::size_t a = 0;
        std::size_t b = 0;
        bool negative = false;
    };

    void bear(std::uint32_t edge) { know(edge, classes.bear(edge, 0)); }

    /// Sums up, in the annotations' sum; returns whether any class has a value that is not zero. There must
    /// be a live class.
    bool sumUp(std::span<const Term> terms) {
        found_.clear();
        for (const Term& term : terms)
            found_.push_back(rowOf(filtration_.rank(term.a, term.b)));
        classes.clearSum();
        for (std::size_t k = 0; k < terms.size(); ++k)
            classes.addToSum(found_[k], terms[k].negative != (terms[k].a < terms[k].b));
        return !classes.sumIsZero();
    }

    /// Forgets all values if no class lives.
    void tidy() {
        if (classes.live() > 0 || classes.rows() == 0)
            return;
        for (const std::uint32_t edge : known_)
            rows_[edge] = kUnknown;
        known_.clear();
        classes.forgetRows();
    }

    std::size_t bytes() const noexcept {
        return classes.bytes() + (rows_.capacity() + known_.capacity()) * sizeof(std::uint32_t);
    }

private:
    static constexpr Row kZero = Annotations<Value>::kZero;
    static constexpr Row kUnknown = Annotations<Value>::kUnknown;

    const RipsFiltration& filtration_;

public:
    Annotations<Value> classes;

private:
    /// The vertex of the edge's lune with the earliest edges to both ends, or `points` for an empty lune.
    std::size_t apexOf(std::uint32_t edge) const {
        const std::uint32_t* toFirst = filtration_.ranksOf(filtration_.first(edge));
        const std::uint32_t* toSecond = filtration_.ranksOf(filtration_.second(edge));
        std::uint32_t earliest = kNoEdge;
        for (std::size_t v = 0; v < filtration_.points; ++v)
            earliest = std::min(earliest, std::max(toFirst[v], toSecond[v]));
        if (earliest >= edge)
            return filtration_.points;
        std::size_t apex = 0;
        while (std::max(toFirst[apex], toSecond[apex]) != earliest)
            ++apex;
        return apex;
    }

    Row rowOf(std::uint32_t wanted) {
        const std::uint32_t oldest = classes.oldestBirth();
        if (wanted < oldest)
            return kZero;
        if (rows_[wanted] != kUnknown)
            return rows_[wanted];
        stack_.assign(1, wanted);
        while (!stack_.empty()) {
            const std::uint32_t edge = stack_.back();
            if (rows_[edge] != kUnknown) {
                stack_.pop_back();
                continue;
            }
            const std::size_t apex = apexOf(edge);
            if (apex == filtration_.points) {
                know(edge, kZero);
                continue;
            }
            const std::size_t i = filtration_.first(edge);
            const std::size_t j = filtration_.second(edge);
            const std::uint32_t sides[2] = {filtration_.rank(i, apex), filtration_.rank(apex, j)};
            bool ready = true;
            for (const std::uint32_t side : sides)
                if (side >= oldest && rows_[side] == kUnknown) {
                    stack_.push_back(side);
                    ready = false;
                }
            if (!ready)
                continue;
            classes.clearSum();
            if (sides[0] >= oldest)
                classes.addToSum(rows_[sides[0]], i < apex);
            if (sides[1] >= oldest)
                classes.addToSum(rows_[sides[1]], apex < j);
            know(edge, classes.append());
        }
        return rows_[wanted];
    }

    void know(std::uint32_t edge, Row row) {
        rows_[edge] = row;
        known_.push_back(edge);
    }

    std::vector<Row> rows_;            ///< Of each edge.
    std::vector<std::uint32_t> known_; ///< Edges whose row is known.
    std::vector<Row> found_;
    std::vector<std::uint32_t> stack_;
};

} // namespace canns

#pragma once

#include "core/topology/PrimeField.h"
#include "core/topology/Simplex.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace canns {

/// A simplex with its coefficient, in a chain or cochain.
struct Term {
    Simplex simplex;
    std::uint16_t coefficient = 0;
};

/// Earliest simplex on top.
struct LaterFirst {
    bool operator()(const Term& a, const Term& b) const { return a.simplex > b.simplex; }
};

/// A sum of simplices from which the earliest can be taken: equal simplices are added up when they surface.
class WorkingColumn {
public:
    explicit WorkingColumn(const PrimeField& field) : field_(field) {}

    void add(const Term& term) {
        heap_.push_back(term);
        std::push_heap(heap_.begin(), heap_.end(), LaterFirst{});
    }
    void clear() { heap_.clear(); }
    std::size_t size() const { return heap_.size(); }

    /// Takes the earliest simplex whose coefficient is not zero off the column, if there is one.
    std::optional<Term> pop() {
        while (!heap_.empty()) {
            Term top = popHeap();
            while (!heap_.empty() && heap_.front().simplex == top.simplex)
                top.coefficient =
                    static_cast<std::uint16_t>(field_.sum(top.coefficient, popHeap().coefficient));
            if (top.coefficient != 0)
                return top;
        }
        return std::nullopt;
    }

private:
    Term popHeap() {
        std::pop_heap(heap_.begin(), heap_.end(), LaterFirst{});
        const Term top = heap_.back();
        heap_.pop_back();
        return top;
    }

    const PrimeField& field_;
    std::vector<Term> heap_;
};

} // namespace canns

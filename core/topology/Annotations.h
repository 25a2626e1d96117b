#pragma once

#include "core/topology/PrimeField.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace canns {

/// What happened to the live classes: the birth of one, or the death of one and what was subtracted from the
/// others for it. Enough to say what the cocycle of any class was at any time.
struct ClassEvent {
    std::uint32_t edge = 0;
    std::uint16_t vertex = 0; ///< With the edge, the simplex at which the class was born (dimension 2).
    bool isDeath = false;
    std::uint32_t slot = 0;
    std::uint32_t count = 0; ///< Deaths: how many slots the factors cover …
    std::size_t place = 0;   ///< … and which death it is.
};

/// Many small arrays that stay where they are, in blocks: nothing large is ever copied.
template <typename Value>
class Arena {
public:
    /// A copy of `values` that lives as long as the arena.
    Value* keep(std::span<const Value> values) {
        if (blocks_.empty() || used_ + values.size() > size_) {
            size_ = std::max(kBlock, values.size());
            used_ = 0;
            blocks_.push_back(std::make_unique_for_overwrite<Value[]>(size_));
            total_ += size_;
        }
        Value* place = blocks_.back().get() + used_;
        std::ranges::copy(values, place);
        used_ += values.size();
        return place;
    }
    void clear() {
        blocks_.clear();
        used_ = size_ = total_ = 0;
    }
    std::size_t bytes() const noexcept { return total_ * sizeof(Value); }

private:
    static constexpr std::size_t kBlock = std::size_t{1} << 18;
    std::vector<std::unique_ptr<Value[]>> blocks_;
    std::size_t used_ = 0; ///< Of the last block.
    std::size_t size_ = 0; ///< Of the last block.
    std::size_t total_ = 0;
};

/// A bar, by the events of its birth and death.
struct ClassLife {
    static constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();
    std::size_t birth = 0;
    std::size_t death = kNever;
};

/// The live classes of one dimension and, for the simplices that were asked for, the values of the classes'
/// cocycles on them: a row of `Value`s a simplex, one column (slot) a class. Rows are as long as there were
/// slots when they were made; classes that are born later have no values on earlier simplices.
///
/// When a class dies, its column is subtracted from those of the classes that share the relation. Rows are
/// brought up to date when they are next read, by the deaths that they missed.
template <typename Value>
class Annotations {
public:
    using Row = std::uint32_t;
    static constexpr Row kZero = 0xffffffffU;    ///< The row of zeros.
    static constexpr Row kUnknown = 0xfffffffeU; ///< No row yet.

    explicit Annotations(const PrimeField& field) : field_(field) {
        reciprocal_ = static_cast<std::uint32_t>(kRadix / field.prime());
    }

    std::size_t live() const noexcept { return order_.size(); }
    /// Edge at which the oldest live class was born; there must be one.
    std::uint32_t oldestBirth() const { return history_[births_[order_.front()]].edge; }
    std::size_t bytes() const noexcept {
        return values_.bytes() + factors_.bytes() + rows_.capacity() * sizeof(StoredRow) +
               history_.capacity() * sizeof(ClassEvent);
    }
    const std::vector<ClassEvent>& history() const noexcept { return history_; }
    const std::vector<ClassLife>& lives() const noexcept { return lives_; }
    /// What was subtracted at a death, by slot: this many times the dead class's value.
    std::span<const Value> factors(const ClassEvent& event) const {
        return {factorsOf_[event.place], event.count};
    }
    std::size_t rows() const noexcept { return rows_.size(); }

    /// A new class and the row of the simplex at which it is born: 1 in its own column, else 0.
    Row bear(std::uint32_t edge, std::uint16_t vertex) {
        std::uint32_t slot = 0;
        while (slot < births_.size() && births_[slot] != kFree)
            ++slot;
        if (slot == births_.size())
            births_.push_back(kFree);
        births_[slot] = history_.size();
        lifeOf_.resize(std::max(lifeOf_.size(), births_.size()));
        lifeOf_[slot] = lives_.size();
        lives_.push_back({history_.size(), ClassLife::kNever});
        history_.push_back({.edge = edge, .vertex = vertex, .slot = slot});
        order_.push_back(slot);
        clearSum();
        scratch_[slot] = 1;
        return append();
    }

    /// Starts a sum of rows.
    void clearSum() { scratch_.assign(births_.size(), 0); }
    /// sum ± row.
    void addToSum(Row row, bool negative) {
        if (row == kZero)
            return;
        const std::span<const Value> values = current(row);
        const auto p = static_cast<Value>(field_.prime());
        Value* sum = scratch_.data();
        // Both results are computed modulo 2^bits; the smaller one is the right one.
        if (negative)
            for (std::size_t c = 0; c < values.size(); ++c) {
                const auto difference = static_cast<Value>(sum[c] - values[c]);
                sum[c] = std::min(difference, static_cast<Value>(difference + p));
            }
        else
            for (std::size_t c = 0; c < values.size(); ++c) {
                const auto total = static_cast<Value>(sum[c] + values[c]);
                sum[c] = std::min(total, static_cast<Value>(total - p));
            }
    }
    bool sumIsZero() const {
        Value any = 0;
        for (const Value value : scratch_)
            any = static_cast<Value>(any | value);
        return any == 0;
    }
    /// Keeps the sum as a row.
    Row append() {
        if (sumIsZero())
            return kZero;
        const auto row = static_cast<Row>(rows_.size());
        rows_.push_back({values_.keep(scratch_), static_cast<std::uint32_t>(scratch_.size()),
                         static_cast<std::uint32_t>(history_.size())});
        return row;
    }

    /// The sum is a relation that holds from `edge` on: the youngest class in it dies, and its cocycle is
    /// subtracted from the others so that theirs vanish on the relation (the elder rule).
    void imposeSum(std::uint32_t edge) {
        std::size_t place = order_.size();
        while (scratch_[order_[--place]] == 0) {
        }
        const std::uint32_t dead = order_[place];
        const std::uint32_t scale = field_.inverse(scratch_[dead]);
        std::size_t count = scratch_.size();
        while (scratch_[count - 1] == 0)
            --count;
        for (std::size_t c = 0; c < count; ++c)
            scratch_[c] = static_cast<Value>(field_.product(scratch_[c], scale));
        factorsOf_.push_back(factors_.keep(std::span<const Value>(scratch_).first(count)));
        lives_[lifeOf_[dead]].death = history_.size();
        history_.push_back({.edge = edge,
                            .isDeath = true,
                            .slot = dead,
                            .count = static_cast<std::uint32_t>(count),
                            .place = factorsOf_.size() - 1});
        order_.erase(order_.begin() + static_cast<std::ptrdiff_t>(place));
        births_[dead] = kFree;
    }

    /// Forgets all rows; only when no class lives.
    void forgetRows() {
        values_.clear();
        rows_.clear();
        births_.clear();
    }

private:
    static constexpr std::size_t kFree = std::numeric_limits<std::size_t>::max();
    /// Quotients by p are estimated by a multiplication with ⌊radix/p⌋: at most one too small.
    static constexpr std::uint64_t kRadix = sizeof(Value) == 1 ? 1ULL << 16 : 1ULL << 32;

    struct StoredRow {
        Value* values = nullptr;
        std::uint32_t length = 0;
        std::uint32_t version = 0; ///< How much of the history it has seen.
    };

    std::span<const Value> current(Row row) {
        StoredRow& stored = rows_[row];
        for (; stored.version < history_.size(); ++stored.version) {
            const ClassEvent& event = history_[stored.version];
            if (!event.isDeath || event.slot >= stored.length)
                continue;
            // A class with a value here is older than the row, and so are all that share its relation.
            if (const Value a = stored.values[event.slot]; a != 0)
                subtract(stored.values, a, factorsOf_[event.place], std::min(event.count, stored.length));
        }
        return {stored.values, stored.length};
    }

    /// values − a·factors mod p.
    void subtract(Value* values, Value a, const Value* factors, std::size_t count) const {
        using Wide = std::conditional_t<sizeof(Value) == 1, std::uint16_t, std::uint32_t>;
        using Wider = std::conditional_t<sizeof(Value) == 1, std::uint32_t, std::uint64_t>;
        constexpr unsigned kShift = sizeof(Value) == 1 ? 16 : 32;
        const auto p = static_cast<Wide>(field_.prime());
        const auto minus = static_cast<Wide>(p - a);
        const auto reciprocal = static_cast<Wide>(reciprocal_);
        for (std::size_t c = 0; c < count; ++c) {
            const auto total = static_cast<Wide>(values[c] + minus * factors[c]);
            const auto quotient = static_cast<Wide>((static_cast<Wider>(total) * reciprocal) >> kShift);
            const auto rest = static_cast<Wide>(total - quotient * p);
            values[c] = static_cast<Value>(std::min(rest, static_cast<Wide>(rest - p)));
        }
    }

    const PrimeField& field_;
    std::uint32_t reciprocal_;
    std::vector<std::size_t> births_;  ///< Of each slot: its class's birth in the history, or kFree.
    std::vector<std::size_t> lifeOf_;  ///< Of each slot: the class's place in lives_.
    std::vector<std::uint32_t> order_; ///< Live slots, oldest first.
    Arena<Value> values_;
    std::vector<StoredRow> rows_;
    Arena<Value> factors_;
    std::vector<const Value*> factorsOf_; ///< Of each death.
    std::vector<ClassEvent> history_;
    std::vector<ClassLife> lives_;
    std::vector<Value> scratch_;
};

} // namespace canns

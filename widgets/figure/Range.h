#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace canns {

/// A closed interval of an axis.
struct Range {
    double from = 0.0;
    double to = 1.0;

    double length() const noexcept { return to - from; }
    double middle() const noexcept { return 0.5 * (from + to); }
    bool contains(double value) const noexcept { return value >= from && value <= to; }
    bool operator==(const Range&) const = default;

    /// Widened by `fraction` of its length on both sides; a range of length zero becomes one of length one.
    Range padded(double fraction) const {
        const double pad = length() > 0 ? fraction * length() : 0.5;
        return {from - pad, to + pad};
    }

    /// The smallest range over the finite values; from 0 to 1 if there are none.
    static Range of(std::span<const double> values) { return of(values, Range()); }
    /// The same; `otherwise` if there are none.
    static Range of(std::span<const double> values, Range otherwise) {
        Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
        for (const double value : values)
            if (std::isfinite(value)) {
                range.from = std::min(range.from, value);
                range.to = std::max(range.to, value);
            }
        return range.from <= range.to ? range : otherwise;
    }
};

} // namespace canns

#pragma once

#include <cstddef>
#include <cstdint>

namespace canns {

/// Writes the indices j in [0, n) with values[j] ≤ bound or, where `bounds` is not null, values[j] ≤
/// bounds[j], in ascending order, and returns how many they are. `indices` needs room for n + 4.
std::size_t selectWithin(const double* values, std::size_t n, double bound, const double* bounds,
                         std::uint32_t* indices);

} // namespace canns

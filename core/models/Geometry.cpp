#include "core/models/Geometry.h"

#include <array>
#include <functional>
#include <numeric>

namespace canns {

std::string_view geometryName(GeometryKind kind) {
    constexpr std::array<std::string_view, 6> names{"none",  "line",  "ring",
                                                    "plane", "torus", "twisted torus"};
    return names[static_cast<std::size_t>(kind)];
}

std::size_t Geometry::size() const noexcept {
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
}

double Geometry::coordinate(std::size_t k, std::size_t count) const noexcept {
    const std::size_t intervals = endIncluded ? count - 1 : count;
    return begin + (end - begin) * static_cast<double>(k) / static_cast<double>(intervals);
}

double Geometry::rowCoordinate(std::size_t k) const noexcept {
    const auto [first, last] = rowRange.value_or(std::array{begin, end});
    const std::size_t intervals = endIncluded ? shape.front() - 1 : shape.front();
    return first + (last - first) * static_cast<double>(k) / static_cast<double>(intervals);
}

} // namespace canns

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

/// Where the neurons of a population live. Views choose themselves from it.
enum class GeometryKind { None, Line, Ring, Plane, Torus, TwistedTorus };

/// "none", "line", "ring", "plane", "torus" or "twisted torus".
std::string_view geometryName(GeometryKind kind);

/// The shape of one state array: rows first, the last index runs fastest. `begin` and `end` are the range of
/// the feature along each axis (radians, or neurons where there is no feature).
struct Geometry {
    GeometryKind kind = GeometryKind::None;
    std::vector<std::size_t> shape;
    double begin = 0.0;
    double end = 0.0;
    bool endIncluded =
        false; ///< Whether the last neuron sits at `end` (the same point as `begin` on a ring).

    /// The range along the first of two axes where it is another one: an arena that is not square.
    std::optional<std::array<double, 2>> rowRange = std::nullopt;

    std::size_t size() const noexcept;
    /// The feature value of the k-th neuron along an axis of `count` neurons (the last axis, where they
    /// differ).
    double coordinate(std::size_t k, std::size_t count) const noexcept;
    /// That of the k-th row of a sheet.
    double rowCoordinate(std::size_t k) const noexcept;
};

/// One named state array of a network.
struct StateInfo {
    std::string name;  ///< "u", "r", …: the key in recordings; never changes.
    std::string label; ///< "Synaptic input".
    std::string unit;  ///< Empty where dimensionless.
    Geometry geometry;
};

} // namespace canns

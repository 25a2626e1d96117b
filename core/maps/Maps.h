#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"

#include <span>
#include <utility>
#include <vector>

namespace canns {

/// Whose rules hold where the widely used Python package and good sense part.
enum class MapCompatibility {
    None,   ///< Axes as they are, periodic phases, unvisited bins count nothing.
    Canns15 ///< As canns 1.5, faults included; every stage says which.
};

/// Edges of equal bins from `first` to `last`: bins + 1 numbers.
std::vector<double> equalEdges(double first, double last, std::size_t bins);

/// The bin of a value, or −1 outside and for NaN. The last edge belongs to the last bin.
std::ptrdiff_t binOf(double value, std::span<const double> edges) noexcept;

/// Smallest and largest finite value; {0, 0} when there is none.
std::pair<double, double> finiteRange(std::span<const double> values) noexcept;

enum class MapEdge {
    Mirror,  ///< d c b a | a b c d | d c b a
    Nearest, ///< a a a a | a b c d | d d d d
    Periodic ///< Opposite sides meet: a torus.
};

/// A Gaussian of `sigmaBins` over a map, cut at 4 σ; 0 leaves it as it is.
/// All of these stop when `progress` is cancelled; they report nothing.
Matrix<double> gaussianSmoothed(const Matrix<double>& map, double sigmaBins, MapEdge edge = MapEdge::Mirror,
                                const Progress& progress = {});

/// The same where NaN bins count nothing: smoothed values over smoothed weights. Bins that were NaN stay so,
/// unless `fill`, which gives them the mean around them where more than `minimumWeight` of the Gaussian falls
/// on bins with a value.
Matrix<double> smoothedOverHoles(const Matrix<double>& map, double sigmaBins, MapEdge edge = MapEdge::Mirror,
                                 bool fill = false, double minimumWeight = 1e-12,
                                 const Progress& progress = {});

/// Smooths angles (radians) through their sines and cosines; otherwise as smoothedOverHoles.
Matrix<double> smoothedAngles(const Matrix<double>& map, double sigmaBins, bool fill, double minimumWeight,
                              const Progress& progress = {});

/// Rows become columns.
Matrix<double> transposed(const Matrix<double>& map);

} // namespace canns

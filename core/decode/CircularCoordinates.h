#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"
#include "core/decode/DecodeParameters.h"
#include "core/topology/Persistence.h"

#include <string>
#include <vector>

namespace canns {

/// How one circular coordinate came about, and how far it can be trusted.
struct CoordinateQuality {
    int rank = 1;           ///< Of the bar among the bars of H1, 1 for the longest.
    Bar bar;                ///< Of the class.
    double threshold = 0.0; ///< Scale at which the coordinate was made.
    std::size_t edges = 0;  ///< Pairs of landmarks within that scale.
    int unit = 1;           ///< The class was multiplied by this (see IntegerCocycle).
    bool closed = true;     ///< The lift is an integer cocycle; otherwise do not trust the coordinate.
    bool mended = false;    ///< The plain lift was none, another representative is.
    /// Root mean square difference of the coordinate along an edge, in turns, after smoothing: small when the
    /// landmarks lie along a circle that is long against the scale. A coordinate without structure has about
    /// 1/√12 ≈ 0.29.
    double energy = 0.0;
};

/// Circular coordinates of the landmarks.
struct CircularCoordinates {
    Matrix<double> phases; ///< C × n, radians in [0, 2π); NaN for landmarks not connected to the others.
    std::vector<CoordinateQuality> quality; ///< One a class, before the change of basis.
    /// C × C, unimodular: coordinate k is the sum of `basis(k, c)` times that of class c.
    Matrix<int> basis;
    /// C × C, cosines of the angles between the coordinates' differentials after the change of basis; 0 for
    /// circles at right angles, ±0.5 for the generators of a hexagonal torus. Empty when the bars do not
    /// overlap.
    Matrix<double> correlation;
    std::size_t unconnected = 0; ///< Landmarks without a phase.
    std::vector<std::string> remarks;
};

/// Circular coordinates from the most persistent classes of H1: each class is lifted to the integers at
/// birth + barFraction × persistence and smoothed by least squares (de Silva, Morozov & Vejdemo-Johansson
/// 2011). With `reduceBasis`, several classes are then smoothed once more at a common scale and replaced by
/// the shortest generators of their lattice (Scoccola et al. 2023).
///
/// `distances` is n × n, the matrix that the persistence was computed from. An essential class counts as
/// dying at the longest edge. Throws BadInput when there are fewer classes than asked for, when cocycles are
/// missing, or when a size does not fit.
CircularCoordinates circularCoordinates(const Persistence& persistence, const Matrix<float>& distances,
                                        const DecodeParameters& parameters, const Progress& progress = {});

} // namespace canns

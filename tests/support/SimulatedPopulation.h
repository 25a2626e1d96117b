#pragma once

#include "core/base/Matrix.h"
#include "core/data/Activity.h"

#include <cstdint>
#include <vector>

namespace canns::test {

/// A simulated population on a ring (one coordinate) or torus (two), with the truth.
struct SimulatedPopulation {
    Activity activity;                      ///< Poisson counts in 20 ms bins; x, y in a box of 1 m.
    Matrix<double> truth;                   ///< T × C, radians.
    std::vector<std::int64_t> landmarkRows; ///< Every k-th row.
    Matrix<double> landmarkPhases;          ///< C × n, the truth there.
    Matrix<double> preferred;               ///< N × C, radians.
};

/// A random walk in the box. On the torus the phases are 2π/`periodMetres` times the position along two
/// directions 60° apart (0° and 60°); on the ring the phase is the head direction.
SimulatedPopulation simulatePopulation(std::size_t coordinates, std::size_t rows = 6000,
                                       std::size_t cells = 30, double peakHertz = 20.0,
                                       double periodMetres = 0.5);

} // namespace canns::test

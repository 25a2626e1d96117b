#pragma once

#include "core/topology/DistanceMatrix.h"

#include <cstdint>

namespace canns::test {

/// What a random matrix may be like; each kind has met a bug in somebody's engine.
enum class MatrixKind { Distinct, FewLengths, MissingEdges, EqualPoints, PointsInSpace, FewLengthsMissing };
inline constexpr int kMatrixKinds = 6;

/// A matrix of that kind between 2 and about 45 points.
DistanceMatrix randomDistances(std::uint64_t seed, MatrixKind kind);

/// Points on a circle, a flat torus in R⁴ or R⁶, a sphere, a projective plane in R⁴, a Klein bottle in R⁴.
DistanceMatrix circle(std::size_t points, std::uint64_t seed);
DistanceMatrix torus(std::size_t points, std::uint64_t seed);
DistanceMatrix sphere(std::size_t points, std::uint64_t seed);
DistanceMatrix projectivePlane(std::size_t points, std::uint64_t seed);
DistanceMatrix kleinBottle(std::size_t pointsAlong, std::size_t pointsAcross);

} // namespace canns::test

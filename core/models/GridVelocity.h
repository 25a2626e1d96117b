#pragma once

#include "core/base/Matrix.h"
#include "core/base/Parameters.h"
#include "core/models/Network.h"

#include <memory>
#include <vector>

namespace canns {

/// How the preferred directions lie on the sheet.
enum class DirectionLayout {
    FourByTwo, ///< 2 × 2 tiles of 0°, 180°, 90°, 270°.
    SixByThree ///< 3 × 2 tiles of six directions, 60° apart.
};

/// A sheet of neurons with local inhibition that settles into a hexagonal pattern and integrates velocity by
/// moving it (Burak & Fiete 2009, PLoS Comput. Biol. 5:e1000291):
///
///     s ← s + (−s + W r + A (1 + α ê·v)) Δt/τ,     r = max(s, 0)
///     W_ij = W_a [exp(−γD²) − exp(−βD²)],  D = ‖x_j − x_i − l ê_i‖ on the torus,  β = 3/λ², γ = e β
///
/// ê is the preferred direction of neuron i. The shift belongs to the receiving neuron, so that the pattern
/// moves against v. W_a scales both terms, so that all weights are negative or zero.
///
/// Preferred directions lie in balanced tiles. With `peerCompatible` they go by (index modulo 6), as in the
/// Python package: for sheets with a length that 2 or 3 divides each column then holds few of the directions.
///
/// prepare() heals: 0.25 s at rest, 0.125 s each at 0.8 m/s in the directions 0, π/5, π/2 and −π/5, 0.25 s at
/// rest.
struct GridVelocityParameters {
    int length = 40;
    double timeConstant = 0.01;
    double velocityGain = 0.2;
    double feedforwardInput = 1.0;
    double kernelAmplitude = 1.5;
    double shift = 2.0;
    double kernelPeriod = 15.0;
    double widthRatio = 1.15;
    DirectionLayout directions = DirectionLayout::FourByTwo;
    double healingTimeStep = 5e-4;
    Precision precision = Precision::Float;
    bool peerCompatible = false;

    static const ParameterTable& table();
};

std::unique_ptr<Network> makeNetwork(const GridVelocityParameters& parameters, std::uint64_t seed,
                                     const Progress& progress = {});

/// Growth rate (per τ) of a ripple of wave number k (radians a neuron) on the uniform state of an endless
/// sheet, averaged over the orientations of the ripple:
///
///     λ(k) = −1 + W_aπ[exp(−k²/4γ)/γ − exp(−k²/4β)/β] J₀(l k)
///
/// A receiver that reads a ripple l further on, forwards or backwards, sees it cos(l k·ê) times as high: the
/// shift slows short waves.
double gridGrowthRate(const GridVelocityParameters& parameters, double waveNumber);

/// The wave number that grows fastest, and the spacing (neurons) of the hexagonal pattern with it, 4π/(√3 k).
double gridWaveNumber(const GridVelocityParameters& parameters);
double gridPatternSpacing(const GridVelocityParameters& parameters);

/// The same for this very sheet, whose waves have whole numbers of periods: entry (p, q) is the growth rate
/// of the ripple exp(i 2π(q x + p y)/L), by the transform of the kernel on the torus and the mean of cos(l
/// k·ê) over the neurons. Exact where the kernel passes nothing that is as short as the tiles of directions;
/// what tiles mix into a ripple there has the size of the kernel's transform at k + 2π/tile, beyond rounding
/// for periods above six neurons. A kernel that is cut off half a sheet away where it is not yet zero passes
/// a little of all ripples: 1e-3 on the default sheet.
Matrix<double> gridGrowthRates(const GridVelocityParameters& parameters);

} // namespace canns

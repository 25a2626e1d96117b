#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"
#include "core/models/Network.h"

#include <vector>

namespace canns {

/// Where a bump is driven from every place of its attractor, and the potential that this drift descends.
///
/// Networks with divisive inhibition have no energy function in closed form. What they have is an effective
/// potential V of the place z of the bump: the state is shifted to z, and the change that one step makes is
/// projected on the direction in which the bump would move,
///
///     dz/dt = −⟨∂ₜu, ∂_z u⟩ / ⟨∂_z u, ∂_z u⟩ = F(z),      F = ⟨F⟩ − ∇V
///
/// (Fung, Wong & Wu 2010, Neural Comput. 22:752, §3). Flat valleys are what makes an attractor continuous;
/// wells are where stimuli hold the bump, or faults of the network pin it. ⟨F⟩ is the part that goes round
/// and is no gradient: what adaptation or a velocity does.
struct Landscape {
    std::vector<double> coordinates; ///< Places along each axis, n, in the population's coordinates.
    Matrix<double> drift;            ///< Places (n or n², first axis fastest) × axes, per unit of time.
    std::vector<double> potential;   ///< At each place, least value 0.
    std::vector<double> meanDrift;   ///< One an axis.
};

/// The landscape of a network on a ring or a (plain) torus about its present state, which must have a bump,
/// under `input`. All its states of the population's geometry are shifted together. The network is as before
/// afterwards, but for its random numbers. Costs one step a neuron. Throws BadInput for other geometries,
/// grids with both ends of the ring (they cannot be shifted), and a silent network.
Landscape landscape(Network& network, const Input& input, double timeStep, const Progress& progress = {});

/// What the Python package draws as the energy landscape: the first state of the network (its synaptic input)
/// over the places of the population, as it is. No energy, but the curve that its users know. `drift` and
/// `meanDrift` are empty. Throws BadInput for populations that are neither a ring nor a sheet.
Landscape activityCurve(const Network& network);

} // namespace canns

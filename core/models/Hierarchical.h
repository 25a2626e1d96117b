#pragma once

#include "core/base/Parameters.h"
#include "core/models/Network.h"

#include <memory>

/// Path integration by band cells, grid modules and place cells.
///
/// A module has three rings of band cells, 60° apart, whose bumps move with the velocity along their
/// directions; a grid sheet on the twisted torus that takes its phases from the bands; and place cells that
/// read the grid cells of all modules, which differ in spacing. Times are in seconds, lengths in metres.
namespace canns {

/// How bands drive grid cells.
enum class BandDrive {
    Decoded, ///< A Gaussian at the decoded phases of the first two bands.
    Synaptic ///< Weights from the active cells of all three bands.
};

/// Bands start at the phase of the first position, all leaks are exact whatever the time step, and the
/// position is decoded from the place field round the most active cell.
///
/// With `peerCompatible` bands start at phase 0 and need some steps with Input::locationStrength first, leaks
/// go by forward Euler (right for a time step of 0.05 s only), and the position is the centre of all place
/// cells above half of the maximum, wherever they are; as in the Python package.
///
/// States: for each module K from 1 "moduleKBandU", "…BandR", "…Left", "…Right" (3 × neurons), "…BandCentre"
/// (3), "…GridU", "…GridV", "…GridR" (L × L); then "place" (P × P, the population, row = y) and
/// "decodedPosition".
struct HierarchicalParameters {
    int modules = 5;
    int placeCellsPerSide = 30;
    double arenaSize = 5.0;
    double leastSpacing = 2.0;
    double greatestSpacing = 5.0;
    double orientation = 0.0;
    int bandNeurons = 180;
    int gridLength = 20;
    double bandGain = 1.0;
    double bandNoise = 0.0;
    BandDrive drive = BandDrive::Decoded;
    Precision precision = Precision::Float;
    bool peerCompatible = false;

    static const ParameterTable& table();
};

std::unique_ptr<Network> makeNetwork(const HierarchicalParameters& parameters, std::uint64_t seed,
                                     const Progress& progress = {});

} // namespace canns

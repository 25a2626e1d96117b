#pragma once

#include "core/base/Matrix.h"
#include "core/simulation/Recorder.h"

#include <cstdint>
#include <vector>

namespace canns {

/// Firing rates (Hz) in bins of `binSeconds` from spike counts (time × neuron) in steps of `stepSeconds`. A
/// rest that does not fill a bin is left out. Throws BadInput unless a bin holds one step or more.
Matrix<double> ratesFromSpikes(const Matrix<double>& counts, double stepSeconds, double binSeconds);

/// Spikes (0 or 1, time × neuron) in steps of `stepSeconds` from rates (Hz) in bins of `binSeconds`: each
/// step is a draw with probability rate × step, the rate interpolated linearly between the middles of bins.
/// Neuron i has a random stream of its own.
Matrix<double> spikesFromRates(const Matrix<double>& hertz, double binSeconds, double stepSeconds,
                               std::uint64_t seed);
/// The probabilities of these draws, cut to 0 … 1.
Matrix<double> spikeProbabilities(const Matrix<double>& hertz, double binSeconds, double stepSeconds);

/// Over all entries: to 0 … 1, or to mean 0 and standard deviation 1. Constant arrays become 0.
Matrix<double> scaledToRange(const Matrix<double>& values);
Matrix<double> standardised(const Matrix<double>& values);

/// Mean over the frames of each neuron, and mean over the neurons in each frame, of a recorded array.
std::vector<double> meanOfNeurons(const SimulationRecord::Array& array);
std::vector<double> meanOfFrames(const SimulationRecord::Array& array);

/// The frames that a film shows which plays `total` steps at `stepsPerSecond` with `framesPerSecond`: evenly
/// from the first to the last.
std::vector<std::size_t> filmFrames(std::size_t total, double stepsPerSecond, double framesPerSecond);

} // namespace canns

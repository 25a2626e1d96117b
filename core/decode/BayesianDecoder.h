#pragma once

#include "core/base/Progress.h"
#include "core/data/Activity.h"
#include "core/decode/DecodeParameters.h"

#include <cstdint>
#include <span>

namespace canns {

/// What the Bayesian decoder made of the activity.
struct BayesianPhases {
    Matrix<float> phases; ///< T × C, radians in [0, 2π): circular means of the posterior.
    /// T × C, resultant length of the posterior: 1 where the phase is certain, 0 where nothing is known.
    Matrix<float> confidence;
    /// G^C × N, Hz: tuning of every cell on the ring or torus; for a torus the row is first × G + second bin.
    Matrix<float> tuning;
    std::size_t bins = 0; ///< G.
    int iterations = 0;   ///< Re-estimations of the tuning.
    bool settled = false; ///< Phases moved by less than 0.01 rad (root mean square) in the last one.
};

/// Decodes one or two circular coordinates. Spikes are taken for Poisson with rates that depend on the phase.
/// Tuning is first estimated from the landmarks, then from the posterior at all times (expectation
/// maximisation). With the smoothness prior the phase diffuses from step to step, and the posterior is that
/// of the hidden Markov model given all spikes (Denovellis et al. 2021 use the same for the hippocampus,
/// eLife 10; forward–backward: Rabiner 1989, Proc. IEEE 77).
///
/// Smoothed activity counts as spikes spread over time (values × hertzPerValue × bin width). `landmarkPhases`
/// is C × n, NaN leaves a landmark out; `landmarkRows` are n rows of the activity. Long recordings are cut
/// into pieces that overlap by some seconds, so results do not depend on the number of threads. Throws
/// BadInput for three coordinates or more.
BayesianPhases decodeByBayes(const Activity& activity, const Matrix<double>& landmarkPhases,
                             std::span<const std::int64_t> landmarkRows, const DecodeParameters& parameters,
                             const Progress& progress = {});

/// The same with tuning curves that are known (G^C × N, Hz): the bound for any decoder of these spikes.
BayesianPhases decodeWithTuning(const Activity& activity, const Matrix<float>& tuning, int coordinates,
                                const DecodeParameters& parameters, const Progress& progress = {});

} // namespace canns

#pragma once

#include "core/base/Parameters.h"

#include <cstdint>
#include <vector>

namespace canns {

enum class EdgeWeights { Uniform, Membership };
enum class PhaseDecoder { Bayesian, PopulationVector };

/// Parameters of the stage "decode": from cocycles to a phase at every time.
struct DecodeParameters {
    int coordinates = 2;
    std::vector<double> classes = {};
    double barFraction = 0.99;
    EdgeWeights edgeWeights = EdgeWeights::Uniform;
    bool reduceBasis = true;
    PhaseDecoder decoder = PhaseDecoder::Bayesian;
    bool leaveOutSilentBins = true;
    int phaseBins = 24;
    double stepSeconds = 0.05;
    bool smoothnessPrior = true;
    double diffusion = 1.2;
    double tuningWidth = 0.2;
    int iterations = 5;
    bool crossValidate = false;
    std::int64_t seed = 0;

    static const ParameterTable& table();
};

} // namespace canns

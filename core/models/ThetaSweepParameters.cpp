#include "core/models/ParameterRows.h"
#include "core/models/ThetaSweep.h"

namespace canns {

namespace {

const char* const source = "Ji, Lomi, Jeffery, Mitchell & Burgess 2025, Nat. Commun.";

ParameterInfo timeConstantInfo() {
    return {.name = "timeConstant",
            .label = "Time constant",
            .symbol = "τ",
            .unit = "ms",
            .meaning = "Time constant of the synaptic input.",
            .source = source,
            .minimum = 1e-6,
            .maximum = 1e6};
}
ParameterInfo adaptationTimeInfo() {
    return {.name = "adaptationTimeConstant",
            .label = "Adaptation time constant",
            .symbol = "τᵥ",
            .unit = "ms",
            .meaning = "Time constant of adaptation.",
            .source = source,
            .minimum = 1e-6,
            .maximum = 1e6};
}
ParameterInfo adaptationInfo() {
    return {.name = "adaptation",
            .label = "Adaptation strength",
            .symbol = "m τᵥ/τ",
            .meaning = "Adaptation strength times τᵥ/τ; what makes the bump sweep.",
            .source = source,
            .minimum = 0,
            .maximum = 1e6};
}
ParameterInfo amplitudeInfo() {
    return {.name = "stimulusAmplitude",
            .label = "Stimulus amplitude",
            .symbol = "A",
            .meaning = "Peak of the external input.",
            .source = source,
            .minimum = 0,
            .maximum = 1e6};
}
ParameterInfo cycleInfo() {
    return {.name = "thetaCycle",
            .label = "Theta cycle",
            .unit = "ms",
            .meaning = "Duration of a theta cycle.",
            .source = source,
            .minimum = 1e-3,
            .maximum = 1e6};
}
ParameterInfo positive(const char* name, const char* label, const char* symbol, const char* meaning) {
    return {.name = name,
            .label = label,
            .symbol = symbol,
            .meaning = meaning,
            .source = source,
            .minimum = 0,
            .maximum = 1e6};
}

ParameterInfo width(const char* name, const char* label, const char* meaning) {
    return {.name = name,
            .label = label,
            .symbol = "a",
            .unit = "rad",
            .meaning = meaning,
            .source = source,
            .minimum = 1e-3,
            .maximum = 100};
}

} // namespace

const ParameterTable& ThetaDirectionParameters::table() {
    using P = ThetaDirectionParameters;
    static const ParameterTable rows = describe<P>(
        "theta-direction",
        {number(&P::neurons, "neurons", "Neurons", "N", "", "Direction cells round the ring.", 4, 1e6),
         row(&P::timeConstant, timeConstantInfo()), row(&P::adaptationTimeConstant, adaptationTimeInfo()),
         row(&P::adaptation, adaptationInfo()),
         row(&P::inhibition,
             positive("inhibition", "Divisive inhibition", "k", "Strength of the divisive inhibition.")),
         row(&P::kernelWidth, width("kernelWidth", "Kernel width", "Width of coupling and stimulus.")),
         row(&P::stimulusAmplitude, amplitudeInfo()),
         row(&P::coupling,
             positive("coupling", "Coupling strength", "J₀", "Strength of the recurrent excitation.")),
         row(&P::gain, positive("gain", "Rate gain", "g", "Factor of the rates.")),
         row(&P::noise, positive("noise", "Noise", "σ",
                                 "Standard deviation of the noise in every input at every step.")),
         row(&P::thetaCycle, cycleInfo()),
         row(&P::thetaStrength,
             positive("thetaStrength", "Theta strength", "s", "How strongly theta modulates the input.")),
         precisionRow<P>(), peerRow<P>("Turns modulate with their sign, as in the Python package.")});
    return rows;
}

const ParameterTable& ThetaGridParameters::table() {
    using P = ThetaGridParameters;
    static const ParameterTable rows = describe<P>(
        "theta-grid",
        {number(&P::directionNeurons, "directionNeurons", "Direction cells", "", "",
                "Direction cells round their ring.", 4, 1e5),
         row(&P::directionInhibition, positive("directionInhibition", "Direction inhibition", "k",
                                               "Divisive inhibition among direction cells.")),
         row(&P::directionKernelWidth, width("directionKernelWidth", "Direction kernel width",
                                             "Width of coupling and stimulus of direction cells.")),
         row(&P::directionCoupling, positive("directionCoupling", "Direction coupling", "J₀",
                                             "Recurrent excitation of direction cells.")),
         row(&P::directionNoise, positive("directionNoise", "Direction noise", "σ",
                                          "Noise in every direction cell's input at every step.")),
         number(&P::length, "length", "Grid cells a side", "L", "",
                "Grid cells along each axis of the phase torus.", 4, 512),
         row(&P::inhibition,
             positive("inhibition", "Divisive inhibition", "k", "Divisive inhibition among grid cells.")),
         row(&P::kernelWidth,
             width("kernelWidth", "Kernel width", "Width of coupling and stimulus of grid cells.")),
         row(&P::coupling,
             positive("coupling", "Coupling strength", "J₀", "Recurrent excitation of grid cells.")),
         number(&P::gain, "gain", "Rate gain", "g", "",
                "Factor of the grid cells' rates; their coupling is divided by it.", 1e-6, 1e9),
         row(&P::noise, positive("noise", "Noise", "σ", "Noise in every grid cell's input at every step.")),
         row(&P::stimulusAmplitude, amplitudeInfo()),
         row(&P::timeConstant, timeConstantInfo()),
         row(&P::adaptationTimeConstant, adaptationTimeInfo()),
         row(&P::adaptation, adaptationInfo()),
         number(&P::mappingRatio, "mappingRatio", "Mapping ratio", "μ", "rad/m",
                "Phase per length: the lattice repeats every 2π/μ metres.", 1e-3, 1e4, from(source)),
         number(&P::phaseOffset, "phaseOffset", "Look-ahead", "", "m",
                "How far ahead a direction cell calls up grid cells.", 0, 1e3, from(source)),
         row(&P::thetaCycle, cycleInfo()),
         row(&P::directionThetaStrength,
             positive("directionThetaStrength", "Theta strength, direction", "s",
                      "How strongly theta modulates the direction cells' input.")),
         row(&P::gridThetaStrength, positive("gridThetaStrength", "Theta strength, grid", "s",
                                             "How strongly theta modulates the grid cells' input.")),
         precisionRow<P>(),
         peerRow<P>("Direction bins with both ends, distances wrapped by component, and decoding that knows "
                    "the true position, as in the Python package.")});
    return rows;
}

} // namespace canns

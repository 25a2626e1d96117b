#include "core/models/Cann.h"

namespace canns {

namespace {

/// The rows that all four tables share; `P` has the members by these names.
template <typename P>
std::vector<ParameterRow> commonRows() {
    const std::string source = "Wu & Amari 2005, Neural Comput. 17:2215";
    return {
        row(&P::timeConstant, {.name = "timeConstant",
                               .label = "Time constant",
                               .symbol = "τ",
                               .meaning = "Time constant of the synaptic input, in the model's unit of time.",
                               .source = source,
                               .minimum = 1e-6,
                               .maximum = 1e6}),
        row(&P::inhibition,
            {.name = "inhibition",
             .label = "Divisive inhibition",
             .symbol = "k",
             .meaning =
                 "Strength of the divisive inhibition; a bump stands by itself below the critical value k_c.",
             .source = source,
             .minimum = 0,
             .maximum = 1e6}),
        row(&P::kernelWidth, {.name = "kernelWidth",
                              .label = "Kernel width",
                              .symbol = "a",
                              .unit = "rad",
                              .meaning = "Half width of the Gaussian coupling and of the stimulus.",
                              .source = source,
                              .minimum = 1e-3,
                              .maximum = 1e3}),
        row(&P::stimulusAmplitude, {.name = "stimulusAmplitude",
                                    .label = "Stimulus amplitude",
                                    .symbol = "A",
                                    .meaning = "Peak of the external input.",
                                    .source = source,
                                    .minimum = 0,
                                    .maximum = 1e6}),
        row(&P::coupling, {.name = "coupling",
                           .label = "Coupling strength",
                           .symbol = "J₀",
                           .meaning = "Strength of the recurrent excitation.",
                           .source = source,
                           .minimum = 0,
                           .maximum = 1e6}),
        row(&P::rangeBegin, {.name = "rangeBegin",
                             .label = "Range from",
                             .symbol = "z_min",
                             .unit = "rad",
                             .meaning = "Least value of the represented feature.",
                             .minimum = -1e6,
                             .maximum = 1e6,
                             .level = ParameterLevel::Advanced}),
        row(&P::rangeEnd,
            {.name = "rangeEnd",
             .label = "Range to",
             .symbol = "z_max",
             .unit = "rad",
             .meaning = "Greatest value of the represented feature; the same point as the least.",
             .minimum = -1e6,
             .maximum = 1e6,
             .level = ParameterLevel::Advanced}),
        row(&P::recurrentMethod,
            {.name = "recurrentMethod",
             .label = "Recurrent input",
             .meaning = "How the recurrent input is worked out; all ways agree up to rounding.",
             .choices = recurrentMethodNames(),
             .level = ParameterLevel::Advanced}),
        row(&P::precision, {.name = "precision",
                            .label = "Precision",
                            .meaning = "Arithmetic of the states.",
                            .choices = {"float", "double"},
                            .level = ParameterLevel::Advanced}),
        row(&P::peerCompatible, {.name = "peerCompatible",
                                 .label = "As in canns for Python",
                                 .meaning = "Neurons at both ends of the range, which are one point of the "
                                            "ring, as the Python package places them.",
                                 .level = ParameterLevel::Advanced})};
}

template <typename P>
std::vector<ParameterRow> with(std::vector<ParameterRow> first) {
    for (ParameterRow& common : commonRows<P>())
        first.push_back(std::move(common));
    return first;
}

template <typename P>
ParameterRow neuronsRow() {
    return row(&P::neurons, {.name = "neurons",
                             .label = "Neurons",
                             .symbol = "N",
                             .meaning = "Neurons round the ring.",
                             .minimum = 4,
                             .maximum = 1e6});
}

template <typename P>
ParameterRow lengthRow() {
    return row(&P::length, {.name = "length",
                            .label = "Neurons a side",
                            .symbol = "L",
                            .meaning = "Neurons along each side of the sheet.",
                            .minimum = 4,
                            .maximum = 2048});
}

template <typename P>
std::vector<ParameterRow> adaptationRows() {
    const std::string source = "Mi, Fung, Wong & Wu 2014, NIPS 27";
    return {row(&P::adaptationTimeConstant,
                {.name = "adaptationTimeConstant",
                 .label = "Adaptation time constant",
                 .symbol = "τᵥ",
                 .meaning = "Time constant of spike-frequency adaptation, in the model's unit of time.",
                 .source = source,
                 .minimum = 1e-6,
                 .maximum = 1e6}),
            row(&P::adaptation, {.name = "adaptation",
                                 .label = "Adaptation strength",
                                 .symbol = "m",
                                 .meaning = "Strength of adaptation; the bump travels by itself above τ/τᵥ.",
                                 .source = source,
                                 .minimum = 0,
                                 .maximum = 1e3})};
}

template <typename P>
std::vector<ParameterRow> joined(ParameterRow size, std::vector<ParameterRow> rest) {
    rest.insert(rest.begin(), std::move(size));
    return with<P>(std::move(rest));
}

/// The members that all four share.
template <typename P>
CannSettings commonSettings(const P& p) {
    CannSettings s;
    s.timeConstant = p.timeConstant;
    s.inhibition = p.inhibition;
    s.kernelWidth = p.kernelWidth;
    s.stimulusAmplitude = p.stimulusAmplitude;
    s.coupling = p.coupling;
    s.rangeBegin = p.rangeBegin;
    s.rangeEnd = p.rangeEnd;
    s.recurrentMethod = p.recurrentMethod;
    s.precision = p.precision;
    s.endsCoincide = p.peerCompatible;
    if constexpr (requires { p.adaptation; }) {
        s.adaptationTimeConstant = p.adaptationTimeConstant;
        s.adaptation = p.adaptation;
    }
    if constexpr (requires { p.neurons; }) {
        s.length = static_cast<std::size_t>(p.neurons);
    } else {
        s.dimensions = 2;
        s.length = static_cast<std::size_t>(p.length);
    }
    return s;
}

} // namespace

const ParameterTable& Cann1dParameters::table() {
    using P = Cann1dParameters;
    static const ParameterTable rows = describe<P>("cann-1d", joined<P>(neuronsRow<P>(), {}));
    return rows;
}

const ParameterTable& Cann1dSfaParameters::table() {
    using P = Cann1dSfaParameters;
    static const ParameterTable rows =
        describe<P>("cann-1d-sfa", joined<P>(neuronsRow<P>(), adaptationRows<P>()));
    return rows;
}

const ParameterTable& Cann2dParameters::table() {
    using P = Cann2dParameters;
    static const ParameterTable rows = describe<P>("cann-2d", joined<P>(lengthRow<P>(), {}));
    return rows;
}

const ParameterTable& Cann2dSfaParameters::table() {
    using P = Cann2dSfaParameters;
    static const ParameterTable rows =
        describe<P>("cann-2d-sfa", joined<P>(lengthRow<P>(), adaptationRows<P>()));
    return rows;
}

CannSettings settingsOf(const Cann1dParameters& parameters) { return commonSettings(parameters); }
CannSettings settingsOf(const Cann1dSfaParameters& parameters) { return commonSettings(parameters); }
CannSettings settingsOf(const Cann2dParameters& parameters) { return commonSettings(parameters); }
CannSettings settingsOf(const Cann2dSfaParameters& parameters) { return commonSettings(parameters); }

} // namespace canns

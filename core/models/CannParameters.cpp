#include "core/models/Cann.h"
#include "core/models/ParameterRows.h"

namespace canns {

namespace {

/// The rows that all four tables share; `P` has the members by these names.
template <typename P>
std::vector<ParameterRow> commonRows() {
    const std::string source = "Wu & Amari 2005, Neural Comput. 17:2215";
    return {
        number(&P::timeConstant, "timeConstant", "Time constant", "τ", "",
               "Time constant of the synaptic input, in the model's unit of time.", 1e-6, 1e6, from(source)),
        number(&P::inhibition, "inhibition", "Divisive inhibition", "k", "",
               "Strength of the divisive inhibition; a bump stands by itself below the critical value k_c.",
               0, 1e6, from(source)),
        number(&P::kernelWidth, "kernelWidth", "Kernel width", "a", "rad",
               "Half width of the Gaussian coupling and of the stimulus.", 1e-3, 1e3, from(source)),
        number(&P::stimulusAmplitude, "stimulusAmplitude", "Stimulus amplitude", "A", "",
               "Peak of the external input.", 0, 1e6, from(source)),
        number(&P::coupling, "coupling", "Coupling strength", "J₀", "",
               "Strength of the recurrent excitation.", 0, 1e6, from(source)),
        number(&P::rangeBegin, "rangeBegin", "Range from", "z_min", "rad",
               "Least value of the represented feature.", -1e6, 1e6, advanced()),
        number(&P::rangeEnd, "rangeEnd", "Range to", "z_max", "rad",
               "Greatest value of the represented feature; the same point as the least.", -1e6, 1e6,
               advanced()),
        row(&P::recurrentMethod,
            {.name = "recurrentMethod",
             .label = "Recurrent input",
             .meaning = "How the recurrent input is worked out; all ways agree up to rounding.",
             .choices = recurrentMethodNames(),
             .level = ParameterLevel::Advanced}),
        precisionRow<P>(),
        peerRow<P>("Neurons at both ends of the range, which are one point of the ring, as the Python "
                   "package places them.")};
}

template <typename P>
std::vector<ParameterRow> with(std::vector<ParameterRow> first) {
    for (ParameterRow& common : commonRows<P>())
        first.push_back(std::move(common));
    return first;
}

template <typename P>
ParameterRow neuronsRow() {
    return number(&P::neurons, "neurons", "Neurons", "N", "", "Neurons round the ring.", 4, 1e6);
}

template <typename P>
ParameterRow lengthRow() {
    return number(&P::length, "length", "Neurons a side", "L", "", "Neurons along each side of the sheet.", 4,
                  2048);
}

template <typename P>
std::vector<ParameterRow> adaptationRows() {
    const std::string source = "Mi, Fung, Wong & Wu 2014, NIPS 27";
    return {number(&P::adaptationTimeConstant, "adaptationTimeConstant", "Adaptation time constant", "τᵥ", "",
                   "Time constant of spike-frequency adaptation, in the model's unit of time.", 1e-6, 1e6,
                   from(source)),
            number(&P::adaptation, "adaptation", "Adaptation strength", "m", "",
                   "Strength of adaptation; the bump travels by itself above τ/τᵥ.", 0, 1e3, from(source))};
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

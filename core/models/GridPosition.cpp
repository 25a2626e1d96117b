#include "core/models/GridPosition.h"

#include "core/models/HexagonalPhase.h"

#include <cmath>

namespace canns {

namespace {

template <typename S>
class GridPosition final : public NetworkOf<S> {
    using Base = NetworkOf<S>;
    using typename Base::Array;

public:
    GridPosition(const GridPositionParameters& p, std::uint64_t seed)
        : Base(seed), p_(p), sheet_(static_cast<std::size_t>(p.length)), recurrent_(connectivity()),
          u_(Base::addState({"u", "Synaptic input", "", geometry()})),
          r_(Base::addState({"r", "Firing rate", "", geometry()})),
          input_(Base::addState({"input", "External input", "", geometry()})),
          centrePhase_(Base::addState({"centrePhase", "Decoded phase", "rad", {GeometryKind::None, {2}}})),
          centrePosition_(
              Base::addState({"centrePosition", "Decoded position", "m", {GeometryKind::None, {2}}})) {
        this->rateState_ = 1;
    }

    void step(const Input& input, double timeStep) override {
        decode(input.position);
        sheet_.squares(hexagonalPhase(input.position, p_.mappingRatio), !p_.peerCompatible, input_);
        input_ = (input_ * static_cast<S>(-0.5 / (p_.kernelWidth * p_.kernelWidth))).exp() *
                 static_cast<S>(p_.stimulusAmplitude * input.gain);
        Base::addInjected(input_);
        recurrent_.apply(r_, field_);
        field_ += input_;
        Base::addNoise(field_, p_.noise);
        u_ = (u_ + (field_ - u_) * static_cast<S>(timeStep / p_.timeConstant)).max(S{0});
        r_ = u_.square();
        r_ *= static_cast<S>(p_.gain) / (S{1} + static_cast<S>(p_.inhibition) * r_.sum());
        Base::applySilence(r_);
    }

    void reset() override {
        Base::zeroStates();
        decoded_ = false;
    }

    std::size_t memoryBytes() const override { return Base::memoryBytes() + recurrent_.bytes(); }

private:
    Geometry geometry() const {
        return {GeometryKind::TwistedTorus, {sheet_.length(), sheet_.length()}, -pi, pi, false};
    }

    RecurrentInput<S> connectivity() {
        const double strength = p_.coupling / p_.gain;
        if (!p_.peerCompatible && p_.connectivityNoise == 0)
            return RecurrentInput<S>(sheet_.kernel(p_.kernelWidth, strength));
        Matrix<double> weights = p_.peerCompatible ? sheet_.componentWeights(p_.kernelWidth, strength)
                                                   : denseWeights(sheet_.kernel(p_.kernelWidth, strength));
        RandomStream random(this->seed_, 1);
        if (p_.connectivityNoise > 0)
            for (double& weight : weights.values())
                weight += p_.connectivityNoise * random.normal();
        return RecurrentInput<S>(weights);
    }

    void decode(Point2 truePosition) {
        const Point2 phase = sheet_.centre(r_);
        constexpr int cellsInPython = 16;
        const Point2 near = p_.peerCompatible || !decoded_ ? truePosition : lastPosition_;
        lastPosition_ = nearestPosition(phase, p_.mappingRatio, near, p_.peerCompatible ? cellsInPython : 0);
        // A silent sheet has no phase to go on from.
        decoded_ = r_.maxCoeff() > S{0};
        for (Eigen::Index axis = 0; axis < 2; ++axis) {
            centrePhase_[axis] = static_cast<S>(phase[static_cast<std::size_t>(axis)]);
            centrePosition_[axis] = static_cast<S>(lastPosition_[static_cast<std::size_t>(axis)]);
        }
    }

    GridPositionParameters p_;
    PhaseSheet<S> sheet_;
    RecurrentInput<S> recurrent_;
    Array& u_;
    Array& r_;
    Array& input_;
    Array& centrePhase_;
    Array& centrePosition_;
    Array field_;
    Point2 lastPosition_{};
    bool decoded_ = false;
};

} // namespace

const ParameterTable& GridPositionParameters::table() {
    using P = GridPositionParameters;
    static const ParameterTable rows = describe<P>(
        "grid-position",
        {row(&P::length, {.name = "length",
                          .label = "Neurons a side",
                          .symbol = "L",
                          .meaning = "Neurons along each axis of the phase torus.",
                          .minimum = 4,
                          .maximum = 512}),
         row(&P::timeConstant, {.name = "timeConstant",
                                .label = "Time constant",
                                .symbol = "τ",
                                .unit = "ms",
                                .meaning = "Time constant of the synaptic input.",
                                .minimum = 1e-6,
                                .maximum = 1e6}),
         row(&P::inhibition, {.name = "inhibition",
                              .label = "Divisive inhibition",
                              .symbol = "k",
                              .meaning = "Strength of the divisive inhibition.",
                              .minimum = 0,
                              .maximum = 1e6}),
         row(&P::kernelWidth, {.name = "kernelWidth",
                               .label = "Kernel width",
                               .symbol = "a",
                               .unit = "rad",
                               .meaning = "Width of coupling and stimulus on the phase torus.",
                               .minimum = 1e-3,
                               .maximum = 100}),
         row(&P::stimulusAmplitude, {.name = "stimulusAmplitude",
                                     .label = "Stimulus amplitude",
                                     .symbol = "A",
                                     .meaning = "Peak of the position's input.",
                                     .minimum = 0,
                                     .maximum = 1e6}),
         row(&P::coupling, {.name = "coupling",
                            .label = "Coupling strength",
                            .symbol = "J₀",
                            .meaning = "Strength of the recurrent excitation.",
                            .minimum = 0,
                            .maximum = 1e6}),
         row(&P::gain, {.name = "gain",
                        .label = "Rate gain",
                        .symbol = "g",
                        .meaning = "Factor of the rates; the coupling is divided by it.",
                        .minimum = 1e-6,
                        .maximum = 1e6,
                        .level = ParameterLevel::Advanced}),
         row(&P::mappingRatio, {.name = "mappingRatio",
                                .label = "Mapping ratio",
                                .symbol = "μ",
                                .unit = "rad/m",
                                .meaning = "Phase per length: the lattice repeats every 2π/μ metres.",
                                .minimum = 1e-3,
                                .maximum = 1e4}),
         row(&P::noise, {.name = "noise",
                         .label = "Noise",
                         .symbol = "σ",
                         .meaning = "Standard deviation of the noise in every neuron's input at every step.",
                         .minimum = 0,
                         .maximum = 1e6}),
         row(&P::connectivityNoise,
             {.name = "connectivityNoise",
              .label = "Connectivity noise",
              .meaning = "Standard deviation of noise in every weight; makes the weights a full matrix.",
              .minimum = 0,
              .maximum = 1e6,
              .level = ParameterLevel::Advanced}),
         row(&P::precision, {.name = "precision",
                             .label = "Precision",
                             .meaning = "Arithmetic of the states.",
                             .choices = {"float", "double"},
                             .level = ParameterLevel::Advanced}),
         row(&P::peerCompatible, {.name = "peerCompatible",
                                  .label = "As in canns for Python",
                                  .meaning = "Distances wrapped by component, and decoding that knows the "
                                             "true position, as the Python package has them.",
                                  .level = ParameterLevel::Advanced})});
    return rows;
}

std::unique_ptr<Network> makeNetwork(const GridPositionParameters& parameters, std::uint64_t seed) {
    if (parameters.precision == Precision::Double)
        return std::make_unique<GridPosition<double>>(parameters, seed);
    return std::make_unique<GridPosition<float>>(parameters, seed);
}

} // namespace canns

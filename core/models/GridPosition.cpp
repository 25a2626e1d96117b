#include "core/models/GridPosition.h"

#include "core/models/HexagonalPhase.h"
#include "core/models/ParameterRows.h"

#include <cmath>

namespace canns {

namespace {

template <typename S>
class GridPosition final : public NetworkOf<S> {
    using Base = NetworkOf<S>;
    using typename Base::Array;

public:
    GridPosition(const GridPositionParameters& p, std::uint64_t seed, const Progress& progress)
        : Base(seed), p_(p), sheet_(static_cast<std::size_t>(p.length)), recurrent_(connectivity(progress)),
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
        sheet_.gaussian(hexagonalPhase(input.position, p_.mappingRatio), !p_.peerCompatible, p_.kernelWidth,
                        p_.stimulusAmplitude * input.gain, input_);
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

    RecurrentInput<S> connectivity(const Progress& progress) {
        const double strength = p_.coupling / p_.gain;
        const Kernel kernel = sheet_.kernel(p_.kernelWidth, strength, progress.part(0.0, 0.1));
        const Progress rest = progress.part(0.1, 1.0);
        if (!p_.peerCompatible && p_.connectivityNoise == 0)
            return RecurrentInput<S>(kernel, RecurrentMethod::Automatic, rest);
        RandomStream random(this->seed_, 1);
        const auto weightsTo = [&](std::size_t to, std::span<double> weights) {
            if (p_.peerCompatible)
                sheet_.componentWeightsTo(to, p_.kernelWidth, strength, weights);
            else
                for (std::size_t from = 0; from < weights.size(); ++from)
                    weights[from] = weightAt(kernel, to, from);
            if (p_.connectivityNoise > 0)
                for (double& weight : weights)
                    weight += p_.connectivityNoise * random.normal();
        };
        return RecurrentInput<S>(sheet_.length() * sheet_.length(), weightsTo, RecurrentMethod::Automatic,
                                 rest);
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
    static const ParameterTable rows =
        describe<P>("grid-position",
                    {number(&P::length, "length", "Neurons a side", "L", "",
                            "Neurons along each axis of the phase torus.", 4, 512),
                     number(&P::timeConstant, "timeConstant", "Time constant", "τ", "ms",
                            "Time constant of the synaptic input.", 1e-6, 1e6),
                     number(&P::inhibition, "inhibition", "Divisive inhibition", "k", "",
                            "Strength of the divisive inhibition.", 0, 1e6),
                     number(&P::kernelWidth, "kernelWidth", "Kernel width", "a", "rad",
                            "Width of coupling and stimulus on the phase torus.", 1e-3, 100),
                     number(&P::stimulusAmplitude, "stimulusAmplitude", "Stimulus amplitude", "A", "",
                            "Peak of the position's input.", 0, 1e6),
                     number(&P::coupling, "coupling", "Coupling strength", "J₀", "",
                            "Strength of the recurrent excitation.", 0, 1e6),
                     number(&P::gain, "gain", "Rate gain", "g", "",
                            "Factor of the rates; the coupling is divided by it.", 1e-6, 1e6, advanced()),
                     number(&P::mappingRatio, "mappingRatio", "Mapping ratio", "μ", "rad/m",
                            "Phase per length: the lattice repeats every 2π/μ metres.", 1e-3, 1e4),
                     number(&P::noise, "noise", "Noise", "σ", "",
                            "Standard deviation of the noise in every neuron's input at every step.", 0, 1e6),
                     number(&P::connectivityNoise, "connectivityNoise", "Connectivity noise", "", "",
                            "Standard deviation of noise in every weight; makes the weights a full matrix.",
                            0, 1e6, advanced()),
                     precisionRow<P>(),
                     peerRow<P>("Distances wrapped by component, and decoding that knows the true position, "
                                "as the Python package has them.")});
    return rows;
}

std::unique_ptr<Network> makeNetwork(const GridPositionParameters& parameters, std::uint64_t seed,
                                     const Progress& progress) {
    if (parameters.precision == Precision::Double)
        return std::make_unique<GridPosition<double>>(parameters, seed, progress);
    return std::make_unique<GridPosition<float>>(parameters, seed, progress);
}

std::vector<TheoryValue> gridPositionTheory(const GridPositionParameters& p) {
    const double area = 2 * std::sqrt(3.0) * pi * pi;
    const double density = static_cast<double>(p.length) * p.length / area;
    // u₀ = drive u₀²/(1 + inhibition u₀²), as for a sheet.
    const double drive = density * p.coupling * p.kernelWidth * std::sqrt(pi / 2);
    const double inhibition = p.inhibition * density * 2 * pi * p.kernelWidth * p.kernelWidth;
    const double discriminant = drive * drive - 4 * inhibition;
    std::vector<TheoryValue> values{
        {"criticalInhibition", "Critical inhibition k_c", "", density * p.coupling * p.coupling / 16},
        {"bumpHalfWidth", "Half width of the bump at half height", "rad",
         2 * p.kernelWidth * std::sqrt(std::log(2.0))},
        {"fieldSpacing", "Distance of neighbouring fields", "m", 2 * pi / p.mappingRatio}};
    if (discriminant >= 0 && inhibition > 0)
        values.push_back({"bumpAmplitude", "Peak of u without input", "",
                          (drive + std::sqrt(discriminant)) / (2 * inhibition)});
    return values;
}

} // namespace canns

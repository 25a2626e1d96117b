#include "core/models/ThetaSweep.h"

#include "core/models/AdaptiveLayer.h"
#include "core/models/HexagonalPhase.h"
#include "core/models/ThetaModulation.h"

#include <cmath>
#include <vector>

namespace canns {

namespace {

/// The part that both networks share: a ring of direction cells with its connectivity and input.
template <typename S>
class DirectionRing {
    using Array = NeuronArray<S>;

public:
    DirectionRing(const ThetaDirectionParameters& p, AdaptiveLayer<S> layer, const Progress& progress)
        : p_(p), layer_(layer), recurrent_(kernel(p), RecurrentMethod::Automatic, progress) {
        const auto n = static_cast<std::size_t>(p.neurons);
        for (std::size_t i = 0; i < n; ++i)
            angles_.push_back(-pi + static_cast<double>(i) * (2 * pi / static_cast<double>(n)));
        axis_ =
            Eigen::Map<const Eigen::ArrayXd>(angles_.data(), static_cast<Eigen::Index>(n)).template cast<S>();
    }

    std::span<const double> angles() const noexcept { return angles_; }
    double centre() const { return populationVector(angles_, layer_.r); }

    /// `finish` may add to the input (noise, injected current).
    template <typename Finish>
    void step(double heading, double gain, double timeStep, Finish&& finish) {
        recurrent_.apply(layer_.r, field_);
        const auto turn = static_cast<S>(2 * pi);
        input_ = (axis_ - static_cast<S>(wrapAngle(heading))).abs();
        input_ =
            (input_.min(turn - input_).square() * static_cast<S>(-0.5 / (p_.kernelWidth * p_.kernelWidth)))
                .exp();
        input_ = input_ * static_cast<S>(gain * p_.stimulusAmplitude) + field_;
        finish(input_);
        layer_.step(input_, timeStep);
    }

private:
    static Kernel kernel(const ThetaDirectionParameters& p) {
        Kernel kernel{1, static_cast<std::size_t>(p.neurons), false, {}};
        for (std::size_t i = 0; i < kernel.columns; ++i) {
            const double d = wrapAngle(static_cast<double>(i) * 2 * pi / static_cast<double>(kernel.columns));
            kernel.values.push_back(gaussianOfSquare(d * d, p.kernelWidth, p.coupling));
        }
        return kernel;
    }

    ThetaDirectionParameters p_;
    AdaptiveLayer<S> layer_;
    RecurrentInput<S> recurrent_;
    std::vector<double> angles_;
    Array axis_;
    Array field_;
    Array input_;
};

Geometry ringOf(int neurons) {
    return {GeometryKind::Ring, {static_cast<std::size_t>(neurons)}, -pi, pi, false};
}

template <typename S>
class ThetaDirection final : public NetworkOf<S> {
    using Base = NetworkOf<S>;
    using typename Base::Array;

public:
    ThetaDirection(const ThetaDirectionParameters& p, std::uint64_t seed, const Progress& progress)
        : Base(seed), p_(p), u_(Base::addState({"u", "Synaptic input", "", ringOf(p.neurons)})),
          v_(Base::addState({"v", "Adaptation", "", ringOf(p.neurons)})),
          r_(Base::addState({"r", "Firing rate", "", ringOf(p.neurons)})),
          centre_(Base::addState({"centre", "Decoded direction", "rad", {GeometryKind::None, {1}}})),
          ring_(p,
                {u_, v_, r_, p.timeConstant, p.adaptationTimeConstant,
                 p.adaptation * p.timeConstant / p.adaptationTimeConstant, p.inhibition, p.gain},
                progress) {
        this->rateState_ = 2;
    }

    void step(const Input& input, double timeStep) override {
        centre_[0] = static_cast<S>(ring_.centre());
        const ThetaModulation theta =
            thetaModulation(static_cast<double>(this->steps_++) * timeStep, p_.thetaCycle, input.speedGain,
                            input.turningGain, p_.thetaStrength, 0.0, p_.peerCompatible);
        ring_.step(input.headDirection, theta.directionGain, timeStep, [&](Array& current) {
            Base::addNoise(current, p_.noise);
            Base::addInjected(current);
        });
        Base::applySilence(r_);
    }

    void reset() override { Base::zeroStates(); }

private:
    ThetaDirectionParameters p_;
    Array& u_;
    Array& v_;
    Array& r_;
    Array& centre_;
    DirectionRing<S> ring_;
};

/// The direction cells of a theta-grid network.
ThetaDirectionParameters directionPart(const ThetaGridParameters& p) {
    ThetaDirectionParameters d;
    d.neurons = p.directionNeurons;
    d.timeConstant = p.timeConstant;
    d.adaptationTimeConstant = p.adaptationTimeConstant;
    d.adaptation = p.adaptation;
    d.inhibition = p.directionInhibition;
    d.kernelWidth = p.directionKernelWidth;
    d.stimulusAmplitude = p.stimulusAmplitude;
    d.coupling = p.directionCoupling;
    return d;
}

template <typename S>
class ThetaGrid final : public NetworkOf<S> {
    using Base = NetworkOf<S>;
    using typename Base::Array;

public:
    ThetaGrid(const ThetaGridParameters& p, std::uint64_t seed, const Progress& progress)
        : Base(seed), p_(p), sheet_(static_cast<std::size_t>(p.length)),
          recurrent_(connectivity(progress.part(0.1, 1.0))),
          directionU_(Base::addState(
              {"directionU", "Direction cells: synaptic input", "", ringOf(p.directionNeurons)})),
          directionV_(
              Base::addState({"directionV", "Direction cells: adaptation", "", ringOf(p.directionNeurons)})),
          directionR_(
              Base::addState({"directionR", "Direction cells: firing rate", "", ringOf(p.directionNeurons)})),
          directionCentre_(
              Base::addState({"directionCentre", "Decoded direction", "rad", {GeometryKind::None, {1}}})),
          u_(Base::addState({"u", "Synaptic input", "", geometry()})),
          v_(Base::addState({"v", "Adaptation", "", geometry()})),
          r_(Base::addState({"r", "Firing rate", "", geometry()})),
          input_(Base::addState({"input", "Conjunctive input", "", geometry()})),
          centrePhase_(Base::addState({"centrePhase", "Decoded phase", "rad", {GeometryKind::None, {2}}})),
          centrePosition_(
              Base::addState({"centrePosition", "Decoded position", "m", {GeometryKind::None, {2}}})),
          thetaPhase_(Base::addState({"thetaPhase", "Theta phase", "rad", {GeometryKind::None, {1}}})),
          ring_(directionPart(p),
                {directionU_, directionV_, directionR_, p.timeConstant, p.adaptationTimeConstant, strength(),
                 p.directionInhibition, 1.0},
                progress.part(0.0, 0.1)),
          layer_{u_, v_, r_, p.timeConstant, p.adaptationTimeConstant, strength(), p.inhibition, p.gain} {
        this->rateState_ = 6;
    }

    void step(const Input& input, double timeStep) override {
        const ThetaModulation theta = thetaModulation(
            static_cast<double>(this->steps_++) * timeStep, p_.thetaCycle, input.speedGain, input.turningGain,
            p_.directionThetaStrength, p_.gridThetaStrength, p_.peerCompatible);
        thetaPhase_[0] = static_cast<S>(theta.phase);
        directionCentre_[0] = static_cast<S>(ring_.centre());
        ring_.step(input.headDirection, theta.directionGain, timeStep,
                   [&](Array& current) { Base::addNoise(current, p_.directionNoise); });
        decode(input.position);
        recurrent_.apply(r_, field_);
        conjunctiveInput(input.position, theta.gridGain);
        field_ += input_;
        Base::addNoise(field_, p_.noise);
        Base::addInjected(field_);
        layer_.step(field_, timeStep);
        Base::applySilence(r_);
    }

    void reset() override {
        Base::zeroStates();
        decoded_ = false;
    }

    std::size_t memoryBytes() const override { return Base::memoryBytes() + recurrent_.bytes(); }

private:
    RecurrentInput<S> connectivity(const Progress& progress) const {
        const double coupling = p_.coupling / p_.gain;
        if (!p_.peerCompatible)
            return RecurrentInput<S>(sheet_.kernel(p_.kernelWidth, coupling, progress.part(0.0, 0.2)),
                                     RecurrentMethod::Automatic, progress.part(0.2, 1.0));
        const auto weightsTo = [&](std::size_t to, std::span<double> weights) {
            sheet_.componentWeightsTo(to, p_.kernelWidth, coupling, weights);
        };
        return RecurrentInput<S>(sheet_.length() * sheet_.length(), weightsTo, RecurrentMethod::Automatic,
                                 progress);
    }

    double strength() const { return p_.adaptation * p_.timeConstant / p_.adaptationTimeConstant; }

    Geometry geometry() const {
        return {GeometryKind::TwistedTorus, {sheet_.length(), sheet_.length()}, -pi, pi, false};
    }

    void decode(Point2 truePosition) {
        const Point2 phase = sheet_.centre(r_);
        constexpr int cellsInPython = 16;
        const Point2 near = p_.peerCompatible || !decoded_ ? truePosition : lastPosition_;
        lastPosition_ = nearestPosition(phase, p_.mappingRatio, near, p_.peerCompatible ? cellsInPython : 0);
        decoded_ = r_.maxCoeff() > S{0};
        for (Eigen::Index axis = 0; axis < 2; ++axis) {
            centrePhase_[axis] = static_cast<S>(phase[static_cast<std::size_t>(axis)]);
            centrePosition_[axis] = static_cast<S>(lastPosition_[static_cast<std::size_t>(axis)]);
        }
    }

    /// The mean of the bumps that the active direction cells call up. Only cells above a third of the
    /// greatest rate count, so that most bumps are never made.
    void conjunctiveInput(Point2 position, double gain) {
        const double threshold = static_cast<double>(directionR_.maxCoeff()) / 3;
        double total = 0.0;
        for (const S rate : directionR_)
            if (static_cast<double>(rate) > threshold)
                total += static_cast<double>(rate);
        const std::span<const double> angles = ring_.angles();
        input_.setZero();
        for (std::size_t j = 0; j < angles.size(); ++j) {
            const auto rate = static_cast<double>(directionR_[static_cast<Eigen::Index>(j)]);
            if (!(rate > threshold))
                continue;
            const double angle = p_.peerCompatible ? -pi + 2 * pi * static_cast<double>(j) /
                                                               static_cast<double>(angles.size() - 1)
                                                   : angles[j];
            const Point2 ahead{position[0] + p_.phaseOffset * std::cos(angle),
                               position[1] + p_.phaseOffset * std::sin(angle)};
            const double weight = gain * p_.stimulusAmplitude * rate / (total + 1e-12);
            sheet_.gaussian(hexagonalPhase(ahead, p_.mappingRatio), !p_.peerCompatible, p_.kernelWidth,
                            weight, bump_);
            input_ += bump_;
        }
    }

    ThetaGridParameters p_;
    PhaseSheet<S> sheet_;
    RecurrentInput<S> recurrent_;
    Array& directionU_;
    Array& directionV_;
    Array& directionR_;
    Array& directionCentre_;
    Array& u_;
    Array& v_;
    Array& r_;
    Array& input_;
    Array& centrePhase_;
    Array& centrePosition_;
    Array& thetaPhase_;
    DirectionRing<S> ring_;
    AdaptiveLayer<S> layer_;
    Array field_;
    Array bump_;
    Point2 lastPosition_{};
    bool decoded_ = false;
};

} // namespace

std::unique_ptr<Network> makeNetwork(const ThetaDirectionParameters& parameters, std::uint64_t seed,
                                     const Progress& progress) {
    if (parameters.precision == Precision::Double)
        return std::make_unique<ThetaDirection<double>>(parameters, seed, progress);
    return std::make_unique<ThetaDirection<float>>(parameters, seed, progress);
}

std::unique_ptr<Network> makeNetwork(const ThetaGridParameters& parameters, std::uint64_t seed,
                                     const Progress& progress) {
    if (parameters.precision == Precision::Double)
        return std::make_unique<ThetaGrid<double>>(parameters, seed, progress);
    return std::make_unique<ThetaGrid<float>>(parameters, seed, progress);
}

} // namespace canns

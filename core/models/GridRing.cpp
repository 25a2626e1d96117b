#include "core/models/GridRing.h"

#include "core/models/Fft.h"
#include "core/models/ParameterRows.h"
#include "core/models/RingMath.h"
#include "core/models/Theory.h"

#include <fmt/format.h>

#include <cmath>

namespace canns {

namespace {

/// The module as a ring attractor, for its kernel and its theory.
CannSettings ringSettings(const GridRingParameters& p) {
    CannSettings settings;
    settings.length = static_cast<std::size_t>(p.neurons);
    settings.timeConstant = p.timeConstant;
    settings.inhibition = p.inhibition;
    settings.kernelWidth = p.kernelWidth;
    settings.coupling = p.coupling;
    settings.rangeBegin = -pi;
    settings.rangeEnd = pi;
    return settings;
}

template <typename S>
class GridRing final : public NetworkOf<S> {
    using Base = NetworkOf<S>;
    using typename Base::Array;
    using Complex = std::complex<S>;

public:
    GridRing(const GridRingParameters& p, double amplitude, std::uint64_t seed)
        : Base(seed), p_(p), amplitude_(amplitude), fft_(1, static_cast<std::size_t>(p.neurons)),
          u_(Base::addState({"u", "Synaptic input", "", geometry()})),
          r_(Base::addState({"r", "Firing rate", "", geometry()})),
          centre_(Base::addState({"centrePhase", "Decoded phase", "rad", {GeometryKind::None, {1}}})) {
        this->rateState_ = 1;
        const Kernel kernel = cannKernel(ringSettings(p));
        RealFft<double> transform(1, kernel.columns);
        std::copy(kernel.values.begin(), kernel.values.end(), transform.real().begin());
        transform.forward();
        for (const std::complex<double>& value : transform.spectrum())
            spectrum_.push_back(static_cast<S>(value.real() / static_cast<double>(kernel.columns)));
        for (std::size_t i = 0; i < kernel.columns; ++i)
            angles_.push_back(geometry().coordinate(i, kernel.columns));
    }

    void step(const Input& input, double timeStep) override {
        const double phase = phaseOf(input.position);
        if (!(u_.abs().maxCoeff() > S{0}))
            placeBump(phase);
        r_ = u_.square();
        r_ *= S{1} / (S{1} + static_cast<S>(p_.inhibition) * r_.sum());
        Base::applySilence(r_);
        const double along =
            input.velocity[0] * std::cos(p_.orientation) + input.velocity[1] * std::sin(p_.orientation);
        updateField(2 * pi * along / p_.spacing);
        if (input.locationStrength > 0)
            for (std::size_t i = 0; i < angles_.size(); ++i)
                field_[static_cast<Eigen::Index>(i)] +=
                    static_cast<S>(input.locationStrength * profile(phase, i));
        Base::addInjected(field_);
        u_ += (field_ - u_) * static_cast<S>(timeStep / p_.timeConstant);
        centre_[0] = static_cast<S>(populationVector(angles_, u_));
    }

    void reset() override { Base::zeroStates(); }

    std::size_t memoryBytes() const override {
        return Base::memoryBytes() + (spectrum_.size() * 3 + angles_.size()) * sizeof(S);
    }

private:
    Geometry geometry() const {
        return {GeometryKind::Ring, {static_cast<std::size_t>(p_.neurons)}, -pi, pi, false};
    }

    double phaseOf(Point2 position) const {
        const double along = position[0] * std::cos(p_.orientation) + position[1] * std::sin(p_.orientation);
        return wrapAngle(2 * pi * along / p_.spacing);
    }

    double profile(double centre, std::size_t neuron) const {
        const double d = wrapAngle(angles_[neuron] - centre);
        return std::exp(-d * d / (4 * p_.kernelWidth * p_.kernelWidth));
    }

    void placeBump(double centre) {
        for (std::size_t i = 0; i < angles_.size(); ++i)
            u_[static_cast<Eigen::Index>(i)] = static_cast<S>(amplitude_ * profile(centre, i));
    }

    /// field ← (1 − τω ∂ₓ) W r, the derivative taken on the Fourier modes.
    void updateField(double angularVelocity) {
        std::copy_n(r_.data(), r_.size(), fft_.real().data());
        fft_.forward();
        const std::span<Complex> modes = fft_.spectrum();
        const double turn = p_.timeConstant * angularVelocity;
        for (std::size_t q = 0; q < modes.size(); ++q) {
            // The highest mode of an even ring has no derivative on the grid.
            const bool nyquist = 2 * q == angles_.size();
            const S slope = nyquist ? S{0} : static_cast<S>(-turn * static_cast<double>(q));
            modes[q] *= Complex(spectrum_[q], spectrum_[q] * slope);
        }
        fft_.inverse();
        field_ = Eigen::Map<const Array>(fft_.real().data(), r_.size());
    }

    GridRingParameters p_;
    double amplitude_;
    RealFft<S> fft_;
    Array& u_;
    Array& r_;
    Array& centre_;
    Array field_;
    std::vector<S> spectrum_;
    std::vector<double> angles_;
};

} // namespace

const ParameterTable& GridRingParameters::table() {
    using P = GridRingParameters;
    static const ParameterTable rows = describe<P>(
        "grid-ring",
        {number(&P::neurons, "neurons", "Neurons", "N", "", "Neurons round the ring of phases.", 8, 1e5),
         number(&P::spacing, "spacing", "Spacing", "λ", "m", "Distance after which every neuron fires again.",
                1e-3, 1e3),
         number(&P::orientation, "orientation", "Orientation", "", "rad",
                "Direction of the line in the plane that the module measures along.", -7, 7),
         number(&P::timeConstant, "timeConstant", "Time constant", "τ", "s",
                "Time constant of the synaptic input.", 1e-6, 1e3),
         number(&P::inhibition, "inhibition", "Divisive inhibition", "k", "",
                "Strength of the divisive inhibition; must be below the critical value.", 1e-9, 1e6),
         number(&P::kernelWidth, "kernelWidth", "Kernel width", "a", "rad", "Width of the Gaussian coupling.",
                1e-2, 3),
         number(&P::coupling, "coupling", "Coupling strength", "J₀", "",
                "Strength of the recurrent excitation.", 0, 1e6),
         precisionRow<P>()});
    return rows;
}

std::unique_ptr<Network> makeNetwork(const GridRingParameters& parameters, std::uint64_t seed) {
    const CannSettings settings = ringSettings(parameters);
    const std::optional<double> amplitude = bumpAmplitude(settings);
    if (!amplitude)
        throw BadInput(fmt::format("No bump stands with an inhibition of {}.", parameters.inhibition),
                       "grid-ring.inhibition",
                       fmt::format("It must be below {:.4g} with these neurons, coupling and width.",
                                   criticalInhibition(settings)));
    if (parameters.precision == Precision::Double)
        return std::make_unique<GridRing<double>>(parameters, *amplitude, seed);
    return std::make_unique<GridRing<float>>(parameters, *amplitude, seed);
}

std::vector<TheoryValue> gridRingTheory(const GridRingParameters& parameters) {
    std::vector<TheoryValue> values = cannTheory(ringSettings(parameters));
    values.push_back(
        {"phaseVelocity", "Velocity of the bump at 1 m/s", "rad/s", 2 * pi / parameters.spacing});
    return values;
}

} // namespace canns

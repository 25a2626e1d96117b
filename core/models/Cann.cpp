#include "core/models/Cann.h"

#include "core/base/FastExp.h"
#include "core/models/RingMath.h"

#include <fmt/format.h>

#include <cmath>

namespace canns {

namespace {

template <typename S>
class Cann final : public NetworkOf<S> {
    using Base = NetworkOf<S>;
    using typename Base::Array;

public:
    Cann(const CannSettings& settings, std::uint64_t seed, const Progress& progress)
        : Base(seed), settings_(settings), recurrent_(cannKernel(settings, progress.part(0.0, 0.2)),
                                                      settings.recurrentMethod, progress.part(0.2, 1.0)),
          geometry_(geometryOf(settings)), u_(Base::addState({"u", "Synaptic input", "", geometry_})),
          r_(Base::addState({"r", "Firing rate", "", geometry_})),
          input_(Base::addState({"input", "External input", "", geometry_})) {
        this->rateState_ = 1;
        if (settings.adaptationTimeConstant > 0)
            v_ = &Base::addState({"v", "Adaptation", "", geometry_});
        const auto length = static_cast<Eigen::Index>(settings.length);
        axis_.resize(length);
        for (Eigen::Index i = 0; i < length; ++i)
            axis_[i] = static_cast<S>(geometry_.coordinate(static_cast<std::size_t>(i), settings.length));
    }

    void step(const Input& input, double timeStep) override {
        setInput(input);
        r_ = u_.square();
        r_ *= S{1} / (S{1} + static_cast<S>(settings_.inhibition) * r_.sum());
        Base::applySilence(r_);
        recurrent_.apply(r_, field_);
        const auto rate = static_cast<S>(timeStep / settings_.timeConstant);
        if (v_ == nullptr) {
            u_ += (field_ + input_ - u_) * rate;
        } else {
            const auto slowRate = static_cast<S>(timeStep / settings_.adaptationTimeConstant);
            u_ += (field_ + input_ - u_ - *v_) * rate;
            *v_ += (static_cast<S>(settings_.adaptation) * u_ - *v_) * slowRate;
        }
    }

    void reset() override { Base::zeroStates(); }

    std::size_t memoryBytes() const override { return Base::memoryBytes() + recurrent_.bytes(); }

private:
    static Geometry geometryOf(const CannSettings& s) {
        const bool ring = s.dimensions == 1;
        return {ring ? GeometryKind::Ring : GeometryKind::Torus,
                std::vector<std::size_t>(s.dimensions, s.length), s.rangeBegin, s.rangeEnd, s.endsCoincide};
    }

    /// height · exp(−¼ (d/a)²) along one axis round `centre`.
    void profile(double centre, double height, Array& values) const {
        const double range = settings_.rangeEnd - settings_.rangeBegin;
        const auto inside =
            static_cast<S>(centre - std::floor((centre - settings_.rangeBegin) / range) * range);
        const auto whole = static_cast<S>(range);
        const auto scale = static_cast<S>(0.25 / (settings_.kernelWidth * settings_.kernelWidth));
        const auto factor = static_cast<S>(height);
        values.resize(axis_.size());
        for (Eigen::Index i = 0; i < axis_.size(); ++i) {
            const S one = std::abs(axis_[i] - inside);
            const S other = whole - one;
            const S d = one < other ? one : other;
            values[i] = factor * expOfMinus(d * d * scale);
        }
    }

    /// The stimulus along the first axis: one profile, or two of half the height.
    void profiles(const Input& input, double height, Array& values) {
        const double place = input.feature[0];
        if (input.separation == 0) {
            profile(place, height, values);
            return;
        }
        profile(place - input.separation / 2, height / 2, values);
        profile(place + input.separation / 2, height / 2, otherProfile_);
        values += otherProfile_;
    }

    void setInput(const Input& input) {
        const double amplitude = settings_.stimulusAmplitude * input.gain;
        if (!input.current.empty()) {
            require(input.current.size() == geometry_.size(), "Input::current has one entry a neuron");
            for (std::size_t i = 0; i < input.current.size(); ++i)
                input_[static_cast<Eigen::Index>(i)] = static_cast<S>(input.current[i]);
        } else if (!input.present) {
            input_.setZero();
        } else if (settings_.dimensions == 1) {
            profiles(input, amplitude, input_);
        } else {
            profiles(input, 1.0, columnProfile_);
            profile(input.feature[1], amplitude, rowProfile_);
            const auto length = static_cast<Eigen::Index>(settings_.length);
            Eigen::Map<Eigen::Array<S, Eigen::Dynamic, Eigen::Dynamic>> sheet(input_.data(), length, length);
            for (Eigen::Index row = 0; row < length; ++row)
                sheet.col(row) = columnProfile_ * rowProfile_[row];
        }
        Base::addNoise(input_, input.noiseLevel * settings_.stimulusAmplitude);
        Base::addInjected(input_);
    }

    CannSettings settings_;
    RecurrentInput<S> recurrent_;
    Geometry geometry_;
    Array& u_;
    Array& r_;
    Array& input_;
    Array* v_ = nullptr;
    Array field_;
    Array axis_;
    Array otherProfile_;
    Array columnProfile_;
    Array rowProfile_;
};

} // namespace

Kernel cannKernel(const CannSettings& settings, const Progress& progress) {
    const double range = settings.rangeEnd - settings.rangeBegin;
    Kernel kernel;
    kernel.columns = settings.endsCoincide ? settings.length - 1 : settings.length;
    kernel.rows = settings.dimensions == 2 ? kernel.columns : 1;
    kernel.endsCoincide = settings.endsCoincide;
    const double spacing = range / static_cast<double>(kernel.columns);
    kernel.values.reserve(kernel.rows * kernel.columns);
    constexpr std::size_t block = 1024;
    for (std::size_t r = 0; r < kernel.rows; ++r)
        for (std::size_t c = 0; c < kernel.columns; ++c) {
            if (c % block == 0)
                progress.report(kernel.values.size(), kernel.rows * kernel.columns);
            const double dy = wrapToHalf(static_cast<double>(r) * spacing, range);
            const double dx = wrapToHalf(static_cast<double>(c) * spacing, range);
            kernel.values.push_back(
                gaussianOfSquare(dx * dx + dy * dy, settings.kernelWidth, settings.coupling));
        }
    return kernel;
}

std::unique_ptr<Network> makeCann(const CannSettings& settings, std::uint64_t seed,
                                  const Progress& progress) {
    if (!(settings.rangeEnd > settings.rangeBegin))
        throw BadInput(fmt::format("The range of the feature goes from {} to {}.", settings.rangeBegin,
                                   settings.rangeEnd),
                       "rangeEnd", "Its end must be above its beginning.");
    if (settings.precision == Precision::Double)
        return std::make_unique<Cann<double>>(settings, seed, progress);
    return std::make_unique<Cann<float>>(settings, seed, progress);
}

} // namespace canns

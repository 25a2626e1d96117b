#pragma once

#include "core/base/Error.h"
#include "core/base/Progress.h"
#include "core/base/Random.h"
#include "core/models/Geometry.h"
#include "core/tasks/Input.h"

#include <Eigen/Core>
#include <cstdint>
#include <deque>
#include <numbers>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// A network is named state arrays on a geometry, and a step that moves them on.
///
///     auto network = findModel("cann-1d").make(values, seed);
///     network->step({.feature = {0.5}}, 0.1);
///     std::vector<double> u = network->state("u");
namespace canns {

/// Arithmetic of a network's state.
enum class Precision { Float, Double };

/// What every network can do. One thread at a time.
class Network {
public:
    virtual ~Network() = default;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    std::span<const StateInfo> states() const noexcept { return infos_; }
    /// The index of a state, or BadInput that lists the names there are.
    std::size_t stateIndex(std::string_view name) const;

    /// Copies a state array; `values` has as many entries as the state.
    virtual void readState(std::size_t index, std::span<float> values) const = 0;
    virtual void readState(std::size_t index, std::span<double> values) const = 0;
    virtual void writeState(std::size_t index, std::span<const double> values) = 0;
    std::vector<double> state(std::string_view name) const;
    void setState(std::string_view name, std::span<const double> values);

    /// Moves on by `timeStep`, in the model's own unit of time.
    virtual void step(const Input& input, double timeStep) = 0;
    /// Back to the state (and the random numbers) of the beginning.
    virtual void reset() = 0;
    /// What a network does before it is used, given its time step: the velocity grid network heals here,
    /// which takes minutes for the largest sheets. Cancelled, it is to be reset.
    virtual void prepare(double /*timeStep*/, const Progress& /*progress*/) {}

    /// The population that is shown, perturbed and recorded as spikes, and the index of its rates.
    const Geometry& population() const noexcept { return infos_[rateState_].geometry; }
    std::size_t rateState() const noexcept { return rateState_; }

    /// Adds `current` (one entry a neuron of the population; empty: none) to the input of every step to come.
    virtual void inject(std::span<const double> current) = 0;
    virtual std::vector<double> injected() const = 0;
    /// Holds the rates of these neurons at zero from now on (empty: none).
    void silence(std::vector<std::size_t> neurons);

    /// Goes on where `other` is: its states, clock, random numbers, injected current and silenced neurons.
    /// Both have the same states in the same shapes.
    void continueFrom(const Network& other);

    /// The first state that holds a NaN or an infinity.
    virtual std::optional<std::size_t> notFinite() const = 0;

    /// Bytes held by states and connectivity.
    virtual std::size_t memoryBytes() const = 0;

protected:
    explicit Network(std::uint64_t seed) : seed_(seed), random_(seed) {}

    std::vector<StateInfo> infos_;
    std::size_t rateState_ = 0;
    std::vector<std::size_t> silenced_;
    std::size_t steps_ = 0; ///< Since the beginning, for models that need a clock and count it.
    std::uint64_t seed_;
    RandomStream random_;
};

/// A network whose states are arrays of `S` (float or double).
template <typename S>
class NetworkOf : public Network {
public:
    using Array = Eigen::Array<S, Eigen::Dynamic, 1>;

    void readState(std::size_t index, std::span<float> values) const override { copyOut(index, values); }
    void readState(std::size_t index, std::span<double> values) const override { copyOut(index, values); }
    void writeState(std::size_t index, std::span<const double> values) override {
        require(values.size() == static_cast<std::size_t>(arrays_[index].size()),
                "writeState: one value a neuron");
        for (std::size_t i = 0; i < values.size(); ++i)
            arrays_[index][static_cast<Eigen::Index>(i)] = static_cast<S>(values[i]);
    }

    void inject(std::span<const double> current) override {
        require(current.empty() || current.size() == population().size(), "inject: one current a neuron");
        injected_.resize(static_cast<Eigen::Index>(current.size()));
        for (std::size_t i = 0; i < current.size(); ++i)
            injected_[static_cast<Eigen::Index>(i)] = static_cast<S>(current[i]);
    }

    std::vector<double> injected() const override { return {injected_.begin(), injected_.end()}; }

    std::optional<std::size_t> notFinite() const override {
        // x − x is 0 for every finite x and NaN for all others; sums are quicker than a test of each.
        for (std::size_t i = 0; i < arrays_.size(); ++i)
            if ((arrays_[i] - arrays_[i]).sum() != S{0})
                return i;
        return std::nullopt;
    }

    std::size_t memoryBytes() const override {
        std::size_t bytes = 0;
        for (const Array& array : arrays_)
            bytes += static_cast<std::size_t>(array.size()) * sizeof(S);
        return bytes;
    }

protected:
    using Network::Network;

    /// Adds a state of zeros. The reference stays good.
    Array& addState(StateInfo info) {
        arrays_.push_back(Array::Zero(static_cast<Eigen::Index>(info.geometry.size())));
        infos_.push_back(std::move(info));
        return arrays_.back();
    }
    void zeroStates() {
        for (Array& array : arrays_)
            array.setZero();
        random_ = RandomStream(seed_);
        steps_ = 0;
    }
    void addInjected(Array& current) const {
        if (injected_.size() > 0)
            current += injected_;
    }
    void applySilence(Array& rates) const {
        for (const std::size_t neuron : silenced_)
            rates[static_cast<Eigen::Index>(neuron)] = S{0};
    }
    /// Adds normal noise to all values: Box–Muller on pairs of 32-bit numbers, whole arrays at a time.
    void addNoise(Array& values, double standardDeviation) {
        if (!(standardDeviation > 0))
            return;
        const Eigen::Index size = values.size();
        const Eigen::Index pairs = (size + 1) / 2;
        radii_.resize(pairs);
        angles_.resize(pairs);
        constexpr double spacing = 1.0 / 4294967296.0;
        for (Eigen::Index i = 0; i < pairs; ++i) {
            // Half a spacing keeps the logarithm finite.
            radii_[i] = static_cast<S>((static_cast<double>(random_()) + 0.5) * spacing);
            angles_[i] =
                static_cast<S>((static_cast<double>(random_()) * spacing - 0.5) * 2 * std::numbers::pi);
        }
        radii_ = (radii_.log() * S{-2}).max(S{0}).sqrt() * static_cast<S>(standardDeviation);
        values.head(pairs) += radii_ * angles_.cos();
        values.tail(size - pairs) += radii_.head(size - pairs) * angles_.head(size - pairs).sin();
    }

private:
    template <typename T>
    void copyOut(std::size_t index, std::span<T> values) const {
        const Array& array = arrays_[index];
        require(values.size() == static_cast<std::size_t>(array.size()), "readState: one value a neuron");
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<T>(array[static_cast<Eigen::Index>(i)]);
    }

    std::deque<Array> arrays_;
    Array injected_;
    Array radii_;
    Array angles_;
};

} // namespace canns

#include "core/models/ThetaPlace.h"

#include "core/base/Parallel.h"
#include "core/models/AdaptiveLayer.h"
#include "core/models/ParameterRows.h"
#include "core/models/RingMath.h"
#include "core/models/ThetaModulation.h"
#include "core/tasks/CostGrid.h"

#include <cmath>

namespace canns {

namespace {

template <typename S>
class ThetaPlace final : public NetworkOf<S> {
    using Base = NetworkOf<S>;
    using typename Base::Array;

public:
    ThetaPlace(const ThetaPlaceParameters& p, std::uint64_t seed, const Progress& progress)
        : Base(seed), p_(p),
          grid_(makeArena(arenaOf(p), p.table().name()), p.cellSize, p.cellSize, progress.part(0.0, 0.1)),
          u_(Base::addState({"u", "Synaptic input", "", geometry()})),
          v_(Base::addState({"v", "Adaptation", "", geometry()})),
          r_(Base::addState({"r", "Firing rate", "", geometry()})),
          input_(Base::addState({"input", "External input", "", geometry()})),
          centre_(Base::addState({"centre", "Decoded position", "m", {GeometryKind::None, {2}}})),
          thetaPhase_(Base::addState({"thetaPhase", "Theta phase", "rad", {GeometryKind::None, {1}}})),
          layer_{u_, v_, r_, p.timeConstant, p.adaptationTimeConstant, p.adaptation, p.inhibition, p.gain} {
        this->rateState_ = 2;
        if (grid_.freeCells() == 0)
            throw BadInput("No cell of the arena is free.", "theta-place.cellSize", "Make cells smaller.");
        const auto cells = static_cast<Eigen::Index>(grid_.freeCells());
        const double bytes = static_cast<double>(cells) * static_cast<double>(cells) * 4 * sizeof(S);
        constexpr double mostBytes = 4e9;
        if (bytes > mostBytes)
            throw OutOfMemory("The weights between all place cells do not fit.",
                              static_cast<std::size_t>(bytes), static_cast<std::size_t>(mostBytes),
                              "Raise theta-place.cellSize.");
        fall_.resize(cells, cells);
        parallelFor(grid_.freeCells(), progress.part(0.1, 0.8), [&](std::size_t source) {
            const std::vector<double> distances = grid_.distancesFrom(source, p_.peerCompatible);
            for (std::size_t cell = 0; cell < distances.size(); ++cell) {
                const double d = distances[cell];
                fall_(static_cast<Eigen::Index>(cell), static_cast<Eigen::Index>(source)) = static_cast<S>(
                    std::exp(-(p_.peerCompatible ? d : d * d) / (2 * p_.kernelWidth * p_.kernelWidth)));
            }
        });
        const double coupling = p.coupling / (2 * pi * p.kernelWidth * p.kernelWidth);
        // Cells that are far apart, or parted by walls, have no weights.
        recurrent_ = RecurrentInput<S>(
            grid_.freeCells(),
            [&](std::size_t to, std::span<double> weights) {
                for (std::size_t from = 0; from < weights.size(); ++from)
                    weights[from] = coupling * static_cast<double>(fall_(static_cast<Eigen::Index>(to),
                                                                         static_cast<Eigen::Index>(from)));
            },
            RecurrentMethod::Automatic, progress.part(0.8, 1.0));
        rates_.resize(cells);
        current_.resize(cells);
        field_.resize(u_.size());
        free_ = Array::Zero(u_.size());
        for (Eigen::Index cell = 0; cell < cells; ++cell)
            free_[neuronOf(cell)] = S{1};
    }

    void step(const Input& input, double timeStep) override {
        const ThetaModulation theta =
            thetaModulation(static_cast<double>(this->steps_++) * timeStep, p_.thetaCycle, input.speedGain,
                            0.0, 0.0, p_.thetaStrength);
        thetaPhase_[0] = static_cast<S>(theta.phase);
        decode();
        for (Eigen::Index cell = 0; cell < rates_.size(); ++cell)
            rates_[cell] = r_[neuronOf(cell)];
        recurrent_.apply(rates_, current_);
        const auto here = p_.peerCompatible ? grid_.cellAbove(input.position) : grid_.cellAt(input.position);
        const auto amplitude = static_cast<S>(p_.stimulusAmplitude * theta.gridGain * input.gain);
        for (Eigen::Index cell = 0; cell < rates_.size(); ++cell) {
            S& external = input_[neuronOf(cell)];
            external = here ? amplitude * fall_(cell, static_cast<Eigen::Index>(*here)) : S{0};
            current_[cell] += external;
        }
        Base::addNoise(current_, p_.noise);
        field_.setZero();
        Base::addInjected(field_);
        // What is injected into walls goes nowhere.
        field_ *= free_;
        for (Eigen::Index cell = 0; cell < rates_.size(); ++cell)
            field_[neuronOf(cell)] += current_[cell];
        layer_.step(field_, timeStep);
        Base::applySilence(r_);
    }

    void reset() override { Base::zeroStates(); }

    std::size_t memoryBytes() const override {
        return Base::memoryBytes() + static_cast<std::size_t>(fall_.size()) * sizeof(S) + recurrent_.bytes();
    }

private:
    /// Rows by y from below, columns by x; a neuron's coordinates are the middle of its cell.
    Geometry geometry() const {
        const auto range = [&](std::size_t axis, std::size_t count) {
            const double first = grid_.least()[axis] + grid_.cellWidth() / 2;
            return std::array{first, first + static_cast<double>(count) * grid_.cellWidth()};
        };
        const auto [begin, end] = range(0, grid_.columns());
        // The grid's rows are laid from the top, and the lowest may reach below the arena.
        const double height = static_cast<double>(grid_.rows()) * grid_.cellHeight();
        const double lowest = grid_.greatest()[1] - height + grid_.cellHeight() / 2;
        return {GeometryKind::Plane,
                {grid_.rows(), grid_.columns()},
                begin,
                end,
                false,
                std::array{lowest, lowest + height}};
    }

    Eigen::Index neuronOf(Eigen::Index cell) const {
        const auto c = static_cast<std::size_t>(cell);
        return static_cast<Eigen::Index>((grid_.rows() - 1 - grid_.rowOf(c)) * grid_.columns() +
                                         grid_.columnOf(c));
    }

    /// From the rates before the step; a silent network keeps its last place.
    void decode() {
        Eigen::Index top = 0;
        S greatest{0};
        for (Eigen::Index cell = 0; cell < rates_.size(); ++cell)
            if (r_[neuronOf(cell)] > greatest) {
                greatest = r_[neuronOf(cell)];
                top = cell;
            }
        if (!(greatest > S{0}))
            return;
        constexpr S threeWidths = static_cast<S>(0.0111);
        double total = 0.0;
        Point2 sum{};
        for (Eigen::Index cell = 0; cell < rates_.size(); ++cell) {
            if (fall_(top, cell) < threeWidths)
                continue;
            const auto weight = static_cast<double>(r_[neuronOf(cell)]);
            const Point2 place = grid_.centreOf(static_cast<std::size_t>(cell));
            total += weight;
            for (std::size_t axis = 0; axis < 2; ++axis)
                sum[axis] += weight * place[axis];
        }
        for (std::size_t axis = 0; axis < 2; ++axis)
            centre_[static_cast<Eigen::Index>(axis)] = static_cast<S>(sum[axis] / total);
    }

    ThetaPlaceParameters p_;
    CostGrid grid_;
    Array& u_;
    Array& v_;
    Array& r_;
    Array& input_;
    Array& centre_;
    Array& thetaPhase_;
    AdaptiveLayer<S> layer_;
    /// How the kernel falls off between any two cells; 1 on the diagonal. Symmetric.
    Eigen::Matrix<S, Eigen::Dynamic, Eigen::Dynamic> fall_;
    RecurrentInput<S> recurrent_;
    Array rates_;
    Array current_;
    Array field_;
    Array free_; ///< 1 for cells that are free, otherwise 0.
};

} // namespace

const ParameterTable& ThetaPlaceParameters::table() {
    using P = ThetaPlaceParameters;
    const std::string source = "Ji, Lomi, Jeffery, Mitchell & Burgess 2025, Nat. Commun.";
    static const ParameterTable rows = describe<P>(
        "theta-place",
        withArenaRows<P>(
            {}, {number(&P::cellSize, "cellSize", "Cell size", "", "m",
                        "Distance of the places of neighbouring place cells.", 1e-3, 1e3),
                 number(&P::timeConstant, "timeConstant", "Time constant", "τ", "ms",
                        "Time constant of the synaptic input.", 1e-6, 1e6, from(source)),
                 number(&P::adaptationTimeConstant, "adaptationTimeConstant", "Adaptation time constant",
                        "τᵥ", "ms", "Time constant of adaptation.", 1e-6, 1e6, from(source)),
                 number(&P::adaptation, "adaptation", "Adaptation strength", "m", "",
                        "Strength of adaptation; what makes the bump sweep.", 0, 1e6, from(source)),
                 number(&P::inhibition, "inhibition", "Divisive inhibition", "k", "",
                        "Strength of the divisive inhibition.", 0, 1e6, from(source)),
                 number(&P::kernelWidth, "kernelWidth", "Kernel width", "a", "m",
                        "Width of coupling and input, along the way.", 1e-3, 1e3, from(source)),
                 number(&P::stimulusAmplitude, "stimulusAmplitude", "Stimulus amplitude", "A", "",
                        "Peak of the animal's input.", 0, 1e6, from(source)),
                 number(&P::coupling, "coupling", "Coupling strength", "J₀", "",
                        "Strength of the recurrent excitation.", 0, 1e6, from(source)),
                 number(&P::gain, "gain", "Rate gain", "g", "", "Factor of the rates.", 0, 1e6, from(source)),
                 number(&P::noise, "noise", "Noise", "σ", "",
                        "Standard deviation of the noise in every cell's input at every step.", 0, 1e6,
                        from(source)),
                 number(&P::thetaCycle, "thetaCycle", "Theta cycle", "", "ms", "Duration of a theta cycle.",
                        1e-3, 1e6, from(source)),
                 number(&P::thetaStrength, "thetaStrength", "Theta strength", "s", "",
                        "How strongly theta modulates the input.", 0, 1e6, from(source)),
                 precisionRow<P>(),
                 peerRow<P>("Exponential kernels, ways that cut corners, and an animal that is looked for "
                            "one cell above its own, as in the Python package.")}));
    return rows;
}

std::unique_ptr<Network> makeNetwork(const ThetaPlaceParameters& parameters, std::uint64_t seed,
                                     const Progress& progress) {
    if (parameters.precision == Precision::Double)
        return std::make_unique<ThetaPlace<double>>(parameters, seed, progress);
    return std::make_unique<ThetaPlace<float>>(parameters, seed, progress);
}

} // namespace canns

#include "core/models/Hierarchical.h"

#include "core/models/AdaptiveLayer.h"
#include "core/models/BandRings.h"
#include "core/models/HexagonalPhase.h"
#include "core/models/ParameterRows.h"
#include "core/models/PlaceReadout.h"

#include <fmt/format.h>

#include <cmath>
#include <memory>
#include <vector>

namespace canns {

namespace {

constexpr double driveWidth = 2 * pi / 9;
constexpr double driveStrength = 5000.0;
constexpr double synapticStrength = 0.1;
constexpr double gridWidth = pi / 9;
constexpr double gridTimeConstant = 0.1;
constexpr double gridAdaptationTimeConstant = 10.0;
constexpr double gridInhibition = 5e-3;

/// Squared distance of phases that bands 60° apart measure: (4/3)(δ₁² − δ₁δ₂ + δ₂²), the least of its images
/// or wrapped by component.
double bandSquare(double first, double second, bool leastImage) {
    return 4.0 / 3.0 *
           (leastImage ? hexagonalSquare(first, -second) : skewedSquare(wrapOnce(first), -wrapOnce(second)));
}

template <typename S>
class Module {
    using Array = NeuronArray<S>;

public:
    struct GridStates {
        Array& u;
        Array& v;
        Array& r;
    };

    Module(const HierarchicalParameters& p, double spacing, BandStates<S> bands, GridStates grid,
           const Progress& progress)
        : p_(p), bandStates_(bands), bands_({static_cast<std::size_t>(p.bandNeurons), spacing, p.orientation,
                                             p.bandGain, p.bandNoise, p.peerCompatible},
                                            bands),
          layer_{grid.u,
                 grid.v,
                 grid.r,
                 gridTimeConstant,
                 gridAdaptationTimeConstant,
                 gridTimeConstant / gridAdaptationTimeConstant,
                 gridInhibition,
                 1.0},
          sheet_(static_cast<std::size_t>(p.gridLength)), recurrent_(connectivity(progress)) {
        if (p.drive == BandDrive::Synaptic)
            buildBandWeights();
    }

    BandRings<S>& bands() { return bands_; }
    const Array& gridRates() const { return layer_.r; }

    void step(const Input& input, double timeStep, RandomStream& random) {
        bands_.step(input, timeStep, random);
        recurrent_.apply(layer_.r, field_);
        if (p_.drive == BandDrive::Decoded)
            addDecodedDrive();
        else
            addSynapticDrive();
        layer_.step(field_, timeStep);
    }

    /// The weights from the grid cells to a place cell at `place`, as in the Python package.
    void placeWeights(Point2 place, auto row) const {
        const double x = bands_.phase(0, place);
        const double y = bands_.phase(1, place);
        const auto length = static_cast<std::size_t>(p_.gridLength);
        for (std::size_t n = 0; n < length * length; ++n)
            row[static_cast<Eigen::Index>(n)] = static_cast<S>(gaussianOfSquare(
                bandSquare(x - axis(n % length), y - axis(n / length), false), driveWidth, 1.0));
    }

private:
    double axis(std::size_t k) const { return -pi + static_cast<double>(k) * (2 * pi / p_.gridLength); }

    RecurrentInput<S> connectivity(const Progress& progress) const {
        const auto length = static_cast<std::size_t>(p_.gridLength);
        if (p_.peerCompatible) {
            const auto weightsTo = [&](std::size_t i, std::span<double> weights) {
                for (std::size_t j = 0; j < weights.size(); ++j)
                    weights[j] = gaussianOfSquare(bandSquare(axis(i % length) - axis(j % length),
                                                             axis(i / length) - axis(j / length), false),
                                                  gridWidth, 1.0);
            };
            return RecurrentInput<S>(length * length, weightsTo, RecurrentMethod::Automatic, progress);
        }
        Kernel kernel{length, length, false, {}};
        for (std::size_t n = 0; n < length * length; ++n)
            kernel.values.push_back(gaussianOfSquare(
                bandSquare(axis(n % length) + pi, axis(n / length) + pi, true), gridWidth, 1.0));
        return RecurrentInput<S>(kernel, RecurrentMethod::Automatic, progress);
    }

    void addDecodedDrive() {
        const Point2 phase{static_cast<double>(bandStates_.centre[0]),
                           static_cast<double>(bandStates_.centre[1])};
        // The metric of bandSquare() is 4/3 of the sheet's.
        sheet_.gaussian(phase, !p_.peerCompatible, driveWidth * std::sqrt(0.75),
                        driveStrength / (std::sqrt(2 * pi) * driveWidth), drive_, true);
        field_ += drive_;
    }

    /// The weight from a band cell to a grid cell depends on the difference of their phases alone; a grid
    /// cell's phase on the third band is the difference of the other two.
    void buildBandWeights() {
        const auto n = static_cast<Eigen::Index>(p_.bandNeurons);
        bandWeights_.resize(p_.gridLength, n);
        for (Eigen::Index k = 0; k < p_.gridLength; ++k)
            for (Eigen::Index j = 0; j < n; ++j) {
                const double d = wrapAngle(axis(static_cast<std::size_t>(k)) -
                                           bands_.angles()[static_cast<std::size_t>(j)]);
                bandWeights_(k, j) = static_cast<S>(gaussianOfSquare(d * d, driveWidth, synapticStrength));
            }
    }

    void addSynapticDrive() {
        const auto n = static_cast<Eigen::Index>(p_.bandNeurons);
        const auto length = static_cast<Eigen::Index>(p_.gridLength);
        std::array<Array, 3> drives;
        for (std::size_t ring = 0; ring < 3; ++ring) {
            const auto rates = bandStates_.r.segment(static_cast<Eigen::Index>(ring) * n, n);
            const S half = rates.maxCoeff() / S{2};
            drives[ring] = (bandWeights_ * (rates > half).select(rates, S{0}).matrix()).array();
        }
        // Every band's phase has its zero at −π, so that the third is the difference of the others plus π:
        // index (row − column) of an axis that begins at −π.
        for (Eigen::Index row = 0; row < length; ++row)
            for (Eigen::Index column = 0; column < length; ++column) {
                const Eigen::Index index = (row - column + length) % length;
                field_[row * length + column] += drives[0][column] + drives[1][row] + drives[2][index];
            }
    }

    HierarchicalParameters p_;
    BandStates<S> bandStates_;
    BandRings<S> bands_;
    AdaptiveLayer<S> layer_;
    PhaseSheet<S> sheet_;
    RecurrentInput<S> recurrent_;
    Array field_;
    Array drive_;
    Eigen::Matrix<S, Eigen::Dynamic, Eigen::Dynamic> bandWeights_;
};

template <typename S>
class Hierarchical final : public NetworkOf<S> {
    using Base = NetworkOf<S>;
    using typename Base::Array;

public:
    Hierarchical(const HierarchicalParameters& p, std::uint64_t seed, const Progress& progress)
        : Base(seed), p_(p) {
        const auto modules = static_cast<std::size_t>(p.modules);
        const auto part = [&](std::size_t m) { return 0.8 * static_cast<double>(m) / p.modules; };
        for (std::size_t m = 0; m < modules; ++m)
            modules_.push_back(makeModule(m, progress.part(part(m), part(m + 1))));
        const auto side = static_cast<std::size_t>(p.placeCellsPerSide);
        place_ = &Base::addState(
            {"place", "Place cells", "", {GeometryKind::Plane, {side, side}, 0.0, p.arenaSize, true}});
        this->rateState_ = this->infos_.size() - 1;
        decoded_ = &Base::addState({"decodedPosition", "Decoded position", "m", {GeometryKind::None, {2}}});
        const auto cells = static_cast<Eigen::Index>(p.gridLength) * p.gridLength;
        gridRates_.resize(cells * p.modules);
        if (p.peerCompatible)
            buildPlaceWeights(progress.part(0.8, 1.0));
        else
            readout_ = PlaceReadout<S>(readoutSettings(), progress.part(0.8, 1.0));
    }

    void step(const Input& input, double timeStep) override {
        if (!started_ && !p_.peerCompatible)
            for (auto& module : modules_)
                module->bands().start({module->bands().phase(0, input.position),
                                       module->bands().phase(1, input.position),
                                       module->bands().phase(2, input.position)});
        started_ = true;
        const Eigen::Index cells = gridRates_.size() / p_.modules;
        for (std::size_t m = 0; m < modules_.size(); ++m) {
            modules_[m]->step(input, timeStep, this->random_);
            gridRates_.segment(static_cast<Eigen::Index>(m) * cells, cells) = modules_[m]->gridRates();
        }
        if (p_.peerCompatible)
            drive_.matrix().noalias() = placeWeights_ * gridRates_.matrix();
        else
            readout_.apply(gridRates_, drive_);
        Base::addInjected(drive_);
        decode();
    }

    void writeState(std::size_t index, std::span<const double> values) override {
        Base::writeState(index, values);
        started_ = true;
    }

    void reset() override {
        Base::zeroStates();
        for (auto& module : modules_)
            module->bands().start({0.0, 0.0, 0.0});
        started_ = false;
    }

    std::size_t memoryBytes() const override {
        return Base::memoryBytes() + static_cast<std::size_t>(placeWeights_.size()) * sizeof(S) +
               readout_.bytes();
    }

private:
    void buildPlaceWeights(const Progress& progress) {
        const auto places = static_cast<Eigen::Index>(p_.placeCellsPerSide) * p_.placeCellsPerSide;
        const Eigen::Index cells = gridRates_.size() / p_.modules;
        const double bytes =
            static_cast<double>(places) * static_cast<double>(gridRates_.size()) * double{sizeof(S)};
        constexpr double mostBytes = 4e9;
        if (bytes > mostBytes)
            throw OutOfMemory("The weights from all grid cells to all place cells do not fit.",
                              static_cast<std::size_t>(bytes), static_cast<std::size_t>(mostBytes),
                              "Take fewer modules, grid cells or place cells.");
        placeWeights_.resize(places, gridRates_.size());
        for (Eigen::Index n = 0; n < places; ++n) {
            progress.report(static_cast<std::size_t>(n), static_cast<std::size_t>(places));
            for (std::size_t m = 0; m < modules_.size(); ++m)
                modules_[m]->placeWeights(
                    placeOf(n), placeWeights_.row(n).segment(static_cast<Eigen::Index>(m) * cells, cells));
        }
    }

    typename PlaceReadout<S>::Settings readoutSettings() {
        typename PlaceReadout<S>::Settings settings{static_cast<std::size_t>(p_.placeCellsPerSide),
                                                    p_.arenaSize,
                                                    static_cast<std::size_t>(p_.gridLength),
                                                    driveWidth,
                                                    {}};
        for (auto& module : modules_)
            settings.waveVectors.push_back({module->bands().waveVector(0), module->bands().waveVector(1)});
        return settings;
    }

    std::unique_ptr<Module<S>> makeModule(std::size_t index, const Progress& progress) {
        const auto neurons = static_cast<std::size_t>(p_.bandNeurons);
        const auto length = static_cast<std::size_t>(p_.gridLength);
        const Geometry bands{GeometryKind::None, {3, neurons}, -pi, pi, false};
        const Geometry sheet{GeometryKind::TwistedTorus, {length, length}, -pi, pi, false};
        const auto add = [&](const char* what, const char* label, const Geometry& geometry) -> Array& {
            return Base::addState({fmt::format("module{}{}", index + 1, what),
                                   fmt::format("Module {}: {}", index + 1, label), "", geometry});
        };
        Array& u = add("BandU", "synaptic input of band cells", bands);
        Array& r = add("BandR", "rates of band cells", bands);
        Array& left = add("Left", "left shifters", bands);
        Array& right = add("Right", "right shifters", bands);
        Array& centre = add("BandCentre", "decoded phases of bands", {GeometryKind::None, {3}});
        Array& gridU = add("GridU", "synaptic input of grid cells", sheet);
        Array& gridV = add("GridV", "adaptation of grid cells", sheet);
        Array& gridR = add("GridR", "rates of grid cells", sheet);
        const double part = p_.modules > 1 ? static_cast<double>(index) / (p_.modules - 1) : 0.0;
        const double spacing = p_.leastSpacing + part * (p_.greatestSpacing - p_.leastSpacing);
        return std::make_unique<Module<S>>(p_, spacing, BandStates<S>{u, r, left, right, centre},
                                           typename Module<S>::GridStates{gridU, gridV, gridR}, progress);
    }

    Point2 placeOf(Eigen::Index n) const {
        const double step = p_.arenaSize / (p_.placeCellsPerSide - 1);
        const Eigen::Index row = n / p_.placeCellsPerSide;
        return {static_cast<double>(n % p_.placeCellsPerSide) * step, static_cast<double>(row) * step};
    }

    /// Rates of place cells above half of the greatest drive, and the position that they stand for.
    void decode() {
        Eigen::Index top = 0;
        const S greatest = drive_.maxCoeff(&top);
        *place_ = (drive_ - greatest / S{2}).max(S{0});
        // Other fields than the one round the top would pull the mean away.
        counted_.assign(static_cast<std::size_t>(place_->size()), p_.peerCompatible);
        if (!p_.peerCompatible)
            countField(top);
        double total = 1e-5;
        Point2 sum{};
        for (Eigen::Index n = 0; n < place_->size(); ++n) {
            if (!counted_[static_cast<std::size_t>(n)] || !((*place_)[n] > S{0}))
                continue;
            const auto weight = static_cast<double>((*place_)[n]);
            const Point2 place = placeOf(n);
            total += weight;
            sum[0] += weight * place[0];
            sum[1] += weight * place[1];
        }
        (*decoded_)[0] = static_cast<S>(sum[0] / total);
        (*decoded_)[1] = static_cast<S>(sum[1] / total);
        *place_ = place_->square();
        *place_ /= S{1} + place_->sum();
        Base::applySilence(*place_);
    }

    /// Marks the active cells that are connected to cell `top`.
    void countField(Eigen::Index top) {
        const Eigen::Index side = p_.placeCellsPerSide;
        frontier_.assign(1, top);
        counted_[static_cast<std::size_t>(top)] = true;
        while (!frontier_.empty()) {
            const Eigen::Index n = frontier_.back();
            frontier_.pop_back();
            const auto visit = [&](bool inside, Eigen::Index next) {
                if (inside && !counted_[static_cast<std::size_t>(next)] && (*place_)[next] > S{0}) {
                    counted_[static_cast<std::size_t>(next)] = true;
                    frontier_.push_back(next);
                }
            };
            visit(n % side > 0, n - 1);
            visit(n % side < side - 1, n + 1);
            visit(n >= side, n - side);
            visit(n < side * (side - 1), n + side);
        }
    }

    HierarchicalParameters p_;
    std::vector<std::unique_ptr<Module<S>>> modules_;
    Array* place_ = nullptr;
    Array* decoded_ = nullptr;
    Eigen::Matrix<S, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> placeWeights_;
    Array gridRates_;
    PlaceReadout<S> readout_;
    Array drive_;
    std::vector<bool> counted_;
    std::vector<Eigen::Index> frontier_;
    bool started_ = false;
};

} // namespace

const ParameterTable& HierarchicalParameters::table() {
    using P = HierarchicalParameters;
    static const ParameterTable rows = describe<P>(
        "hierarchical",
        {number(&P::modules, "modules", "Modules", "", "", "Grid modules.", 1, 50),
         number(&P::placeCellsPerSide, "placeCellsPerSide", "Place cells a side", "", "",
                "Place cells along each side of the arena.", 2, 300),
         number(&P::arenaSize, "arenaSize", "Arena", "", "m",
                "Side of the square, from the origin, that place cells cover.", 1e-2, 1e3),
         number(&P::leastSpacing, "leastSpacing", "Least spacing", "", "m",
                "Band spacing of the first module.", 1e-2, 1e3),
         number(&P::greatestSpacing, "greatestSpacing", "Greatest spacing", "", "m",
                "Band spacing of the last module.", 1e-2, 1e3),
         number(&P::orientation, "orientation", "Orientation", "", "rad", "Orientation of the modules.", -7,
                7),
         number(&P::bandNeurons, "bandNeurons", "Band cells", "", "", "Neurons of each ring of band cells.",
                12, 10000),
         number(&P::gridLength, "gridLength", "Grid cells a side", "L", "",
                "Grid cells along each axis of a module's phase torus.", 4, 200),
         number(&P::bandGain, "bandGain", "Band gain", "", "", "Calibration of the bands' velocity.", 0, 100,
                advanced()),
         number(&P::bandNoise, "bandNoise", "Band noise", "", "",
                "Standard deviation of the noise of the shifters' rates at every step.", 0, 1e3),
         row(&P::drive, {.name = "drive",
                         .label = "Drive of grid cells",
                         .meaning = "From the decoded phases of two bands, or by weights from all three.",
                         .choices = {"decoded", "synaptic"}}),
         precisionRow<P>(),
         peerRow<P>("Euler leaks, bands that start at phase 0, and decoding from all half-maximal place "
                    "cells, as in the Python package.")});
    return rows;
}

std::unique_ptr<Network> makeNetwork(const HierarchicalParameters& parameters, std::uint64_t seed,
                                     const Progress& progress) {
    if (parameters.precision == Precision::Double)
        return std::make_unique<Hierarchical<double>>(parameters, seed, progress);
    return std::make_unique<Hierarchical<float>>(parameters, seed, progress);
}

} // namespace canns

#include "core/models/GridVelocity.h"

#include "core/models/Fft.h"
#include "core/models/ParameterRows.h"
#include "core/models/RingMath.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace canns {

namespace {

using Unit = std::array<double, 2>;

/// Preferred directions and, for each neuron, the index of its own.
struct Directions {
    std::vector<Unit> units;
    std::vector<std::size_t> ofNeuron;
};

Directions directionsOf(const GridVelocityParameters& p) {
    const auto length = static_cast<std::size_t>(p.length);
    Directions result;
    if (!p.peerCompatible && p.directions == DirectionLayout::FourByTwo) {
        result.units = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    } else {
        for (const double angle : {0.0, pi, pi / 3, pi / 3 + pi, 2 * pi / 3, 2 * pi / 3 + pi})
            result.units.push_back({std::cos(angle), std::sin(angle)});
    }
    for (std::size_t n = 0; n < length * length; ++n) {
        const std::size_t column = n % length;
        const std::size_t row = n / length;
        if (p.peerCompatible)
            result.ofNeuron.push_back(n % 6);
        else if (p.directions == DirectionLayout::FourByTwo)
            result.ofNeuron.push_back(column % 2 + 2 * (row % 2));
        else
            result.ofNeuron.push_back(2 * (column % 3) + row % 2);
    }
    return result;
}

/// The transform of the kernel on the torus, for receivers that read (shiftX, shiftY) further on.
RealFft<double> transformedKernel(const GridVelocityParameters& p, double shiftX, double shiftY,
                                  const Progress& progress) {
    const auto length = static_cast<std::size_t>(p.length);
    const double range = p.length;
    const double beta = 3 / (p.kernelPeriod * p.kernelPeriod);
    const double gamma = p.widthRatio * beta;
    RealFft<double> fft(length, length);
    for (std::size_t r = 0; r < length; ++r) {
        progress.report(r, length);
        for (std::size_t c = 0; c < length; ++c) {
            // The receiver lies (c, r) after the sender, so that sender − receiver is −(c, r).
            const double dx = wrapToHalf(-static_cast<double>(c) - shiftX, range);
            const double dy = wrapToHalf(-static_cast<double>(r) - shiftY, range);
            const double square = dx * dx + dy * dy;
            fft.real()[r * length + c] =
                p.kernelAmplitude * (std::exp(-gamma * square) - std::exp(-beta * square));
        }
    }
    fft.forward();
    return fft;
}

template <typename S>
class GridVelocity final : public NetworkOf<S> {
    using Base = NetworkOf<S>;
    using typename Base::Array;
    using Spectrum = Eigen::Array<std::complex<S>, Eigen::Dynamic, 1>;

public:
    GridVelocity(const GridVelocityParameters& p, std::uint64_t seed, const Progress& progress)
        : Base(seed), p_(p), length_(static_cast<std::size_t>(p.length)), fft_(length_, length_),
          s_(Base::addState({"s", "Synaptic activation", "", geometry()})),
          r_(Base::addState({"r", "Firing rate", "", geometry()})) {
        this->rateState_ = 1;
        connect(progress);
        start();
    }

    void step(const Input& input, double timeStep) override {
        updateFields();
        const Eigen::Index n = s_.size();
        for (Eigen::Index i = 0; i < n; ++i)
            drive_[i] = fields_[source_[static_cast<std::size_t>(i)]];
        const double scale = p_.feedforwardInput * p_.velocityGain;
        drive_ += static_cast<S>(p_.feedforwardInput) +
                  directionX_ * static_cast<S>(scale * input.velocity[0]) +
                  directionY_ * static_cast<S>(scale * input.velocity[1]);
        Base::addInjected(drive_);
        s_ += (drive_ - s_) * static_cast<S>(timeStep / p_.timeConstant);
        r_ = s_.max(S{0});
        Base::applySilence(r_);
    }

    void prepare(double /*timeStep*/, const Progress& progress) override {
        constexpr double speed = 0.8;
        constexpr double whole = 1.0; // Seconds.
        const double dt = p_.healingTimeStep;
        double done = 0.0;
        const auto run = [&](double duration, double vx, double vy) {
            Input input;
            input.velocity = {vx, vy};
            const auto steps = static_cast<std::size_t>(duration / dt);
            for (std::size_t i = 0; i < steps; ++i) {
                progress.report((done + static_cast<double>(i) * dt) / whole);
                step(input, dt);
            }
            done += duration;
        };
        run(0.25, 0, 0);
        for (const double angle : {0.0, pi / 5, pi / 2, -pi / 5})
            run(0.125, speed * std::cos(angle), speed * std::sin(angle));
        run(0.25, 0, 0);
    }

    void reset() override {
        Base::zeroStates();
        start();
    }

    std::size_t memoryBytes() const override {
        return Base::memoryBytes() + static_cast<std::size_t>(fields_.size() + 3 * s_.size()) * sizeof(S) +
               source_.size() * sizeof(Eigen::Index) +
               static_cast<std::size_t>(keptSpectrum_.size()) * (spectra_.size() + 2) *
                   sizeof(std::complex<S>);
    }

private:
    Geometry geometry() const {
        return {GeometryKind::Torus, {length_, length_}, 0.0, static_cast<double>(length_), false};
    }

    void start() {
        for (S& value : s_)
            value = static_cast<S>(0.1 * this->random_.uniform());
        r_ = s_;
    }

    /// Spectra of the kernels that are needed, and for every neuron where its recurrent input is found: a
    /// shift by whole neurons along an axis reads the unshifted field elsewhere, any other has a field of its
    /// own.
    void connect(const Progress& progress) {
        const Directions directions = directionsOf(p_);
        std::vector<std::size_t> fieldOf;
        std::vector<std::array<std::size_t, 2>> offsetOf;
        std::optional<std::size_t> unshifted;
        for (std::size_t i = 0; i < directions.units.size(); ++i) {
            const Unit& unit = directions.units[i];
            const auto part = [&](std::size_t k) {
                return static_cast<double>(k) / static_cast<double>(directions.units.size());
            };
            const Progress spectrum = progress.part(part(i), part(i + 1));
            const double x = p_.shift * unit[0];
            const double y = p_.shift * unit[1];
            const bool whole = std::abs(x - std::round(x)) < 1e-12 && std::abs(y - std::round(y)) < 1e-12;
            if (whole && !unshifted) {
                unshifted = spectra_.size();
                addSpectrum(0, 0, spectrum);
            }
            fieldOf.push_back(whole ? *unshifted : spectra_.size());
            const double range = static_cast<double>(length_);
            const auto offset = [&](double d) {
                return static_cast<std::size_t>(std::lround(d - std::floor(d / range) * range)) % length_;
            };
            offsetOf.push_back(whole ? std::array{offset(std::round(x)), offset(std::round(y))}
                                     : std::array<std::size_t, 2>{});
            if (!whole)
                addSpectrum(x, y, spectrum);
        }
        const std::size_t count = length_ * length_;
        directionX_.resize(static_cast<Eigen::Index>(count));
        directionY_.resize(static_cast<Eigen::Index>(count));
        drive_.resize(static_cast<Eigen::Index>(count));
        fields_.resize(static_cast<Eigen::Index>(count * spectra_.size()));
        for (std::size_t n = 0; n < count; ++n) {
            const std::size_t d = directions.ofNeuron[n];
            const std::size_t column = (n % length_ + offsetOf[d][0]) % length_;
            const std::size_t row = (n / length_ + offsetOf[d][1]) % length_;
            source_.push_back(static_cast<Eigen::Index>(fieldOf[d] * count + row * length_ + column));
            directionX_[static_cast<Eigen::Index>(n)] = static_cast<S>(directions.units[d][0]);
            directionY_[static_cast<Eigen::Index>(n)] = static_cast<S>(directions.units[d][1]);
        }
    }

    void addSpectrum(double shiftX, double shiftY, const Progress& progress) {
        const RealFft<double> fft = transformedKernel(p_, shiftX, shiftY, progress);
        Spectrum spectrum(static_cast<Eigen::Index>(fft.spectrum().size()));
        const double scale = 1 / static_cast<double>(length_ * length_);
        for (std::size_t i = 0; i < fft.spectrum().size(); ++i)
            spectrum[static_cast<Eigen::Index>(i)] =
                std::complex<S>(static_cast<S>(fft.spectrum()[i].real() * scale),
                                static_cast<S>(fft.spectrum()[i].imag() * scale));
        spectra_.push_back(std::move(spectrum));
    }

    void updateFields() {
        std::copy_n(r_.data(), r_.size(), fft_.real().data());
        fft_.forward();
        Eigen::Map<Spectrum> work(fft_.spectrum().data(), static_cast<Eigen::Index>(fft_.spectrum().size()));
        keptSpectrum_ = work;
        for (std::size_t field = 0; field < spectra_.size(); ++field) {
            work = keptSpectrum_ * spectra_[field];
            fft_.inverse();
            std::copy_n(fft_.real().data(), r_.size(),
                        fields_.data() + static_cast<Eigen::Index>(field) * r_.size());
        }
    }

    GridVelocityParameters p_;
    std::size_t length_;
    RealFft<S> fft_;
    Array& s_;
    Array& r_;
    std::vector<Spectrum> spectra_;
    std::vector<Eigen::Index> source_;
    Spectrum keptSpectrum_;
    Array fields_;
    Array drive_;
    Array directionX_;
    Array directionY_;
};

} // namespace

const ParameterTable& GridVelocityParameters::table() {
    using P = GridVelocityParameters;
    const std::string source = "Burak & Fiete 2009, PLoS Comput. Biol. 5:e1000291";
    static const ParameterTable rows = describe<P>(
        "grid-velocity",
        {number(&P::length, "length", "Neurons a side", "L", "", "Neurons along each side of the sheet.", 8,
                1024, from(source)),
         number(&P::timeConstant, "timeConstant", "Time constant", "τ", "s",
                "Time constant of the synaptic activation.", 1e-6, 1e3, from(source)),
         number(&P::velocityGain, "velocityGain", "Velocity gain", "α", "s/m",
                "How much the velocity along its preferred direction drives a neuron.", 0, 1e3, from(source)),
         number(&P::feedforwardInput, "feedforwardInput", "Feedforward input", "A", "",
                "Input of every neuron at rest.", 0, 1e3, from(source)),
         number(&P::kernelAmplitude, "kernelAmplitude", "Kernel amplitude", "W_a", "",
                "Factor of both terms of the coupling.", 0, 1e3),
         number(&P::shift, "shift", "Shift", "l", "neurons",
                "How far a neuron's incoming weights are shifted along its preferred direction; whole "
                "numbers are fastest.",
                0, 100, from(source)),
         number(&P::kernelPeriod, "kernelPeriod", "Kernel period", "λ", "neurons",
                "Sets the width of the coupling, β = 3/λ², and with it the spacing of the pattern.", 1, 1e3,
                from(source)),
         number(&P::widthRatio, "widthRatio", "Width ratio", "e", "",
                "γ/β of the two Gaussians of the coupling.", 1, 100, advanced()),
         row(&P::directions, {.name = "directions",
                              .label = "Preferred directions",
                              .meaning = "Four directions in 2 × 2 tiles, or six in 3 × 2 tiles.",
                              .choices = {"four", "six"},
                              .level = ParameterLevel::Advanced}),
         number(&P::healingTimeStep, "healingTimeStep", "Healing time step", "", "s",
                "Time step while the pattern forms before a run.", 1e-6, 1e-2, advanced()),
         precisionRow<P>(),
         peerRow<P>("Six preferred directions by the index modulo 6, as the Python package lays them.")});
    return rows;
}

std::unique_ptr<Network> makeNetwork(const GridVelocityParameters& parameters, std::uint64_t seed,
                                     const Progress& progress) {
    if (parameters.precision == Precision::Double)
        return std::make_unique<GridVelocity<double>>(parameters, seed, progress);
    return std::make_unique<GridVelocity<float>>(parameters, seed, progress);
}

double gridGrowthRate(const GridVelocityParameters& p, double waveNumber) {
    const double beta = 3 / (p.kernelPeriod * p.kernelPeriod);
    const double gamma = p.widthRatio * beta;
    const double k2 = waveNumber * waveNumber;
    const double kernel =
        p.kernelAmplitude * pi * (std::exp(-k2 / (4 * gamma)) / gamma - std::exp(-k2 / (4 * beta)) / beta);
    return -1 + kernel * std::cyl_bessel_j(0, p.shift * waveNumber);
}

double gridWaveNumber(const GridVelocityParameters& p) {
    // Without shift the fastest has d/dk² = 0, exp(−k²/4γ)/γ² = exp(−k²/4β)/β²; J₀ falls, so that with a
    // shift it lies below. Golden sections of the way there.
    const double beta = 3 / (p.kernelPeriod * p.kernelPeriod);
    const double gamma = p.widthRatio * beta;
    double low = 0.0;
    double high = std::sqrt(8 * std::log(gamma / beta) / (1 / beta - 1 / gamma));
    if (p.shift > 0)
        high = std::min(high, 2.404825557695773 / p.shift); // J₀'s first zero
    constexpr double section = 1 / std::numbers::phi;
    for (int i = 0; i < 80; ++i) {
        const double first = high - section * (high - low);
        const double second = low + section * (high - low);
        if (gridGrowthRate(p, first) < gridGrowthRate(p, second))
            low = first;
        else
            high = second;
    }
    return (low + high) / 2;
}

double gridPatternSpacing(const GridVelocityParameters& p) {
    return 4 * pi / (std::sqrt(3.0) * gridWaveNumber(p));
}

Matrix<double> gridGrowthRates(const GridVelocityParameters& p) {
    const auto length = static_cast<std::size_t>(p.length);
    const std::size_t half = length / 2 + 1;
    const Directions directions = directionsOf(p);
    std::vector<double> parts(directions.units.size());
    for (const std::size_t direction : directions.ofNeuron)
        parts[direction] += 1 / static_cast<double>(length * length);
    const RealFft<double> fft = transformedKernel(p, 0, 0, {});
    Matrix<double> rates(length, length);
    const double step = 2 * pi / p.length;
    for (std::size_t row = 0; row < length; ++row)
        for (std::size_t column = 0; column < half; ++column) {
            const double kx = step * static_cast<double>(column);
            const double ky = step * (static_cast<double>(row) - (2 * row > length ? p.length : 0.0));
            double seen = 0.0;
            for (std::size_t d = 0; d < parts.size(); ++d)
                seen += parts[d] *
                        std::cos(p.shift * (kx * directions.units[d][0] + ky * directions.units[d][1]));
            const double rate = -1 + fft.spectrum()[row * half + column].real() * seen;
            rates(row, column) = rate;
            // The ripple of −k is the same.
            rates((length - row) % length, (length - column) % length) = rate;
        }
    return rates;
}

} // namespace canns

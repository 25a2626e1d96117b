#include "core/maps/StripeFit.h"

#include "core/base/Angles.h"

#include <nlopt.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <limits>
#include <memory>
#include <vector>

namespace canns {

namespace {

using Complex = std::complex<double>;

/// An optimiser of NLopt, freed at the end of the scope.
std::unique_ptr<std::remove_pointer_t<nlopt_opt>, decltype(&nlopt_destroy)>
optimizer(nlopt_algorithm algorithm, unsigned dimensions) {
    return {nlopt_create(algorithm, dimensions), &nlopt_destroy};
}

struct Sample {
    double x = 0.0; ///< Metres from the lower left corner.
    double y = 0.0;
    double phase = 0.0;
};

/// Σ e^{i(map − 2π k·x)} / n.
Complex moment(const std::vector<Sample>& samples, double kx, double ky) {
    Complex sum = 0.0;
    for (const Sample& s : samples)
        sum += std::polar(1.0, s.phase - twoPi * (kx * s.x + ky * s.y));
    return sum / static_cast<double>(samples.size());
}

/// Σ map row · turn; by hand, for complex multiplication checks for NaN.
Complex product(std::span<const Complex> row, const std::vector<Complex>& turn) {
    double re = 0.0;
    double im = 0.0;
    for (std::size_t c = 0; c < turn.size(); ++c) {
        re += row[c].real() * turn[c].real() - row[c].imag() * turn[c].imag();
        im += row[c].real() * turn[c].imag() + row[c].imag() * turn[c].real();
    }
    return {re, im};
}

std::vector<Complex> waveAlong(const std::vector<double>& centres, double frequency) {
    std::vector<Complex> wave(centres.size());
    for (std::size_t i = 0; i < wave.size(); ++i)
        wave[i] = std::polar(1.0, -twoPi * frequency * centres[i]);
    return wave;
}

/// The wave vector with the largest |Σ e^{i(map − 2π k·x)}| on a grid; a plane wave separates into rows and
/// columns.
std::array<double, 2> bestOnGrid(const Matrix<double>& map, const std::vector<double>& xCentres,
                                 const std::vector<double>& yCentres, double side, double maximumPeriods,
                                 const Progress& progress) {
    constexpr double stepPeriods = 0.25;
    const auto reach = static_cast<int>(std::ceil(maximumPeriods / stepPeriods));
    Matrix<Complex> field(map.rows(), map.columns());
    for (std::size_t i = 0; i < map.size(); ++i)
        field.data()[i] = std::isnan(map.data()[i]) ? Complex(0.0) : std::polar(1.0, map.data()[i]);
    std::vector<std::vector<Complex>> yWaves;
    for (int b = -reach; b <= reach; ++b)
        yWaves.push_back(waveAlong(yCentres, b * stepPeriods / side));
    double best = -1.0;
    std::array<double, 2> wave{};
    std::vector<Complex> rowSums(map.rows());
    for (int a = -reach; a <= reach; ++a) {
        progress.report(static_cast<std::size_t>(a + reach), static_cast<std::size_t>(2 * reach + 1));
        const std::vector<Complex> xWave = waveAlong(xCentres, a * stepPeriods / side);
        for (std::size_t r = 0; r < map.rows(); ++r)
            rowSums[r] = product(field.row(r), xWave);
        for (int b = -reach; b <= reach; ++b) {
            const double length = std::abs(product(rowSums, yWaves[static_cast<std::size_t>(b + reach)]));
            if (length > best) {
                best = length;
                wave = {a * stepPeriods / side, b * stepPeriods / side};
            }
        }
    }
    return wave;
}

std::vector<double> centresFromCorner(std::span<const double> edges) {
    std::vector<double> centres(edges.size() - 1);
    for (std::size_t i = 0; i < centres.size(); ++i)
        centres[i] = (edges[i] + edges[i + 1]) / 2.0 - edges.front();
    return centres;
}

/// What an optimiser works on. NLopt is C and must not be thrown through, so it is asked to stop instead.
template <typename S>
struct Problem {
    const std::vector<S>& samples;
    const Progress& progress;
    nlopt_opt optimizer;

    void stopIfCancelled() const {
        if (progress.cancelled())
            nlopt_force_stop(optimizer);
    }
};

double minusResultant(unsigned /*n*/, const double* k, double* /*gradient*/, void* data) {
    const auto& problem = *static_cast<const Problem<Sample>*>(data);
    problem.stopIfCancelled();
    return -std::abs(moment(problem.samples, k[0], k[1]));
}

// ---- As canns 1.5 ----

/// A visited bin: its offset from the centre of the map, its phase and the cosine of that.
struct CosineSample {
    double row = 0.0;
    double column = 0.0;
    double cosine = 0.0;
    double phase = 0.0;
};

constexpr double rampCentre = 74.5;
constexpr double rampStep = 3.0 * std::numbers::pi / 149.0;

double rampAt(const CosineSample& s, double angle) {
    return rampStep * (rampCentre + s.column * std::cos(angle) - s.row * std::sin(angle));
}

double cosineError(unsigned /*n*/, const double* p, double* gradient, void* data) {
    const auto& problem = *static_cast<const Problem<CosineSample>*>(data);
    problem.stopIfCancelled();
    const std::vector<CosineSample>& samples = problem.samples;
    double error = 0.0;
    std::array<double, 3> slope{};
    const double cosine = std::cos(p[0]);
    const double sine = std::sin(p[0]);
    for (const CosineSample& s : samples) {
        const double ramp = rampStep * (rampCentre + s.column * cosine - s.row * sine);
        const double phase = p[2] * ramp + p[1];
        const double difference = std::cos(phase) - s.cosine;
        error += difference * difference;
        const double common = -2.0 * difference * std::sin(phase);
        slope[0] += common * p[2] * rampStep * (-s.column * sine - s.row * cosine);
        slope[1] += common;
        slope[2] += common * ramp;
    }
    const auto count = static_cast<double>(samples.size());
    if (gradient != nullptr)
        for (std::size_t i = 0; i < 3; ++i)
            gradient[i] = slope[i] / count;
    return error / count;
}

/// The best of a grid of 10 angles, 10 phases and 10 frequencies: for one angle and frequency, the errors of
/// all phases follow from two sums.
std::vector<double> bestCosineOnGrid(const std::vector<CosineSample>& samples, const Progress& progress) {
    constexpr int steps = 10;
    const auto frequencyAt = [](int f) { return 1.0 + 5.0 * f / (steps - 1); };
    double squares = 0.0;
    for (const CosineSample& s : samples)
        squares += s.cosine * s.cosine;
    double best = std::numeric_limits<double>::infinity();
    std::vector<double> parameters(3);
    for (int a = 0; a < steps; ++a) {
        progress.report(static_cast<std::size_t>(a), static_cast<std::size_t>(steps + 1));
        const double angle = std::numbers::pi * a / (steps - 1);
        for (int f = 0; f < steps; ++f) {
            progress.checkpoint();
            std::array<double, 4> sums{}; // Σ cos 2φ, Σ sin 2φ, Σ m cos φ, Σ m sin φ
            for (const CosineSample& s : samples) {
                const double phase = frequencyAt(f) * rampAt(s, angle);
                const double cosine = std::cos(phase);
                const double sine = std::sin(phase);
                sums[0] += cosine * cosine - sine * sine;
                sums[1] += 2.0 * sine * cosine;
                sums[2] += s.cosine * cosine;
                sums[3] += s.cosine * sine;
            }
            for (int b = 0; b < steps; ++b) {
                const double shift = twoPi * b / (steps - 1);
                const double error =
                    static_cast<double>(samples.size()) / 2.0 + squares +
                    0.5 * (std::cos(2.0 * shift) * sums[0] - std::sin(2.0 * shift) * sums[1]) -
                    2.0 * (std::cos(shift) * sums[2] - std::sin(shift) * sums[3]);
                if (error < best - 1e-9) {
                    best = error;
                    parameters = {angle, shift, frequencyAt(f)};
                }
            }
        }
    }
    return parameters;
}

} // namespace

std::array<double, 2> StripeFit::waveVector() const {
    return {frequency * std::cos(angle), frequency * std::sin(angle)};
}

StripeFit fitStripes(const Matrix<double>& map, std::span<const double> xEdges,
                     std::span<const double> yEdges, double maximumPeriods, const Progress& progress) {
    require(map.rows() + 1 == yEdges.size() && map.columns() + 1 == xEdges.size(),
            "fitStripes: one edge more than bins");
    const std::vector<double> xCentres = centresFromCorner(xEdges);
    const std::vector<double> yCentres = centresFromCorner(yEdges);
    std::vector<Sample> samples;
    for (std::size_t r = 0; r < map.rows(); ++r)
        for (std::size_t c = 0; c < map.columns(); ++c)
            if (!std::isnan(map(r, c)))
                samples.push_back({xCentres[c], yCentres[r], map(r, c)});
    const double side = std::max(xEdges.back() - xEdges.front(), yEdges.back() - yEdges.front());
    if (samples.size() < 3 || !(side > 0.0))
        throw BadInput("The phase map has fewer than three visited bins, so no stripes can be fitted.",
                       "cohomap", "Use more time, fewer bins, or more smoothing.");
    const std::array<double, 2> start = bestOnGrid(map, xCentres, yCentres, side, maximumPeriods, progress);
    const auto search = optimizer(NLOPT_LN_NELDERMEAD, 2);
    Problem<Sample> problem{samples, progress, search.get()};
    nlopt_set_min_objective(search.get(), minusResultant, &problem);
    nlopt_set_initial_step1(search.get(), 0.1 / side);
    nlopt_set_xtol_abs1(search.get(), 1e-5 / side);
    nlopt_set_maxeval(search.get(), 200);
    std::vector<double> k{start[0], start[1]};
    double value = 0.0;
    nlopt_optimize(search.get(), k.data(), &value);
    progress.checkpoint();
    const Complex best = moment(samples, k[0], k[1]);

    StripeFit fit;
    fit.angle = wrapTwoPi(std::atan2(k[1], k[0]));
    fit.frequency = std::hypot(k[0], k[1]);
    fit.phase = wrapTwoPi(std::arg(best));
    fit.resultantLength = std::abs(best);
    for (const Sample& s : samples) {
        const double difference = std::cos(s.phase) - std::cos(fit.phase + twoPi * (k[0] * s.x + k[1] * s.y));
        fit.error += difference * difference / static_cast<double>(samples.size());
    }
    return fit;
}

ReferenceStripeFit fitStripesAsReference(const Matrix<double>& map, const Progress& progress) {
    require(map.rows() == map.columns(), "fitStripesAsReference: a square map");
    std::vector<CosineSample> samples;
    const double middle = (static_cast<double>(map.rows()) - 1.0) / 2.0;
    for (std::size_t r = 0; r < map.rows(); ++r)
        for (std::size_t c = 0; c < map.columns(); ++c)
            if (!std::isnan(map(r, c)))
                samples.push_back({static_cast<double>(r) - middle, static_cast<double>(c) - middle,
                                   std::cos(map(r, c)), map(r, c)});
    if (samples.empty())
        throw BadInput("The phase map has no visited bin, so no stripes can be fitted.", "cohomap",
                       "Check the trajectory.");
    std::vector<double> p = bestCosineOnGrid(samples, progress);
    const auto search = optimizer(NLOPT_LD_SLSQP, 3);
    Problem<CosineSample> problem{samples, progress, search.get()};
    nlopt_set_min_objective(search.get(), cosineError, &problem);
    nlopt_set_ftol_abs(search.get(), 1e-9);
    nlopt_set_maxeval(search.get(), 200);
    ReferenceStripeFit fit;
    nlopt_optimize(search.get(), p.data(), &fit.error);
    progress.checkpoint();
    std::copy(p.begin(), p.end(), fit.parameters.begin());
    double plain = 0.0;
    double reflected = 0.0;
    for (const CosineSample& s : samples) {
        const double wave = p[2] * rampAt(s, p[0]) + p[1];
        plain += std::abs(wrapTwoPi(wave) - wrapTwoPi(s.phase));
        reflected += std::abs(wrapTwoPi(-wave) - wrapTwoPi(s.phase));
    }
    fit.sign = plain > reflected ? -1 : 1;
    return fit;
}

} // namespace canns

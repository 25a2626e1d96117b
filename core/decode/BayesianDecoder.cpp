#include "core/decode/BayesianDecoder.h"

#include "core/base/Angles.h"
#include "core/base/Parallel.h"
#include "core/data/ActivityRows.h"
#include "core/decode/PhaseGrid.h"

#include <fmt/format.h>

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Rows pooled to decoding steps; a step never reaches over a hole in time.
struct Steps {
    RowMajor counts;                   ///< S × N, spikes.
    Eigen::VectorXf durations;         ///< S, seconds.
    std::vector<double> centres;       ///< S, seconds.
    std::vector<std::size_t> firstRow; ///< S + 1.
    std::vector<char> startsRun;       ///< S.

    std::size_t size() const { return centres.size(); }
};

Steps poolRows(const Activity& activity, double stepSeconds, const Progress& progress) {
    const auto perStep =
        static_cast<std::size_t>(std::max(1.0, std::round(stepSeconds / activity.binWidthSeconds)));
    Steps steps;
    const std::vector<std::size_t> runs = contiguousRuns(activity);
    for (std::size_t r = 0; r + 1 < runs.size(); ++r)
        for (std::size_t from = runs[r]; from < runs[r + 1]; from += perStep) {
            const std::size_t to = std::min(from + perStep, runs[r + 1]);
            steps.firstRow.push_back(from);
            steps.startsRun.push_back(from == runs[r] ? 1 : 0);
            steps.centres.push_back((activity.seconds[from] + activity.seconds[to - 1]) / 2.0);
        }
    steps.firstRow.push_back(activity.values.rows());
    const auto scale = static_cast<float>(activity.hertzPerValue * activity.binWidthSeconds);
    const auto cells = static_cast<Eigen::Index>(activity.values.columns());
    steps.counts.resize(static_cast<Eigen::Index>(steps.size()), cells);
    steps.durations.resize(static_cast<Eigen::Index>(steps.size()));
    parallelFor(
        steps.size(), progress,
        [&](std::size_t s) {
            const auto row = static_cast<Eigen::Index>(s);
            steps.counts.row(row).setZero();
            for (std::size_t t = steps.firstRow[s]; t < steps.firstRow[s + 1]; ++t)
                steps.counts.row(row) +=
                    Eigen::Map<const Eigen::RowVectorXf>(activity.values.row(t).data(), cells);
            steps.counts.row(row) *= scale;
            steps.durations[row] = static_cast<float>(
                static_cast<double>(steps.firstRow[s + 1] - steps.firstRow[s]) * activity.binWidthSeconds);
        },
        1024);
    return steps;
}

/// Tuning as the decoder uses it: rates (Hz), their logarithms, and their sum over cells.
struct Tuning {
    RowMajor rates; ///< states × N.
    RowMajor logarithms;
    Eigen::RowVectorXf totals; ///< states.

    explicit Tuning(RowMajor r)
        : rates(std::move(r)), logarithms(rates.array().log()), totals(rates.rowwise().sum().transpose()) {}
};

/// Expected spikes and seconds at every state: what tuning is estimated from.
struct Exposure {
    RowMajor spikes;         ///< states × N.
    Eigen::VectorXf seconds; ///< states.

    Exposure() = default;
    Exposure(Eigen::Index states, Eigen::Index cells)
        : spikes(RowMajor::Zero(states, cells)), seconds(Eigen::VectorXf::Zero(states)) {}
};

/// Smooths both over the ring or torus and divides; a second at the mean rate is added so that states without
/// visits get the mean.
Tuning estimateTuning(Exposure exposure, const PhaseGrid& grid, double width) {
    const Eigen::RowVectorXf mean = exposure.spikes.colwise().sum() / std::max(exposure.seconds.sum(), 1e-6F);
    const Eigen::MatrixXf kernel = grid.diffusionKernel(width);
    grid.smoothColumns(kernel, exposure.spikes);
    RowMajor seconds = exposure.seconds;
    grid.smoothColumns(kernel, seconds);
    const float prior = 1.0F / static_cast<float>(grid.states());
    for (Eigen::Index s = 0; s < exposure.spikes.rows(); ++s)
        exposure.spikes.row(s) = ((exposure.spikes.row(s) + prior * mean) / (seconds(s, 0) + prior))
                                     .cwiseMax(0.01F * mean)
                                     .cwiseMax(Eigen::RowVectorXf::Constant(mean.size(), 1e-4F));
    return Tuning(std::move(exposure.spikes));
}

Tuning tuningOnLandmarks(const Activity& activity, const Matrix<double>& phases,
                         std::span<const std::int64_t> rows, const PhaseGrid& grid) {
    const auto cells = static_cast<Eigen::Index>(activity.values.columns());
    Exposure exposure(static_cast<Eigen::Index>(grid.states()), cells);
    const auto scale = static_cast<float>(activity.hertzPerValue * activity.binWidthSeconds);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (std::isnan(phases(0, i)))
            continue;
        const auto state =
            static_cast<Eigen::Index>(grid.stateAt(phases(0, i), phases.rows() > 1 ? phases(1, i) : 0.0));
        exposure.spikes.row(state) +=
            scale * Eigen::Map<const Eigen::RowVectorXf>(
                        activity.values.row(static_cast<std::size_t>(rows[i])).data(), cells);
        exposure.seconds[state] += static_cast<float>(activity.binWidthSeconds);
    }
    constexpr double landmarkWidth = 0.5; // landmarks are few and off by some 0.2 rad themselves
    return estimateTuning(std::move(exposure), grid, landmarkWidth);
}

/// Pieces of the recording, decoded independently with some steps of overlap on either side.
struct Piece {
    std::size_t from = 0; ///< First step of the piece itself.
    std::size_t to = 0;
    std::size_t leadIn = 0; ///< First step with the overlap.
    std::size_t leadOut = 0;
};

std::vector<Piece> pieces(std::size_t steps, double stepSeconds) {
    constexpr std::size_t length = 1024;
    constexpr double overlapSeconds = 3.0;
    const auto overlap =
        std::min<std::size_t>(256, static_cast<std::size_t>(std::ceil(overlapSeconds / stepSeconds)));
    std::vector<Piece> result;
    for (std::size_t from = 0; from < steps; from += length) {
        const std::size_t to = std::min(from + length, steps);
        result.push_back({from, to, from > overlap ? from - overlap : 0, std::min(to + overlap, steps)});
    }
    return result;
}

class Decoder {
public:
    Decoder(const Steps& steps, const PhaseGrid& grid, const DecodeParameters& parameters)
        : steps_(steps), grid_(grid), parameters_(parameters) {}

    /// Posterior of one piece, (to − from) × states. Stops when `progress` is cancelled.
    RowMajor posterior(const Tuning& tuning, const Piece& piece, const Progress& progress) const {
        RowMajor p = likelihood(tuning, piece, progress);
        if (parameters_.smoothnessPrior)
            smoothInTime(p, piece, progress);
        RowMajor own = p.middleRows(static_cast<Eigen::Index>(piece.from - piece.leadIn),
                                    static_cast<Eigen::Index>(piece.to - piece.from));
        for (Eigen::Index s = 0; s < own.rows(); ++s)
            own.row(s) /= own.row(s).sum();
        return own;
    }

    void addExposure(const RowMajor& posterior, const Piece& piece, Exposure& exposure,
                     const Progress& progress) const {
        const auto from = static_cast<Eigen::Index>(piece.from);
        for (Eigen::Index first = 0; first < posterior.rows(); first += stepsAtOnce) {
            progress.checkpoint();
            const Eigen::Index count = std::min(stepsAtOnce, posterior.rows() - first);
            const auto part = posterior.middleRows(first, count).transpose();
            exposure.spikes.noalias() += part * steps_.counts.middleRows(from + first, count);
            exposure.seconds.noalias() += part * steps_.durations.segment(from + first, count);
        }
    }

private:
    /// Between two looks at the progress: tens of milliseconds with the finest torus and hundreds of cells.
    static constexpr Eigen::Index stepsAtOnce = 128;

    /// Poisson likelihood of every state, largest 1, floored so that no step rules out a state for ever.
    RowMajor likelihood(const Tuning& tuning, const Piece& piece, const Progress& progress) const {
        const auto from = static_cast<Eigen::Index>(piece.leadIn);
        const auto count = static_cast<Eigen::Index>(piece.leadOut - piece.leadIn);
        RowMajor p(count, tuning.rates.rows());
        for (Eigen::Index first = 0; first < count; first += stepsAtOnce) {
            progress.checkpoint();
            const Eigen::Index rows = std::min(stepsAtOnce, count - first);
            p.middleRows(first, rows).noalias() =
                steps_.counts.middleRows(from + first, rows) * tuning.logarithms.transpose();
            for (Eigen::Index s = first; s < first + rows; ++s) {
                p.row(s) -= steps_.durations[from + s] * tuning.totals;
                p.row(s).array() = (p.row(s).array() - p.row(s).maxCoeff()).exp() + 1e-12F;
            }
        }
        return p;
    }

    /// Forward–backward in place: likelihoods become (unnormalised) posteriors.
    void smoothInTime(RowMajor& p, const Piece& piece, const Progress& progress) const {
        const auto count = static_cast<std::size_t>(p.rows());
        const double usual = parameters_.stepSeconds;
        const Eigen::MatrixXf usualKernel = kernelFor(usual);
        const auto transition = [&](std::size_t step, Eigen::RowVectorXf& state) {
            if (step % 16 == 0)
                progress.checkpoint();
            const double elapsed = steps_.centres[step] - steps_.centres[step - 1];
            if (std::abs(elapsed - usual) < 0.2 * usual)
                grid_.smooth(usualKernel, state);
            else
                grid_.smooth(kernelFor(elapsed), state);
        };
        const auto states = static_cast<float>(p.cols());
        Eigen::RowVectorXf state = Eigen::RowVectorXf::Constant(p.cols(), 1.0F / states);
        RowMajor backward(p.rows(), p.cols());
        for (std::size_t s = count; s-- > 0;) {
            const auto row = static_cast<Eigen::Index>(s);
            backward.row(row) = state;
            if (s == 0)
                break;
            state.array() *= p.row(row).array();
            transition(piece.leadIn + s, state);
            state *= states / state.sum();
        }
        state.setConstant(1.0F / states);
        for (std::size_t s = 0; s < count; ++s) {
            const auto row = static_cast<Eigen::Index>(s);
            if (s > 0)
                transition(piece.leadIn + s, state);
            state.array() *= p.row(row).array();
            state /= state.sum();
            p.row(row).array() = state.array() * backward.row(row).array();
        }
    }

    Eigen::MatrixXf kernelFor(double elapsedSeconds) const {
        return grid_.diffusionKernel(parameters_.diffusion * std::sqrt(elapsedSeconds));
    }

    const Steps& steps_;
    const PhaseGrid& grid_;
    const DecodeParameters& parameters_;
};

/// Phase and confidence of every step.
struct StepPhases {
    Matrix<double> phases;
    Matrix<double> confidence;
};

/// So many pieces, spread evenly, are enough to estimate tuning.
std::vector<Piece> spread(const std::vector<Piece>& all) {
    constexpr std::size_t enough = 12;
    if (all.size() <= enough)
        return all;
    std::vector<Piece> some;
    for (std::size_t k = 0; k < enough; ++k)
        some.push_back(all[k * all.size() / enough]);
    return some;
}

/// Decodes the pieces; fills `phases` at their steps and, when asked, the exposure (summed in the order of
/// pieces).
void decodePieces(const Decoder& decoder, const Tuning& tuning, const std::vector<Piece>& wanted,
                  const PhaseGrid& grid, StepPhases& phases, Exposure* exposure, const Progress& progress) {
    std::vector<Exposure> parts(exposure != nullptr ? wanted.size() : 0);
    parallelFor(wanted.size(), progress, [&](std::size_t k) {
        const RowMajor posterior = decoder.posterior(tuning, wanted[k], progress);
        for (std::size_t s = wanted[k].from; s < wanted[k].to; ++s)
            for (std::size_t c = 0; c < grid.dimensions(); ++c) {
                const std::complex<double> mean =
                    grid.circularMean(posterior.row(static_cast<Eigen::Index>(s - wanted[k].from)), c);
                phases.phases(s, c) = wrapTwoPi(std::arg(mean));
                phases.confidence(s, c) = std::abs(mean);
            }
        if (exposure != nullptr) {
            parts[k] = Exposure(tuning.rates.rows(), tuning.rates.cols());
            decoder.addExposure(posterior, wanted[k], parts[k], progress);
        }
    });
    for (const Exposure& part : parts) {
        exposure->spikes += part.spikes;
        exposure->seconds += part.seconds;
    }
}

/// Root mean square change over the steps of the pieces, radians.
double change(const StepPhases& a, const StepPhases& b, const std::vector<Piece>& over) {
    double sum = 0.0;
    double count = 0.0;
    for (const Piece& piece : over)
        for (std::size_t s = piece.from; s < piece.to; ++s)
            for (std::size_t c = 0; c < a.phases.columns(); ++c) {
                const double d = wrapPi(a.phases(s, c) - b.phases(s, c));
                sum += d * d;
                count += 1.0;
            }
    return count > 0.0 ? std::sqrt(sum / count) : 0.0;
}

/// Phases of rows from those of steps: along the shorter arc between the centres of neighbouring steps.
void interpolateToRows(const Activity& activity, const Steps& steps, const StepPhases& from,
                       BayesianPhases& result, const Progress& progress) {
    const std::size_t coordinates = from.phases.columns();
    result.phases = Matrix<float>(activity.values.rows(), coordinates);
    result.confidence = Matrix<float>(activity.values.rows(), coordinates);
    for (std::size_t s = 0; s < steps.size(); ++s) {
        if (s % 1024 == 0)
            progress.checkpoint();
        for (std::size_t t = steps.firstRow[s]; t < steps.firstRow[s + 1]; ++t) {
            const bool late = activity.seconds[t] >= steps.centres[s];
            std::size_t other = s;
            if (late && s + 1 < steps.size() && steps.startsRun[s + 1] == 0)
                other = s + 1;
            if (!late && steps.startsRun[s] == 0)
                other = s - 1;
            const double gap = steps.centres[other] - steps.centres[s];
            const double share = other == s ? 0.0 : (activity.seconds[t] - steps.centres[s]) / gap;
            for (std::size_t c = 0; c < coordinates; ++c) {
                const double arc = wrapPi(from.phases(other, c) - from.phases(s, c));
                result.phases(t, c) = static_cast<float>(wrapTwoPi(from.phases(s, c) + share * arc));
                result.confidence(t, c) = static_cast<float>((1.0 - share) * from.confidence(s, c) +
                                                             share * from.confidence(other, c));
            }
        }
    }
}

PhaseGrid gridFor(std::size_t coordinates, const DecodeParameters& parameters) {
    if (coordinates > 2)
        throw BadInput(
            fmt::format("The Bayesian decoder works with one or two coordinates, not {}.", coordinates),
            "decode.decoder", "Choose the population vector, or fewer coordinates.");
    const auto bins = static_cast<std::size_t>(parameters.phaseBins);
    return PhaseGrid(coordinates == 1 ? 3 * bins : bins, coordinates);
}

BayesianPhases run(const Activity& activity, Tuning tuning, const PhaseGrid& grid,
                   const DecodeParameters& parameters, int iterations, const Progress& progress) {
    const Steps steps =
        poolRows(activity, parameters.stepSeconds, progress.part(0.0, 0.05, "Bayesian decoding"));
    const Decoder decoder(steps, grid, parameters);
    const std::vector<Piece> all = pieces(steps.size(), parameters.stepSeconds);
    const std::vector<Piece> some = spread(all);
    const double total = 0.95 / (iterations + 1.5);
    double done = 0.05;
    const auto next = [&](double share) {
        Progress part = progress.part(done, std::min(1.0, done + share * total));
        done = std::min(1.0, done + share * total);
        return part;
    };

    BayesianPhases result;
    result.bins = grid.bins();
    StepPhases phases{Matrix<double>(steps.size(), grid.dimensions()),
                      Matrix<double>(steps.size(), grid.dimensions())};
    StepPhases previous = phases;
    constexpr double enough = 0.01;
    for (int i = 0; i < iterations && !result.settled; ++i) {
        Exposure exposure(tuning.rates.rows(), tuning.rates.cols());
        decodePieces(decoder, tuning, some, grid, phases, &exposure, next(1.0));
        result.settled = i > 0 && change(phases, previous, some) < enough;
        std::swap(previous, phases);
        tuning = estimateTuning(std::move(exposure), grid, parameters.tuningWidth);
        result.iterations = i + 1;
    }
    decodePieces(decoder, tuning, all, grid, phases, nullptr, progress.part(done, 1.0));
    interpolateToRows(activity, steps, phases, result, progress);
    result.tuning =
        Matrix<float>(static_cast<std::size_t>(tuning.rates.rows()), activity.values.columns(),
                      std::vector<float>(tuning.rates.data(), tuning.rates.data() + tuning.rates.size()));
    progress.report(1.0);
    return result;
}

} // namespace

BayesianPhases decodeByBayes(const Activity& activity, const Matrix<double>& landmarkPhases,
                             std::span<const std::int64_t> landmarkRows, const DecodeParameters& parameters,
                             const Progress& progress) {
    require(landmarkPhases.columns() == landmarkRows.size(), "decodeByBayes: one row a landmark");
    const PhaseGrid grid = gridFor(landmarkPhases.rows(), parameters);
    return run(activity, tuningOnLandmarks(activity, landmarkPhases, landmarkRows, grid), grid, parameters,
               parameters.iterations, progress);
}

BayesianPhases decodeWithTuning(const Activity& activity, const Matrix<float>& tuning, int coordinates,
                                const DecodeParameters& parameters, const Progress& progress) {
    const PhaseGrid grid = gridFor(static_cast<std::size_t>(coordinates), parameters);
    require(tuning.rows() == grid.states() && tuning.columns() == activity.values.columns(),
            "decodeWithTuning: tuning is states × cells");
    const RowMajor rates = Eigen::Map<const RowMajor>(tuning.data(), static_cast<Eigen::Index>(tuning.rows()),
                                                      static_cast<Eigen::Index>(tuning.columns()));
    return run(activity, Tuning(rates.cwiseMax(1e-4F)), grid, parameters, 0, progress);
}

} // namespace canns

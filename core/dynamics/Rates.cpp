#include "core/dynamics/Rates.h"

#include "core/base/Random.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace canns {

namespace {

void checkSteps(double stepSeconds, double binSeconds) {
    if (!(stepSeconds > 0) || !(binSeconds >= stepSeconds))
        throw BadInput(fmt::format("A bin of {} s does not hold a step of {} s.", binSeconds, stepSeconds),
                       "rates");
}

} // namespace

Matrix<double> ratesFromSpikes(const Matrix<double>& counts, double stepSeconds, double binSeconds) {
    checkSteps(stepSeconds, binSeconds);
    const auto steps = static_cast<std::size_t>(std::round(binSeconds / stepSeconds));
    Matrix<double> rates(counts.rows() / steps, counts.columns());
    for (std::size_t bin = 0; bin < rates.rows(); ++bin)
        for (std::size_t step = bin * steps; step < (bin + 1) * steps; ++step)
            for (std::size_t n = 0; n < counts.columns(); ++n)
                rates(bin, n) += counts(step, n) / (static_cast<double>(steps) * stepSeconds);
    return rates;
}

Matrix<double> spikeProbabilities(const Matrix<double>& hertz, double binSeconds, double stepSeconds) {
    checkSteps(stepSeconds, binSeconds);
    const auto steps =
        static_cast<std::size_t>(std::round(static_cast<double>(hertz.rows()) * binSeconds / stepSeconds));
    Matrix<double> probabilities(steps, hertz.columns());
    if (hertz.rows() == 0)
        return probabilities;
    const auto last = static_cast<double>(hertz.rows() - 1);
    for (std::size_t step = 0; step < steps; ++step) {
        // The step's beginning in bins, from the middle of the first; constant outside of the middles.
        const double place =
            std::clamp(static_cast<double>(step) * stepSeconds / binSeconds - 0.5, 0.0, last);
        const auto bin = std::min(hertz.rows() - 1, static_cast<std::size_t>(place));
        const std::size_t following = std::min(hertz.rows() - 1, bin + 1);
        const double part = place - static_cast<double>(bin);
        for (std::size_t n = 0; n < hertz.columns(); ++n)
            probabilities(step, n) = std::clamp(
                (hertz(bin, n) + part * (hertz(following, n) - hertz(bin, n))) * stepSeconds, 0.0, 1.0);
    }
    return probabilities;
}

Matrix<double> spikesFromRates(const Matrix<double>& hertz, double binSeconds, double stepSeconds,
                               std::uint64_t seed) {
    Matrix<double> spikes = spikeProbabilities(hertz, binSeconds, stepSeconds);
    for (std::size_t n = 0; n < spikes.columns(); ++n) {
        RandomStream random(seed, n);
        for (std::size_t step = 0; step < spikes.rows(); ++step)
            spikes(step, n) = random.uniform() < spikes(step, n) ? 1.0 : 0.0;
    }
    return spikes;
}

Matrix<double> scaledToRange(const Matrix<double>& values) {
    Matrix<double> result = values;
    if (result.values().empty())
        return result;
    const auto [least, greatest] = std::ranges::minmax(values.values());
    for (double& value : result.values())
        value = greatest > least ? (value - least) / (greatest - least) : 0.0;
    return result;
}

Matrix<double> standardised(const Matrix<double>& values) {
    Matrix<double> result = values;
    const auto count = static_cast<double>(result.values().size());
    const double mean = std::accumulate(result.values().begin(), result.values().end(), 0.0) / count;
    double squares = 0.0;
    for (const double value : result.values())
        squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares / count);
    for (double& value : result.values())
        value = deviation > 0 ? (value - mean) / deviation : 0.0;
    return result;
}

std::vector<double> meanOfNeurons(const SimulationRecord::Array& array) {
    const std::size_t size = array.info.geometry.size();
    std::vector<double> means(size);
    const std::size_t frames = array.values.size() / size;
    for (std::size_t i = 0; i < array.values.size(); ++i)
        means[i % size] += static_cast<double>(array.values[i]) / static_cast<double>(frames);
    return means;
}

std::vector<double> meanOfFrames(const SimulationRecord::Array& array) {
    const std::size_t size = array.info.geometry.size();
    std::vector<double> means(array.values.size() / size);
    for (std::size_t i = 0; i < array.values.size(); ++i)
        means[i / size] += static_cast<double>(array.values[i]) / static_cast<double>(size);
    return means;
}

std::vector<std::size_t> filmFrames(std::size_t total, double stepsPerSecond, double framesPerSecond) {
    if (total == 0 || !(stepsPerSecond > 0) || !(framesPerSecond > 0))
        throw BadInput("A film needs steps and rates above 0.", "film");
    const auto count = static_cast<std::size_t>(
        std::max(1.0, std::floor(static_cast<double>(total) / stepsPerSecond * framesPerSecond)));
    std::vector<std::size_t> frames(count);
    for (std::size_t i = 0; i < count; ++i)
        frames[i] = count == 1
                        ? 0
                        : static_cast<std::size_t>(static_cast<double>(i) * static_cast<double>(total - 1) /
                                                   static_cast<double>(count - 1));
    return frames;
}

} // namespace canns

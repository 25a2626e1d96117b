#include "core/topology/ShuffleTest.h"

#include "core/base/Memory.h"
#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/topology/AnalyseTopology.h"
#include "core/topology/ShuffleLog.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <thread>

namespace canns {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// The two longest finite bars; 0 where there is none.
std::pair<double, double> twoLongest(const Diagram& diagram) {
    double first = 0.0;
    double second = 0.0;
    for (const Bar& bar : diagram) {
        if (std::isinf(bar.death))
            continue;
        const double length = static_cast<double>(bar.death) - static_cast<double>(bar.birth);
        if (length > first) {
            second = first;
            first = length;
        } else {
            second = std::max(second, length);
        }
    }
    return {first, second};
}

/// Bytes that one shuffle takes at most, roughly: the centred rows, the cloud, the distances, and the
/// barcode's edges (16 bytes each, and as much again for the classes).
std::size_t bytesOfOneShuffle(const TdaParameters& p, std::size_t units) {
    const auto times = static_cast<std::size_t>(p.activeTimes);
    const auto landmarks = static_cast<std::size_t>(p.landmarks);
    return 8 * times * (units + 2 * static_cast<std::size_t>(p.dimensions) + 8) + 40 * landmarks * landmarks;
}

std::vector<double> finishedColumn(const Matrix<double>& values, int dimension) {
    const auto column = static_cast<std::size_t>(dimension);
    if (dimension < 0 || column >= values.columns())
        throw BadInput(fmt::format("The shuffles were tested up to dimension {}, not {}.",
                                   static_cast<std::ptrdiff_t>(values.columns()) - 1, dimension),
                       "dimension");
    std::vector<double> result;
    for (std::size_t s = 0; s < values.rows(); ++s)
        if (!std::isnan(values(s, column)))
            result.push_back(values(s, column));
    if (result.empty())
        throw BadInput("No shuffle has been computed.", "shuffles", "Set tda.shuffles and run the stage.");
    return result;
}

double pValue(std::vector<double> null, double observed) {
    const auto atLeast = std::ranges::count_if(null, [&](double v) { return v >= observed; });
    return (1.0 + static_cast<double>(atLeast)) / (1.0 + static_cast<double>(null.size()));
}

} // namespace

bool ShuffleNull::isDone(std::size_t shuffle) const { return !std::isnan(maxima(shuffle, 0)); }

std::size_t ShuffleNull::done() const {
    std::size_t count = 0;
    for (std::size_t s = 0; s < maxima.rows(); ++s)
        count += isDone(s) ? 1U : 0U;
    return count;
}

Matrix<std::int64_t> shuffleOffsets(std::size_t shuffles, std::size_t units, std::size_t rows,
                                    std::int64_t seed) {
    Matrix<std::int64_t> offsets(shuffles, units);
    for (std::size_t s = 0; s < shuffles; ++s) {
        RandomStream random(static_cast<std::uint64_t>(seed), s);
        for (std::int64_t& offset : offsets.row(s))
            offset = static_cast<std::int64_t>(random.below(rows));
    }
    return offsets;
}

ShuffleNull plannedShuffles(Matrix<std::int64_t> offsets, int maximumDimension, std::size_t rows) {
    for (std::size_t s = 0; s < offsets.rows(); ++s)
        for (const std::int64_t offset : offsets.row(s))
            if (offset < 0 || offset >= static_cast<std::int64_t>(rows))
                throw BadInput(fmt::format("Shuffle {} shifts a unit by {} rows.", s, offset), "offsets",
                               fmt::format("Offsets are from 0 to {}.", rows - 1));
    const Matrix<double> empty(offsets.rows(), static_cast<std::size_t>(maximumDimension) + 1, missing);
    return {std::move(offsets), empty, empty};
}

void runShuffles(const Matrix<float>& activity, const TdaParameters& parameters, ShuffleNull& null,
                 const Progress& progress, const Resources& resources,
                 const std::function<void(const ShuffleNull&)>& finished) {
    require(null.offsets.columns() == activity.columns(), "runShuffles: one offset a unit");
    require(null.maxima.columns() > 0 && null.maxima.rows() == null.offsets.rows(),
            "runShuffles: a null made by plannedShuffles");
    progress.stage("Shuffles");
    std::vector<std::size_t> left;
    for (std::size_t s = 0; s < null.maxima.rows(); ++s)
        if (!null.isDone(s))
            left.push_back(s);
    const std::size_t already = null.maxima.rows() - left.size();

    const std::size_t limit =
        resources.memoryLimitBytes > 0 ? resources.memoryLimitBytes : availableBytes() / 10 * 8;
    const std::size_t each = bytesOfOneShuffle(parameters, activity.columns());
    const auto fitting = std::max<std::size_t>(1, limit / each);
    const std::size_t workers = std::min({static_cast<std::size_t>(threadCount(resources.threads)), fitting,
                                          std::max<std::size_t>(1, left.size())});
    const Resources share{.threads = 1, .memoryLimitBytes = limit / workers};
    const int maximumDimension = static_cast<int>(null.maxima.columns()) - 1;
    const Progress silent = progress.silent();

    std::mutex mutex;
    std::size_t next = 0;
    std::size_t done = already;
    std::exception_ptr failure;
    const auto work = [&] {
        while (true) {
            std::size_t s = 0;
            {
                const std::scoped_lock lock(mutex);
                if (failure || next == left.size())
                    return;
                s = left[next++];
            }
            try {
                const LandmarkCloud cloud =
                    chooseLandmarks({activity, null.offsets.row(s)}, parameters, silent, 1);
                const Persistence persistence =
                    landmarkPersistence(cloud.distances, parameters, maximumDimension, 0, share, silent);
                const std::scoped_lock lock(mutex);
                for (std::size_t d = 0; d < null.maxima.columns(); ++d) {
                    null.maxima(s, d) = longestFiniteBar(persistence.diagrams[d]);
                    null.ratios(s, d) = longestToSecondRatio(persistence.diagrams[d]);
                }
                if (finished)
                    finished(null);
                progress.report(++done, null.maxima.rows());
            } catch (...) {
                const std::scoped_lock lock(mutex);
                if (!failure)
                    failure = std::current_exception();
                return;
            }
        }
    };
    if (workers == 1) {
        work();
    } else {
        std::vector<std::jthread> threads;
        for (std::size_t w = 0; w < workers; ++w)
            threads.emplace_back(work);
    }
    if (failure)
        std::rethrow_exception(failure);
}

ShuffleNull shuffleTest(const Matrix<float>& activity, const TdaParameters& parameters,
                        const Progress& progress, const Resources& resources,
                        const std::filesystem::path& log) {
    ShuffleNull null = plannedShuffles(shuffleOffsets(static_cast<std::size_t>(parameters.shuffles),
                                                      activity.columns(), activity.rows(), parameters.seed),
                                       parameters.shuffleMaximumDimension, activity.rows());
    if (log.empty()) {
        runShuffles(activity, parameters, null, progress, resources);
        return null;
    }
    ShuffleLog finished(log, activity, parameters);
    finished.restore(null);
    runShuffles(activity, parameters, null, progress, resources,
                [&](const ShuffleNull& soFar) { finished.add(soFar); });
    return null;
}

double longestFiniteBar(const Diagram& diagram) { return twoLongest(diagram).first; }

double longestToSecondRatio(const Diagram& diagram) {
    const auto [first, second] = twoLongest(diagram);
    return second > 0.0 ? first / second : std::numeric_limits<double>::infinity();
}

double significanceThreshold(const ShuffleNull& null, int dimension, SignificanceRule rule,
                             double percentile) {
    std::vector<double> lengths = finishedColumn(null.maxima, dimension);
    std::ranges::sort(lengths);
    if (rule == SignificanceRule::OverallMaximum)
        return lengths.back();
    if (!(percentile >= 0.0 && percentile <= 100.0))
        throw BadInput(fmt::format("{} is no percentile.", percentile), "percentile",
                       "Take one from 0 to 100.");
    const double place = percentile / 100.0 * static_cast<double>(lengths.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, lengths.size() - 1);
    return lengths[below] + (place - std::floor(place)) * (lengths[above] - lengths[below]);
}

double shufflePValue(const ShuffleNull& null, int dimension, double length) {
    return pValue(finishedColumn(null.maxima, dimension), length);
}

double shuffleRatioPValue(const ShuffleNull& null, int dimension, double ratio) {
    return pValue(finishedColumn(null.ratios, dimension), ratio);
}

} // namespace canns

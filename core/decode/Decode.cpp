#include "core/decode/Decode.h"

#include "core/base/Angles.h"
#include "core/base/Random.h"
#include "core/data/ActivityRows.h"
#include "core/decode/BayesianDecoder.h"
#include "core/decode/PopulationVector.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace canns {

namespace {

constexpr const char* where = "decode";

void checkLandmarks(const Activity& activity, std::span<const std::int64_t> rows, std::size_t landmarks) {
    if (rows.size() != landmarks)
        throw BadInput(fmt::format("There are {} rows for {} landmarks.", rows.size(), landmarks), where,
                       "Run the stage tda again.");
    if (activity.values.rows() < rows.size())
        throw BadInput(fmt::format("The activity has {} bins, fewer than the {} landmarks.",
                                   activity.values.rows(), rows.size()),
                       where, "Use the activity that the landmarks were taken from.");
    for (const std::int64_t row : rows)
        if (row < 0 || row >= static_cast<std::int64_t>(activity.values.rows()))
            throw BadInput(fmt::format("A landmark stands for row {}, but the activity has {} rows.", row,
                                       activity.values.rows()),
                           where, "Use the activity that the landmarks were taken from.");
    if (activity.values.columns() < 2)
        throw BadInput("There is one cell; a phase needs a population.", where,
                       "Choose more cells in the preprocessing.");
}

struct Phases {
    Matrix<float> phases;
    BayesianPhases bayes;
};

Phases phasesAtAllRows(const Activity& activity, std::span<const std::int64_t> landmarkRows,
                       const Matrix<double>& landmarkPhases, const DecodeParameters& parameters,
                       const Progress& progress) {
    Phases result;
    if (parameters.decoder == PhaseDecoder::PopulationVector) {
        result.phases = decodeByPopulationVector(activity, landmarkPhases, landmarkRows, progress);
    } else {
        result.bayes = decodeByBayes(activity, landmarkPhases, landmarkRows, parameters, progress);
        result.phases = std::move(result.bayes.phases);
    }
    return result;
}

Matrix<float> selectedRows(const Matrix<float>& from, const std::vector<std::int64_t>& rows) {
    Matrix<float> result(rows.size(), from.columns());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = from.row(static_cast<std::size_t>(rows[i]));
        std::copy(row.begin(), row.end(), result.row(i).begin());
    }
    return result;
}

/// The activity of some cells over the first `rows` rows and the landmarks' rows behind them.
Activity someCells(const Activity& activity, std::span<const std::size_t> cells, std::size_t rows,
                   std::span<const std::int64_t> landmarkRows) {
    Activity part;
    part.binWidthSeconds = activity.binWidthSeconds;
    part.hertzPerValue = activity.hertzPerValue;
    part.values = Matrix<float>(rows + landmarkRows.size(), cells.size());
    part.seconds.resize(part.values.rows());
    for (std::size_t t = 0; t < part.values.rows(); ++t) {
        const std::size_t from = t < rows ? t : static_cast<std::size_t>(landmarkRows[t - rows]);
        for (std::size_t c = 0; c < cells.size(); ++c)
            part.values(t, c) = activity.values(from, cells[c]);
        // Landmarks come long after the rest and far from one another, so nothing is pooled over them.
        part.seconds[t] = t < rows ? activity.seconds[t]
                                   : activity.seconds[rows - 1] + 1e3 * static_cast<double>(t - rows + 1);
    }
    return part;
}

} // namespace

std::vector<double> crossValidate(const Activity& activity, std::span<const std::int64_t> landmarkRows,
                                  const Matrix<double>& landmarkPhases, const DecodeParameters& parameters,
                                  const Progress& progress) {
    constexpr double secondsUsed = 300.0;
    const std::size_t rows = std::min(
        activity.values.rows(), static_cast<std::size_t>(std::ceil(secondsUsed / activity.binWidthSeconds)));
    std::vector<std::size_t> order(activity.values.columns());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (order.size() < 4)
        throw BadInput(
            fmt::format("Cross-validation splits the cells in halves, but there are {}.", order.size()),
            "decode.crossValidate", "Switch it off.");
    RandomStream random(static_cast<std::uint64_t>(parameters.seed));
    for (std::size_t i = order.size() - 1; i > 0; --i)
        std::swap(order[i], order[random.below(i + 1)]);
    const std::size_t half = order.size() / 2;
    std::vector<std::int64_t> landmarksBehind(landmarkRows.size());
    std::iota(landmarksBehind.begin(), landmarksBehind.end(), static_cast<std::int64_t>(rows));
    const auto decodeHalf = [&](std::span<const std::size_t> cells, const Progress& part) {
        return phasesAtAllRows(someCells(activity, cells, rows, landmarkRows), landmarksBehind,
                               landmarkPhases, parameters, part)
            .phases;
    };
    const Matrix<float> first =
        decodeHalf(std::span(order).first(half), progress.part(0.0, 0.5, "Cross-validation"));
    const Matrix<float> second = decodeHalf(std::span(order).subspan(half), progress.part(0.5, 1.0));
    std::vector<double> agreement;
    const std::vector<char> silent = silentRows(activity);
    for (std::size_t c = 0; c < landmarkPhases.rows(); ++c) {
        std::vector<double> difference;
        for (std::size_t t = 0; t < rows; ++t)
            if (silent[t] == 0 || !parameters.leaveOutSilentBins)
                difference.push_back(static_cast<double>(first(t, c)) - static_cast<double>(second(t, c)));
        agreement.push_back(std::abs(circularMoment(difference)));
    }
    return agreement;
}

Decoding decodeFromLandmarks(const Activity& activity, std::span<const std::int64_t> landmarkRows,
                             CircularCoordinates landmarks, const DecodeParameters& parameters,
                             const Progress& progress) {
    validate(parameters);
    checkActivity(activity, where);
    checkLandmarks(activity, landmarkRows, landmarks.phases.columns());

    Decoding result;
    const double share = parameters.crossValidate ? 0.5 : 1.0;
    Phases all = phasesAtAllRows(activity, landmarkRows, landmarks.phases, parameters,
                                 progress.part(0.0, share, "Decoding"));
    const std::vector<char> silent = silentRows(activity);
    for (std::size_t t = 0; t < silent.size(); ++t) {
        if (silent[t] != 0)
            ++result.silentBins;
        if (silent[t] == 0 || !parameters.leaveOutSilentBins) {
            result.rows.push_back(static_cast<std::int64_t>(t));
            result.seconds.push_back(activity.seconds[t]);
        }
    }
    result.phases = selectedRows(all.phases, result.rows);
    if (!all.bayes.confidence.empty())
        result.confidence = selectedRows(all.bayes.confidence, result.rows);
    result.tuning = std::move(all.bayes.tuning);
    result.iterations = all.bayes.iterations;
    result.coverage = static_cast<double>(result.rows.size()) / static_cast<double>(silent.size());
    result.remarks = landmarks.remarks;
    if (result.silentBins > 0) {
        const double percent =
            100.0 * static_cast<double>(result.silentBins) / static_cast<double>(silent.size());
        result.remarks.push_back(
            parameters.leaveOutSilentBins
                ? fmt::format("No cell fired in {} of {} bins ({:.1f} %); they have no phase.",
                              result.silentBins, silent.size(), percent)
                : fmt::format("No cell fired in {} of {} bins ({:.1f} %); their phases come from the bins "
                              "around them.",
                              result.silentBins, silent.size(), percent));
    }
    if (parameters.crossValidate)
        result.crossValidation =
            crossValidate(activity, landmarkRows, landmarks.phases, parameters, progress.part(share, 1.0));
    result.landmarks = std::move(landmarks);
    progress.report(1.0);
    return result;
}

Decoding decode(const Activity& activity, std::span<const std::int64_t> landmarkRows,
                const Persistence& persistence, const Matrix<float>& distances,
                const DecodeParameters& parameters, const Progress& progress) {
    validate(parameters);
    checkActivity(activity, where);
    checkLandmarks(activity, landmarkRows, distances.rows());
    CircularCoordinates landmarks = circularCoordinates(persistence, distances, parameters,
                                                        progress.part(0.0, 0.2, "Circular coordinates"));
    return decodeFromLandmarks(activity, landmarkRows, std::move(landmarks), parameters,
                               progress.part(0.2, 1.0));
}

} // namespace canns

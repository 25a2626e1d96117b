#include "core/batch/BatchMeasures.h"

#include "core/base/Angles.h"
#include "core/decode/Decode.h"
#include "core/decode/DecodeParameters.h"
#include "core/dynamics/BumpTracking.h"
#include "core/dynamics/Rates.h"
#include "core/dynamics/RunAnalysis.h"
#include "core/maps/CohoMap.h"
#include "core/maps/GridScore.h"
#include "core/maps/PathCompare.h"
#include "core/maps/RateMap.h"
#include "core/topology/AnalyseTopology.h"
#include "core/topology/ShuffleTest.h"
#include "core/topology/TdaParameters.h"
#include "core/verdict/Verdict.h"
#include "core/verdict/VerdictParameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <vector>

namespace canns {

namespace {

struct AnalysisMeasure {
    MeasureInfo info;
    std::function<MeasureValue(const Analysis&)> value;
};

struct SimulationMeasure {
    MeasureInfo info;
    std::function<MeasureValue(const Stepper&, const Progress&)> value;
};

MeasureValue numberOrNothing(std::optional<double> value) {
    return value ? MeasureValue(*value) : MeasureValue();
}

std::optional<double> median(std::vector<double> values) {
    std::erase_if(values, [](double value) { return std::isnan(value); });
    if (values.empty())
        return std::nullopt;
    const std::size_t upper = values.size() / 2;
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(upper));
    if (values.size() % 2 == 1)
        return values[upper];
    return (*std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(upper)) +
            values[upper]) /
           2.0;
}

/// The value of a fresh result; nothing where the stage was not run or has failed.
template <typename Result, typename Parameters, typename Value>
AnalysisMeasure ofStage(MeasureInfo info, Value value) {
    return {std::move(info), [value](const Analysis& analysis) -> MeasureValue {
                if (analysis.state(Parameters::table().name()) != StageState::Fresh)
                    return {};
                return value(*analysis.result<Result>());
            }};
}

/// The k-th longest bar, counted from 0.
MeasureValue barLength(const TdaResult& tda, std::size_t dimension, std::size_t k) {
    if (dimension >= tda.persistence.diagrams.size())
        return {};
    std::vector<float> lengths;
    for (const Bar& bar : tda.persistence.diagrams[dimension])
        lengths.push_back(bar.persistence());
    std::ranges::sort(lengths, std::greater<>());
    return k < lengths.size() ? MeasureValue(static_cast<double>(lengths[k])) : MeasureValue();
}

AnalysisMeasure bar(std::string name, std::string meaning, std::size_t dimension, std::size_t k) {
    return ofStage<TdaResult, TdaParameters>(
        {std::move(name), "", std::move(meaning)},
        [dimension, k](const TdaResult& tda) { return barLength(tda, dimension, k); });
}

AnalysisMeasure agreement(std::size_t coordinate) {
    return ofStage<PathCompare, PathCompareParameters>(
        {fmt::format("truth.R{}", coordinate + 1), "",
         fmt::format("Agreement |mean exp(i error)| of coordinate {} with what is known of it.",
                     coordinate + 1)},
        [coordinate](const PathCompare& path) -> MeasureValue {
            if (!path.agreement || coordinate >= path.agreement->coordinates.size())
                return {};
            return path.agreement->coordinates[coordinate].resultantLength;
        });
}

AnalysisMeasure crossValidation(std::size_t coordinate) {
    return ofStage<Decoding, DecodeParameters>(
        {fmt::format("halves.R{}", coordinate + 1), "",
         fmt::format(
             "Agreement of coordinate {} decoded from two halves of the cells (decode.crossValidate).",
             coordinate + 1)},
        [coordinate](const Decoding& decoding) -> MeasureValue {
            if (coordinate >= decoding.crossValidation.size())
                return {};
            return decoding.crossValidation[coordinate];
        });
}

const std::vector<AnalysisMeasure>& analysisMeasures() {
    static const std::vector<AnalysisMeasure> all{
        {{"units", "", "Units of the recording."},
         [](const Analysis& analysis) { return static_cast<double>(analysis.identity().units); }},
        {{"duration", "s", "Length of the recording."},
         [](const Analysis& analysis) {
             return analysis.identity().endSeconds - analysis.identity().beginSeconds;
         }},
        ofStage<Verdict, VerdictParameters>(
            {"verdict", "", "The shape of the population's states: ring, torus, none or undecided."},
            [](const Verdict& verdict) { return std::string(shapeName(verdict.shape)); }),
        bar("h1.1", "Length of the longest bar of H1.", 1, 0),
        bar("h1.2", "Length of the second-longest bar of H1.", 1, 1),
        bar("h1.3", "Length of the third-longest bar of H1.", 1, 2),
        bar("h2.1", "Length of the longest bar of H2.", 2, 0),
        bar("h2.2", "Length of the second-longest bar of H2.", 2, 1),
        ofStage<TdaResult, TdaParameters>(
            {"h1.p", "", "Share of shuffles whose longest bar of H1 is as long (tda.shuffles)."},
            [](const TdaResult& tda) -> MeasureValue {
                if (!tda.shuffles || tda.persistence.diagrams.size() < 2)
                    return {};
                return shufflePValue(*tda.shuffles, 1, longestFiniteBar(tda.persistence.diagrams[1]));
            }),
        ofStage<Decoding, DecodeParameters>({"coverage", "", "Share of the time bins that have a phase."},
                                            [](const Decoding& decoding) { return decoding.coverage; }),
        crossValidation(0),
        crossValidation(1),
        agreement(0),
        agreement(1),
        ofStage<CohoMap, CohoMapParameters>(
            {"lattice.v", "m", "Length of the step in space that takes the first phase once around."},
            [](const CohoMap& map) -> MeasureValue {
                return map.aligned ? MeasureValue(std::hypot(map.v[0], map.v[1])) : MeasureValue();
            }),
        ofStage<CohoMap, CohoMapParameters>(
            {"lattice.w", "m", "Length of the step in space that takes the second phase once around."},
            [](const CohoMap& map) -> MeasureValue {
                return map.aligned ? MeasureValue(std::hypot(map.w[0], map.w[1])) : MeasureValue();
            }),
        ofStage<CohoMap, CohoMapParameters>({"lattice.angle", "deg", "Angle from v to w."},
                                            [](const CohoMap& map) -> MeasureValue {
                                                return map.aligned ? MeasureValue(map.angleDegrees)
                                                                   : MeasureValue();
                                            }),
        ofStage<RateMaps, RateMapParameters>(
            {"information.median", "bits/spike", "Median spatial information of the cells."},
            [](const RateMaps& maps) { return numberOrNothing(median(maps.spatialInformation)); }),
        ofStage<GridScores, GridScoreParameters>(
            {"gridness.median", "", "Median gridness of the cells."},
            [](const GridScores& scores) { return numberOrNothing(median(scores.gridness)); }),
        ofStage<GridScores, GridScoreParameters>(
            {"gridcells", "", "Cells whose gridness reaches gridscore.scoreThreshold."},
            [](const GridScores& scores) { return static_cast<double>(scores.gridCells); }),
        ofStage<GridScores, GridScoreParameters>(
            {"spacing.median", "m", "Median spacing of the cells' fields."}, [](const GridScores& scores) {
                const auto spacings = scores.spacingMetres.values();
                return numberOrNothing(median({spacings.begin(), spacings.end()}));
            })};
    return all;
}

/// The second half of a run: what it settles into.
std::span<const double> secondHalf(const std::vector<double>& values) {
    return std::span(values).subspan(values.size() / 2);
}

std::optional<double> mean(std::span<const double> values) {
    double sum = 0.0;
    std::size_t count = 0;
    for (const double value : values)
        if (std::isfinite(value)) {
            sum += value;
            ++count;
        }
    return count == 0 ? std::nullopt : std::optional(sum / static_cast<double>(count));
}

/// The bump of the recorded rates, on a ring.
std::optional<BumpTrack> bumpOf(const Stepper& run) {
    const SimulationRecord::Array& rates = run.record().array(run.rateArray());
    if (rates.info.geometry.kind != GeometryKind::Ring)
        return std::nullopt;
    return trackBump(rates, run.record().seconds);
}

/// Least-squares slope of the unwrapped position over the second half.
std::optional<double> bumpSpeed(const BumpTrack& bump) {
    const std::size_t first = bump.seconds.size() / 2;
    double n = 0.0;
    double sumT = 0.0;
    double sumX = 0.0;
    double sumTT = 0.0;
    double sumTX = 0.0;
    for (std::size_t i = first; i < bump.seconds.size(); ++i) {
        const double x = bump.position(i, 0);
        if (!std::isfinite(x))
            continue;
        const double t = bump.seconds[i] - bump.seconds[first];
        n += 1.0;
        sumT += t;
        sumX += x;
        sumTT += t * t;
        sumTX += t * x;
    }
    const double spread = n * sumTT - sumT * sumT;
    return spread > 0.0 ? std::optional((n * sumTX - sumT * sumX) / spread) : std::nullopt;
}

/// Root mean square of bump minus stimulus over the second half.
std::optional<double> bumpError(const Stepper& run, const BumpTrack& bump) {
    const SimulationRecord& record = run.record();
    if (!record.hasFeature)
        return std::nullopt;
    double sum = 0.0;
    std::size_t count = 0;
    for (std::size_t i = record.frames() / 2; i < record.frames(); ++i) {
        const double difference = wrapPi(bump.position(i, 0) - record.feature[i][0]);
        if (!record.present[i] || !std::isfinite(difference))
            continue;
        sum += difference * difference;
        ++count;
    }
    return count == 0 ? std::nullopt : std::optional(std::sqrt(sum / static_cast<double>(count)));
}

template <typename Value>
SimulationMeasure ofBump(MeasureInfo info, Value value) {
    return {std::move(info), [value](const Stepper& run, const Progress&) -> MeasureValue {
                const std::optional<BumpTrack> bump = bumpOf(run);
                return bump ? numberOrNothing(value(run, *bump)) : MeasureValue();
            }};
}

/// How far a decoded position is from the animal's; of the first such state that was recorded.
MeasureValue positionError(const Stepper& run, const Progress&) {
    if (!run.record().hasMotion)
        return {};
    for (const char* name : {"centrePosition", "decodedPosition", "centre"})
        for (const SimulationRecord::Array& array : run.record().arrays)
            if (array.info.name == name)
                return pathError(run.record(), name).rootMeanSquare;
    return {};
}

template <typename Value>
SimulationMeasure ofMaps(MeasureInfo info, Value value) {
    info.byDefault = false; // Seconds a row for large networks.
    return {std::move(info), [value](const Stepper& run, const Progress& progress) -> MeasureValue {
                if (!run.record().hasMotion)
                    return {};
                return numberOrNothing(value(activityOf(run.record(), run.rateArray(), 1.0), progress));
            }};
}

const std::vector<SimulationMeasure>& simulationMeasures() {
    static const std::vector<SimulationMeasure> all{
        {{"rate.mean", "", "Mean rate over neurons and the second half of the run."},
         [](const Stepper& run, const Progress&) {
             return numberOrNothing(mean(secondHalf(meanOfFrames(run.record().array(run.rateArray())))));
         }},
        {{"rate.peak", "", "Greatest rate of any neuron at any time."},
         [](const Stepper& run, const Progress&) -> MeasureValue {
             const std::vector<float>& rates = run.record().array(run.rateArray()).values;
             if (rates.empty())
                 return {};
             return static_cast<double>(*std::ranges::max_element(rates));
         }},
        ofBump({"bump.height", "", "Mean height of the bump in the second half of the run."},
               [](const Stepper&, const BumpTrack& bump) { return mean(secondHalf(bump.height)); }),
        ofBump(
            {"bump.halfwidth", "rad", "Mean half width of the bump at half height, second half of the run."},
            [](const Stepper&, const BumpTrack& bump) { return mean(secondHalf(bump.halfWidth)); }),
        ofBump({"bump.speed", "rad/s", "Speed of the bump in the second half of the run."},
               [](const Stepper&, const BumpTrack& bump) { return bumpSpeed(bump); }),
        ofBump({"bump.error", "rad", "Root mean square of bump minus stimulus, second half of the run."},
               [](const Stepper& run, const BumpTrack& bump) { return bumpError(run, bump); }),
        {{"path.error", "m",
          "Root mean square distance of the decoded position from the animal (where it is recorded)."},
         positionError},
        ofMaps({"gridness.median", "", "Median gridness of the neurons."},
               [](const Activity& activity, const Progress& progress) {
                   return median(gridScores(activity, {}, progress).gridness);
               }),
        ofMaps({"information.median", "bits/spike", "Median spatial information of the neurons."},
               [](const Activity& activity, const Progress& progress) {
                   return median(rateMaps(activity, {}, progress).spatialInformation);
               })};
    return all;
}

template <typename Measure>
std::vector<MeasureInfo> infosOf(const std::vector<Measure>& all) {
    std::vector<MeasureInfo> infos;
    infos.reserve(all.size());
    for (const Measure& measure : all)
        infos.push_back(measure.info);
    return infos;
}

template <typename Measure>
const Measure& find(const std::vector<Measure>& all, std::string_view name) {
    const auto found = std::ranges::find_if(all, [&](const Measure& each) { return each.info.name == name; });
    require(found != all.end(), "measure: the name is one of measures()");
    return *found;
}

} // namespace

std::span<const MeasureInfo> measures(bool ofSimulations) {
    static const std::vector<MeasureInfo> analyses = infosOf(analysisMeasures());
    static const std::vector<MeasureInfo> simulations = infosOf(simulationMeasures());
    return ofSimulations ? simulations : analyses;
}

MeasureValue measure(const Analysis& analysis, std::string_view name) {
    return find(analysisMeasures(), name).value(analysis);
}

MeasureValue measure(const Stepper& run, std::string_view name, const Progress& progress) {
    return find(simulationMeasures(), name).value(run, progress);
}

std::string measureText(const MeasureValue& value) {
    if (const auto* number = std::get_if<double>(&value))
        return fmt::format("{}", *number);
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    return {};
}

} // namespace canns

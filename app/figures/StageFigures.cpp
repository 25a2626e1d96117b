#include "app/figures/StageFigures.h"

#include "app/figures/PhaseFigures.h"
#include "core/maps/FiringRate.h"
#include "core/maps/GridScore.h"
#include "core/maps/PathCompare.h"
#include "core/maps/RateMap.h"
#include "core/preprocess/PreprocessParameters.h"
#include "core/topology/AnalyseTopology.h"
#include "widgets/figures/AutocorrelogramFigure.h"
#include "widgets/figures/BarcodeFigure.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/HeatMapFigure.h"
#include "widgets/figures/MapFigure.h"
#include "widgets/figures/MapGalleryFigure.h"
#include "widgets/figures/MapValues.h"
#include "widgets/figures/PathFigure.h"

#include <QCoreApplication>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace canns {

namespace {

/// English without a catalogue of translations, as all that the command line prints.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(StageFigures)
};

/// Rates of the population over time; a line that breaks where times were left out.
std::unique_ptr<Figure> populationRate(const Analysis& analysis, Selection&) {
    const auto activity = analysis.result<Activity>();
    const double perUnit =
        activity->hertzPerValue / static_cast<double>(std::max<std::size_t>(1, activity->values.columns()));
    std::vector<double> seconds;
    std::vector<double> hertz;
    for (std::size_t i = 0; i < activity->seconds.size(); ++i) {
        if (i > 0 && activity->seconds[i] - activity->seconds[i - 1] > 1.5 * activity->binWidthSeconds) {
            seconds.push_back(activity->seconds[i - 1] + activity->binWidthSeconds);
            hertz.push_back(std::numeric_limits<double>::quiet_NaN());
        }
        const std::span<const float> row = activity->values.row(i);
        seconds.push_back(activity->seconds[i]);
        hertz.push_back(perUnit * std::accumulate(row.begin(), row.end(), 0.0));
    }
    auto figure = std::make_unique<ChartFigure>();
    figure->setWords(Words::tr("Population"), Words::tr("Time (s)"), Words::tr("Mean rate (Hz)"));
    figure->setLine(std::move(seconds), std::move(hertz));
    return figure;
}

/// Speeds of the times that were kept, without the fastest 0.5 %, which would stretch the axis.
std::unique_ptr<Figure> speedHistogram(const Analysis& analysis, Selection&) {
    constexpr std::size_t bins = 60;
    const auto activity = analysis.result<Activity>();
    std::vector<double> speeds = activity->speedMetresPerSecond;
    std::erase_if(speeds, [](double speed) { return !std::isfinite(speed); });
    if (speeds.empty())
        return nullptr;
    const std::string& stage = PreprocessParameters::table().name();
    const auto parameters = analysis.status(stage).run->parameters.at(stage).as<PreprocessParameters>();
    const auto at =
        speeds.begin() + static_cast<std::ptrdiff_t>(0.995 * static_cast<double>(speeds.size() - 1));
    std::nth_element(speeds.begin(), at, speeds.end());
    double fastest = *at;
    if (parameters.speedFilter)
        fastest = std::max(fastest, 1.5 * parameters.minimumSpeedMetresPerSecond);
    if (fastest <= 0.0)
        fastest = 1.0; // the animal never moved
    std::erase_if(speeds, [fastest](double speed) { return speed > fastest; });
    auto figure = std::make_unique<ChartFigure>();
    figure->setWords(Words::tr("Speed at the times kept"), Words::tr("Speed (m/s)"), Words::tr("Bins"));
    figure->setHistogramOf(speeds, bins, {0.0, fastest});
    if (parameters.speedFilter)
        figure->setThreshold(parameters.minimumSpeedMetresPerSecond, Words::tr("threshold"));
    return figure;
}

std::shared_ptr<const Persistence> persistenceOf(const Analysis& analysis) {
    const auto result = analysis.result<TdaResult>();
    return {result, &result->persistence};
}

QRectF boxOf(const std::vector<double>& xEdges, const std::vector<double>& yEdges) {
    return {QPointF(xEdges.front(), yEdges.front()), QPointF(xEdges.back(), yEdges.back())};
}

/// The parameters that the stage's result came from.
template <typename P>
P parametersOf(const Analysis& analysis) {
    const std::string& stage = P::table().name();
    return analysis.status(stage).run->parameters.at(stage).template as<P>();
}

/// Box and phases with all of the path, at the first moment.
std::unique_ptr<Figure> animalPath(const Analysis& analysis, Selection& selection) {
    const auto path = analysis.result<PathCompare>();
    if (path->x.empty())
        return nullptr;
    auto figure = std::make_unique<PathFigure>(selection);
    figure->setWords(Words::tr("The animal in the box"));
    figure->setBox(std::make_shared<const PathTrack>(boxTrack(*path, 0.0)));
    return figure;
}

std::unique_ptr<Figure> decodedPath(const Analysis& analysis, Selection& selection) {
    const auto path = analysis.result<PathCompare>();
    const auto activity = analysis.result<Activity>();
    if (path->seconds.empty() || path->phases.columns() == 0 || !activity)
        return nullptr;
    const PhasePlane plane = path->phases.columns() == 1 ? PhasePlane::Ring : PhasePlane::Skewed;
    auto figure = std::make_unique<PathFigure>(selection);
    figure->setWords(plane == PhasePlane::Ring ? Words::tr("Decoded phase") : Words::tr("Decoded phases"));
    figure->setPhases(std::make_shared<const PathTrack>(phaseTrack(*path, 0.0, plane)), nullptr, plane);
    return figure;
}

/// Null where there is no truth.
std::unique_ptr<Figure> pathError(const Analysis& analysis, Selection&) {
    const auto path = analysis.result<PathCompare>();
    if (!path->agreement || path->error.empty())
        return nullptr;
    constexpr double degreesPerRadian = 180.0 / std::numbers::pi;
    std::vector<double> degrees;
    for (std::size_t i = 0; i < path->error.rows(); ++i)
        degrees.push_back(degreesPerRadian * std::abs(static_cast<double>(path->error(i, 0))));
    auto figure = std::make_unique<ChartFigure>();
    figure->setWords(Words::tr("Error of the decoded phase"), Words::tr("Time (s)"), Words::tr("Error (°)"));
    figure->setLine(path->seconds, std::move(degrees));
    return figure;
}

std::unique_ptr<Figure> heatMap(const Analysis& analysis, Selection& selection) {
    const auto activity = analysis.result<Activity>();
    const auto rate = analysis.result<FiringRate>();
    const auto isKnown = [&](std::size_t cell) { return cell < activity->unitIds.size(); };
    if (!activity || !std::ranges::all_of(rate->cells, isKnown))
        return nullptr; // a project that was put together by hand
    const RecordingPtr recording = analysis.recording();
    auto figure = std::make_unique<HeatMapFigure>(selection);
    switch (parametersOf<FiringRateParameters>(analysis).normalization) {
    case RateNormalization::None:
        figure->setQuantity(Words::tr("Rate (Hz)"), Words::tr("Hz"));
        break;
    case RateNormalization::ZScore:
        figure->setQuantity(Words::tr("Rate (z-score)"), Words::tr("standard deviations"));
        break;
    case RateNormalization::MinMax:
        figure->setQuantity(Words::tr("Rate (least to largest)"), QString());
        break;
    }
    figure->setHeatMap(
        HeatMap::of(rate, Cells::of(activity->unitIds, recording.get()), activity->binWidthSeconds));
    return figure;
}

/// The map of the cell with most to say about space.
std::unique_ptr<Figure> bestRateMap(const Analysis& analysis, Selection&) {
    const auto result = analysis.result<RateMaps>();
    const std::vector<double>& bits = result->spatialInformation;
    std::size_t best = bits.size();
    for (std::size_t cell = 0; cell < bits.size(); ++cell)
        if (std::isfinite(bits[cell]) && (best == bits.size() || bits[cell] > bits[best]))
            best = cell;
    if (best == bits.size())
        return nullptr;
    const auto activity = analysis.result<Activity>();
    if (!activity || best >= activity->unitIds.size())
        return nullptr; // a project that was put together by hand
    auto figure = std::make_unique<MapFigure>();
    figure->setWords(Words::tr("Unit %1: %2 bits a spike")
                         .arg(QString::fromStdString(activity->unitIds.at(best)))
                         .arg(bits[best], 0, 'f', 2),
                     Words::tr("Rate (Hz)"), Words::tr("Hz"));
    figure->setValues(floatsOf(result->maps[best]), boxOf(result->bins.xEdges, result->bins.yEdges));
    return figure;
}

/// The maps of all cells on one page.
std::unique_ptr<Figure> rateMapPage(const Analysis& analysis, Selection& selection) {
    const auto activity = analysis.result<Activity>();
    const auto maps = analysis.result<RateMaps>();
    if (!activity || activity->unitIds.size() != maps->maps.size())
        return nullptr; // a project that was put together by hand
    const RecordingPtr recording = analysis.recording();
    auto figure = std::make_unique<MapGalleryFigure>(selection);
    figure->setMaps(maps, Cells::of(activity->unitIds, recording.get()));
    return figure;
}

std::unique_ptr<Figure> gridnessHistogram(const Analysis& analysis, Selection&) {
    const auto result = analysis.result<GridScores>();
    std::vector<double> scores = result->gridness;
    std::erase_if(scores, [](double score) { return !std::isfinite(score); });
    if (scores.empty())
        return nullptr;
    auto figure = std::make_unique<ChartFigure>();
    figure->setWords(Words::tr("Grid scores: %1 of %2 cells are grid cells")
                         .arg(result->gridCells)
                         .arg(result->gridness.size()),
                     Words::tr("Gridness"), Words::tr("Cells"));
    figure->setHistogramOf(scores, 40, {-2.0, 2.0});
    figure->setThreshold(parametersOf<GridScoreParameters>(analysis).scoreThreshold, Words::tr("threshold"));
    figure->setSecondThreshold(result->shuffled95, Words::tr("95 % of shuffles"));
    return figure;
}

/// Of the cell with the largest score.
std::unique_ptr<Figure> bestAutocorrelogram(const Analysis& analysis, Selection&) {
    const auto result = analysis.result<GridScores>();
    const std::vector<double>& scores = result->gridness;
    std::size_t best = scores.size();
    for (std::size_t cell = 0; cell < scores.size(); ++cell)
        if (std::isfinite(scores[cell]) && (best == scores.size() || scores[cell] > scores[best]))
            best = cell;
    const auto activity = analysis.result<Activity>();
    if (best == scores.size() || !activity || best >= activity->unitIds.size())
        return nullptr;
    auto figure = std::make_unique<AutocorrelogramFigure>();
    figure->setWords(Words::tr("Autocorrelogram of unit %1: gridness %2")
                         .arg(QString::fromStdString(activity->unitIds[best]))
                         .arg(scores[best], 0, 'f', 2));
    figure->setCell(*result, best);
    return figure;
}

/// The barcode of the stage, with how long bars get by chance where shuffles were asked for.
std::unique_ptr<Figure> barcodeOfStage(const Analysis& analysis, Selection& selection) {
    auto figure = std::make_unique<BarcodeFigure>(selection);
    const TdaResultPtr result = analysis.result<TdaResult>();
    figure->setPersistence(std::shared_ptr<const Persistence>(result, &result->persistence));
    if (result->shuffles && result->shuffles->done() > 0) {
        constexpr double percentile = 95.0;
        std::vector<double> lengths(result->shuffles->maxima.columns());
        for (std::size_t d = 0; d < lengths.size(); ++d)
            lengths[d] = significanceThreshold(*result->shuffles, static_cast<int>(d),
                                               SignificanceRule::Percentile, percentile);
        figure->setChance(lengths,
                          Words::tr("%1 % of %2 shuffles").arg(percentile).arg(result->shuffles->done()));
    }
    return figure;
}

} // namespace

std::unique_ptr<Figure> barcodeOf(std::shared_ptr<const Persistence> persistence, Selection& selection) {
    auto figure = std::make_unique<BarcodeFigure>(selection);
    figure->setPersistence(std::move(persistence));
    return figure;
}

std::unique_ptr<Figure> diagramOf(std::shared_ptr<const Persistence> persistence, Selection& selection) {
    auto figure = std::make_unique<DiagramFigure>(selection);
    figure->setPersistence(std::move(persistence));
    return figure;
}

std::span<const StageFigure> stageFigures() {
    const auto of = [](auto make, auto... more) {
        return [=](const Analysis& analysis, Selection&) { return make(analysis, more...); };
    };
    const auto phase = [](std::size_t coordinate) {
        return [coordinate](const Analysis& analysis, Selection& selection) {
            return phaseOverTime(analysis, selection, coordinate);
        };
    };
    static const std::vector<StageFigure> figures{
        {"preprocess", "preprocess-population", populationRate, FigureRoom::Row},
        {"preprocess", "preprocess-speed", speedHistogram},
        {"tda", "tda-barcode",
         [](const Analysis& analysis, Selection& selection) { return barcodeOfStage(analysis, selection); }},
        {"tda", "tda-diagram",
         [](const Analysis& analysis, Selection& selection) {
             return diagramOf(persistenceOf(analysis), selection);
         }},
        {"decode", "decode-phase-1", phase(0), FigureRoom::Row},
        {"decode", "decode-phase-2", phase(1), FigureRoom::Row},
        {"decode", "decode-coverage", of(phaseCoverage)},
        {"decode", "decode-confidence", of(phaseConfidence)},
        {"cohomap", "cohomap-phase-1", of(phaseMap, std::size_t{0})},
        {"cohomap", "cohomap-phase-2", of(phaseMap, std::size_t{1})},
        {"cohomap", "cohomap-lattice", of(phaseLattice)},
        {"cohospace", "cohospace-best", of(bestCohoSpace)},
        {"cohospace", "cohospace-population", of(populationCohoSpace)},
        {"pathcompare", "pathcompare-box", animalPath},
        {"pathcompare", "pathcompare-phases", decodedPath},
        {"pathcompare", "pathcompare-error", pathError, FigureRoom::Row},
        {"fr", "fr-heatmap", heatMap, FigureRoom::Page},
        {"frm", "frm-best", bestRateMap},
        {"frm", "frm-all", rateMapPage, FigureRoom::Page},
        {"gridscore", "gridscore-histogram", gridnessHistogram},
        {"gridscore", "gridscore-best", bestAutocorrelogram},
    };
    return figures;
}

} // namespace canns

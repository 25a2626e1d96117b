#include "app/figures/PhaseFigures.h"

#include "core/decode/DecodeSummary.h"
#include "core/maps/CohoMap.h"
#include "core/maps/CohoSpace.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/LatticeFigure.h"
#include "widgets/figures/MapValues.h"
#include "widgets/figures/PhaseMapFigure.h"
#include "widgets/figures/PhaseTimeFigure.h"
#include "widgets/figures/TorusMapFigure.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace canns {

namespace {

constexpr double turn = 2.0 * std::numbers::pi;
constexpr std::size_t ringBins = 60;
constexpr std::size_t torusBins = 30;
/// Phases are not joined over longer silence.
constexpr double longestStepSeconds = 0.5;
/// So much of a recording is drawn, from its first decoded time on: all of it would be a grey field on paper.
constexpr double drawnSeconds = 60.0;

/// English without a catalogue of translations, as all that the command line prints.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(StageFigures)
};

/// A map on the torus, or the curve of a ring.
std::unique_ptr<Figure> overPhases(const Matrix<double>& map, const QString& title, const QString& quantity) {
    if (map.rows() == 1) {
        std::vector<double> values(map.values().begin(), map.values().end());
        std::ranges::replace_if(
            values, [](double value) { return std::isnan(value); }, 0.0);
        auto figure = std::make_unique<ChartFigure>();
        figure->setAngle(true);
        figure->setWords(title, Words::tr("θ₁ (rad)"), quantity);
        figure->setHistogram(values, {0.0, turn});
        return figure;
    }
    auto figure = std::make_unique<TorusMapFigure>();
    figure->setWords(title, quantity, {});
    figure->setPhaseNames(Words::tr("θ₁ (rad)"), Words::tr("θ₂ (rad)"));
    figure->setMap(floatsOf(map), {0.0, largestOf(map)});
    return figure;
}

} // namespace

std::unique_ptr<Figure> phaseOverTime(const Analysis& analysis, Selection& selection,
                                      std::size_t coordinate) {
    const auto decoding = analysis.result<Decoding>();
    if (coordinate >= decoding->phases.columns() || decoding->seconds.empty())
        return nullptr;
    std::vector<float> radians(decoding->seconds.size());
    for (std::size_t i = 0; i < radians.size(); ++i)
        radians[i] = decoding->phases(i, coordinate);
    auto figure = std::make_unique<PhaseTimeFigure>(selection);
    figure->setWords(Words::tr("Phase %1, the first minute").arg(phaseName(coordinate)),
                     Words::tr("Time (s)"), Words::tr("%1 (rad)").arg(phaseName(coordinate)));
    figure->setPhases(decoding->seconds, std::move(radians), longestStepSeconds);
    const double begin = decoding->seconds.front();
    figure->setView({begin, std::min(begin + drawnSeconds, decoding->seconds.back())}, figure->yAxis().view);
    return figure;
}

std::unique_ptr<Figure> phaseCoverage(const Analysis& analysis) {
    const auto decoding = analysis.result<Decoding>();
    const auto activity = analysis.result<Activity>();
    if (!activity)
        return nullptr; // a project that was put together by hand
    const bool isTorus = decoding->phases.columns() > 1;
    const Matrix<float> stays =
        phaseOccupancy(*decoding, isTorus ? torusBins : ringBins, activity->binWidthSeconds);
    const Matrix<double> seconds(stays.rows(), stays.columns(),
                                 std::vector<double>(stays.values().begin(), stays.values().end()));
    return overPhases(seconds, Words::tr("Time spent at each phase"), Words::tr("Time (s)"));
}

std::unique_ptr<Figure> phaseConfidence(const Analysis& analysis) {
    constexpr std::size_t bins = 60;
    const std::vector<double> widths = posteriorWidths(*analysis.result<Decoding>());
    if (widths.empty())
        return nullptr; // The population vector knows no posterior.
    auto figure = std::make_unique<ChartFigure>();
    figure->setAngle(true);
    figure->setWords(Words::tr("Width of the posterior: small is certain"), Words::tr("Width (rad)"),
                     Words::tr("Times"));
    figure->setHistogramOf(widths, bins, {0.0, std::numbers::pi});
    return figure;
}

std::unique_ptr<Figure> phaseMap(const Analysis& analysis, std::size_t coordinate) {
    const auto result = analysis.result<CohoMap>();
    if (coordinate >= result->maps.size())
        return nullptr;
    auto figure = std::make_unique<PhaseMapFigure>();
    figure->setCohoMap(*result, coordinate, true);
    return figure;
}

std::unique_ptr<Figure> phaseLattice(const Analysis& analysis) {
    auto figure = std::make_unique<LatticeFigure>();
    figure->setCohoMap(*analysis.result<CohoMap>(), true);
    return figure->hasData() ? std::move(figure) : nullptr;
}

std::unique_ptr<Figure> bestCohoSpace(const Analysis& analysis) {
    const auto result = analysis.result<CohoSpace>();
    const auto activity = analysis.result<Activity>();
    const std::vector<double>& scores = result->cohoScores;
    std::size_t best = scores.size();
    for (std::size_t cell = 0; cell < scores.size(); ++cell)
        if (std::isfinite(scores[cell]) && (best == scores.size() || scores[cell] < scores[best]))
            best = cell;
    if (best == scores.size() || !activity || best >= activity->unitIds.size())
        return nullptr;
    return overPhases(result->maps[best],
                      Words::tr("Unit %1, CohoScore %2")
                          .arg(QString::fromStdString(activity->unitIds[best]))
                          .arg(scores[best], 0, 'f', 3),
                      Words::tr("Rate (Hz)"));
}

std::unique_ptr<Figure> populationCohoSpace(const Analysis& analysis) {
    const auto result = analysis.result<CohoSpace>();
    if (result->maps.empty())
        return nullptr;
    return overPhases(result->populationMean, Words::tr("Mean of %1 cells").arg(result->maps.size()),
                      Words::tr("Rate (Hz)"));
}

} // namespace canns

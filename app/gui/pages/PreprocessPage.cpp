#include "app/gui/pages/PreprocessPage.h"

#include "app/gui/pages/UnitChooser.h"
#include "app/gui/pages/UnitColumns.h"
#include "core/preprocess/AlignTrajectory.h"
#include "core/preprocess/PreprocessParameters.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/text/CoreText.h"

#include <QHBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t histogramBins = 60;
/// Of one unit, so much is seen at first: long enough for a few bursts, short enough to see the smoothing.
constexpr double firstViewSeconds = 30.0;

/// What the figures show, made in the background.
struct Picture {
    ActivityPtr activity;
    std::vector<double> seconds;      ///< With a NaN in `populationHz` where times were left out.
    std::vector<double> populationHz; ///< Mean over units.
    std::vector<double> speedsBefore; ///< m/s, of all tracked times, as the filter sees them.
    double fastest = 1.0;             ///< 99.5 % of the speeds lie below.
    double threshold = 0.0;           ///< NaN without a filter.
};

/// Whether bins were left out between rows i − 1 and i.
bool apart(const Activity& activity, std::size_t i) {
    return activity.seconds[i] - activity.seconds[i - 1] > 1.5 * activity.binWidthSeconds;
}

/// `valueOf(i)` over the times of `activity`, with a NaN wherever times were left out.
template <typename Value>
std::pair<std::vector<double>, std::vector<double>> withGaps(const Activity& activity, Value&& valueOf) {
    std::pair<std::vector<double>, std::vector<double>> result;
    for (std::size_t i = 0; i < activity.seconds.size(); ++i) {
        if (i > 0 && apart(activity, i)) {
            result.first.push_back(activity.seconds[i - 1] + activity.binWidthSeconds);
            result.second.push_back(std::numeric_limits<double>::quiet_NaN());
        }
        result.first.push_back(activity.seconds[i]);
        result.second.push_back(valueOf(i));
    }
    return result;
}

std::vector<double> speedsOf(const Recording& recording, const PreprocessParameters& parameters,
                             const Progress& progress) {
    if (!recording.trajectory.hasPosition() || recording.trajectory.seconds.size() < 2)
        return {};
    const Trajectory trajectory = sortedByTime(recording.trajectory);
    const double interval = parameters.binWidthSeconds;
    std::vector<double> clock;
    for (double t = trajectory.seconds.front(); t < trajectory.seconds.back(); t += interval)
        clock.push_back(t);
    const AlignedTrajectory aligned = alignTrajectory(trajectory, clock, parameters.maximumGapSeconds);
    std::vector<double> speeds =
        speedOf(aligned.x, aligned.y, interval, parameters.speedSmoothingSigmaSeconds / interval, progress);
    std::erase_if(speeds, [](double speed) { return !std::isfinite(speed); });
    return speeds;
}

std::shared_ptr<const Picture> makePicture(const Recording& recording, const ActivityPtr& activity,
                                           const PreprocessParameters& parameters, const Progress& progress) {
    auto picture = std::make_shared<Picture>();
    picture->activity = activity;
    const double perUnit =
        activity->hertzPerValue / static_cast<double>(std::max<std::size_t>(1, activity->values.columns()));
    std::tie(picture->seconds, picture->populationHz) = withGaps(*activity, [&](std::size_t i) {
        const std::span<const float> row = activity->values.row(i);
        return perUnit * std::accumulate(row.begin(), row.end(), 0.0);
    });
    progress.checkpoint();
    picture->speedsBefore = speedsOf(recording, parameters, progress);
    if (std::vector<double> speeds = picture->speedsBefore; !speeds.empty()) {
        const auto at =
            speeds.begin() + static_cast<std::ptrdiff_t>(0.995 * static_cast<double>(speeds.size() - 1));
        std::nth_element(speeds.begin(), at, speeds.end());
        picture->fastest = std::max(*at, 1.5 * parameters.minimumSpeedMetresPerSecond);
        std::erase_if(picture->speedsBefore, [&](double speed) { return speed > picture->fastest; });
    }
    picture->threshold = parameters.speedFilter ? parameters.minimumSpeedMetresPerSecond
                                                : std::numeric_limits<double>::quiet_NaN();
    return picture;
}

} // namespace

PreprocessPage::PreprocessPage(Workspace& workspace, QWidget* parent)
    : StagePage(workspace, PreprocessParameters::table().name(), OnEdit::Wait, parent),
      unit_(new ChartFigure), population_(new ChartFigure), speed_(new ChartFigure) {
    setObjectName(u"preprocessPage"_s);
    unit_->setObjectName(u"unitActivity"_s);
    population_->setObjectName(u"populationRate"_s);
    speed_->setObjectName(u"speedFilter"_s);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(population_, 3);
    bottom->addWidget(speed_, 2);
    controls()->addWidget(new UnitChooser(workspace_));
    figures()->addWidget(unit_, 1);
    figures()->addLayout(bottom, 1);
    connect(&workspace_.selection(), &Selection::unitChanged, this, &PreprocessPage::showUnit);
    retranslate();
}

void PreprocessPage::retranslate() {
    StagePage::retranslate();
    population_->setWords(tr("Population"), tr("Time (s)"), tr("Mean rate (Hz)"));
    speed_->setWords(tr("Speed before the filter"), tr("Speed (m/s)"), tr("Bins"));
    for (ChartFigure* figure : {unit_, population_, speed_})
        figure->setEmptyWords(tr("Not run yet"));
    showUnit();
}

Workspace::Prepare PreprocessPage::prepare() {
    return [page = this, words = tr("threshold")](const AnalysisResults& results, const Progress& progress) {
        const ActivityPtr activity = results.result<Activity>();
        const auto parameters = results.parameters<PreprocessParameters>();
        const auto picture = makePicture(*results.recording(), activity, parameters, progress);
        return Workspace::Show([page, picture, words] {
            page->activity_ = picture->activity;
            page->population_->setLine(picture->seconds, picture->populationHz);
            page->speed_->setHistogramOf(picture->speedsBefore, histogramBins, {0.0, picture->fastest});
            page->speed_->setThreshold(picture->threshold, words);
            page->showUnit();
            // The unit that is shown is the selected one, also when nobody has chosen yet.
            if (!page->workspace_.selection().unit())
                selectColumn(page->workspace_, picture->activity->unitIds, 0);
        });
    };
}

void PreprocessPage::clear() {
    activity_.reset();
    unit_->clear();
    unit_->setEvents({});
    population_->clear();
    speed_->clear();
}

void PreprocessPage::showUnit() {
    unit_->setWords(tr("One unit: spikes and activity"), tr("Time (s)"), tr("Rate (Hz)"));
    if (!activity_ || !workspace_.recording() || activity_->unitIds.empty())
        return;
    const Recording& recording = *workspace_.recording();
    const std::size_t column = selectedColumn(workspace_, *activity_).value_or(0);
    auto [seconds, rates] = withGaps(*activity_, [&](std::size_t i) {
        return static_cast<double>(activity_->values(i, column)) * activity_->hertzPerValue;
    });
    const std::string& shown = activity_->unitIds[column];
    unit_->setWords(tr("Unit %1: spikes and activity").arg(QString::fromStdString(shown)), tr("Time (s)"),
                    tr("Rate (Hz)"));
    unit_->setLine(std::move(seconds), std::move(rates));
    const auto unit = std::ranges::find(recording.units, shown, &Unit::id);
    if (recording.hasSpikes() && unit != recording.units.end()) {
        const auto train = recording.spikes.unit(static_cast<std::size_t>(unit - recording.units.begin()));
        unit_->setEvents({train.begin(), train.end()});
    }
    if (!activity_->seconds.empty()) {
        const double begin = activity_->seconds.front();
        unit_->setView({begin, std::min(begin + firstViewSeconds, activity_->seconds.back())},
                       unit_->yAxis().view);
    }
}

} // namespace canns

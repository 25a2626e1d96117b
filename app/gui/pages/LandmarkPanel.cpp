#include "app/gui/pages/LandmarkPanel.h"

#include "core/base/Angles.h"
#include "core/decode/CircularCoordinates.h"
#include "widgets/jobs/QtPost.h"
#include "widgets/selection/Selection.h"
#include "widgets/text/CoreText.h"
#include "widgets/vtk/PointCloudView.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

std::vector<double> densities(const DistanceMatrix& distances) {
    std::vector<double> result(distances.points(), 0.0);
    for (std::size_t i = 1; i < distances.points(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const double weight = std::exp(-static_cast<double>(distances(i, j)));
            result[i] += weight;
            result[j] += weight;
        }
    return result;
}

/// Radians for each landmark, of the class of H1 with this bar.
std::vector<double> coordinateOf(const TdaResult& result, const Bar& bar, const Progress& progress) {
    Persistence one;
    one.diagrams = {result.persistence.diagrams[0], {bar}};
    one.coefficient = result.persistence.coefficient;
    one.threshold = result.persistence.threshold;
    const auto cocycle = std::ranges::find_if(
        result.persistence.cocycles, [&](const Cocycle& c) { return c.dimension == 1 && c.bar == bar; });
    if (cocycle == result.persistence.cocycles.end())
        throw BadInput("No cocycle of this class was kept, so it has no circular coordinate.", "tda.cocycles",
                       "Raise tda.cocycles.");
    one.cocycles = {*cocycle};
    DecodeParameters parameters;
    parameters.coordinates = 1;
    const CircularCoordinates found =
        circularCoordinates(one, result.cloud.distances.dense(), parameters, progress);
    const auto row = found.phases.row(0);
    return {row.begin(), row.end()};
}

} // namespace

std::shared_ptr<const LandmarkPicture> makeLandmarkPicture(TdaResultPtr result, const Activity& activity) {
    auto picture = std::make_shared<LandmarkPicture>();
    const Matrix<double>& projection = result->cloud.projection;
    for (const std::size_t row : result->cloud.landmarks)
        for (std::size_t axis = 0; axis < 3; ++axis)
            picture->points.push_back(axis < projection.columns() ? static_cast<float>(projection(row, axis))
                                                                  : 0.0F);
    for (const std::int64_t row : result->landmarkRows)
        picture->seconds.push_back(activity.seconds[static_cast<std::size_t>(row)]);
    picture->density = densities(result->cloud.distances);
    picture->result = std::move(result);
    return picture;
}

LandmarkPanel::LandmarkPanel(Selection& selection, QWidget* parent)
    : QWidget(parent), selection_(selection), cloud_(new PointCloudView), title_(new QLabel),
      colour_(new QComboBox), words_(new QLabel) {
    cloud_->setObjectName(u"landmarkCloud"_s);
    colour_->setObjectName(u"landmarkColour"_s);
    colour_->addItems({{}, {}, {}});
    title_->setBuddy(colour_);
    words_->setObjectName(u"explainedVariance"_s);
    words_->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->addWidget(title_);
    line->addWidget(colour_);
    line->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(cloud_, 1);
    layout->addWidget(words_);
    connect(colour_, &QComboBox::currentIndexChanged, this, &LandmarkPanel::follow);
    connect(&selection_, &Selection::barChanged, this, [this] {
        // A click on a bar asks for its coordinate.
        if (selection_.bar() && colour_->currentIndex() != ByCoordinate)
            colour_->setCurrentIndex(ByCoordinate);
        else
            follow();
    });
    // A landmark is a moment, too: every page shows it.
    connect(cloud_, &PointCloudView::pointChosen, this, [this](std::optional<std::size_t> landmark) {
        selection_.setLandmark(landmark);
        if (landmark && picture_)
            selection_.setSeconds(picture_->seconds[*landmark]);
    });
    connect(&selection_, &Selection::landmarkChanged, this,
            [this] { cloud_->setMarked(selection_.landmark()); });
    retranslate();
}

void LandmarkPanel::setPicture(std::shared_ptr<const LandmarkPicture> picture) {
    if (job_)
        job_->cancel();
    job_.reset();
    picture_ = std::move(picture);
    follow();
}

void LandmarkPanel::colour(const std::vector<double>& values, const QString& words, bool isAngle) {
    cloud_->setWords(tr("Landmarks in three principal components"), words);
    const Range range = isAngle ? Range{0.0, twoPi} : Range::of(values);
    cloud_->setPoints(picture_->points, values, range,
                      isAngle ? ColourMap::Kind::Cyclic : ColourMap::Kind::Sequential);
}

void LandmarkPanel::findCoordinate() {
    const auto bar = selection_.bar();
    const auto& diagrams = picture_->result->persistence.diagrams;
    const std::vector<double> unknown(picture_->seconds.size(), std::numeric_limits<double>::quiet_NaN());
    if (!bar || diagrams.size() < 2 || *bar >= diagrams[1].size()) {
        colour(unknown, tr("Click a bar of H1"), true);
        return;
    }
    job_ = queue_.start<std::vector<double>>(
        "Circular coordinate",
        [result = picture_->result, bar = diagrams[1][*bar]](const Progress& progress) {
            return coordinateOf(*result, bar, progress);
        });
    job_->whenFinished(owner_, qtPost(), [this, unknown](Job<std::vector<double>>& job) {
        if (&job != job_.get() || job.state() == JobState::Cancelled)
            return; // Overtaken by a later one.
        const bool found = job.state() == JobState::Done;
        colour(found ? job.result() : unknown,
               found ? tr("Coordinate of the class (rad)") : tr("No coordinate"), true);
        if (!found)
            words_->setText(CoreText::error(job.error()));
    });
}

void LandmarkPanel::follow() {
    if (job_)
        job_->cancel();
    if (!picture_) {
        cloud_->setPoints({}, {}, {}, ColourMap::Kind::Sequential);
        words_->hide();
        return;
    }
    switch (colour_->currentIndex()) {
    case ByCoordinate:
        findCoordinate();
        break;
    case ByDensity:
        colour(picture_->density, tr("Density (weight of the edges)"), false);
        break;
    default:
        colour(picture_->seconds, tr("Time (s)"), false);
    }
    QStringList shares;
    const std::vector<double>& variances = picture_->result->cloud.explainedVariance;
    for (const double share : variances)
        shares << QLocale().toString(100.0 * share, 'f', 0);
    words_->setText(
        tr("%n component(s) hold %1 % of the variance: %2", "", static_cast<int>(variances.size()))
            .arg(QLocale().toString(100.0 * std::accumulate(variances.begin(), variances.end(), 0.0), 'f', 0))
            .arg(shares.join(u" + "_s)));
    words_->show();
}

void LandmarkPanel::retranslate() {
    title_->setText(tr("Colour"));
    colour_->setAccessibleName(tr("What colours the landmarks"));
    const int chosen = colour_->currentIndex();
    colour_->setItemText(ByTime, tr("Time"));
    colour_->setItemText(ByCoordinate, tr("Circular coordinate of the clicked bar"));
    colour_->setItemText(ByDensity, tr("Density"));
    colour_->setCurrentIndex(chosen);
    cloud_->setWords(tr("Landmarks in three principal components"), tr("Time (s)"));
    cloud_->setAxisWords({tr("PC 1"), tr("PC 2"), tr("PC 3")});
    follow();
}

void LandmarkPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns

#include "app/gui/pages/PathComparePage.h"

#include "app/gui/pages/MovieDialog.h"
#include "core/maps/PositionError.h"
#include "widgets/figure/SaveFigureDialog.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/PathFigure.h"
#include "widgets/jobs/QtPost.h"
#include "widgets/player/PlayBar.h"
#include "widgets/text/CoreText.h"
#include "widgets/vtk/TorusView.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double degreesPerRadian = 180.0 / std::numbers::pi;
constexpr double centimetresPerMetre = 100.0;
constexpr double captionPixels = 26.0;
/// Waves that follow the phases less (resultant length) say nothing of where the animal was.
constexpr double leastFit = 0.5;

PathTrackPtr shared(PathTrack track) { return std::make_shared<const PathTrack>(std::move(track)); }

double medianOf(std::vector<double> values) {
    std::erase_if(values, [](double value) { return std::isnan(value); });
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace

/// What the figures show, made in the background.
struct PathComparePage::Picture {
    PathTrackPtr box;
    PathTrackPtr ring; ///< Null with two phases.
    std::shared_ptr<const PathCompare> path;
    PathTrackPtr square;
    PathTrackPtr skewed;
    PathTrackPtr truth;       ///< Of the ring; no points without one.
    PathTrackPtr squareTruth; ///< Where the animal was on the torus; null if that is not known.
    PathTrackPtr skewedTruth;
    Matrix<float> expected; ///< The same as phases.
    std::string mapKey;     ///< Of the map that it comes from.
    std::vector<double> seconds;
    std::vector<double> error; ///< Degrees on a ring, centimetres on a torus; empty without a truth.
    double medianError = 0.0;
    Range time;

    bool isRing() const { return ring != nullptr; }

    /// Adds a line that breaks where times were left out.
    void addErrors(const PathTrack& track, const std::vector<double>& errors) {
        for (std::size_t i = 0; i < errors.size(); ++i) {
            if (track.breakBefore[i] != 0) {
                seconds.push_back(track.seconds[i]);
                error.push_back(std::numeric_limits<double>::quiet_NaN());
            }
            seconds.push_back(track.seconds[i]);
            error.push_back(errors[i]);
        }
        medianError = medianOf(errors);
    }
    void compareWithHeadDirection() {
        if (!path->agreement || path->error.empty())
            return;
        std::vector<double> degrees;
        for (std::size_t i = 0; i < path->error.rows(); ++i)
            degrees.push_back(degreesPerRadian * std::abs(static_cast<double>(path->error(i, 0))));
        addErrors(*ring, degrees);
    }
    void compareWithPosition(const CohoMap& map, double binSeconds) {
        if (path->x.empty() || map.stripes.size() < 2 || map.stripes[0].resultantLength < leastFit ||
            map.stripes[1].resultantLength < leastFit)
            return;
        expected = phasesAtPositions(map, path->x, path->y);
        std::vector<double> errors = positionErrors(map, path->phases, expected);
        for (double& one : errors)
            one *= centimetresPerMetre;
        addErrors(*square, errors);
        PathCompare there;
        there.seconds = path->seconds;
        there.phases = expected;
        squareTruth = shared(phaseTrack(there, binSeconds, PhasePlane::Square));
        skewedTruth = shared(phaseTrack(there, binSeconds, PhasePlane::Skewed));
    }
};

PathComparePage::PathComparePage(Workspace& workspace, QWidget* parent)
    : StagePage(workspace, PathCompareParameters::table().name(), OnEdit::Wait, parent),
      box_(new PathFigure(workspace.selection())), phases_(new PathFigure(workspace.selection())),
      torus_(new TorusView), error_(new ChartFigure), errorHint_(new QLabel),
      player_(new PlayBar(workspace.selection())), planeLabel_(new QLabel), plane_(new QComboBox),
      save_(new QPushButton) {
    setObjectName(u"pathcomparePage"_s);
    box_->setObjectName(u"box"_s);
    phases_->setObjectName(u"phases"_s);
    torus_->setObjectName(u"torus"_s);
    error_->setObjectName(u"error"_s);
    plane_->setObjectName(u"plane"_s);
    save_->setObjectName(u"saveMovie"_s);
    planeLabel_->setBuddy(plane_);
    for (int i = 0; i < 3; ++i)
        plane_->addItem(QString());
    auto* row = new QHBoxLayout;
    row->addWidget(planeLabel_);
    row->addWidget(plane_, 1);
    controls()->addLayout(row);
    controls()->addWidget(save_);
    auto* across = new QHBoxLayout;
    across->addWidget(box_, 1);
    across->addWidget(phases_, 1);
    across->addWidget(torus_, 1);
    figures()->addLayout(across, 3);
    errorHint_->setObjectName(u"errorHint"_s);
    errorHint_->setWordWrap(true);
    figures()->addWidget(error_, 1);
    figures()->addWidget(errorHint_);
    figures()->addWidget(player_);
    box_->setTailSeconds(player_->tailSeconds());
    phases_->setTailSeconds(player_->tailSeconds());
    connect(player_, &PlayBar::tailChanged, box_, &PathFigure::setTailSeconds);
    connect(player_, &PlayBar::tailChanged, phases_, &PathFigure::setTailSeconds);
    connect(plane_, &QComboBox::currentIndexChanged, this, &PathComparePage::showPhases);
    connect(save_, &QPushButton::clicked, this, &PathComparePage::askForMovie);
    connect(error_, &Figure::clicked, this,
            [this](QPointF at) { workspace_.selection().setSeconds(at.x()); });
    connect(player_, &PlayBar::tailChanged, this, &PathComparePage::showTime);
    connect(&workspace_.selection(), &Selection::secondsChanged, this, &PathComparePage::showTime);
    connect(&workspace_, &Workspace::analysisChanged, this, &PathComparePage::followMap);
    retranslate();
    showPicture();
}

PhasePlane PathComparePage::plane() const {
    if (picture_ && picture_->isRing())
        return PhasePlane::Ring;
    return plane_->currentIndex() == Skewed ? PhasePlane::Skewed : PhasePlane::Square;
}

void PathComparePage::retranslate() {
    StagePage::retranslate();
    planeLabel_->setText(tr("&Phases as"));
    plane_->setAccessibleName(tr("How the phases are laid out"));
    plane_->setItemText(Square, tr("Square"));
    plane_->setItemText(Skewed, tr("Skewed torus"));
    plane_->setItemText(Torus, tr("Torus in 3-D"));
    save_->setText(tr("Save movie…"));
    save_->setAccessibleName(tr("Save a movie of the paths"));
    save_->setToolTip(tr("MP4 or GIF; needs the program ffmpeg"));
    box_->setWords(tr("The animal in the box"));
    torus_->setWords(tr("Decoded phases"), QString());
    torus_->setEmptyWords(tr("Not run yet"));
    box_->setEmptyWords(tr("Not run yet"));
    phases_->setEmptyWords(tr("Not run yet"));
    error_->setEmptyWords(tr("Not run yet"));
    showPhases();
}

Workspace::Prepare PathComparePage::prepare() {
    // A map of other phases says nothing of these.
    const bool mapped = workspace_.analysis() &&
                        workspace_.analysis()->state(CohoMapParameters::table().name()) == StageState::Fresh;
    return [page = this, mapped](const AnalysisResults& results, const Progress& progress) {
        const auto path = results.result<PathCompare>();
        const auto activity = results.result<Activity>();
        const double bin = activity->binWidthSeconds;
        auto picture = std::make_shared<Picture>();
        picture->path = path;
        picture->box = shared(boxTrack(*path, bin));
        progress.checkpoint();
        if (path->phases.columns() < 2) {
            picture->ring = shared(phaseTrack(*path, bin, PhasePlane::Ring));
            picture->truth = shared(truthTrack(*path, *activity, bin));
            picture->compareWithHeadDirection();
        } else {
            picture->square = shared(phaseTrack(*path, bin, PhasePlane::Square));
            progress.checkpoint();
            picture->skewed = shared(phaseTrack(*path, bin, PhasePlane::Skewed));
            progress.checkpoint();
            if (const auto map = results.result<CohoMap>(); map && mapped) {
                picture->mapKey = results.run(CohoMapParameters::table().name())->key;
                picture->compareWithPosition(*map, bin);
            }
        }
        if (!path->seconds.empty())
            picture->time = {path->seconds.front(), path->seconds.back()};
        return Workspace::Show([page, picture] {
            page->picture_ = picture;
            page->showPicture();
            // The beginning, with a tail behind it.
            if (auto& selection = page->workspace_.selection(); !selection.seconds())
                selection.setSeconds(
                    std::min(picture->time.to, picture->time.from + page->player_->tailSeconds()));
        });
    };
}

void PathComparePage::clear() {
    picture_.reset();
    showPicture();
}

void PathComparePage::showPicture() {
    player_->setRange(picture_ ? picture_->time : Range{0.0, 0.0});
    save_->setEnabled(picture_ != nullptr);
    box_->setBox(picture_ ? picture_->box : nullptr);
    // A recording without position has no box, one without a truth no error: no empty panels.
    box_->setVisible(!picture_ || !picture_->box->points.empty());
    error_->setVisible(picture_ && !picture_->error.empty());
    if (picture_)
        error_->setLine(picture_->seconds, picture_->error);
    errorHint_->setVisible(picture_ && !picture_->isRing() && picture_->mapKey.empty() &&
                           !picture_->box->points.empty());
    showPhases();
}

void PathComparePage::showPhases() {
    const bool ring = picture_ && picture_->isRing();
    const bool inSpace = picture_ && !ring && plane_->currentIndex() == Torus;
    plane_->setEnabled(!ring);
    plane_->setVisible(!ring); // A ring is a circle.
    planeLabel_->setVisible(!ring);
    torus_->setVisible(inSpace);
    phases_->setVisible(!inSpace);
    const bool known =
        picture_ && (ring ? !picture_->truth->points.empty() : picture_->squareTruth != nullptr);
    const QString both =
        ring ? tr("Decoded (filled) and true direction") : tr("Decoded (filled) and where the animal was");
    const QString decoded = ring ? tr("Decoded phase") : tr("Decoded phases");
    phases_->setWords(known ? both : decoded);
    torus_->setWords(decoded, QString());
    showError();
    if (!picture_)
        phases_->setPhases(nullptr, nullptr, plane());
    else if (ring)
        phases_->setPhases(picture_->ring, picture_->truth, PhasePlane::Ring);
    else
        phases_->setPhases(plane() == PhasePlane::Square ? picture_->square : picture_->skewed,
                           plane() == PhasePlane::Square ? picture_->squareTruth : picture_->skewedTruth,
                           plane());
    showTime();
}

void PathComparePage::showError() {
    errorHint_->setText(tr("Run CohoMap to see how far the decoded place lies from where the animal was."));
    if (!picture_ || picture_->isRing())
        error_->setWords(
            picture_
                ? tr("Error against the head direction: median %1°").arg(numberText(picture_->medianError, 2))
                : tr("Error"),
            tr("Time (s)"), tr("Error (°)"));
    else
        error_->setWords(tr("Decoded place against the animal's, by the stripes of CohoMap: median %1 cm")
                             .arg(numberText(picture_->medianError, 2)),
                         tr("Time (s)"), tr("Distance (cm)"));
}

void PathComparePage::followMap() {
    if (!picture_ || picture_->isRing() || !isVisible() || !workspace_.analysis() ||
        !workspace_.runningStage().empty())
        return;
    const StageStatus map = workspace_.analysis()->status(CohoMapParameters::table().name());
    const StageState mine = workspace_.analysis()->state(PathCompareParameters::table().name());
    if (map.state == StageState::Fresh && mine == StageState::Fresh && map.run->key != picture_->mapKey)
        run(); // Nothing is computed anew: the result is shown with the map.
}

TorusPath PathComparePage::torusPath() const {
    return {picture_->path, picture_->expected, player_->tailSeconds()};
}

void PathComparePage::showEvent(QShowEvent* event) {
    StagePage::showEvent(event);
    followMap();
}

void PathComparePage::showTime() {
    const double seconds = box_->seconds();
    error_->setMark(seconds);
    if (!torus_->isVisibleTo(this) || !picture_)
        return;
    const TorusPath path = torusPath();
    torus_->setMarkers(path.markers(seconds, torus_->figurePalette()));
    torus_->setTrail(path.trail(seconds));
}

Movie PathComparePage::movie(int pixelsAcross) const {
    Movie movie;
    movie.palette = box_->figurePalette();
    const QSizeF panel(480.0, 480.0);
    const bool hasBox = box_->hasData();
    movie.size = {hasBox ? 2.0 * panel.width() : panel.width(), panel.height() + captionPixels};
    movie.scale = pixelsAcross / movie.size.width();
    if (hasBox)
        movie.panels.push_back(moviePanel(*box_, panel, movie.scale, movie.palette));
    if (torus_->isVisibleTo(this))
        movie.panels.push_back(moviePanel(*torus_, torusPath(), panel, movie.scale, movie.palette));
    else
        movie.panels.push_back(moviePanel(*phases_, panel, movie.scale, movie.palette));
    movie.panels.back().place = {hasBox ? panel.width() : 0.0, 0.0};
    movie.beginSeconds = player_->range().from;
    movie.endSeconds = player_->range().to;
    movie.speed = player_->speed();
    return movie;
}

void PathComparePage::saveMovie(Movie movie, const QString& path) {
    const auto job =
        workspace_.jobs().start<bool>(tr("Save %1").arg(QFileInfo(path).fileName()).toStdString(),
                                      [movie = std::move(movie), path](const Progress& progress) {
                                          writeMovie(movie, path, progress);
                                          return true;
                                      });
    job->whenFinished(movieOwner_, qtPost(), [this](Job<bool>& finished) {
        if (finished.state() == JobState::Failed)
            Q_EMIT workspace_.failed(CoreText::error(finished.error()));
    });
}

void PathComparePage::askForMovie() {
    player_->pause();
    MovieDialog dialog(player_->range(), box_->seconds(), player_->speed(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString ending = u'.' + dialog.format();
    const QString path =
        SaveFigureDialog::askForFile(this, tr("Path") + ending, tr("Movie (*%1)").arg(ending));
    if (path.isEmpty())
        return;
    Movie chosen = movie(dialog.width());
    chosen.beginSeconds = dialog.seconds().from;
    chosen.endSeconds = dialog.seconds().to;
    chosen.speed = dialog.speed();
    chosen.framesPerSecond = dialog.framesPerSecond();
    saveMovie(std::move(chosen), path);
}

void PathComparePage::keyPressEvent(QKeyEvent* event) {
    // What has the focus and knows the key (a button, a box to tick) takes it before.
    if (event->key() == Qt::Key_Space)
        player_->toggle();
    else
        StagePage::keyPressEvent(event);
}

} // namespace canns

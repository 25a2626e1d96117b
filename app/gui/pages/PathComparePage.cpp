#include "app/gui/pages/PathComparePage.h"

#include "app/gui/pages/MovieDialog.h"
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
#include <QPainter>
#include <QPushButton>

#include <cmath>
#include <limits>
#include <numbers>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double degreesPerRadian = 180.0 / std::numbers::pi;
constexpr double captionPixels = 26.0;

} // namespace

/// What the figures show, made in the background.
struct PathComparePage::Picture {
    PathTrackPtr box;
    PathTrackPtr ring; ///< Null with two phases.
    std::shared_ptr<const PathCompare> path;
    PathTrackPtr square;
    PathTrackPtr skewed;
    PathTrackPtr truth;
    std::vector<double> seconds;
    std::vector<double> errorDegrees; ///< Empty without a truth.
    double medianDegrees = 0.0;
    Range time;

    bool isRing() const { return ring != nullptr; }
};

PathComparePage::PathComparePage(Workspace& workspace, QWidget* parent)
    : StagePage(workspace, PathCompareParameters::table().name(), parent),
      box_(new PathFigure(workspace.selection())), phases_(new PathFigure(workspace.selection())),
      torus_(new TorusView), error_(new ChartFigure), player_(new PlayBar(workspace.selection())),
      planeLabel_(new QLabel), plane_(new QComboBox), save_(new QPushButton) {
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
    figures()->addWidget(error_, 1);
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
    retranslate();
    showPicture();
}

QString PathComparePage::title() const { return tr("Path comparison"); }

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
    return [page = this](const AnalysisResults& results, const Progress& progress) {
        const auto path = results.result<PathCompare>();
        const auto activity = results.result<Activity>();
        const double bin = activity->binWidthSeconds;
        const auto track = [](PathTrack made) { return std::make_shared<const PathTrack>(std::move(made)); };
        auto picture = std::make_shared<Picture>();
        picture->path = path;
        picture->box = track(boxTrack(*path, bin));
        progress.checkpoint();
        if (path->phases.columns() < 2) {
            picture->ring = track(phaseTrack(*path, bin, PhasePlane::Ring));
            picture->truth = track(truthTrack(*path, *activity, bin));
        } else {
            picture->square = track(phaseTrack(*path, bin, PhasePlane::Square));
            picture->skewed = track(phaseTrack(*path, bin, PhasePlane::Skewed));
        }
        if (path->agreement && !path->error.empty()) {
            // The line breaks where times were left out.
            for (std::size_t i = 0; i < path->error.rows(); ++i) {
                if (picture->ring && picture->ring->breakBefore[i] != 0) {
                    picture->seconds.push_back(path->seconds[i]);
                    picture->errorDegrees.push_back(std::numeric_limits<double>::quiet_NaN());
                }
                picture->seconds.push_back(path->seconds[i]);
                picture->errorDegrees.push_back(degreesPerRadian *
                                                std::abs(static_cast<double>(path->error(i, 0))));
            }
            picture->medianDegrees = degreesPerRadian * path->agreement->coordinates[0].medianAbsoluteError;
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
    error_->setVisible(picture_ && !picture_->errorDegrees.empty());
    if (picture_)
        error_->setLine(picture_->seconds, picture_->errorDegrees);
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
    phases_->setWords(ring ? (picture_->truth->points.empty() ? tr("Decoded phase")
                                                              : tr("Decoded (filled) and true direction"))
                           : tr("Decoded phases"));
    error_->setWords(
        picture_
            ? tr("Error against the head direction: median %1°").arg(numberText(picture_->medianDegrees, 2))
            : tr("Error"),
        tr("Time (s)"), tr("Error (°)"));
    if (!picture_)
        phases_->setPhases(nullptr, nullptr, plane());
    else if (ring)
        phases_->setPhases(picture_->ring, picture_->truth, PhasePlane::Ring);
    else
        phases_->setPhases(plane() == PhasePlane::Square ? picture_->square : picture_->skewed, nullptr,
                           plane());
    showTime();
}

void PathComparePage::showTime() {
    const double seconds = box_->seconds();
    error_->setMark(seconds);
    if (!torus_->isVisibleTo(this) || !picture_)
        return;
    // The tail thinned to so many places that drawing keeps up with playing.
    constexpr std::size_t mostPlaces = 400;
    const Matrix<float>& phases = picture_->path->phases;
    const std::size_t head = picture_->square->at(seconds);
    const std::size_t first = picture_->square->at(seconds - player_->tailSeconds());
    const std::size_t stride = (head - first) / mostPlaces + 1;
    const auto at = [&](std::size_t i) { return TorusView::Phases{phases(i, 0), phases(i, 1)}; };
    std::vector<TorusView::Phases> trail;
    for (std::size_t i = first; i < head; i += stride)
        trail.push_back(at(i));
    trail.push_back(at(head));
    torus_->setMarkers({{at(head), {}}});
    torus_->setTrail(std::move(trail));
}

Movie PathComparePage::movie(int pixelsAcross) const {
    Movie movie;
    movie.palette = box_->figurePalette();
    std::vector<const PathFigure*> figures;
    for (const PathFigure* figure : {box_, phases_})
        if (figure->hasData())
            figures.push_back(figure);
    const auto count = static_cast<double>(std::max<std::size_t>(1, figures.size()));
    movie.size = {480.0 * count, 480.0 + captionPixels};
    movie.scale = pixelsAcross / movie.size.width();
    const QSizeF panelSize(480.0, 480.0);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        MoviePanel panel;
        panel.place = {480.0 * static_cast<double>(i), 0.0};
        panel.area = figures[i]->plotArea(panelSize);
        panel.ground = QImage((panelSize * movie.scale).toSize(), QImage::Format_RGB32);
        QPainter painter(&panel.ground);
        painter.scale(movie.scale, movie.scale);
        figures[i]->render(painter, panelSize, movie.palette);
        panel.draw = [drawing = figures[i]->drawing()](QPainter& onto, const PlotArea& area,
                                                       const FigurePalette& palette, double seconds) {
            drawing.paint(onto, area, palette, seconds);
        };
        movie.panels.push_back(std::move(panel));
    }
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

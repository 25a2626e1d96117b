#pragma once

#include "app/gui/pages/PathMovie.h"
#include "app/gui/pages/StagePage.h"
#include "widgets/figures/PathDrawing.h"
#include "widgets/movie/Movie.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace canns {

class ChartFigure;
class PathFigure;
class PlayBar;
class TorusView;

/// The animal in the box beside the decoded phases on a ring or a torus, at one time that can be played, and
/// the error where the truth is known: the head direction of a ring; for a torus, where the animal was, by
/// the waves that CohoMap has fitted.
class PathComparePage : public StagePage {
    Q_OBJECT
public:
    explicit PathComparePage(Workspace& workspace, QWidget* parent = nullptr);

    /// Both figures as they are now, as a movie of that many pixels across.
    Movie movie(int pixelsAcross) const;
    /// Writes it in the background; the job bar shows how far it is and stops it.
    void saveMovie(Movie movie, const QString& path);

protected:
    Workspace::Prepare prepare() override;
    void clear() override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Picture;

    enum Plane { Square, Skewed, Torus };

    PhasePlane plane() const;
    void showPicture();
    void showPhases();
    void showTime();
    void showError();
    /// Takes up a map that was made since.
    void followMap();
    TorusPath torusPath() const;
    void askForMovie();

    std::shared_ptr<const Picture> picture_;
    PathFigure* box_;
    PathFigure* phases_;
    TorusView* torus_;
    ChartFigure* error_;
    QLabel* errorHint_;
    PlayBar* player_;
    QLabel* planeLabel_;
    QComboBox* plane_;
    QPushButton* save_;
    JobOwner movieOwner_; // Last: no callback may find the rest half gone.
};

} // namespace canns

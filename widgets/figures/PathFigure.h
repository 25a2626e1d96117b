#pragma once

#include "widgets/figure/Figure.h"
#include "widgets/figures/PathDrawing.h"

#include <QPolygonF>

namespace canns {

class Selection;

/// A path that is played: the whole of it faintly, and what PathDrawing draws at the selected time. In the
/// box (metres), on a ring, or on a torus laid flat. A click on the path goes to the nearest moment there.
class PathFigure : public Figure {
    Q_OBJECT
public:
    explicit PathFigure(Selection& selection, QWidget* parent = nullptr);

    /// The animal's path. Null for none.
    void setBox(PathTrackPtr track);
    /// A decoded path; `truth` is null without a known angle.
    void setPhases(PathTrackPtr track, PathTrackPtr truth, PhasePlane plane);
    void setTailSeconds(double seconds);
    void setWords(const QString& title);
    void setEmptyWords(const QString& text);

    const PathDrawing& drawing() const noexcept { return drawing_; }
    /// The selected time; the beginning without one.
    double seconds() const;

    bool hasData() const override { return drawing_.track && !drawing_.track->points.empty(); }
    QString emptyText() const override { return empty_; }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    bool marksAreData() const override { return true; }
    void paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void retranslate() override;

private:
    void goTo(QPointF at);
    void paintWholePath(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;

    Selection& selection_;
    PathDrawing drawing_;
    bool isBox_ = true;
    PhasePlane plane_ = PhasePlane::Ring;
    QPolygonF outline_;
    QString empty_;
};

} // namespace canns

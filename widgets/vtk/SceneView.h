#pragma once

#include "widgets/figure/Figure.h"
#include "widgets/vtk/Scene.h"

namespace canns {

/// A figure in three dimensions. Drag turns, Shift+drag shifts, the wheel zooms, a double click looks at all,
/// arrow keys turn. VTK is loaded when the view is first drawn, unless a ScenePreload has; where it cannot
/// start, the reason stands in its place. On pages of vectors the scene is an image of 600 dots to the inch,
/// with axes, words and colour bar as vectors.
class SceneView : public Figure {
    Q_OBJECT
public:
    explicit SceneView(QWidget* parent = nullptr);

    /// Looks at all of it from the first direction.
    void resetView() override;
    void zoomAbout(QPointF anchor, double factor, bool alongX = true, bool alongY = true) override;
    QString readout(QPointF at) const override;
    /// Whether a hand has turned or shifted it since it was last looked at from the first direction.
    bool isTurnedByHand() const noexcept { return turnedByHand_; }
    /// Why nothing is shown; empty if all is well or nothing was tried yet.
    const QString& trouble() const noexcept { return trouble_; }

protected:
    /// Makes the scene, which the derived class keeps; null, with the reason, if that cannot be.
    virtual Scene* makeScene(QString& reason) const = 0;
    /// Brings the scene in step with the data. `scale`: device pixels a logical pixel.
    virtual void fillScene(const FigurePalette& palette, double scale) const = 0;

    /// Draws over the scene what is no picture: axes and their words. Nothing by default.
    virtual void paintWords(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;

    /// The picture's size when it was last drawn, device pixels; empty before.
    QSize drawnPixels() const noexcept { return drawnPixels_; }
    /// Where in a figure with this area a place in space was seen when it was last drawn.
    QPointF pageAt(const PlotArea& area, const std::array<double, 3>& place) const;

    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void retranslate() override {}

    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void turnOrShift(QPointF pixels, bool shift);

    QPointF last_;
    bool dragging_ = false;
    bool turnedByHand_ = false;
    // Drawing makes the scene when it is first needed.
    mutable Scene* scene_ = nullptr;
    mutable QString trouble_;
    mutable QSize drawnPixels_;
};

} // namespace canns

#pragma once

#include "widgets/figure/Figure.h"
#include "widgets/vtk/PointScene.h"

#include <memory>
#include <vector>

namespace canns {

/// Points in three dimensions, coloured by a value. Drag turns, Shift+drag shifts, the wheel zooms, a double
/// click looks at all. VTK is loaded when the view is first drawn; where it cannot start, the reason stands
/// in its place. Saved pictures hold the cloud as an image, with vector words around it.
class PointCloudView : public Figure {
    Q_OBJECT
public:
    explicit PointCloudView(QWidget* parent = nullptr);

    /// `xyz`: three coordinates a point; `values`: one a point, NaN for none, spread over `range`.
    void setPoints(std::vector<float> xyz, std::vector<double> values, Range range, ColourMap::Kind kind);
    void setWords(const QString& title, const QString& value);

    bool hasData() const override { return !xyz_.empty(); }
    QString emptyText() const override;
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;
    /// Why nothing is shown; empty if all is well or nothing was tried yet.
    const QString& trouble() const noexcept { return trouble_; }

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override;
    void retranslate() override {}

    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void turnOrShift(QPointF pixels, bool shift);

    std::vector<float> xyz_;
    std::vector<double> values_;
    Range range_;
    QString valueWords_;
    QPointF last_;
    bool dragging_ = false;
    // Drawing makes the scene when it is first needed and keeps it in step with the data.
    mutable std::unique_ptr<PointScene> scene_;
    mutable QString trouble_;
    mutable bool stale_ = true;
    mutable QString drawnMap_;
};

} // namespace canns

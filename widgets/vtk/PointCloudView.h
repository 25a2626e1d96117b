#pragma once

#include "widgets/vtk/PointScene.h"
#include "widgets/vtk/SceneView.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace canns {

/// Points in three dimensions, coloured by a value. A click chooses the point under it, Page Up and Page Down
/// the one before and the next.
class PointCloudView : public SceneView {
    Q_OBJECT
public:
    explicit PointCloudView(QWidget* parent = nullptr);

    /// `xyz`: three coordinates a point; `values`: one a point, NaN for none, spread over `range`.
    void setPoints(std::vector<float> xyz, std::vector<double> values, Range range, ColourMap::Kind kind);
    void setWords(const QString& title, const QString& value);

    /// Names of the three axes, drawn along the edges of the box around the points with the values at their
    /// ends; none if empty.
    void setAxisWords(const std::array<QString, 3>& words);

    /// Draws a ring around this point.
    void setMarked(std::optional<std::size_t> point);
    std::optional<std::size_t> marked() const noexcept { return marked_; }
    /// Where a point is seen, in the view's pixels; nothing before the first picture.
    std::optional<QPointF> placeOf(std::size_t point) const;

    bool hasData() const override { return !xyz_.empty(); }
    QString emptyText() const override;
    NumberTable numbers() const override;

Q_SIGNALS:
    /// Nothing: a click beside all points.
    void pointChosen(std::optional<std::size_t> point);

protected:
    Scene* makeScene(QString& reason) const override;
    void fillScene(const FigurePalette& palette, double scale) const override;
    void paintWords(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::optional<std::size_t> pointAt(QPointF place) const;

    std::optional<std::size_t> marked_;
    QPointF pressed_;
    std::vector<float> xyz_;
    std::vector<double> values_;
    Range range_;
    QString valueWords_;
    std::array<QString, 3> axisWords_;
    // Drawing makes the scene when it is first needed and keeps it in step with the data.
    mutable std::unique_ptr<PointScene> scene_;
    mutable bool stale_ = true;
    mutable QString drawnMap_;
};

} // namespace canns

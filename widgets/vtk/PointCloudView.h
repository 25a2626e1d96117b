#pragma once

#include "widgets/vtk/PointScene.h"
#include "widgets/vtk/SceneView.h"

#include <memory>
#include <vector>

namespace canns {

/// Points in three dimensions, coloured by a value.
class PointCloudView : public SceneView {
    Q_OBJECT
public:
    explicit PointCloudView(QWidget* parent = nullptr);

    /// `xyz`: three coordinates a point; `values`: one a point, NaN for none, spread over `range`.
    void setPoints(std::vector<float> xyz, std::vector<double> values, Range range, ColourMap::Kind kind);
    void setWords(const QString& title, const QString& value);

    bool hasData() const override { return !xyz_.empty(); }
    QString emptyText() const override;
    NumberTable numbers() const override;

protected:
    Scene* makeScene(QString& reason) const override;
    void fillScene(const FigurePalette& palette, double scale) const override;
    std::optional<ColourBar> colourBar() const override;

private:
    std::vector<float> xyz_;
    std::vector<double> values_;
    Range range_;
    QString valueWords_;
    // Drawing makes the scene when it is first needed and keeps it in step with the data.
    mutable std::unique_ptr<PointScene> scene_;
    mutable bool stale_ = true;
    mutable QString drawnMap_;
};

} // namespace canns

#pragma once

#include "widgets/live/LiveView.h"
#include "widgets/vtk/SceneView.h"
#include "widgets/vtk/SurfaceScene.h"

namespace canns {

/// A state of a sheet as a landscape in three dimensions: height and colour are its value.
class SurfaceView : public SceneView, public LiveView {
    Q_OBJECT
public:
    explicit SurfaceView(QWidget* parent = nullptr);

    Figure& figure() override { return *this; }
    void begin(const LiveNetwork& network) override;
    void showFrame(const Frame& frame) override;
    void forget() override { peak_ = 0.0; }
    std::vector<std::size_t> choices() const override;
    std::size_t chosen() const override { return state_; }
    void choose(std::size_t state) override;

    bool hasData() const override { return !values_.empty(); }
    NumberTable numbers() const override;

protected:
    Scene* makeScene(QString& reason) const override;
    void fillScene(const FigurePalette& palette, double scale) const override;
    void paintWords(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override;
    void retranslate() override;

private:
    /// What the height of the box and the colours span, as the data have it.
    Range heights() const;

    LiveNetwork network_;
    std::size_t state_ = 0;
    std::vector<float> values_;
    double peak_ = 0.0;
    double lowest_ = 0.0;
    mutable std::unique_ptr<SurfaceScene> scene_;
};

} // namespace canns

#pragma once

#include "widgets/live/LiveFigure.h"
#include "widgets/live/Readout.h"

#include <QImage>

namespace canns {

/// A state of a sheet of neurons as a heat map, with the stimulus as a ring and the bump as a cross.
/// Populations without a place (rings of bands, lists) are shown as rows of pixels.
class SheetView : public LiveFigure {
    Q_OBJECT
public:
    explicit SheetView(QWidget* parent = nullptr);

    void begin(const LiveNetwork& network) override;
    void showFrame(const Frame& frame) override;
    void forget() override { peak_ = 0.0; }
    std::vector<std::size_t> choices() const override;
    std::size_t chosen() const override { return state_; }
    void choose(std::size_t state) override;
    HandSpace handSpace() const override;

    bool hasData() const override { return !values_.empty(); }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override;
    void retranslate() override;

private:
    /// What the colours span, as the data have it.
    Range values() const;
    void frameAxes();
    std::optional<std::size_t> neuronAt(QPointF at) const;

    LiveNetwork network_;
    Readout readout_;
    std::size_t state_ = 0;
    QString stateName_; ///< Kept over a change of network.
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<float> values_;
    double peak_ = 0.0; ///< Greatest value lately.
    bool isSigned_ = false;
    std::optional<QPointF> stimulus_;
    std::optional<QPointF> bump_;
};

} // namespace canns

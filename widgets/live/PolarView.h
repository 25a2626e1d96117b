#pragma once

#include "widgets/live/LiveFigure.h"
#include "widgets/live/Readout.h"

namespace canns {

/// The rates of a ring as a ring, with the bump as a line from the middle and the stimulus as a dashed one.
class PolarView : public LiveFigure {
    Q_OBJECT
public:
    explicit PolarView(QWidget* parent = nullptr);

    void begin(const LiveNetwork& network) override;
    void showFrame(const Frame& frame) override;
    void forget() override { peak_ = 0.0; }
    HandSpace handSpace() const override;

    bool hasData() const override { return !values_.empty(); }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    std::optional<QPointF> placeOf(QPointF at) const override;
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void retranslate() override;

private:
    LiveNetwork network_;
    Readout readout_;
    std::size_t state_ = 0;
    std::vector<float> values_;
    double peak_ = 0.0;
    double stimulus_ = 0.0;
    double bump_ = 0.0;
};

} // namespace canns

#pragma once

#include "widgets/figure/ChartPlot.h"
#include "widgets/live/LiveFigure.h"
#include "widgets/live/Readout.h"

namespace canns {

/// The states of a ring as curves over it, each as a part of its own greatest value, which stands beside its
/// name; the stimulus and the bump as lines. Qt Charts draws the curves.
class RingProfileView : public LiveFigure {
    Q_OBJECT
public:
    explicit RingProfileView(QWidget* parent = nullptr);

    void begin(const LiveNetwork& network) override;
    void showFrame(const Frame& frame) override;
    void forget() override;
    HandSpace handSpace() const override { return handSpace_; }

    bool hasData() const override { return !curves_.empty(); }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<QPointF> placeOf(QPointF at) const override { return QPointF(at.x(), 0.0); }
    void retranslate() override;

private:
    void paintWords(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;

    struct Curve {
        std::size_t state = 0;
        QString label; ///< "Firing rate".
        std::vector<float> values;
        double peak = 0.0; ///< The greatest magnitude lately: scales follow a bump that dies slowly.
    };

    LiveNetwork network_;
    Readout readout_;
    Geometry ring_;
    HandSpace handSpace_ = HandSpace::None;
    std::vector<Curve> curves_;
    mutable ChartPlot chart_;
    double stimulus_ = 0.0;
    double bump_ = 0.0;
};

} // namespace canns

#pragma once

#include "core/base/Random.h"
#include "widgets/live/LiveFigure.h"

#include <QImage>

namespace canns {

/// Activity of the population over the last frames, a row a neuron: its rates as colours, or spikes drawn
/// from them (Poisson, the greatest rate standing for the model's peak rate). New frames come in at the
/// right.
class ScrollView : public LiveFigure {
    Q_OBJECT
public:
    enum class What { Rates, Spikes };

    explicit ScrollView(What what, QWidget* parent = nullptr);

    void begin(const LiveNetwork& network) override;
    void showFrame(const Frame& frame) override;
    void forget() override;

    bool hasData() const override { return count_ > 1; }
    QString emptyText() const override { return tr("Press play"); }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override;
    void retranslate() override;

private:
    /// What the colours span, as the data have it.
    Range rates() const;
    std::size_t slot(std::size_t column) const;

    What what_;
    LiveNetwork network_;
    std::vector<std::size_t> shown_; ///< Neurons, evenly thinned.
    std::size_t count_ = 0;          ///< Columns that hold something.
    std::size_t next_ = 0;
    std::vector<float> values_; ///< columns × neurons; for spikes 0 or 1.
    std::vector<double> seconds_;
    double peak_ = 0.0;
    RandomStream random_{0};
};

} // namespace canns

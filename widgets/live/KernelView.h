#pragma once

#include "widgets/live/LiveFigure.h"

namespace canns {

/// The weights with which a neuron drives those about it: a curve on a ring, a map on a sheet.
class KernelView : public LiveFigure {
    Q_OBJECT
public:
    explicit KernelView(QWidget* parent = nullptr);

    void begin(const LiveNetwork& network) override;
    void adjust(const LiveNetwork& network) override { begin(network); }
    void showFrame(const Frame& /*frame*/) override {}

    bool hasData() const override { return network_.kernel.has_value(); }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override;
    void retranslate() override;

private:
    /// What the colours span, as the data have it.
    Range weights() const;
    bool isCurve() const { return network_.kernel && network_.kernel->rows == 1; }
    /// The weight so many steps to the right and up.
    double weight(std::ptrdiff_t right, std::ptrdiff_t up) const;

    LiveNetwork network_;
    Range range_;
};

} // namespace canns

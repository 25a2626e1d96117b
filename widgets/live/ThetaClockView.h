#pragma once

#include "widgets/live/LiveFigure.h"
#include "widgets/live/Readout.h"

#include <deque>

namespace canns {

/// The theta rhythm as a clock, its hand at the present phase; round it, how far the decoded place or
/// direction was ahead of the animal at each phase of the last cycles: the sweep.
class ThetaClockView : public LiveFigure {
    Q_OBJECT
public:
    explicit ThetaClockView(QWidget* parent = nullptr);

    void begin(const LiveNetwork& network) override;
    void showFrame(const Frame& frame) override;
    void forget() override;

    bool hasData() const override { return !moments_.empty(); }
    QString emptyText() const override { return tr("Press play"); }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

    /// Whether the network has a theta rhythm that it shows or that can be worked out from its period.
    static bool fits(const LiveNetwork& network);

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void retranslate() override;

private:
    struct Moment {
        double phase = 0.0;
        double ahead = 0.0; ///< Metres along the heading, or radians to the left.
    };

    LiveNetwork network_;
    std::size_t phaseState_ = 0;
    Readout readout_;
    std::deque<Moment> moments_;
    double greatest_ = 0.0;
};

} // namespace canns

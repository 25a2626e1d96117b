#pragma once

#include "widgets/live/LiveFigure.h"
#include "widgets/live/Readout.h"

#include <deque>

namespace canns {

/// What the network represents and what it stands for, over the last seconds: the lag of a bump behind its
/// stimulus, its drift, the error of a path integrator.
class BumpTimeView : public LiveFigure {
    Q_OBJECT
public:
    explicit BumpTimeView(QWidget* parent = nullptr);

    void begin(const LiveNetwork& network) override;
    void showFrame(const Frame& frame) override;
    void forget() override;

    bool hasData() const override { return moments_.size() > 1; }
    QString emptyText() const override { return tr("Press play"); }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;
    /// How far (rad) the bump on a ring runs ahead of a world that moves, negative: lags behind it; NaN for a
    /// world at rest, or of two dimensions.
    double ahead() const;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void retranslate() override;

private:
    /// How far the network is from the world, for people; empty while nobody knows.
    QString differenceWords() const;

    struct Moment {
        double seconds = 0.0;
        std::vector<ReadoutChannel> channels;
    };
    double apart() const;

    LiveNetwork network_;
    Readout readout_;
    std::deque<Moment> moments_;
    Range valueRange_;
};

} // namespace canns

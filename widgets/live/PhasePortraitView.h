#pragma once

#include "core/base/Matrix.h"
#include "widgets/live/LiveFigure.h"

#include <deque>

namespace canns {

/// Where the population has been in its own state space: its rates on the first two principal components of
/// the last frames, with a trail. An attractor on a ring shows as a circle. Thinned to so many neurons that
/// the components cost nothing.
class PhasePortraitView : public LiveFigure {
    Q_OBJECT
public:
    explicit PhasePortraitView(QWidget* parent = nullptr);

    void begin(const LiveNetwork& network) override;
    void showFrame(const Frame& frame) override;
    void forget() override;

    bool hasData() const override { return !points_.empty(); }
    QString emptyText() const override { return tr("Press play"); }
    NumberTable numbers() const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void retranslate() override;

private:
    std::vector<float> thinned(const std::vector<float>& rates) const;
    void findAxes();
    QPointF projected(const std::vector<float>& rates) const;

    LiveNetwork network_;
    std::vector<std::vector<std::size_t>> groups_; ///< Neurons that are averaged.
    std::deque<std::vector<float>> frames_;
    int sinceAxes_ = 0;
    std::vector<double> mean_;
    std::array<std::vector<double>, 2> axes_;
    std::array<double, 2> explained_{};
    std::vector<QPointF> points_; ///< The oldest first.
};

} // namespace canns

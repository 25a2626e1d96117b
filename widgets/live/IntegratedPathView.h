#pragma once

#include "core/dynamics/PatternTracker.h"
#include "core/dynamics/RunAnalysis.h"
#include "widgets/live/LiveFigure.h"

namespace canns {

/// What a network has integrated that moves a pattern with the animal's velocity: how far the pattern has
/// moved over its sheet, as a path beside the animal's own. One scale and one place to begin at are fitted to
/// the last half a minute of the screen.
class IntegratedPathView : public LiveFigure {
    Q_OBJECT
public:
    explicit IntegratedPathView(QWidget* parent = nullptr);

    void begin(const LiveNetwork& network) override;
    /// Another gain is another scale: it begins anew.
    void adjust(const LiveNetwork& network) override;
    void showFrame(const Frame& frame) override;
    void forget() override;

    bool hasData() const override { return !path_.empty(); }
    QString emptyText() const override;
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

    /// The path that the network has integrated; nothing until the animal has gone far enough to tell.
    const std::optional<IntegratedPath>& integrated() const noexcept { return fit_; }
    /// Whether it had to begin anew, since the pattern could not be followed.
    bool isBroken() const noexcept { return broken_ != Broken::Never; }

    /// Networks on a torus that sense an animal and have no decoded place.
    static bool fits(const LiveNetwork& network);

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    QString tickText(Qt::Orientation orientation, const Tick& tick) const override;
    void retranslate() override;

private:
    /// Why it has begun anew.
    enum class Broken { Never, Late, Changed };

    Broken whetherBroken(const PatternTracker::Seen& seen, Point2 position) const;
    void beginAnew();
    /// Begins with a sheet; false if there is no pattern in it.
    bool start(std::span<const float> sheet);
    void fit();
    void paintWords(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;
    double arenaSize() const;

    LiveNetwork network_;
    std::optional<PatternTracker> tracker_;
    bool hasRun_ = false;
    std::vector<double> seconds_;
    std::vector<Point2> path_;  ///< Of the animal, metres.
    std::vector<Point2> moved_; ///< Of the pattern, neurons.
    std::optional<IntegratedPath> fit_;
    Broken broken_ = Broken::Never;
    double brokenSeconds_ = 0.0;
};

} // namespace canns

#pragma once

#include "widgets/live/LiveFigure.h"
#include "widgets/live/Readout.h"

#include <deque>

namespace canns {

/// The arena from above: walls, the animal with its heading and the way it came, and where the network thinks
/// it is. Behind them the field of one neuron, its mean rate at every place, which fills in as the animal
/// walks.
class ArenaView : public LiveFigure {
    Q_OBJECT
public:
    explicit ArenaView(QWidget* parent = nullptr);

    void begin(const LiveNetwork& network) override;
    void showFrame(const Frame& frame) override;
    void forget() override;
    void pick(std::size_t neuron) override;
    HandSpace handSpace() const override { return HandSpace::Arena; }

    bool hasData() const override { return animal_.has_value(); }
    QString emptyText() const override { return tr("Press play"); }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override;
    void retranslate() override;

private:
    /// What the colours of the field span, as the data have it.
    Range field() const;
    std::size_t binOf(Point2 place) const;
    float meanRate(std::size_t bin) const;
    void paintField(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;

    LiveNetwork network_;
    Readout readout_;
    std::size_t neuron_ = 0;
    bool isPicked_ = false; ///< The neuron by the user; otherwise the first that fires.
    std::optional<Point2> animal_;
    double heading_ = 0.0;
    std::optional<Point2> decoded_;
    std::deque<Point2> path_;
    // Sums of all neurons, bin after bin: whichever is picked, its field is there.
    std::size_t columns_ = 1;
    std::size_t rows_ = 1;
    std::vector<float> sums_;
    std::vector<float> visits_;
    double greatest_ = 0.0;
};

} // namespace canns

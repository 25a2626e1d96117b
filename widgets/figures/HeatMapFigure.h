#pragma once

#include "core/maps/FiringRate.h"
#include "widgets/figure/Figure.h"
#include "widgets/selection/Cells.h"

#include <memory>
#include <optional>
#include <vector>

namespace canns {

class Selection;

/// What a heat map draws. Made once, in the background.
struct HeatMap {
    std::shared_ptr<const FiringRate> rate;
    Cells cells; ///< One a row of the rate's matrix.
    double binSeconds = 0.0;
    Matrix<float> coarse; ///< Means over 16 bins, for when many fall into a pixel.
    Range values;         ///< Of the colours; the few largest values lie beyond.

    /// `cells` are those of the activity that the rate was taken from.
    static std::shared_ptr<const HeatMap> of(std::shared_ptr<const FiringRate> rate, const Cells& cells,
                                             double binSeconds);
};

/// Rates of the population over time, a row a cell. Where so little time is in view that single spikes can be
/// told apart, they are drawn as ticks over the rates.
class HeatMapFigure : public Figure {
    Q_OBJECT
public:
    explicit HeatMapFigure(Selection& selection, QWidget* parent = nullptr);

    /// Null for none. Rows are in the order of the cells.
    void setHeatMap(std::shared_ptr<const HeatMap> map);
    /// Of whose units the spikes are shown; null for none.
    void setRecording(RecordingPtr recording);
    /// Which cell is in which row, from the top.
    void setOrder(std::vector<std::size_t> order);
    /// "Rate (Hz)" at the colour bar, and the unit of the read-out.
    void setQuantity(const QString& label, const QString& unit);
    /// Shows `seconds` of time about the selected moment, or about the middle of what is in view.
    void showSeconds(double seconds);
    /// Values at the ends of the colour bar.
    Range colourBarRange() const { return map_ ? map_->values : Range(); }
    /// Whether spikes are drawn in a figure of this width, as it is zoomed now.
    bool showsSpikes(const PlotArea& area) const;

    bool hasData() const override { return map_ && !map_->rate->matrix.empty(); }
    QString emptyText() const override;
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override;
    QString tickText(Qt::Orientation orientation, const Tick& tick) const override;
    void retranslate() override;

private:
    std::optional<std::size_t> cellAt(double row) const;
    /// The bin that is under this time; none in a hole.
    std::optional<std::size_t> binAt(double seconds) const;
    void paintRates(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;
    void paintSpikes(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;

    Selection& selection_;
    std::shared_ptr<const HeatMap> map_;
    RecordingPtr recording_;
    std::vector<std::size_t> order_; ///< Cell of a row.
    QString quantity_;
    QString unit_;
};

} // namespace canns

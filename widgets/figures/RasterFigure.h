#pragma once

#include "core/data/Recording.h"
#include "widgets/figure/Figure.h"

#include <optional>
#include <vector>

namespace canns {

class Selection;

/// Spikes of all units over time, a row a unit; for binned recordings the activity, each unit scaled to its
/// own maximum. Shows gaps of the tracking, epochs, the selected unit and the selected time.
class RasterFigure : public Figure {
    Q_OBJECT
public:
    explicit RasterFigure(Selection& selection, QWidget* parent = nullptr);

    void setRecording(RecordingPtr recording);
    /// One flag a unit; units that are left out are drawn faintly.
    void setIncluded(std::vector<bool> included);
    /// What lies outside is greyed; nothing for the whole.
    void setTimeRange(std::optional<Range> range);

    bool hasData() const override { return recording_ && recording_->unitCount() > 0; }
    QString emptyText() const override;
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

Q_SIGNALS:
    /// Ctrl+drag chose a stretch of time.
    void timeRangeChosen(canns::Range range);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    QString tickText(Qt::Orientation orientation, const Tick& tick) const override;
    void retranslate() override;

private:
    std::optional<std::size_t> unitAt(double row) const;
    bool isIncluded(std::size_t unit) const { return unit >= included_.size() || included_[unit]; }
    QRgb colourOf(std::size_t unit, const FigurePalette& palette) const;
    void paintSpikes(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;
    void paintBins(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;

    Selection& selection_;
    RecordingPtr recording_;
    std::vector<bool> included_;
    std::optional<Range> timeRange_;
    std::optional<Range> choosing_; ///< While Ctrl+drag goes on: from where it began to where it is.
};

} // namespace canns

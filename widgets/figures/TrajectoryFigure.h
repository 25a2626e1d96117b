#pragma once

#include "core/data/Recording.h"
#include "widgets/figure/Figure.h"
#include "widgets/figure/Range.h"

#include <QImage>
#include <QRectF>
#include <QString>

#include <vector>

namespace canns {

class Selection;

/// Where the animal went, in metres, coloured by time, speed or head direction. Equal aspect, a scale bar,
/// gaps dotted; the spikes of the selected unit as dots, the selected moment as a ring.
class TrajectoryFigure : public Figure {
    Q_OBJECT
public:
    /// Nothing: a plain path, for what is drawn over it.
    enum class ColourBy { Time, Speed, HeadDirection, Nothing };

    explicit TrajectoryFigure(Selection& selection, QWidget* parent = nullptr);

    /// `speedMetresPerSecond`: a value a sample, or empty.
    void setRecording(RecordingPtr recording, std::vector<double> speedMetresPerSecond);
    void setColourBy(ColourBy what);
    ColourBy colourBy() const noexcept { return colourBy_; }

    bool hasData() const override { return recording_ && recording_->trajectory.hasPosition() && tracked_; }
    QString emptyText() const override;
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override;
    void extendMenu(QMenu& menu) override;
    void retranslate() override;

private:
    /// Index of the last sample at or before `seconds`.
    std::size_t sampleAt(double seconds) const;
    /// In [0, 1], NaN where unknown.
    double level(std::size_t sample) const;
    void paintPath(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;
    /// Whether the path gives way to the spikes that are drawn over it.
    bool isFaint() const;
    /// The path as it was drawn last, drawn anew where it would look otherwise. To choose another unit draws
    /// its spikes only: a long path takes a tenth of a second.
    const QImage& pathPicture(const QRectF& room, double scale, const PlotArea& area,
                              const FigurePalette& palette) const;
    void paintSpikes(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;

    Selection& selection_;
    RecordingPtr recording_;
    std::vector<double> speed_;
    Range speedRange_;
    ColourBy colourBy_ = ColourBy::Time;
    bool tracked_ = false;

    struct PathLook {
        QRectF room;
        Range x, y;
        double scale = 0.0;
        QString colours;
        ColourBy colourBy = ColourBy::Time;
        bool faint = false;
        bool operator==(const PathLook&) const = default;
    };
    mutable PathLook pathLook_; ///< Of the picture.
    mutable QImage path_;
};

} // namespace canns

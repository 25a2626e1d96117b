#pragma once

#include "core/batch/BatchMap.h"
#include "widgets/figure/Figure.h"

namespace canns {

/// A measure of a batch over the values of two of its columns, a field for each pair of values, with its
/// number in it where there is room. The values stand at the axes as they are, at equal distances.
class BatchMapFigure : public Figure {
    Q_OBJECT
public:
    explicit BatchMapFigure(QWidget* parent = nullptr);

    void setMap(BatchMap map);
    void clear() { setMap({}); }
    const BatchMap& map() const noexcept { return map_; }

    bool hasData() const override { return !map_.means.empty(); }
    QString emptyText() const override;
    /// A row a field: the values of both columns (counted from 1 where they are words), mean and count.
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

Q_SIGNALS:
    /// A click on the field of these values.
    void fieldClicked(const QString& x, const QString& y);

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    QString tickText(Qt::Orientation orientation, const Tick& tick) const override;
    std::optional<ColourBar> colourBar() const override;
    void retranslate() override;

private:
    struct Field {
        std::size_t row;
        std::size_t column;
    };
    std::optional<Field> fieldAt(QPointF at) const;
    void paintNumbers(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;

    BatchMap map_;
    Range range_;
};

} // namespace canns

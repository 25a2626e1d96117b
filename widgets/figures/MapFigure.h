#pragma once

#include "core/base/Matrix.h"
#include "widgets/figure/Figure.h"

namespace canns {

/// A map of the box in equal bins, with a colour bar: occupancy, rates, phases. Row 0 is at
/// the bottom (least y), column 0 at the left; NaN bins are left blank.
class MapFigure : public Figure {
    Q_OBJECT
public:
    explicit MapFigure(QWidget* parent = nullptr);

    /// `left` and `low`: the edges of bin (0, 0), in metres.
    /// The colours end at the value that a share `clip` of the bins does not exceed, so that one bin where
    /// the animal slept does not darken all others.
    void setMap(Matrix<float> values, double left, double low, double binMetres, double clip = 1.0);
    /// A map with a row 0 at `box.top()`, the least y (metres); zero is a value as any other. The colours go
    /// from 0 to the largest value.
    void setValues(Matrix<float> values, const QRectF& box);
    /// The same with colours over `range`.
    void setValues(Matrix<float> values, const QRectF& box, Range range);
    /// The same for angles in radians, in cyclic colours from 0 to 2π.
    void setPhases(Matrix<float> radians, const QRectF& box);
    /// Names of what is mapped: a title, "Occupancy (s)" at the bar, and the unit for the read-out.
    void setWords(const QString& title, const QString& quantity, const QString& unit);
    void setEmptyWords(const QString& text);

    bool hasData() const override { return !values_.empty(); }
    QString emptyText() const override { return empty_; }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override;
    void retranslate() override {}

private:
    Matrix<float> values_;
    double left_ = 0.0;
    double low_ = 0.0;
    double bin_ = 1.0; ///< Width.
    double binHeight_ = 1.0;
    bool zeroBlank_ = true; ///< Not visited; else zero is a value.
    bool angles_ = false;
    Range range_;
    QString quantity_;
    QString unit_;
    QString empty_;
};

} // namespace canns

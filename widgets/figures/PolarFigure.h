#pragma once

#include "widgets/figure/Figure.h"

#include <vector>

namespace canns {

/// Tuning on a ring: values around a circle, the angle 0 at the right, angles growing counterclockwise.
class PolarFigure : public Figure {
    Q_OBJECT
public:
    struct Curve {
        std::vector<float> values; ///< In equal bins from 0 to 2π; NaN where nothing is known.
        double hue = 0.0;          ///< Colour as that of a phase in radians; NaN: the first of the series.
        bool isFilled = false;
    };

    explicit PolarFigure(QWidget* parent = nullptr);

    void setCurves(std::vector<Curve> curves);
    /// `quantity`: what grows outwards, with its unit.
    void setWords(const QString& title, const QString& quantity);
    void setEmptyWords(const QString& text);
    /// A line from the middle at that angle, radians; none for NaN.
    void setMark(double angle);

    bool hasData() const override { return !curves_.empty(); }
    QString emptyText() const override { return empty_; }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void retranslate() override {}

private:
    void paintFrameOfCircles(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;

    std::vector<Curve> curves_;
    double largest_ = 1.0;
    double mark_;
    QString quantity_;
    QString empty_;
};

} // namespace canns

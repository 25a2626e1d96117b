#pragma once

#include "widgets/figure/ChartPlot.h"
#include "widgets/figure/Figure.h"

#include <array>
#include <limits>
#include <span>
#include <vector>

namespace canns {

/// A figure of filled steps or a line: histograms, rates over time. Qt Charts draws the steps into the plot's
/// rectangle; a line, which may have thousands of gaps, is drawn directly. Axes, zoom and export are
/// Figure's, so that all figures look and feel the same.
class ChartFigure : public Figure {
    Q_OBJECT
public:
    explicit ChartFigure(QWidget* parent = nullptr);

    /// Counts in bins of equal width from `range.from` to `range.to`.
    void setHistogram(std::span<const double> counts, Range range);
    /// Counts the finite values into `bins` bins over `range` (values beyond fall into the last) first.
    void setHistogramOf(std::span<const double> values, std::size_t bins, Range range);
    /// y over x, as a line; NaN breaks it.
    void setLine(std::vector<double> x, std::vector<double> y);
    void clear();
    /// Short marks along the top at these x (spikes), ascending.
    void setEvents(std::vector<double> x);
    /// Title and axis labels, with units; `xName` and `yName` are the columns' names in CSV.
    void setWords(const QString& title, const QString& x, const QString& y);
    void setEmptyWords(const QString& text);
    /// x is an angle in radians: ticks at multiples of π.
    void setAngle(bool isAngle);
    /// A line across the plot at `x`, with a word beside it ("threshold"); none for NaN.
    void setThreshold(double x, const QString& words);
    /// Another one, whose word stands a line lower.
    void setSecondThreshold(double x, const QString& words);
    /// A vertical line at what is selected; none for NaN.
    void setMark(double x);

    bool hasData() const override { return !x_.empty(); }
    QString emptyText() const override { return empty_; }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void retranslate() override {}

private:
    void paintSteps(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;
    void paintLine(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;

    std::vector<double> x_; ///< Left edges of bins, or times.
    std::vector<double> y_;
    double bin_ = 0.0; ///< Zero for lines.
    std::vector<double> events_;
    struct Threshold {
        double x = std::numeric_limits<double>::quiet_NaN();
        QString words;
    };
    std::array<Threshold, 2> thresholds_;
    double mark_;
    QString empty_;
    mutable ChartPlot chart_;
};

} // namespace canns

#pragma once

#include "widgets/figure/PlotArea.h"

#include <QBrush>
#include <QList>
#include <QPen>
#include <QPointF>

#include <memory>
#include <span>
#include <vector>

class QAreaSeries;
class QChart;
class QGraphicsScene;
class QLineSeries;
class QPainter;
class QValueAxis;

namespace canns {

/// Curves that Qt Charts draws into the plot of a figure; axes, words, zoom and export are the figure's. The
/// chart, its axes and its series are made when they are first drawn and stay, so that curves may change 60
/// times a second. Only the GUI thread may draw.
class ChartPlot {
public:
    struct Curve {
        QList<QPointF> points; ///< In the units of the axes, from left to right.
        QPen pen;
        QBrush below = QBrush(Qt::NoBrush); ///< Of the area between the curve and 0; none by default.
    };

    ChartPlot();
    ~ChartPlot();
    ChartPlot(const ChartPlot&) = delete;
    ChartPlot& operator=(const ChartPlot&) = delete;

    /// The first curve lies below the others.
    void draw(QPainter& painter, const PlotArea& area, std::span<const Curve> curves);

private:
    struct Series {
        QLineSeries* line = nullptr;
        QAreaSeries* area = nullptr; ///< With the line as its upper edge; null for a curve alone.
    };
    void makeChart();
    void fit(const PlotArea& area);
    void show(std::size_t index, const Curve& curve);
    void remove(const Series& series);

    // The scene owns the chart, and the chart its axes and series.
    std::unique_ptr<QGraphicsScene> scene_;
    QChart* chart_ = nullptr;
    QValueAxis* x_ = nullptr;
    QValueAxis* y_ = nullptr;
    std::vector<Series> series_;
    QRectF rectangle_;
};

} // namespace canns

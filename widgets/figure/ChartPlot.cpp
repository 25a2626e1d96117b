#include "widgets/figure/ChartPlot.h"

#include "widgets/figure/VectorPage.h"

#include <QAreaSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <utility>

namespace canns {

ChartPlot::ChartPlot() = default;

ChartPlot::~ChartPlot() = default;

void ChartPlot::makeChart() {
    scene_ = std::make_unique<QGraphicsScene>();
    scene_->setItemIndexMethod(QGraphicsScene::NoIndex); // A handful of items that move all the time.
    chart_ = new QChart;
    chart_->legend()->hide();
    chart_->setBackgroundVisible(false);
    chart_->setMargins({});
    chart_->layout()->setContentsMargins(0, 0, 0, 0);
    x_ = new QValueAxis;
    y_ = new QValueAxis;
    for (QValueAxis* axis : {x_, y_})
        axis->setVisible(false);
    chart_->addAxis(x_, Qt::AlignBottom);
    chart_->addAxis(y_, Qt::AlignLeft);
    scene_->addItem(chart_);
}

void ChartPlot::fit(const PlotArea& area) {
    x_->setRange(area.x().from, area.x().to);
    y_->setRange(area.y().from, area.y().to);
    const QRectF rectangle({0, 0}, area.pixels().size());
    if (rectangle == rectangle_)
        return;
    rectangle_ = rectangle;
    chart_->setGeometry(rectangle);
    chart_->setPlotArea(rectangle);
    scene_->setSceneRect(rectangle);
}

void ChartPlot::remove(const Series& series) {
    QAbstractSeries* shown = series.line;
    if (series.area != nullptr)
        shown = series.area;
    chart_->removeSeries(shown);
    delete shown; // NOLINT(cppcoreguidelines-owning-memory): the chart gave it back
}

void ChartPlot::show(std::size_t index, const Curve& curve) {
    Series& series = series_[index];
    const bool isArea = curve.below.style() != Qt::NoBrush;
    if (series.line != nullptr && isArea != (series.area != nullptr))
        remove(std::exchange(series, {}));
    const bool isNew = series.line == nullptr;
    if (isNew) {
        series.line = new QLineSeries;
        if (isArea) {
            series.area = new QAreaSeries(series.line);
            series.line->setParent(series.area);
        }
    }
    series.line->replace(curve.points);
    // A pen or a brush that is set before the chart has the series is not that of the chart's theme.
    QAbstractSeries* shown = series.line;
    if (series.area != nullptr) {
        shown = series.area;
        if (isNew || series.area->pen() != curve.pen)
            series.area->setPen(curve.pen);
        if (isNew || series.area->brush() != curve.below)
            series.area->setBrush(curve.below);
    } else if (isNew || series.line->pen() != curve.pen) {
        series.line->setPen(curve.pen);
    }
    if (!isNew)
        return;
    chart_->addSeries(shown);
    shown->attachAxis(x_);
    shown->attachAxis(y_);
}

void ChartPlot::draw(QPainter& painter, const PlotArea& area, std::span<const Curve> curves) {
    // Qt Charts draws a curve bit by bit; on a page of vectors, where it may be edited, it is one line.
    const auto isLine = [](const Curve& curve) { return curve.below.style() == Qt::NoBrush; };
    if (isVector(painter) && std::ranges::all_of(curves, isLine)) {
        for (const Curve& curve : curves) {
            QPolygonF line;
            for (const QPointF& point : curve.points)
                line << area.toPixel(point.x(), point.y());
            painter.setPen(curve.pen);
            painter.drawPolyline(line);
        }
        return;
    }
    if (!scene_)
        makeChart();
    fit(area);
    while (series_.size() > curves.size()) {
        remove(series_.back());
        series_.pop_back();
    }
    series_.resize(curves.size());
    for (std::size_t i = 0; i < curves.size(); ++i)
        show(i, curves[i]);
    chart_->layout()->activate();
    scene_->render(&painter, area.pixels(), rectangle_, Qt::IgnoreAspectRatio);
}

} // namespace canns

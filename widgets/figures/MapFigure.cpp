#include "widgets/figures/MapFigure.h"

#include "widgets/figure/CrispImage.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace canns {

MapFigure::MapFigure(QWidget* parent) : Figure(parent) {
    setEqualAspect(true);
    setScaleBar(true);
    setGridShown(false);
}

void MapFigure::setMap(Matrix<float> values, double left, double low, double binMetres, double clip) {
    values_ = std::move(values);
    left_ = left;
    low_ = low;
    bin_ = binHeight_ = binMetres;
    zeroBlank_ = true;
    angles_ = false;
    setMapKind(ColourMap::Kind::Sequential);
    std::vector<float> known;
    for (const float value : values_.values())
        if (std::isfinite(value) && value > 0)
            known.push_back(value);
    range_ = {0.0, 1.0};
    if (!known.empty()) {
        const auto at =
            known.begin() + static_cast<std::ptrdiff_t>(clip * static_cast<double>(known.size() - 1));
        std::nth_element(known.begin(), at, known.end());
        range_.to = static_cast<double>(*at);
    }
    FigureAxis x;
    FigureAxis y;
    x.shown = y.shown = false;
    x.home = {left, left + binMetres * static_cast<double>(std::max<std::size_t>(1, values_.columns()))};
    y.home = {low, low + binMetres * static_cast<double>(std::max<std::size_t>(1, values_.rows()))};
    setAxes(x, y);
}

void MapFigure::setValues(Matrix<float> values, const QRectF& box) {
    const auto columns = static_cast<double>(std::max<std::size_t>(1, values.columns()));
    const auto rows = static_cast<double>(std::max<std::size_t>(1, values.rows()));
    setMap(std::move(values), box.left(), box.top(), box.width() / columns);
    binHeight_ = box.height() / rows;
    zeroBlank_ = false;
    FigureAxis y = yAxis();
    y.home = {box.top(), box.bottom()};
    setAxes(xAxis(), y);
}

void MapFigure::setValues(Matrix<float> values, const QRectF& box, Range range) {
    setValues(std::move(values), box);
    range_ = range;
}

void MapFigure::setPhases(Matrix<float> radians, const QRectF& box) {
    setValues(std::move(radians), box, {0.0, 2.0 * std::numbers::pi});
    angles_ = true;
    setMapKind(ColourMap::Kind::Cyclic);
}

void MapFigure::setWords(const QString& title, const QString& quantity, const QString& unit) {
    quantity_ = quantity;
    unit_ = unit;
    setTitle(title);
}

void MapFigure::setEmptyWords(const QString& text) {
    empty_ = text;
    redraw();
}

std::optional<Figure::ColourBar> MapFigure::colourBar() const {
    ColourBar bar{quantity_, range_};
    if (angles_)
        bar.ticks = angleTicks(range_, 5);
    return bar;
}

void MapFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    QImage image(static_cast<int>(values_.columns()), static_cast<int>(values_.rows()),
                 QImage::Format_ARGB32);
    const Range colours = colourRange(range_);
    for (std::size_t row = 0; row < values_.rows(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(values_.rows() - 1 - row)));
        for (std::size_t column = 0; column < values_.columns(); ++column) {
            const double value = static_cast<double>(values_(row, column));
            line[column] = zeroBlank_ && value == 0.0
                               ? qRgba(0, 0, 0, 0)
                               : mapColour((value - colours.from) / colours.length(), palette);
        }
    }
    const QPointF topLeft = area.toPixel(left_, low_ + binHeight_ * static_cast<double>(values_.rows()));
    const QPointF bottomRight = area.toPixel(left_ + bin_ * static_cast<double>(values_.columns()), low_);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF(topLeft, bottomRight), crisp(painter, image));
}

QString MapFigure::readout(QPointF at) const {
    const double column = std::floor((at.x() - left_) / bin_);
    const double row = std::floor((at.y() - low_) / binHeight_);
    if (column < 0 || row < 0 || column >= static_cast<double>(values_.columns()) ||
        row >= static_cast<double>(values_.rows()))
        return {};
    const double value =
        static_cast<double>(values_(static_cast<std::size_t>(row), static_cast<std::size_t>(column)));
    return tr("x %1 m, y %2 m: %3 %4")
        .arg(QString::number(at.x(), 'f', 2), QString::number(at.y(), 'f', 2), numberText(value), unit_);
}

NumberTable MapFigure::numbers() const {
    NumberTable table{{{"x (m)", {}}, {"y (m)", {}}, {quantity_.toStdString(), {}}}};
    for (std::size_t row = 0; row < values_.rows(); ++row)
        for (std::size_t column = 0; column < values_.columns(); ++column) {
            table.columns[0].values.push_back(left_ + bin_ * (static_cast<double>(column) + 0.5));
            table.columns[1].values.push_back(low_ + binHeight_ * (static_cast<double>(row) + 0.5));
            table.columns[2].values.push_back(static_cast<double>(values_(row, column)));
        }
    return table;
}

} // namespace canns

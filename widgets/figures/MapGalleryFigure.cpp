#include "widgets/figures/MapGalleryFigure.h"

#include "widgets/figure/CrispImage.h"
#include "widgets/selection/Selection.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace canns {

namespace {

constexpr double labelPixels = 16.0;
constexpr double gapOfLabel = 0.4; ///< Between name and peak, of the height of the letters.
constexpr double marginPixels = 3.0;
constexpr double pageProportions = 1.25; ///< Of a figure of 120 mm × 90 mm, without title and colour bar.
constexpr double smallestMap = 40.0;
constexpr double largestMap = 400.0;
constexpr int stepsPerRow = 100; ///< Of the scroll bar.

/// Of the line above a map, in a cell of that height: smaller on a page with many.
double labelHeight(double cellHeight) { return std::min(labelPixels, cellHeight / 4); }

/// As many columns as make the maps largest on a page of these proportions (width over height).
std::size_t columnsFor(std::size_t count, double proportions) {
    std::size_t best = 1;
    double largest = 0.0;
    for (std::size_t columns = 1; columns <= count; ++columns) {
        const double rows = std::ceil(static_cast<double>(count) / static_cast<double>(columns));
        const double width = proportions / static_cast<double>(columns);
        const double map = std::min(width, 0.75 / rows);
        if (map > largest) {
            largest = map;
            best = columns;
        }
    }
    return best;
}

} // namespace

MapGalleryFigure::MapGalleryFigure(Selection& selection, QWidget* parent)
    : Figure(parent), selection_(selection) {
    setRowsDown(true);
    setGridShown(false);
    retranslate();
    connect(this, &Figure::viewChanged, this, &MapGalleryFigure::takeView);
    connect(this, &Figure::clicked, this, [this](QPointF at) {
        if (const auto cell = cellAt(at))
            selection_.setUnit(cells_.units[*cell]);
    });
    connect(&selection_, &Selection::unitChanged, this, [this] {
        if (const auto cell = cells_.ofUnit(selection_.unit()); cell && hasData())
            showCell(*cell);
        redrawMarks();
    });
}

void MapGalleryFigure::setMaps(std::shared_ptr<const RateMaps> maps, Cells cells) {
    require(!maps || maps->maps.size() == cells.size(), "MapGalleryFigure::setMaps: a cell a map");
    const bool sameCells = maps_ && maps && cells.ids == cells_.ids;
    const double top = sameCells ? yAxis().view.from : 0.0;
    maps_ = std::move(maps);
    cells_ = std::move(cells);
    images_.assign(cells_.size(), {});
    if (!sameCells) {
        order_.resize(cells_.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
    }
    layOut(top);
}

void MapGalleryFigure::setOrder(std::vector<std::size_t> order) {
    require(order.size() == cells_.size(), "MapGalleryFigure::setOrder: a place a cell");
    order_ = std::move(order);
    redraw();
}

double MapGalleryFigure::rowOf(std::size_t place) const {
    const std::size_t row = place / columns_;
    return static_cast<double>(row);
}

std::size_t MapGalleryFigure::rowCount() const { return (order_.size() + columns_ - 1) / columns_; }

void MapGalleryFigure::layOut(double topRow) {
    layingOut_ = true;
    const auto count = static_cast<double>(std::max<std::size_t>(1, order_.size()));
    FigureAxis x;
    FigureAxis y;
    x.shown = y.shown = false;
    if (shown_) {
        const QSizeF pixels = plotArea(size()).pixels().size();
        columns_ = static_cast<std::size_t>(std::max(1.0, std::floor(pixels.width() / mapPixels_)));
        const double width = pixels.width() / static_cast<double>(columns_);
        y.home = {0.0, pixels.height() / (width + labelPixels)};
    } else {
        columns_ = columnsFor(cells_.size(), pageProportions);
        y.home = {0.0, std::ceil(count / static_cast<double>(columns_))};
    }
    x.home = {0.0, static_cast<double>(columns_)};
    setAxes(x, y);
    layingOut_ = false;
    scrollTo(topRow);
}

void MapGalleryFigure::scrollTo(double row) {
    const double seen = yAxis().home.length();
    const double top = std::clamp(row, 0.0, std::max(0.0, static_cast<double>(rowCount()) - seen));
    layingOut_ = true;
    setView(xAxis().home, {top, top + seen});
    layingOut_ = false;
}

void MapGalleryFigure::takeView() {
    if (layingOut_ || !hasData())
        return;
    const Range view = yAxis().view;
    const double factor = yAxis().home.length() / view.length();
    if (shown_ && std::abs(factor - 1.0) > 1e-6) {
        mapPixels_ = std::clamp(mapPixels_ * factor, smallestMap, largestMap);
        // What was in the middle stays there, whatever row that is now.
        const double place = view.middle() * static_cast<double>(columns_);
        layOut(0.0);
        scrollTo(place / static_cast<double>(columns_) - 0.5 * yAxis().home.length());
    } else {
        scrollTo(view.from);
    }
}

void MapGalleryFigure::connectTo(QScrollBar& bar) {
    const auto follow = [this, &bar] {
        const QSignalBlocker blocker(bar);
        const double seen = yAxis().home.length();
        const double hidden = hasData() ? std::max(0.0, static_cast<double>(rowCount()) - seen) : 0.0;
        bar.setRange(0, static_cast<int>(std::ceil(hidden * stepsPerRow)));
        bar.setPageStep(static_cast<int>(seen * stepsPerRow));
        bar.setSingleStep(stepsPerRow / 2);
        bar.setValue(static_cast<int>(std::lround(yAxis().view.from * stepsPerRow)));
        bar.setVisible(hidden > 0);
    };
    connect(this, &Figure::viewChanged, &bar, follow);
    connect(&bar, &QScrollBar::valueChanged, this,
            [this](int value) { scrollTo(static_cast<double>(value) / stepsPerRow); });
    follow();
}

void MapGalleryFigure::showCell(std::size_t cell) {
    const auto place = placeOf(cell);
    if (!place)
        return;
    const double row = rowOf(*place);
    const Range view = yAxis().view;
    if (row < view.from)
        scrollTo(row);
    else if (row + 1.0 > view.to)
        scrollTo(row + 1.0 - yAxis().home.length());
}

std::optional<std::size_t> MapGalleryFigure::placeOf(std::optional<std::size_t> cell) const {
    const auto found = cell ? std::ranges::find(order_, *cell) : order_.end();
    return found == order_.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - order_.begin()));
}

std::optional<std::size_t> MapGalleryFigure::cellAt(QPointF at) const {
    if (at.x() < 0 || at.y() < 0 || at.x() >= static_cast<double>(columns_))
        return std::nullopt;
    const std::size_t place = static_cast<std::size_t>(at.y()) * columns_ + static_cast<std::size_t>(at.x());
    return place < order_.size() ? std::optional(order_[place]) : std::nullopt;
}

QRectF MapGalleryFigure::mapRectangle(std::size_t place, const PlotArea& area) const {
    const auto column = static_cast<double>(place % columns_);
    const double row = rowOf(place);
    const QRectF whole(area.toPixel(column, row), area.toPixel(column + 1.0, row + 1.0));
    const double margin = std::min(marginPixels, whole.width() / 12);
    return whole.adjusted(margin, labelHeight(whole.height()), -margin, -margin);
}

const QImage& MapGalleryFigure::imageOf(std::size_t cell, const FigurePalette& palette) const {
    const Range shown = colourRange({0.0, 1.0});
    const QString colours = colourMap().name() + (palette.dark ? u'd' : u'l') + QString::number(shown.from) +
                            u' ' + QString::number(shown.to);
    if (colours != imageColours_) {
        images_.assign(cells_.size(), {});
        imageColours_ = colours;
    }
    QImage& image = images_[cell];
    if (!image.isNull())
        return image;
    const Matrix<double>& map = maps_->maps[cell];
    std::array<QRgb, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = mapColour(static_cast<double>(i) / 255.0, palette);
    const double peak = maps_->peakHertz[cell] > 0 ? maps_->peakHertz[cell] : 1.0;
    image = QImage(static_cast<int>(map.columns()), static_cast<int>(map.rows()),
                   QImage::Format_ARGB32_Premultiplied);
    for (std::size_t row = 0; row < map.rows(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(map.rows() - 1 - row)));
        for (std::size_t column = 0; column < map.columns(); ++column) {
            const double level = (map(row, column) / peak - shown.from) / shown.length() * 255.0;
            line[column] = std::isnan(level) ? qRgba(0, 0, 0, 0)
                                             : table[static_cast<std::size_t>(std::clamp(level, 0.0, 255.0))];
        }
    }
    return image;
}

QString MapGalleryFigure::peakText(std::size_t cell, bool withUnit) const {
    const double hertz = maps_->peakHertz[cell];
    return withUnit ? tr("%1 Hz").arg(QString::number(hertz, 'f', hertz < 9.95 ? 1 : 0))
                    : QString::number(hertz, 'f', 0);
}

void MapGalleryFigure::paintData(QPainter& painter, const PlotArea& area,
                                 const FigurePalette& palette) const {
    const SpatialBins& bins = maps_->bins;
    const double aspect =
        (bins.xEdges.back() - bins.xEdges.front()) / (bins.yEdges.back() - bins.yEdges.front());
    const auto firstRow = static_cast<std::size_t>(std::max(0.0, std::floor(area.y().from)));
    const auto endRow = static_cast<std::size_t>(std::max(0.0, std::ceil(area.y().to)));
    const std::size_t end = std::min(order_.size(), endRow * columns_);
    QFont font = painter.font();
    font.setPixelSize(
        std::max(4, static_cast<int>(labelHeight(area.toPixelY(1.0) - area.toPixelY(0.0)) * 0.7)));
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.setPen(palette.text);
    // A name is shown whole if it can be; the peak gives way, at first its unit, of all cells alike.
    const auto fits = [&](std::size_t cell, double width, bool unit) {
        return metrics.horizontalAdvance(cells_.name(cell)) + gapOfLabel * font.pixelSize() +
                   metrics.horizontalAdvance(peakText(cell, unit)) <=
               width;
    };
    bool withUnit = true;
    for (std::size_t place = firstRow * columns_; place < end; ++place)
        withUnit = withUnit && fits(order_[place], mapRectangle(place, area).width(), true);
    for (std::size_t place = firstRow * columns_; place < end; ++place) {
        const std::size_t cell = order_[place];
        const QRectF room = mapRectangle(place, area);
        const QSizeF size = room.width() / room.height() > aspect
                                ? QSizeF(room.height() * aspect, room.height())
                                : QSizeF(room.width(), room.width() / aspect);
        const QRectF target(room.topLeft() + QPointF((room.width() - size.width()) / 2, 0), size);
        // A map among a hundred wants fewer pixels than one that stands alone.
        const int pixels = std::max(200, 1200 / static_cast<int>(std::max<std::size_t>(1, columns_)));
        painter.drawImage(target, crisp(painter, imageOf(cell, palette), pixels));
        const double height = room.top() - area.toPixelY(rowOf(place));
        const QRectF label(room.left(), room.top() - height, room.width(), height);
        painter.drawText(label, int(Qt::AlignLeft) | int(Qt::AlignVCenter),
                         metrics.elidedText(cells_.name(cell), Qt::ElideRight, label.width()));
        if (fits(cell, label.width(), withUnit))
            painter.drawText(label, int(Qt::AlignRight) | int(Qt::AlignVCenter), peakText(cell, withUnit));
    }
}

void MapGalleryFigure::paintMarks(QPainter& painter, const PlotArea& area,
                                  const FigurePalette& palette) const {
    if (const auto place = placeOf(cells_.ofUnit(selection_.unit()))) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.selection, 2));
        painter.drawRect(mapRectangle(*place, area)
                             .adjusted(-1, -labelHeight(area.toPixelY(1.0) - area.toPixelY(0.0)) + 2, 1, 1));
    }
}

std::optional<Figure::ColourBar> MapGalleryFigure::colourBar() const {
    return ColourBar{tr("Rate (of each peak)"), {0.0, 1.0}};
}

QString MapGalleryFigure::emptyText() const { return tr("Not run yet"); }

void MapGalleryFigure::retranslate() { setTitle(tr("Rate maps of all units")); }

QString MapGalleryFigure::readout(QPointF at) const {
    const auto cell = cellAt(at);
    return cell ? tr("Unit %1: peak %2 Hz, mean %3 Hz, %4 bits a spike")
                      .arg(cells_.name(*cell), numberText(maps_->peakHertz[*cell], 3),
                           numberText(maps_->meanHertz[*cell], 3),
                           numberText(maps_->spatialInformation[*cell], 2))
                : QString();
}

NumberTable MapGalleryFigure::numbers() const {
    NumberTable table{{{"index of unit", {}},
                       {"peak (Hz)", {}},
                       {"mean (Hz)", {}},
                       {"spatial information (bits/spike)", {}},
                       {"sparsity", {}},
                       {"coherence", {}}}};
    for (const std::size_t cell : order_) {
        const double values[] = {
            static_cast<double>(cells_.units[cell]), maps_->peakHertz[cell], maps_->meanHertz[cell],
            maps_->spatialInformation[cell],         maps_->sparsity[cell],  maps_->coherence[cell]};
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            table.columns[column].values.push_back(values[column]);
    }
    return table;
}

void MapGalleryFigure::resizeEvent(QResizeEvent* event) {
    shown_ = true;
    // The map at the top left stays there.
    const double place = std::floor(yAxis().view.from) * static_cast<double>(columns_);
    layOut(0.0);
    scrollTo(place / static_cast<double>(columns_));
    Figure::resizeEvent(event);
}

void MapGalleryFigure::wheelEvent(QWheelEvent* event) {
    if (!hasData() || event->modifiers().testFlag(Qt::ControlModifier)) {
        Figure::wheelEvent(event);
        return;
    }
    // A notch of a wheel is most of a row; a touch pad says in pixels how far.
    const double rowPixels = plotArea(size()).pixels().height() / yAxis().view.length();
    const double rows = event->pixelDelta().isNull() ? 0.75 * event->angleDelta().y() / 120.0
                                                     : event->pixelDelta().y() / rowPixels;
    scrollTo(yAxis().view.from - rows);
    event->accept();
}

void MapGalleryFigure::keyPressEvent(QKeyEvent* event) {
    if (!hasData()) {
        Figure::keyPressEvent(event);
        return;
    }
    const auto across = static_cast<std::ptrdiff_t>(columns_);
    const auto place = placeOf(cells_.ofUnit(selection_.unit()));
    const auto move = [&](std::ptrdiff_t by) {
        const std::ptrdiff_t to = place ? static_cast<std::ptrdiff_t>(*place) + by : 0;
        if (to >= 0 && to < static_cast<std::ptrdiff_t>(order_.size()))
            selection_.setUnit(cells_.units[order_[static_cast<std::size_t>(to)]]);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        move(-1);
        break;
    case Qt::Key_Right:
        move(1);
        break;
    case Qt::Key_Up:
        move(-across);
        break;
    case Qt::Key_Down:
        move(across);
        break;
    case Qt::Key_PageUp:
        scrollTo(yAxis().view.from - yAxis().home.length());
        break;
    case Qt::Key_PageDown:
        scrollTo(yAxis().view.to);
        break;
    case Qt::Key_End:
        scrollTo(static_cast<double>(rowCount()));
        break;
    default:
        Figure::keyPressEvent(event);
    }
}

} // namespace canns

#include "widgets/figures/HeatMapFigure.h"

#include "widgets/figure/CrispImage.h"
#include "widgets/figure/VectorPage.h"
#include "widgets/selection/Selection.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>

namespace canns {

namespace {

constexpr std::size_t coarseBins = 16;
/// Of a picture on a page of vectors: 1200 to the inch over 170 mm.
constexpr long long mostColumns = 8192;
/// Above so much time in a pixel, spikes would run into one another.
constexpr double longestSecondsPerPixel = 0.03;
constexpr std::size_t mostSpikes = 20000;
constexpr double spikeRowFill = 0.7;
constexpr double ratesUnderSpikes = 0.45;

/// The value that a share of all does not exceed, from every so many-th of them.
float valueBelow(std::span<const float> values, double share) {
    constexpr std::size_t enough = 200'000;
    const std::size_t stride = std::max<std::size_t>(1, values.size() / enough);
    std::vector<float> some;
    for (std::size_t i = 0; i < values.size(); i += stride)
        some.push_back(values[i]);
    const auto at = some.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(some.size() - 1));
    std::ranges::nth_element(some, at);
    return *at;
}

std::span<const double> spikesIn(std::span<const double> times, Range view) {
    return {std::ranges::lower_bound(times, view.from), std::ranges::upper_bound(times, view.to)};
}

/// The bins behind each column of a picture: [first, end), empty where there are none.
struct Columns {
    std::vector<std::size_t> first;
    std::vector<std::size_t> end;
    Range seconds; ///< What the picture spans.

    std::size_t size() const { return first.size(); }
};

/// As many columns as pixels.
Columns columnsOf(const HeatMap& map, Range view, std::size_t pixels) {
    const std::vector<double>& seconds = map.rate->seconds;
    Columns columns{std::vector<std::size_t>(pixels), std::vector<std::size_t>(pixels), view};
    std::size_t bin = 0;
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        const auto edge = [&](std::size_t at) {
            return view.from + view.length() * static_cast<double>(at) / static_cast<double>(pixels);
        };
        // A bin is seen in every pixel that it reaches into.
        const double left = edge(pixel);
        const double right = edge(pixel + 1);
        while (bin < seconds.size() && seconds[bin] + map.binSeconds <= left)
            ++bin;
        std::size_t end = bin;
        while (end < seconds.size() && seconds[end] < right)
            ++end;
        columns.first[pixel] = bin;
        columns.end[pixel] = end;
    }
    return columns;
}

/// A column for each bin in view, whatever the screen; for as many bins as it takes where a printer could
/// not show each.
Columns columnsOfBins(const HeatMap& map, Range view) {
    const std::vector<double>& seconds = map.rate->seconds;
    const double origin = seconds.front();
    const auto tickOf = [&](double at) { return std::llround((at - origin) / map.binSeconds); };
    const auto begin = std::ranges::upper_bound(seconds, view.from - map.binSeconds) - seconds.begin();
    const auto end = std::ranges::lower_bound(seconds, view.to) - seconds.begin();
    if (begin >= end)
        return {};
    const long long firstTick = tickOf(seconds[static_cast<std::size_t>(begin)]);
    const long long ticks = tickOf(seconds[static_cast<std::size_t>(end - 1)]) + 1 - firstTick;
    const long long ticksPerColumn = (ticks + mostColumns - 1) / mostColumns;
    const auto count = static_cast<std::size_t>((ticks + ticksPerColumn - 1) / ticksPerColumn);
    Columns columns{std::vector<std::size_t>(count), std::vector<std::size_t>(count), {}};
    columns.seconds.from = origin + static_cast<double>(firstTick) * map.binSeconds;
    columns.seconds.to = columns.seconds.from +
                         static_cast<double>(count) * static_cast<double>(ticksPerColumn) * map.binSeconds;
    for (auto bin = static_cast<std::size_t>(begin); bin < static_cast<std::size_t>(end); ++bin) {
        const auto column = static_cast<std::size_t>((tickOf(seconds[bin]) - firstTick) / ticksPerColumn);
        if (columns.end[column] == 0)
            columns.first[column] = bin;
        columns.end[column] = bin + 1;
    }
    return columns;
}

} // namespace

std::shared_ptr<const HeatMap> HeatMap::of(std::shared_ptr<const FiringRate> rate, const Cells& cells,
                                           double binSeconds) {
    auto map = std::make_shared<HeatMap>();
    const Matrix<float>& matrix = rate->matrix;
    for (const std::size_t cell : rate->cells) {
        map->cells.ids.push_back(cells.ids.at(cell));
        map->cells.units.push_back(cells.units.at(cell));
    }
    map->binSeconds = binSeconds;
    map->coarse = Matrix<float>(matrix.rows(), (matrix.columns() + coarseBins - 1) / coarseBins);
    for (std::size_t cell = 0; cell < matrix.rows(); ++cell)
        for (std::size_t block = 0; block < map->coarse.columns(); ++block) {
            const auto bins = matrix.row(cell).subspan(
                block * coarseBins, std::min(coarseBins, matrix.columns() - block * coarseBins));
            map->coarse(cell, block) =
                std::accumulate(bins.begin(), bins.end(), 0.0F) / static_cast<float>(bins.size());
        }
    if (!matrix.empty()) {
        // A few bursts would leave the rest in the dark.
        map->values = {std::min(0.0, static_cast<double>(valueBelow(matrix.values(), 0.01))),
                       static_cast<double>(valueBelow(matrix.values(), 0.995))};
        if (!(map->values.length() > 0))
            map->values = {map->values.from, map->values.from + 1.0};
    }
    map->rate = std::move(rate);
    return map;
}

HeatMapFigure::HeatMapFigure(Selection& selection, QWidget* parent) : Figure(parent), selection_(selection) {
    setRowsDown(true);
    setGridShown(false);
    retranslate();
    connect(&selection_, &Selection::unitChanged, this, [this] { redrawMarks(); });
    connect(&selection_, &Selection::secondsChanged, this, [this] { redrawMarks(); });
    connect(this, &Figure::clicked, this, [this](QPointF at) {
        if (const auto cell = cellAt(at.y()))
            selection_.setUnit(map_->cells.units[*cell]);
        selection_.setSeconds(at.x());
    });
}

void HeatMapFigure::setHeatMap(std::shared_ptr<const HeatMap> map) {
    map_ = std::move(map);
    FigureAxis time = xAxis();
    FigureAxis rows = yAxis();
    order_.clear();
    if (hasData()) {
        order_.resize(map_->cells.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        time.home = {map_->rate->seconds.front(), map_->rate->seconds.back() + map_->binSeconds};
        rows.home = {-0.5, static_cast<double>(map_->cells.size()) - 0.5};
    }
    rows.integers = true;
    // The same time again stays in view.
    const Range view = xAxis().view;
    const bool same = time.home == xAxis().home;
    setAxes(time, rows);
    if (same)
        setView(view, yAxis().view);
}

void HeatMapFigure::setRecording(RecordingPtr recording) {
    recording_ = std::move(recording);
    redraw();
}

void HeatMapFigure::setOrder(std::vector<std::size_t> order) {
    require(!hasData() || order.size() == map_->cells.size(), "HeatMapFigure::setOrder: a cell a row");
    order_ = std::move(order);
    redraw();
}

void HeatMapFigure::setQuantity(const QString& label, const QString& unit) {
    quantity_ = label;
    unit_ = unit;
    redraw();
}

void HeatMapFigure::showSeconds(double seconds) {
    const auto selected = selection_.seconds();
    const double middle = selected && xAxis().home.contains(*selected) ? *selected : xAxis().view.middle();
    setView({middle - 0.5 * seconds, middle + 0.5 * seconds}, yAxis().view);
}

QString HeatMapFigure::emptyText() const { return tr("Not run yet"); }

void HeatMapFigure::retranslate() {
    setTitle(tr("Firing rates"));
    setAxisLabels(tr("Time (s)"), tr("Unit"));
}

std::optional<std::size_t> HeatMapFigure::cellAt(double row) const {
    const double nearest = std::round(row);
    if (!hasData() || nearest < 0 || nearest >= static_cast<double>(order_.size()))
        return std::nullopt;
    return order_[static_cast<std::size_t>(nearest)];
}

std::optional<std::size_t> HeatMapFigure::binAt(double seconds) const {
    const std::vector<double>& begins = map_->rate->seconds;
    const auto after = std::ranges::upper_bound(begins, seconds);
    if (after == begins.begin() || seconds >= *(after - 1) + map_->binSeconds)
        return std::nullopt;
    return static_cast<std::size_t>(after - begins.begin()) - 1;
}

QString HeatMapFigure::tickText(Qt::Orientation orientation, const Tick& tick) const {
    if (orientation == Qt::Horizontal)
        return tick.text;
    const auto cell = cellAt(tick.value);
    return cell ? map_->cells.name(*cell) : QString();
}

QString HeatMapFigure::readout(QPointF at) const {
    QString time = tr("%1 s").arg(QString::number(at.x(), 'f', 2));
    const auto cell = cellAt(at.y());
    const auto bin = binAt(at.x());
    if (!cell)
        return time;
    if (!bin)
        return tr("%1, unit %2: left out").arg(time, map_->cells.name(*cell));
    return tr("%1, unit %2: %3 %4")
        .arg(time, map_->cells.name(*cell),
             numberText(static_cast<double>(map_->rate->matrix(*cell, *bin)), 3), unit_)
        .trimmed();
}

std::optional<Figure::ColourBar> HeatMapFigure::colourBar() const {
    return ColourBar{quantity_, map_->values};
}

bool HeatMapFigure::showsSpikes(const PlotArea& area) const {
    if (!recording_ || !recording_->hasSpikes() || !hasData() ||
        area.x().length() / area.pixels().width() > longestSecondsPerPixel)
        return false;
    std::size_t count = 0;
    for (const std::size_t unit : map_->cells.units)
        count +=
            unit < recording_->unitCount() ? spikesIn(recording_->spikes.unit(unit), area.x()).size() : 0;
    return count <= mostSpikes;
}

void HeatMapFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const bool spikes = showsSpikes(area);
    painter.setOpacity(spikes ? ratesUnderSpikes : 1.0);
    paintRates(painter, area, palette);
    painter.setOpacity(1.0);
    if (spikes)
        paintSpikes(painter, area, palette);
}

void HeatMapFigure::paintRates(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const bool onPage = isVector(painter);
    const auto pixels =
        static_cast<std::size_t>(std::max(1.0, area.pixels().width() * pictureScale(painter, 4.0)));
    const Columns columns = onPage ? columnsOfBins(*map_, area.x()) : columnsOf(*map_, area.x(), pixels);
    if (columns.size() == 0)
        return;
    const bool coarse = !onPage && area.x().length() / static_cast<double>(pixels) >=
                                       static_cast<double>(coarseBins) * map_->binSeconds;

    std::array<QRgb, 256> colours{};
    for (std::size_t i = 0; i < colours.size(); ++i)
        colours[i] = mapColour(static_cast<double>(i) / 255.0, palette);
    const QRgb leftOut = palette.gap.rgba();
    const Range shown = colourRange(map_->values);
    const auto from = static_cast<float>(shown.from);
    const float perValue = 255.0F / static_cast<float>(shown.length());

    const auto first = static_cast<std::size_t>(
        std::clamp(std::round(area.y().from), 0.0, static_cast<double>(order_.size() - 1)));
    const auto last = static_cast<std::size_t>(
        std::clamp(std::round(area.y().to), 0.0, static_cast<double>(order_.size() - 1)));
    QImage image(static_cast<int>(columns.size()), static_cast<int>(last - first + 1), QImage::Format_ARGB32);
    for (std::size_t row = first; row <= last; ++row) {
        const std::span<const float> rates =
            coarse ? map_->coarse.row(order_[row]) : map_->rate->matrix.row(order_[row]);
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(row - first)));
        for (std::size_t pixel = 0; pixel < columns.size(); ++pixel) {
            std::size_t begin = columns.first[pixel];
            std::size_t end = columns.end[pixel];
            if (begin == end) {
                line[pixel] = leftOut;
                continue;
            }
            if (coarse) {
                begin /= coarseBins;
                end = std::max(begin + 1, end / coarseBins);
            }
            float sum = 0.0F;
            for (std::size_t bin = begin; bin < end; ++bin)
                sum += rates[bin];
            const float level = (sum / static_cast<float>(end - begin) - from) * perValue;
            line[pixel] = colours[static_cast<std::size_t>(std::clamp(level, 0.0F, 255.0F))];
        }
    }
    const double top = area.toPixelY(static_cast<double>(first) - 0.5);
    const double bottom = area.toPixelY(static_cast<double>(last) + 0.5);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const double left = area.toPixelX(columns.seconds.from);
    const double right = area.toPixelX(columns.seconds.to);
    painter.drawImage(QRectF(left, top, right - left, bottom - top), crisp(painter, image));
}

void HeatMapFigure::paintSpikes(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    QList<QLineF> ticks;
    for (std::size_t row = 0; row < order_.size(); ++row) {
        const auto at = static_cast<double>(row);
        const std::size_t unit = map_->cells.units[order_[row]];
        if (at + 0.5 < area.y().from || at - 0.5 > area.y().to || unit >= recording_->unitCount())
            continue;
        const double top = area.toPixelY(at - 0.5 * spikeRowFill);
        const double bottom = area.toPixelY(at + 0.5 * spikeRowFill);
        for (const double seconds : spikesIn(recording_->spikes.unit(unit), area.x())) {
            const double x = area.toPixelX(seconds);
            ticks << QLineF(x, top, x, bottom);
        }
    }
    painter.setPen(QPen(palette.text, 1, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(ticks);
}

void HeatMapFigure::paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.selection, 1.5));
    if (const auto seconds = selection_.seconds()) {
        const double x = area.toPixelX(*seconds);
        painter.drawLine(QPointF(x, area.pixels().top()), QPointF(x, area.pixels().bottom()));
    }
    const auto cell = map_->cells.ofUnit(selection_.unit());
    const auto row = cell ? std::ranges::find(order_, *cell) : order_.end();
    if (row != order_.end()) {
        const auto at = static_cast<double>(row - order_.begin());
        const double top = area.toPixelY(at - 0.5);
        const double bottom = area.toPixelY(at + 0.5);
        painter.drawRect(
            QRectF(area.pixels().left() + 0.5, top - 0.5, area.pixels().width() - 1.5, bottom - top + 1.0));
    }
}

NumberTable HeatMapFigure::numbers() const {
    NumberTable table;
    if (!hasData())
        return table;
    table.columns.push_back({"time (s)", map_->rate->seconds});
    for (const std::size_t cell : order_) {
        const auto rates = map_->rate->matrix.row(cell);
        table.columns.push_back({"unit " + map_->cells.ids[cell], {rates.begin(), rates.end()}});
    }
    return table;
}

} // namespace canns

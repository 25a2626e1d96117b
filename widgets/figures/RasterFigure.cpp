#include "widgets/figures/RasterFigure.h"

#include "widgets/figure/CrispImage.h"
#include "widgets/figure/VectorPage.h"
#include "widgets/selection/Selection.h"

#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

/// Below so many spikes in view each is a line; above, the raster is drawn into pixels of its own.
constexpr std::size_t mostLines = 4000;
/// The same on pages of vectors, where lines stay lines.
constexpr std::size_t mostPrintedLines = 100'000;
/// Columns of pixels a logical pixel: as fine as a printer's where there is one.
constexpr double finestColumns = 16.0;
constexpr double finestRows = 4.0;
constexpr double printedLine = 0.75;
constexpr double rowFill = 0.8;

/// A shade for each column of pixels by the spikes in it. Where many fall into one column, more spikes are
/// darker: a unit that fires all the time would be one black bar otherwise.
std::vector<QRgb> shades(const std::vector<int>& counts, QColor colour) {
    std::vector<int> order = counts;
    const auto at = order.begin() + static_cast<std::ptrdiff_t>(0.98 * static_cast<double>(order.size() - 1));
    std::ranges::nth_element(order, at);
    const float full = static_cast<float>(std::max(1, *at));
    const float opacity = colour.alphaF();
    std::vector<QRgb> result(counts.size(), qRgba(0, 0, 0, 0));
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0) {
            colour.setAlphaF(opacity *
                             (0.15F + 0.85F * std::min(1.0F, static_cast<float>(counts[i]) / full)));
            result[i] = colour.rgba();
        }
    return result;
}

std::span<const double> inView(std::span<const double> times, Range view) {
    const auto first = std::ranges::lower_bound(times, view.from);
    const auto last = std::ranges::upper_bound(times, view.to);
    return {first, last};
}

/// From the beginning of the first bin that is in view to the end of the last; empty if there is none.
Range binsIn(const BinnedActivity& binned, Range view) {
    const auto first = std::ranges::upper_bound(binned.binSeconds, view.from - binned.binWidthSeconds);
    const auto last = std::ranges::lower_bound(binned.binSeconds, view.to);
    return first < last ? Range{*first, *(last - 1) + binned.binWidthSeconds} : Range{0.0, 0.0};
}

} // namespace

RasterFigure::RasterFigure(Selection& selection, QWidget* parent) : Figure(parent), selection_(selection) {
    setRowsDown(true);
    retranslate();
    connect(&selection_, &Selection::unitChanged, this, [this] { redraw(); });
    connect(&selection_, &Selection::secondsChanged, this, [this] { redrawMarks(); });
    connect(this, &Figure::clicked, this, [this](QPointF at) {
        selection_.setUnit(unitAt(at.y()));
        selection_.setSeconds(at.x());
    });
}

void RasterFigure::setRecording(RecordingPtr recording) {
    recording_ = std::move(recording);
    included_.clear();
    FigureAxis time = xAxis();
    FigureAxis rows = yAxis();
    if (recording_) {
        const auto [begin, end] = recording_->spanSeconds();
        time.home = {begin, end};
        rows.home = {-0.5, static_cast<double>(recording_->unitCount()) - 0.5};
    }
    rows.integers = true;
    setAxes(time, rows);
}

void RasterFigure::setIncluded(std::vector<bool> included) {
    included_ = std::move(included);
    redraw();
}

void RasterFigure::setTimeRange(std::optional<Range> range) {
    if (timeRange_ == range)
        return;
    timeRange_ = range;
    redrawMarks();
}

void RasterFigure::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier) && hasData()) {
        const double at = plotArea(size()).toData(event->position()).x();
        choosing_ = Range{at, at};
    } else {
        Figure::mousePressEvent(event);
    }
}

void RasterFigure::mouseMoveEvent(QMouseEvent* event) {
    if (!choosing_) {
        Figure::mouseMoveEvent(event);
        return;
    }
    choosing_->to = plotArea(size()).toData(event->position()).x();
    redrawMarks();
}

void RasterFigure::mouseReleaseEvent(QMouseEvent* event) {
    if (!choosing_) {
        Figure::mouseReleaseEvent(event);
        return;
    }
    const Range chosen{std::min(choosing_->from, choosing_->to), std::max(choosing_->from, choosing_->to)};
    choosing_.reset();
    redrawMarks();
    // Two pixels are a click that shook, not a stretch of time.
    if (chosen.length() > 2 * xAxis().view.length() / plotArea(size()).pixels().width())
        Q_EMIT timeRangeChosen(chosen);
}

QString RasterFigure::emptyText() const { return tr("This recording has no units"); }

void RasterFigure::retranslate() {
    setTitle(tr("Spikes"));
    setAxisLabels(tr("Time (s)"), tr("Unit"));
}

QString RasterFigure::tickText(Qt::Orientation orientation, const Tick& tick) const {
    if (orientation == Qt::Horizontal)
        return tick.text;
    const std::optional<std::size_t> unit = unitAt(tick.value);
    return unit ? QString::fromStdString(recording_->units[*unit].id) : QString();
}

std::optional<std::size_t> RasterFigure::unitAt(double row) const {
    const double nearest = std::round(row);
    if (!recording_ || nearest < 0 || nearest >= static_cast<double>(recording_->unitCount()))
        return std::nullopt;
    return static_cast<std::size_t>(nearest);
}

QString RasterFigure::readout(QPointF at) const {
    const std::optional<std::size_t> unit = unitAt(at.y());
    const QString time = tr("%1 s").arg(QString::number(at.x(), 'f', 2));
    return unit ? tr("%1, unit %2").arg(time, QString::fromStdString(recording_->units[*unit].id)) : time;
}

QRgb RasterFigure::colourOf(std::size_t unit, const FigurePalette& palette) const {
    if (selection_.unit() == unit)
        return palette.selection.rgb();
    QColor colour = isIncluded(unit) ? palette.text : palette.faint;
    if (!isIncluded(unit))
        colour.setAlphaF(0.45F);
    return colour.rgba();
}

void RasterFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    for (const Gap& gap : recording_->trajectory.gaps) {
        const double left = area.toPixelX(gap.beginSeconds);
        painter.fillRect(
            QRectF(left, area.pixels().top(), area.toPixelX(gap.endSeconds) - left, area.pixels().height()),
            palette.gap);
    }
    if (const auto unit = selection_.unit(); unit && *unit < recording_->unitCount()) {
        QColor band = palette.selection;
        band.setAlpha(36);
        const double top = area.toPixelY(static_cast<double>(*unit) - 0.5);
        painter.fillRect(QRectF(area.pixels().left(), top, area.pixels().width(),
                                area.toPixelY(static_cast<double>(*unit) + 0.5) - top),
                         band);
    }
    if (recording_->hasSpikes())
        paintSpikes(painter, area, palette);
    else
        paintBins(painter, area, palette);
    std::size_t series = 0;
    for (const Epoch& epoch : recording_->epochs) {
        painter.setPen(QPen(palette.series[series++ % palette.series.size()], 3, Qt::SolidLine, Qt::FlatCap));
        const double y = area.pixels().top() + 1.5;
        painter.drawLine(QPointF(area.toPixelX(epoch.beginSeconds), y),
                         QPointF(area.toPixelX(epoch.endSeconds), y));
    }
}

void RasterFigure::paintSpikes(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const SpikeTrains& trains = recording_->spikes;
    std::size_t count = 0;
    for (std::size_t unit = 0; unit < trains.unitCount(); ++unit)
        count += inView(trains.unit(unit), area.x()).size();
    const double half = 0.5 * rowFill;
    // Lines that cover a row make a black bar of the unit, where shades still tell when it fires more.
    std::size_t most = 0;
    for (std::size_t unit = 0; unit < trains.unitCount(); ++unit)
        most = std::max(most, inView(trains.unit(unit), area.x()).size());
    const bool fit = static_cast<double>(most) * printedLine <= area.pixels().width();
    if (isVector(painter) && count <= mostPrintedLines && fit) {
        for (std::size_t unit = 0; unit < trains.unitCount(); ++unit) {
            QPainterPath lines; // All of a unit in one: files stay small.
            const double top = area.toPixelY(static_cast<double>(unit) - half);
            const double bottom = area.toPixelY(static_cast<double>(unit) + half);
            for (const double time : inView(trains.unit(unit), area.x())) {
                lines.moveTo(area.toPixelX(time), top);
                lines.lineTo(area.toPixelX(time), bottom);
            }
            painter.strokePath(lines, QPen(QColor::fromRgba(colourOf(unit, palette)), printedLine,
                                           Qt::SolidLine, Qt::FlatCap));
        }
        return;
    }
    if (count <= mostLines) {
        for (std::size_t unit = 0; unit < trains.unitCount(); ++unit) {
            painter.setPen(QPen(QColor::fromRgba(colourOf(unit, palette)), 1));
            const double top = area.toPixelY(static_cast<double>(unit) - half);
            const double bottom = area.toPixelY(static_cast<double>(unit) + half);
            for (const double time : inView(trains.unit(unit), area.x()))
                painter.drawLine(QPointF(area.toPixelX(time), top), QPointF(area.toPixelX(time), bottom));
        }
        return;
    }
    const double scale = pictureScale(painter, finestRows);
    const QSizeF size = area.pixels().size();
    QImage image(QSizeF(size.width() * scale, size.height() * scale).toSize(), QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const int width = image.width();
    const int height = image.height();
    const double perSecond = width / area.x().length();
    const double top = area.pixels().top();
    std::vector<int> columns;
    for (std::size_t unit = 0; unit < trains.unitCount(); ++unit) {
        const double row = static_cast<double>(unit);
        const int from =
            std::clamp(static_cast<int>(std::lround((area.toPixelY(row - half) - top) * scale)), 0, height);
        const int to = std::clamp(
            std::max(from + 1, static_cast<int>(std::lround((area.toPixelY(row + half) - top) * scale))), 0,
            height);
        columns.assign(static_cast<std::size_t>(width), 0);
        for (const double time : inView(trains.unit(unit), area.x()))
            ++columns[static_cast<std::size_t>(
                std::clamp(static_cast<int>((time - area.x().from) * perSecond), 0, width - 1))];
        const std::vector<QRgb> colours = shades(columns, QColor::fromRgba(colourOf(unit, palette)));
        for (int y = from; y < to; ++y)
            std::ranges::copy(colours, reinterpret_cast<QRgb*>(image.scanLine(y)));
    }
    painter.drawImage(area.pixels(), image);
}

void RasterFigure::paintBins(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const BinnedActivity& binned = *recording_->binned;
    const std::size_t units = binned.values.columns();
    auto width =
        static_cast<std::size_t>(std::max(1.0, area.pixels().width() * pictureScale(painter, finestRows)));
    Range span = area.x();
    if (const Range bins = binsIn(binned, span); isVector(painter) && bins.length() > 0) {
        // The bins themselves, or a whole number of them a column where a printer could not show each.
        span = bins;
        const double count = std::round(bins.length() / binned.binWidthSeconds);
        const double each = std::ceil(count / area.pixels().width() / finestColumns);
        width = static_cast<std::size_t>(std::ceil(count / each));
        span.to = span.from + static_cast<double>(width) * each * binned.binWidthSeconds;
    }
    const double half = 0.5 * binned.binWidthSeconds; // The middle of a bin is in no doubt about its column.
    const auto column = [&](double seconds) {
        return (seconds + half - span.from) / span.length() * static_cast<double>(width);
    };
    Matrix<float> sums(width, units);
    std::vector<float> bins(width, 0.0F);
    for (std::size_t bin = 0; bin < binned.values.rows(); ++bin) {
        const double at = column(binned.binSeconds[bin]);
        if (at < 0 || at >= static_cast<double>(width))
            continue;
        const auto x = static_cast<std::size_t>(at);
        bins[x] += 1.0F;
        const std::span<const float> row = binned.values.row(bin);
        const std::span<float> sum = sums.row(x);
        for (std::size_t unit = 0; unit < units; ++unit)
            sum[unit] += row[unit];
    }
    QImage image(static_cast<int>(width), static_cast<int>(units), QImage::Format_ARGB32);
    for (std::size_t unit = 0; unit < units; ++unit) {
        float largest = 0.0F;
        for (std::size_t x = 0; x < width; ++x)
            if (bins[x] > 0)
                largest = std::max(largest, sums(x, unit) / bins[x]);
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(unit)));
        QColor colour = QColor::fromRgba(colourOf(unit, palette));
        const float opacity = colour.alphaF();
        float level = 0.0F; // Narrow bins: a pixel without a bin of its own shows the bin before it.
        for (std::size_t x = 0; x < width; ++x) {
            if (bins[x] > 0)
                level = largest > 0 ? sums(x, unit) / bins[x] / largest : 0.0F;
            colour.setAlphaF(opacity * level);
            line[x] = colour.rgba();
        }
    }
    const double top = area.toPixelY(-0.5);
    const double left = area.toPixelX(span.from);
    const QRectF target(left, top, area.toPixelX(span.to) - left,
                        area.toPixelY(static_cast<double>(units) - 0.5) - top);
    painter.drawImage(target, crisp(painter, image));
}

void RasterFigure::paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const QRectF box = area.pixels();
    if (timeRange_) {
        QColor away = palette.background;
        away.setAlphaF(0.7F);
        const double from = std::clamp(area.toPixelX(timeRange_->from), box.left(), box.right());
        const double to = std::clamp(area.toPixelX(timeRange_->to), box.left(), box.right());
        painter.fillRect(QRectF(box.left(), box.top(), from - box.left(), box.height()), away);
        painter.fillRect(QRectF(to, box.top(), box.right() - to, box.height()), away);
    }
    if (choosing_) {
        QColor band = palette.selection;
        band.setAlphaF(0.25F);
        const double from = area.toPixelX(choosing_->from);
        painter.fillRect(
            QRectF(from, box.top(), area.toPixelX(choosing_->to) - from, box.height()).normalized(), band);
    }
    if (const auto seconds = selection_.seconds()) {
        painter.setPen(QPen(palette.selection, 1));
        const double x = area.toPixelX(*seconds);
        painter.drawLine(QPointF(x, area.pixels().top()), QPointF(x, area.pixels().bottom()));
    }
}

NumberTable RasterFigure::numbers() const {
    NumberTable table;
    if (!hasData())
        return table;
    if (!recording_->hasSpikes()) {
        table.columns.push_back({"time (s)", recording_->binned->binSeconds});
        for (std::size_t unit = 0; unit < recording_->unitCount(); ++unit) {
            NumberTable::Column column{recording_->units[unit].id, {}};
            for (std::size_t bin = 0; bin < recording_->binned->values.rows(); ++bin)
                column.values.push_back(static_cast<double>(recording_->binned->values(bin, unit)));
            table.columns.push_back(std::move(column));
        }
        return table;
    }
    for (std::size_t unit = 0; unit < recording_->unitCount(); ++unit) {
        const std::span<const double> train = recording_->spikes.unit(unit);
        table.columns.push_back(
            {"spikes of unit " + recording_->units[unit].id + " (s)", {train.begin(), train.end()}});
    }
    return table;
}

} // namespace canns

#include "widgets/figure/Figure.h"

#include "widgets/figure/FigureDefaults.h"
#include "widgets/figure/VectorPage.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

constexpr double fontPixels = 12.0;
constexpr double titlePixels = 13.0;
constexpr double smallestTitlePixels = 9.0;
constexpr double letterPixels = 15.0;
constexpr double gapPixels = 6.0;
constexpr double tickPixels = 4.0;
constexpr double barWidth = 10.0;

QFont figureFont(double pixels, bool bold = false) {
    // Pixels and not points: points would follow the resolution of the paint device, lengths do not.
    QFont font = QGuiApplication::font();
    font.setPixelSize(static_cast<int>(std::lround(pixels)));
    font.setBold(bold);
    return font;
}

double widest(const std::vector<Tick>& ticks, const QFontMetricsF& metrics) {
    double width = 0.0;
    for (const Tick& tick : ticks)
        width = std::max(width, metrics.horizontalAdvance(tick.text));
    return width;
}

/// The nice length (1, 2 or 5 times a power of ten) next below `length`.
double niceLength(double length) {
    const double power = std::pow(10.0, std::floor(std::log10(length)));
    for (const double factor : {5.0, 2.0})
        if (factor * power <= length)
            return factor * power;
    return power;
}

} // namespace

Figure::Figure(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

QString Figure::emptyText() const { return tr("Nothing to show"); }

QString Figure::readout(QPointF at) const {
    return QStringLiteral("%1, %2").arg(numberText(at.x()), numberText(at.y()));
}

void Figure::paintMarks(QPainter&, const PlotArea&, const FigurePalette&) const {}

QString Figure::tickText(Qt::Orientation, const Tick& tick) const { return tick.text; }

std::optional<Figure::ColourBar> Figure::colourBar() const { return std::nullopt; }

void Figure::extendMenu(QMenu&) {}

void Figure::setTitle(const QString& title) {
    title_ = title;
    setAccessibleName(title);
    redraw();
}

void Figure::setLook(const Look& look) {
    if (look == look_)
        return;
    look_ = look;
    redraw();
}

void Figure::setOwnWords(const Words& words) {
    words_ = words;
    redraw();
}

QString Figure::shownLabel(Qt::Orientation orientation) const {
    return orientation == Qt::Horizontal ? words_.x.value_or(x_.label) : words_.y.value_or(y_.label);
}

std::optional<Figure::ColourBar> Figure::shownColourBar() const {
    std::optional<ColourBar> bar = hasData() ? colourBar() : std::nullopt;
    if (!bar)
        return bar;
    bar->label = words_.colours.value_or(bar->label);
    if (const Range range = colourRange(bar->range); range != bar->range) {
        bar->range = range;
        bar->ticks.clear();
    }
    return bar;
}

void Figure::setBackground(Background background) {
    look_.background = background;
    redraw();
}

void Figure::setColourMap(const QString& name) {
    look_.colourMap = name;
    redraw();
}

void Figure::setGridShown(bool shown) {
    look_.grid = shown;
    redraw();
}

void Figure::setMapKind(ColourMap::Kind kind) {
    if (kind == mapKind_)
        return;
    mapKind_ = kind;
    redraw();
}

const ColourMap& Figure::colourMap() const {
    const ColourMap& named = ColourMap::named(look_.colourMap, mapKind_);
    return named.kind() == mapKind_ ? named : ColourMap::named({}, mapKind_);
}

QRgb Figure::mapColour(double value, const FigurePalette& palette) const {
    constexpr double darkest = 0.2;
    const bool lifted = palette.dark && mapKind_ == ColourMap::Kind::Sequential;
    return colourMap().colour(lifted ? darkest + (1.0 - darkest) * std::clamp(value, 0.0, 1.0) : value);
}

FigurePalette Figure::figurePalette() const {
    const bool windowIsDark = palette().color(QPalette::Window).lightness() < 128;
    const bool dark =
        look_.background == Background::Dark || (look_.background == Background::AsWindow && windowIsDark);
    return dark ? FigurePalette::darkened() : FigurePalette::light();
}

void Figure::setAxes(FigureAxis x, FigureAxis y) {
    for (FigureAxis* axis : {&x, &y}) {
        if (!(axis->home.length() > 0) || !std::isfinite(axis->home.length()))
            axis->home = Range{axis->home.from, axis->home.from}.padded(0);
        axis->view = axis->home;
    }
    x_ = std::move(x);
    y_ = std::move(y);
    redraw();
    Q_EMIT viewChanged();
}

void Figure::setAxisLabels(const QString& x, const QString& y) {
    x_.label = x;
    y_.label = y;
    redraw();
}

void Figure::redraw() {
    picture_ = {};
    update();
}

PlotArea Figure::plotArea(QSizeF size) const {
    const double scale = look_.fontPoints / usualFontPoints;
    const PlotArea area = layoutFor(size / scale).area;
    const QRectF& pixels = area.pixels();
    return {QRectF(pixels.topLeft() * scale, pixels.size() * scale), area.x(), area.y(), rowsDown_};
}

Figure::Layout Figure::layoutFor(QSizeF size, bool lettered) const {
    const QFontMetricsF metrics(figureFont(fontPixels));
    const double line = metrics.height();
    const auto ticksOf = [](const FigureAxis& axis, int most) {
        // A turn in quarters reads better than in eighths, and alike on both axes.
        return axis.angle ? angleTicks(axis.view, std::min(most, 7))
                          : niceTicks(axis.view, most, axis.integers);
    };
    Layout layout;

    const double top =
        shownTitle().isEmpty() && !lettered ? gapPixels + line / 2 : titlePixels + 2.5 * gapPixels;
    double bottom = gapPixels;
    if (x_.shown)
        bottom += tickPixels + line + 2 + (shownLabel(Qt::Horizontal).isEmpty() ? 0.0 : line);
    if (scaleBar_)
        bottom += line + 8;
    const double height = std::max(10.0, size.height() - top - bottom);

    double left = gapPixels;
    if (y_.shown) {
        layout.yTicks = ticksOf(y_, std::max(2, static_cast<int>(height / 34)));
        for (Tick& tick : layout.yTicks)
            tick.text = tickText(Qt::Vertical, tick);
        left += tickPixels + 3 + std::min(widest(layout.yTicks, metrics), size.width() / 4) +
                (shownLabel(Qt::Vertical).isEmpty() ? 0.0 : line);
    }
    double right = gapPixels + (x_.shown ? 8.0 : 0.0);
    const std::optional<ColourBar> bar = shownColourBar();
    if (bar) {
        const auto ticks = bar->ticks.empty() ? niceTicks(bar->range, 4) : bar->ticks;
        right += 8 + barWidth + tickPixels + 3 + widest(ticks, metrics) + (bar->label.isEmpty() ? 0.0 : line);
    }
    const double width = std::max(10.0, size.width() - left - right);

    QRectF pixels(left, top, width, height);
    Range x = x_.view;
    Range y = y_.view;
    if (equalAspect_) {
        // The view stays whole; the rectangle shrinks to it, so that a metre is as long up as across.
        const double scale = std::min(width / x.length(), height / y.length());
        const QSizeF fitted(scale * x.length(), scale * y.length());
        pixels = QRectF(left + (width - fitted.width()) / 2, top + (height - fitted.height()) / 2,
                        fitted.width(), fitted.height());
    }
    layout.area = PlotArea(pixels, x, y, rowsDown_);
    if (x_.shown) {
        const auto most = [&](double each) { return std::max(2, static_cast<int>(pixels.width() / each)); };
        layout.xTicks = ticksOf(x_, most(x_.angle ? 40 : 64));
        const double needed = widest(layout.xTicks, metrics) + 18;
        if (needed > 64)
            layout.xTicks = ticksOf(x_, most(needed));
        // One tick tells no scale: closer ones, where their words still stand apart.
        for (int more = 1; more <= 3 && layout.xTicks.size() < 2; ++more) {
            std::vector<Tick> closer = ticksOf(x_, most(std::max(needed, 64.0)) + more);
            if (closer.size() > 1 && widest(closer, metrics) < layout.area.toPixelX(closer[1].value) -
                                                                   layout.area.toPixelX(closer[0].value))
                layout.xTicks = std::move(closer);
        }
        for (Tick& tick : layout.xTicks)
            tick.text = tickText(Qt::Horizontal, tick);
    }
    if (bar)
        layout.colourBar = QRectF(pixels.right() + 10, pixels.top(), barWidth, pixels.height());
    return layout;
}

void Figure::render(QPainter& painter, QSizeF wholeSize, const FigurePalette& palette,
                    const FigurePrint& print) const {
    painter.save();
    painter.fillRect(QRectF({0, 0}, wholeSize), palette.background);
    const double scale = (print.fontPoints > 0 ? print.fontPoints : look_.fontPoints) / usualFontPoints;
    painter.scale(scale, scale);
    const QSizeF size = wholeSize / scale;
    painter.setFont(figureFont(fontPixels));
    paintTitle(painter, size, palette, print.letter);
    if (!hasData()) {
        painter.setPen(palette.faint);
        const QRectF middle = QRectF({0, 0}, size).adjusted(12, 12, -12, -12);
        painter.drawText(middle, int(Qt::AlignCenter) | int(Qt::TextWordWrap), emptyText());
        painter.restore();
        return;
    }
    const Layout layout = layoutFor(size, !print.letter.isEmpty());
    if (look_.grid) {
        painter.setPen(QPen(palette.grid, 1));
        const QRectF& r = layout.area.pixels();
        for (const Tick& tick : layout.xTicks) {
            const double x = layout.area.toPixelX(tick.value);
            painter.drawLine(QPointF(x, r.top()), QPointF(x, r.bottom()));
        }
        if (!y_.integers)
            for (const Tick& tick : layout.yTicks) {
                const double y = layout.area.toPixelY(tick.value);
                painter.drawLine(QPointF(r.left(), y), QPointF(r.right(), y));
            }
    }
    {
        const ClippedTo clip(painter, layout.area.pixels().adjusted(-0.5, -0.5, 0.5, 0.5));
        paintData(painter, layout.area, palette);
        if (print.onPage && marksAreData())
            paintMarks(painter, layout.area, palette);
    }
    paintFrame(painter, layout, palette);
    if (scaleBar_)
        paintScaleBar(painter, layout.area, palette);
    if (!layout.colourBar.isNull())
        paintColourBar(painter, layout, palette);
    painter.restore();
}

void Figure::paintTitle(QPainter& painter, QSizeF size, const FigurePalette& palette,
                        const QString& letter) const {
    painter.save();
    painter.setPen(palette.text);
    QRectF line(gapPixels + 2, gapPixels, size.width() - 2 * gapPixels - 4, titlePixels + gapPixels);
    if (!letter.isEmpty()) {
        painter.setFont(figureFont(letterPixels, true));
        painter.drawText(line, int(Qt::AlignLeft) | int(Qt::AlignVCenter), letter);
        line.setLeft(line.left() + QFontMetricsF(painter.font()).horizontalAdvance(letter) + 2 * gapPixels);
    }
    // A long title is written smaller before it is cut short.
    const double wide = QFontMetricsF(figureFont(titlePixels, true)).horizontalAdvance(shownTitle());
    const double fitting = wide > line.width() ? std::floor(titlePixels * line.width() / wide) : titlePixels;
    painter.setFont(figureFont(std::max(smallestTitlePixels, fitting), true));
    painter.drawText(line, int(Qt::AlignLeft) | int(Qt::AlignVCenter),
                     QFontMetricsF(painter.font()).elidedText(shownTitle(), Qt::ElideRight, line.width()));
    painter.restore();
}

void Figure::paintFrame(QPainter& painter, const Layout& layout, const FigurePalette& palette) const {
    const QRectF& r = layout.area.pixels();
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    painter.setPen(QPen(palette.axis, 1));
    if (x_.shown)
        painter.drawLine(r.bottomLeft(), r.bottomRight());
    if (y_.shown)
        painter.drawLine(r.topLeft(), r.bottomLeft());
    for (const Tick& tick : layout.xTicks) {
        const double x = layout.area.toPixelX(tick.value);
        painter.setPen(QPen(palette.axis, 1));
        painter.drawLine(QPointF(x, r.bottom()), QPointF(x, r.bottom() + tickPixels));
        painter.setPen(palette.text);
        painter.drawText(QRectF(x - 60, r.bottom() + tickPixels + 1, 120, line), Qt::AlignHCenter, tick.text);
    }
    double leftOfTicks = r.left();
    for (const Tick& tick : layout.yTicks) {
        const double y = layout.area.toPixelY(tick.value);
        painter.setPen(QPen(palette.axis, 1));
        painter.drawLine(QPointF(r.left() - tickPixels, y), QPointF(r.left(), y));
        painter.setPen(palette.text);
        const double room = std::min(metrics.horizontalAdvance(tick.text) + 1, r.left() - tickPixels - 3);
        const QRectF box(r.left() - tickPixels - 3 - room, y - line / 2, room, line);
        painter.drawText(box, int(Qt::AlignRight) | int(Qt::AlignVCenter),
                         metrics.elidedText(tick.text, Qt::ElideMiddle, room));
        leftOfTicks = std::min(leftOfTicks, box.left());
    }
    painter.setPen(palette.text);
    const QString xLabel = shownLabel(Qt::Horizontal);
    const QString yLabel = shownLabel(Qt::Vertical);
    if (x_.shown && !xLabel.isEmpty())
        painter.drawText(QRectF(r.left() - 40, r.bottom() + tickPixels + line, r.width() + 80, line + 2),
                         Qt::AlignCenter, xLabel);
    if (y_.shown && !yLabel.isEmpty()) {
        // What is longer than the axis reaches below it, where it meets no title.
        const QString shown = metrics.elidedText(yLabel, Qt::ElideRight, r.height() + 36);
        const double length = metrics.horizontalAdvance(shown) + 2;
        const double middle = length <= r.height() ? r.center().y() : r.top() + length / 2;
        painter.save();
        painter.translate(leftOfTicks - 3 - line / 2, middle);
        painter.rotate(-90);
        painter.drawText(QRectF(-length / 2, -line / 2, length, line), Qt::AlignCenter, shown);
        painter.restore();
    }
}

void Figure::paintScaleBar(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const double metresPerPixel = area.x().length() / area.pixels().width();
    const double metres = niceLength(metresPerPixel * std::min(120.0, area.pixels().width() / 2.5));
    const double pixels = metres / metresPerPixel;
    const QString text = metres >= 1      ? tr("%1 m").arg(numberText(metres))
                         : metres >= 0.01 ? tr("%1 cm").arg(numberText(100 * metres))
                                          : tr("%1 mm").arg(numberText(1000 * metres));
    const QFontMetricsF metrics(painter.font());
    const QPointF left(area.pixels().left() + 2, area.pixels().bottom() + metrics.height() + 6);
    painter.setPen(QPen(palette.text, 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(left, left + QPointF(pixels, 0));
    painter.drawText(left + QPointF(0, -4), text);
}

void Figure::paintColourBar(QPainter& painter, const Layout& layout, const FigurePalette& palette) const {
    const std::optional<ColourBar> bar = shownColourBar();
    if (!bar)
        return;
    const QRectF& r = layout.colourBar;
    const QFontMetricsF metrics(painter.font());
    constexpr int steps = 64;
    const double step = r.height() / steps;
    for (int i = 0; i < steps; ++i)
        painter.fillRect(QRectF(r.left(), r.bottom() - (i + 1) * step, r.width(), step + 0.5),
                         QColor::fromRgb(mapColour((i + 0.5) / steps, palette)));
    painter.setPen(QPen(palette.axis, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(r);
    const std::vector<Tick> ticks = bar->ticks.empty() ? niceTicks(bar->range, 4) : bar->ticks;
    for (const Tick& tick : ticks) {
        const double y = r.bottom() - (tick.value - bar->range.from) / bar->range.length() * r.height();
        painter.setPen(QPen(palette.axis, 1));
        painter.drawLine(QPointF(r.right(), y), QPointF(r.right() + tickPixels, y));
        painter.setPen(palette.text);
        painter.drawText(QRectF(r.right() + tickPixels + 3, y - metrics.height() / 2, 80, metrics.height()),
                         int(Qt::AlignLeft) | int(Qt::AlignVCenter), tick.text);
    }
    if (!bar->label.isEmpty()) {
        painter.save();
        painter.translate(r.right() + tickPixels + 3 + widest(ticks, metrics) + metrics.height() / 2 + 1,
                          r.center().y());
        painter.rotate(-90);
        const double length = r.height() + 40;
        painter.drawText(QRectF(-length / 2, -metrics.height() / 2, length, metrics.height()),
                         Qt::AlignCenter, metrics.elidedText(bar->label, Qt::ElideRight, length));
        painter.restore();
    }
}

void Figure::paintReadout(QPainter& painter, const FigurePalette& palette) const {
    const PlotArea area = plotArea(size());
    if (!pointer_ || !area.pixels().contains(*pointer_) || drag_ == Drag::Pan)
        return;
    const QString text = readout(area.toData(*pointer_));
    if (text.isEmpty())
        return;
    // In the title's line, where it hides no data.
    painter.setFont(figureFont(fontPixels));
    const QFontMetricsF metrics(painter.font());
    const double wide = std::min(metrics.horizontalAdvance(text) + 8, width() - 2 * gapPixels);
    const QRectF plate(width() - gapPixels - wide, gapPixels - 2, wide, titlePixels + gapPixels + 3);
    painter.fillRect(plate, palette.background);
    painter.setPen(palette.selection);
    painter.drawText(plate, int(Qt::AlignRight) | int(Qt::AlignVCenter),
                     metrics.elidedText(text, Qt::ElideRight, wide));
}

void Figure::paintEvent(QPaintEvent*) {
    const FigurePalette colours = figurePalette();
    const QSize pixels = (QSizeF(size()) * devicePixelRatioF()).toSize();
    if (picture_.size() != pixels) {
        picture_ = QPixmap(pixels);
        picture_.setDevicePixelRatio(devicePixelRatioF());
        QPainter inner(&picture_);
        render(inner, size(), colours);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, picture_);
    if (hasData()) {
        // Marks go with the data, in their scale.
        const double scale = look_.fontPoints / usualFontPoints;
        const PlotArea area = layoutFor(QSizeF(size()) / scale).area;
        painter.save();
        painter.scale(scale, scale);
        painter.setClipRect(area.pixels());
        paintMarks(painter, area, colours);
        painter.restore();
        painter.save();
        painter.setClipRect(plotArea(size()).pixels());
        if (drag_ == Drag::Box) {
            QColor fill = colours.selection;
            fill.setAlpha(40);
            painter.setPen(QPen(colours.selection, 1, Qt::DashLine));
            painter.setBrush(fill);
            painter.drawRect(QRectF(pressed_, dragged_).normalized());
        }
        painter.restore();
        paintReadout(painter, colours);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void Figure::resizeEvent(QResizeEvent*) { redraw(); }

bool Figure::event(QEvent* event) {
    if (event->type() == QEvent::Polish) // Once, before it is first shown.
        if (const FigureDefaults* defaults = FigureDefaults::above(*this))
            setLook(defaults->lookOf(*this));
    return QWidget::event(event);
}

void Figure::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LanguageChange)
        redraw();
    QWidget::changeEvent(event);
}

} // namespace canns

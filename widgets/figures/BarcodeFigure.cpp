#include "widgets/figures/BarcodeFigure.h"

#include "widgets/selection/Selection.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace canns {

namespace {

/// The largest finite birth or death.
double largestValue(const Persistence& persistence) {
    double largest = 0.0;
    for (const Diagram& diagram : persistence.diagrams)
        for (const Bar& bar : diagram)
            for (const float value : {bar.birth, bar.death})
                if (std::isfinite(value))
                    largest = std::max(largest, static_cast<double>(value));
    return largest > 0 ? largest : 1.0;
}

QString endText(float death) {
    return std::isfinite(death) ? numberText(static_cast<double>(death)) : QStringLiteral("∞");
}

QString barText(std::size_t dimension, const Bar& bar) {
    return QStringLiteral("H%1  %2 → %3")
        .arg(dimension)
        .arg(numberText(static_cast<double>(bar.birth)), endText(bar.death));
}

NumberTable barNumbers(const Persistence* persistence) {
    NumberTable table{{{"dimension", {}}, {"birth", {}}, {"death", {}}}};
    if (persistence != nullptr)
        for (std::size_t d = 0; d < persistence->diagrams.size(); ++d)
            for (const Bar& bar : persistence->diagrams[d]) {
                table.columns[0].values.push_back(static_cast<double>(d));
                table.columns[1].values.push_back(static_cast<double>(bar.birth));
                table.columns[2].values.push_back(static_cast<double>(bar.death));
            }
    return table;
}

} // namespace

QColor dimensionColour(std::size_t dimension, const FigurePalette& palette) {
    constexpr std::array<std::size_t, 4> order{1, 0, 2, 3}; // H0 reddish, H1 blue, H2 green.
    return palette.series[order[std::min<std::size_t>(dimension, 3)]];
}

BarcodeFigure::BarcodeFigure(Selection& selection, QWidget* parent) : Figure(parent), selection_(selection) {
    setRowsDown(true);
    retranslate();
    connect(&selection_, &Selection::barChanged, this, [this] { redraw(); });
    connect(this, &Figure::clicked, this, [this](QPointF at) {
        const Row* row = rowAt(at.y());
        selection_.setBar(row != nullptr && row->dimension == 1 ? std::optional(row->index) : std::nullopt);
    });
}

void BarcodeFigure::setPersistence(std::shared_ptr<const Persistence> persistence) {
    persistence_ = std::move(persistence);
    arrange();
}

void BarcodeFigure::setLongest(std::size_t count) {
    longest_ = count;
    arrange();
}

void BarcodeFigure::setChance(std::vector<double> lengths, const QString& words) {
    chance_ = std::move(lengths);
    chanceWords_ = words;
    redraw();
}

double BarcodeFigure::headingHeight() const {
    std::size_t bars = 0;
    for (std::size_t d = 0; persistence_ && d < persistence_->diagrams.size(); ++d)
        bars += std::min(longest_, persistence_->diagrams[d].size());
    // Room for a line of text in a figure of common height, however many bars there are.
    return std::max(1.0, 0.07 * static_cast<double>(bars));
}

void BarcodeFigure::arrange() {
    rows_.clear();
    headings_.clear();
    double place = 0.0;
    for (std::size_t d = 0; persistence_ && d < persistence_->diagrams.size(); ++d) {
        const Diagram& diagram = persistence_->diagrams[d];
        std::vector<std::size_t> order(diagram.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
            return diagram[a].persistence() > diagram[b].persistence();
        });
        order.resize(std::min(order.size(), longest_));
        headings_.push_back({d, order.size(), diagram.size(), place});
        place += headingHeight();
        // The longest stand last: next to the following dimension's short ones, as in the literature.
        std::ranges::reverse(order);
        for (const std::size_t i : order)
            rows_.push_back({d, i, diagram[i], place++});
    }
    FigureAxis x = xAxis();
    FigureAxis y = yAxis();
    x.home = {0.0, persistence_ ? 1.06 * largestValue(*persistence_) : 1.0};
    y.home = {-0.5, std::max(1.0, place)};
    y.integers = true;
    setAxes(x, y);
}

QString BarcodeFigure::emptyText() const { return tr("No classes yet: run this step"); }

void BarcodeFigure::retranslate() {
    setTitle(tr("Barcode"));
    setAxisLabels(tr("Distance"), tr("Classes, the longest of each dimension"));
}

QString BarcodeFigure::tickText(Qt::Orientation orientation, const Tick& tick) const {
    // Rows have no numbers that mean anything: the dimension stands beside its last row instead.
    return orientation == Qt::Horizontal ? tick.text : QString();
}

const BarcodeFigure::Row* BarcodeFigure::rowAt(double y) const {
    const auto row = std::ranges::find_if(rows_, [y](const Row& r) { return std::abs(r.place - y) <= 0.5; });
    return row == rows_.end() ? nullptr : &*row;
}

QString BarcodeFigure::readout(QPointF at) const {
    const Row* row = rowAt(at.y());
    return row == nullptr ? QString() : barText(row->dimension, row->bar);
}

NumberTable BarcodeFigure::numbers() const { return barNumbers(persistence_.get()); }

void BarcodeFigure::paintChance(QPainter& painter, const PlotArea& area) const {
    const double rowHeight = area.pixels().height() / area.y().length();
    painter.setPen(Qt::NoPen);
    const QColor grey(128, 128, 128, 80);
    for (const Row& row : rows_) {
        if (row.dimension >= chance_.size())
            continue;
        const auto birth = static_cast<double>(row.bar.birth);
        const double from = area.toPixelX(birth);
        painter.fillRect(QRectF(from, area.toPixelY(row.place) - 0.5 * rowHeight,
                                area.toPixelX(birth + chance_[row.dimension]) - from, rowHeight),
                         grey);
    }
}

void BarcodeFigure::paintBar(QPainter& painter, const PlotArea& area, const FigurePalette& palette,
                             const Row& row, double thickness) const {
    const double y = area.toPixelY(row.place);
    const bool chosen = row.dimension == 1 && selection_.bar() == row.index;
    const QColor colour = chosen ? palette.selection : dimensionColour(row.dimension, palette);
    const double from = area.toPixelX(static_cast<double>(row.bar.birth));
    const bool ends = std::isfinite(row.bar.death);
    const double to = ends ? area.toPixelX(static_cast<double>(row.bar.death)) : area.pixels().right() - 7;
    painter.setPen(QPen(colour, chosen ? thickness + 1.5 : thickness, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(from, y), QPointF(to, y));
    if (!ends) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{{to, y - 4}, {to + 7, y}, {to, y + 4}});
    }
}

void BarcodeFigure::paintHeading(QPainter& painter, const PlotArea& area, const FigurePalette& palette,
                                 const Heading& heading) const {
    const double top = area.toPixelY(heading.place - 0.5);
    const double height = std::max(16.0, area.toPixelY(heading.place + headingHeight() - 0.5) - top);
    if (heading.place > 0.0) {
        painter.setPen(QPen(palette.grid, 1));
        painter.drawLine(QPointF(area.pixels().left(), top), QPointF(area.pixels().right(), top));
    }
    const QFont plain = painter.font();
    QFont bold = plain;
    bold.setBold(true);
    QRectF line(area.pixels().left() + 6, top, area.pixels().width() - 12, height);
    const int flags = int(Qt::AlignLeft) | int(Qt::AlignVCenter);
    const QString name = QStringLiteral("H%1").arg(heading.dimension);
    painter.setFont(bold);
    painter.setPen(dimensionColour(heading.dimension, palette));
    painter.drawText(line, flags, name);
    line.setLeft(line.left() + QFontMetricsF(bold).horizontalAdvance(name) + 8);
    painter.setFont(plain);
    painter.setPen(palette.faint);
    QString words = heading.shown < heading.all
                        ? tr("the %1 longest of %2").arg(heading.shown).arg(heading.all)
                        : tr("%n class(es)", "", static_cast<int>(heading.all));
    if (heading.dimension < chance_.size() && heading.all > 0)
        words += QStringLiteral(" · ") + tr("grey: %1").arg(chanceWords_);
    painter.drawText(line, flags, words);
}

void BarcodeFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const double rowHeight = area.pixels().height() / area.y().length();
    const double thickness = std::clamp(0.7 * rowHeight, 0.5, 5.0);
    paintChance(painter, area);
    for (const Row& row : rows_)
        if (const double y = area.toPixelY(row.place);
            y > area.pixels().top() - rowHeight && y < area.pixels().bottom() + rowHeight)
            paintBar(painter, area, palette, row, thickness);
    for (const Heading& heading : headings_)
        paintHeading(painter, area, palette, heading);
}

DiagramFigure::DiagramFigure(Selection& selection, QWidget* parent) : Figure(parent), selection_(selection) {
    setEqualAspect(true);
    retranslate();
    connect(&selection_, &Selection::barChanged, this, [this] { redraw(); });
    connect(this, &Figure::clicked, this, [this](QPointF at) {
        if (!persistence_ || persistence_->diagrams.size() < 2)
            return;
        const Diagram& diagram = persistence_->diagrams[1];
        double nearest = 0.03 * xAxis().view.length();
        std::optional<std::size_t> bar;
        for (std::size_t i = 0; i < diagram.size(); ++i)
            if (const double d =
                    std::hypot(static_cast<double>(diagram[i].birth) - at.x(), heightOf(diagram[i]) - at.y());
                d < nearest) {
                nearest = d;
                bar = i;
            }
        selection_.setBar(bar);
    });
}

void DiagramFigure::setPersistence(std::shared_ptr<const Persistence> persistence) {
    persistence_ = std::move(persistence);
    const double largest = persistence_ ? largestValue(*persistence_) : 1.0;
    never_ = 1.09 * largest;
    FigureAxis x = xAxis();
    FigureAxis y = yAxis();
    x.home = y.home = {-0.03 * largest, 1.22 * largest};
    setAxes(x, y);
}

double DiagramFigure::heightOf(const Bar& bar) const {
    return std::isfinite(bar.death) ? static_cast<double>(bar.death) : never_;
}

QString DiagramFigure::emptyText() const { return tr("No classes yet: run this step"); }

void DiagramFigure::retranslate() {
    setTitle(tr("Persistence diagram"));
    setAxisLabels(tr("Birth"), tr("Death"));
}

QString DiagramFigure::readout(QPointF at) const {
    double nearest = 0.03 * xAxis().view.length();
    QString text;
    for (std::size_t d = 0; persistence_ && d < persistence_->diagrams.size(); ++d)
        for (const Bar& bar : persistence_->diagrams[d])
            if (const double distance =
                    std::hypot(static_cast<double>(bar.birth) - at.x(), heightOf(bar) - at.y());
                distance < nearest) {
                nearest = distance;
                text = barText(d, bar);
            }
    return text;
}

NumberTable DiagramFigure::numbers() const { return barNumbers(persistence_.get()); }

void DiagramFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const double far = std::max(area.x().to, area.y().to);
    const double near = std::min(area.x().from, area.y().from);
    painter.setPen(QPen(palette.axis, 1));
    painter.drawLine(area.toPixel(near, near), area.toPixel(far, far));
    painter.setPen(QPen(palette.faint, 1, Qt::DashLine));
    painter.drawLine(area.toPixel(near, never_), area.toPixel(far, never_));
    painter.setPen(palette.faint);
    // Above its line, but never above the plot.
    const double line = area.toPixelY(never_);
    painter.drawText(QPointF(area.pixels().left() + 4, std::max(line - 3, area.pixels().top() + 11)),
                     QStringLiteral("∞"));
    for (std::size_t d = 0; d < persistence_->diagrams.size(); ++d)
        for (std::size_t i = 0; i < persistence_->diagrams[d].size(); ++i) {
            const Bar& bar = persistence_->diagrams[d][i];
            const bool chosen = d == 1 && selection_.bar() == i;
            QColor colour = chosen ? palette.selection : dimensionColour(d, palette);
            colour.setAlphaF(0.8F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            const double radius = chosen ? 5.5 : 3.2;
            painter.drawEllipse(area.toPixel(static_cast<double>(bar.birth), heightOf(bar)), radius, radius);
        }
    double y = area.pixels().bottom() - 8;
    for (std::size_t d = persistence_->diagrams.size(); d-- > 0; y -= 17) {
        const QPointF at(area.pixels().right() - 34, y - 5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(dimensionColour(d, palette));
        painter.drawEllipse(at, 4, 4);
        painter.setPen(palette.text);
        painter.drawText(at + QPointF(9, 5), QStringLiteral("H%1").arg(d));
    }
}

} // namespace canns

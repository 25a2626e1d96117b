#include "widgets/live/RingProfileView.h"

#include "widgets/text/CoreText.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace canns {

namespace {

/// A label in two parts: whose it is, empty for the network's own population, and what: "Direction cells" and
/// "Firing rate" of "Direction cells: firing rate".
struct SplitLabel {
    QString whose;
    QString what;

    explicit SplitLabel(const QString& label) {
        const qsizetype colon = std::max(label.lastIndexOf(QLatin1Char(':')), label.lastIndexOf(fullColon));
        whose = label.left(std::max<qsizetype>(0, colon)).trimmed();
        what = label.mid(colon + 1).trimmed();
        if (!what.isEmpty())
            what[0] = what[0].toUpper();
    }

private:
    static constexpr QChar fullColon{0xFF1A}; ///< That of Chinese.
};

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double peakDecay = 0.995; ///< A frame.
constexpr std::size_t wordsPerRow = 2;
constexpr double top = 1.06;        ///< Of the curves and the lines through them; words stand above.
constexpr double rowOfWords = 0.11; ///< Room above the curves, in their units.

} // namespace

RingProfileView::RingProfileView(QWidget* parent) : LiveFigure(parent), stimulus_(none), bump_(none) {
    setObjectName(QStringLiteral("ringProfile"));
    retranslate();
}

void RingProfileView::begin(const LiveNetwork& network) {
    network_ = network;
    readout_.begin(network);
    // A network with a ring beside its sheet (direction cells) shows that ring.
    std::size_t first = network.rateState;
    if (!isRing(network.population()))
        for (std::size_t i = 0; i < network.states.size(); ++i)
            if (isRing(network.states[i].geometry)) {
                first = i;
                break;
            }
    ring_ = network.states[first].geometry;
    handSpace_ = isRing(network.population()) ? HandSpace::Population : HandSpace::None;
    std::vector<Curve> curves;
    for (std::size_t i = 0; i < network.states.size(); ++i)
        if (isRing(network.states[i].geometry) && network.states[i].geometry.shape == ring_.shape)
            curves.push_back({i, {}, {}, 0.0});
    // Parameters that make the network anew leave the curves as they are.
    if (curves.size() == curves_.size())
        for (std::size_t i = 0; i < curves.size(); ++i)
            curves[i].peak = curves_[i].peak;
    curves_ = std::move(curves);
    FigureAxis x = xAxis();
    FigureAxis y = yAxis();
    x.home = {ring_.begin, ring_.end};
    x.angle = ring_.kind == GeometryKind::Ring;
    const std::size_t rows = (curves_.size() + wordsPerRow - 1) / wordsPerRow;
    y.home = {-0.15, top + rowOfWords * static_cast<double>(rows)};
    setAxes(x, y);
    retranslate();
}

void RingProfileView::forget() {
    for (Curve& curve : curves_)
        curve.peak = 0.0;
}

void RingProfileView::showFrame(const Frame& frame) {
    for (Curve& curve : curves_) {
        curve.values = frame.states[curve.state];
        double peak = 0.0;
        for (const float value : curve.values)
            peak = std::max(peak, static_cast<double>(std::abs(value)));
        curve.peak = std::max(peak, peakDecay * curve.peak);
    }
    stimulus_ = bump_ = none;
    if (const auto channels = readout_.read(frame); isRing(network_.population()) && channels.size() == 1) {
        stimulus_ = channels[0].truth;
        bump_ = channels[0].decoded;
    }
    redraw();
}

void RingProfileView::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const auto upright = [&](double at, const QPen& pen) {
        if (std::isnan(at))
            return;
        painter.setPen(pen);
        painter.drawLine(area.toPixel(at, top), area.toPixel(at, area.y().from));
    };
    upright(stimulus_, QPen(palette.selection, 1.6, Qt::DashLine));
    upright(bump_, QPen(palette.faint, 1.2));
    std::vector<ChartPlot::Curve> lines;
    for (std::size_t c = 0; c < curves_.size(); ++c) {
        const Curve& curve = curves_[c];
        const double scale = curve.peak > 0 ? 1.0 / curve.peak : 1.0;
        const std::size_t count = curve.values.size();
        // More points than pixels are not seen.
        const auto most = static_cast<std::size_t>(std::max(16.0, area.pixels().width()));
        const std::size_t stride = std::max<std::size_t>(1, (count + most - 1) / most);
        lines.push_back({{}, QPen(palette.series[c % palette.series.size()], 1.8)});
        for (std::size_t n = 0; n < count; n += stride)
            lines.back().points << QPointF(ring_.coordinate(n, count),
                                           scale * static_cast<double>(curve.values[n]));
    }
    chart_.draw(painter, area, lines);
    paintWords(painter, area, palette);
}

void RingProfileView::paintWords(QPainter& painter, const PlotArea& area,
                                 const FigurePalette& palette) const {
    const QFontMetricsF metrics(painter.font());
    const double column = area.pixels().width() / wordsPerRow;
    for (std::size_t c = 0; c < curves_.size(); ++c) {
        const std::size_t row = c / wordsPerRow;
        const QRectF box(area.pixels().left() + 6 + static_cast<double>(c % wordsPerRow) * column,
                         area.pixels().top() + 2 + static_cast<double>(row) * metrics.height(), column - 8,
                         metrics.height());
        // Whole is the number, if the words are not.
        const QString number = QStringLiteral("  ") + numberText(curves_[c].peak, 3);
        const QString words = metrics.elidedText(curves_[c].label, Qt::ElideRight,
                                                 box.width() - metrics.horizontalAdvance(number));
        painter.setPen(palette.series[c % palette.series.size()]);
        painter.drawText(box, int(Qt::AlignLeft) | int(Qt::AlignVCenter), words + number);
    }
}

void RingProfileView::retranslate() {
    std::vector<SplitLabel> labels;
    for (const Curve& curve : curves_)
        labels.emplace_back(CoreText::phrase(network_.states[curve.state].label));
    // What all have in common stands in the title.
    QString whose = labels.empty() ? QString() : labels.front().whose;
    const bool areOfOne =
        std::ranges::all_of(labels, [&](const SplitLabel& label) { return label.whose == whose; });
    for (std::size_t c = 0; c < curves_.size(); ++c)
        curves_[c].label =
            areOfOne ? labels[c].what : CoreText::phrase(network_.states[curves_[c].state].label);
    if (!whose.isEmpty())
        whose[0] = whose[0].toLower();
    setAxisLabels(tr("Place on the ring (rad)"), tr("Part of the greatest value"));
    setTitle(whose.isEmpty() || !areOfOne ? tr("Activity over the ring")
                                          : tr("Activity over the ring: %1").arg(whose));
}

QString RingProfileView::readout(QPointF at) const {
    QString text = tr("%1 rad").arg(numberText(at.x(), 3));
    const double part = (at.x() - ring_.begin) / (ring_.end - ring_.begin);
    for (const Curve& curve : curves_)
        if (!curve.values.empty() && part >= 0 && part < 1)
            text += QStringLiteral("  %1 %2").arg(
                QString::fromStdString(network_.states[curve.state].name),
                numberText(static_cast<double>(curve.values[static_cast<std::size_t>(
                               part * static_cast<double>(curve.values.size()))]),
                           3));
    return text;
}

NumberTable RingProfileView::numbers() const {
    NumberTable table{{{"place (rad)", {}}}};
    if (!curves_.empty())
        for (std::size_t n = 0; n < curves_[0].values.size(); ++n)
            table.columns[0].values.push_back(ring_.coordinate(n, curves_[0].values.size()));
    for (const Curve& curve : curves_)
        table.columns.push_back({network_.states[curve.state].name,
                                 std::vector<double>(curve.values.begin(), curve.values.end())});
    return table;
}

} // namespace canns

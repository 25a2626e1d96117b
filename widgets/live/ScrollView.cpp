#include "widgets/live/ScrollView.h"

#include "widgets/figure/CrispImage.h"
#include "widgets/live/SheetAxes.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace canns {

namespace {

constexpr std::size_t columns = 480; ///< Frames: eight seconds of the screen.
constexpr std::size_t mostRates = 256;
constexpr std::size_t mostSpiking = 100;
constexpr double peakDecay = 0.999;

} // namespace

ScrollView::ScrollView(What what, QWidget* parent) : LiveFigure(parent), what_(what) {
    setObjectName(what == What::Rates ? QStringLiteral("ratesInTime") : QStringLiteral("spikes"));
    setGridShown(false);
    retranslate();
}

void ScrollView::begin(const LiveNetwork& network) {
    network_ = network;
    const std::size_t neurons = network.population().size();
    const std::size_t most = std::min(neurons, what_ == What::Rates ? mostRates : mostSpiking);
    shown_.clear();
    for (std::size_t i = 0; i < most; ++i)
        shown_.push_back(i * neurons / most);
    forget();
}

void ScrollView::forget() {
    values_.assign(columns * shown_.size(), 0.0F);
    seconds_.assign(columns, 0.0);
    count_ = next_ = 0;
    peak_ = 0.0;
    FigureAxis x = xAxis();
    FigureAxis y = yAxis();
    x.home = {0.0, 1.0};
    y.home = {0.0, network_.states.empty() ? 1.0 : static_cast<double>(network_.population().size())};
    y.integers = true;
    if (!network_.states.empty() && isRing(network_.population()) &&
        network_.population().end > network_.population().begin) {
        y.home = {network_.population().begin, network_.population().end};
        y.angle = network_.population().kind == GeometryKind::Ring;
        y.integers = false;
    } else {
        y.angle = false;
    }
    setAxes(x, y);
    retranslate();
}

/// Where the values of the column-th oldest frame are.
std::size_t ScrollView::slot(std::size_t column) const {
    return (next_ + columns - count_ + column) % columns;
}

void ScrollView::showFrame(const Frame& frame) {
    const double before = count_ > 0 ? seconds_[slot(count_ - 1)] : frame.seconds;
    if (count_ > 0 && frame.seconds <= before)
        return;
    const std::vector<float>& rates = frame.states[network_.rateState];
    double greatest = 0.0;
    for (const std::size_t neuron : shown_)
        greatest = std::max(greatest, static_cast<double>(rates[neuron]));
    peak_ = std::max(greatest, peakDecay * peak_);
    float* values = values_.data() + next_ * shown_.size();
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        const auto rate = std::max(0.0, static_cast<double>(rates[shown_[i]]));
        if (what_ == What::Rates)
            values[i] = static_cast<float>(rate);
        else
            values[i] = peak_ > 0 && random_.uniform() < 1.0 - std::exp(-rate / peak_ * network_.peakRateHz *
                                                                        (frame.seconds - before))
                            ? 1.0F
                            : 0.0F;
    }
    seconds_[next_] = frame.seconds;
    next_ = (next_ + 1) % columns;
    count_ = std::min(count_ + 1, columns);
    if (count_ < 2)
        return;
    FigureAxis x = xAxis();
    x.home = {seconds_[slot(0)], seconds_[slot(count_ - 1)]};
    setAxes(x, yAxis());
}

void ScrollView::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const std::size_t rows = shown_.size();
    const QRectF box(area.toPixel(xAxis().home.from, yAxis().home.to),
                     area.toPixel(xAxis().home.to, yAxis().home.from));
    if (what_ == What::Spikes) {
        painter.setPen(QPen(palette.text, 1));
        const double height = box.height() / static_cast<double>(rows);
        QVector<QLineF> marks;
        for (std::size_t column = 0; column < count_; ++column)
            for (std::size_t row = 0; row < rows; ++row)
                if (values_[slot(column) * rows + row] > 0.0F) {
                    const double x = area.toPixelX(seconds_[slot(column)]);
                    const double y = box.bottom() - height * static_cast<double>(row);
                    marks << QLineF(x, y - std::min(height, 1.0) * 0.1, x, y - std::max(1.0, 0.9 * height));
                }
        painter.drawLines(marks);
        return;
    }
    std::array<QRgb, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = mapColour(static_cast<double>(i) / 255.0, palette);
    QImage image(static_cast<int>(count_), static_cast<int>(rows), QImage::Format_RGB32);
    const Range shown = colourRange(rates());
    const auto scale = static_cast<float>(255.0 / shown.length());
    const auto lowest = static_cast<float>(shown.from);
    for (std::size_t row = 0; row < rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(rows - 1 - row)));
        for (std::size_t column = 0; column < count_; ++column) {
            const float level = scale * (values_[slot(column) * rows + row] - lowest);
            line[column] = table[level >= 255.0F ? 255 : level > 0.0F ? static_cast<std::size_t>(level) : 0];
        }
    }
    painter.drawImage(box, crisp(painter, image));
}

Range ScrollView::rates() const { return {0.0, peak_ > 0.0 ? peak_ : 1.0}; }

std::optional<Figure::ColourBar> ScrollView::colourBar() const {
    if (what_ == What::Spikes)
        return std::nullopt;
    return ColourBar{stateWords(network_.rates()), rates()};
}

void ScrollView::retranslate() {
    const bool ring = !network_.states.empty() && isRing(network_.population());
    const std::size_t neurons = network_.states.empty() ? 0 : network_.population().size();
    setAxisLabels(tr("Time (s)"), ring ? tr("Place on the ring (rad)")
                                  : shown_.size() >= neurons
                                      ? tr("Neuron")
                                      : tr("Neuron (%1 of %2 are shown)").arg(shown_.size()).arg(neurons));
    setTitle(what_ == What::Rates
                 ? tr("Activity in time")
                 : tr("Spikes at %1 Hz of the greatest rate").arg(numberText(network_.peakRateHz, 3)));
}

QString ScrollView::readout(QPointF at) const {
    return tr("%1 s, %2").arg(numberText(at.x(), 4), numberText(at.y(), 3));
}

NumberTable ScrollView::numbers() const {
    NumberTable table{{{"time (s)", {}}, {"neuron", {}}, {what_ == What::Rates ? "rate" : "spikes", {}}}};
    for (std::size_t column = 0; column < count_; ++column)
        for (std::size_t row = 0; row < shown_.size(); ++row) {
            const float value = values_[slot(column) * shown_.size() + row];
            if (what_ == What::Spikes && !(value > 0.0F))
                continue;
            table.columns[0].values.push_back(seconds_[slot(column)]);
            table.columns[1].values.push_back(static_cast<double>(shown_[row]));
            table.columns[2].values.push_back(static_cast<double>(value));
        }
    return table;
}

} // namespace canns

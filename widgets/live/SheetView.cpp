#include "widgets/live/SheetView.h"

#include "widgets/figure/CrispImage.h"
#include "widgets/live/SheetAxes.h"
#include "widgets/live/SheetNumbers.h"
#include "widgets/text/CoreText.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace canns {

namespace {
constexpr double peakDecay = 0.995; ///< A frame.
constexpr std::size_t shades = 256;
} // namespace

SheetView::SheetView(QWidget* parent) : LiveFigure(parent) {
    setObjectName(QStringLiteral("sheet"));
    setGridShown(false);
    retranslate();
}

std::vector<std::size_t> SheetView::choices() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < network_.states.size(); ++i)
        if (network_.states[i].geometry.size() >= 16)
            found.push_back(i);
    return found;
}

void SheetView::begin(const LiveNetwork& network) {
    network_ = network;
    readout_.begin(network);
    const auto kept = network.find(stateName_.toStdString());
    state_ = kept ? *kept : network.rateState;
    frameAxes();
}

void SheetView::choose(std::size_t state) {
    state_ = state;
    peak_ = 0.0;
    stateName_ = QString::fromStdString(network_.states[state].name);
    frameAxes();
}

HandSpace SheetView::handSpace() const {
    if (network_.states.empty() || !isSheet(network_.population()) ||
        network_.states[state_].geometry.shape != network_.population().shape)
        return HandSpace::None;
    return HandSpace::Population;
}

void SheetView::frameAxes() {
    const Geometry& geometry = network_.states[state_].geometry;
    values_.clear();
    FigureAxis x = xAxis();
    FigureAxis y = yAxis();
    const bool sheet = isSheet(geometry);
    columns_ = geometry.shape.back();
    rows_ = geometry.size() / std::max<std::size_t>(1, columns_);
    if (!sheet && geometry.shape.size() == 1 && columns_ > 64) {
        // A list: as near to a square as its length allows, row after row.
        for (auto side = static_cast<std::size_t>(std::sqrt(static_cast<double>(columns_))); side > 1; --side)
            if (columns_ % side == 0) {
                columns_ /= side;
                break;
            }
        rows_ = geometry.size() / columns_;
    }
    x.home = {0.0, static_cast<double>(columns_)};
    y.home = {0.0, static_cast<double>(rows_)};
    x.angle = y.angle = false;
    if (sheet) {
        const SheetAxes axes(geometry);
        x.home = axes.x;
        y.home = axes.y;
        x.angle = y.angle = axes.angles;
    }
    setEqualAspect(sheet);
    setAxes(x, y);
    retranslate();
}

void SheetView::retranslate() {
    if (network_.states.empty()) {
        setTitle(tr("Activity of the sheet"));
        return;
    }
    const StateInfo& info = network_.states[state_];
    const Geometry& g = info.geometry;
    if (isSheet(g)) {
        const SheetAxes axes(g);
        setAxisLabels(axes.xLabel, axes.yLabel);
    } else {
        setAxisLabels(tr("Neuron"), tr("Row"));
    }
    setTitle(CoreText::phrase(info.label));
}

void SheetView::showFrame(const Frame& frame) {
    values_ = frame.states[state_];
    double greatest = 0.0;
    bool negative = false;
    for (const float value : values_) {
        greatest = std::max(greatest, static_cast<double>(std::abs(value)));
        negative = negative || value < 0.0F;
    }
    peak_ = std::max(greatest, peakDecay * peak_);
    isSigned_ = negative && *std::ranges::min_element(values_) < -0.05F * static_cast<float>(peak_);
    stimulus_.reset();
    bump_.reset();
    const auto channels = readout_.read(frame);
    const Geometry& g = network_.states[state_].geometry;
    const bool inMetres = g.kind == GeometryKind::Plane;
    const bool inAngles = g.kind == GeometryKind::Torus && xAxis().angle;
    if (channels.size() == 2 && (readout_.isPosition() ? inMetres : inAngles)) {
        if (!std::isnan(channels[0].truth))
            stimulus_ = QPointF(channels[0].truth, channels[1].truth);
        if (!std::isnan(channels[0].decoded))
            bump_ = QPointF(channels[0].decoded, channels[1].decoded);
    }
    redraw();
}

std::optional<Figure::ColourBar> SheetView::colourBar() const {
    return ColourBar{stateWords(network_.states[state_]), values()};
}

Range SheetView::values() const {
    return peak_ > 0.0 ? Range{isSigned_ ? -peak_ : 0.0, peak_} : Range{0.0, 1.0};
}

void SheetView::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    std::array<QRgb, shades> table{};
    for (std::size_t i = 0; i < shades; ++i)
        table[i] = mapColour(static_cast<double>(i) / (shades - 1), palette);
    const Range shown = colourRange(values());
    const auto scale = static_cast<float>(1.0 / shown.length());
    const auto zero = static_cast<float>(-shown.from / shown.length());
    QImage image(static_cast<int>(columns_), static_cast<int>(rows_), QImage::Format_RGB32);
    for (std::size_t row = 0; row < rows_; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(rows_ - 1 - row)));
        for (std::size_t column = 0; column < columns_; ++column) {
            const float part = zero + scale * values_[row * columns_ + column];
            // NaN fails both comparisons and gets the lowest shade.
            line[column] = table[part >= 1.0F  ? shades - 1
                                 : part > 0.0F ? static_cast<std::size_t>(part * (shades - 1))
                                               : 0];
        }
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF(area.toPixel(xAxis().home.from, yAxis().home.to),
                             area.toPixel(xAxis().home.to, yAxis().home.from)),
                      crisp(painter, image));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (stimulus_) {
        const QPointF at = area.toPixel(stimulus_->x(), stimulus_->y());
        painter.setPen(QPen(Qt::black, 4));
        painter.drawEllipse(at, 8, 8);
        painter.setPen(QPen(palette.selection, 2));
        painter.drawEllipse(at, 8, 8);
    }
    if (bump_) {
        const QPointF at = area.toPixel(bump_->x(), bump_->y());
        for (const QPen& pen : {QPen(Qt::black, 4), QPen(Qt::white, 1.6)}) {
            painter.setPen(pen);
            painter.drawLine(at - QPointF(6, 0), at + QPointF(6, 0));
            painter.drawLine(at - QPointF(0, 6), at + QPointF(0, 6));
        }
    }
}

std::optional<std::size_t> SheetView::neuronAt(QPointF at) const {
    const double column =
        (at.x() - xAxis().home.from) / xAxis().home.length() * static_cast<double>(columns_);
    const double row = (at.y() - yAxis().home.from) / yAxis().home.length() * static_cast<double>(rows_);
    if (column < 0 || row < 0 || column >= static_cast<double>(columns_) || row >= static_cast<double>(rows_))
        return std::nullopt;
    return static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column);
}

QString SheetView::readout(QPointF at) const {
    const auto neuron = neuronAt(at);
    if (!neuron || *neuron >= values_.size())
        return {};
    return tr("%1, %2: %3 (neuron %4)")
        .arg(numberText(at.x(), 3), numberText(at.y(), 3),
             numberText(static_cast<double>(values_[*neuron]), 3), QString::number(*neuron));
}

NumberTable SheetView::numbers() const { return sheetNumbers(values_, columns_); }

} // namespace canns

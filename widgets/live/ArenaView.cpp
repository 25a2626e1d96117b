#include "widgets/live/ArenaView.h"

#include "widgets/figure/CrispImage.h"
#include "widgets/figure/LongLine.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

constexpr std::size_t pathLength = 6000;   ///< Frames.
constexpr double binsAcross = 40.0;        ///< Along the longer side.
constexpr std::size_t mostSums = 16000000; ///< Numbers; 64 MB. Beyond, there is no field.

} // namespace

ArenaView::ArenaView(QWidget* parent) : LiveFigure(parent) {
    setObjectName(QStringLiteral("arena"));
    setEqualAspect(true);
    setScaleBar(true);
    setGridShown(false);
    retranslate();
}

void ArenaView::begin(const LiveNetwork& network) {
    const bool sameNeurons = !network_.states.empty() &&
                             network_.population().shape == network.population().shape &&
                             network_.least == network.least && network_.greatest == network.greatest;
    network_ = network;
    readout_.begin(network);
    const double width = network.greatest[0] - network.least[0];
    const double height = network.greatest[1] - network.least[1];
    const double pad = 0.04 * std::max(width, height);
    FigureAxis x;
    FigureAxis y;
    x.shown = y.shown = false;
    x.home = {network.least[0] - pad, network.greatest[0] + pad};
    y.home = {network.least[1] - pad, network.greatest[1] + pad};
    setAxes(x, y);
    if (sameNeurons)
        return;
    const double bin = std::max(width, height) / binsAcross;
    columns_ = static_cast<std::size_t>(std::max(1.0, std::ceil(width / bin - 1e-9)));
    rows_ = static_cast<std::size_t>(std::max(1.0, std::ceil(height / bin - 1e-9)));
    neuron_ = 0;
    isPicked_ = false;
    forget();
}

void ArenaView::forget() {
    path_.clear();
    const std::size_t numbers =
        columns_ * rows_ * (network_.states.empty() ? 0 : network_.population().size());
    sums_.assign(numbers <= mostSums ? numbers : 0, 0.0F);
    visits_.assign(columns_ * rows_, 0.0F);
    greatest_ = 0.0;
    retranslate();
    redraw();
}

void ArenaView::pick(std::size_t neuron) {
    if (network_.states.empty() || neuron >= network_.population().size())
        return;
    neuron_ = neuron;
    isPicked_ = true;
    greatest_ = 0.0;
    for (std::size_t bin = 0; !sums_.empty() && bin < visits_.size(); ++bin)
        if (const float mean = meanRate(bin); mean > static_cast<float>(greatest_))
            greatest_ = static_cast<double>(mean);
    retranslate();
}

std::size_t ArenaView::binOf(Point2 place) const {
    const auto along = [](double part, std::size_t bins) {
        return static_cast<std::size_t>(
            std::clamp(part * static_cast<double>(bins), 0.0, static_cast<double>(bins) - 0.5));
    };
    return along((place[1] - network_.least[1]) / (network_.greatest[1] - network_.least[1]), rows_) *
               columns_ +
           along((place[0] - network_.least[0]) / (network_.greatest[0] - network_.least[0]), columns_);
}

float ArenaView::meanRate(std::size_t bin) const {
    if (!(visits_[bin] > 0.0F))
        return std::numeric_limits<float>::quiet_NaN();
    return sums_[bin * network_.population().size() + neuron_] / visits_[bin];
}

void ArenaView::showFrame(const Frame& frame) {
    animal_ = frame.world.position;
    heading_ = frame.world.headDirection;
    path_.push_back(*animal_);
    if (path_.size() > pathLength)
        path_.pop_front();
    decoded_.reset();
    if (readout_.isPosition()) {
        const auto channels = readout_.read(frame);
        if (std::isfinite(channels[0].decoded))
            decoded_ = Point2{channels[0].decoded, channels[1].decoded};
    }
    // Before the first step nobody knows what the network does here.
    if (!sums_.empty() && frame.step > 0) {
        const std::vector<float>& rates = frame.states[network_.rateState];
        if (!isPicked_ && !(greatest_ > 0.0)) {
            // One that has a field here; any other might have its own where the animal comes late.
            const auto top = static_cast<std::size_t>(std::ranges::max_element(rates) - rates.begin());
            if (top != neuron_) {
                neuron_ = top;
                retranslate();
            }
        }
        const std::size_t bin = binOf(*animal_);
        float* sums = sums_.data() + bin * rates.size();
        for (std::size_t n = 0; n < rates.size(); ++n)
            sums[n] += rates[n];
        visits_[bin] += 1.0F;
        if (const float mean = meanRate(bin); mean > static_cast<float>(greatest_))
            greatest_ = static_cast<double>(mean);
    }
    redraw();
}

std::optional<Figure::ColourBar> ArenaView::colourBar() const {
    if (sums_.empty())
        return std::nullopt;
    return ColourBar{tr("Mean rate"), field()};
}

Range ArenaView::field() const { return {0.0, greatest_ > 0 ? greatest_ : 1.0}; }

void ArenaView::paintField(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const Range shown = colourRange(field());
    QImage image(static_cast<int>(columns_), static_cast<int>(rows_), QImage::Format_ARGB32);
    for (std::size_t row = 0; row < rows_; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(rows_ - 1 - row)));
        for (std::size_t column = 0; column < columns_; ++column) {
            const float mean = meanRate(row * columns_ + column);
            line[column] =
                std::isnan(mean)
                    ? qRgba(0, 0, 0, 0)
                    : mapColour((static_cast<double>(mean) - shown.from) / shown.length(), palette);
        }
    }
    painter.drawImage(QRectF(area.toPixel(network_.least[0], network_.greatest[1]),
                             area.toPixel(network_.greatest[0], network_.least[1])),
                      crisp(painter, image));
}

void ArenaView::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const bool field = !sums_.empty();
    if (field)
        paintField(painter, area, palette);
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF line;
    const double leap =
        0.2 * std::max(network_.greatest[0] - network_.least[0], network_.greatest[1] - network_.least[1]);
    QColor pathColour = field ? QColor(Qt::white) : palette.faint;
    pathColour.setAlphaF(field ? 0.55F : 0.9F);
    painter.setPen(QPen(pathColour, 1.2));
    for (std::size_t i = 0; i < path_.size(); ++i) {
        // A leap is a periodic boundary or a new run.
        if (i > 0 && std::hypot(path_[i][0] - path_[i - 1][0], path_[i][1] - path_[i - 1][1]) > leap) {
            drawLongLine(painter, line);
            line.clear();
        }
        const QPointF point = area.toPixel(path_[i][0], path_[i][1]);
        if (line.isEmpty() || (point - line.back()).manhattanLength() >= 1.5 || i + 1 == path_.size())
            line << point;
    }
    drawLongLine(painter, line);
    painter.setPen(QPen(palette.text, 2));
    for (const Segment& wall : network_.walls)
        painter.drawLine(area.toPixel(wall.a[0], wall.a[1]), area.toPixel(wall.b[0], wall.b[1]));
    if (decoded_) {
        const QPointF at = area.toPixel((*decoded_)[0], (*decoded_)[1]);
        for (const QPen& pen : {QPen(Qt::black, 4), QPen(Qt::white, 1.8)}) {
            painter.setPen(pen);
            painter.drawLine(at - QPointF(7, 0), at + QPointF(7, 0));
            painter.drawLine(at - QPointF(0, 7), at + QPointF(0, 7));
        }
    }
    if (animal_) {
        painter.save();
        painter.translate(area.toPixel((*animal_)[0], (*animal_)[1]));
        painter.rotate(-heading_ * 180.0 / 3.14159265358979323846);
        const QPolygonF arrow({QPointF(11, 0), QPointF(-7, 7), QPointF(-3, 0), QPointF(-7, -7)});
        painter.setPen(QPen(Qt::black, 1.5));
        painter.setBrush(palette.selection);
        painter.drawPolygon(arrow);
        painter.restore();
    }
}

void ArenaView::retranslate() {
    setTitle(sums_.empty() ? tr("Arena") : tr("Arena and the field of neuron %1").arg(neuron_));
}

QString ArenaView::readout(QPointF at) const {
    return tr("x %1 m, y %2 m").arg(QString::number(at.x(), 'f', 2), QString::number(at.y(), 'f', 2));
}

NumberTable ArenaView::numbers() const {
    NumberTable table{{{"x (m)", {}}, {"y (m)", {}}, {"bin", {}}, {"mean rate", {}}}};
    for (const Point2& place : path_) {
        table.columns[0].values.push_back(place[0]);
        table.columns[1].values.push_back(place[1]);
    }
    for (std::size_t bin = 0; !sums_.empty() && bin < visits_.size(); ++bin) {
        table.columns[2].values.push_back(static_cast<double>(bin));
        table.columns[3].values.push_back(static_cast<double>(meanRate(bin)));
    }
    return table;
}

} // namespace canns

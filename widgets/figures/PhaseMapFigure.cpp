#include "widgets/figures/PhaseMapFigure.h"

#include "core/base/Angles.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

/// The part of a line inside of a frame (Liang & Barsky 1984, ACM Trans. Graph. 3); of length zero when none
/// is. An SVG made by Qt knows no clipping.
QLineF within(const QRectF& frame, const QLineF& line) {
    double from = 0.0;
    double to = 1.0;
    const auto cut = [&](double direction, double distance) {
        if (direction == 0.0)
            to = distance < 0.0 ? from : to;
        else if (direction < 0.0)
            from = std::max(from, distance / direction);
        else
            to = std::min(to, distance / direction);
    };
    cut(-line.dx(), line.x1() - frame.left());
    cut(line.dx(), frame.right() - line.x1());
    cut(-line.dy(), line.y1() - frame.top());
    cut(line.dy(), frame.bottom() - line.y1());
    return {line.pointAt(from), line.pointAt(std::max(from, to))};
}

} // namespace

QString phaseName(std::size_t coordinate) {
    QString name = QStringLiteral("θ");
    for (const QChar digit : QString::number(coordinate + 1))
        name += QChar(0x2080 + digit.digitValue());
    return name;
}

PlaneWave waveOf(const CohoMap& map, std::size_t coordinate, bool aligned) {
    const auto waveOfFit = [](const StripeFit& fit) {
        return PlaneWave{fit.waveVector(), fit.phase, fit.resultantLength};
    };
    if (!aligned || !map.aligned || coordinate > 1)
        return waveOfFit(map.stripes[coordinate]);
    PlaneWave wave{{0.0, 0.0}, 0.0, 1.0};
    for (std::size_t c = 0; c < 2; ++c) {
        const PlaneWave part = waveOfFit(map.stripes[c]);
        const int factor = map.transform(coordinate, c);
        for (std::size_t axis = 0; axis < 2; ++axis)
            wave.waveVector[axis] += factor * part.waveVector[axis];
        wave.phase += factor * part.phase;
        if (factor != 0)
            wave.resultantLength = std::min(wave.resultantLength, part.resultantLength);
    }
    wave.phase = wrapTwoPi(wave.phase);
    return wave;
}

PhaseMapFigure::PhaseMapFigure(QWidget* parent) : MapFigure(parent) {}

void PhaseMapFigure::setCohoMap(const CohoMap& map, std::size_t coordinate, bool aligned) {
    phases_ = (aligned ? map.maps : map.rawMaps)[coordinate];
    box_ = {QPointF(map.xEdges.front(), map.yEdges.front()), QPointF(map.xEdges.back(), map.yEdges.back())};
    wave_ = waveOf(map, coordinate, aligned);
    coordinate_ = coordinate;
    showQuantity();
}

void PhaseMapFigure::clear() {
    phases_ = {};
    setValues({}, QRectF(0, 0, 1, 1));
}

void PhaseMapFigure::setQuantity(Quantity quantity) {
    quantity_ = quantity;
    showQuantity();
}

void PhaseMapFigure::setStripesShown(bool shown) {
    stripes_ = shown;
    redraw();
}

void PhaseMapFigure::setMarker(std::optional<QPointF> place) {
    marker_ = place;
    redrawMarks();
}

void PhaseMapFigure::showQuantity() {
    retranslate();
    if (phases_.empty())
        return;
    Matrix<float> values(phases_.rows(), phases_.columns());
    std::ranges::transform(phases_.values(), values.values().begin(), [this](double phase) {
        if (std::isnan(phase))
            return std::numeric_limits<float>::quiet_NaN();
        const double value = quantity_ == Quantity::Cosine ? std::cos(phase)
                             : quantity_ == Quantity::Sine ? std::sin(phase)
                                                           : wrapTwoPi(phase);
        return static_cast<float>(value);
    });
    if (quantity_ == Quantity::Phase)
        setPhases(std::move(values), box_);
    else
        setValues(std::move(values), box_, {-1.0, 1.0});
}

void PhaseMapFigure::retranslate() {
    const QString name = phaseName(coordinate_);
    switch (quantity_) {
    case Quantity::Phase:
        setWords(tr("Phase %1 over space").arg(name), tr("%1 (rad)").arg(name), tr("rad"));
        break;
    case Quantity::Cosine:
        setWords(tr("cos %1 over space").arg(name), QStringLiteral("cos ") + name, {});
        break;
    case Quantity::Sine:
        setWords(tr("sin %1 over space").arg(name), QStringLiteral("sin ") + name, {});
        break;
    }
}

void PhaseMapFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    MapFigure::paintData(painter, area, palette);
    if (stripes_ && wave_.resultantLength >= leastResultantLength)
        paintStripes(painter, area, palette);
}

void PhaseMapFigure::paintStripes(QPainter& painter, const PlotArea& area,
                                  const FigurePalette& palette) const {
    const auto [kx, ky] = wave_.waveVector;
    const double squared = kx * kx + ky * ky;
    if (!(squared > 0.0))
        return;
    // Turns from the lower left corner to the corner where the wave is least, and most, advanced.
    const double least = std::min(0.0, kx * box_.width()) + std::min(0.0, ky * box_.height());
    const double most = std::max(0.0, kx * box_.width()) + std::max(0.0, ky * box_.height());
    const double start = wave_.phase / twoPi;
    const double reach = std::hypot(box_.width(), box_.height()) / std::sqrt(squared);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame =
        QRectF(area.toPixel(box_.left(), box_.bottom()), area.toPixel(box_.right(), box_.top()))
            .intersected(area.pixels());
    painter.setClipRect(frame);
    QColor halo = palette.background;
    halo.setAlphaF(0.6F);
    for (const QPen& pen : {QPen(halo, 4.0), QPen(palette.text, 1.6)}) {
        painter.setPen(pen);
        for (double turn = std::ceil(least + start); turn <= most + start; turn += 1.0) {
            const double x = box_.left() + kx * (turn - start) / squared;
            const double y = box_.top() + ky * (turn - start) / squared;
            painter.drawLine(within(frame, {area.toPixel(x - ky * reach, y + kx * reach),
                                            area.toPixel(x + ky * reach, y - kx * reach)}));
        }
    }
    painter.restore();
}

void PhaseMapFigure::paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    if (!marker_)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QPointF at = area.toPixel(marker_->x(), marker_->y());
    for (const QPen& pen : {QPen(palette.background, 4.5), QPen(palette.selection, 2.5)}) {
        painter.setPen(pen);
        painter.drawEllipse(at, 6, 6);
    }
}

} // namespace canns

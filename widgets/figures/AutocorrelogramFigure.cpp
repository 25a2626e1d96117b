#include "widgets/figures/AutocorrelogramFigure.h"

#include "widgets/figure/CrispImage.h"

#include <QAction>
#include <QImage>
#include <QMenu>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace canns {

namespace {

constexpr double peakPixels = 4.0;

/// Over a map of any colour: dark below, bright above.
void drawTwice(QPainter& painter, QColor bright, double width, Qt::PenStyle style, auto&& draw) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 150), width + 2.0));
    draw();
    painter.setPen(QPen(bright, width, style));
    draw();
}

} // namespace

AutocorrelogramFigure::AutocorrelogramFigure(QWidget* parent) : Figure(parent) {
    setEqualAspect(true);
    setScaleBar(true);
    setGridShown(false);
}

void AutocorrelogramFigure::setCell(const GridScores& scores, std::size_t cell) {
    correlations_ = scores.autocorrelograms.at(cell);
    binMetres_ = scores.binMetres;
    std::vector<double> values(correlations_.values().begin(), correlations_.values().end());
    range_ = {std::min(0.0, Range::of(values).from), 1.0};
    innerMetres_ = scores.centreRadiusBins[cell] * binMetres_;
    outerMetres_ = scores.optimalRadiusBins[cell] * binMetres_;
    ellipse_ = scores.ellipses[cell];
    for (std::size_t axis = 0; axis < 3; ++axis) {
        spacing_[axis] = scores.spacingMetres(cell, axis);
        orientation_[axis] = scores.orientationDegrees(cell, axis);
    }
    FigureAxis x;
    FigureAxis y;
    x.shown = y.shown = false;
    x.home = y.home = {-halfSide(), halfSide()};
    setAxes(x, y);
}

void AutocorrelogramFigure::clear() {
    correlations_ = {};
    redraw();
}

void AutocorrelogramFigure::setWords(const QString& title) { setTitle(title); }

QString AutocorrelogramFigure::emptyText() const { return tr("Not run yet"); }

double AutocorrelogramFigure::halfSide() const {
    return 0.5 * binMetres_ * static_cast<double>(correlations_.rows());
}

std::vector<QPointF> AutocorrelogramFigure::peaks() const {
    std::vector<QPointF> found;
    for (std::size_t axis = 0; axis < 3; ++axis)
        if (std::isfinite(spacing_[axis])) {
            const double angle = orientation_[axis] * std::numbers::pi / 180.0;
            const QPointF peak = spacing_[axis] * QPointF(std::cos(angle), std::sin(angle));
            found.push_back(peak);
            found.push_back(-peak);
        }
    return found;
}

std::optional<Figure::ColourBar> AutocorrelogramFigure::colourBar() const {
    return ColourBar{tr("Correlation"), range_};
}

void AutocorrelogramFigure::paintData(QPainter& painter, const PlotArea& area,
                                      const FigurePalette& palette) const {
    const std::size_t side = correlations_.rows();
    QImage image(static_cast<int>(side), static_cast<int>(side), QImage::Format_RGB32);
    const Range colours = colourRange(range_);
    for (std::size_t row = 0; row < side; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(side - 1 - row)));
        for (std::size_t column = 0; column < side; ++column)
            line[column] = mapColour((correlations_(row, column) - colours.from) / colours.length(), palette);
    }
    const double half = halfSide();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF(area.toPixel(-half, half), area.toPixel(half, -half)), crisp(painter, image));
    if (!marks_)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintRing(painter, area);
    paintGrid(painter, area, palette);
}

void AutocorrelogramFigure::paintRing(QPainter& painter, const PlotArea& area) const {
    const double pixelsPerMetre = area.pixels().width() / area.x().length();
    for (const double radius : {innerMetres_, outerMetres_})
        if (std::isfinite(radius) && radius > 0.0)
            drawTwice(painter, Qt::white, 1.2, Qt::DashLine, [&] {
                painter.drawEllipse(area.toPixel(0, 0), radius * pixelsPerMetre, radius * pixelsPerMetre);
            });
}

void AutocorrelogramFigure::paintGrid(QPainter& painter, const PlotArea& area,
                                      const FigurePalette& palette) const {
    const double pixelsPerMetre = area.pixels().width() / area.x().length();
    const std::vector<QPointF> found = peaks();
    for (const QPointF& peak : found)
        drawTwice(painter, Qt::white, 1.0, Qt::SolidLine,
                  [&] { painter.drawLine(area.toPixel(0, 0), area.toPixel(peak.x(), peak.y())); });
    if (std::isfinite(ellipse_.firstRadius))
        drawTwice(painter, palette.selection, 2.0, Qt::SolidLine, [&] {
            painter.save();
            painter.translate(area.toPixel(ellipse_.x, ellipse_.y));
            painter.rotate(-ellipse_.angle * 180.0 / std::numbers::pi); // y is up here, down on the page
            painter.drawEllipse(QPointF(0, 0), ellipse_.firstRadius * pixelsPerMetre,
                                ellipse_.secondRadius * pixelsPerMetre);
            painter.restore();
        });
    for (const QPointF& peak : found) {
        painter.setPen(QPen(QColor(0, 0, 0, 180), 1));
        painter.setBrush(Qt::white);
        painter.drawEllipse(area.toPixel(peak.x(), peak.y()), peakPixels, peakPixels);
    }
}

void AutocorrelogramFigure::extendMenu(QMenu& menu) {
    QAction* action = menu.addAction(tr("Ring, peaks and ellipse"), this, [this] {
        marks_ = !marks_;
        redraw();
    });
    action->setCheckable(true);
    action->setChecked(marks_);
}

QString AutocorrelogramFigure::readout(QPointF at) const {
    const double column = std::floor((at.x() + halfSide()) / binMetres_);
    const double row = std::floor((at.y() + halfSide()) / binMetres_);
    const auto side = static_cast<double>(correlations_.rows());
    if (column < 0 || row < 0 || column >= side || row >= side)
        return {};
    return tr("lag %1 cm, %2 cm: %3")
        .arg(QString::number(100 * at.x(), 'f', 0), QString::number(100 * at.y(), 'f', 0),
             numberText(correlations_(static_cast<std::size_t>(row), static_cast<std::size_t>(column)), 2));
}

NumberTable AutocorrelogramFigure::numbers() const {
    NumberTable table{{{"lag x (m)", {}}, {"lag y (m)", {}}, {"correlation", {}}}};
    const std::size_t middleRow = correlations_.rows() / 2;
    const auto middle = static_cast<double>(middleRow);
    for (std::size_t row = 0; row < correlations_.rows(); ++row)
        for (std::size_t column = 0; column < correlations_.columns(); ++column) {
            table.columns[0].values.push_back((static_cast<double>(column) - middle) * binMetres_);
            table.columns[1].values.push_back((static_cast<double>(row) - middle) * binMetres_);
            table.columns[2].values.push_back(correlations_(row, column));
        }
    return table;
}

} // namespace canns

#include "widgets/live/KernelView.h"

#include "widgets/figure/CrispImage.h"

#include <QPainter>

#include <cmath>

namespace canns {

KernelView::KernelView(QWidget* parent) : LiveFigure(parent) {
    setObjectName(QStringLiteral("kernel"));
    retranslate();
}

void KernelView::begin(const LiveNetwork& network) {
    network_ = network;
    if (!network.kernel)
        return;
    const Geometry& g = network.population();
    const double half = 0.5 * (g.end - g.begin);
    range_ = Range::of(network.kernel->values);
    FigureAxis x = xAxis();
    FigureAxis y = yAxis();
    x.home = {-half, half};
    x.angle = true;
    y.angle = !isCurve();
    y.home = isCurve() ? Range{std::min(0.0, range_.from), range_.to}.padded(0.06) : x.home;
    setEqualAspect(!isCurve());
    setAxes(x, y);
    retranslate();
}

double KernelView::weight(std::ptrdiff_t right, std::ptrdiff_t up) const {
    const auto wrapped = [](std::ptrdiff_t i, std::size_t count) {
        const auto n = static_cast<std::ptrdiff_t>(count);
        return static_cast<std::size_t>((i % n + n) % n);
    };
    const Kernel& kernel = *network_.kernel;
    return kernel.values[wrapped(up, kernel.rows) * kernel.columns + wrapped(right, kernel.columns)];
}

void KernelView::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const auto columns = static_cast<std::ptrdiff_t>(network_.kernel->columns);
    const auto rows = static_cast<std::ptrdiff_t>(network_.kernel->rows);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isCurve()) {
        QPolygonF line;
        for (std::ptrdiff_t i = 0; i <= columns; ++i)
            line << area.toPixel(xAxis().home.from + xAxis().home.length() * static_cast<double>(i) /
                                                         static_cast<double>(columns),
                                 weight(i - columns / 2, 0));
        painter.setPen(QPen(palette.grid, 1));
        painter.drawLine(area.toPixel(xAxis().home.from, 0), area.toPixel(xAxis().home.to, 0));
        painter.setPen(QPen(palette.series[0], 2));
        painter.drawPolyline(line);
        return;
    }
    QImage image(static_cast<int>(columns), static_cast<int>(rows), QImage::Format_RGB32);
    const Range shown = colourRange(weights());
    for (std::ptrdiff_t row = 0; row < rows; ++row)
        for (std::ptrdiff_t column = 0; column < columns; ++column)
            image.setPixel(
                static_cast<int>(column), static_cast<int>(rows - 1 - row),
                mapColour((weight(column - columns / 2, row - rows / 2) - shown.from) / shown.length(),
                          palette));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF(area.toPixel(xAxis().home.from, yAxis().home.to),
                             area.toPixel(xAxis().home.to, yAxis().home.from)),
                      crisp(painter, image));
}

std::optional<Figure::ColourBar> KernelView::colourBar() const {
    if (isCurve())
        return std::nullopt;
    return ColourBar{tr("Weight"), weights()};
}

Range KernelView::weights() const { return range_.length() > 0 ? range_ : range_.padded(0); }

void KernelView::retranslate() {
    if (isCurve())
        setAxisLabels(tr("Distance (rad)"), tr("Weight"));
    else
        setAxisLabels(tr("Distance (rad)"), tr("Distance (rad)"));
    setTitle(tr("Connectivity of one neuron"));
}

QString KernelView::readout(QPointF at) const {
    const double length = xAxis().home.length();
    const auto step = [&](double distance, std::size_t count) {
        return static_cast<std::ptrdiff_t>(std::lround(distance / length * static_cast<double>(count)));
    };
    const double found =
        weight(step(at.x(), network_.kernel->columns), isCurve() ? 0 : step(at.y(), network_.kernel->rows));
    return tr("%1 rad: %2").arg(numberText(at.x(), 3), numberText(found, 3));
}

NumberTable KernelView::numbers() const {
    NumberTable table{{{"right", {}}, {"up", {}}, {"weight", {}}}};
    if (!network_.kernel)
        return table;
    for (std::size_t i = 0; i < network_.kernel->values.size(); ++i) {
        const std::size_t right = i % network_.kernel->columns;
        const std::size_t up = i / network_.kernel->columns;
        table.columns[0].values.push_back(static_cast<double>(right));
        table.columns[1].values.push_back(static_cast<double>(up));
        table.columns[2].values.push_back(network_.kernel->values[i]);
    }
    return table;
}

} // namespace canns

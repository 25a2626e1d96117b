#include "app/gui/live/ModelThumbnail.h"

#include "widgets/figure/ColourMap.h"
#include "widgets/figure/FigurePalette.h"

#include <QImage>
#include <QPainter>

#include <array>
#include <cmath>
#include <numbers>

namespace canns {

namespace {

constexpr int side = 72; ///< Pixels; shown at half of it, so that it is sharp on dense screens.
constexpr double corner = 10.0;
constexpr double pi = std::numbers::pi;

/// A sheet whose brightness at (x, y) in [0, 1]² is `level`.
template <typename Level>
void paintSheet(QPainter& painter, Level level) {
    QImage image(side / 2, side / 2, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(
                x, y,
                ColourMap::named({}).colour(level((x + 0.5) / image.width(), (y + 0.5) / image.height())));
    painter.drawImage(QRectF(4, 4, side - 8, side - 8), image);
}

double bump(double x, double y, double width = 0.16) {
    return std::exp(-((x - 0.55) * (x - 0.55) + (y - 0.42) * (y - 0.42)) / (2 * width * width));
}

double hexagons(double x, double y) {
    double sum = 0.0;
    for (const double angle : {0.1, 0.1 + pi / 3, 0.1 + 2 * pi / 3})
        sum += std::cos(6.0 * pi * (x * std::cos(angle) + y * std::sin(angle)));
    return std::max(0.0, (sum + 1.0) / 4.0);
}

/// A ring of dots whose size is the activity; `swing`: a second bump beside the first, faint.
void paintRing(QPainter& painter, const FigurePalette& colours, bool swing) {
    constexpr int dots = 20;
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < dots; ++i) {
        const double angle = 2 * pi * i / dots;
        const auto about = [&](double centre) {
            const double d = std::remainder(angle - centre, 2 * pi);
            return std::exp(-d * d / 0.3);
        };
        const double level = about(0.9);
        const QPointF at(side / 2.0 + 25 * std::cos(angle), side / 2.0 - 25 * std::sin(angle));
        painter.setBrush(colours.faint);
        painter.drawEllipse(at, 2.2, 2.2);
        if (swing) {
            QColor second = colours.series[1];
            second.setAlphaF(0.8F);
            painter.setBrush(second);
            painter.drawEllipse(at, 5 * about(2.0), 5 * about(2.0));
        }
        painter.setBrush(colours.series[0]);
        painter.drawEllipse(at, 6.5 * level, 6.5 * level);
    }
}

void paintMaze(QPainter& painter, const FigurePalette& colours) {
    painter.setPen(QPen(colours.faint, 14, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(QPolygonF({QPointF(36, 66), QPointF(36, 18)}));
    painter.drawLine(QPointF(6, 18), QPointF(66, 18));
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 4; ++i) {
        QColor colour = colours.series[0];
        colour.setAlphaF(0.35F + 0.2F * static_cast<float>(i));
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(36, 58 - 11 * i), 6.0, 6.0);
    }
}

} // namespace

QIcon modelThumbnail(const Model& model, const QPalette& palette) {
    const bool dark = palette.color(QPalette::Window).lightness() < 128;
    const FigurePalette colours = dark ? FigurePalette::darkened() : FigurePalette::light();
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    // A ground of its own: what is drawn has the blue of a chosen row, too.
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.background);
    painter.drawRoundedRect(QRectF(pixmap.rect()), corner, corner);
    const std::string& name = model.name();
    const bool motion = std::ranges::find(model.senses, Signal::Motion) != model.senses.end();
    if (std::ranges::find(model.senses, Signal::PlaneFeature) != model.senses.end())
        paintSheet(painter, [](double x, double y) { return bump(x, y); });
    else if (name.find("place") != std::string::npos)
        paintMaze(painter, colours);
    else if (name.starts_with("hierarch"))
        paintSheet(painter, [](double x, double y) {
            return x < 0.34   ? 0.5 + 0.5 * std::cos(12 * pi * y)
                   : x < 0.67 ? hexagons(1.6 * x, 1.6 * y)
                              : bump(x - 0.28, y, 0.12);
        });
    else if (motion && name.find("grid") != std::string::npos && !name.ends_with("ring"))
        paintSheet(painter, hexagons);
    else
        paintRing(painter, colours, name.starts_with("theta"));
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // Not tinted, which hides the ring.
    return icon;
}

} // namespace canns

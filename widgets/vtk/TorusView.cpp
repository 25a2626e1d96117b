#include "widgets/vtk/TorusView.h"

#include "widgets/vtk/TorusAxes.h"
#include "widgets/vtk/TorusCamera.h"

#include <QPainter>

#include <cmath>
#include <numbers>
#include <utility>

namespace canns {

namespace {

constexpr double trailPixels = 3.0;
constexpr double markerPixels = 14.0;
/// The oldest part of a trail keeps this share of its colour.
constexpr double oldest = 0.15;
constexpr int plainSide = 256;
constexpr int plainLines = 4;
constexpr double leastWordedPixels = 130.0; ///< A smaller torus has no room for words.

double radians(float phase) { return static_cast<double>(phase); }

QRgb mixed(const QColor& a, const QColor& b, double part) {
    const auto mix = [part](int from, int to) {
        return static_cast<int>(std::lround(from + part * (to - from)));
    };
    return qRgb(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

/// Of a torus without a map: lines every quarter turn.
QImage plainTexture(const FigurePalette& palette) {
    QImage plain(plainSide, plainSide, QImage::Format_RGB32);
    plain.fill(palette.dark ? palette.grid.lighter(130) : palette.grid);
    QPainter painter(&plain);
    painter.setPen(QPen(palette.faint, 1));
    for (int i = 0; i < plainLines; ++i) {
        const int at = i * plainSide / plainLines;
        painter.drawLine(at, 0, at, plainSide);
        painter.drawLine(0, plainSide - 1 - at, plainSide, plainSide - 1 - at);
    }
    return plain;
}

} // namespace

TorusView::TorusView(QWidget* parent) : SceneView(parent) {}

void TorusView::setMap(Matrix<float> values, Range range, ColourMap::Kind kind) {
    map_ = std::move(values);
    range_ = range.length() > 0 ? range : range.padded(0);
    mapStale_ = true;
    setMapKind(kind);
    redraw();
}

void TorusView::setWords(const QString& title, const QString& quantity) {
    quantity_ = quantity;
    setTitle(title);
}

void TorusView::setPhaseNames(const QString& first, const QString& second) {
    phaseNames_ = {first, second};
    redraw();
}

void TorusView::setEmptyWords(const QString& text) {
    empty_ = text;
    redraw();
}

void TorusView::setTrail(std::vector<Phases> places) {
    trail_ = std::move(places);
    redraw();
}

void TorusView::setMarkers(std::vector<Marker> markers) {
    markers_ = std::move(markers);
    redraw();
}

void TorusView::face(const Phases& place) {
    toFace_ = place;
    redraw();
}

void TorusView::setSurfaceOpacity(double opacity) {
    opacity_ = opacity;
    redraw();
}

NumberTable TorusView::numbers() const {
    NumberTable table{{{"first phase (rad)", {}}, {"second phase (rad)", {}}}};
    auto& columns = table.columns;
    if (map_.empty()) {
        for (const Phases& place : trail_) {
            columns[0].values.push_back(radians(place[0]));
            columns[1].values.push_back(radians(place[1]));
        }
        return table;
    }
    columns.push_back({quantity_.toStdString(), {}});
    const auto middle = [](std::size_t bin, std::size_t bins) {
        return 2.0 * std::numbers::pi * (static_cast<double>(bin) + 0.5) / static_cast<double>(bins);
    };
    for (std::size_t row = 0; row < map_.rows(); ++row)
        for (std::size_t column = 0; column < map_.columns(); ++column) {
            columns[0].values.push_back(middle(column, map_.columns()));
            columns[1].values.push_back(middle(row, map_.rows()));
            columns[2].values.push_back(static_cast<double>(map_(row, column)));
        }
    return table;
}

std::optional<TorusView::Phases> TorusView::phasesAt(QPointF pixel) const {
    const QRectF box = plotArea(size()).pixels();
    if (!scene_ || drawnPixels().isEmpty() || !box.contains(pixel))
        return std::nullopt;
    const QPointF inside = pixel - box.topLeft();
    return scene_->phasesAt({inside.x() / box.width() * drawnPixels().width(),
                             inside.y() / box.height() * drawnPixels().height()});
}

std::optional<SceneCamera> TorusView::camera() const {
    return scene_ ? std::optional(scene_->camera()) : std::nullopt;
}

void TorusView::setCamera(const SceneCamera& camera) {
    if (!scene_)
        return;
    scene_->setCamera(camera);
    redraw();
}

std::optional<Figure::ColourBar> TorusView::colourBar() const {
    const bool shown = trouble().isEmpty() && !map_.empty() && !quantity_.isEmpty();
    if (!shown)
        return std::nullopt;
    ColourBar bar{quantity_, range_};
    if (colourMap().kind() == ColourMap::Kind::Cyclic)
        bar.ticks = angleTicks(range_, 5);
    return bar;
}

QImage TorusView::texture(const FigurePalette& palette) const {
    if (map_.empty())
        return plainTexture(palette);
    QImage image(static_cast<int>(map_.columns()), static_cast<int>(map_.rows()), QImage::Format_RGB32);
    const Range shown = colourRange(range_);
    for (std::size_t row = 0; row < map_.rows(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(map_.rows() - 1 - row)));
        for (std::size_t column = 0; column < map_.columns(); ++column) {
            const auto value = static_cast<double>(map_(row, column));
            line[column] = std::isnan(value) ? palette.grid.rgb()
                                             : mapColour((value - shown.from) / shown.length(), palette);
        }
    }
    return image;
}

Scene* TorusView::makeScene(QString& reason) const {
    scene_ = makeTorusScene(reason);
    mapStale_ = true;
    return scene_.get();
}

void TorusView::fillScene(const FigurePalette& palette, double scale) const {
    // The plain torus and the holes of a map have the colours of the page.
    const Range shown = colourRange(range_);
    const QString colours = colourMap().name() + (palette.dark ? u'd' : u'l') + QString::number(shown.from) +
                            u' ' + QString::number(shown.to);
    if (mapStale_ || drawnColours_ != colours) {
        scene_->setTexture(texture(palette));
        drawnColours_ = colours;
        mapStale_ = false;
    }
    scene_->setOpacity(opacity_);
    if (toFace_)
        scene_->setCamera(facing(scene_->camera(), *std::exchange(toFace_, std::nullopt)));
    fillPath(*scene_, trail_, markers_, palette, scale);
}

void TorusView::fillPlain(TorusScene& scene, const FigurePalette& palette) {
    scene.setColours(palette.background, palette.faint);
    scene.setTexture(plainTexture(palette));
    scene.setOpacity(1.0);
}

void TorusView::fillPath(TorusScene& scene, const std::vector<Phases>& trail,
                         const std::vector<Marker>& markers, const FigurePalette& palette, double scale) {
    std::vector<QRgb> trailColours;
    trailColours.reserve(trail.size());
    for (std::size_t i = 0; i < trail.size(); ++i) {
        const double age = static_cast<double>(i + 1) / static_cast<double>(trail.size());
        trailColours.push_back(mixed(palette.grid, palette.selection, oldest + (1.0 - oldest) * age));
    }
    scene.setTrail(trail, trailColours, trailPixels * scale);
    std::vector<Phases> places;
    std::vector<QRgb> markerColours;
    for (const Marker& marker : markers) {
        places.push_back(marker.phases);
        markerColours.push_back((marker.colour.isValid() ? marker.colour : palette.selection).rgb());
    }
    scene.setMarkers(places, markerColours, markerPixels * scale);
}

void TorusView::paintWords(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const std::optional<SceneCamera> from = camera();
    if (!from || std::min(area.pixels().width(), area.pixels().height()) < leastWordedPixels)
        return;
    const auto onPage = [&](const std::array<double, 3>& place) { return pageAt(area, place); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintTorusAxes(painter, *from, phaseNames_, onPage, area.pixels(), palette);
    painter.restore();
}

} // namespace canns

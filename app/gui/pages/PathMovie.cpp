#include "app/gui/pages/PathMovie.h"

#include "core/base/Error.h"
#include "widgets/figures/PathFigure.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

constexpr std::size_t mostPlaces = 400;

MoviePanel groundOf(const Figure& figure, QSizeF size, double scale, const FigurePalette& palette) {
    MoviePanel panel;
    panel.area = figure.plotArea(size);
    panel.ground = QImage((size * scale).toSize(), QImage::Format_RGB32);
    QPainter painter(&panel.ground);
    painter.scale(scale, scale);
    figure.render(painter, size, palette);
    return panel;
}

/// A scene that is made when the first frame is drawn, by the thread that draws it.
struct LateScene {
    std::optional<SceneCamera> camera;
    std::unique_ptr<TorusScene> scene;

    TorusScene& get(const FigurePalette& palette) {
        if (!scene) {
            QString reason;
            scene = makeTorusScene(reason);
            if (!scene)
                throw Failure(reason.toStdString(), "pathcompare",
                              "Show the phases as a square and save that.");
            TorusView::fillPlain(*scene, palette);
            if (camera)
                scene->setCamera(*camera);
        }
        return *scene;
    }
};

} // namespace

std::size_t TorusPath::at(double time) const {
    const auto after = std::ranges::upper_bound(path->seconds, time);
    return after == path->seconds.begin() ? 0 : static_cast<std::size_t>(after - path->seconds.begin()) - 1;
}

std::vector<TorusView::Phases> TorusPath::trail(double seconds) const {
    const std::size_t head = at(seconds);
    const std::size_t first = at(seconds - tailSeconds);
    const std::size_t stride = (head - first) / mostPlaces + 1;
    std::vector<TorusView::Phases> places;
    for (std::size_t i = first; i < head; i += stride)
        places.push_back({path->phases(i, 0), path->phases(i, 1)});
    places.push_back({path->phases(head, 0), path->phases(head, 1)});
    return places;
}

std::vector<TorusView::Marker> TorusPath::markers(double seconds, const FigurePalette& palette) const {
    const std::size_t head = at(seconds);
    std::vector<TorusView::Marker> found;
    if (!expected.empty() && std::isfinite(expected(head, 0)))
        found.push_back({{expected(head, 0), expected(head, 1)}, palette.text});
    found.push_back({{path->phases(head, 0), path->phases(head, 1)}, {}});
    return found;
}

MoviePanel moviePanel(const PathFigure& figure, QSizeF size, double scale, const FigurePalette& palette) {
    MoviePanel panel = groundOf(figure, size, scale, palette);
    panel.draw = [drawing = figure.drawing()](QPainter& painter, const PlotArea& area,
                                              const FigurePalette& colours, double seconds) {
        drawing.paint(painter, area, colours, seconds);
    };
    return panel;
}

MoviePanel moviePanel(const TorusView& view, TorusPath path, QSizeF size, double scale,
                      const FigurePalette& palette) {
    MoviePanel panel = groundOf(view, size, scale, palette);
    auto late = std::make_shared<LateScene>();
    late->camera = view.camera();
    panel.draw = [late, path = std::move(path)](QPainter& painter, const PlotArea& area,
                                                const FigurePalette& colours, double seconds) {
        TorusScene& scene = late->get(colours);
        const QTransform device = painter.deviceTransform();
        const double pixels = std::hypot(device.m11(), device.m12());
        TorusView::fillPath(scene, path.trail(seconds), path.markers(seconds, colours), colours, pixels);
        painter.drawImage(area.pixels(), scene.render((area.pixels().size() * pixels).toSize()));
    };
    return panel;
}

} // namespace canns

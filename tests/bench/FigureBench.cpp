// How long a frame of what moves takes: scrolling 150 rate maps, playing a path, zooming a heat map, a ring
// that runs. 60 frames a second leave 16.7 ms for each.
#include "core/maps/CohoSpace.h"
#include "widgets/figures/HeatMapFigure.h"
#include "widgets/figures/MapGalleryFigure.h"
#include "widgets/figures/PathFigure.h"
#include "widgets/live/IntegratedPathView.h"
#include "widgets/live/RingProfileView.h"
#include "widgets/selection/Selection.h"
#include "widgets/vtk/TorusView.h"

#include <QApplication>

#include <benchmark/benchmark.h>

#include <cmath>
#include <numbers>

using namespace canns;

namespace {

constexpr QSize panel(430, 480);      ///< A figure beside another one on a screen of 1366 × 768.
constexpr QSize largePanel(900, 900); ///< On a large screen.
constexpr QSize livePanel(430, 280);  ///< One of the four of a network that runs.

/// One frame of a widget, drawn as for the screen.
void drawFrame(QWidget& widget) {
    QImage screen(widget.size(), QImage::Format_RGB32);
    widget.render(&screen);
    benchmark::DoNotOptimize(screen.constBits());
}

std::shared_ptr<const RateMaps> manyMaps(std::size_t cells, std::size_t bins) {
    auto maps = std::make_shared<RateMaps>();
    for (std::size_t edge = 0; edge <= bins; ++edge)
        maps->bins.xEdges.push_back(static_cast<double>(edge) / static_cast<double>(bins));
    maps->bins.yEdges = maps->bins.xEdges;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        Matrix<double> map(bins, bins);
        for (std::size_t i = 0; i < map.size(); ++i)
            map.data()[i] = 5.0 + 5.0 * std::sin(0.013 * static_cast<double>(i * (cell + 1)));
        maps->maps.push_back(std::move(map));
    }
    for (auto* list :
         {&maps->peakHertz, &maps->meanHertz, &maps->spatialInformation, &maps->sparsity, &maps->coherence})
        list->assign(cells, 10.0);
    return maps;
}

Cells manyCells(std::size_t count) {
    std::vector<std::string> ids;
    for (std::size_t cell = 0; cell < count; ++cell)
        ids.push_back(std::to_string(cell));
    return Cells::of(ids, nullptr);
}

void scrollMaps(benchmark::State& state, QSize size) {
    Selection selection;
    MapGalleryFigure gallery(selection);
    gallery.resize(size);
    gallery.setMaps(manyMaps(150, 50), manyCells(150));
    gallery.show();
    double row = 0.0;
    for ([[maybe_unused]] const auto unused : state) {
        row =
            row > static_cast<double>(gallery.rowCount()) - gallery.yAxis().home.length() ? 0.0 : row + 0.06;
        gallery.scrollTo(row);
        drawFrame(gallery);
    }
}

/// 25 minutes on a torus at 20 ms.
PathCompare longPath(std::size_t count) {
    PathCompare path;
    path.phases = Matrix<float>(count, 2);
    constexpr double twoPi = 2.0 * std::numbers::pi;
    for (std::size_t i = 0; i < count; ++i) {
        const double t = 0.02 * static_cast<double>(i);
        path.seconds.push_back(t);
        path.x.push_back(std::cos(0.7 * t) * std::cos(0.031 * t));
        path.y.push_back(std::sin(0.9 * t));
        path.phases(i, 0) = static_cast<float>(std::fmod(5.0 * t, twoPi));
        path.phases(i, 1) = static_cast<float>(std::fmod(3.1 * t, twoPi));
    }
    return path;
}

void playPath(benchmark::State& state, QSize size) {
    Selection selection;
    PathFigure box(selection);
    PathFigure phases(selection);
    const PathCompare path = longPath(75'000);
    box.setBox(std::make_shared<const PathTrack>(boxTrack(path, 0.02)));
    phases.setPhases(std::make_shared<const PathTrack>(phaseTrack(path, 0.02, PhasePlane::Skewed)), nullptr,
                     PhasePlane::Skewed);
    for (PathFigure* figure : {&box, &phases}) {
        figure->setTailSeconds(10.0);
        figure->resize(size);
        figure->show();
        drawFrame(*figure);
    }
    double seconds = 20.0;
    for ([[maybe_unused]] const auto unused : state) {
        selection.setSeconds(seconds += 0.1);
        drawFrame(box);
        drawFrame(phases);
    }
}

void playTorus(benchmark::State& state, QSize size) {
    TorusView torus;
    torus.resize(size);
    const PathCompare path = longPath(75'000);
    torus.show();
    std::size_t head = 1000;
    for ([[maybe_unused]] const auto unused : state) {
        std::vector<TorusView::Phases> trail;
        head = head + 5 < 75'000 ? head + 5 : 1000;
        for (std::size_t i = head - 400; i <= head; ++i)
            trail.push_back({path.phases(i, 0), path.phases(i, 1)});
        torus.setMarkers({{trail.back(), {}}});
        torus.setTrail(std::move(trail));
        drawFrame(torus);
    }
    if (!torus.trouble().isEmpty())
        state.SkipWithError(qPrintable(torus.trouble()));
}

void zoomHeatMap(benchmark::State& state, QSize size) {
    auto rate = std::make_shared<FiringRate>();
    rate->matrix = Matrix<float>(120, 150'000);
    for (std::size_t i = 0; i < rate->matrix.size(); ++i)
        rate->matrix.data()[i] = static_cast<float>(i % 97);
    for (std::size_t cell = 0; cell < 120; ++cell)
        rate->cells.push_back(cell);
    for (std::size_t t = 0; t < 150'000; ++t)
        rate->seconds.push_back(0.01 * static_cast<double>(t));
    Selection selection;
    HeatMapFigure figure(selection);
    figure.resize(size);
    figure.setHeatMap(HeatMap::of(rate, manyCells(120), 0.01));
    figure.show();
    double length = 1500.0;
    for ([[maybe_unused]] const auto unused : state) {
        length = length < 5.0 ? 1500.0 : 0.9 * length;
        figure.setView({750.0 - 0.5 * length, 750.0 + 0.5 * length}, figure.yAxis().view);
        drawFrame(figure);
    }
}

/// Four curves over 512 neurons, a bump that goes round.
void runRing(benchmark::State& state, QSize size) {
    constexpr std::size_t neurons = 512;
    LiveNetwork network;
    const Geometry ring{GeometryKind::Ring, {neurons}, -std::numbers::pi, std::numbers::pi, false};
    for (const char* name : {"u", "r", "input", "v"})
        network.states.push_back({name, name, "", ring});
    network.rateState = 1;
    network.hasFeature = true;
    RingProfileView figure;
    figure.begin(network);
    figure.resize(size);
    figure.show();
    Frame frame;
    frame.world.present = true;
    frame.states.assign(network.states.size(), std::vector<float>(neurons));
    double centre = 0.0;
    for ([[maybe_unused]] const auto unused : state) {
        centre += 0.02;
        frame.world.feature[0] = centre;
        for (std::size_t s = 0; s < frame.states.size(); ++s)
            for (std::size_t n = 0; n < neurons; ++n) {
                const double from = ring.coordinate(n, neurons) - centre + 0.2 * static_cast<double>(s);
                frame.states[s][n] = static_cast<float>(std::exp(3.0 * (std::cos(from) - 1.0)));
            }
        figure.showFrame(frame);
        drawFrame(figure);
    }
}

/// A hexagonal pattern on 40 × 40 neurons that an animal moves, after a minute; an empty size draws nothing.
void followPattern(benchmark::State& state, QSize size) {
    constexpr std::size_t side = 40;
    constexpr double wave = 2.0 * std::numbers::pi / side;
    LiveNetwork network;
    network.states.push_back({"r", "r", "", {GeometryKind::Torus, {side, side}, 0.0, side, false}});
    network.hasMotion = true;
    IntegratedPathView figure;
    figure.begin(network);
    figure.resize(size);
    figure.show();
    Frame frame;
    frame.states.assign(1, std::vector<float>(side * side));
    const auto next = [&] {
        frame.seconds = 0.02 * static_cast<double>(++frame.step);
        frame.world.position = {0.5 + 0.4 * std::cos(0.7 * frame.seconds) * std::cos(0.031 * frame.seconds),
                                0.5 + 0.4 * std::sin(0.9 * frame.seconds)};
        for (std::size_t n = 0; n < side * side; ++n) {
            const double x = wave * (static_cast<double>(n % side) + 80.0 * frame.world.position[0]);
            const double y = wave * (static_cast<double>(n / side) + 80.0 * frame.world.position[1]);
            const double sum = std::cos(2 * x + y) + std::cos(2 * x - y) + std::cos(2 * y);
            frame.states[0][n] = static_cast<float>(std::max(0.0, sum));
        }
        figure.showFrame(frame);
    };
    for (int i = 0; i < 3600; ++i)
        next();
    if (figure.isBroken() || !figure.integrated() || figure.integrated()->rSquared < 0.99)
        state.SkipWithError("The pattern was not followed.");
    for ([[maybe_unused]] const auto unused : state) {
        next();
        if (!size.isEmpty())
            drawFrame(figure);
    }
}

} // namespace

#define CANNS_FRAMES(NAME)                                                                                   \
    BENCHMARK_CAPTURE(NAME, panel, panel)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();           \
    BENCHMARK_CAPTURE(NAME, largePanel, largePanel)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()
CANNS_FRAMES(scrollMaps);
CANNS_FRAMES(playPath);
CANNS_FRAMES(playTorus);
CANNS_FRAMES(zoomHeatMap);
BENCHMARK_CAPTURE(runRing, livePanel, livePanel)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
CANNS_FRAMES(runRing);
BENCHMARK_CAPTURE(followPattern, livePanel, livePanel)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(followPattern, undrawn, QSize())->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
CANNS_FRAMES(followPattern);

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}

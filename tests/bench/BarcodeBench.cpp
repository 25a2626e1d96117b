// Drawing a barcode and its diagram into a picture of the size of a window: 16 ms a frame are wanted for 5
// 000 bars. Run with QT_QPA_PLATFORM=offscreen.
#include "widgets/figures/BarcodeFigure.h"
#include "widgets/selection/Selection.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>

#include <memory>

using namespace canns;

namespace {

std::shared_ptr<const Persistence> barsOf(std::int64_t count) {
    auto persistence = std::make_shared<Persistence>();
    persistence->diagrams.resize(2);
    persistence->diagrams[0].push_back({});
    for (std::int64_t i = 1; i < count; ++i)
        persistence->diagrams[1].push_back(
            {0.001F * static_cast<float>(i), 0.001F * static_cast<float>(i) + 1.0F});
    return persistence;
}

template <typename Drawn>
void draw(benchmark::State& state, Drawn& figure) {
    QImage page(1000, 700, QImage::Format_RGB32);
    QPainter painter(&page);
    for (auto _ : state)
        figure.render(painter, page.size(), FigurePalette::light());
}

void barcode(benchmark::State& state) {
    Selection selection;
    BarcodeFigure figure(selection);
    figure.setLongest(static_cast<std::size_t>(state.range(0)));
    figure.setPersistence(barsOf(state.range(0)));
    draw(state, figure);
}

void barcodeWithChance(benchmark::State& state) {
    Selection selection;
    BarcodeFigure figure(selection);
    figure.setLongest(static_cast<std::size_t>(state.range(0)));
    figure.setPersistence(barsOf(state.range(0)));
    figure.setChance({0.5, 0.5}, "95 % of 100 shuffles");
    draw(state, figure);
}

void diagram(benchmark::State& state) {
    Selection selection;
    DiagramFigure figure(selection);
    figure.setPersistence(barsOf(state.range(0)));
    draw(state, figure);
}

} // namespace

BENCHMARK(barcode)->Arg(60)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK(barcodeWithChance)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK(diagram)->Arg(5000)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

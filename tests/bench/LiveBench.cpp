// The page of live simulations: how many frames a second reach the screen, how many come too late, and how
// much of the simulation's speed is left beside the window. To reach: 60 frames/s for rings and sheets up to
// 128 × 128 on 2 cores, 30 for 3-D views at 900 × 700 with software OpenGL, and 90 % of the steps.
#include "app/gui/live/LivePage.h"
#include "app/gui/live/LiveViewArea.h"
#include "app/gui/live/TransportBar.h"
#include "app/gui/shell/Workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <vector>

namespace {

using namespace canns;

constexpr double seconds = 4.0;
const QSize screen(1366, 708);
constexpr double lateMilliseconds = 25.0; ///< A frame that misses its 60th of a second, and half of the next.

void processFor(double duration) {
    QEventLoop loop;
    QTimer::singleShot(static_cast<int>(1000 * duration), &loop, &QEventLoop::quit);
    loop.exec();
}

/// Counts what is painted: an event filter on a figure.
class PaintClock : public QObject {
public:
    explicit PaintClock(QWidget& figure) : QObject(&figure) { figure.installEventFilter(this); }

    std::vector<double> gaps; ///< Milliseconds between paints.

    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            if (clock_.isValid())
                gaps.push_back(static_cast<double>(clock_.nsecsElapsed()) * 1e-6);
            clock_.restart();
        }
        return false;
    }

private:
    QElapsedTimer clock_;
};

/// A page at the size of a small screen, with this model, its settings, and these views (none: those it has).
struct Live {
    Workspace workspace;
    LivePage page{workspace};

    Live(const SimulationOrigin& origin, const QStringList& views, QSize size) {
        page.resize(size);
        page.show();
        QEventLoop settled;
        QObject::connect(&page, &LivePage::settled, &settled, &QEventLoop::quit);
        if (!views.isEmpty())
            page.restoreLayoutState(
                QStringLiteral("{\"%1\":[\"%2\"]}")
                    .arg(QString::fromStdString(origin.model), views.join(QStringLiteral("\",\"")))
                    .toUtf8());
        page.setOrigin(origin);
        settled.exec();
        while (!page.simulation())
            settled.exec();
    }
};

SimulationOrigin originWith(const std::string& model, const std::vector<std::string>& settings) {
    SimulationOrigin origin = liveOrigin(findModel(model));
    for (const std::string& setting : settings)
        origin.set(setting);
    return origin;
}

void frames(benchmark::State& state, const std::string& model, const std::vector<std::string>& settings,
            const QStringList& views, QSize size) {
    Live live(originWith(model, settings), views, size);
    std::vector<PaintClock*> clocks;
    for (LiveView* view : live.page.views().views())
        clocks.push_back(new PaintClock(view->figure()));
    live.page.run();
    processFor(1.0); // VTK is loaded with the first picture, and the first steps are no rule.
    for (PaintClock* clock : clocks)
        clock->gaps.clear();
    for ([[maybe_unused]] const auto unused : state) {
        processFor(seconds);
        state.SetIterationTime(seconds);
    }
    std::vector<double> gaps;
    std::size_t fewest = SIZE_MAX;
    for (const PaintClock* clock : clocks) {
        fewest = std::min(fewest, clock->gaps.size());
        gaps.insert(gaps.end(), clock->gaps.begin(), clock->gaps.end());
    }
    std::ranges::sort(gaps);
    state.counters["frames/s"] = static_cast<double>(fewest) / seconds;
    state.counters["late"] =
        static_cast<double>(std::ranges::count_if(gaps, [](double gap) { return gap > lateMilliseconds; }));
    state.counters["median_ms"] = gaps.empty() ? 0.0 : gaps[gaps.size() / 2];
    state.counters["p99_ms"] = gaps.empty() ? 0.0 : gaps[gaps.size() * 99 / 100];
    state.counters["views"] = static_cast<double>(clocks.size());
}

double stepsPerSecond(Simulation& simulation, double duration) {
    simulation.setSpeed(0.0);
    simulation.run();
    processFor(0.5);
    const std::size_t before = simulation.latestFrame().step;
    QElapsedTimer clock;
    clock.start();
    processFor(duration);
    const std::size_t after = simulation.latestFrame().step;
    const double taken = static_cast<double>(clock.nsecsElapsed()) * 1e-9;
    simulation.pause();
    simulation.wait();
    return static_cast<double>(after - before) / taken;
}

void share(benchmark::State& state, const std::string& model, const std::vector<std::string>& settings,
           const QStringList& views) {
    const SimulationOrigin origin = originWith(model, settings);
    double alone = 0.0;
    {
        Simulation simulation(findModel(origin.model), origin.modelValues, findTask(origin.task),
                              origin.taskValues, {}, origin.seed, FrameStore::OnRequest);
        simulation.repeatTask(true);
        alone = stepsPerSecond(simulation, seconds);
    }
    Live live(origin, views, screen);
    double beside = 0.0;
    for ([[maybe_unused]] const auto unused : state) {
        live.page.findChild<TransportBar*>()->setSpeed(0.0);
        live.page.run();
        beside = stepsPerSecond(*live.page.simulation(), seconds);
        state.SetIterationTime(seconds);
    }
    state.counters["alone_steps/s"] = alone;
    state.counters["window_steps/s"] = beside;
    state.counters["share"] = beside / alone;
}

/// Leaves 900 × 700 for one view beside the forms.
const QSize forOneScene(900 + 346, 700 + 110);

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto add = [](const std::string& name, auto&& run) {
        benchmark::RegisterBenchmark(name.c_str(), run)
            ->UseManualTime()
            ->Iterations(1)
            ->Unit(benchmark::kSecond);
    };
    // Every model with the views that it begins with.
    for (const Model& model : models())
        add("frames/" + model.name(),
            [name = model.name()](benchmark::State& s) { frames(s, name, {}, {}, screen); });
    add("frames/sheet64", [](benchmark::State& s) { frames(s, "cann-2d", {}, {"sheet", "time"}, screen); });
    add("frames/sheet128",
        [](benchmark::State& s) { frames(s, "cann-2d", {"model.length=128"}, {"sheet"}, screen); });
    add("frames/torus3d", [](benchmark::State& s) { frames(s, "cann-2d", {}, {"torus"}, forOneScene); });
    add("frames/surface3d", [](benchmark::State& s) { frames(s, "cann-2d", {}, {"surface"}, forOneScene); });
    add("share/ring", [](benchmark::State& s) { share(s, "cann-1d", {}, {}); });
    add("share/sheet64", [](benchmark::State& s) { share(s, "cann-2d", {}, {"sheet", "time"}); });
    add("share/sheet128", [](benchmark::State& s) {
        share(s, "cann-2d", {"model.length=128"}, {"sheet", "time"});
    });
    add("share/grid", [](benchmark::State& s) { share(s, "grid-velocity", {}, {}); });
    add("share/torus3d", [](benchmark::State& s) { share(s, "cann-2d", {}, {"torus"}); });
    add("share/first2d", [](benchmark::State& s) { share(s, "cann-2d", {}, {}); });
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

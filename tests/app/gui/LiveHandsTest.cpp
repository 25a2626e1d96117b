// Hands on a running network, with the mouse and the keys on the views themselves: what each tool does to the
// neurons under the pointer and to no others, and what moves the view instead. Where it can be told exactly,
// a twin that no hand touches stands beside it.
#include "LivePageBench.h"
#include "core/base/Angles.h"
#include "widgets/live/ArenaView.h"
#include "widgets/live/PolarView.h"
#include "widgets/live/RingProfileView.h"
#include "widgets/live/SheetView.h"

#include <QAbstractButton>
#include <QSlider>

#include <algorithm>
#include <cmath>

using namespace canns;
using namespace canns::test;

namespace {

constexpr int patience = LivePageBench::patience;
constexpr double ringRange = twoPi;

/// A network whose stimulus stays at 0, so that all that changes is the hand's doing.
SimulationOrigin still(const std::string& model) {
    const bool ring = model.starts_with("cann-1d");
    SimulationOrigin origin =
        liveOrigin(findModel(model), ring ? "smooth-tracking-1d" : "smooth-tracking-2d");
    origin.set(ring ? "task.features=0,0" : "task.features=0,0,0,0");
    origin.set("task.durations=100000");
    if (!ring)
        origin.set("model.length=32");
    return origin;
}

void choose(LivePageBench& bench, HandTool tool) {
    bench.find<QComboBox>("liveTool")->setCurrentIndex(static_cast<int>(tool));
}

template <typename View>
View& viewOf(LivePageBench& bench) {
    return *bench.page.findChild<View*>();
}

/// Both have done the same number of steps after this.
void advance(LivePageBench& bench, Simulation& twin, std::size_t steps) {
    bench.advance(steps);
    twin.step(steps);
    twin.wait();
}

/// How much more there is of a state than in the twin, neuron by neuron.
std::vector<float> difference(LivePageBench& bench, Simulation& twin, const std::string& name) {
    std::vector<float> values = bench.state(name);
    const std::vector<float>& others = twin.latestFrame().states[bench.stateIndex(name)];
    for (std::size_t n = 0; n < values.size(); ++n)
        values[n] -= others[n];
    return values;
}

bool sameAsTwin(LivePageBench& bench, Simulation& twin) {
    return bench.step() == twin.latestFrame().step && bench.latest().states == twin.latestFrame().states;
}

/// The place of a neuron of the population, in its coordinates.
QPointF placeOf(LivePageBench& bench, std::size_t neuron) {
    const Geometry population = bench.population();
    const std::size_t columns = population.shape.back();
    return {population.coordinate(neuron % columns, columns),
            population.shape.size() == 2 ? population.rowCoordinate(neuron / columns) : 0.0};
}

/// Round the ring, or the torus of the same range on both axes.
double distance(LivePageBench& bench, std::size_t neuron, QPointF place) {
    const double range = bench.population().end - bench.population().begin;
    const QPointF there = placeOf(bench, neuron);
    const double dx = std::remainder(there.x() - place.x(), range);
    const double dy =
        bench.population().shape.size() == 2 ? std::remainder(there.y() - place.y(), range) : 0.0;
    return std::hypot(dx, dy);
}

std::size_t highest(const std::vector<float>& values) {
    return static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
}

/// What is injected into the network now.
std::vector<double> injected(LivePageBench& bench) {
    std::vector<double> current;
    bench.page.simulation()->inspect(
        [&current](Network& network, const Input&, double) { current = network.injected(); });
    bench.page.simulation()->wait();
    return current;
}

} // namespace

class LiveHandsTest : public QObject {
    Q_OBJECT

    void allTools() {
        QTest::addColumn<HandTool>("tool");
        QTest::newRow("stimulus") << HandTool::Stimulus;
        QTest::newRow("kick") << HandTool::Kick;
        QTest::newRow("silence") << HandTool::Erase;
        QTest::newRow("noise") << HandTool::Noise;
        QTest::newRow("pick") << HandTool::Pick;
    }

private slots:
    void aKickActsWhereItIsClickedAndGoesAgain() {
        LivePageBench bench;
        bench.beginStepwise(still("cann-1d"), {"profile"});
        const auto twin = bench.twin();
        advance(bench, *twin, 200);
        QVERIFY(sameAsTwin(bench, *twin));
        choose(bench, HandTool::Kick);
        click(viewOf<RingProfileView>(bench), {1.5, 0.5});
        advance(bench, *twin, 5);
        const std::vector<float> current = difference(bench, *twin, "input");
        const std::vector<float> u = difference(bench, *twin, "u");
        const float before = *std::ranges::max_element(twin->latestFrame().states[bench.stateIndex("u")]);
        QVERIFY(distance(bench, highest(current), {1.5, 0}) < 0.03);
        QVERIFY(std::abs(*std::ranges::max_element(current) - 3 * before) < 0.3F * before);
        QVERIFY(distance(bench, highest(u), {1.5, 0}) < 0.2);
        QVERIFY(*std::ranges::max_element(u) > 0.5F * before);
        // A hundredth of a second later there is no current any more, and the network finds back by itself.
        advance(bench, *twin, 6);
        QVERIFY(
            std::ranges::all_of(difference(bench, *twin, "input"), [](float one) { return one == 0.0F; }));
        QVERIFY(!sameAsTwin(bench, *twin));
        advance(bench, *twin, 3000);
        for (const float one : difference(bench, *twin, "u"))
            QVERIFY(std::abs(one) < 1e-3F * before);
    }

    void noiseComesUnderTheBrushAlone() {
        LivePageBench bench;
        bench.beginStepwise(still("cann-1d"), {"profile"});
        const auto twin = bench.twin();
        advance(bench, *twin, 200);
        choose(bench, HandTool::Noise);
        auto& view = viewOf<RingProfileView>(bench);
        press(view, pixelAt(view, {-2.0, 0.5}));
        advance(bench, *twin, 1);
        const double brush = 0.08 * ringRange;
        const std::vector<float> u = difference(bench, *twin, "u");
        for (std::size_t n = 0; n < u.size(); ++n) {
            const double d = distance(bench, n, {-2.0, 0});
            if (d > brush + 0.03)
                QVERIFY(u[n] == 0.0F); // Not at once.
            else if (d < brush - 0.03)
                QVERIFY(u[n] != 0.0F);
        }
        QVERIFY(std::ranges::count_if(u, [](float one) { return one > 0.0F; }) > 20);
        QVERIFY(std::ranges::count_if(u, [](float one) { return one < 0.0F; }) > 20);
        // Rates follow; each movement brings other noise.
        advance(bench, *twin, 1);
        QVERIFY(difference(bench, *twin, "r")[highest(u)] != 0.0F);
        const std::vector<float> first = difference(bench, *twin, "input");
        moveTo(view, pixelAt(view, {-2.0, 0.5}) + QPoint(1, 0));
        advance(bench, *twin, 1);
        QVERIFY(difference(bench, *twin, "input") != first);
        release(view, pixelAt(view, {-2.0, 0.5}));
        advance(bench, *twin, 20);
        QVERIFY(
            std::ranges::all_of(difference(bench, *twin, "input"), [](float one) { return one == 0.0F; }));
    }

    void aPatchOfASheetIsSilencedAndHealed() {
        LivePageBench bench;
        bench.beginStepwise(still("cann-2d"), {"sheet"});
        bench.advance(50);
        const double brush = 0.08 * ringRange;
        const double pixel = 0.1;
        choose(bench, HandTool::Erase);
        auto& view = viewOf<SheetView>(bench);
        press(view, pixelAt(view, {0.0, 0.0}));
        moveTo(view, pixelAt(view, {1.0, 0.5}));
        release(view, pixelAt(view, {1.0, 0.5}));
        bench.advance(1);
        const auto check = [&](const std::vector<QPointF>& places) {
            const std::vector<float>& r = bench.state("r");
            for (std::size_t n = 0; n < r.size(); ++n) {
                double nearest = 1e9;
                for (const QPointF& place : places)
                    nearest = std::min(nearest, distance(bench, n, place));
                const QByteArray where = QByteArray::number(placeOf(bench, n).x()) + ", " +
                                         QByteArray::number(placeOf(bench, n).y());
                if (nearest < brush - pixel)
                    QVERIFY2(r[n] == 0.0F, where);
                else if (nearest > brush + pixel && distance(bench, n, {0, 0}) < 1.5)
                    QVERIFY2(r[n] > 0.0F, where);
            }
        };
        check({{0, 0}, {1.0, 0.5}});
        bench.find<QAbstractButton>("liveHeal")->click();
        bench.advance(1);
        check({});
        // A reset heals as well, and what was silenced before it does not come back with the next touch.
        click(view, {0.0, 0.0});
        bench.find<QAbstractButton>("liveReset")->click();
        bench.advance(50);
        check({});
        click(view, {-0.9, 0.0});
        bench.advance(1);
        check({{-0.9, 0.0}});
    }

    void theArenaNamesThePickedNeuron() {
        LivePageBench bench;
        SimulationOrigin origin = liveOrigin(findModel("grid-position"));
        origin.set("model.length=12");
        bench.beginStepwise(origin, {"sheet", "arena"});
        bench.advance(50);
        choose(bench, HandTool::Pick);
        const auto twin = bench.twin();
        twin->step(50);
        auto& view = viewOf<SheetView>(bench);
        auto& arena = viewOf<ArenaView>(bench);
        for (const std::size_t neuron : {std::size_t{17}, std::size_t{100}, std::size_t{143}}) {
            click(view, placeOf(bench, neuron));
            QCOMPARE(arena.title(), QStringLiteral("Arena and the field of neuron %1").arg(neuron));
        }
        // A dragged pointer picks on; and nothing is done to the network.
        press(view, pixelAt(view, placeOf(bench, 17)));
        moveTo(view, pixelAt(view, placeOf(bench, 30)));
        QVERIFY(arena.title().endsWith(" 30"));
        release(view, pixelAt(view, placeOf(bench, 30)));
        advance(bench, *twin, 20);
        QVERIFY(sameAsTwin(bench, *twin));
    }

    void theStimulusIsDraggedRoundThePolarRing() {
        LivePageBench bench;
        bench.beginStepwise(still("cann-1d"), {"polar"});
        bench.advance(200);
        auto& view = viewOf<PolarView>(bench);
        const auto at = [&](double angle) {
            return pixelAt(view, {0.8 * std::cos(angle), 0.8 * std::sin(angle)});
        };
        press(view, at(0.3));
        bench.advance(1);
        QVERIFY(std::abs(bench.latest().world.feature[0] - 0.3) < 0.03);
        for (const double angle : {0.9, 1.7, 2.6, 3.5}) // Over the seam.
            moveTo(view, at(angle));
        bench.advance(600);
        QVERIFY(std::abs(wrapPi(bench.bump() - 3.5)) < 0.05);
        release(view, at(3.5));
        bench.advance(600); // It stays where it was put.
        QVERIFY(std::abs(wrapPi(bench.bump() - 3.5)) < 0.05);
        auto* leader = bench.find<QComboBox>("liveStimulus");
        QCOMPARE(leader->currentIndex(), static_cast<int>(StimulusInHand::Who::Hand));
        // None: nothing comes from outside. Of the task: it is back at 0.
        leader->setCurrentIndex(static_cast<int>(StimulusInHand::Who::Nobody));
        bench.advance(1);
        QVERIFY(std::ranges::all_of(bench.state("input"), [](float one) { return one == 0.0F; }));
        leader->setCurrentIndex(static_cast<int>(StimulusInHand::Who::Task));
        bench.advance(1000);
        QVERIFY(std::abs(bench.bump()) < 0.05);
    }

    void theStimulusIsDraggedOverTheSheet() {
        LivePageBench bench;
        bench.beginStepwise(still("cann-2d"), {"sheet"});
        bench.advance(50);
        auto& view = viewOf<SheetView>(bench);
        press(view, pixelAt(view, {0.2, -0.2}));
        moveTo(view, pixelAt(view, {0.8, -0.6}));
        moveTo(view, pixelAt(view, {1.4, -1.1}));
        release(view, pixelAt(view, {1.4, -1.1}));
        bench.advance(500);
        QVERIFY2(std::abs(bench.bump(0) - 1.4) < 0.05, QByteArray::number(bench.bump(0)));
        QVERIFY2(std::abs(bench.bump(1) + 1.1) < 0.05, QByteArray::number(bench.bump(1)));
    }

    /// Where there is no stimulus to drag, the hand presses a bump of current on for as long as it is held.
    void withoutStimulusABumpIsPressedOn() {
        LivePageBench bench;
        SimulationOrigin origin = liveOrigin(findModel("grid-velocity"));
        origin.set("model.length=20");
        bench.beginStepwise(origin, {"sheet"});
        QVERIFY(!bench.find<QComboBox>("liveStimulus")->isVisible());
        QCOMPARE(bench.find<QComboBox>("liveTool")->itemText(0), QStringLiteral("presses a bump on"));
        const auto twin = bench.twin();
        advance(bench, *twin, 10);
        auto& view = viewOf<SheetView>(bench);
        const std::size_t neuron = 12 * 20 + 6;
        QTest::keyClick(&view, Qt::Key_Right); // Nothing to nudge.
        press(view, pixelAt(view, placeOf(bench, neuron)));
        advance(bench, *twin, 40);
        const std::vector<double> held = injected(bench);
        QCOMPARE(held.size(), std::size_t{400});
        QVERIFY(distance(bench, static_cast<std::size_t>(std::ranges::max_element(held) - held.begin()),
                         placeOf(bench, neuron)) < 1.5);
        QVERIFY(distance(bench, highest(difference(bench, *twin, "s")), placeOf(bench, neuron)) < 1.5);
        moveTo(view, pixelAt(view, placeOf(bench, neuron + 5)));
        const std::vector<double> moved = injected(bench);
        QVERIFY(distance(bench, static_cast<std::size_t>(std::ranges::max_element(moved) - moved.begin()),
                         placeOf(bench, neuron + 5)) < 1.5);
        release(view, pixelAt(view, placeOf(bench, neuron + 5)));
        QVERIFY(injected(bench).empty());
    }

    void theBrushIsAsWideAsItsSliderSays() {
        LivePageBench bench;
        bench.beginStepwise(still("cann-1d"), {"profile"});
        bench.advance(10);
        auto& view = viewOf<RingProfileView>(bench);
        const auto touched = [&](int percent) {
            bench.find<QSlider>("liveBrush")->setValue(percent);
            choose(bench, HandTool::Noise);
            click(view, {0.5, 0.5});
            const std::vector<double> current = injected(bench);
            return std::ranges::count_if(current, [](double one) { return one != 0.0; });
        };
        // So many percent of 512 neurons to either side.
        QVERIFY(std::abs(touched(2) - 21) <= 1);
        QVERIFY(std::abs(touched(20) - 205) <= 1);
        // Bumps of current have the same width.
        choose(bench, HandTool::Kick);
        click(view, {0.5, 0.5});
        const std::vector<double> kick = injected(bench);
        const double top = *std::ranges::max_element(kick);
        const auto half = std::ranges::count_if(kick, [&](double one) { return one > std::exp(-0.5) * top; });
        QVERIFY(std::abs(half - 205) <= 3);
    }

    void arrowsLeadTheAnimal() {
        LivePageBench bench;
        SimulationOrigin origin = liveOrigin(findModel("grid-position"), "closed-loop");
        origin.set("model.length=12");
        origin.set("task.start=0.5,0.5");
        origin.set("task.goals=0.5,0.5");
        bench.beginStepwise(origin, {"arena"});
        bench.advance(100);
        auto& view = viewOf<ArenaView>(bench);
        const auto walked = [&](Qt::Key key) {
            const Point2 from = bench.latest().world.position;
            QTest::keyClick(&view, key);
            bench.advance(800); // 0.8 s at 0.15 m/s.
            const Point2 to = bench.latest().world.position;
            return QPointF(to[0] - from[0], to[1] - from[1]);
        };
        const QPointF right = walked(Qt::Key_Right);
        QVERIFY2(right.x() > 0.07 && std::abs(right.y()) < 0.04, QByteArray::number(right.x()));
        const QPointF up = walked(Qt::Key_Up);
        QVERIFY2(up.y() > 0.07, QByteArray::number(up.y()));
        const QPointF left = walked(Qt::Key_Left);
        QVERIFY2(left.x() < -0.07, QByteArray::number(left.x()));
        const QPointF down = walked(Qt::Key_Down);
        QVERIFY2(down.y() < -0.07, QByteArray::number(down.y()));
    }

    void theViewIsMovedInstead_data() {
        allTools();
        QTest::newRow("view") << HandTool::Look;
    }
    /// Ctrl+drag with any tool, and dragging with none.
    void theViewIsMovedInstead() {
        QFETCH(HandTool, tool);
        LivePageBench bench;
        bench.beginStepwise(still("cann-1d"), {"profile"});
        const auto twin = bench.twin();
        advance(bench, *twin, 20);
        choose(bench, tool);
        auto& view = viewOf<RingProfileView>(bench);
        const Qt::KeyboardModifiers modifiers = tool == HandTool::Look ? Qt::NoModifier : Qt::ControlModifier;
        const QPoint from = pixelAt(view, {0.5, 0.5});
        const double before = view.plotArea(view.size()).x().from;
        press(view, from, modifiers);
        for (const int along : {20, 40, 60})
            moveTo(view, from + QPoint(along, 0), modifiers);
        release(view, from + QPoint(60, 0), modifiers);
        QCOMPARE(pixelAt(view, {0.5, 0.5}).x(), from.x() + 60);
        QVERIFY(view.plotArea(view.size()).x().from < before);
        QTest::keyClick(&view, Qt::Key_Right, modifiers);
        QVERIFY(pixelAt(view, {0.5, 0.5}).x() < from.x() + 60);
        advance(bench, *twin, 20);
        QVERIFY(sameAsTwin(bench, *twin));
        QCOMPARE(bench.find<QComboBox>("liveStimulus")->currentIndex(), 0);
    }

    void twoQuickClicksAreTwoTouches() {
        LivePageBench bench;
        bench.beginStepwise(still("cann-1d"), {"profile"});
        bench.advance(20);
        auto& view = viewOf<RingProfileView>(bench);
        view.panBy({40, 0});
        const double panned = view.plotArea(view.size()).x().from;
        click(view, {-1.0, 0.5});
        bench.advance(1);
        QVERIFY(std::abs(bench.latest().world.feature[0] + 1.0) < 0.02);
        QTest::mouseDClick(&view, Qt::LeftButton, Qt::NoModifier, pixelAt(view, {-0.8, 0.5}));
        release(view, pixelAt(view, {-0.8, 0.5}));
        bench.advance(1);
        QVERIFY(std::abs(bench.latest().world.feature[0] + 0.8) < 0.02);
        QCOMPARE(view.plotArea(view.size()).x().from, panned);
        // Where no hand is laid they reset the view, as in any figure.
        choose(bench, HandTool::Look);
        QTest::mouseDClick(&view, Qt::LeftButton, Qt::NoModifier, pixelAt(view, {-0.8, 0.5}));
        QVERIFY(view.plotArea(view.size()).x().from > panned);
    }

    void aHandOnARecordDoesNotRunIt_data() { allTools(); }
    void aHandOnARecordDoesNotRunIt() {
        QFETCH(HandTool, tool);
        LivePageBench bench;
        SimulationOrigin origin = liveOrigin(findModel("grid-position"));
        origin.set("model.length=12");
        bench.beginStepwise(origin, {"sheet", "arena"});
        bench.page.startRecording();
        QTRY_VERIFY_WITH_TIMEOUT(bench.latest().framesKept > 20, patience);
        bench.page.stopRecording();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.page.record().isEmpty(), patience);
        bench.page.simulation()->wait();
        const std::size_t frames = bench.page.record().frames();
        bench.page.scrubTo(5);
        auto& view = viewOf<SheetView>(bench);
        const std::size_t step = bench.step();
        const auto numbers = [&] { return view.numbers().columns.back().values; };
        const std::vector<double> shown = numbers();
        choose(bench, tool);
        for (Figure* figure :
             {static_cast<Figure*>(&view), static_cast<Figure*>(&viewOf<ArenaView>(bench))}) {
            const QPoint middle = figure->plotArea(figure->size()).pixels().center().toPoint();
            press(*figure, middle);
            moveTo(*figure, middle + QPoint(5, 5));
            release(*figure, middle + QPoint(5, 5));
            QTest::keyClick(figure, Qt::Key_Right);
        }
        bench.waitForCommands();
        bench.waitForCommands(); // What the first ones set going has begun by now.
        QVERIFY(bench.page.simulation()->state() != SimulationState::Running);
        QCOMPARE(bench.step(), step);
        QCOMPARE(bench.page.record().frames(), frames);
        QCOMPARE(numbers(), shown);
        // It is still scrubbed, and runs on when it is told to.
        bench.page.scrubTo(frames - 1);
        QVERIFY(numbers() != shown);
        bench.page.run();
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() > step, patience);
    }
};

QTEST_MAIN(LiveHandsTest)
#include "LiveHandsTest.moc"

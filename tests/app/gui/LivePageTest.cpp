// The page of live simulations, with every model of the registry: it starts, takes every parameter to its
// limits while it runs, pauses, begins anew and closes; what blows up says why.
#include "LivePageBench.h"
#include "core/base/Angles.h"
#include "core/simulation/Presets.h"
#include "widgets/live/ArenaView.h"
#include "widgets/live/BumpTimeView.h"
#include "widgets/live/RingProfileView.h"
#include "widgets/live/TorusLiveView.h"
#include "widgets/text/CoreText.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace canns;

namespace {

using Bench = test::LivePageBench;
constexpr int patience = Bench::patience;

/// The least and the greatest that a row allows, as texts; of what has no end, far from its default.
QStringList limitsOf(const ParameterRow& row) {
    if (!row.info.choices.empty()) {
        QStringList all;
        for (const std::string& choice : row.info.choices)
            all << QString::fromStdString(choice);
        return all;
    }
    if (std::holds_alternative<bool>(row.defaultValue))
        return {"true", "false"};
    if (std::holds_alternative<double>(row.defaultValue) ||
        std::holds_alternative<std::int64_t>(row.defaultValue)) {
        const auto text = [](double bound, double otherwise) {
            return QString::number(std::isfinite(bound) ? bound : otherwise, 'g', 12);
        };
        // Larger sheets and populations are as good, but a machine that builds beside the test has no time.
        const bool isSize = std::holds_alternative<std::int64_t>(row.defaultValue);
        return {text(row.info.minimum, -1e6),
                text(isSize ? std::min(row.info.maximum, 128.0) : row.info.maximum, 1e6)};
    }
    return {}; // Lists and texts have no limits.
}

} // namespace

class LivePageTest : public QObject {
    Q_OBJECT

    void allModels() {
        QTest::addColumn<QString>("model");
        for (const Model& model : models())
            QTest::newRow(model.name().c_str()) << QString::fromStdString(model.name());
    }

private slots:
    void runsPausesAndBeginsAnew_data() { allModels(); }
    void runsPausesAndBeginsAnew() {
        QFETCH(QString, model);
        Bench bench;
        bench.begin(model.toStdString());
        QCOMPARE(bench.step(), std::size_t{0});
        bench.find<QAbstractButton>("livePlay")->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() > 20, patience);
        QVERIFY2(bench.page.trouble().isEmpty(), qPrintable(bench.page.trouble()));
        const std::vector<LiveView*> views = bench.page.views().views();
        QVERIFY(!views.empty());
        for (LiveView* view : views) {
            QTRY_VERIFY2(view->figure().hasData(), qPrintable(view->figure().objectName()));
            QVERIFY(!view->figure().numbers().columns.empty());
        }
        bench.find<QAbstractButton>("livePlay")->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.page.simulation()->state() == SimulationState::Paused, patience);
        bench.page.simulation()->wait();
        const std::size_t paused = bench.step();
        bench.find<QAbstractButton>("liveStep")->click();
        bench.page.simulation()->wait();
        QCOMPARE(bench.step(), paused + 1);
        bench.find<QAbstractButton>("liveReset")->click();
        bench.page.simulation()->wait();
        QCOMPARE(bench.step(), std::size_t{0});
        // Closed while it runs.
        bench.page.run();
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() > 0, patience);
    }

    void everyParameterGoesToItsLimits_data() { allModels(); }
    void everyParameterGoesToItsLimits() {
        QFETCH(QString, model);
        Bench bench;
        bench.begin(model.toStdString());
        bench.page.run();
        for (const ParameterRow& row : findModel(model.toStdString()).table->rows()) {
            const QString initial =
                QString::fromStdString(parameterText(row, bench.page.origin().modelValues.at(row.info.name)));
            for (const QString& limit : limitsOf(row)) {
                bench.setParameter(row.info.name, limit);
                bench.settle();
                const QByteArray what = (row.info.name + " = ").c_str() + limit.toUtf8();
                QVERIFY2(bench.page.simulation() != nullptr, what);
                bench.waitForCommands();
                // It runs on, or it has stopped and says why.
                const std::size_t before = bench.step();
                QTRY_VERIFY2_WITH_TIMEOUT(bench.step() != before || !bench.page.trouble().isEmpty(), what,
                                          patience);
                // Back, and begun anew, since numbers that have blown up stay so.
                bench.setParameter(row.info.name, initial);
                bench.find<QAbstractButton>("liveReset")->click();
                bench.waitForCommands();
                bench.page.run();
                QTRY_VERIFY2_WITH_TIMEOUT(bench.page.simulation()->state() == SimulationState::Running, what,
                                          patience);
                QVERIFY2(bench.page.trouble().isEmpty(), what + ": " + bench.page.trouble().toUtf8());
            }
        }
    }

    void everyViewShowsSomething_data() { allModels(); }
    void everyViewShowsSomething() {
        QFETCH(QString, model);
        Bench bench;
        bench.begin(model.toStdString());
        LiveViewArea& area = bench.page.views();
        for (const QString& kind : area.fitting()) {
            // One at a time, in place of what was there.
            bench.page.restoreLayoutState(QStringLiteral("{\"%1\":[\"%2\"]}").arg(model, kind).toUtf8());
            QCOMPARE(area.views().size(), std::size_t{1});
            bench.page.run();
            Figure& figure = area.views()[0]->figure();
            QTRY_VERIFY2_WITH_TIMEOUT(figure.hasData(), qPrintable(kind), patience);
            QVERIFY2(!figure.title().isEmpty(), qPrintable(kind));
            QVERIFY2(!figure.numbers().columns.empty(), qPrintable(kind));
            for (const std::size_t state : area.views()[0]->choices()) {
                area.views()[0]->choose(state);
                QTRY_VERIFY2_WITH_TIMEOUT(figure.hasData(), qPrintable(kind), patience);
            }
            const QImage picture = figure.grab().toImage();
            QSet<QRgb> colours;
            for (int y = 0; y < picture.height(); y += 3)
                for (int x = 0; x < picture.width(); x += 3)
                    colours.insert(picture.pixel(x, y));
            QVERIFY2(colours.size() > 3, qPrintable(kind));
            bench.page.pause();
        }
    }

    void theStimulusFollowsTheHand() {
        Bench bench;
        bench.begin("cann-1d");
        bench.page.findChild<TransportBar*>()->setSpeed(0.0);
        bench.page.run();
        auto* figure = bench.page.findChild<RingProfileView*>();
        QVERIFY(figure != nullptr);
        QTRY_VERIFY(figure->hasData());
        const QPointF at = figure->plotArea(figure->size()).toPixel(-1.2, 0.5);
        QTest::mousePress(figure, Qt::LeftButton, Qt::NoModifier, at.toPoint());
        QTest::mouseRelease(figure, Qt::LeftButton, Qt::NoModifier, at.toPoint());
        const auto bump = [&] {
            const Frame& frame = bench.page.simulation()->latestFrame();
            return populationVector(frame.states[1], bench.page.simulation()->states()[1].geometry, 0);
        };
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(bump() + 1.2) < 0.1, patience);
        QCOMPARE(bench.find<QComboBox>("liveStimulus")->currentIndex(), 1);
        // Arrow keys move it on, a 48th of the ring each.
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(figure, Qt::Key_Right);
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(bump() + 1.2 - 10 * 2 * 3.14159 / 48) < 0.15, patience);
        // Given back to the task, it goes its own way.
        bench.find<QComboBox>("liveStimulus")->setCurrentIndex(0);
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(bump() + 1.2 - 10 * 2 * 3.14159 / 48) > 0.5, patience);
    }

    /// On the torus in 3-D a hand on the surface holds the stimulus; beside it, it turns the torus.
    void theStimulusFollowsTheHandOnTheTorus() {
        Bench bench;
        bench.page.restoreLayoutState("{\"cann-2d\":[\"torus\"]}");
        bench.begin("cann-2d");
        bench.page.findChild<TransportBar*>()->setSpeed(0.0);
        bench.page.run();
        QTRY_VERIFY_WITH_TIMEOUT(bench.page.findChild<TorusLiveView*>() == nullptr ||
                                     bench.page.findChild<TorusLiveView*>()->camera().has_value(),
                                 patience);
        auto* torus = bench.page.findChild<TorusLiveView*>();
        if (torus == nullptr)
            QSKIP("There is no OpenGL.");
        torus->grab();
        std::optional<QPoint> on;
        for (int x = 0; x < torus->width() && !on; ++x)
            if (torus->phasesAt(QPointF(x, 0.7 * torus->height())))
                on = QPoint(x + 20, static_cast<int>(0.7 * torus->height()));
        QVERIFY(on && torus->phasesAt(*on));
        const TorusView::Phases phases = *torus->phasesAt(*on);
        QTest::mousePress(torus, Qt::LeftButton, Qt::NoModifier, *on);
        QTest::mouseRelease(torus, Qt::LeftButton, Qt::NoModifier, *on);
        const auto bump = [&](std::size_t axis) {
            const Frame& frame = bench.page.simulation()->latestFrame();
            return populationVector(frame.states[1], bench.page.simulation()->states()[1].geometry, axis);
        };
        for (const std::size_t axis : {std::size_t{0}, std::size_t{1}})
            QTRY_VERIFY_WITH_TIMEOUT(std::abs(wrapPi(bump(axis) - static_cast<double>(phases[axis]))) < 0.15,
                                     patience);
        QCOMPARE(bench.find<QComboBox>("liveStimulus")->currentIndex(), 1);
        // Beside the torus, and with Ctrl, the mouse turns it.
        const auto turns = [&](QPoint from, Qt::KeyboardModifiers modifiers) {
            const auto before = torus->camera()->position;
            QTest::mousePress(torus, Qt::LeftButton, modifiers, from);
            QMouseEvent move(QEvent::MouseMove, QPointF(from + QPoint(30, 10)),
                             torus->mapToGlobal(QPointF(from + QPoint(30, 10))), Qt::NoButton, Qt::LeftButton,
                             modifiers);
            QCoreApplication::sendEvent(torus, &move);
            QTest::mouseRelease(torus, Qt::LeftButton, modifiers, from + QPoint(30, 10));
            return torus->camera()->position != before;
        };
        QVERIFY(turns({5, torus->height() / 2}, Qt::NoModifier));
        QVERIFY(turns(*on, Qt::ControlModifier));
        torus->grab();
        QVERIFY(!turns(*on, Qt::NoModifier));
        bench.find<QComboBox>("liveTool")->setCurrentIndex(5); // Moves the view.
        QVERIFY(turns(*on, Qt::NoModifier));
    }

    /// Which views, and which states they show, are remembered for each model.
    void viewsAreRemembered() {
        QByteArray kept;
        {
            Bench bench;
            bench.begin("hierarchical");
            // Places, the arena, and the bands and grid cells of a module.
            QCOMPARE(bench.page.views().views().size(), std::size_t{4});
            QCOMPARE(bench.page.views().views()[2]->figure().title(),
                     CoreText::phrase("Module 1: rates of grid cells"));
            auto* states = bench.find<QComboBox>("viewState");
            states->setCurrentIndex(states->findText(CoreText::phrase("Module 2: rates of grid cells")));
            Q_EMIT states->activated(states->currentIndex());
            bench.page.findChildren<QAbstractButton*>(QStringLiteral("viewClose"))[1]->click();
            QCOMPARE(bench.page.views().views().size(), std::size_t{3});
            kept = bench.page.layoutState();
        }
        Bench bench;
        bench.page.restoreLayoutState(kept);
        bench.begin("hierarchical");
        const std::vector<LiveView*> views = bench.page.views().views();
        QCOMPARE(views.size(), std::size_t{3});
        QCOMPARE(views[0]->figure().title(), CoreText::phrase("Module 2: rates of grid cells"));
        QCOMPARE(views[1]->figure().title(), CoreText::phrase("Module 1: rates of grid cells"));
        QCOMPARE(bench.page.layoutState(), kept);
    }

    /// A bump without adaptation lags behind its stimulus, whichever way that goes; with adaptation it can
    /// lead.
    void theBumpLagsOrLeads_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("features");
        QTest::addColumn<bool>("leads");
        QTest::newRow("right") << "cann-1d"
                               << "task.features=-1,-1,2" << false;
        QTest::newRow("left") << "cann-1d"
                              << "task.features=1,1,-2" << false;
        QTest::newRow("adaptation") << "cann-1d-sfa"
                                    << "task.features=1,1,-1.5" << true;
    }
    void theBumpLagsOrLeads() {
        QFETCH(QString, model);
        QFETCH(QString, features);
        QFETCH(bool, leads);
        Bench bench;
        SimulationOrigin origin = liveOrigin(findModel(model.toStdString()));
        origin.set(features.toStdString());
        origin.set("task.durations=20,250");
        bench.page.setOrigin(origin);
        bench.settle();
        bench.page.run();
        auto* figure = bench.page.findChild<BumpTimeView*>();
        QVERIFY(figure != nullptr);
        // Once the bump has got going.
        QTRY_VERIFY_WITH_TIMEOUT(bench.page.simulation()->latestFrame().seconds > 1.2, patience);
        QTRY_VERIFY(std::isfinite(figure->ahead()));
        QVERIFY2((figure->ahead() > 0) == leads, QByteArray::number(figure->ahead()));
    }

    void silencedNeuronsStaySilentUntilHealed() {
        Bench bench;
        bench.begin("cann-1d");
        bench.page.findChild<TransportBar*>()->setSpeed(0.0);
        bench.find<QComboBox>("liveStimulus")->setCurrentIndex(2);
        bench.find<QComboBox>("liveTool")->setCurrentIndex(2);
        bench.page.run();
        auto* figure = bench.page.findChild<RingProfileView*>();
        QTRY_VERIFY(figure->hasData());
        const QPointF at = figure->plotArea(figure->size()).toPixel(0.0, 0.5);
        QTest::mouseClick(figure, Qt::LeftButton, Qt::NoModifier, at.toPoint());
        bench.find<QComboBox>("liveTool")->setCurrentIndex(0);
        QTest::mouseClick(figure, Qt::LeftButton, Qt::NoModifier, at.toPoint());
        bench.waitForCommands();
        const std::size_t step = bench.step();
        QTRY_VERIFY(bench.step() > step + 100);
        const auto middle = [&] {
            const std::vector<float>& r = bench.page.simulation()->latestFrame().states[1];
            return r[r.size() / 2];
        };
        QCOMPARE(middle(), 0.0F);
        bench.find<QAbstractButton>("liveHeal")->click();
        QTRY_VERIFY_WITH_TIMEOUT(middle() > 0.0F, patience);
    }

    void theAnimalFollowsTheHand_data() {
        QTest::addColumn<QString>("task");
        QTest::newRow("goals") << "closed-loop";
        QTest::newRow("wandering") << "navigation";
    }
    void theAnimalFollowsTheHand() {
        QFETCH(QString, task);
        Bench bench;
        bench.page.setOrigin(liveOrigin(findModel("grid-position"), task.toStdString()));
        bench.settle();
        bench.page.findChild<TransportBar*>()->setSpeed(0.0);
        bench.page.run();
        auto* figure = bench.page.findChild<ArenaView*>();
        QVERIFY(figure != nullptr);
        QTRY_VERIFY(figure->hasData());
        const QPointF at = figure->plotArea(figure->size()).toPixel(0.75, 0.25);
        QTest::mousePress(figure, Qt::LeftButton, Qt::NoModifier, at.toPoint());
        QTRY_VERIFY_WITH_TIMEOUT(std::hypot(bench.page.simulation()->latestFrame().world.position[0] - 0.75,
                                            bench.page.simulation()->latestFrame().world.position[1] - 0.25) <
                                     0.1,
                                 patience);
        QTest::mouseRelease(figure, Qt::LeftButton, Qt::NoModifier, at.toPoint());
    }

    void presetsSetEverything() {
        Bench bench;
        bench.settle();
        auto* presets = bench.find<QComboBox>("livePreset");
        QCOMPARE(static_cast<std::size_t>(presets->count()), simulationPresets().size() + 1);
        for (int i = 1; i < presets->count(); ++i) {
            presets->setCurrentIndex(i);
            Q_EMIT presets->activated(i);
            const SimulationPreset& preset = simulationPresets()[static_cast<std::size_t>(i - 1)];
            QTRY_VERIFY2_WITH_TIMEOUT(bench.page.simulation() != nullptr, preset.name.c_str(), patience);
            QCOMPARE(bench.page.origin().model, preset.model);
            QCOMPARE(bench.page.origin().task, preset.task);
            QVERIFY(bench.page.origin().modelValues == originOf(preset, 0).modelValues);
            QCOMPARE(presets->currentIndex(), i);
            bench.page.run();
            QTRY_VERIFY2_WITH_TIMEOUT(bench.step() > 5, preset.name.c_str(), patience);
            bench.page.pause();
        }
    }

    void numbersThatBlowUpAreExplained() {
        Bench bench;
        SimulationOrigin origin = liveOrigin(findModel("cann-1d"));
        origin.set("simulation.timeStep=5"); // Five time constants.
        bench.page.setOrigin(origin);
        bench.settle();
        bench.page.run();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.page.trouble().isEmpty(), patience);
        QVERIFY2(bench.page.trouble().contains("timeConstant"), qPrintable(bench.page.trouble()));
        QVERIFY(bench.find<QLabel>("liveMessage")->isVisible());
    }

    void closingWhileItRunsIsClean_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("views");
        QTest::newRow("ring") << "cann-1d"
                              << "profile\",\"landscape\",\"rates";
        QTest::newRow("sheet") << "cann-2d"
                               << "sheet\",\"time";
        QTest::newRow("torus in 3-D") << "cann-2d"
                                      << "torus";
    }
    /// CANNS_LIVE_CLOSINGS says how often; under TSan, 200 times (see CONTRIBUTING.md).
    void closingWhileItRunsIsClean() {
        QFETCH(QString, model);
        QFETCH(QString, views);
        const int times = qEnvironmentVariableIntValue("CANNS_LIVE_CLOSINGS");
        for (int i = 0; i < std::max(6, times); ++i) {
            Bench bench;
            bench.page.restoreLayoutState(QStringLiteral("{\"%1\":[\"%2\"]}").arg(model, views).toUtf8());
            bench.page.setOrigin(liveOrigin(findModel(model.toStdString())));
            bench.page.run();
            if (i % 6 == 0)
                continue; // While the network is still being made.
            bench.settle();
            if (i % 6 == 1)
                continue; // Before the first step, as like as not.
            QTRY_VERIFY_WITH_TIMEOUT(bench.step() > static_cast<std::size_t>(i % 7), patience);
            if (i % 6 == 3) { // While the record is fetched.
                bench.page.startRecording();
                QTRY_VERIFY_WITH_TIMEOUT(bench.page.simulation()->latestFrame().framesKept > 2, patience);
                bench.page.stopRecording();
            } else if (i % 6 == 4) { // While parameters make the network anew.
                const bool isRing = model == QLatin1String("cann-1d");
                bench.setParameter(isRing ? "neurons" : "length", isRing ? "100000" : "512");
            } else if (i % 6 == 5) { // While the last network goes and another is made.
                bench.page.setOrigin(liveOrigin(findModel("grid-velocity")));
            }
        }
    }

    /// A record that is asked for while the network heals for minutes does not keep the page open.
    void closingWhileItHealsIsQuick() {
        auto bench = std::make_unique<Bench>();
        bench->begin("grid-velocity");
        bench->page.run();
        QTRY_VERIFY_WITH_TIMEOUT(bench->step() > 0, patience);
        const std::weak_ptr<Simulation> simulation = bench->page.simulation();
        bench->setParameter("length", "1000");
        QTRY_VERIFY_WITH_TIMEOUT(bench->page.simulation()->preparing().has_value(), patience);
        bench->page.startRecording();
        bench->page.stopRecording();
        bench.reset();                     // Would wait for the end of the healing.
        QTRY_VERIFY(simulation.expired()); // Once its posted answers are dropped, too.
    }
};

QTEST_MAIN(LivePageTest)
#include "LivePageTest.moc"

// Numbers that grow without bounds, with every model of the registry: the run stops and says which state,
// when, and which parameter is to be changed, also beside its field; put back and begun anew, it runs again.
#include "LivePageBench.h"

#include <QAbstractButton>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>

#include <algorithm>
#include <cmath>

using namespace canns;
using namespace canns::test;

namespace {

constexpr int patience = LivePageBench::patience;

/// The model with a task that suits it, small.
SimulationOrigin smallOrigin(const QString& model) {
    SimulationOrigin origin = liveOrigin(findModel(model.toStdString()));
    for (const ParameterRow& row : origin.modelValues.table().rows()) {
        if (row.info.name == "length")
            origin.set("model.length=16");
        if (row.info.name == "gridLength")
            origin.set("model.gridLength=8");
    }
    return origin;
}

bool allFinite(const Frame& frame) {
    return std::ranges::all_of(frame.states, [](const std::vector<float>& state) {
        return std::ranges::all_of(state, [](float value) { return std::isfinite(value); });
    });
}

} // namespace

class LiveBlowUpTest : public QObject {
    Q_OBJECT

private slots:
    void theCauseIsNamed_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("because");
        const auto row = [](const char* model, const char* parameter, const char* value,
                            const char* because) {
            QTest::addRow("%s, %s = %s", model, parameter, value) << model << parameter << value << because;
        };
        const char* const step = "is too long for the time constant";
        const char* const unchecked = "Nothing holds activity down";
        for (const char* model : {"cann-1d", "cann-1d-sfa", "cann-2d", "cann-2d-sfa"}) {
            row(model, "timeConstant", "1e-6", step);
            row(model, "inhibition", "0", unchecked);
        }
        row("cann-1d-sfa", "adaptationTimeConstant", "1e-3", step);
        row("grid-velocity", "timeConstant", "1e-6", step);
        row("grid-ring", "timeConstant", "1e-6", step);
        // Rectified, or with leaks that are right for every time step: only what nothing inhibits grows.
        row("grid-position", "inhibition", "0", unchecked);
        row("theta-direction", "inhibition", "0", unchecked);
        row("theta-grid", "inhibition", "0", unchecked);
        row("theta-grid", "directionInhibition", "0", unchecked);
        row("theta-place", "inhibition", "0", unchecked);
    }
    void theCauseIsNamed() {
        QFETCH(QString, model);
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        QFETCH(QString, because);
        LivePageBench bench;
        bench.begin(smallOrigin(model));
        bench.page.findChild<TransportBar*>()->setSpeed(0.0);
        bench.page.run();
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() > 20, patience);
        const std::string name = parameter.toStdString();
        const ParameterRow& row =
            bench.page.origin().modelValues.table().rows()[bench.page.origin().modelValues.table().indexOf(
                name)];
        const QString usual =
            QString::fromStdString(parameterText(row, bench.page.origin().modelValues.at(name)));
        bench.setParameter(name, value);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.page.trouble().isEmpty(), patience);
        QVERIFY(bench.page.simulation()->state() == SimulationState::Failed);

        // Which state, when, why, and what to change.
        const QString words = bench.page.trouble();
        static const QRegularExpression sentence(
            "^(\\S+): The state \"(\\w+)\" is no longer finite at step (\\d+) \\(([-.e\\d]+) s\\)\\. (.*)$");
        const QRegularExpressionMatch match = sentence.match(words);
        QVERIFY2(match.hasMatch(), qPrintable(words));
        QCOMPARE(match.captured(1), model + '.' + parameter);
        bench.stateIndex(match.captured(2).toStdString()); // One of its own.
        const auto step = match.captured(3).toULongLong();
        const Model& kind = findModel(model.toStdString());
        QVERIFY(step > 20);
        QVERIFY(std::abs(match.captured(4).toDouble() -
                         static_cast<double>(step) * kind.defaultTimeStep * kind.secondsPerTimeUnit) <
                1e-4 * match.captured(4).toDouble());
        QVERIFY2(match.captured(5).contains(because), qPrintable(words));
        QVERIFY2(match.captured(5).contains(model + '.' + parameter), qPrintable(words));
        QVERIFY(bench.find<QLabel>("liveMessage")->isVisible());
        QCOMPARE(bench.find<QLabel>("liveMessage")->text(), words);
        auto* beside = bench.modelForm()->findChild<QLabel*>(parameter + "-error");
        QCOMPARE(beside->text(), words);
        QVERIFY(!beside->isHidden());
        QTRY_COMPARE_WITH_TIMEOUT(bench.find<QAbstractButton>("livePlay")->text(), "Play", patience);

        // Put back, and begun anew.
        bench.setParameter(name, usual);
        QVERIFY(beside->isHidden());
        bench.find<QAbstractButton>("liveReset")->click();
        bench.waitForCommands();
        QCOMPARE(bench.step(), std::size_t{0});
        QVERIFY(!bench.find<QLabel>("liveMessage")->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(bench.find<QAbstractButton>("livePlay")->text(), "Play", patience);
        bench.find<QAbstractButton>("livePlay")->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() > 100, patience);
        QVERIFY2(bench.page.trouble().isEmpty(), qPrintable(bench.page.trouble()));
        QVERIFY(allFinite(bench.latest()));
    }

    /// Play alone begins anew, too: what has blown up does not come back by itself.
    void playBeginsAnew() {
        LivePageBench bench;
        bench.begin("cann-1d");
        bench.page.findChild<TransportBar*>()->setSpeed(0.0);
        bench.page.run();
        bench.setParameter("timeConstant", "1e-3");
        QTRY_VERIFY_WITH_TIMEOUT(!bench.page.trouble().isEmpty(), patience);
        bench.setParameter("timeConstant", "1");
        QTRY_COMPARE_WITH_TIMEOUT(bench.find<QAbstractButton>("livePlay")->text(), "Play", patience);
        bench.find<QAbstractButton>("livePlay")->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.page.simulation()->state() == SimulationState::Running, patience);
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() > 100, patience);
        QVERIFY2(bench.page.trouble().isEmpty(), qPrintable(bench.page.trouble()));
        QVERIFY(allFinite(bench.latest()));
    }

    /// The pattern of the velocity network heals with a time step of its own.
    void theHealingTimeStepIsNamed() {
        LivePageBench bench;
        SimulationOrigin origin = smallOrigin("grid-velocity");
        origin.set("model.timeConstant=0.002");
        origin.set("model.healingTimeStep=0.01");
        bench.begin(origin);
        bench.page.run();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.page.trouble().isEmpty(), patience);
        QVERIFY2(bench.page.trouble().startsWith("grid-velocity.healingTimeStep: "),
                 qPrintable(bench.page.trouble()));
        QVERIFY(bench.page.trouble().contains("too long for the time constant grid-velocity.timeConstant"));
    }

    /// Bands, grids and places leak exactly, whatever the time step: rates lie below 1 over the inhibition,
    /// and everything else is a mean of what they drive. Nothing that its tables allow goes beyond.
    void theHierarchyStaysFinite_data() {
        QTest::addColumn<QString>("settings");
        QTest::newRow("noise") << "model.bandNoise=1000";
        QTest::newRow("gain") << "model.bandGain=100 model.leastSpacing=0.01";
        QTest::newRow("time step") << "simulation.timeStep=1000";
        QTest::newRow("all") << "model.bandNoise=1000 model.bandGain=100 model.leastSpacing=0.01 "
                                "simulation.timeStep=1000 task.speedMean=2";
        QTest::newRow("all, by weights") << "model.drive=synaptic model.bandNoise=1000 model.bandGain=100 "
                                            "model.leastSpacing=0.01 simulation.timeStep=1000";
    }
    void theHierarchyStaysFinite() {
        QFETCH(QString, settings);
        LivePageBench bench;
        SimulationOrigin origin = smallOrigin("hierarchical");
        for (const QString& setting : settings.split(' '))
            origin.set(setting.toStdString());
        bench.begin(origin);
        bench.page.findChild<TransportBar*>()->setSpeed(0.0);
        bench.page.run();
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() > 300 || !bench.page.trouble().isEmpty(), patience);
        QVERIFY2(bench.page.trouble().isEmpty(), qPrintable(bench.page.trouble()));
        QVERIFY(allFinite(bench.latest()));
    }

    /// As in the Python package it leaks by Euler, with time constants that are in no table: what is furthest
    /// from its usual value is named, here the time step, in the form of the run.
    void theFurthestFromUsualIsNamed() {
        LivePageBench bench;
        SimulationOrigin origin = smallOrigin("hierarchical");
        origin.set("model.peerCompatible=true");
        bench.begin(origin);
        bench.page.findChild<TransportBar*>()->setSpeed(0.0);
        auto* run = bench.find<ParameterForm>("form-simulation");
        QSignalSpy settled(&bench.page, &LivePage::settled); // Made anew once nobody types.
        run->findChild<NumberField*>("timeStep")->setText("0.5");
        QTRY_COMPARE_WITH_TIMEOUT(settled.count(), 1, patience);
        bench.page.run();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.page.trouble().isEmpty(), patience);
        QVERIFY2(bench.page.trouble().startsWith("simulation.timeStep: The state \"module"),
                 qPrintable(bench.page.trouble()));
        QVERIFY2(bench.page.trouble().contains("from 0.5 nearer to its usual value, 0.05"),
                 qPrintable(bench.page.trouble()));
        QCOMPARE(run->findChild<QLabel*>("timeStep-error")->text(), bench.page.trouble());
        run->findChild<NumberField*>("timeStep")->setText("0");
        QTRY_COMPARE_WITH_TIMEOUT(settled.count(), 2, patience);
        bench.page.run();
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() > 100, patience);
        QVERIFY2(bench.page.trouble().isEmpty(), qPrintable(bench.page.trouble()));
        QVERIFY(allFinite(bench.latest()));
    }
};

QTEST_MAIN(LiveBlowUpTest)
#include "LiveBlowUpTest.moc"

#include "core/models/ModelRegistry.h"

#include "Comparison.h"

#include <QObject>
#include <QTest>

using namespace canns;

class ModelRegistryTest : public QObject {
    Q_OBJECT

private slots:
    /// Every model, as it comes, with every task that goes with it: steps, stays finite, comes back to its
    /// beginning, and does the same again with the same seed.
    void everyPairRuns_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("task");
        for (const Model& model : models())
            for (const TaskKind& task : tasks())
                if (goTogether(model, task))
                    QTest::addRow("%s, %s", model.name().c_str(), task.name().c_str())
                        << QString::fromStdString(model.name()) << QString::fromStdString(task.name());
    }
    void everyPairRuns() {
        QFETCH(QString, model);
        QFETCH(QString, task);
        const Model& entry = findModel(model.toStdString());
        const TaskKind& kind = findTask(task.toStdString());
        const auto network = entry.make(ParameterValues(*entry.table), 1, {});
        const TaskClock clock{entry.defaultTimeStep, entry.secondsPerTimeUnit};
        ParameterValues taskValues(*kind.table);
        if (kind.name() == "trajectory")
            taskValues.set("file", CANNS_DATA("models/path.npz").string());
        const auto driver = kind.make(taskValues, clock, 1, {});
        QVERIFY(driver->steps() > 0);
        std::vector<std::vector<double>> first;
        for (int run = 0; run < 2; ++run) {
            Input input;
            for (int step = 0; step < 20 && driver->next(input); ++step)
                network->step(input, clock.timeStep);
            std::vector<std::vector<double>> states;
            for (const StateInfo& info : network->states())
                states.push_back(network->state(info.name));
            for (const std::vector<double>& values : states)
                for (const double value : values)
                    QVERIFY(std::isfinite(value));
            if (run == 0)
                first = states;
            else
                QCOMPARE(states, first);
            network->reset();
            driver->reset();
        }
    }

    void everyModelSaysWhatItIs() {
        for (const Model& model : models()) {
            const auto network = model.make(ParameterValues(*model.table), 0, {});
            QVERIFY(!model.title.empty() && !model.description.empty() && !model.senses.empty());
            QVERIFY(network->states().size() > 0);
            QVERIFY(network->population().kind != GeometryKind::None);
            QVERIFY(network->memoryBytes() > 0);
            for (const StateInfo& info : network->states())
                QVERIFY(!info.name.empty() && !info.label.empty() && info.geometry.size() > 0);
        }
    }

    void unknownNames() {
        QVERIFY(test::contains(test::messageOf<BadInput>([] { findModel("cann-1f"); }),
                               "Did you mean \"cann-1d\"?"));
        QVERIFY(test::contains(test::messageOf<BadInput>([] { findTask("dancing"); }), "There are: "));
    }

    void badPair() {
        const std::string message = test::messageOf<BadInput>(
            [] { checkPair(findModel("cann-2d"), findTask("smooth-tracking-1d")); });
        QVERIFY2(test::contains(message, "senses a point of the torus") &&
                     test::contains(message, "smooth-tracking-2d"),
                 message.c_str());
    }
};

QTEST_APPLESS_MAIN(ModelRegistryTest)
#include "ModelRegistryTest.moc"

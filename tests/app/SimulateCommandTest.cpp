#include "core/io/Hdf5.h"
#include "core/io/RecordingReader.h"
#include "core/models/ModelRegistry.h"
#include "support/Program.h"
#include "support/TestData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace canns;
using canns::test::Ended;
using canns::test::runProgram;

namespace {

Ended run(const QStringList& arguments) { return runProgram(CANNS_EXECUTABLE, arguments); }

} // namespace

class SimulateCommandTest : public QObject {
    Q_OBJECT

private slots:
    void writesARecordingWithStates() {
        const QTemporaryDir folder;
        const QString file = folder.filePath("run.h5");
        const Ended ended = run({"simulate", "cann-1d", "--task", "smooth-tracking-1d", "--out", file,
                                 "--set", "model.neurons=64", "--set", "simulation.states=u,input", "--set",
                                 "task.durations=30,30,10", "--seed", "3"});
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        const RecordingPtr recording = openRecording(file.toStdString());
        QCOMPARE(recording->unitCount(), std::size_t{64});
        QVERIFY(recording->provenance.simulated);
        QVERIFY(recording->trajectory.hasHeadDirection());
        const Hdf5File hdf5(file.toStdString());
        QCOMPARE(hdf5.shape("simulation/states/u"), (std::vector<std::size_t>{70, 64}));
        QVERIFY(hdf5.isDataset("simulation/states/r") && hdf5.isDataset("simulation/states/input"));
        QCOMPARE(hdf5.textAttribute("simulation/states/u", "geometry"), std::optional<std::string>("ring"));
        const auto parameters = QJsonDocument::fromJson(QByteArray::fromStdString(
                                                            *hdf5.textAttribute("simulation", "parameters")))
                                    .object();
        QCOMPARE(parameters["model"].toObject()["neurons"].toInt(), 64);
    }

    void sameSeedSameSpikes() {
        const QTemporaryDir folder;
        std::vector<RecordingPtr> recordings;
        for (const char* seed : {"5", "5", "6"}) {
            const QString file = folder.filePath(QString("run%1.npz").arg(recordings.size()));
            const Ended ended = run({"simulate", "grid-ring", "--task", "navigation", "--out", file, "--set",
                                     "task.duration=5", "--seed", seed});
            QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
            recordings.push_back(openRecording(file.toStdString()));
        }
        QVERIFY(recordings[0]->spikes == recordings[1]->spikes);
        QVERIFY(!(recordings[0]->spikes == recordings[2]->spikes));
    }

    void badRunsAreOneLine_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        const QStringList good{"simulate",           "cann-1d", "--task",
                               "smooth-tracking-1d", "--out",   "/tmp/never-written.h5"};
        QTest::newRow("no such model")
            << QStringList{"simulate", "cann-3d", "--task", "navigation", "--out", "x.h5"} << "Did you mean";
        QTest::newRow("no such task")
            << QStringList{"simulate", "cann-1d", "--task", "navigaton", "--out", "x.h5"}
            << "Did you mean \"navigation\"?";
        QTest::newRow("bad pair") << QStringList{"simulate",           "cann-2d", "--task",
                                                 "smooth-tracking-1d", "--out",   "x.h5"}
                                  << "which the task \"smooth-tracking-1d\" does not give";
        QTest::newRow("bad parameter")
            << good + QStringList{"--set", "model.neuron=3"} << "Did you mean \"neurons\"?";
        QTest::newRow("bad value") << good + QStringList{"--set", "model.neurons=two"} << "cann-1d.neurons";
        QTest::newRow("bad group") << good + QStringList{"--set", "network.neurons=2"}
                                   << "Groups are model, task and simulation.";
        QTest::newRow("no equals sign")
            << good + QStringList{"--set", "model.neurons"} << "GROUP.PARAMETER=VALUE";
        QTest::newRow("bad extension")
            << QStringList{"simulate", "cann-1d", "--task", "navigation", "--out", "x.txt"}
            << "End the name with .h5";
        QTest::newRow("no state") << good + QStringList{"--set", "simulation.states=w"}
                                  << "There are: u, r, input";
    }
    void badRunsAreOneLine() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const Ended ended = run(arguments);
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.startsWith("canns: error: ") && ended.err.contains(said) &&
                     ended.err.count('\n') == 1,
                 qPrintable(ended.err));
        QVERIFY(!QFile::exists("/tmp/never-written.h5"));
    }

    void modelsAreListedWithStates() {
        const QJsonArray listed =
            QJsonDocument::fromJson(run({"list", "models", "--json"}).out.toUtf8()).array();
        QCOMPARE(static_cast<std::size_t>(listed.size()), models().size());
        for (const auto& item : listed) {
            const QJsonObject model = item.toObject();
            QVERIFY(!model["geometry"].toString().isEmpty() && !model["states"].toArray().isEmpty());
            QVERIFY(!model["parameters"].toArray().isEmpty() && !model["tasks"].toArray().isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(SimulateCommandTest)
#include "SimulateCommandTest.moc"

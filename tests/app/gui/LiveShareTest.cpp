// Set-ups go to others and come back: as a file through the dialogs, damaged and foreign files among them, as
// a command that the command line runs to the same numbers, and back to the defaults.
#include "LivePageBench.h"
#include "core/io/Hdf5.h"
#include "core/simulation/Presets.h"
#include "support/Program.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include <optional>

using namespace canns;
using namespace canns::test;

namespace {

constexpr int patience = LivePageBench::patience;

/// Chooses an entry of the menu of set-ups.
void share(LivePageBench& bench, const char* entry) {
    QMenu* menu = bench.find<QPushButton>("liveShare")->menu();
    Q_EMIT menu->aboutToShow();
    auto* action = menu->findChild<QAction*>(QLatin1String(entry));
    QVERIFY2(action != nullptr, entry);
    action->trigger();
}

/// The same with the file dialog that opens: the name is typed and the button pressed.
void shareWith(LivePageBench& bench, const char* entry, const QString& path) {
    bool answered = false;
    QTimer::singleShot(0, &bench.page, [&] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            qFatal("no file dialog");
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        for (QAbstractButton* button : dialog->findChild<QDialogButtonBox*>()->buttons())
            if (dialog->findChild<QDialogButtonBox*>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
                button->click();
        answered = true;
    });
    share(bench, entry);
    QVERIFY(answered);
}

bool same(const SimulationOrigin& a, const SimulationOrigin& b) {
    return a.model == b.model && a.task == b.task && a.seed == b.seed && a.modelValues == b.modelValues &&
           a.taskValues == b.taskValues && a.simulationValues == b.simulationValues;
}

/// All states after each of the first steps.
std::vector<std::vector<std::vector<float>>> firstFrames(LivePageBench& bench, std::size_t count) {
    bench.page.findChild<TransportBar*>()->setSpeed(0.0);
    std::vector<std::vector<std::vector<float>>> frames;
    for (std::size_t i = 0; i < count; ++i) {
        bench.page.simulation()->step(1);
        bench.page.simulation()->wait();
        frames.push_back(bench.latest().states);
    }
    return frames;
}

/// So many steps of the task alone, all states of each of them kept.
void shorten(SimulationOrigin& origin, std::size_t steps) {
    const Model& model = findModel(origin.model);
    const auto count = static_cast<double>(steps);
    const std::string& task = origin.task;
    if (task == "smooth-tracking-1d" || task == "smooth-tracking-2d") {
        origin.set(task == "smooth-tracking-1d" ? "task.features=0,1" : "task.features=0,0,1,0.5");
        origin.taskValues.set("durations", std::vector<double>{count * model.defaultTimeStep});
    } else if (task == "piecewise-1d") {
        origin.taskValues.set("durations", std::vector<double>(2, count / 2 * model.defaultTimeStep));
    } else {
        origin.taskValues.set("duration", count * model.defaultTimeStep * model.secondsPerTimeUnit);
    }
    origin.set("simulation.states=all");
    origin.set("simulation.recordInterval=0");
}

} // namespace

class LiveShareTest : public QObject {
    Q_OBJECT

private slots:
    static void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void aFileBringsItAllBack() {
        const QTemporaryDir folder;
        LivePageBench bench;
        SimulationOrigin origin = originOf(findSimulationPreset("travelling-wave"), 7);
        origin.set("model.neurons=100");
        origin.set("simulation.timeStep=0.05");
        bench.begin(origin);
        bench.setParameter("kernelWidth", "0.35"); // In the form, while it is there.
        bench.waitForCommands();
        const SimulationOrigin shared = bench.page.origin();
        QCOMPARE(std::get<double>(shared.modelValues.at("kernelWidth")), 0.35);
        shareWith(bench, "liveSave", folder.filePath("wave"));
        QVERIFY(QFileInfo::exists(folder.filePath("wave.json"))); // Named as what it is.
        const auto frames = firstFrames(bench, 30);

        // Into another page that shows something else.
        LivePageBench other;
        other.begin("theta-direction");
        shareWith(other, "liveOpen", folder.filePath("wave.json"));
        other.settle();
        QVERIFY2(other.page.trouble().isEmpty(), qPrintable(other.page.trouble()));
        QVERIFY(same(other.page.origin(), shared));
        QVERIFY(other.page.simulation() != nullptr);
        QVERIFY(firstFrames(other, 30) == frames);
    }

    void aFolderThatCannotBeWrittenIsSaid() {
        LivePageBench bench;
        bench.begin("cann-1d");
        // /proc takes no files, not even from root.
        shareWith(bench, "liveSave", "/proc/set-up.json");
        auto* message = bench.find<QLabel>("liveMessage");
        QVERIFY(message->isVisible() && message->text().contains("/proc/set-up.json"));
        QVERIFY(bench.page.simulation() != nullptr);
    }

    void otherFilesAreExplained_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        const QByteArray begin = R"({"format": "canns set-up", "model": "cann-1d", "task": "piecewise-1d")";
        QTest::newRow("empty") << QByteArray() << "no JSON";
        QTest::newRow("text") << QByteArray("neurons = 12\n") << "no JSON";
        QTest::newRow("cut off") << begin + R"(, "parameters": {"model")"
                                 << "no JSON";
        QTest::newRow("bytes") << QByteArray("\x89HDF\r\n\x1a\n\0\0\0\xff\xfe", 14) << "no JSON";
        QTest::newRow("bad UTF-8") << QByteArray("{\"format\": \"\xff\xc3\"}") << "no JSON";
        QTest::newRow("brackets without end") << QByteArray(2'000'000, '[') << "no JSON";
        QTest::newRow("a list") << QByteArray("[1, 2]") << "no set-up";
        QTest::newRow("other JSON") << QByteArray(R"({"name": "analysis"})") << "format";
        QTest::newRow("a batch") << QByteArray(R"({"format": "canns batch"})") << "no set-up";
        QTest::newRow("too large") << QByteArray(5'000'000, ' ') << "no set-up";
        QTest::newRow("no model") << QByteArray(R"({"format": "canns set-up"})") << "\"model\"";
        QTest::newRow("unknown model")
            << QByteArray(R"({"format": "canns set-up", "model": "can-1d", "task": "piecewise-1d"})")
            << "cann-1d";
        QTest::newRow("unknown task")
            << QByteArray(R"({"format": "canns set-up", "model": "cann-1d", "task": "walk"})") << "walk";
        QTest::newRow("a pair that does not go together")
            << QByteArray(R"({"format": "canns set-up", "model": "grid-ring", "task": "piecewise-1d"})")
            << "senses motion";
        QTest::newRow("model is a number")
            << QByteArray(R"({"format": "canns set-up", "model": 3, "task": "piecewise-1d"})") << "\"model\"";
        QTest::newRow("unknown parameter") << begin + R"(, "parameters": {"model": {"neuron": 3}}})"
                                           << "neuron";
        QTest::newRow("wrong kind of value") << begin + R"(, "parameters": {"model": {"neurons": "many"}}})"
                                             << "neurons";
        QTest::newRow("out of range") << begin + R"(, "parameters": {"model": {"timeConstant": -1}}})"
                                      << "timeConstant";
        QTest::newRow("parameters in a list") << begin + R"(, "parameters": [1]})"
                                              << "groups";
        QTest::newRow("group is a text") << begin + R"(, "parameters": {"task": "usual"}})"
                                         << "object";
        QTest::newRow("seed is a text") << begin + R"(, "seed": "seven"})"
                                        << "seed";
        QTest::newRow("seed is negative") << begin + R"(, "seed": -1})"
                                          << "seed";
    }
    /// In a sentence on the page, which goes on as it was.
    void otherFilesAreExplained() {
        QFETCH(QByteArray, content);
        QFETCH(QString, said);
        const QTemporaryDir folder;
        QFile file(folder.filePath("setup.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        LivePageBench bench;
        bench.begin("cann-1d-sfa");
        const SimulationOrigin before = bench.page.origin();
        const std::shared_ptr<Simulation> simulation = bench.page.simulation();
        shareWith(bench, "liveOpen", file.fileName());
        auto* message = bench.find<QLabel>("liveMessage");
        QVERIFY(message->isVisible());
        QVERIFY2(message->text().contains(said), qPrintable(message->text()));
        QVERIFY(same(bench.page.origin(), before));
        QVERIFY(bench.page.simulation() == simulation);
        bench.page.run();
        QTRY_VERIFY_WITH_TIMEOUT(bench.step() > 5, patience);
        QVERIFY(!message->isVisible());
    }

    void theCommandGivesTheSameNumbers_data() {
        QTest::addColumn<QString>("name");
        for (const Model& model : models())
            QTest::newRow(model.name().c_str()) << QString::fromStdString(model.name());
        // Noise, a set-up that keeps few states, and the other precision.
        for (const char* preset : {"drift", "theta-sweeps"})
            QTest::newRow(preset) << preset;
        QTest::newRow("in double precision") << "double";
    }
    void theCommandGivesTheSameNumbers() {
        QFETCH(QString, name);
        constexpr std::size_t steps = 20;
        const bool isDouble = name == "double";
        SimulationOrigin origin = liveOriginNamed(isDouble ? "grid-position" : name.toStdString());
        if (isDouble)
            origin.set("model.precision=double");
        shorten(origin, steps);
        origin.seed = 11;
        LivePageBench bench;
        bench.begin(origin);
        QApplication::clipboard()->clear();
        share(bench, "liveCopy");
        const QString command = QApplication::clipboard()->text();
        QVERIFY2(command.startsWith("canns simulate ") && !command.contains('\n'), qPrintable(command));

        // As it stands, in a shell that finds `canns`.
        const QTemporaryDir folder;
        const Ended ended = runProgram(
            "/bin/sh", {"-c", QStringLiteral("cd \"$1\" && PATH=\"$2:$PATH\" && ") + command, "sh",
                        folder.path(), QFileInfo(QStringLiteral(CANNS_EXECUTABLE)).absolutePath()});
        QVERIFY2(ended.exitCode == 0, qPrintable(command + '\n' + ended.err));
        const Hdf5File file(folder.filePath("simulation.h5").toStdString());
        QVERIFY(file.doubles("simulation/t").size() >= steps);
        const auto frames = firstFrames(bench, steps);
        const std::vector<StateInfo> states = bench.page.simulation()->states();
        for (std::size_t i = 0; i < states.size(); ++i) {
            const std::vector<float> written = file.floats("simulation/states/" + states[i].name);
            const std::size_t size = states[i].geometry.size();
            for (std::size_t k = 0; k < steps; ++k)
                QVERIFY2(std::equal(frames[k][i].begin(), frames[k][i].end(),
                                    written.begin() + static_cast<std::ptrdiff_t>(k * size)),
                         states[i].name.c_str());
        }
    }

    void defaultsComeBack_data() {
        QTest::addColumn<QString>("model");
        for (const Model& model : models())
            QTest::newRow(model.name().c_str()) << QString::fromStdString(model.name());
    }
    void defaultsComeBack() {
        QFETCH(QString, model);
        LivePageBench bench;
        const SimulationOrigin usual = liveOrigin(findModel(model.toStdString()));
        SimulationOrigin changed = usual;
        for (const ParameterRow& row : usual.modelValues.table().rows())
            if (std::holds_alternative<double>(row.defaultValue) && row.info.name.ends_with("imeConstant"))
                changed.modelValues.set(row.info.name, 1.25 * std::get<double>(row.defaultValue));
        changed.set("simulation.peakRate=12");
        changed.set(model == "hierarchical" ? "model.bandGain=1.1" : "model.precision=double");
        bench.begin(changed);
        QVERIFY(!same(bench.page.origin(), usual));
        share(bench, "liveDefaults");
        QVERIFY(same(bench.page.origin(), usual));
        QVERIFY(bench.modelForm()->values() == usual.modelValues);
        bench.settle();
        QVERIFY2(bench.page.trouble().isEmpty(), qPrintable(bench.page.trouble()));
    }

    void presetsGiveWayToDefaults() {
        LivePageBench bench;
        bench.settle();
        auto* presets = bench.find<QComboBox>("livePreset");
        for (int i = 1; i < presets->count(); ++i) {
            presets->setCurrentIndex(i);
            Q_EMIT presets->activated(i);
            const SimulationPreset& preset =
                findSimulationPreset(presets->currentData().toString().toStdString());
            QVERIFY(same(bench.page.origin(), originOf(preset, 0)));
            share(bench, "liveDefaults");
            QVERIFY(same(bench.page.origin(), liveOrigin(findModel(preset.model), preset.task)));
            QCOMPARE(presets->currentIndex(), 0); // It shows nothing in particular any more.
        }
        bench.settle();
        QVERIFY2(bench.page.trouble().isEmpty(), qPrintable(bench.page.trouble()));
    }
};

QTEST_MAIN(LiveShareTest)
#include "LiveShareTest.moc"

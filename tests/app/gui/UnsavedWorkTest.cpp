#include "WindowProbe.h"
#include "app/gui/batch/BatchPage.h"
#include "app/gui/batch/BatchTableModel.h"
#include "app/gui/live/LivePage.h"
#include "app/gui/live/LiveViewArea.h"
#include "app/gui/shell/MainWindow.h"
#include "core/batch/BatchFile.h"
#include "core/batch/RunBatch.h"
#include "core/io/RecordingWriter.h"
#include "core/pipeline/Project.h"
#include "core/topology/TdaParameters.h"
#include "support/Program.h"
#include "support/SmallRecording.h"
#include "support/TestData.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace canns;
using namespace canns::test;

namespace {
constexpr int patience = 60'000;
}

/// A window may be closed or killed at any moment, and the next one goes on where it was. The test starts
/// itself as a window that is to be killed.
class UnsavedWorkTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        writeRecording(smallRecording(), path("rat.h5").toStdString());
    }

    void aClosedWindowLeavesItsWork() {
        {
            const auto window = newWindow();
            openAndRun(*window);
            QVERIFY(window->isWindowModified());
            window->close();
        }
        const auto next = newWindow();
        auto* goOn = next->findChild<QAbstractButton*>("leftover-0");
        QVERIFY(goOn);
        QVERIFY2(goOn->text().contains("asa-small"), qPrintable(goOn->text()));
        QSignalSpy opened(&next->workspace(), &Workspace::opened);
        QTest::mouseClick(goOn, Qt::LeftButton);
        QVERIFY(opened.wait(patience));
        QCOMPARE(next->workspace().analysis()->state("fr"), StageState::Fresh);
        QVERIFY(next->isWindowModified()); // It is still not saved by its owner.
        // A third window is not offered what this one has.
        QVERIFY(!newWindow()->findChild<QAbstractButton*>("leftover-0"));
    }

    void aKilledWindowLeavesItsWork() {
        killWhenItSays({"idle", path("rat.h5")});
        const auto next = newWindow();
        QSignalSpy opened(&next->workspace(), &Workspace::opened);
        QTest::mouseClick(next->findChild<QAbstractButton*>("leftover-0"), Qt::LeftButton);
        QVERIFY(opened.wait(patience));
        QCOMPARE(next->workspace().analysis()->state("fr"), StageState::Fresh);
        // It is where it was: the page, the unit, the moment.
        QCOMPARE(shownPage(*next)->objectName(), QString("frPage"));
        QCOMPARE(next->workspace().selection().unit(), std::optional<std::size_t>(2));
        QCOMPARE(next->workspace().selection().seconds(), std::optional(5.5));
    }

    void aWindowKilledInAnAnalysisLeavesWhatWasDone() {
        killWhenItSays({"computing", path("rat.h5")});
        const auto next = newWindow();
        QSignalSpy opened(&next->workspace(), &Workspace::opened);
        auto* goOn = next->findChild<QAbstractButton*>("leftover-0");
        QVERIFY(goOn != nullptr);
        QTest::mouseClick(goOn, Qt::LeftButton);
        QVERIFY(opened.wait(patience));
        const Analysis& analysis = *next->workspace().analysis();
        QCOMPARE(analysis.state("fr"), StageState::Fresh);
        QCOMPARE(analysis.state("tda"), StageState::NotRun); // It was at that.
        QVERIFY(analysis.parameters().at("tda").as<TdaParameters>().shuffles == manyShuffles);
        // And it goes on.
        PipelineParameters parameters = analysis.parameters();
        parameters.apply("tda.shuffles=0");
        next->workspace().setParameters(parameters);
        run(*next, "tda");
        QCOMPARE(analysis.state("tda"), StageState::Fresh);
    }

    void editsBeforeTheFirstResultAreKept() {
        killWhenItSays({"edited", path("rat.h5")});
        const auto next = newWindow();
        QSignalSpy opened(&next->workspace(), &Workspace::opened);
        QTest::mouseClick(next->findChild<QAbstractButton*>("leftover-0"), Qt::LeftButton);
        QVERIFY(opened.wait(patience));
        QCOMPARE(next->workspace().analysis()->parameters().at("preprocess").at("binWidthSeconds"),
                 ParameterValue(0.07));
    }

    void aBatchGoesOnAfterItsWindowWasKilled() {
        constexpr std::size_t rows = 12;
        QFile file(path("batch.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"simulations": [{"model": "cann-1d", "task": "population-coding-1d"}],
            "set": {"model.neurons": 512, "task.duration": 300},
            "grid": {"model.inhibition": [1, 2, 3, 4]}, "seeds": [1, 2, 3], "measures": ["bump.height"]})");
        file.close();
        // Again and again, a little later each time.
        std::size_t before = 0;
        for (int time = 0; time < 3; ++time) {
            killWhenItSays({"batch", path("batch.json")});
            QVERIFY(!QFile::exists(path("batch-results/table.csv"))); // In its middle.
            const auto window = newWindow();
            QVERIFY(window->showPage("batches")); // The form and its file are there, and what is finished.
            auto* model = window->findChild<BatchTableModel*>();
            QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), static_cast<int>(rows), patience);
            QVERIFY2(model->finished() > before && model->finished() < rows,
                     qPrintable(QString::number(model->finished())));
            before = model->finished();
        }
        const auto window = newWindow();
        QVERIFY(window->showPage("batches"));
        auto* page = window->findChild<BatchPage*>();
        auto* model = window->findChild<BatchTableModel*>();
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), static_cast<int>(rows), patience);
        auto* goOn = window->findChild<QAbstractButton*>("batchRun");
        QTRY_VERIFY(goOn->isEnabled());
        QCOMPARE(goOn->text(), QString("Go on"));
        goOn->click();
        QTRY_VERIFY_WITH_TIMEOUT(!page->isRunning(), patience);
        QCOMPARE(model->finished(), rows);
        QCOMPARE(model->failed(), std::size_t{0});
        // The same table as without any kill.
        const BatchPlan plan = readBatchFile(path("batch.json").toStdString());
        runBatch(plan, path("whole").toStdString(), {});
        for (const char* name : {"/table.csv", "/table.h5"})
            QCOMPARE(contentOf(path("batch-results") + name), contentOf(path("whole") + name));
    }

    void theLivePageGoesOnAfterItsWindowWasKilled() {
        killWhenItSays({"live", "travelling-wave"});
        const auto window = newWindow();
        QVERIFY(window->showPage("live"));
        const auto* page = window->findChild<LivePage*>();
        const SimulationOrigin expected = liveOriginOfVictim("travelling-wave");
        QCOMPARE(page->origin().model, expected.model);
        QCOMPARE(page->origin().task, expected.task);
        QVERIFY(page->origin().modelValues == expected.modelValues);
        QVERIFY(page->origin().taskValues == expected.taskValues);
        QCOMPARE(page->speed(), std::optional(0.05));
        QCOMPARE(page->layoutState(), QByteArray(R"({"cann-1d-sfa":["polar","spikes"]})"));
    }

    void whatWasSavedIsNotOffered() {
        {
            const auto window = newWindow();
            openAndRun(*window);
            QSignalSpy saved(&window->workspace(), &Workspace::saved);
            window->workspace().save(path("a.canns"));
            QVERIFY(saved.wait(patience));
            QVERIFY(!window->isWindowModified());
            QVERIFY2(window->windowTitle().startsWith("a.canns"), qPrintable(window->windowTitle()));
            // An edit after that is kept again, and saving goes to the same file.
            edit(*window);
            QVERIFY(window->isWindowModified());
            window->findChild<QAction*>("saveProject")->trigger();
            QVERIFY(saved.wait(patience));
            QVERIFY(!window->isWindowModified());
        }
        QVERIFY(!newWindow()->findChild<QAbstractButton*>("leftover-0"));
        QCOMPARE(openProject(path("a.canns").toStdString()).analysis->state("fr"), StageState::Stale);
    }

    void discardedWorkIsGone() {
        {
            const auto window = newWindow();
            openAndRun(*window);
        }
        const auto next = newWindow();
        QTest::mouseClick(next->findChild<QAbstractButton*>("discard-0"), Qt::LeftButton);
        QTRY_VERIFY(!next->findChild<QAbstractButton*>("leftover-0"));
        QVERIFY(QDir(path("unsaved")).isEmpty());
    }

    void theSecondWindowOnAProjectReadsOnly() {
        const auto first = newWindow();
        openAndRun(*first);
        QSignalSpy saved(&first->workspace(), &Workspace::saved);
        first->workspace().save(path("a.canns"));
        QVERIFY(saved.wait(patience));

        const auto second = newWindow();
        QSignalSpy opened(&second->workspace(), &Workspace::opened);
        second->open(path("a.canns"));
        QVERIFY(opened.wait(patience));
        QVERIFY2(second->windowTitle().contains("read only"), qPrintable(second->windowTitle()));
        const QString said = second->findChild<QLabel*>("messageText")->text();
        QVERIFY2(said.contains("another window"), qPrintable(said));

        first->workspace().close();
        second->workspace().close();
        second->open(path("a.canns"));
        QVERIFY(opened.wait(patience));
        QVERIFY2(!second->windowTitle().contains("read only"), qPrintable(second->windowTitle()));
    }

    void aMovedRecordingIsAskedFor() {
        const auto window = newWindow();
        openAndRun(*window);
        QSignalSpy saved(&window->workspace(), &Workspace::saved);
        window->workspace().save(path("a.canns"));
        QVERIFY(saved.wait(patience));
        window->workspace().close();
        QDir(folder_->path()).mkdir("elsewhere");
        QVERIFY(QFile::rename(path("rat.h5"), path("elsewhere/mouse.h5")));

        QSignalSpy needed(&window->workspace(), &Workspace::recordingNeeded);
        window->open(path("a.canns"));
        QVERIFY(needed.wait(patience));
        auto* box = window->findChild<QMessageBox*>("movedRecording");
        QVERIFY(box && box->text().contains("rat.h5"));
        box->close();
        QSignalSpy opened(&window->workspace(), &Workspace::opened);
        window->workspace().openProjectWith(path("a.canns"), path("elsewhere/mouse.h5"));
        QVERIFY(opened.wait(patience));
        QCOMPARE(window->workspace().analysis()->state("fr"), StageState::Fresh);
    }

public:
    /// The window that is killed: does what is asked, says when that is so far, and waits for its end.
    static int runVictim(const QString& settingsFile, const QString& what, const QString& file) {
        Settings settings(settingsFile);
        MainWindow window(settings);
        window.keepUnsaved();
        window.show();
        const auto isKept = [&] {
            // While it lives, not at its end: the file must be there before we are killed.
            return !QDir(settings.unsavedFolder()).entryList({"*.canns"}, QDir::Files).isEmpty();
        };
        bool ready = false;
        if (what == "live") {
            window.showPage("live");
            auto* page = window.findChild<LivePage*>();
            page->restoreLayoutState(R"({"cann-1d-sfa":["polar"]})");
            page->setOrigin(liveOriginOfVictim(file.toStdString()), 0.05);
            ready = QTest::qWaitFor([&] { return page->simulation() != nullptr; }, patience);
            page->views().add("spikes");
            ready = ready && QTest::qWaitFor(
                                 [&] {
                                     const QByteArray kept = contentOf(settingsFile);
                                     return kept.contains("0.123") && kept.contains("spikes");
                                 },
                                 patience);
        } else if (what == "batch") {
            window.showPage("batches");
            auto* page = window.findChild<BatchPage*>();
            auto* model = window.findChild<BatchTableModel*>();
            page->openFile(file);
            ready = QTest::qWaitFor([&] { return model->rowCount() > 0; }, patience);
            const std::size_t before = model->finished();
            page->run();
            ready = ready && QTest::qWaitFor([&] { return model->finished() > before; }, patience);
        } else if (what == "edited") {
            QSignalSpy opened(&window.workspace(), &Workspace::opened);
            window.open(file);
            ready = opened.wait(patience);
            edit(window);
            ready = ready && QTest::qWaitFor(isKept, patience);
        } else {
            openAndRun(window, file);
            window.showPage("fr");
            window.workspace().selection().setUnit(2);
            window.workspace().selection().setSeconds(5.5);
            const QString folder = settings.unsavedFolder();
            ready = QTest::qWaitFor(isKept, patience) &&
                    QTest::qWaitFor(
                        [&] {
                            const QStringList notes = QDir(folder).entryList({"*.json"}, QDir::Files);
                            return !notes.isEmpty() && contentOf(folder + '/' + notes[0]).contains("5.5");
                        },
                        patience);
        }
        if (ready && what == "computing") {
            PipelineParameters parameters = window.workspace().analysis()->parameters();
            parameters.apply("tda.landmarks=200");
            parameters.apply("tda.neighbours=100");
            parameters.apply("tda.landmarkNeighbours=100");
            parameters.apply("tda.activeTimes=1000");
            parameters.apply("tda.shuffles=" + std::to_string(manyShuffles));
            window.workspace().setParameters(parameters);
            const JobOwner owner;
            window.workspace().run("tda", "TDA", owner,
                                   [](const AnalysisResults&, const Progress&) { return [] {}; });
            const QString folder = settings.unsavedFolder();
            ready = QTest::qWaitFor(
                [&] {
                    const auto running = window.workspace().running();
                    return running && running->stage == "tda" && running->fraction > 0.0;
                },
                patience);
            // The parameters were kept with what was done.
            ready = ready && QTest::qWaitFor(
                                 [&] {
                                     const QStringList projects =
                                         QDir(folder).entryList({"*.canns"}, QDir::Files);
                                     return contentOf(folder + '/' + projects.value(0))
                                         .contains("\"shuffles\":" + QByteArray::number(manyShuffles));
                                 },
                                 patience);
        }
        if (!ready)
            return 1;
        std::puts("ready");
        std::fflush(stdout);
        return QApplication::exec();
    }

private:
    QString path(const QString& name) const { return folder_->filePath(name); }

    std::unique_ptr<MainWindow> newWindow() {
        settings_.push_back(std::make_unique<Settings>(path("settings.ini")));
        auto window = std::make_unique<MainWindow>(*settings_.back());
        window->keepUnsaved();
        window->show();
        return window;
    }

    static constexpr int manyShuffles = 10'000;

    static SimulationOrigin liveOriginOfVictim(const std::string& name) {
        SimulationOrigin origin = liveOriginNamed(name);
        origin.set("model.adaptation=0.123");
        return origin;
    }

    /// Starts this program as a window, waits until it says that it is there, and kills it.
    void killWhenItSays(const QStringList& what) {
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QApplication::applicationFilePath(),
                     QStringList{"--victim", path("settings.ini")} + what);
        QVERIFY(victim.waitForReadyRead(patience));
        ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
        QVERIFY(victim.waitForFinished(patience));
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
    }

    static void run(MainWindow& window, const std::string& stage) {
        const JobOwner owner;
        window.workspace().run(stage, QString::fromStdString(stage), owner,
                               [](const AnalysisResults&, const Progress&) { return [] {}; });
        QVERIFY(QTest::qWaitFor(
            [&] { return window.workspace().analysis()->state(stage) == StageState::Fresh; }, patience));
    }

    void openAndRun(MainWindow& window) { openAndRun(window, path("rat.h5")); }
    static void openAndRun(MainWindow& window, const QString& recording) {
        QSignalSpy opened(&window.workspace(), &Workspace::opened);
        window.open(recording);
        QVERIFY(opened.wait(patience));
        run(window, "fr");
        QVERIFY(QTest::qWaitFor([&] { return window.isWindowModified(); }, patience));
    }
    static void edit(MainWindow& window) {
        PipelineParameters parameters = window.workspace().analysis()->parameters();
        parameters.apply("preprocess.binWidthSeconds=0.07");
        window.workspace().setParameters(parameters);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::vector<std::unique_ptr<Settings>> settings_; // Outlive their windows.
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 5 && arguments[1] == "--victim")
        return UnsavedWorkTest::runVictim(arguments[2], arguments[3], arguments[4]);
    UnsavedWorkTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "UnsavedWorkTest.moc"

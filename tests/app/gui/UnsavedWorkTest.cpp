#include "app/gui/shell/MainWindow.h"
#include "core/io/RecordingWriter.h"
#include "core/pipeline/Project.h"
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
        QProcess victim;
        victim.start(QApplication::applicationFilePath(), {"--victim", path("settings.ini"), path("rat.h5")});
        QVERIFY(victim.waitForReadyRead(patience)); // "kept"
        ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
        QVERIFY(victim.waitForFinished(patience));
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);

        const auto next = newWindow();
        QSignalSpy opened(&next->workspace(), &Workspace::opened);
        QTest::mouseClick(next->findChild<QAbstractButton*>("leftover-0"), Qt::LeftButton);
        QVERIFY(opened.wait(patience));
        QCOMPARE(next->workspace().analysis()->state("fr"), StageState::Fresh);
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
    /// The window that is killed: computes, says so, and waits for its end.
    static int runVictim(const QString& settingsFile, const QString& recording) {
        Settings settings(settingsFile);
        MainWindow window(settings);
        window.keepUnsaved();
        window.show();
        openAndRun(window, recording);
        // Kept while it lives, not at its end: the file must be there before we are killed.
        const QString unsaved = settings.unsavedFolder();
        if (!QTest::qWaitFor([&] { return !QDir(unsaved).entryList({"*.canns"}, QDir::Files).isEmpty(); },
                             patience))
            return 1;
        std::puts("kept");
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

    void openAndRun(MainWindow& window) { openAndRun(window, path("rat.h5")); }
    static void openAndRun(MainWindow& window, const QString& recording) {
        QSignalSpy opened(&window.workspace(), &Workspace::opened);
        window.open(recording);
        QVERIFY(opened.wait(patience));
        const JobOwner owner;
        window.workspace().run("fr", "FR", owner,
                               [](const AnalysisResults&, const Progress&) { return [] {}; });
        QVERIFY(QTest::qWaitFor(
            [&] { return window.workspace().analysis()->state("fr") == StageState::Fresh; }, patience));
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
    if (arguments.size() == 4 && arguments[1] == "--victim")
        return UnsavedWorkTest::runVictim(arguments[2], arguments[3]);
    UnsavedWorkTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "UnsavedWorkTest.moc"

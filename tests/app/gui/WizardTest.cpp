// The walk through the wizard, as a user does it: mouse and keyboard only, from the sample on the start page
// to the last step, each step cancelled once on the way. At the end the window's own command line is run, and
// its numbers are those of the window, to the last bit.
#include "WindowProbe.h"
#include "app/gui/pages/Page.h"
#include "app/gui/shell/Language.h"
#include "app/gui/shell/MessageBar.h"
#include "app/gui/shell/Theme.h"
#include "core/data/Activity.h"
#include "core/pipeline/Project.h"
#include "core/preprocess/PreprocessParameters.h"
#include "widgets/figures/RasterFigure.h"
#include "widgets/forms/NumberField.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMouseEvent>
#include <QProcess>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace canns;
using namespace canns::test;

class WizardTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<MainWindow> window_;

    Workspace& workspace() { return window_->workspace(); }
    QWidget* page() { return shownPage(*window_); }
    template <typename W>
    W* find(const char* name) {
        W* widget = page()->findChild<W*>(QString::fromLatin1(name));
        if (widget == nullptr)
            qWarning("there is no %s on %s", name, qPrintable(page()->objectName()));
        return widget;
    }
    StageState state(const std::string& stage) { return workspace().analysis()->state(stage); }
    bool idle() { return workspace().jobs().active().empty() && workspace().runningStage().empty(); }

    /// Into the field of a parameter, as by hand.
    void type(const char* parameter, const QString& text) {
        QWidget* field = find<QWidget>(parameter);
        QVERIFY(field != nullptr);
        auto* area = find<QScrollArea>("formArea");
        QVERIFY(area != nullptr);
        area->ensureWidgetVisible(field);
        QTest::mouseClick(field, Qt::LeftButton, Qt::NoModifier, {8, field->height() / 2});
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }

    void open(const char* sample) {
        auto* button = window_->findChild<QAbstractButton*>("sample-" + QString::fromLatin1(sample));
        QVERIFY(button != nullptr);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().recording() != nullptr, 20000);
    }

    /// Presses F5 on the page of `stage`, Esc as soon as the stage itself is at work, and sees that nothing
    /// of it is left. Returns how long the answer took; -1 if the stage was done before Esc was pressed.
    qint64 runAndCancel(const std::string& stage) {
        const StageRunPtr before = workspace().analysis()->status(stage).run;
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QElapsedTimer waiting;
        waiting.start();
        while (waiting.elapsed() < 60000 && !workspace().runningStage().empty()) {
            const auto running = workspace().running();
            if (running && running->stage == stage)
                break;
            QCoreApplication::processEvents();
        }
        QElapsedTimer answer;
        answer.start();
        QTest::keyClick(window_.get(), Qt::Key_Escape);
        while (answer.elapsed() < 10000 && !idle())
            QCoreApplication::processEvents();
        const qint64 took = answer.elapsed();
        if (workspace().analysis()->status(stage).run != before)
            return -1;
        return took;
    }

private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<Settings>(folder_->filePath("settings.ini"));
        applyTheme(Settings::Theme::Light);
        useLanguage("en");
        window_ = std::make_unique<MainWindow>(*settings_);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        window_->activateWindow();
    }
    void cleanup() {
        window_.reset();
        settings_.reset();
        useLanguage("en");
    }

    void theWalk_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << "en";
        QTest::newRow("Chinese") << "zh_CN";
    }
    void theWalk() {
        QFETCH(QString, language);
        window_->setLanguage(language);
        open("grid-module");

        // Recording: a row of the table is a unit for all pages; a drag along the strip is the time analysed.
        QCOMPARE(page()->objectName(), QString("recordingPage"));
        auto* table = find<QTableView>("units");
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(3, 1)).center());
        QCOMPARE(workspace().selection().unit(), std::optional<std::size_t>(3));
        auto* strip = find<TimeRangeStrip>("timeRangeStrip");
        const int middle = strip->height() / 2;
        QTest::mousePress(strip, Qt::LeftButton, {}, {strip->width() / 20, middle});
        for (int tenth = 1; tenth <= 5; ++tenth)
            QTest::mouseMove(strip, {strip->width() * (5 + 8 * tenth) / 100, middle});
        QTest::mouseRelease(strip, Qt::LeftButton, {}, {strip->width() * 45 / 100, middle});
        const auto preprocess = [this] {
            return workspace().analysis()->parameters().at("preprocess").as<PreprocessParameters>();
        };
        QCOMPARE(preprocess().timeRangeSeconds.size(), std::size_t{2});
        const auto [begin, end] = workspace().recording()->spanSeconds();
        QVERIFY(
            std::abs((preprocess().timeRangeSeconds[1] - preprocess().timeRangeSeconds[0]) / (end - begin) -
                     0.4) < 0.02);
        QCOMPARE(find<QDoubleSpinBox>("timeRangeEnd")->value(), preprocess().timeRangeSeconds[1]);

        // On to the next page, by key; each step is cancelled once and then run.
        const auto all = pages();
        for (std::size_t i = 1; i < all.size(); ++i) {
            QTest::keyClick(window_.get(), Qt::Key_Right, Qt::AltModifier);
            QCOMPARE(window_->findChild<QListWidget*>("steps")->currentRow(), static_cast<int>(i));
            QCOMPARE(window_->findChild<QLabel*>("pageTitle")->text(), all[i].title());
            const std::string stage = all[i].id;
            if (!all[i].isStage)
                continue;
            if (stage == "tda") {
                type("activeTimes", "3000");
                type("neighbours", "200");
                type("landmarks", "300");
                type("landmarkNeighbours", "200");
            }
            QVERIFY(state(stage) == StageState::NotRun);
            const qint64 answer = runAndCancel(stage);
            if (answer >= 0) {
                QVERIFY(state(stage) == StageState::NotRun);
                // 100 ms are wanted; a busy machine is given more.
                qInfo("%s: cancelled within %lld ms", stage.c_str(), answer);
                QVERIFY2(answer < 1000, qPrintable(QString::number(answer)));
            } else {
                qInfo("%s: done before it could be cancelled", stage.c_str());
            }
            QVERIFY(window_->findChild<MessageBar*>("messageBar")->isHidden());
            auto* run = find<QPushButton>("run");
            QTRY_VERIFY(run->isEnabled());
            QTest::mouseClick(run, Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(idle() && state(stage) == StageState::Fresh, 100000);
            const auto figures = page()->findChildren<Figure*>();
            QVERIFY2(std::ranges::any_of(figures, [](const Figure* figure) { return figure->hasData(); }),
                     all[i].id);
            QCOMPARE(workspace().selection().unit(),
                     std::optional<std::size_t>(3)); // Who was chosen stays so.
        }

        // The command that does the same does the same.
        window_->findChild<QAction*>("copyAsCommand")->trigger();
        QString command = QApplication::clipboard()->text();
        QVERIFY2(command.startsWith("canns run sample:grid-module --out results"), qPrintable(command));
        QVERIFY2(command.contains("--set preprocess.timeRangeSeconds="), qPrintable(command));
        command.replace(0, 5, QStringLiteral("'" CANNS_EXECUTABLE "'"));
        QProcess shell;
        shell.setWorkingDirectory(folder_->path());
        shell.start("sh", {"-c", command + " --figures none"});
        QVERIFY(shell.waitForFinished(110000));
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
        const OpenedProject project = openProject(folder_->filePath("results/analysis.canns").toStdString());
        for (const PageEntry& entry : all)
            if (entry.isStage)
                QVERIFY2(project.analysis->arrays(entry.id) == workspace().analysis()->arrays(entry.id),
                         entry.id);

        if (language == "zh_CN")
            for (const PageEntry& entry : all)
                QVERIFY2(std::ranges::any_of(entry.question(),
                                             [](QChar c) { return c.script() == QChar::Script_Han; }),
                         entry.id);
    }

    void anEditRunsOnlyWhatStandsBehindIt() {
        open("head-direction");
        QTest::keyClick(window_.get(), Qt::Key_3, Qt::ControlModifier);
        type("activeTimes", "2000");
        type("neighbours", "150");
        type("landmarks", "200");
        type("landmarkNeighbours", "150");
        QVERIFY(find<QLabel>("stageNeeds")->isVisible()); // Preprocess is said to be needed first.
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(idle() && state("tda") == StageState::Fresh, 60000);
        QVERIFY(!find<QLabel>("stageNeeds")->isVisible());
        const StageRunPtr before = workspace().analysis()->status("preprocess").run;
        const StageRunPtr barcode = workspace().analysis()->status("tda").run;
        type("landmarks", "180");
        QVERIFY(state("tda") == StageState::Stale);
        QVERIFY(state("preprocess") == StageState::Fresh);
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(idle() && state("tda") == StageState::Fresh, 60000);
        QCOMPARE(workspace().analysis()->status("preprocess").run, before);

        // The run before stands beside it.
        auto* compare = find<QPushButton>("compare");
        QVERIFY(compare->isEnabled());
        QTest::mouseClick(compare, Qt::LeftButton);
        auto* earlier = find<QWidget>("tdaPage-earlier");
        QVERIFY(earlier != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(idle(), 10000);
        const auto figures = earlier->findChildren<Figure*>();
        QTRY_VERIFY(std::ranges::any_of(figures, [](const Figure* figure) { return figure->hasData(); }));
        QVERIFY(find<QComboBox>("earlierRuns")->currentText().contains("200"));
        QTest::mouseClick(compare, Qt::LeftButton);
        QVERIFY(page()->findChild<QWidget*>("tdaPage-earlier") == nullptr);

        // Undo says what it undoes, and needs no run: the earlier result is there again.
        auto* undo = window_->findChild<QAction*>("undo");
        QVERIFY2(undo->text().contains("Landmarks"), qPrintable(undo->text()));
        QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(idle() && state("tda") == StageState::Fresh, 10000);
        QCOMPARE(workspace().analysis()->status("tda").run, barcode);
        QCOMPARE(find<NumberField>("landmarks")->text(), QString("200"));
        QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(find<NumberField>("landmarks")->text(), QString("180"));
    }

    void aPresetIsOneStepOfUndo() {
        open("head-direction");
        const PipelineParameters before = workspace().analysis()->parameters();
        auto* menu = window_->findChild<QMenu*>("presetMenu");
        Q_EMIT menu->aboutToShow();
        window_->findChild<QAction*>("preset-grid")->trigger();
        QVERIFY(!(workspace().analysis()->parameters() == before));
        QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(workspace().analysis()->parameters() == before);
    }

    void theTimeRangeIsChosenByKeyboard() {
        open("head-direction");
        auto* strip = find<TimeRangeStrip>("timeRangeStrip");
        strip->setFocus();
        const auto seconds = [this] {
            return workspace()
                .analysis()
                ->parameters()
                .at("preprocess")
                .as<PreprocessParameters>()
                .timeRangeSeconds;
        };
        QTest::keyClick(strip, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(seconds().size(), std::size_t{2});
        const double begin = seconds()[0];
        QTest::keyClick(strip, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(seconds()[0], begin);
        QVERIFY(seconds()[1] < workspace().recording()->spanSeconds().second);
        QTest::keyClick(strip, Qt::Key_Home);
        QVERIFY(seconds().empty());
        auto* end = find<QDoubleSpinBox>("timeRangeEnd");
        end->setFocus();
        end->selectAll();
        QTest::keyClicks(end, "60");
        QTest::keyClick(end, Qt::Key_Return);
        QCOMPARE(seconds().size(), std::size_t{2});
        QCOMPARE(seconds()[1], 60.0);
        QTest::mouseClick(find<QPushButton>("wholeRange"), Qt::LeftButton);
        QVERIFY(seconds().empty());
        // In the raster, with Ctrl.
        auto* raster = find<RasterFigure>("raster");
        const QPoint from(raster->width() / 3, raster->height() / 2);
        QTest::mousePress(raster, Qt::LeftButton, Qt::ControlModifier, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(2.0 * from.x(), from.y()),
                         raster->mapToGlobal(QPointF(2.0 * from.x(), from.y())), Qt::NoButton, Qt::LeftButton,
                         Qt::ControlModifier);
        QApplication::sendEvent(raster, &move);
        QTest::mouseRelease(raster, Qt::LeftButton, Qt::ControlModifier, {2 * from.x(), from.y()});
        QCOMPARE(seconds().size(), std::size_t{2});
    }

    void provenanceTellsWhereAResultCameFrom() {
        open("head-direction");
        QTest::keyClick(window_.get(), Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(idle() && state("preprocess") == StageState::Fresh, 20000);
        find<QTabWidget>("sideTabs")->setCurrentIndex(1);
        const QString text = find<QTextBrowser>("provenance")->toPlainText();
        for (const std::string& part :
             {workspace().analysis()->identity().sha256,
              workspace().analysis()->status("preprocess").run->key.substr(0, 16),
              std::string("canns run sample:head-direction"), std::string(CANNS_VERSION)})
            QVERIFY2(text.contains(QString::fromStdString(part)), part.c_str());
    }

    void aProjectIsSavedAndOpened() {
        open("head-direction");
        QTest::keyClick(window_.get(), Qt::Key_Right, Qt::AltModifier);
        type("binWidthSeconds", "0.02");
        QCOMPARE(find<NumberField>("binWidthSeconds")->text(), QString("0.02"));
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(idle() && state("preprocess") == StageState::Fresh, 20000);
        const QString path = folder_->filePath("work.canns");
        workspace().save(path);
        QTRY_VERIFY_WITH_TIMEOUT(settings_->recentFiles().contains(path), 10000);
        window_->findChild<QAction*>("close")->trigger();
        QVERIFY(workspace().recording() == nullptr);
        window_->open(path);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().recording() != nullptr, 20000);
        QCOMPARE(workspace().analysis()->result<Activity>()->binWidthSeconds, 0.02);
        QVERIFY(state("preprocess") == StageState::Fresh);
        QTest::keyClick(window_.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(find<NumberField>("binWidthSeconds")->text(), QString("0.02"));
    }
};

QTEST_MAIN(WizardTest)
#include "WizardTest.moc"

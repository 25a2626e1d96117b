#include "app/gui/shell/MainWindow.h"

#include "app/gui/live/LivePage.h"
#include "app/gui/pages/StartPage.h"
#include "app/gui/shell/Language.h"
#include "app/gui/shell/MessageBar.h"
#include "app/gui/shell/Theme.h"
#include "core/io/RecordingReader.h"
#include "support/TestData.h"
#include "widgets/figure/Figure.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QMovie>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>

#include <fstream>
#include <limits>
#include <memory>

using namespace canns;

namespace {

/// The longest time in which the event loop did not come round, while it lives.
class Watchdog {
public:
    Watchdog() {
        since_.start();
        QObject::connect(&timer_, &QTimer::timeout, &timer_,
                         [this] { longest_ = std::max(longest_, since_.restart()); });
        timer_.setTimerType(Qt::PreciseTimer);
        timer_.start(5);
    }
    qint64 longestMilliseconds() const { return std::max(longest_, since_.elapsed()); }

private:
    QTimer timer_;
    QElapsedTimer since_;
    qint64 longest_ = 0;
};

template <typename W>
W* find(QWidget& window, const char* objectName) {
    W* widget = window.findChild<W*>(QString::fromLatin1(objectName));
    if (widget == nullptr)
        qWarning("there is no %s", objectName);
    return widget;
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<MainWindow> window_;

    bool opened() const { return window_->workspace().recording() != nullptr; }

    void openSample() {
        window_->open("sample:head-direction");
        QTRY_VERIFY_WITH_TIMEOUT(opened(), 20000);
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
    }
    void cleanup() {
        window_.reset();
        settings_.reset();
        useLanguage("en");
    }

    void aSampleOpensByKeyboard() {
        QTest::keyClick(window_.get(), Qt::Key_F, Qt::AltModifier);
        auto* file = window_->findChild<QMenu*>("fileMenu");
        QVERIFY(file != nullptr && file->isVisible());
        auto* menu = window_->findChild<QMenu*>("samplesMenu");
        QTest::keyClick(file, Qt::Key_S);
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(opened(), 20000);
        QCOMPARE(window_->workspace().recording()->unitCount(), std::size_t{15});
        QVERIFY(find<QLabel>(*window_, "recordingSummary")->text().contains("15 units"));
        QCOMPARE(find<QListWidget>(*window_, "steps")->currentRow(), 0);
        QCOMPARE(find<QTableView>(*window_, "units")->model()->rowCount(), 15);
    }

    void aDroppedFileOpensAndIsRemembered() {
        const QString path = QString::fromStdString(samples().front().path.string());
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &drop);
        QTRY_VERIFY_WITH_TIMEOUT(opened(), 20000);
        QTRY_COMPARE(settings_->recentFiles(), QStringList{path});
    }

    void aBadFileIsExplainedInPlace() {
        openSample();
        const QString path = folder_->filePath("broken.npz");
        std::ofstream(path.toStdString()) << "this is no archive";
        window_->open(path);
        auto* message = find<MessageBar>(*window_, "messageBar");
        QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 10000);
        QVERIFY2(message->text().contains("broken.npz"), qPrintable(message->text()));
        QVERIFY(opened()); // What was there stays.
        QVERIFY(settings_->recentFiles().isEmpty());
        QTest::mouseClick(find<QAbstractButton>(*window_, "messageClose"), Qt::LeftButton);
        QVERIFY(!message->isVisible());
    }

    void aUnitThatTheFileDoesNotTellIsAskedFor() {
        const QString path = folder_->filePath("pixels.csv");
        std::ofstream(path.toStdString()) << "time,unit\n0.5,1\n1.5,1\n";
        std::ofstream(folder_->filePath("pixels_trajectory.csv").toStdString())
            << "t,x_px,y_px\n0,0,10\n1,200,30\n2,400,50\n";
        window_->open(path);
        QTRY_VERIFY_WITH_TIMEOUT(window_->findChild<QDialog*>("lengthUnitDialog") != nullptr, 10000);
        QVERIFY(!opened());
        auto* dialog = find<QDialog>(*window_, "lengthUnitDialog");
        QPushButton* open = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open);
        auto* unit = find<QComboBox>(*dialog, "lengthUnit");
        auto* scale = find<QDoubleSpinBox>(*dialog, "metresPerUnit");
        QVERIFY(!open->isEnabled()); // Nothing is chosen beforehand.
        unit->setCurrentIndex(1);
        QCOMPARE(find<QLabel>(*dialog, "arenaSize")->text(), QString("4 m"));
        QVERIFY(open->isEnabled() && !scale->isEnabled());
        unit->setCurrentIndex(unit->count() - 1);
        QVERIFY(!open->isEnabled() && scale->isEnabled());
        scale->setValue(0.0025);
        QTest::mouseClick(open, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(opened(), 10000);
        QCOMPARE(window_->workspace().recording()->trajectory.x.back(), 1.0);
        window_->copyAsCommand();
        QVERIFY(QApplication::clipboard()->text().contains(" --metres-per-unit 0.0025"));
    }

    void anUnansweredQuestionOpensNothing() {
        const QString path = folder_->filePath("large.csv");
        std::ofstream(path.toStdString()) << "time,unit\n0.5,1\n1.5,1\n";
        std::ofstream(folder_->filePath("large_trajectory.csv").toStdString())
            << "t,x,y\n0,0,10\n1,200,30\n2,400,50\n";
        window_->open(path);
        QTRY_VERIFY_WITH_TIMEOUT(window_->findChild<QDialog*>("lengthUnitDialog") != nullptr, 10000);
        find<QDialog>(*window_, "lengthUnitDialog")->reject();
        QTRY_VERIFY(window_->findChild<QDialog*>("lengthUnitDialog") == nullptr);
        QVERIFY(!opened() && !window_->workspace().isOpening());
        QVERIFY(settings_->recentFiles().isEmpty());
    }

    void aMissingFileIsExplained() {
        window_->open(folder_->filePath("nowhere.nwb"));
        auto* message = find<MessageBar>(*window_, "messageBar");
        QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 10000);
        QVERIFY(message->text().contains("nowhere.nwb"));
    }

    void openingCanBeCancelled() {
        // A job ahead of it in the queue keeps the opening waiting until Cancel has been pressed.
        std::atomic<bool> go{false};
        auto ahead = window_->workspace().jobs().start<int>("Busy", [&go](const Progress& progress) {
            while (!go) {
                progress.checkpoint();
                QThread::msleep(1);
            }
            return 0;
        });
        window_->open("sample:head-direction");
        auto* cancel = find<QPushButton>(*window_, "jobCancel");
        QTRY_VERIFY(cancel->isVisible());
        QElapsedTimer timer;
        timer.start();
        QTest::mouseClick(cancel, Qt::LeftButton);
        ahead->wait();
        QVERIFY(timer.elapsed() < 100);
        QCOMPARE(ahead->state(), JobState::Cancelled);
        QTRY_VERIFY_WITH_TIMEOUT(opened(), 20000); // Only what was shown was cancelled.
        QVERIFY(find<MessageBar>(*window_, "messageBar")->isHidden());
    }

    void theWindowNeverStallsWhileARecordingOpens_data() {
        QTest::addColumn<QString>("sample");
        QTest::newRow("head-direction") << "sample:head-direction";
        QTest::newRow("grid-module") << "sample:grid-module";
    }
    void theWindowNeverStallsWhileARecordingOpens() {
        QFETCH(QString, sample);
        // The best of three: the machine may be busy with something else, the program may not.
        qint64 stalled = std::numeric_limits<qint64>::max();
        for (int attempt = 0; attempt < 3 && stalled > 100; ++attempt) {
            MainWindow window(*settings_);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            QTest::qWait(50);
            const Watchdog watchdog;
            window.open(sample);
            QTRY_VERIFY_WITH_TIMEOUT(window.workspace().recording() != nullptr, 20000);
            QTest::qWait(200);
            stalled = std::min(stalled, watchdog.longestMilliseconds());
        }
        qInfo("the event loop was away for %lld ms at most", stalled);
        QVERIFY2(stalled <= 100, qPrintable(QString("the window stalled for %1 ms").arg(stalled)));
    }

    void theWindowNeverStallsWhileAnAnalysisRuns() {
        // All stages. The best of three, as above.
        qint64 stalled = std::numeric_limits<qint64>::max();
        for (int attempt = 0; attempt < 3 && stalled > 100; ++attempt) {
            MainWindow window(*settings_);
            window.show();
            window.open("sample:grid-module");
            Workspace& workspace = window.workspace();
            QTRY_VERIFY_WITH_TIMEOUT(workspace.recording() != nullptr, 20000);
            PipelineParameters parameters;
            for (const char* setting : {"tda.activeTimes=3000", "tda.neighbours=200", "tda.landmarks=300",
                                        "tda.landmarkNeighbours=200"})
                parameters.apply(setting);
            workspace.setParameters(parameters);
            QTest::qWait(50);
            const Watchdog watchdog;
            window.runAll();
            QTRY_VERIFY_WITH_TIMEOUT(workspace.runningStage().empty(), 100000);
            QTest::qWait(50);
            stalled = std::min(stalled, watchdog.longestMilliseconds());
        }
        qInfo("the event loop was away for %lld ms at most", stalled);
        QVERIFY2(stalled <= 100, qPrintable(QString("the window stalled for %1 ms").arg(stalled)));
    }

    void unitsAreTickedAndSelected() {
        openSample();
        auto* table = find<QTableView>(*window_, "units");
        QVERIFY(table->model()->setData(table->model()->index(3, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(window_->workspace().included()[3], false);
        QVERIFY(find<QLabel>(*window_, "includedCount")->text().startsWith("14 of 15"));
        QTest::mouseClick(find<QPushButton>(*window_, "includeAll"), Qt::LeftButton);
        QCOMPARE(window_->workspace().included()[3], true);
        table->selectRow(5);
        QCOMPARE(window_->workspace().selection().unit(), std::optional<std::size_t>(5));
        window_->workspace().selection().setUnit(7);
        QCOMPARE(table->currentIndex().row(), 7);
    }

    void everythingGoesChineseAndBack() {
        openSample();
        auto* file = window_->findChild<QMenu*>("fileMenu");
        window_->findChild<QAction*>("language-zh_CN")->trigger();
        QTRY_VERIFY(file->title().contains(QString::fromUtf8("文件")));
        QVERIFY(find<QLabel>(*window_, "recordingSummary")->text().contains(QString::fromUtf8("单元")));
        QCOMPARE(settings_->language(), QString("zh_CN"));
        window_->findChild<QAction*>("language-en")->trigger();
        QTRY_VERIFY(file->title().contains("File"));
    }

    void theDarkThemeReachesFigures() {
        openSample();
        auto* raster = find<Figure>(*window_, "raster");
        QVERIFY(!raster->figurePalette().dark);
        window_->findChild<QAction*>("themeDark")->trigger();
        QTRY_VERIFY(raster->figurePalette().dark);
        QTRY_VERIFY(window_->grab().toImage().pixelColor(5, window_->height() / 2).lightness() < 100);
        QCOMPARE(settings_->theme(), Settings::Theme::Dark);
    }

    void aSmallScreenIsEnough() {
        QVERIFY(window_->showPage("live"));
        QTRY_VERIFY_WITH_TIMEOUT(find<LivePage>(*window_, "livePage")->simulation() != nullptr, 20000);
        QVERIFY2(window_->minimumSizeHint().width() <= 1024,
                 QByteArray::number(window_->minimumSizeHint().width()));
        QVERIFY2(window_->minimumSizeHint().height() <= 680,
                 QByteArray::number(window_->minimumSizeHint().height()));
        openSample();
        QVERIFY(window_->minimumSizeHint().width() <= 1024);
        QVERIFY(window_->minimumSizeHint().height() <= 680);
        window_->resize(1366, 700);
        QTest::qWait(50);
        for (const QWidget* widget : window_->findChildren<QWidget*>())
            if (widget->isVisible() && (qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                                        qobject_cast<const Figure*>(widget) != nullptr)) {
                const QRect place(widget->mapTo(window_.get(), QPoint()), widget->size());
                QVERIFY2(window_->rect().contains(place), qPrintable(widget->objectName() + " is cut off"));
            }
    }

    void closingGoesBackToTheStart() {
        openSample();
        window_->findChild<QAction*>("close")->trigger();
        QVERIFY(!opened());
        QCOMPARE(find<QStackedWidget>(*window_, "pages")->currentWidget()->objectName(),
                 QString("startPage"));
        openSample();
        QCOMPARE(find<QStackedWidget>(*window_, "pages")->currentWidget()->objectName(),
                 QString("recordingPage"));
    }

    void helpShowsThePageOfTheGuide() {
        openSample();
        QTest::keyClick(window_.get(), Qt::Key_F1, Qt::ShiftModifier);
        auto* text = find<QTextBrowser>(*window_, "guideText");
        QVERIFY(text != nullptr && text->isVisible());
        QVERIFY(text->toPlainText().contains("Recording"));
    }

    void f1LeadsToTheGuideToo() {
        openSample();
        // The dialog runs a loop of its own: its button is pressed from within.
        QTimer::singleShot(0, this, [] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                return;
            auto* guide = dialog->findChild<QPushButton*>("openGuide");
            guide != nullptr ? guide->click() : dialog->reject();
        });
        QTest::keyClick(window_.get(), Qt::Key_F1);
        auto* text = find<QTextBrowser>(*window_, "guideText");
        QVERIFY(text != nullptr && text->isVisible());
    }

    /// What works without a recording is shown when it is asked for, and the start page before.
    void theWindowBeginsWithTheStartPage() {
        auto* steps = find<QListWidget>(*window_, "steps");
        steps->setFocus();
        QVERIFY(find<StartPage>(*window_, "startPage")->isVisible());
        QVERIFY(window_->findChild<LivePage*>() == nullptr);
        QVERIFY(window_->showPage("live"));
        QVERIFY(find<LivePage>(*window_, "livePage")->isVisible());
        // Back leads to the start page, and a recording to its first page.
        window_->previousStep();
        QVERIFY(find<StartPage>(*window_, "startPage")->isVisible());
        QVERIFY(window_->showPage("live"));
        openSample();
        QCOMPARE(steps->currentRow(), 0);
    }

    void picturesOfTheGuideThatMoveArePlayed() {
        QVERIFY(window_->showPage("live"));
        window_->findChild<QAction*>("guide")->trigger();
        const auto pictures = window_->findChildren<QMovie*>();
        QCOMPARE(pictures.size(), 1);
        QTRY_VERIFY(pictures[0]->currentFrameNumber() > 1);
        auto* text = find<QTextBrowser>(*window_, "guideText");
        const QUrl address = QUrl::fromLocalFile(pictures[0]->fileName());
        const QVariant shown = text->document()->resource(QTextDocument::ImageResource, address);
        QCOMPARE(shown.value<QPixmap>().size(), pictures[0]->currentPixmap().size());
        // Nobody looks: it rests.
        text->window()->hide();
        QCOMPARE(pictures[0]->state(), QMovie::Paused);
    }

    void everyControlHasANameAndCanBeReached() {
        QVERIFY(window_->showPage("live"));
        QTRY_VERIFY_WITH_TIMEOUT(find<LivePage>(*window_, "livePage")->simulation() != nullptr, 20000);
        openSample();
        window_->findChild<QAction*>("guide")->trigger();
        int controls = 0;
        for (QWidget* widget : window_->findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<QAbstractButton*>(widget) != nullptr ||
                                   qobject_cast<QComboBox*>(widget) != nullptr ||
                                   qobject_cast<QAbstractSpinBox*>(widget) != nullptr ||
                                   qobject_cast<QLineEdit*>(widget) != nullptr ||
                                   qobject_cast<QAbstractItemView*>(widget) != nullptr ||
                                   qobject_cast<Figure*>(widget) != nullptr ||
                                   qobject_cast<QTextBrowser*>(widget) != nullptr;
            // Parts that Qt makes inside its own widgets have no names and are not controls of ours.
            if (!isControl || widget->objectName().startsWith("qt_") ||
                QByteArray(widget->metaObject()->className()).startsWith("QTableCornerButton") ||
                qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) != nullptr ||
                widget->inherits("QHeaderView") || widget->inherits("QComboBoxListView") ||
                widget->objectName().startsWith("ScrollLeft") ||
                widget->objectName().startsWith("ScrollRight"))
                continue;
            ++controls;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const bool named =
                !widget->accessibleName().isEmpty() || (button != nullptr && button->text().size() > 1);
            QVERIFY2(named,
                     qPrintable(widget->objectName() + " (a " + widget->metaObject()->className() + " in " +
                                widget->parentWidget()->objectName() + ") has no accessible name"));
            QVERIFY2(!widget->objectName().isEmpty(),
                     qPrintable(widget->accessibleName() + " has no object name"));
            QVERIFY2(widget->focusPolicy() != Qt::NoFocus ||
                         qobject_cast<QAbstractButton*>(widget) != nullptr,
                     qPrintable(widget->objectName() + " cannot be reached by keyboard"));
        }
        QVERIFY(controls > 15);
    }
};

QTEST_MAIN(MainWindowTest)
#include "MainWindowTest.moc"

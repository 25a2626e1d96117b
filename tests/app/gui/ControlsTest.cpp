// Every control of every page: it has a name, the Tab key comes to it, and it is not cut off at the smallest
// size that the window allows, nor on a small or a large screen, nor beside an earlier run. Run a second time
// at a scale of 2, for screens of 4K.
#include "TestWindow.h"
#include "WindowProbe.h"
#include "app/gui/pages/Page.h"
#include "app/gui/pages/StagePage.h"
#include "app/gui/pages/StartPage.h"

#include <QAction>
#include <QApplication>
#include <QCommandLinkButton>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

#include <memory>
#include <set>

using namespace canns;
using namespace canns::test;

namespace {

/// A screen of 1366 × 768 less a panel and the title bar of the window.
constexpr QSize smallScreen(1366, 768 - 60);
/// One of 3840 × 2160 at a scale of 2, less the same.
constexpr QSize largeScreen(1920, 1080 - 60);

/// Whether the whole of `widget` can be seen or be scrolled to.
bool isWhole(const QWidget& widget, const QWidget& window) {
    QRect place(widget.mapTo(&window, QPoint()), widget.size());
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (const auto* area = qobject_cast<const QScrollArea*>(parent))
            if (area->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff ||
                area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
                return true; // It is scrolled; that nothing is cut off across is checked of its content.
        if (parent == &window)
            break;
    }
    return window.rect().contains(place);
}

} // namespace

class ControlsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWindow> window_;

    void allPages() {
        QTest::addColumn<QString>("page");
        for (const PageEntry& page : pages())
            QTest::newRow(page.id) << QString::fromLatin1(page.id);
    }
    static void allPagesInBothLanguages() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("language");
        for (const PageEntry& page : pages())
            for (const char* language : {"en", "zh_CN"})
                QTest::addRow("%s %s", page.id, language)
                    << QString::fromLatin1(page.id) << QString(language);
    }
    void go(const QString& page) {
        QVERIFY(window_->showPage(page));
        QTRY_VERIFY_WITH_TIMEOUT(window_->workspace().jobs().active().empty(), 60000);
        QCoreApplication::processEvents();
    }
    void unfoldAdvanced() {
        for (QAbstractButton* button : shownPage(*window_)->findChildren<QAbstractButton*>("advancedToggle"))
            button->setChecked(true);
        QCoreApplication::processEvents();
    }

    /// Whether each control that can be seen can be seen whole, with room for its words.
    static void checkThatNothingIsCutOff(QWidget& window) {
        for (const QWidget* control : visibleControls(window)) {
            QVERIFY2(isWhole(*control, window), describe(*control) + " is cut off");
            const bool wordy = qobject_cast<const QAbstractButton*>(control) != nullptr ||
                               qobject_cast<const QComboBox*>(control) != nullptr ||
                               qobject_cast<const QAbstractSpinBox*>(control) != nullptr;
            if (wordy)
                QVERIFY2(control->width() >= control->minimumSizeHint().width() &&
                             control->height() >=
                                 std::min(control->minimumSizeHint().height(), control->sizeHint().height()),
                         describe(*control) + " has no room for its words");
        }
        // Content of areas that scroll up and down fits across.
        for (const QScrollArea* area : shownPage(window)->findChildren<QScrollArea*>())
            if (area->isVisible() && area->widget() != nullptr &&
                area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
                QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                         describe(*area) + " is too narrow for what is in it");
        for (const QLabel* label : shownPage(window)->findChildren<QLabel*>())
            if (label->isVisible() && !label->wordWrap() &&
                label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored)
                QVERIFY2(label->width() >= label->minimumSizeHint().width(),
                         describe(*label) + " is cut off");
    }

private slots:
    void initTestCase() {
        window_ = std::make_unique<TestWindow>();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QVERIFY(window_->openAndWait("sample:grid-module"));
        Workspace& workspace = window_->workspace();
        // Small, so that every page has something to show soon.
        PipelineParameters parameters;
        for (const char* setting : {"preprocess.timeRangeSeconds=0,300", "tda.activeTimes=2000",
                                    "tda.neighbours=150", "tda.landmarks=200", "tda.landmarkNeighbours=150"})
            parameters.apply(setting);
        // Twice, so that every step has an earlier run to compare with.
        for (const char* setting :
             {"preprocess.smoothingSigmaSeconds=0.06", "preprocess.smoothingSigmaSeconds=0.05"}) {
            parameters.apply(setting);
            workspace.setParameters(parameters);
            workspace.runAll();
            QTRY_VERIFY_WITH_TIMEOUT(window_->isIdle(), 100000);
        }
        workspace.selection().setUnit(0);
    }
    void cleanupTestCase() { window_.reset(); }
    void cleanup() {
        window_->setLanguage("en");
        window_->resize(1280, 680);
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QCoreApplication::processEvents(); // The change of the language is posted.
    }

    void everyControlHasANameAndTabComesToIt_data() { allPages(); }
    void everyControlHasANameAndTabComesToIt() {
        QFETCH(QString, page);
        go(page);
        unfoldAdvanced();
        const std::vector<QWidget*> controls = visibleControls(*window_);
        QVERIFY(controls.size() > 5);
        for (const QWidget* control : controls) {
            const auto* button = qobject_cast<const QAbstractButton*>(control);
            const bool named =
                !control->accessibleName().isEmpty() ||
                (button != nullptr && button->text().remove(u'&').size() > 1) ||
                control->inherits("QTabBar"); // Its tabs have names; it is checked by its parent.
            QVERIFY2(named, describe(*control) + " has no accessible name");
            QVERIFY2(!control->objectName().isEmpty(), describe(*control) + " has no object name");
        }
        // Round once: Tab goes on until it is back where it began.
        std::set<const QWidget*> visited;
        window_->findChild<QListWidget*>("steps")->setFocus();
        for (int step = 0; step < 500; ++step) {
            QWidget* focus = QApplication::focusWidget();
            QVERIFY(focus != nullptr);
            if (!visited.insert(focus).second && focus->objectName() == "steps")
                break;
            // Its own answer to Tab is not wanted: a text that took it in would be a trap.
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        for (const QWidget* control : controls)
            if (control->isEnabled()) {
                const QWidget* target = control;
                while (target->focusProxy() != nullptr)
                    target = target->focusProxy();
                QVERIFY2(visited.contains(target), "Tab does not come to " + describe(*control));
            }
    }

    void nothingIsCutOffAtAnySize_data() { allPagesInBothLanguages(); }
    void nothingIsCutOffAtAnySize() {
        QFETCH(QString, page);
        QFETCH(QString, language);
        window_->setLanguage(language);
        go(page);
        unfoldAdvanced();
        const QSize least = window_->minimumSizeHint();
        QVERIFY2(least.width() <= smallScreen.width() && least.height() <= smallScreen.height(),
                 qPrintable(QString("%1 x %2").arg(least.width()).arg(least.height())));
        for (const QSize size : {least, smallScreen, largeScreen}) {
            window_->resize(size);
            QTest::qWait(20);
            checkThatNothingIsCutOff(*window_);
        }
    }

    void aComparisonFitsTheSmallScreen_data() { allPagesInBothLanguages(); }
    void aComparisonFitsTheSmallScreen() {
        QFETCH(QString, page);
        QFETCH(QString, language);
        window_->setLanguage(language);
        go(page);
        auto* stage = qobject_cast<StagePage*>(shownPage(*window_));
        if (stage == nullptr)
            return; // The recording itself is not run.
        window_->resize(smallScreen);
        stage->setComparing(true);
        QVERIFY(stage->isComparing());
        QTRY_VERIFY_WITH_TIMEOUT(window_->isIdle(), 20000);
        QTest::qWait(20);
        QVERIFY2(window_->width() <= smallScreen.width(), qPrintable(QString::number(window_->width())));
        checkThatNothingIsCutOff(*window_);
        stage->setComparing(false);
    }

    void theStartPageIsWhole_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << "en";
        QTest::newRow("Chinese") << "zh_CN";
    }
    void theStartPageIsWhole() {
        QFETCH(QString, language);
        TestWindow window;
        window.setLanguage(language);
        window.settings.addRecentFile("/recordings/rat-17/session-2026-03-04.nwb");
        Leftover leftover;
        leftover.recording = "session-2026-03-04.nwb";
        leftover.savedAt = QDateTime::currentDateTime();
        window.findChild<StartPage*>()->setLeftovers({leftover, leftover, leftover});
        for (const QSize size : {window.minimumSizeHint(), smallScreen}) {
            window.resize(size);
            QTest::qWait(20);
            checkThatNothingIsCutOff(window);
            for (QWidget* control : visibleControls(window)) {
                QVERIFY2(!control->accessibleName().isEmpty(),
                         describe(*control) + " has no accessible name");
                // A sample has a description below its name; there is room for it, or it is scrolled to.
                if (auto* choice = qobject_cast<QCommandLinkButton*>(control))
                    QVERIFY2(choice->height() >=
                                 static_cast<QWidget*>(choice)->heightForWidth(choice->width()),
                             describe(*choice) + " hides its description");
            }
        }
    }

    void f1ListsTheKeys() {
        // The dialog runs a loop of its own: what is in it is read from within.
        bool seen = false;
        QTimer::singleShot(0, this, [&seen] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                return;
            QString text;
            const auto* table = dialog->findChild<QTableWidget*>("shortcutsTable");
            for (int row = 0; table != nullptr && row < table->rowCount(); ++row)
                text += table->item(row, 0)->text() + u' ' + table->item(row, 1)->text() + u'\n';
            seen = text.contains("F5 ") && text.contains("Ctrl+Z ") && text.contains("Alt+Right ") &&
                   text.contains("Esc ");
            dialog->reject();
        });
        QTest::keyClick(window_.get(), Qt::Key_F1);
        QVERIFY(seen);
    }

    void theMarksHaveWords() {
        const auto* steps = window_->findChild<QListWidget*>("steps");
        for (int row = 0; row < steps->count(); ++row) {
            if (!pages()[static_cast<std::size_t>(row)].needsRecording)
                continue; // Never done.
            QVERIFY(!steps->item(row)->icon().isNull());
            const QString text = steps->item(row)->data(Qt::AccessibleTextRole).toString();
            QVERIFY2(text.contains("Done"), qPrintable(text));
        }
    }
};

QTEST_MAIN(ControlsTest)
#include "ControlsTest.moc"

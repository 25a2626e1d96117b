// Every control of every page: it has a name, the Tab key comes to it, and it is not cut off at the smallest
// size that the window allows. Run a second time at a scale of 2, for screens of 4K.
#include "TestWindow.h"
#include "WindowProbe.h"
#include "app/gui/pages/Page.h"

#include <QAction>
#include <QApplication>
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

/// Whether the whole of `widget` can be seen or be scrolled to.
bool isWhole(const QWidget& widget, const QWidget& window) {
    QRect place(widget.mapTo(&window, QPoint()), widget.size());
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (qobject_cast<const QScrollArea*>(parent) != nullptr)
            return true; // Up and down it is scrolled; that nothing is cut off across is checked of its
                         // content.
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
        workspace.setParameters(parameters);
        workspace.runAll();
        QTRY_VERIFY_WITH_TIMEOUT(workspace.jobs().active().empty() && workspace.runningStage().empty(),
                                 100000);
        workspace.selection().setUnit(0);
    }
    void cleanupTestCase() { window_.reset(); }
    void cleanup() {
        window_->setLanguage("en");
        window_->resize(1280, 680);
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

    void nothingIsCutOffAtTheSmallestSize_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("language");
        for (const PageEntry& page : pages())
            for (const char* language : {"en", "zh_CN"})
                QTest::addRow("%s %s", page.id, language)
                    << QString::fromLatin1(page.id) << QString(language);
    }
    void nothingIsCutOffAtTheSmallestSize() {
        QFETCH(QString, page);
        QFETCH(QString, language);
        window_->setLanguage(language);
        go(page);
        unfoldAdvanced();
        const QSize least = window_->minimumSizeHint();
        QVERIFY2(least.width() <= smallScreen.width() && least.height() <= smallScreen.height(),
                 qPrintable(QString("%1 x %2").arg(least.width()).arg(least.height())));
        window_->resize(least);
        QTest::qWait(20);
        for (const QWidget* control : visibleControls(*window_)) {
            QVERIFY2(isWhole(*control, *window_), describe(*control) + " is cut off");
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
        for (const QScrollArea* area : shownPage(*window_)->findChildren<QScrollArea*>())
            if (area->isVisible() && area->widget() != nullptr &&
                area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
                QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                         describe(*area) + " is too narrow for what is in it");
        for (const QLabel* label : shownPage(*window_)->findChildren<QLabel*>())
            if (label->isVisible() && !label->wordWrap() &&
                label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored)
                QVERIFY2(label->width() >= label->minimumSizeHint().width(),
                         describe(*label) + " is cut off");
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
            QVERIFY(!steps->item(row)->icon().isNull());
            const QString text = steps->item(row)->data(Qt::AccessibleTextRole).toString();
            QVERIFY2(text.contains("Done"), qPrintable(text));
        }
    }
};

QTEST_MAIN(ControlsTest)
#include "ControlsTest.moc"

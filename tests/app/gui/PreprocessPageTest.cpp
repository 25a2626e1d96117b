#include "TestWindow.h"
#include "app/gui/pages/StagePage.h"
#include "app/gui/shell/MessageBar.h"
#include "core/preprocess/Preprocess.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/forms/NumberField.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace canns;
using namespace canns::test;

class PreprocessPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWindow> window_;

    template <typename W>
    W* find(const char* name) {
        auto* page = window_->findChild<QWidget*>("preprocessPage");
        return page == nullptr ? nullptr : page->findChild<W*>(name);
    }
    StageState state() { return window_->workspace().analysis()->state("preprocess"); }
    void runAndWait() {
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(window_->workspace().runningStage().empty() && state() == StageState::Fresh,
                                 20000);
    }

private slots:
    void init() {
        window_ = std::make_unique<TestWindow>();
        QVERIFY(window_->openAndWait("sample:head-direction"));
        QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(find<QPushButton>("run") != nullptr);
    }
    void cleanup() { window_.reset(); }

    void runningItGivesTheNumbersOfCore() {
        QVERIFY(!find<ChartFigure>("populationRate")->hasData());
        runAndWait();
        const ActivityPtr activity = window_->workspace().analysis()->result<Activity>();
        const Activity wanted = preprocess(*window_->workspace().recording(), PreprocessParameters{}, {});
        QVERIFY(activity->values == wanted.values);
        QTRY_VERIFY(find<ChartFigure>("populationRate")->hasData());
        QVERIFY(find<ChartFigure>("unitActivity")->hasData());
        QVERIFY(find<ChartFigure>("speedFilter")->hasData());
        QVERIFY(find<QLabel>("stageState")->text().startsWith("Done"));
    }

    void anEditMakesTheResultStaleAndTakingItBackFresh() {
        runAndWait();
        QTRY_VERIFY(find<ChartFigure>("populationRate")->hasData());
        find<NumberField>("binWidthSeconds")->setText("0.02");
        QVERIFY(state() == StageState::Stale);
        QVERIFY(find<ChartFigure>("populationRate")->hasData()); // Greyed, not thrown away.
        QVERIFY(find<QLabel>("stageState")->text().contains("changed"));
        find<NumberField>("binWidthSeconds")->setText("0.01");
        QVERIFY(state() == StageState::Fresh);
        find<NumberField>("binWidthSeconds")->setText("0.02");
        runAndWait();
        QCOMPARE(window_->workspace().analysis()->result<Activity>()->binWidthSeconds, 0.02);
    }

    void aWrongEntryKeepsItFromRunning() {
        find<NumberField>("binWidthSeconds")->setText("-1");
        QVERIFY(!find<QPushButton>("run")->isEnabled());
        QVERIFY(!find<QLabel>("binWidthSeconds-error")->text().isEmpty());
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QVERIFY(window_->workspace().runningStage().empty());
    }

    void whatCoreRefusesIsShownAndMarked() {
        find<QLineEdit>("epoch")->setText("no such epoch");
        QTest::keyClick(window_.get(), Qt::Key_F5);
        auto* message = window_->findChild<MessageBar*>("messageBar");
        QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 10000);
        QVERIFY2(message->text().contains("no such epoch"), qPrintable(message->text()));
        QTRY_VERIFY(state() == StageState::Failed);
        QVERIFY(find<QLabel>("stageState")->text().startsWith("Failed"));
    }

    void cancelLeavesWhatWasThere() {
        runAndWait();
        const ActivityPtr before = window_->workspace().analysis()->result<Activity>();
        find<NumberField>("binWidthSeconds")->setText("0.0005");
        QTest::keyClick(window_.get(), Qt::Key_F5);
        window_->findChild<QAction*>("cancelJob")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window_->workspace().runningStage().empty(), 5000);
        QCOMPARE(window_->workspace().analysis()->result<Activity>(), before);
        QVERIFY(window_->findChild<MessageBar*>("messageBar")->isHidden());
    }

    void unitsThatWereTickedOutAreLeftOut() {
        std::vector<bool> included(15, false);
        included[0] = included[4] = true;
        window_->workspace().setIncluded(included);
        QCOMPARE(find<QLineEdit>("units")->text(), QString("0,4"));
        runAndWait();
        QCOMPARE(window_->workspace().analysis()->result<Activity>()->unitIds,
                 (std::vector<std::string>{"0", "4"}));
    }

    void theSelectedUnitIsShown() {
        runAndWait();
        window_->workspace().selection().setUnit(3);
        QTRY_VERIFY(find<ChartFigure>("unitActivity")->title().contains("3"));
    }

    void theCommandThatDoesTheSame() {
        find<NumberField>("binWidthSeconds")->setText("0.02");
        window_->findChild<QAction*>("copyAsCommand")->trigger();
        const QString command = QApplication::clipboard()->text();
        QVERIFY2(command.startsWith("canns run sample:head-direction --out results --through preprocess") &&
                     command.contains("--set preprocess.binWidthSeconds=0.02"),
                 qPrintable(command));
    }

    void anotherRecordingEmptiesThePage() {
        runAndWait();
        QTRY_VERIFY(find<ChartFigure>("populationRate")->hasData());
        window_->open("sample:grid-module");
        QTRY_VERIFY_WITH_TIMEOUT(window_->workspace().recording()->unitCount() == 120, 20000);
        QVERIFY(!find<ChartFigure>("populationRate")->hasData());
        QVERIFY(state() == StageState::NotRun);
    }
};

QTEST_MAIN(PreprocessPageTest)
#include "PreprocessPageTest.moc"

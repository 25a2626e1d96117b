#include "TestWindow.h"
#include "core/maps/CellOrder.h"
#include "widgets/figures/HeatMapFigure.h"

#include <QComboBox>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTest>

#include <memory>

using namespace canns;
using namespace canns::test;

class FiringRatePageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWindow> window_;

    Workspace& workspace() { return window_->workspace(); }
    template <typename W>
    W* find(const char* name) {
        auto* page = window_->findChild<QWidget*>("frPage");
        return page == nullptr ? nullptr : page->findChild<W*>(name);
    }
    HeatMapFigure* figure() { return find<HeatMapFigure>("heatMap"); }
    void runAndWait() {
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().runningStage().empty() && figure()->hasData(), 20000);
    }
    FiringRateParameters parameters() {
        return workspace().analysis()->parameters().at("fr").as<FiringRateParameters>();
    }

private slots:
    void init() {
        window_ = std::make_unique<TestWindow>();
        QVERIFY(window_->openAndWait("sample:head-direction"));
        QVERIFY(window_->showPage("fr"));
    }
    void cleanup() { window_.reset(); }

    void theNumbersAreThoseOfCore() {
        runAndWait();
        const auto rate = workspace().analysis()->result<FiringRate>();
        const NumberTable shown = figure()->numbers();
        QCOMPARE(shown.columns.size(), rate->matrix.rows() + 1);
        QCOMPARE(shown.columns[0].values, rate->seconds);
        QCOMPARE(shown.columns[3].values[7], static_cast<double>(rate->matrix(2, 7)));
    }

    void rowsAreOrderedAsAsked() {
        runAndWait();
        find<QComboBox>("rowOrder")->setCurrentIndex(2);
        const auto rate = workspace().analysis()->result<FiringRate>();
        const std::vector<std::size_t> order = orderByPeakTime(*rate);
        const NumberTable shown = figure()->numbers();
        for (std::size_t row = 0; row < order.size(); ++row)
            QCOMPARE(shown.columns[row + 1].values[100], static_cast<double>(rate->matrix(order[row], 100)));
        // There are no phases before Decode was run.
        auto* model = qobject_cast<QStandardItemModel*>(find<QComboBox>("rowOrder")->model());
        QVERIFY(!model->item(1)->isEnabled());
    }

    void anEditShowsAtOnceWithoutRun() {
        runAndWait();
        QVERIFY(figure()->colourBarRange().to > 1.0);
        auto* choice = find<QComboBox>("normalization");
        QVERIFY(choice != nullptr);
        choice->setCurrentIndex(2);
        QTRY_VERIFY_WITH_TIMEOUT(figure()->colourBarRange().to <= 1.0, 5000); // Hz before.
        QVERIFY(parameters().normalization == RateNormalization::MinMax);
        QVERIFY(workspace().analysis()->state("fr") == StageState::Fresh);
    }

    void farEnoughInSpikesAreShown() {
        runAndWait();
        QVERIFY(!figure()->showsSpikes(figure()->plotArea(figure()->size())));
        workspace().selection().setSeconds(700.0);
        QTest::mouseClick(find<QPushButton>("showSpikes"), Qt::LeftButton);
        QVERIFY(figure()->xAxis().view.contains(700.0));
        QVERIFY(figure()->showsSpikes(figure()->plotArea(figure()->size())));
        QTest::mouseClick(find<QPushButton>("showAllTime"), Qt::LeftButton);
        QCOMPARE(figure()->xAxis().view, figure()->xAxis().home);
    }

    void aClickSelectsTheUnitAndTheTime() {
        runAndWait();
        const PlotArea area = figure()->plotArea(figure()->size());
        QTest::mouseClick(figure(), Qt::LeftButton, {}, area.toPixel(900.0, 4.0).toPoint());
        QCOMPARE(workspace().selection().unit(), std::optional<std::size_t>(4));
        QVERIFY(std::abs(*workspace().selection().seconds() - 900.0) < 5.0);
    }

    void unitsLeftOutAreNotMistakenForOthers() {
        std::vector<bool> included(15, true);
        included[0] = included[1] = false;
        workspace().setIncluded(included);
        window_->showPage("preprocess"); // It takes the ticks into its parameters.
        window_->showPage("fr");
        runAndWait();
        const PlotArea area = figure()->plotArea(figure()->size());
        QTest::mouseClick(figure(), Qt::LeftButton, {}, area.toPixel(900.0, 0.0).toPoint());
        QCOMPARE(workspace().selection().unit(), std::optional<std::size_t>(2));
    }
};

QTEST_MAIN(FiringRatePageTest)
#include "FiringRatePageTest.moc"

#include "TestWindow.h"
#include "app/gui/pages/GridScoreModel.h"
#include "widgets/figures/AutocorrelogramFigure.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/MapFigure.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QTest>

#include <cmath>
#include <memory>
#include <numeric>

using namespace canns;
using namespace canns::test;

class GridScorePageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWindow> window_;

    Workspace& workspace() { return window_->workspace(); }
    template <typename W>
    W* find(const char* name) {
        auto* page = window_->findChild<QWidget*>("gridscorePage");
        return page == nullptr ? nullptr : page->findChild<W*>(name);
    }
    std::shared_ptr<const GridScores> scores() { return workspace().analysis()->result<GridScores>(); }
    QString cellText(int row, int column) {
        const QAbstractItemModel* model = find<QTableView>("scores")->model();
        return model->index(row, column).data().toString();
    }

private slots:
    void initTestCase() {
        window_ = std::make_unique<TestWindow>();
        QVERIFY(window_->openAndWait("sample:grid-module"));
        QVERIFY(window_->showPage("gridscore"));
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(
            workspace().runningStage().empty() && find<ChartFigure>("distribution")->hasData(), 60000);
    }
    void cleanupTestCase() { window_.reset(); }

    void theDistributionCountsEveryCellOnce() {
        const std::vector<double> counts = find<ChartFigure>("distribution")->numbers().columns[1].values;
        const auto known = std::ranges::count_if(scores()->gridness, [](double s) { return !std::isnan(s); });
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0.0), static_cast<double>(known));
        QVERIFY(find<ChartFigure>("distribution")->title().startsWith(QString::number(scores()->gridCells)));
    }

    void theTableBeginsWithTheLargestScoreAndIsSortedAsAsked() {
        const double largest = *std::ranges::max_element(scores()->gridness);
        QCOMPARE(cellText(0, GridScoreModel::Score), QLocale().toString(largest, 'f', 2));
        find<QComboBox>("sortBy")->setCurrentIndex(GridScoreModel::Id);
        QCOMPARE(cellText(0, GridScoreModel::Id), QString("0"));
        QCOMPARE(cellText(119, GridScoreModel::Id), QString("119"));
        find<QComboBox>("sortBy")->setCurrentIndex(GridScoreModel::Score);
        QVERIFY(find<QTableView>("scores")->isColumnHidden(GridScoreModel::PValue)); // no shuffles
    }

    void theSelectionGoesBothWays() {
        workspace().selection().setUnit(33);
        auto* table = find<QTableView>("scores");
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), QString("33"));
        QVERIFY(find<MapFigure>("rateMap")->title().contains("33"));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        const QString below = table->currentIndex().siblingAtColumn(0).data().toString();
        QVERIFY(below != "33");
        QCOMPARE(QString::number(*workspace().selection().unit()), below);
    }

    void thePeaksLieWhereTheScoresSay() {
        workspace().selection().setUnit(static_cast<std::size_t>(
            std::ranges::max_element(scores()->gridness) - scores()->gridness.begin()));
        const std::size_t cell = *workspace().selection().unit();
        const std::vector<QPointF> peaks = find<AutocorrelogramFigure>("autocorrelogram")->peaks();
        QCOMPARE(peaks.size(), std::size_t{6});
        QVERIFY(std::abs(std::hypot(peaks[0].x(), peaks[0].y()) - scores()->spacingMetres(cell, 0)) < 1e-9);
        QVERIFY(find<QLabel>("cellNumbers")->text().contains(numberText(scores()->gridness[cell], 3)));
    }

    void theTableAsCsvHasTheNumbersOfCore() {
        auto* model = window_->findChild<GridScoreModel*>();
        const QStringList lines = QString::fromStdString(model->toCsv()).split("\r\n", Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 121);
        QCOMPARE(lines[0].split(',').size(), lines[8].split(',').size());
        QCOMPARE(lines[8].split(',')[0], QString("7"));
        QCOMPARE(lines[8].split(',')[1].toDouble(), scores()->gridness[7]);
        QCOMPARE(lines[8].split(',')[2].toDouble(), scores()->spacingMetres(7, 0));
        const auto marked =
            std::ranges::count_if(lines, [](const QString& line) { return line.endsWith(",1"); });
        QCOMPARE(static_cast<std::size_t>(marked), scores()->gridCells);
    }

    void anEditKeepsTheOldScoresInSight() {
        ParameterValues values = workspace().analysis()->parameters().at("gridscore");
        values.set("bins", std::int64_t{40});
        workspace().setParameters("gridscore", values);
        QVERIFY(workspace().analysis()->state("gridscore") == StageState::Stale);
        QVERIFY(find<ChartFigure>("distribution")->hasData());
    }
};

QTEST_MAIN(GridScorePageTest)
#include "GridScorePageTest.moc"

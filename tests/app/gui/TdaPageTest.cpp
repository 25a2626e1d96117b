#include "TestWindow.h"
#include "app/gui/pages/ShufflePanel.h"
#include "app/gui/pages/VerdictPanel.h"
#include "core/decode/CircularCoordinates.h"
#include "core/topology/AnalyseTopology.h"
#include "widgets/figures/BarcodeFigure.h"
#include "widgets/vtk/PointCloudView.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

using namespace canns;
using namespace canns::test;

class TdaPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWindow> window_;

    Workspace& workspace() { return window_->workspace(); }
    template <typename W>
    W* find(const char* name) {
        auto* page = window_->findChild<QWidget*>("tdaPage");
        return page == nullptr ? nullptr : page->findChild<W*>(name);
    }
    void set(const char* parameter, std::int64_t value) {
        ParameterValues values = workspace().analysis()->parameters().at("tda");
        values.set(parameter, value);
        workspace().setParameters("tda", values);
    }

    bool isShuffling() {
        const auto jobs = workspace().jobs().active();
        return !jobs.empty() && jobs.front()->stage().starts_with("Shuffles");
    }
    void runStage() {
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(find<BarcodeFigure>("barcode")->hasData(), 60000);
    }

private slots:
    void init() {
        window_ = std::make_unique<TestWindow>();
        QVERIFY(window_->openAndWait("sample:grid-module"));
        QVERIFY(window_->showPage("tda"));
        set("activeTimes", 3000);
        set("neighbours", 200);
        set("landmarks", 300);
        set("landmarkNeighbours", 200);
        set("maximumDimension", 1);
    }
    void cleanup() { window_.reset(); }

    void runningItShowsTheNumbersOfCore() {
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(find<BarcodeFigure>("barcode")->hasData(), 60000);
        const TdaResultPtr result = workspace().analysis()->result<TdaResult>();
        const NumberTable shown = find<DiagramFigure>("diagram")->numbers();
        std::size_t bars = 0;
        for (const Diagram& diagram : result->persistence.diagrams)
            bars += diagram.size();
        QCOMPARE(shown.columns[0].values.size(), bars);
        QCOMPARE(find<PointCloudView>("landmarkCloud")->numbers().columns[0].values.size(),
                 result->landmarkRows.size());
        QVERIFY(workspace().analysis()->state("preprocess") ==
                StageState::Fresh); // What it needs was run too.
    }

    void cancelAnswersAtOnce() {
        // Hours of work, so that it cannot end by itself. On a busy machine the clock counts others' work
        // too: the best of five tries.
        set("shuffles", 100000);
        workspace().analysis()->run("preprocess");
        qint64 best = std::numeric_limits<qint64>::max();
        for (int attempt = 0; attempt < 5 && best > 100; ++attempt) {
            QTest::keyClick(window_.get(), Qt::Key_F5);
            QTRY_VERIFY_WITH_TIMEOUT(isShuffling(), 60000);
            QElapsedTimer timer;
            timer.start();
            window_->findChild<QAction*>("cancelJob")->trigger();
            while (!workspace().runningStage().empty() && timer.elapsed() < 5000)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            QVERIFY(workspace().runningStage().empty());
            best = std::min(best, timer.elapsed());
        }
        QVERIFY2(best <= 100, qPrintable(QString::number(best)));
        QVERIFY(!find<BarcodeFigure>("barcode")->hasData());
    }

    void shufflesRunStopAndGoOn() {
        runStage();
        auto* count = find<QSpinBox>("shuffleCount");
        auto* button = find<QPushButton>("runShuffles");
        auto* bar = find<QProgressBar>("shuffleProgress");
        count->setValue(1000);
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(bar->value() >= 2, 60000);
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(count->isEnabled(), 5000);
        const int kept = bar->value();
        QVERIFY(kept >= 2 && kept < 1000);
        // It goes on from those that are done: so many more end it.
        count->setValue(kept + 1);
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(count->isEnabled() && bar->value() == kept + 1, 60000);
        QVERIFY(find<QLabel>("shuffleWords")->text().contains("p = "));

        // The same numbers as from the stage itself.
        TdaParameters parameters = workspace().analysis()->parameters().at("tda").as<TdaParameters>();
        parameters.shuffles = kept + 1;
        const ActivityPtr activity = workspace().analysis()->result<Activity>();
        const ShuffleNull expected = shuffleTest(activity->values, parameters);
        auto* panel = window_->findChild<ShufflePanel*>();
        QVERIFY(panel->tester().null()->maxima == expected.maxima);
        QCOMPARE(panel->chance()[1], significanceThreshold(expected, 1, SignificanceRule::Percentile, 95.0));
        find<QComboBox>("shuffleRule")->setCurrentIndex(3);
        QCOMPARE(panel->chance()[1], significanceThreshold(expected, 1, SignificanceRule::OverallMaximum));
    }

    void theVerdictIsThatOfCore() {
        runStage();
        auto* panel = window_->findChild<VerdictPanel*>();
        QTRY_VERIFY_WITH_TIMEOUT(panel->verdict().has_value(), 60000);
        const AnalysisResults results = workspace().analysis()->results();
        const Verdict expected = judge(*results.result<Activity>(), *results.result<TdaResult>());
        QCOMPARE(panel->verdict()->shape, expected.shape);
        QVERIFY(!find<QLabel>("verdict")->text().isEmpty());
        find<QPushButton>("verdictWhy")->click();
        auto* dialog = window_->findChild<QDialog*>("verdictDialog");
        QVERIFY(dialog != nullptr && dialog->isVisible());
        const QString text = dialog->findChild<QTextBrowser*>()->toPlainText();
        for (const ShapeCheck& check : expected.torus)
            QVERIFY2(text.contains(QString::fromStdString(check.meaning)), check.name.c_str());
        dialog->close();
    }

    void aClickedBarColoursTheLandmarks() {
        runStage();
        auto* cloud = find<PointCloudView>("landmarkCloud");
        const TdaResultPtr result = workspace().analysis()->result<TdaResult>();
        const Diagram& bars = result->persistence.diagrams[1];
        const auto longest = std::ranges::max_element(bars, {}, &Bar::persistence);
        workspace().selection().setBar(static_cast<std::size_t>(longest - bars.begin()));
        const auto colours = [&] { return cloud->numbers().columns[3]; };
        QTRY_VERIFY_WITH_TIMEOUT(colours().name == "Coordinate of the class (rad)", 20000);
        DecodeParameters parameters;
        parameters.coordinates = 1;
        const CircularCoordinates expected =
            circularCoordinates(result->persistence, result->cloud.distances.dense(), parameters);
        for (std::size_t i = 0; i < result->landmarkRows.size(); ++i)
            QVERIFY(colours().values[i] == expected.phases(0, i) ||
                    (std::isnan(colours().values[i]) && std::isnan(expected.phases(0, i))));
        find<QComboBox>("landmarkColour")->setCurrentIndex(2);
        QVERIFY(std::ranges::all_of(colours().values, [](double density) { return density > 0.0; }));
        QVERIFY(find<QLabel>("explainedVariance")->text().contains("of the variance"));
    }

    void whatWillNotFitIsSaidBefore() {
        QVERIFY(!find<QLabel>("estimate")->isVisibleTo(window_.get()));
        set("activeTimes", 100000);
        set("landmarks", 65535);
        set("landmarkNeighbours", 65535);
        QVERIFY(find<QLabel>("estimate")->isVisibleTo(window_.get()));
        const QString said = find<QLabel>("estimate")->text();
        QVERIFY2(said.contains("This will not fit") && said.contains("landmarks or fewer"), qPrintable(said));
    }
};

QTEST_MAIN(TdaPageTest)
#include "TdaPageTest.moc"

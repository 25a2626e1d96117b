#include "app/gui/shell/Language.h"
#include "app/gui/shell/MainWindow.h"
#include "core/topology/AnalyseTopology.h"
#include "widgets/figures/BarcodeFigure.h"
#include "widgets/vtk/PointCloudView.h"

#include <QAction>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace canns;

class TdaPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<MainWindow> window_;

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

private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<Settings>(folder_->filePath("settings.ini"));
        useLanguage("en");
        window_ = std::make_unique<MainWindow>(*settings_);
        window_->show();
        window_->open("sample:grid-module");
        QTRY_VERIFY_WITH_TIMEOUT(workspace().recording() != nullptr, 20000);
        if (!window_->showPage("tda"))
            QSKIP("the pipeline has no stage tda yet");
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
        set("activeTimes", 15000);
        set("landmarks", 1200);
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().analysis()->state("preprocess") == StageState::Fresh, 20000);
        QTest::qWait(200);
        QElapsedTimer timer;
        timer.start();
        window_->findChild<QAction*>("cancelJob")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(workspace().runningStage().empty(), 5000);
        // 100 ms are wanted; a busy machine is given more.
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!find<BarcodeFigure>("barcode")->hasData());
    }
};

QTEST_MAIN(TdaPageTest)
#include "TdaPageTest.moc"

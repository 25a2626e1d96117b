#include "TestWindow.h"
#include "core/maps/RateMap.h"
#include "widgets/figures/MapFigure.h"
#include "widgets/figures/MapGalleryFigure.h"
#include "widgets/forms/NumberField.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace canns;
using namespace canns::test;

class RateMapPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWindow> window_;

    Workspace& workspace() { return window_->workspace(); }
    template <typename W>
    W* find(const char* name) {
        auto* page = window_->findChild<QWidget*>("frmPage");
        return page == nullptr ? nullptr : page->findChild<W*>(name);
    }
    MapGalleryFigure* gallery() { return find<MapGalleryFigure>("gallery"); }
    std::shared_ptr<const RateMaps> maps() { return workspace().analysis()->result<RateMaps>(); }

private slots:
    void init() {
        window_ = std::make_unique<TestWindow>();
        QVERIFY(window_->openAndWait("sample:grid-module"));
        QVERIFY(window_->showPage("frm"));
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().runningStage().empty() && gallery()->hasData(), 30000);
    }
    void cleanup() { window_.reset(); }

    void theSelectedUnitIsShownWithItsNumbers() {
        workspace().selection().setUnit(17);
        QCOMPARE(find<MapFigure>("rateMap")->numbers().columns[2].values[1234],
                 static_cast<double>(static_cast<float>(maps()->maps[17].values()[1234])));
        QVERIFY(find<QLabel>("cellNumbers")->text().contains(numberText(maps()->peakHertz[17], 3)));
        QVERIFY(find<MapFigure>("rateMap")->title().contains("17"));
    }

    void aClickOnAMapSelectsItsUnit() {
        const PlotArea area = gallery()->plotArea(gallery()->size());
        QTest::mouseClick(gallery(), Qt::LeftButton, {}, area.toPixel(1.5, 1.5).toPoint());
        QCOMPARE(workspace().selection().unit(), std::optional(gallery()->columnCount() + 1));
    }

    void theKeyboardGoesFromMapToMap() {
        workspace().selection().setUnit(0);
        gallery()->setFocus();
        QTest::keyClick(gallery(), Qt::Key_Right);
        QCOMPARE(workspace().selection().unit(), std::optional<std::size_t>(1));
        QTest::keyClick(gallery(), Qt::Key_Down);
        QCOMPARE(workspace().selection().unit(), std::optional(gallery()->columnCount() + 1));
    }

    void theMapThatIsSelectedElsewhereComesIntoView() {
        workspace().selection().setUnit(119);
        const auto row = static_cast<double>(119 / gallery()->columnCount());
        QVERIFY(gallery()->yAxis().view.from <= row && gallery()->yAxis().view.to >= row + 1 - 1e-6);
        QCOMPARE(find<QScrollBar>("galleryBar")->value(), find<QScrollBar>("galleryBar")->maximum());
    }

    void wheelBarAndZoomStayWithinTheMaps() {
        const QPointF at = gallery()->rect().center();
        for (const int turn : {-120, -120000, 120000}) {
            QWheelEvent event(at, gallery()->mapToGlobal(at), {}, {0, turn}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(gallery(), &event);
            const Range view = gallery()->yAxis().view;
            QVERIFY(view.from >= 0 && view.to <= static_cast<double>(gallery()->rowCount()) + 1e-6);
        }
        QCOMPARE(gallery()->yAxis().view.from, 0.0);
        const std::size_t before = gallery()->columnCount();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(gallery(), Qt::Key_Plus);
        QVERIFY(gallery()->columnCount() < before);
        QCOMPARE(gallery()->xAxis().view.to, static_cast<double>(gallery()->columnCount()));
    }

    void binsAndSmoothingShowAtOnceWithoutRun() {
        find<NumberField>("bins")->setText("30");
        QTRY_VERIFY_WITH_TIMEOUT(maps()->maps[0].rows() == 30 && workspace().runningStage().empty(), 10000);
        find<NumberField>("smoothingBins")->setText("2");
        QTRY_VERIFY_WITH_TIMEOUT(workspace().analysis()->state("frm") == StageState::Fresh &&
                                     workspace().runningStage().empty(),
                                 10000);
        QCOMPARE(find<MapFigure>("rateMap")->numbers().columns[2].values.size(), std::size_t{900});
    }

    void mapsAreOrderedAsAsked() {
        find<QComboBox>("mapOrder")->setCurrentIndex(2);
        const std::vector<double> peaks = gallery()->numbers().columns[1].values;
        QVERIFY(std::is_sorted(peaks.rbegin(), peaks.rend()));
    }
};

QTEST_MAIN(RateMapPageTest)
#include "RateMapPageTest.moc"

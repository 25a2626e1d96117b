// One selection for all pages: what is clicked on one is shown by the others. Every page that shows cells,
// moments, classes or landmarks is looked at before and after.
#include "TestWindow.h"
#include "WindowProbe.h"
#include "app/gui/pages/Page.h"
#include "app/gui/pages/PathComparePage.h"
#include "core/decode/Decode.h"
#include "core/maps/PathCompare.h"
#include "core/topology/AnalyseTopology.h"
#include "widgets/figures/AutocorrelogramFigure.h"
#include "widgets/figures/BarcodeFigure.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/MapFigure.h"
#include "widgets/figures/PathFigure.h"
#include "widgets/vtk/PointCloudView.h"
#include "widgets/vtk/TorusView.h"

#include <QComboBox>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace canns;
using namespace canns::test;

class SelectionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWindow> window_;

    Workspace& workspace() { return window_->workspace(); }
    Selection& selection() { return workspace().selection(); }
    void go(const char* page) {
        QVERIFY(window_->showPage(page));
        QTRY_VERIFY_WITH_TIMEOUT(window_->isIdle(), 20000);
        QCoreApplication::processEvents(); // What the last job has posted.
    }
    template <typename W>
    W* find(const char* name) {
        W* widget = shownPage(*window_)->findChild<W*>(name);
        if (widget == nullptr)
            qWarning("there is no %s on %s", name, qPrintable(shownPage(*window_)->objectName()));
        return widget;
    }
    QImage picture(const char* figure) { return find<QWidget>(figure)->grab().toImage(); }

private slots:
    void initTestCase() {
        window_ = std::make_unique<TestWindow>(QSize(1366, 768));
        QVERIFY(window_->openAndWait("sample:grid-module"));
        PipelineParameters parameters = workspace().analysis()->parameters();
        for (const auto& [name, value] : {std::pair("activeTimes", 5000),
                                          {"neighbours", 300},
                                          {"landmarks", 500},
                                          {"landmarkNeighbours", 300}})
            parameters.at("tda").set(name, std::int64_t{value});
        workspace().setParameters(parameters);
        window_->runAll();
        QTRY_VERIFY_WITH_TIMEOUT(window_->isIdle(), 120000);
        for (const PageEntry& page : pages()) {
            go(page.id); // Each page takes up its result when it is first shown.
            if (page.isStage)
                QVERIFY2(workspace().analysis()->state(page.id) == StageState::Fresh, page.id);
        }
    }
    void cleanupTestCase() { window_.reset(); }

    void aCellIsShownByEveryPage_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("figure");
        QTest::newRow("raster") << "recording"
                                << "raster";
        QTest::newRow("spikes over the trajectory") << "recording"
                                                    << "trajectory";
        QTest::newRow("activity of one unit") << "preprocess"
                                              << "unitActivity";
        QTest::newRow("map on the square") << "cohospace"
                                           << "flatTorus";
        QTest::newRow("map on the torus") << "cohospace"
                                          << "torus";
        QTest::newRow("row of the heat map") << "fr"
                                             << "heatMap";
        QTest::newRow("rate map") << "frm"
                                  << "rateMap";
        QTest::newRow("spikes over the path") << "frm"
                                              << "spikesOverPath";
        QTest::newRow("frame in the gallery") << "frm"
                                              << "gallery";
        QTest::newRow("autocorrelogram") << "gridscore"
                                         << "autocorrelogram";
    }
    void aCellIsShownByEveryPage() {
        QFETCH(QString, page);
        QFETCH(QString, figure);
        selection().setUnit(4);
        go(page.toLatin1());
        const QImage before = picture(figure.toLatin1());
        // Clicked on another page, in the table of units.
        go("recording");
        auto* table = find<QTableView>("units");
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(9, 1)).center());
        QCOMPARE(selection().unit(), std::optional<std::size_t>(9));
        go(page.toLatin1());
        QVERIFY(picture(figure.toLatin1()) != before);
        selection().setUnit(4);
        QCOMPARE(picture(figure.toLatin1()), before);
    }

    void aCellIsClickedInManyPlaces() {
        selection().setUnit(4);
        go("cohospace");
        auto* best = find<QTableView>("cells");
        QTest::mouseClick(best->viewport(), Qt::LeftButton, {},
                          best->visualRect(best->model()->index(0, 0)).center());
        const QString name = best->model()->index(best->currentIndex().row(), 0).data().toString();
        const auto chosen = selection().unit();
        QVERIFY(chosen.has_value());
        QCOMPARE(QString::fromStdString(workspace().recording()->units[*chosen].id), name);
        for (const char* page : {"preprocess", "frm", "gridscore"}) {
            go(page);
            QCOMPARE(find<QComboBox>("unitChooser")->currentText(), name);
        }
    }

    void theTimeMovesTheRatAndThePointOnTheTorus_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("figure");
        QTest::newRow("line in the raster") << "recording"
                                            << "raster";
        QTest::newRow("ring on the trajectory") << "recording"
                                                << "trajectory";
        QTest::newRow("first phase") << "decode"
                                     << "phase1";
        QTest::newRow("confidence") << "decode"
                                    << "confidence";
        QTest::newRow("torus of the decoding") << "decode"
                                               << "torusCoverage";
        QTest::newRow("square of a cell") << "cohospace"
                                          << "flatTorus";
        QTest::newRow("torus of a cell") << "cohospace"
                                         << "torus";
        QTest::newRow("rat in the box") << "pathcompare"
                                        << "box";
        QTest::newRow("decoded phases") << "pathcompare"
                                        << "phases";
        QTest::newRow("error") << "pathcompare"
                               << "error";
        QTest::newRow("line in the heat map") << "fr"
                                              << "heatMap";
    }
    void theTimeMovesTheRatAndThePointOnTheTorus() {
        QFETCH(QString, page);
        QFETCH(QString, figure);
        const auto decoding = workspace().analysis()->result<Decoding>();
        const double first = decoding->seconds[decoding->seconds.size() / 200];
        const double second = decoding->seconds[decoding->seconds.size() / 80];
        selection().setSeconds(first);
        go(page.toLatin1());
        const QImage before = picture(figure.toLatin1());
        selection().setSeconds(second);
        QVERIFY(picture(figure.toLatin1()) != before);
        selection().setSeconds(first);
        QCOMPARE(picture(figure.toLatin1()), before);
    }

    void aClickedBarColoursTheCloudAndIsTheClassOfDecode() {
        go("tda");
        selection().setBar(std::nullopt);
        auto* cloud = find<PointCloudView>("landmarkCloud");
        const std::vector<double> before = cloud->numbers().columns[3].values;
        auto* barcode = find<BarcodeFigure>("barcode");
        // The longest class of H1 is the last bar of all.
        const PlotArea area = barcode->plotArea(barcode->size());
        const QPoint bar(static_cast<int>(area.toPixelX(0.5 * area.x().to)),
                         static_cast<int>(area.toPixelY(std::floor(barcode->yAxis().home.to) - 1.0)));
        QTest::mouseClick(barcode, Qt::LeftButton, {}, bar);
        QVERIFY(selection().bar().has_value());
        QTRY_VERIFY(cloud->numbers().columns[3].values != before &&
                    std::isfinite(cloud->numbers().columns[3].values[0]));
        const auto values = cloud->numbers().columns[3].values;
        const auto [least, largest] = std::ranges::minmax_element(values);
        QVERIFY(*least < 0.5 && *largest > 5.5); // Radians, once round.
        go("decode");
        const auto* classes = find<QAbstractItemView>("classes");
        QCOMPARE(classes->currentIndex().row(), 0); // The longest.
    }

    void aClickedLandmarkIsAMoment() {
        go("tda");
        auto* cloud = find<PointCloudView>("landmarkCloud");
        cloud->grab();
        if (!cloud->trouble().isEmpty())
            QSKIP("no OpenGL here");
        selection().setSeconds(std::nullopt);
        const QImage before = cloud->grab().toImage();
        const auto place = cloud->placeOf(17);
        QVERIFY(place && QRectF(cloud->rect()).contains(*place));
        QTest::mouseClick(cloud, Qt::LeftButton, {}, place->toPoint());
        const auto landmark = selection().landmark();
        QVERIFY(landmark.has_value());
        // Another one may lie before it: what was chosen is as near to the click.
        const QPointF apart = *cloud->placeOf(*landmark) - *place;
        QVERIFY(std::hypot(apart.x(), apart.y()) < 2.0);
        QVERIFY(cloud->grab().toImage() != before);
        const auto topology = workspace().analysis()->result<TdaResult>();
        const auto activity = workspace().analysis()->result<Activity>();
        const auto secondsOf = [&](std::size_t i) {
            return activity->seconds[static_cast<std::size_t>(topology->landmarkRows[i])];
        };
        QCOMPARE(selection().seconds(), std::optional(secondsOf(*landmark)));
        // By keyboard, to the next one and round the end.
        cloud->setFocus();
        QTest::keyClick(cloud, Qt::Key_PageDown);
        QCOMPARE(selection().landmark(), std::optional((*landmark + 1) % topology->landmarkRows.size()));
        selection().setLandmark(0);
        QTest::keyClick(cloud, Qt::Key_PageUp);
        QCOMPARE(selection().landmark(), std::optional(topology->landmarkRows.size() - 1));
        QCOMPARE(selection().seconds(), std::optional(secondsOf(topology->landmarkRows.size() - 1)));
        // A turn of the view is no click.
        QTest::mousePress(cloud, Qt::LeftButton, {}, place->toPoint());
        QTest::mouseMove(cloud, place->toPoint() + QPoint(40, 0));
        QTest::mouseRelease(cloud, Qt::LeftButton, {}, place->toPoint() + QPoint(40, 0));
        QCOMPARE(selection().landmark(), std::optional(topology->landmarkRows.size() - 1));
        // Beside all points, nothing is chosen.
        QTest::mouseClick(cloud, Qt::LeftButton, {}, QPoint(3, cloud->height() - 3));
        QVERIFY(!selection().landmark().has_value());
    }

    void theTorusKnowsHowFarItIsFromTheAnimal() {
        go("pathcompare");
        // The sample is a grid with a spacing of 60 cm; a guess would be off by a third of that.
        auto* error = find<ChartFigure>("error");
        QVERIFY(error->isVisible());
        std::vector<double> centimetres = error->numbers().columns[1].values;
        std::erase_if(centimetres, [](double value) { return std::isnan(value); });
        QVERIFY(centimetres.size() > 10000);
        std::ranges::sort(centimetres);
        const double median = centimetres[centimetres.size() / 2];
        QVERIFY2(median > 0.5 && median < 8.0, qPrintable(QString::number(median)));
        const PathDrawing& drawing = find<PathFigure>("phases")->drawing();
        QVERIFY(drawing.truth != nullptr);
        QCOMPARE(drawing.truth->points.size(), drawing.track->points.size());
        // In three dimensions it is a movie, too.
        find<QComboBox>("plane")->setCurrentIndex(2);
        auto* torus = find<TorusView>("torus");
        QVERIFY(torus->isVisible());
        torus->grab();
        if (!torus->trouble().isEmpty())
            QSKIP("no OpenGL here");
        const Movie movie = qobject_cast<PathComparePage*>(shownPage(*window_))->movie(640);
        const QImage one = movie.frame(100.0);
        QCOMPARE(one.width(), 640);
        QVERIFY(one != movie.frame(101.0));
        QCOMPARE(one, movie.frame(100.0));
        find<QComboBox>("plane")->setCurrentIndex(0);
    }
};

QTEST_MAIN(SelectionTest)
#include "SelectionTest.moc"

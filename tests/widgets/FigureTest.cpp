#include "core/base/Error.h"
#include "support/TestData.h"
#include "widgets/figure/FigureExport.h"
#include "widgets/figure/SaveFigureDialog.h"
#include "widgets/figures/BarcodeFigure.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/MapFigure.h"
#include "widgets/figures/RasterFigure.h"
#include "widgets/figures/TrajectoryFigure.h"
#include "widgets/selection/Selection.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <limits>
#include <memory>

using namespace canns;

namespace {

constexpr double untracked = std::numeric_limits<double>::quiet_NaN();

/// Three units and a walk round a circle with a gap.
RecordingPtr circleWalk() {
    auto recording = std::make_shared<Recording>();
    std::vector<double> times;
    std::vector<std::size_t> offsets{0};
    for (int unit = 0; unit < 3; ++unit) {
        for (int i = 0; i < 50; ++i)
            times.push_back(0.1 + i * 0.19 + 0.01 * unit);
        offsets.push_back(times.size());
        recording->units.push_back({"u" + std::to_string(unit), "", std::nullopt, ""});
    }
    recording->spikes = SpikeTrains(times, offsets);
    for (int i = 0; i < 500; ++i) {
        const double t = i / 50.0;
        const bool lost = i > 200 && i < 230;
        recording->trajectory.seconds.push_back(t);
        recording->trajectory.x.push_back(lost ? untracked : 0.5 * std::cos(t));
        recording->trajectory.y.push_back(lost ? untracked : 0.5 * std::sin(t));
        recording->trajectory.headDirection.push_back(std::fmod(t, 6.28));
    }
    recording->trajectory.gaps = findGaps(recording->trajectory);
    return recording;
}

std::shared_ptr<Persistence> torusBars() {
    auto persistence = std::make_shared<Persistence>();
    persistence->diagrams = {{{0.0F, 1.0F}, {0.0F, std::numeric_limits<float>::infinity()}},
                             {{1.0F, 1.2F}, {1.0F, 5.0F}, {1.5F, 4.8F}},
                             {{3.0F, 4.0F}}};
    return persistence;
}

bool hasColour(const QImage& image, QColor wanted) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - wanted.red()) + std::abs(pixel.green() - wanted.green()) +
                    std::abs(pixel.blue() - wanted.blue()) <
                12)
                return true;
        }
    return false;
}

} // namespace

class FigureTest : public QObject {
    Q_OBJECT

    Selection selection_;
    QTemporaryDir folder_;

    /// One of each kind, with data.
    std::vector<std::unique_ptr<Figure>> all() {
        std::vector<std::unique_ptr<Figure>> figures;
        auto raster = std::make_unique<RasterFigure>(selection_);
        raster->setRecording(circleWalk());
        figures.push_back(std::move(raster));
        auto trajectory = std::make_unique<TrajectoryFigure>(selection_);
        trajectory->setRecording(circleWalk(), std::vector<double>(500, 0.5));
        figures.push_back(std::move(trajectory));
        auto map = std::make_unique<MapFigure>();
        map->setMap(Matrix<float>(2, 3, std::vector<float>{0, 1, 2, 3, 4, 5}), 0.0, 0.0, 0.1);
        map->setWords("Map", "Time (s)", "s");
        figures.push_back(std::move(map));
        auto histogram = std::make_unique<ChartFigure>();
        histogram->setHistogramOf(std::vector<double>{0.1, 0.2, 0.2, 0.9, untracked}, 4, {0.0, 1.0});
        histogram->setThreshold(0.5, "threshold");
        histogram->setWords("Speed", "Speed (m/s)", "Samples");
        figures.push_back(std::move(histogram));
        auto line = std::make_unique<ChartFigure>();
        line->setLine({0, 1, 2, 3}, {1, 4, untracked, 2});
        line->setWords("Rate", "Time (s)", "Rate (Hz)");
        figures.push_back(std::move(line));
        auto barcode = std::make_unique<BarcodeFigure>(selection_);
        barcode->setPersistence(torusBars());
        figures.push_back(std::move(barcode));
        auto diagram = std::make_unique<DiagramFigure>(selection_);
        diagram->setPersistence(torusBars());
        figures.push_back(std::move(diagram));
        for (const auto& figure : figures)
            figure->resize(480, 360);
        return figures;
    }

private slots:
    void cleanup() { selection_.clear(); }

    void everyFigureIsSavedInEveryFormat() {
        int number = 0;
        for (const auto& figure : all())
            for (const char* ending : {"png", "svg", "pdf"}) {
                const QString path = folder_.filePath(QString("%1.%2").arg(number++).arg(ending));
                saveFigure(*figure, path, {{120, 90}, 200, FigurePalette::light()});
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(file.size() > 1000, qPrintable(path));
                if (QString(ending) == "png") {
                    const QImage image(path);
                    QCOMPARE(image.size(), QSize(945, 709)); // 120 × 90 mm at 200 dots an inch.
                    QCOMPARE(image.dotsPerMeterX(), 7874);
                } else if (QString(ending) == "svg") {
                    QSvgRenderer renderer(path);
                    QVERIFY(renderer.isValid());
                    QVERIFY(file.readAll().contains(figure->title().toUtf8()));
                } else {
                    QVERIFY(file.read(5) == "%PDF-");
                }
            }
    }

    void anotherEndingIsRefused() {
        const auto figures = all();
        const std::string said = canns::test::messageOf<BadInput>(
            [&] { saveFigure(*figures.front(), folder_.filePath("figure.bmp")); });
        QVERIFY2(canns::test::contains(said, ".png, .svg or .pdf"), said.c_str());
    }

    void aFolderThatIsNotThereIsSaid() {
        const auto figures = all();
        SaveFigureDialog dialog(*figures.front());
        dialog.show();
        QVERIFY(!dialog.saveTo(folder_.filePath("no/such/folder/figure.png")));
        QVERIFY(dialog.findChild<QLabel*>("saveFigureError")->isVisible());
        QVERIFY(dialog.saveTo(folder_.filePath("figure.pdf")));
    }

    void theSamePictureOnScreenAndPage() {
        for (const auto& figure : all()) {
            FigureExport how;
            how.millimetres = QSizeF(480, 360) / 96 * 25.4;
            how.dotsPerInch = 96;
            const QImage saved = pictureOf(*figure, how);
            figure->setBackground(Figure::Background::Light);
            const QImage shown = figure->grab().toImage().convertToFormat(QImage::Format_RGB32);
            QCOMPARE(shown.size(), saved.size());
            QCOMPARE(shown, saved);
        }
    }

    void lightAndDarkDiffer() {
        const auto figures = all();
        FigureExport how;
        how.palette = FigurePalette::darkened();
        QCOMPARE(pictureOf(*figures[1], how).pixelColor(0, 0), FigurePalette::darkened().background);
        how.palette = FigurePalette::light();
        QCOMPARE(pictureOf(*figures[1], how).pixelColor(0, 0), FigurePalette::light().background);
    }

    void wheelZoomsAboutThePointerAndDoubleClickResets() {
        const auto figures = all();
        Figure& figure = *figures[0];
        const QPointF at = figure.plotArea(figure.size()).pixels().center() + QPointF(40, 0);
        const double before = figure.plotArea(figure.size()).toData(at).x();
        QWheelEvent wheel(at, figure.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&figure, &wheel);
        QVERIFY(figure.xAxis().view.length() < figure.xAxis().home.length());
        // The layout may shift by a tick label's width; the moment under the pointer stays to within a pixel
        // or two.
        QVERIFY(std::abs(figure.plotArea(figure.size()).toData(at).x() - before) < 0.1);
        QTest::mouseDClick(&figure, Qt::LeftButton, {}, at.toPoint());
        QVERIFY(figure.xAxis().view == figure.xAxis().home);
    }

    void zoomHasAnEnd() {
        const auto figures = all();
        Figure& figure = *figures[0];
        for (int i = 0; i < 500; ++i)
            figure.zoomAbout({200, 150}, 2.0);
        QVERIFY(figure.xAxis().view.length() > 0);
        for (int i = 0; i < 500; ++i)
            figure.zoomAbout({200, 150}, 0.5);
        QVERIFY(std::isfinite(figure.xAxis().view.length()));
        figure.grab();
    }

    void keysMoveAndZoom() {
        const auto figures = all();
        Figure& figure = *figures[0];
        QTest::keyClick(&figure, Qt::Key_Plus);
        const Range zoomed = figure.xAxis().view;
        QVERIFY(zoomed.length() < figure.xAxis().home.length());
        QTest::keyClick(&figure, Qt::Key_Right);
        QVERIFY(figure.xAxis().view.from > zoomed.from);
        QTest::keyClick(&figure, Qt::Key_Home);
        QVERIFY(figure.xAxis().view == figure.xAxis().home);
    }

    void equalAspectIsKept() {
        const auto figures = all();
        for (const QSizeF size : {QSizeF(900, 200), QSizeF(200, 900), QSizeF(300, 300)}) {
            const PlotArea area = figures[1]->plotArea(size);
            const double acrossPixel = area.x().length() / area.pixels().width();
            const double upPixel = area.y().length() / area.pixels().height();
            QVERIFY(std::abs(acrossPixel / upPixel - 1.0) < 1e-9);
            QVERIFY(QRectF({0, 0}, size).contains(area.pixels()));
        }
    }

    void aClickSelectsUnitAndMoment() {
        const auto figures = all();
        Figure& raster = *figures[0];
        const PlotArea area = raster.plotArea(raster.size());
        QTest::mouseClick(&raster, Qt::LeftButton, {}, area.toPixel(5.0, 1.0).toPoint());
        QCOMPARE(selection_.unit(), std::optional<std::size_t>(1));
        QVERIFY(std::abs(selection_.seconds().value() - 5.0) < 0.1);
        QVERIFY(hasColour(figures[1]->grab().toImage(), figures[1]->figurePalette().selection));
    }

    void aClickOnABarSelectsItsClass() {
        const auto figures = all();
        Figure& barcode = *figures[5];
        // A heading, two bars of H0, a heading, three of H1 with the longest last, then H2.
        const PlotArea area = barcode.plotArea(barcode.size());
        QTest::mouseClick(&barcode, Qt::LeftButton, {}, area.toPixel(2.0, 6.0).toPoint());
        QCOMPARE(selection_.bar(), std::optional<std::size_t>(1));
        QVERIFY(barcode.readout({2.0, 6.0}).startsWith("H1"));
        QTest::mouseClick(&barcode, Qt::LeftButton, {}, area.toPixel(0.5, 1.0).toPoint());
        QVERIFY(!selection_.bar());
    }

    void rowZeroOfAMapIsAtTheBottom() {
        const auto figures = all();
        QVERIFY(figures[2]->readout({0.05, 0.05}).contains("0"));
        QVERIFY(figures[2]->readout({0.25, 0.15}).contains("5"));
        const QImage image = figures[2]->grab().toImage();
        const PlotArea area = figures[2]->plotArea(figures[2]->size());
        const QRgb high = image.pixel(area.toPixel(0.25, 0.15).toPoint());
        QCOMPARE(high, ColourMap::named("viridis").colour(1.0));
    }

    void numbersBehindFigures() {
        const auto figures = all();
        const NumberTable path = figures[1]->numbers();
        QCOMPARE(path.columns[1].name, std::string("x (m)"));
        QCOMPARE(path.columns[1].values.size(), std::size_t{500});
        const NumberTable histogram = figures[3]->numbers();
        QCOMPARE(histogram.columns[1].values, (std::vector<double>{3, 0, 0, 1}));
        const NumberTable bars = figures[5]->numbers();
        QCOMPARE(bars.columns[0].values, (std::vector<double>{0, 0, 1, 1, 1, 2}));
        figures[3]->copyNumbers();
        QVERIFY(QApplication::clipboard()->text().startsWith("Speed (m/s),Samples\n"));
        figures[3]->copyPicture();
        QVERIFY(!QApplication::clipboard()->image().isNull());
    }

    void withoutDataTheReasonIsShown() {
        TrajectoryFigure figure(selection_);
        figure.setRecording(std::make_shared<Recording>(), {});
        QVERIFY(!figure.hasData());
        QVERIFY(figure.emptyText().contains("position"));
        figure.resize(300, 200);
        QTest::keyClick(&figure, Qt::Key_Plus);
        QTest::mouseClick(&figure, Qt::LeftButton);
        figure.grab();
    }

    void nastyRecordingsAreDrawn_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("one sample") << 0;
        QTest::newRow("no spikes at all") << 1;
        QTest::newRow("never tracked") << 2;
        QTest::newRow("one spike") << 3;
        QTest::newRow("binned") << 4;
    }
    void nastyRecordingsAreDrawn() {
        QFETCH(int, kind);
        auto recording = std::make_shared<Recording>();
        recording->units.push_back({"a", "", std::nullopt, ""});
        recording->spikes = SpikeTrains({}, {0, 0});
        if (kind == 0) {
            recording->trajectory.seconds = {1.0};
            recording->trajectory.x = recording->trajectory.y = {0.5};
        } else if (kind == 2) {
            recording->trajectory.seconds = {1.0, 2.0};
            recording->trajectory.x = recording->trajectory.y = {untracked, untracked};
        } else if (kind == 3) {
            recording->spikes = SpikeTrains({3.0}, {0, 1});
        } else if (kind == 4) {
            recording->spikes = {};
            recording->binned =
                BinnedActivity{Matrix<float>(3, 1, std::vector<float>{0, 2, 1}), {0, 1, 2}, 1.0, true};
        }
        RasterFigure raster(selection_);
        TrajectoryFigure trajectory(selection_);
        raster.setRecording(recording);
        trajectory.setRecording(recording, {});
        selection_.setUnit(0);
        selection_.setSeconds(1.5);
        for (Figure* figure : std::initializer_list<Figure*>{&raster, &trajectory}) {
            figure->resize(400, 300);
            QVERIFY(!figure->grab().isNull());
            saveFigure(*figure, folder_.filePath("nasty.svg"));
        }
    }

    void chanceIsGreyBehindTheBars() {
        auto persistence = std::make_shared<Persistence>();
        persistence->diagrams = {{{0.0F, 1.0F}}, {{2.0F, 9.0F}, {3.0F, 4.0F}}};
        BarcodeFigure figure(selection_);
        figure.setPersistence(persistence);
        const auto greyPixels = [&] {
            QImage page(800, 500, QImage::Format_RGB32);
            QPainter painter(&page);
            figure.render(painter, page.size(), FigurePalette::light());
            const PlotArea area = figure.plotArea(page.size());
            int count = 0;
            for (int y = 0; y < page.height(); ++y) // behind the short bar and beyond its death
                count += page.pixelColor(static_cast<int>(area.toPixelX(4.7)), y) == QColor(215, 215, 215);
            return count;
        };
        QCOMPARE(greyPixels(), 0);
        figure.setChance({0.5, 3.0}, "95 % of 20 shuffles");
        QVERIFY(greyPixels() > 20); // births 2 and 3, and 3 of chance: both reach beyond
        figure.setChance({0.5, 1.5}, "95 % of 20 shuffles");
        QCOMPARE(greyPixels(), 0);
    }
};

QTEST_MAIN(FigureTest)
#include "FigureTest.moc"

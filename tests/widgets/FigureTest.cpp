#include "core/base/Error.h"
#include "support/Npz.h"
#include "support/TestData.h"
#include "widgets/figure/FigureDefaults.h"
#include "widgets/figure/FigureExport.h"
#include "widgets/figure/FigureLookDialog.h"
#include "widgets/figure/JournalSizes.h"
#include "widgets/figure/SaveFigureDialog.h"
#include "widgets/figures/BarcodeFigure.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/MapFigure.h"
#include "widgets/figures/RasterFigure.h"
#include "widgets/figures/TrajectoryFigure.h"
#include "widgets/selection/Selection.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>
#include <QtEndian>

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

/// Reads a TIFF as the specification (Adobe, TIFF 6.0) has it, as far as ours goes.
QImage readTiff(const QByteArray& file, double& dotsPerInch) {
    const auto at = [&](qsizetype place, int bytes) -> quint32 {
        const char* data = file.constData() + place;
        return bytes == 2 ? qFromLittleEndian<quint16>(data) : qFromLittleEndian<quint32>(data);
    };
    if (!file.startsWith("II") || at(2, 2) != 42)
        return {};
    QMap<quint32, quint32> tags;
    const qsizetype directory = at(4, 4);
    for (quint32 i = 0; i < at(directory, 2); ++i) {
        const qsizetype entry = directory + 2 + qsizetype{12} * i;
        const bool isShort = at(entry + 2, 2) == 3 && at(entry + 4, 4) == 1;
        tags[at(entry, 2)] = at(entry + 8, isShort ? 2 : 4);
    }
    if (tags[259] != 8 || tags[262] != 2 || tags[277] != 3 || tags[317] != 2 || at(tags[258], 2) != 8 ||
        tags[278] != tags[257] || tags[296] != 2)
        return {};
    dotsPerInch = static_cast<double>(at(tags[282], 4)) / at(tags[282] + 4, 4);
    const QSize size{static_cast<int>(tags[256]), static_cast<int>(tags[257])};
    const quint32 length = 3 * tags[256] * tags[257];
    QByteArray packed(4, '\0');
    qToBigEndian(length, packed.data());
    const QByteArray bytes = qUncompress(packed + file.mid(tags[273], tags[279]));
    if (bytes.size() != qsizetype(length))
        return {};
    QImage image(size, QImage::Format_RGB888);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < 3 * size.width(); ++x) {
            const auto step = uchar(bytes[qsizetype{3} * size.width() * y + x]);
            image.scanLine(y)[x] = x < 3 ? step : uchar(image.scanLine(y)[x - 3] + step);
        }
    return image;
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
            for (const char* ending : {"png", "tiff", "svg", "pdf"}) {
                const QString path = folder_.filePath(QString("%1.%2").arg(number++).arg(ending));
                saveFigure(*figure, path, {{120, 90}, 200, FigurePalette::light()});
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(file.size() > 1000, qPrintable(path));
                if (QString(ending) == "png") {
                    const QImage image(path);
                    QCOMPARE(image.size(), QSize(945, 709)); // 120 × 90 mm at 200 dots an inch.
                    QCOMPARE(image.dotsPerMeterX(), 7874);
                } else if (QString(ending) == "tiff") {
                    double dots = 0.0;
                    const QImage image = readTiff(file.readAll(), dots);
                    QCOMPARE(dots, 200.0);
                    QCOMPARE(image.convertToFormat(QImage::Format_RGB32),
                             pictureOf(*figure, {{120, 90}, 200, FigurePalette::light()}));
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
        QVERIFY2(canns::test::contains(said, ".png, .tiff, .svg or .pdf"), said.c_str());
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

    void theSamePictureWithLargerLetters() {
        for (const auto& figure : all()) {
            Figure::Look look = figure->look();
            look.fontPoints = 13.5;
            look.background = Figure::Background::Light;
            const QRectF before = figure->plotArea(figure->size()).pixels();
            figure->setLook(look);
            QVERIFY(figure->plotArea(figure->size()).pixels().top() > before.top());
            FigureExport how;
            how.millimetres = QSizeF(480, 360) / 96 * 25.4;
            how.dotsPerInch = 96;
            const QImage shown = figure->grab().toImage().convertToFormat(QImage::Format_RGB32);
            QCOMPARE(shown, pictureOf(*figure, how));
            how.fontPoints = 9; // Of the page only.
            QVERIFY(shown != pictureOf(*figure, how));
            QCOMPARE(figure->look().fontPoints, 13.5);
        }
    }

    void theSameFigureGivesTheSameBytes() {
        for (const auto& figure : all()) {
            const FigureExport how;
            const Drawing drawing = drawingOf(*figure, how);
            const QByteArray pdf = pdfOf(drawing, how);
            QVERIFY(pdf.startsWith("%PDF-") && !pdf.contains("CreationDate"));
            QCOMPARE(pdf, pdfOf(drawing, how));
            QCOMPARE(svgOf(drawing, how), svgOf(drawing, how));
        }
    }

    void aPanelLetterStandsInTheCorner() {
        const auto figures = all();
        FigureExport how;
        how.letter = "B";
        const QByteArray svg = svgOf(drawingOf(*figures[0], how), how);
        QVERIFY(svg.contains(">B</text>"));
        QVERIFY(svg.contains(figures[0]->title().toUtf8()));
        // Also where there is no title: above the data, not in them.
        Figure::Words words;
        words.title = "";
        figures[0]->setOwnWords(words);
        const QByteArray untitled = svgOf(drawingOf(*figures[0], how), how);
        QVERIFY(untitled.contains(">B</text>") && !untitled.contains(figures[0]->title().toUtf8()));
    }

    void wordsAndRangesOfTheUser() {
        const auto figures = all();
        Figure& map = *figures[2]; // values 0 to 5
        QCOMPARE(map.shownColourBar()->range, (Range{0, 5}));
        const auto colourAt = [&](double x, double y) {
            const QImage image = map.grab().toImage();
            return image.pixel(map.plotArea(map.size()).toPixel(x, y).toPoint());
        };
        const QRgb three = colourAt(0.05, 0.15);
        FigureLookDialog dialog(map);
        const auto field = [&](const char* name) { return dialog.findChild<QLineEdit*>(name); };
        dialog.findChild<QCheckBox*>("lookColoursOfData")->setChecked(false);
        field("lookColoursFrom")->setText("0");
        field("lookColoursTo")->setText("3");
        field("lookTitle")->setText("Somewhere else");
        field("lookColoursLabel")->setText("Stay (s)");
        QVERIFY(dialog.apply());
        QCOMPARE(map.shownColourBar()->range, (Range{0, 3}));
        QCOMPARE(map.shownColourBar()->label, QString("Stay (s)"));
        QCOMPARE(map.shownTitle(), QString("Somewhere else"));
        QCOMPARE(map.title(), QString("Map")); // The figure's own comes back.
        QVERIFY(colourAt(0.05, 0.15) != three);
        QCOMPARE(colourAt(0.05, 0.15), map.colourMap().colour(1.0));

        Figure& chart = *figures[4]; // 0 to 3 s
        FigureLookDialog other(chart);
        QVERIFY(other.findChild<QLineEdit*>("lookColoursFrom") == nullptr); // It has no colours.
        other.findChild<QLineEdit*>("lookXFrom")->setText("1");
        other.findChild<QLineEdit*>("lookXTo")->setText("2");
        other.findChild<QLineEdit*>("lookXLabel")->setText("t / s");
        const Range up = chart.yAxis().view;
        QVERIFY(other.apply());
        QCOMPARE(chart.xAxis().view, (Range{1, 2}));
        QCOMPARE(chart.yAxis().view, up);
        QCOMPARE(chart.shownLabel(Qt::Horizontal), QString("t / s"));
        other.findChild<QPushButton*>("lookReset")->click();
        QCOMPARE(chart.xAxis().view, chart.xAxis().home);
        QCOMPARE(chart.shownLabel(Qt::Horizontal), QString("Time (s)"));
    }

    void aRangeThatIsNoneIsRefused_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("no number") << "a"
                                   << "2";
        QTest::newRow("empty") << ""
                               << "2";
        QTest::newRow("backwards") << "2"
                                   << "1";
        QTest::newRow("nothing between") << "1"
                                         << "1";
        QTest::newRow("not finite") << "1"
                                    << "inf";
    }
    void aRangeThatIsNoneIsRefused() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto figures = all();
        const Range before = figures[4]->xAxis().view;
        FigureLookDialog dialog(*figures[4]);
        dialog.show();
        dialog.findChild<QLineEdit*>("lookXFrom")->setText(from);
        dialog.findChild<QLineEdit*>("lookXTo")->setText(to);
        QVERIFY(!dialog.apply());
        QVERIFY(dialog.findChild<QLabel*>("figureLookError")->isVisible());
        QCOMPARE(figures[4]->xAxis().view, before);
    }

    void aLookThatWasKeptIsThatOfTheNext() {
        QSettings store(folder_.filePath("looks.ini"), QSettings::IniFormat);
        const auto fresh = [&](QWidget& window) {
            auto* map = new MapFigure(&window);
            map->setObjectName("rateMap");
            map->setMap(Matrix<float>(2, 3, std::vector<float>{0, 1, 2, 3, 4, 5}), 0.0, 0.0, 0.1);
            return map;
        };
        const auto shown = [&](const char* name = "rateMap") {
            QWidget window;
            new FigureDefaults(store, &window);
            Figure* map = fresh(window);
            map->setObjectName(name);
            window.grab(); // Polishes, as showing does.
            return map->look();
        };
        Figure::Look look;
        {
            QWidget window;
            auto* defaults = new FigureDefaults(store, &window);
            Figure* map = fresh(window);
            look = map->look();
            QCOMPARE(shown(), look);
            look.colourMap = "cividis";
            look.colourRange = Range{0, 20};
            look.fontPoints = 11;
            look.background = Figure::Background::Dark;
            map->setLook(look);
            defaults->keep(*map);
            QVERIFY(defaults->has(*map));
        }
        QCOMPARE(shown(), look);
        QVERIFY(!(shown("another") == look)); // Of figures of that name only.
        // A file that someone else wrote gives a usable look.
        store.setValue("figures/MapFigure-rateMap/background", 77);
        store.setValue("figures/MapFigure-rateMap/fontPoints", "huge");
        store.setValue("figures/MapFigure-rateMap/coloursFrom", 30);
        store.setValue("figures/MapFigure-rateMap/colourMap", "jet");
        QCOMPARE(shown().fontPoints, 9.0);
        QVERIFY(!shown().colourRange);
        QCOMPARE(static_cast<int>(shown().background), 2);
    }

    void theMenuKeepsAndForgets() {
        QSettings store(folder_.filePath("menu.ini"), QSettings::IniFormat);
        QWidget window;
        auto* defaults = new FigureDefaults(store, &window);
        auto* chart = new ChartFigure(&window);
        chart->setLine({0, 1}, {1, 2});
        const auto choose = [&](const char* name) {
            bool found = false;
            QTimer::singleShot(0, chart, [&] {
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                if (menu == nullptr)
                    return;
                if (auto* action = menu->findChild<QAction*>(name);
                    action != nullptr && action->isVisible()) {
                    found = true;
                    action->trigger();
                }
                menu->close();
            });
            QContextMenuEvent event(QContextMenuEvent::Keyboard, {5, 5}, {5, 5});
            QApplication::sendEvent(chart, &event);
            return found;
        };
        QVERIFY(!choose("forgetLook"));
        QVERIFY(choose("keepLook"));
        QVERIFY(defaults->has(*chart));
        QVERIFY(choose("forgetLook"));
        QVERIFY(!defaults->has(*chart));
    }

    void sizesOfJournalsAndInches() {
        const auto figures = all();
        SaveFigureDialog dialog(*figures[0]);
        auto* size = dialog.findChild<QComboBox*>("figureSize");
        QCOMPARE(size->count(), journalSizes().size() + 1);
        size->setCurrentIndex(1); // Nature: one column
        auto* width = dialog.findChild<QDoubleSpinBox*>("figureWidth");
        auto* height = dialog.findChild<QDoubleSpinBox*>("figureHeight");
        QCOMPARE(width->value(), 89.0);
        QVERIFY(std::abs(height->value() - 89.0 * 360 / 480) < 0.1);
        dialog.findChild<QComboBox*>("figureUnit")->setCurrentIndex(1);
        QVERIFY(std::abs(width->value() - 89.0 / 25.4) < 0.01);
        width->setValue(4.0);
        height->setValue(3.0);
        dialog.findChild<QSpinBox*>("figureDots")->setValue(100);
        dialog.findChild<QLineEdit*>("figureLetter")->setText("a");
        dialog.show();
        QVERIFY(dialog.findChild<QPushButton*>("saveFigureAs")->isDefault());
        dialog.grab(); // The page at the right is drawn.
        QVERIFY(dialog.saveTo(folder_.filePath("inches.png")));
        QCOMPARE(QImage(folder_.filePath("inches.png")).size(), QSize(400, 300));
        // What is copied is what would be saved.
        dialog.findChild<QPushButton*>("copyFigurePicture")->click();
        QCOMPARE(QApplication::clipboard()->image().size(), QSize(400, 300));
        dialog.findChild<QPushButton*>("copyFigureVector")->click();
        QVERIFY(QApplication::clipboard()->mimeData()->data("image/svg+xml").contains(">a</text>"));
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
        QTest::keyClick(figures[3].get(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        const QMimeData* mime = QApplication::clipboard()->mimeData();
        QVERIFY(QSvgRenderer(mime->data("image/svg+xml")).isValid());
        QVERIFY(mime->data("application/pdf").startsWith("%PDF-"));
        canns::saveNumbers(*figures[3], folder_.filePath("numbers.npz"));
        const auto counts = canns::test::readNpz(folder_.filePath("numbers.npz").toStdString(), "Samples");
        QCOMPARE(counts.values<double>(), (std::vector<double>{3, 0, 0, 1}));
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

#include "widgets/vtk/PointCloudView.h"

#include "widgets/figure/FigureExport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace canns;

namespace {

void fillTorus(PointCloudView& view) {
    std::vector<float> xyz;
    std::vector<double> phases;
    for (int i = 0; i < 1200; ++i) {
        const double u = 0.1 * i;
        const double v = 0.613 * i;
        xyz.push_back(static_cast<float>((2 + std::cos(v)) * std::cos(u)));
        xyz.push_back(static_cast<float>((2 + std::cos(v)) * std::sin(u)));
        xyz.push_back(static_cast<float>(std::sin(v)));
        phases.push_back(std::fmod(u, 6.2832));
    }
    view.setWords("Landmarks", "Phase (rad)");
    view.setPoints(xyz, phases, {0.0, 6.2832}, ColourMap::Kind::Cyclic);
}

/// Pixels of the plot's rectangle that are not background.
int drawn(const PointCloudView& view, const QImage& image) {
    const QRgb background = view.figurePalette().background.rgb();
    const QRect inside = view.plotArea(view.size()).pixels().toRect().adjusted(2, 2, -2, -2);
    int count = 0;
    for (int y = inside.top(); y < inside.bottom(); ++y)
        for (int x = inside.left(); x < inside.right(); ++x)
            count += (image.pixel(x, y) & 0xffffff) != (background & 0xffffff) ? 1 : 0;
    return count;
}

} // namespace

class PointCloudViewTest : public QObject {
    Q_OBJECT

private slots:
    void pointsAreDrawnWithoutADisplay() {
        qunsetenv("DISPLAY");
        PointCloudView view;
        view.resize(480, 400);
        fillTorus(view);
        const QImage image = view.grab().toImage();
        if (!view.trouble().isEmpty())
            QSKIP(qPrintable("no OpenGL here: " + view.trouble()));
        QVERIFY2(drawn(view, image) > 5000, qPrintable(QString::number(drawn(view, image))));
        std::set<int> hues;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width() * 3 / 4; ++x)
                if (const QColor pixel = image.pixelColor(x, y); pixel.saturation() > 60)
                    hues.insert(pixel.hue() / 30);
        QVERIFY(hues.size() >= 8); // All round the circle of phases.
    }

    void turningChangesThePictureAndADoubleClickBringsItBack() {
        PointCloudView view;
        view.resize(300, 300);
        fillTorus(view);
        const QImage before = pictureOf(view, {});
        if (!view.trouble().isEmpty())
            QSKIP("no OpenGL here");
        QTest::keyClick(&view, Qt::Key_Left);
        QVERIFY(pictureOf(view, {}) != before);
        QTest::mouseDClick(&view, Qt::LeftButton);
        QCOMPARE(pictureOf(view, {}), before);
    }

    void aPageHasAFinePictureAndItsWordsAsVectors() {
        PointCloudView view;
        view.resize(300, 300);
        fillTorus(view);
        view.setAxisWords({"PC 1", "PC 2", "PC 3"});
        QTemporaryDir folder;
        const QString path = folder.filePath("cloud.svg");
        FigureExport how;
        how.millimetres = {80, 70};
        saveFigure(view, path, how);
        if (!view.trouble().isEmpty())
            QSKIP("no OpenGL here");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        for (const char* word : {">PC 1<", ">PC 2<", ">PC 3<", ">Phase (rad)<"})
            QVERIFY2(svg.contains(word), word);
        const qsizetype begin = svg.indexOf("base64,") + 7;
        const QImage scene =
            QImage::fromData(QByteArray::fromBase64(svg.mid(begin, svg.indexOf('"', begin) - begin)), "PNG");
        const double wide = view.plotArea(how.millimetres / 25.4 * 96).pixels().width();
        QVERIFY2(std::abs(scene.width() - wide * 600 / 96) < 4, qPrintable(QString::number(scene.width())));
    }

    void itIsSavedLikeAnyFigure() {
        PointCloudView view;
        view.resize(300, 300);
        fillTorus(view);
        const QTemporaryDir folder;
        for (const char* ending : {"png", "svg", "pdf"}) {
            const QString path = folder.filePath(QString("cloud.") + ending);
            saveFigure(view, path);
            QVERIFY(QFile(path).size() > 5000);
        }
        QCOMPARE(view.numbers().columns[0].values.size(), std::size_t{1200});
    }

    void aMissingModuleIsSaidAndDoesNotAbort() {
        PointCloudView empty;
        empty.resize(200, 200);
        QVERIFY(!empty.grab().isNull());
        QVERIFY(!empty.hasData());
    }
};

QTEST_MAIN(PointCloudViewTest)
#include "PointCloudViewTest.moc"

#include "widgets/vtk/TorusView.h"

#include "core/models/RingMath.h"
#include "widgets/figure/FigureExport.h"
#include "widgets/live/TorusLiveView.h"
#include "widgets/vtk/TorusCamera.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>
#include <set>

using namespace canns;

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

/// The first phase itself, on a torus of 48 × 48 bins.
Matrix<float> firstPhase() {
    Matrix<float> map(48, 48);
    for (std::size_t row = 0; row < 48; ++row)
        for (std::size_t column = 0; column < 48; ++column)
            map(row, column) = static_cast<float>((static_cast<double>(column) + 0.5) * 6.2831853 / 48);
    return map;
}

/// Hues, in steps of 30°, of the coloured pixels left of the colour bar.
std::set<int> huesOf(const QImage& image) {
    std::set<int> hues;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width() * 3 / 4; ++x)
            if (const QColor pixel = image.pixelColor(x, y); pixel.saturation() > 60)
                hues.insert(pixel.hue() / 30);
    return hues;
}

/// Pixels that have nearly that colour.
int countOf(const QImage& image, QColor colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                                 std::abs(pixel.blue() - colour.blue()) <
                             40
                         ? 1
                         : 0;
        }
    return count;
}

/// A sheet of 32 × 32 neurons on a torus, with a bump.
LiveNetwork sheetOnTorus() {
    LiveNetwork network;
    network.states.push_back({"r", "Rate", "", {GeometryKind::Torus, {32, 32}, -pi, pi, false}});
    network.hasFeature = true;
    return network;
}

Frame bumpAt(double first, double second) {
    const LiveNetwork network = sheetOnTorus();
    const Geometry& sheet = network.population();
    Frame frame;
    frame.world.present = false;
    frame.states.emplace_back();
    for (std::size_t row = 0; row < 32; ++row)
        for (std::size_t column = 0; column < 32; ++column)
            frame.states[0].push_back(
                static_cast<float>(std::exp(4 * (std::cos(sheet.coordinate(column, 32) - first) +
                                                 std::cos(sheet.coordinate(row, 32) - second) - 2))));
    return frame;
}

TorusScene::Phases phasesOf(double first, double second) {
    return {static_cast<float>(first), static_cast<float>(second)};
}

double apart(const SceneCamera& a, const SceneCamera& b) {
    return std::hypot(a.position[0] - b.position[0], a.position[1] - b.position[1],
                      a.position[2] - b.position[2]);
}

} // namespace

class TorusViewTest : public QObject {
    Q_OBJECT

    /// Null, with the test skipped, where there is no OpenGL.
    static QImage pictureOr(TorusView& view) {
        view.resize(480, 400);
        const QImage image = view.grab().toImage();
        return view.trouble().isEmpty() ? image : QImage();
    }

private slots:
    void aMapIsSeenAllRound() {
        TorusView view;
        view.setWords("Phase", "Phase (rad)");
        view.setMap(firstPhase(), {0.0, 6.2831853}, ColourMap::Kind::Cyclic);
        const QImage image = pictureOr(view);
        if (image.isNull())
            QSKIP("no OpenGL here");
        QVERIFY(huesOf(image).size() >= 8);
        // Holes are not coloured: the same torus without knowledge is grey.
        view.setMap(Matrix<float>(48, 48, unknown), {0.0, 1.0}, ColourMap::Kind::Cyclic);
        view.setWords("Phase", "");
        QVERIFY(huesOf(view.grab().toImage()).size() < 3);
    }

    void aMarkerIsHiddenBehindTheTorusUnlessThatIsTransparent() {
        TorusView view;
        const QColor red(255, 0, 0);
        const auto redOf = [&](TorusView::Phases phases) {
            view.setMarkers({{phases, red}});
            return countOf(view.grab().toImage(), red);
        };
        view.setMarkers({{{0.0F, 1.57F}, red}});
        if (pictureOr(view).isNull())
            QSKIP("no OpenGL here");
        const int above = redOf({0.0F, 1.57F});
        QVERIFY2(above > 30, qPrintable(QString::number(above)));
        const int below = redOf({5.0F, 4.71F});
        QVERIFY2(below < above / 10, qPrintable(QString::number(below)));
        view.setSurfaceOpacity(0.3);
        const QImage through = view.grab().toImage();
        view.setMarkers({{{5.0F, 4.71F}, QColor(0, 0, 255)}});
        QVERIFY(view.grab().toImage() != through);
    }

    void aPlaceCanBeTurnedToTheViewer() {
        TorusView view;
        const QColor red(255, 0, 0);
        const TorusView::Phases far{2.2F, 5.5F}; // Behind and below as the view begins.
        view.setMarkers({{far, red}});
        const QImage before = pictureOr(view);
        if (before.isNull())
            QSKIP("no OpenGL here");
        QVERIFY(countOf(before, red) < 5);
        for (const float second : {0.0F, 1.57F, 3.14F, 4.71F, 5.5F}) {
            view.setMarkers({{{2.2F, second}, red}});
            view.face({2.2F, second});
            QVERIFY2(countOf(view.grab().toImage(), red) > 30, qPrintable(QString::number(second)));
        }
    }

    void aTrailTakesTheShorterArcAndBreaksAtHoles() {
        // Along the ring, over the seam, in steps of a tenth of a turn.
        std::vector<TorusView::Phases> path;
        for (int i = 0; i < 10; ++i)
            path.push_back({static_cast<float>(std::fmod(5.0 + 0.25 * i, 6.2831853)), 1.57F});
        TorusView view;
        view.setBackground(Figure::Background::Light);
        view.setTrail(path);
        if (pictureOr(view).isNull())
            QSKIP("no OpenGL here");
        const int whole = countOf(view.grab().toImage(), FigurePalette::light().selection);
        QVERIFY2(whole > 40, qPrintable(QString::number(whole)));
        for (std::size_t i = 1; i < path.size(); i += 2)
            path[i] = {unknown, unknown};
        view.setTrail(path);
        QCOMPARE(countOf(view.grab().toImage(), FigurePalette::light().selection), 0);
    }

    /// The camera goes after a bump that would leave the visible side, a little a frame.
    void theTorusFollowsItsBump_data() {
        QTest::addColumn<double>("firstTurns");
        QTest::addColumn<double>("secondTurns");
        QTest::addColumn<int>("hiddenAtMost"); ///< Frames.
        QTest::newRow("round the ring") << 1.0 << 0.0 << 0;
        QTest::newRow("back round the ring") << -1.0 << 0.0 << 0;
        QTest::newRow("round the tube") << 0.0 << 1.0 << 60; // Through the hole.
        QTest::newRow("askew") << 1.0 << 1.0 << 60;
    }
    void theTorusFollowsItsBump() {
        QFETCH(double, firstTurns);
        QFETCH(double, secondTurns);
        QFETCH(int, hiddenAtMost);
        constexpr int frames = 400;
        TorusLiveView view;
        view.begin(sheetOnTorus());
        view.showFrame(bumpAt(0.4, 0.6));
        if (pictureOr(view).isNull())
            QSKIP("no OpenGL here");
        int hidden = 0;
        double before = 0.0;
        for (int i = 0; i < frames; ++i) {
            const double first = 0.4 + 2 * pi * firstTurns * i / frames;
            const double second = 0.6 + 2 * pi * secondTurns * i / frames;
            const SceneCamera from = *view.camera();
            view.showFrame(bumpAt(first, second));
            const SceneCamera to = *view.camera();
            hidden += obliqueness(to, phasesOf(first, second)) > pi / 2 ? 1 : 0;
            // Three degrees a frame at most, and no jerks.
            const double step = apart(from, to) / std::hypot(to.position[0], to.position[1], to.position[2]);
            QVERIFY2(step < 0.05 && std::abs(step - before) < 0.01,
                     qPrintable(QString("%1: %2 after %3").arg(i).arg(step).arg(before)));
            before = step;
        }
        QVERIFY2(hidden <= hiddenAtMost, qPrintable(QString::number(hidden)));
    }

    void aTorusThatWasTurnedByHandStays() {
        TorusLiveView view;
        view.begin(sheetOnTorus());
        view.showFrame(bumpAt(0.0, 0.6));
        if (pictureOr(view).isNull())
            QSKIP("no OpenGL here");
        QTest::keyClick(&view, Qt::Key_Left);
        const SceneCamera turned = *view.camera();
        const auto runBehind = [&] {
            for (int i = 0; i < 200; ++i)
                view.showFrame(bumpAt(pi, 0.0));
        };
        runBehind();
        QCOMPARE(apart(*view.camera(), turned), 0.0);
        QVERIFY(obliqueness(turned, phasesOf(pi, 0.0)) > pi / 2);
        // Until it is asked for the whole.
        QTest::keyClick(&view, Qt::Key_Home);
        runBehind();
        QVERIFY(obliqueness(*view.camera(), phasesOf(pi, 0.0)) < 1.1);
    }

    void itIsSavedWithItsNumbers() {
        TorusView view;
        QVERIFY(!view.hasData());
        view.setWords("Unit 7", "Rate (Hz)");
        view.setMap(firstPhase(), {0.0, 7.0}, ColourMap::Kind::Sequential);
        const QTemporaryDir folder;
        for (const char* ending : {"png", "svg", "pdf"}) {
            const QString path = folder.filePath(QString("torus.") + ending);
            saveFigure(view, path);
            QVERIFY(QFile(path).size() > 5000);
        }
        const NumberTable table = view.numbers();
        QCOMPARE(table.columns.size(), std::size_t{3});
        QCOMPARE(table.columns[2].values.size(), std::size_t{48 * 48});
        QCOMPARE(QString::fromStdString(table.columns[2].name), QString("Rate (Hz)"));
        // Row by row: the second value is that of the second bin of the first phase.
        QVERIFY(std::abs(table.columns[0].values[1] - table.columns[2].values[1]) < 1e-6);
        QCOMPARE(table.columns[1].values[1], table.columns[1].values[0]);
    }

    void keysTurnIt() {
        TorusView view;
        view.setMap(firstPhase(), {0.0, 6.2831853}, ColourMap::Kind::Cyclic);
        const QImage before = pictureOr(view);
        if (before.isNull())
            QSKIP("no OpenGL here");
        QTest::keyClick(&view, Qt::Key_Left);
        QVERIFY(view.grab().toImage() != before);
        QTest::mouseDClick(&view, Qt::LeftButton);
        QCOMPARE(view.grab().toImage(), before);
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(view.grab().toImage() != before);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.grab().toImage(), before);
    }

    void axesAreVectorsOnAPage() {
        TorusView view;
        view.setWords("Unit 7", "Rate (Hz)");
        view.setMap(firstPhase(), {0.0, 7.0}, ColourMap::Kind::Sequential);
        if (pictureOr(view).isNull())
            QSKIP("no OpenGL here");
        view.setPhaseNames("a", "b");
        FigureExport how;
        const auto texts = [&] { return QString::fromUtf8(svgOf(drawingOf(view, how), how)); };
        const QString before = texts();
        // Their words, and those ticks of both that the torus does not hide.
        QVERIFY(before.contains(">a (rad)</text>") && before.contains(">b (rad)</text>"));
        QVERIFY2(before.count(">0</text>") >= 2, qPrintable(QString::number(before.count(">0</text>"))));
        QVERIFY(before.contains(">3π/2</text>") && !before.contains(">π</text>"));
        // Seen from behind, others.
        for (int turn = 0; turn < 18; ++turn)
            QTest::keyClick(&view, Qt::Key_Left);
        const QString behind = texts();
        QVERIFY(behind.contains(">a (rad)</text>") && behind.contains(">π/2</text>"));
    }
};

QTEST_MAIN(TorusViewTest)
#include "TorusViewTest.moc"
